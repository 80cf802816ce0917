//! "Kiểm tra số liệu": what looks odd is found, says its numbers and rule, and leads to its box with
//! the figure that may have been meant. Nothing is kept from being saved, nothing written unasked.

use crate::appearance::see_illustration;
use crate::harness::{Page, both};
use crate::steps::{self, NUMBER, RATIO, WARD, begin, enter_ratio, field, texts, until_saved, until_says};
use serde_json::json;

const OFFER: &str = "[data-offer]";
const BOX: &str = "[data-form='figure'] [data-field='figure']";

/// Chooses the month of the form, from 1.
#[track_caller]
fn choose_month(page: &Page, month: u8) {
    page.choose("#period", &format!("Tháng {month}/2023"));
    page.settle();
}

/// Chooses in a list, wherever the header stands.
#[track_caller]
fn pick(page: &Page, css: &str, option: &str) {
    page.settle();
    page.eval(
        "const list = document.querySelector(arguments[0]);
         list.value = [...list.options].find(e => [e.value, e.textContent].includes(arguments[1])).value;
         list.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(css), json!(option)],
    );
    page.settle();
}

/// Puts a month's figure up on a target's page.
#[track_caller]
fn put_up(page: &Page, basis: &str, month: u8) {
    pick(page, "#enter-period", &format!("Tháng {month}/2023"));
    page.press(basis);
}

/// Writes a figure of the budget's revenue on its page.
#[track_caller]
fn write(page: &Page, basis: &str, month: u8, figure: &str) {
    put_up(page, basis, month);
    steps::overtype(page, BOX, figure);
    until_saved(page, || page.keys(steps::ENTER));
}

/// How many findings of any importance are shown.
#[track_caller]
fn shown(page: &Page) -> usize {
    page.settle();
    texts(page, "[data-finding]").len()
}

/// The units whose findings are shown, each once.
#[track_caller]
fn units(page: &Page) -> Vec<String> {
    let units = "[...new Set([...document.querySelectorAll('[data-finding]')].map(e => e.dataset.unit))]";
    serde_json::from_value(page.value(units)).unwrap()
}

/// Waits until the keyboard stands in the box of the target's page.
#[track_caller]
fn until_in_the_box(page: &Page) {
    page.until("the box has the focus", "document.activeElement.id === 'figure-first'");
    page.until(
        "the box stands in the window",
        "(box => box.top > 0 && box.bottom < innerHeight)(document.activeElement.getBoundingClientRect())",
    );
}

#[test]
fn a_slip_is_found_and_the_figure_meant_waits_for_a_person() {
    both(|page| {
        begin(page, WARD);
        page.go("#/checks");
        until_says(page, "main .empty", "Chưa có số nào để kiểm tra");
        page.go("#/entry");

        // A whole ten times the one before is asked about, and saved as soon as somebody says so.
        choose_month(page, 8);
        enter_ratio(page, RATIO, "10.412", "11.340");
        choose_month(page, 9);
        steps::enter(page, RATIO, "numerator", "10.420");
        steps::enter(page, RATIO, "denominator", "113.400");
        until_saved(page, || page.click(&format!("[data-target='{RATIO}'] [data-action='keep']")));

        // The finding says its numbers, its rule, where it stands and what may have been meant.
        page.click("[data-action='check']");
        let finding = format!("[data-finding='look-again'][data-target='{RATIO}']");
        until_says(page, &finding, "10.420/113.400");
        for words in ["10.412/11.340", "Tháng 9/2023", "1,25 lần", "Có thể là 10.420/11.340", "Sửa"]
        {
            until_says(page, &finding, words);
        }
        assert_eq!(units(page), ["bao-vinh"]);
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());

        // Its fix leads to the very box, which still holds what was written.
        let written = steps::fingerprint(page);
        page.go("#/checks");
        page.click(&format!("{finding} [data-action='fix']"));
        until_in_the_box(page);
        until_says(page, OFFER, "Có thể là 10.420/11.340");
        assert_eq!(page.field(&field(RATIO, "denominator")), "113.400");
        let period = page.value("document.querySelector('#enter-period').selectedOptions[0].textContent");
        assert_eq!(period, json!("Tháng 9/2023"));
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());
        // Leaving it changes nothing.
        assert_eq!(steps::fingerprint(page), written);

        // It is written when somebody says so, and the list has it no more.
        page.go("#/checks");
        page.click(&format!("{finding} [data-action='fix']"));
        until_in_the_box(page);
        until_saved(page, || page.click("[data-action='write-meant']"));
        until_says(page, OFFER, "Đã ghi 10.420/11.340");
        assert_eq!(page.field(&field(RATIO, "denominator")), "11.340");
        page.until("the way back has the focus", "document.activeElement.id === 'back-to-checks'");
        page.click("#back-to-checks");
        page.until("the list stands", "location.hash === '#/checks' && document.querySelector('main h1')");
        page.until("the slip is gone", "!document.querySelector(\"[data-finding='look-again']\")");
    });
}

#[test]
fn a_person_may_type_another_figure_or_keep_the_one_that_stands() {
    both(|page| {
        begin(page, "office");
        // Two months that do not make the cumulative figure beside them.
        page.go(&format!("#/target/{NUMBER}"));
        write(page, "Trong kỳ", 1, "100");
        write(page, "Trong kỳ", 2, "120");
        write(page, "Lũy kế", 2, "250");
        page.go("#/checks");
        let finding = format!("[data-finding='must-fix'][data-target='{NUMBER}']");
        for words in ["250", "220", "Lũy kế phải bằng tổng các kỳ", "Có thể là 220"] {
            until_says(page, &finding, words);
        }
        page.click(&format!("{finding} [data-action='fix']"));
        until_in_the_box(page);
        // The box holds the cumulative figure, selected, so that typing replaces it.
        assert_eq!(page.field(BOX), "250");
        page.keys("219");
        until_saved(page, || page.keys(steps::ENTER));
        until_says(page, OFFER, "Đã ghi 219");
        page.go("#/checks");
        until_says(page, &finding, "219");

        // A month's own figure is put up with that month and basis, and stays if somebody keeps it.
        page.go(&format!("#/target/{NUMBER}"));
        put_up(page, "Trong kỳ", 3);
        steps::overtype(page, BOX, "1.210");
        page.keys(steps::ENTER);
        until_saved(page, || page.click("[data-form='figure'] [data-action='keep']"));
        let written = steps::fingerprint(page);
        page.go("#/checks");
        page.click("[data-finding='look-again'] [data-action='fix']");
        until_in_the_box(page);
        until_says(page, OFFER, "Có thể là 121");
        page.click("[data-action='keep-as-is']");
        page.until("the offer is gone", &format!("!document.querySelector({})", json!(OFFER)));
        until_in_the_box(page);
        assert_eq!(page.field(BOX), "1.210");
        assert_eq!(steps::fingerprint(page), written);
    });
}

#[test]
fn the_office_sees_every_unit_and_filters() {
    both(|page| {
        see_illustration(page, "office");
        page.go("#/office");
        page.press("Kiểm tra số liệu");
        page.until("findings stand", "document.querySelectorAll('[data-finding]').length > 3");
        let all = shown(page);
        let of_all = units(page);
        assert!(of_all.len() > 2, "{of_all:?}");
        page.click("[data-filter='must-fix']");
        page.until("only these", "!document.querySelector(\"[data-finding='note']\")");
        assert!(shown(page) < all);
        page.click("[data-filter='all']");
        page.until("all again", &format!("document.querySelectorAll('[data-finding]').length === {all}"));
        pick(page, "#by-unit", &of_all[1]);
        page.until("one unit's", &format!("document.querySelectorAll('[data-finding]').length < {all}"));
        assert_eq!(units(page), [of_all[1].clone()]);
        assert_eq!(page.accessibility_faults(), Vec::<String>::new());
    });
}

#[test]
fn a_unit_sees_its_own_and_who_only_looks_is_offered_nothing() {
    both(|page| {
        see_illustration(page, "unit:minh-hoa-phuong-3");
        page.go("#/checks");
        page.until("findings stand", "document.querySelector('[data-finding]')");
        page.settle();
        assert_eq!(units(page), ["minh-hoa-phuong-3"]);
        assert!(!page.exists("#by-unit"));
        page.go("#/start");
        begin(page, "view");
        page.go("#/checks");
        page.until("findings stand", "document.querySelector('[data-finding]')");
        assert!(!page.exists("[data-meant]"));
        pick(page, "#by-unit", "minh-hoa-phuong-3");
        page.until(
            "the ward's stand",
            "document.querySelector('[data-finding]').dataset.unit === 'minh-hoa-phuong-3'",
        );
        page.click("[data-action='fix']");
        page.until("the target is shown", "location.hash.startsWith('#/target/')");
        page.find("#whose");
        assert_eq!(page.field("#whose"), "minh-hoa-phuong-3", "whose finding it is");
        assert!(!page.exists(OFFER));
    });
}
