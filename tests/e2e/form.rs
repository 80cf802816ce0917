//! What the period's form says of itself: empty, complete, estimated, copied, printed; and who gets none.

use crate::appearance::see_illustration;
use crate::harness::{Browser, Page, both, only};
use crate::steps::{
    NUMBER, RATIO, WARD, begin, enter, enter_ratio, field, set_list, texts, until_saved, until_says,
};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

/// Reported by every ward at half-year: done or not.
const DONE: &str = "qp-dan-quan";

/// The form of a ward in the month whose place in the list is given, from 0.
pub fn form_of(page: &Page, month: u8) {
    page.go("#/entry");
    set_list(page, "#period", &month.to_string());
}

/// The PDF that the page prints to, on the paper and with the margins of its style sheet.
pub fn printed(page: &Page) -> Vec<u8> {
    let printed = page.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true }));
    STANDARD.decode(printed["data"].as_str().unwrap()).unwrap()
}

/// How many sheets a PDF has.
pub fn sheets(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}

#[test]
fn an_empty_form_says_where_to_begin() {
    both(|page| {
        begin(page, WARD);
        form_of(page, 9);
        until_says(page, "[data-empty='form']", "Tháng 10/2023 chưa có số nào. Gõ vào ô đầu tiên");
        let top = |page: &Page| {
            page.value("document.querySelector('.entry-table').getBoundingClientRect().top + scrollY")
        };
        let before = top(page);
        enter_ratio(page, RATIO, "9.100", "10.000");
        page.until("the sentence is gone", "!document.querySelector('[data-empty=form]')");
        assert_eq!(top(page), before, "the boxes stay where they are under the hands of who types");
    });
}

#[test]
fn not_done_is_an_answer_of_its_own() {
    both(|page| {
        begin(page, WARD);
        form_of(page, 5);
        until_saved(page, || page.click(&field(DONE, "not-done")));
        page.reload();
        let is_chosen =
            |kind: &str| page.value(&format!("document.querySelector({}).checked", json!(field(DONE, kind))));
        assert_eq!((is_chosen("not-done"), is_chosen("done")), (json!(true), json!(false)));
        page.go(&format!("#/target/{DONE}"));
        until_says(page, ".history__item", "Chưa hoàn thành");
        page.go("#/entry");
        until_saved(page, || page.click(&field(DONE, "done")));
        assert_eq!((is_chosen("not-done"), is_chosen("done")), (json!(false), json!(true)));
    });
}

#[test]
fn an_estimate_is_counted_as_one_seen_beside_the_official_box_and_remembered() {
    both(|page| {
        begin(page, WARD);
        form_of(page, 9);
        page.press("Ước");
        enter_ratio(page, RATIO, "9.100", "10.000");
        until_says(page, ".progress-line", "trong đó 1 số ước");
        page.press("Chính thức");
        until_says(page, &format!("[data-target='{RATIO}'] [data-hint]"), "lũy kế, ước: 9.100/10.000");
        page.press("Ước");
        page.reload();
        assert_eq!(page.field(&field(RATIO, "numerator")), "9.100", "the box of estimates stands open again");
    });
}

#[test]
fn a_complete_form_is_not_overdue() {
    both(|page| {
        begin(page, WARD);
        form_of(page, 9);
        until_says(page, ".progress-line", "quá hạn từ");
        enter_ratio(page, RATIO, "9.100", "10.000");
        until_saved(page, || enter(page, "xd-ket-nap", "figure", "3"));
        until_says(page, ".progress-line", "Đã nhập 2/2");
        assert!(!texts(page, ".progress-line")[0].contains("quá hạn"));
    });
}

#[test]
fn a_copied_form_has_no_notes_and_says_what_is_provisional() {
    both(|page| {
        begin(page, WARD);
        form_of(page, 9);
        enter_ratio(page, RATIO, "9.100", "10.000");
        page.click(&format!("[data-target='{RATIO}'] [aria-controls]"));
        until_saved(page, || {
            page.type_into(&format!("#note-{RATIO}"), "ghi chú riêng");
            page.click("main h1");
        });
        page.eval(
            "window.addEventListener('copy', event => {
                window.copied = ['text/plain', 'text/html'].map(kind => event.clipboardData.getData(kind)).join('');
            }, { once: true });",
            &[],
        );
        page.press("Sao chép bảng");
        page.until("the table is copied", "window.copied");
        let copied = page.value("window.copied").as_str().unwrap().to_owned();
        assert!(copied.contains("(tạm tính)") && copied.contains("9.100/10.000"), "{copied:.600}");
        assert!(!copied.contains("ghi chú riêng"), "notes stay behind");
    });
}

/// Firefox packs the list of pages inside its PDF, so only Chromium's is counted.
#[test]
fn the_longest_form_prints_on_one_sheet() {
    only(Browser::Chromium, |session| {
        let page = session.open();
        begin(&page, WARD);
        form_of(&page, 11);
        assert!(page.count(".entry-table__row") > 20, "December asks for nearly everything");
        assert_eq!(sheets(&printed(&page)), 1);
    });
}

/// Only Chromium shows a driver the page as paper has it.
#[test]
fn paper_carries_the_mark_of_illustrative_data_and_no_controls() {
    only(Browser::Chromium, |session| {
        let page = session.open();
        see_illustration(&page, "unit:minh-hoa-phuong-1");
        page.go("#/entry");
        page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let shown = |css: &str| {
            page.value(&format!("getComputedStyle(document.querySelector({})).display", json!(css)))
        };
        assert_ne!(shown(".illustrative"), "none", "the banner is printed");
        assert_eq!(
            page.value("getComputedStyle(document.querySelector('.app'), '::after').content.includes('SỐ LIỆU MINH HỌA')"),
            true
        );
        for css in [".app__header", ".app__nav", ".action-bar", ".entry-table .button"] {
            assert_eq!(shown(css), "none", "{css} is no part of a sheet of paper");
        }
    });
}

#[test]
fn who_only_looks_is_shown_no_boxes() {
    both(|page| {
        begin(page, "view");
        page.go(&format!("#/target/{NUMBER}"));
        page.find("#why");
        assert_eq!(page.count("main [data-form], main [data-action='conclude']"), 0);
        page.go("#/entry");
        page.find("[data-choice]");
    });
}

#[test]
fn a_file_dropped_on_any_screen_is_opened_and_replaces_nothing() {
    both(|page| {
        begin(page, WARD);
        page.go("#/targets");
        page.eval(
            "const carried = new DataTransfer();
             carried.items.add(new File(['{}'], 'lạ.json', { type: 'application/json' }));
             for (const name of ['dragover', 'drop'])
                document.body.dispatchEvent(new DragEvent(name, { dataTransfer: carried, bubbles: true, cancelable: true }));",
            &[],
        );
        page.until(
            "the files' screen looks at it",
            "location.hash === '#/files' && document.querySelectorAll('[data-file]').length === 1",
        );
    });
}
