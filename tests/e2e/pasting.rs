//! The period's form and what people bring into it: columns from a spreadsheet, slips of the finger,
//! and text that is no entry yet.

use crate::harness::{Browser, Page, both};
use crate::steps::{
    CONTROL, ENTER, RATIO, RELEASE, WARD, begin, commits, copied, enter, enter_ratio, field, paste, set_list,
    until_saved,
};

/// A count of things, monthly, by wards.
pub const COUNT: &str = "xd-ket-nap";
/// Where the form says what a paste would enter.
pub const SUMMARY: &str = "[data-test='paste-summary']";

/// A ward's form of October, with September's figures behind it.
pub fn october(page: &Page) {
    begin(page, WARD);
    show_month(page, 9);
    enter_ratio(page, RATIO, "10.300", "11.300");
    until_saved(page, || enter(page, COUNT, "figure", "40"));
    show_month(page, 10);
}

pub fn show_month(page: &Page, month: u8) {
    set_list(page, "#period", &(month - 1).to_string());
}

/// How many rows say that they are saved.
fn saved_rows(page: &Page) -> u64 {
    page.count(".entry-table .saved .icon--check")
}

/// The rows of the form, and which boxes each has.
fn rows(page: &Page) -> Vec<(String, String)> {
    let found = page.value(
        "[...document.querySelectorAll('.entry-table [data-target]')].map(row =>
            [row.dataset.target, row.querySelector('[data-field]').dataset.field])",
    );
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    found.as_array().unwrap().iter().map(|row| (text(&row[0]), text(&row[1]))).collect()
}

#[test]
fn a_pasted_block_is_entered_in_one_press_and_taken_back_in_one() {
    both(|page| {
        begin(page, WARD);
        let rows = rows(page);
        assert!(rows.len() > 20, "December asks for nearly everything: {rows:?}");
        let block: Vec<String> = rows
            .iter()
            .map(|(target, first)| match (target.as_str(), first.as_str()) {
                (COUNT, _) => "bốn mươi\t".to_owned(),
                (_, "numerator") => "90\t100".to_owned(),
                (_, "done") => "50\t".to_owned(),
                _ => "1\t".to_owned(),
            })
            .collect();
        let first = format!(".entry-table [data-target='{}'] input:not([type=checkbox])", rows[0].0);
        paste(page, &first, &format!("{}\r\n", block.join("\r\n")));
        let (all, ready) = (rows.len(), rows.len() - 1);
        assert_eq!(page.text(SUMMARY), format!("Dán {all} số: ghi {ready}, 1 ô cần xem lại."));
        assert_eq!((commits(page), saved_rows(page)), (0, 0), "a proposal is no entry");

        until_saved(page, || page.press(&format!("Ghi {ready} số")));
        page.until(
            "every figure but one is saved",
            &format!("document.querySelectorAll('.entry-table .saved .icon--check').length === {ready}"),
        );
        assert_eq!(commits(page), 1, "one act, one commit");
        assert_eq!(page.field(&field(COUNT, "figure")), "bốn mươi", "what was not read stays");
        assert!(page.text(&format!("[data-target='{COUNT}'] .field__error")).contains("bốn mươi"));

        // The box with the text that was not read has the focus: it undoes its own typing first.
        page.click(&field(RATIO, "numerator"));
        until_saved(page, || page.keys(&format!("{CONTROL}z{RELEASE}")));
        page.until(
            "one undo takes back the whole paste",
            "!document.querySelector('.entry-table .saved .icon--check')",
        );
        assert_eq!(page.field(&field(RATIO, "numerator")), "");
        assert_eq!(page.field(&field(COUNT, "figure")), "bốn mươi");
    });
}

#[test]
fn a_pasted_slip_waits_for_a_person() {
    both(|page| {
        october(page);
        let before = commits(page);
        paste(
            page,
            &field(RATIO, "numerator"),
            "Tham gia BHYT\t10.412\t11.340\nKết nạp đảng viên\t410\t\nTổng\t9\t\n",
        );
        let summary = page.text(SUMMARY);
        assert!(summary.starts_with("Dán 2 số: ghi 1, 1 ô cần xem lại."), "{summary}");
        assert!(summary.contains("Tổng"), "what is not on the form is named: {summary}");

        // "Bỏ qua" takes all of it out again.
        page.press("Bỏ qua");
        page.until("the boxes are empty again", &format!("!document.querySelector(\"{}\")", SUMMARY));
        assert_eq!(page.field(&field(COUNT, "figure")), "");

        paste(page, &field(COUNT, "figure"), "410\n7\n");
        assert!(page.text(SUMMARY).contains("Thừa 1 số"), "{}", page.text(SUMMARY));
        page.press("Bỏ qua");

        paste(page, &field(RATIO, "numerator"), "10.412\t11.340\n410\t\n");
        until_saved(page, || page.press("Ghi 1 số"));
        let question = page.text(&format!("[data-target='{COUNT}'] [data-question='slip']"));
        assert!(question.contains("10 lần") && question.contains("(40)"), "{question}");
        assert_eq!(commits(page), before + 1);
        page.reload();
        assert_eq!(page.field(&field(COUNT, "figure")), "410", "the question survives a reload");
        until_saved(page, || page.click("[data-action='keep']"));
        page.until(
            "the answered figure is saved",
            &format!("document.querySelector(\"[data-target='{COUNT}'] .saved .icon--check\")"),
        );
        assert!(!page.exists("[data-question='slip']"));
    });
}

#[test]
fn what_would_replace_saved_figures_says_so_and_the_button_pastes_where_one_is() {
    both(|page| {
        october(page);
        enter_ratio(page, RATIO, "10.380", "11.300");
        until_saved(page, || enter(page, COUNT, "figure", "41"));
        paste(page, &field(RATIO, "numerator"), "10.400\t11.300\n42\t\n");
        assert_eq!(page.text(SUMMARY), "Dán 2 số: ghi 2, thay 2 số đã ghi.");
        page.press("Bỏ qua");

        // Firefox asks the person in a menu of its own, which no driver opens.
        if page.browser() != Browser::Chromium {
            return;
        }
        page.eval(
            "Object.defineProperty(navigator, 'clipboard',
                { value: { readText: () => Promise.resolve('43') }, configurable: true });",
            &[],
        );
        page.click(&field(COUNT, "figure"));
        page.press("Dán từ Excel");
        page.until("it is proposed", &format!("document.querySelector(\"{SUMMARY}\")"));
        assert_eq!(page.field(&field(COUNT, "figure")), "43");
        assert_eq!(page.text(SUMMARY), "Dán 1 số: ghi 1, thay 1 số đã ghi.");
    });
}

#[test]
fn a_typed_slip_is_asked_about_before_it_is_saved() {
    both(|page| {
        october(page);
        let before = commits(page);
        enter(page, COUNT, "figure", "400");
        let question = page.text("[data-question='slip']");
        assert!(question.contains("10 lần") && question.contains("(40)"), "{question}");
        // Enter has led to the answers, and nothing is saved by going on.
        assert_eq!(page.value("document.activeElement.dataset.action"), "keep");
        page.click("[data-action='correct']");
        assert_eq!(page.value("document.activeElement.dataset.field"), "figure");
        assert_eq!(page.field(&field(COUNT, "figure")), "400", "the typed text stays");
        page.click(&field(RATIO, "numerator"));
        page.settle();
        assert_eq!((commits(page), saved_rows(page)), (before, 0));

        // Put right, it is saved without another word.
        until_saved(page, || enter(page, COUNT, "figure", "41"));
        assert!(!page.exists("[data-question='slip']"));
        assert_eq!(saved_rows(page), 1);

        // What is meant as typed is saved by the keyboard alone: Enter, and Enter on the answer.
        enter(page, COUNT, "figure", "4");
        page.find("[data-question='slip']");
        page.until("the answer has the focus", "document.activeElement.dataset.action === 'keep'");
        until_saved(page, || page.keys(ENTER));
        assert_eq!(page.field(&field(COUNT, "figure")), "4");
    });
}

#[test]
fn text_that_is_no_entry_survives_other_screens_and_a_reload() {
    both(|page| {
        october(page);
        let before = commits(page);
        let asks = "!dispatchEvent(new Event('beforeunload', { cancelable: true }))";
        assert_eq!(page.value(asks), false, "nothing would be lost");
        enter(page, COUNT, "figure", "1.2.3");
        page.type_into(&field(RATIO, "numerator"), "10.412");
        page.press("Chỉ tiêu");
        page.find(".target-table");
        assert_eq!(page.value(asks), true, "typed text would be lost");
        page.go("#/entry");
        assert_eq!(page.field(&field(COUNT, "figure")), "1.2.3");
        page.reload();
        assert_eq!(page.field(&field(COUNT, "figure")), "1.2.3");
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.412");
        assert!(page.text(&format!("[data-target='{COUNT}'] .field__error")).contains("1.2.3"));
        assert!(page.text(&format!("[data-target='{RATIO}'] .field__error")).contains("mẫu số"));
        assert_eq!((commits(page), saved_rows(page)), (0, 0), "none of it is called saved");
        assert!(before > 0);

        until_saved(page, || enter(page, COUNT, "figure", "41"));
        enter(page, RATIO, "numerator", "");
        page.settle();
        assert_eq!(page.value(asks), false, "all of it is an entry or gone");
    });
}

#[test]
fn one_cell_is_pasted_as_any_text_is() {
    both(|page| {
        october(page);
        paste(page, &field(COUNT, "figure"), "41\r\n");
        assert_eq!(page.field(&field(COUNT, "figure")), "41");
        assert!(!page.exists(SUMMARY));
        until_saved(page, || page.keys(ENTER));
        // Where the browser hands out no clipboard, the button says how to paste.
        page.eval("Object.defineProperty(navigator, 'clipboard', { value: undefined })", &[]);
        page.click("[data-action='paste']");
        page.until(
            "the way to paste is told",
            "document.querySelector('.toast').innerText.includes('Ctrl+V')",
        );
    });
}

#[test]
fn the_form_is_copied_as_a_table_and_marked_when_fictional() {
    both(|page| {
        october(page);
        page.click("[data-action='copy']");
        let table = copied(page);
        assert!(table.contains("Chỉ tiêu\tĐVT\tKế hoạch năm\tThực hiện kỳ này"), "{table}");
        assert!(table.contains("Tham gia BHYT") && !table.contains("MINH HỌA"), "{table}");

        page.go("#/files");
        page.click("[data-action='see-illustration']");
        page.until_usable();
        page.until("the illustration is open", "document.querySelector('.illustrative')");
        page.go("#/start");
        begin(page, "unit:minh-hoa-phuong-1");
        page.go("#/entry");
        page.click("[data-action='copy']");
        let table = copied(page);
        assert!(table.starts_with("SỐ LIỆU MINH HỌA\n"), "{table}");
        let figure = page.field(&field(RATIO, "numerator"));
        assert!(!figure.is_empty() && table.contains(&figure), "{figure} stands in {table}");
    });
}
