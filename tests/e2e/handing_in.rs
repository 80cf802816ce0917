//! "Chốt và tạo tệp nộp", the lock, "Mở lại để sửa", and what the office sees of it: the board, the
//! closing dates, the list of whom to urge, and forms on paper.

use crate::appearance::{see_illustration, switch, visit};
use crate::form::{form_of, printed, sheets};
use crate::harness::{Browser, Page, Session, both, both_sessions, only};
use crate::steps::{
    RATIO, WARD, begin, enter, enter_ratio, field, merge, open_files, overtype, paste, save_to_file, texts,
    until_saved, until_says,
};
use serde_json::json;
use std::path::PathBuf;

/// The other figure that October asks of a ward.
const OTHER: &str = "xd-ket-nap";
/// The place in the list of periods of the month that the tests are about, from 0.
const OCTOBER: u8 = 9;

/// A ward's form of October on a fresh laptop.
fn october(laptop: &Session) -> Page {
    let page = laptop.open();
    begin(&page, WARD);
    form_of(&page, OCTOBER);
    page
}

/// Hands in the form shown, whatever it lacks, and returns the file that the browser downloads.
#[track_caller]
fn hand_in(page: &Page, laptop: &Session) -> PathBuf {
    page.press("Chốt và tạo tệp nộp");
    page.find("[data-asks='submit']");
    until_saved(page, || page.click("[data-action='confirm']"));
    laptop.downloaded(".snq.json")
}

#[track_caller]
fn reopen(page: &Page, reason: &str) {
    page.click("[data-action='reopen']");
    page.type_into("#submitting", reason);
    until_saved(page, || page.click("[data-action='confirm']"));
    until_says(page, "[data-lock='reopened']", reason);
}

/// Whether the boxes of October's form take nothing.
fn is_locked(page: &Page) -> bool {
    let boxes = format!(
        "[...document.querySelectorAll({})].every(e => e.readOnly)",
        json!(format!("{}, {}", field(RATIO, "numerator"), field(OTHER, "figure")))
    );
    page.value(&boxes) == true
}

/// The ward's cell of October on the board: how it stands, and its lock.
fn cell(page: &Page) -> (String, String) {
    visit(page, "#/progress", "Tiến độ báo cáo");
    let cell = "document.querySelector(\"[data-unit='bao-vinh'] td:nth-of-type(10)\").dataset";
    let told = |name: &str| page.value(&format!("{cell}.{name} || ''")).as_str().unwrap().to_owned();
    (told("handed"), told("lock"))
}

/// axe-core on what is shown just now, light and dark.
#[track_caller]
fn check_access(page: &Page) {
    for theme in ["light", "dark"] {
        switch(page, "theme", theme);
        assert_eq!(page.accessibility_faults(), Vec::<String>::new(), "{theme}");
    }
}

#[test]
fn a_form_that_is_handed_in_is_a_file_and_is_only_shown() {
    both_sessions(|session| {
        let page = october(session);
        page.press("Chốt và tạo tệp nộp");
        until_says(&page, ".toast", "Kỳ này chưa có số nào để chốt");
        assert!(!page.exists("[data-asks]"));
        enter_ratio(&page, RATIO, "9.100", "10.000");
        page.press("Chốt và tạo tệp nộp");
        until_says(&page, "[data-asks]", "Còn thiếu 1 trên 2 số phải báo cáo");
        until_says(&page, "[data-asks]", "Kết nạp đảng viên");
        check_access(&page);
        page.press("Bỏ qua");
        until_saved(&page, || enter(&page, OTHER, "figure", "3"));
        page.press("Chốt và tạo tệp nộp");
        until_says(&page, "[data-asks]", "Đã đủ 2 số phải báo cáo.");
        page.type_into("#submitting", "đã trình lãnh đạo");
        until_saved(&page, || page.click("[data-action='confirm']"));
        let file = session.downloaded(".snq.json");
        let name = file.file_name().unwrap().to_string_lossy();
        assert!(name.starts_with("NQ2023-bao-vinh-gui-thang-10-2023-"), "{name}");

        until_says(&page, "[data-lock='locked']", "Đã chốt lúc");
        until_says(&page, "[data-lock='locked']", "đã trình lãnh đạo");
        assert!(is_locked(&page));
        check_access(&page);
        page.click("[data-action='undo']");
        until_says(&page, ".toast:last-child", "Phiếu đã chốt nên chỉ xem");
        assert!(is_locked(&page), "handing in is not taken back");
        overtype(&page, &field(OTHER, "figure"), "7");
        assert_eq!(page.field(&field(OTHER, "figure")), "3", "a locked box takes no key");
        paste(&page, &field(RATIO, "numerator"), "9.200\t10.000\n4");
        until_says(&page, ".toast:last-child", "Phiếu đã chốt nên chỉ xem");
        assert_eq!(page.field(&field(RATIO, "numerator")), "9.100");
        page.go(&format!("#/target/{OTHER}"));
        until_says(&page, "[data-form='figure'] [data-lock='locked']", "Phiếu đã chốt nên chỉ xem");
        page.find(".history__item");
        assert!(!page.exists(".history button"), "nor is its figure withdrawn from the history");
        // The month before is another form.
        form_of(&page, OCTOBER - 1);
        page.until("September is open", "!document.querySelector('[data-lock]')");
        form_of(&page, OCTOBER);
        page.reload();
        assert!(is_locked(&page), "the lock is kept");

        page.click("[data-action='reopen']");
        page.click("[data-action='confirm']");
        until_says(&page, "#submitting-error", "Chưa ghi lý do");
        check_access(&page);
        page.press("Bỏ qua");
        reopen(&page, "đối chiếu lại số thẻ");
        assert!(!is_locked(&page));
        until_saved(&page, || enter(&page, OTHER, "figure", "4"));

        // The office heard nothing; then it has the file of before: complete, late and locked.
        let office = session.another();
        let there = office.open();
        begin(&there, "office");
        form_of(&there, OCTOBER);
        assert_eq!(cell(&there), ("silent".into(), String::new()));
        open_files(&there, &[file]);
        merge(&there);
        assert_eq!(cell(&there), ("late".into(), "locked".into()));
        until_says(&there, "[data-unit='bao-vinh'] [data-lock]", "muộn");
        // … and then the one that the ward sends after it was reopened.
        open_files(&there, &[save_to_file(&page, session)]);
        merge(&there);
        assert_eq!(cell(&there), ("late".into(), String::new()));
        there.assert_quiet();
        page.assert_quiet();
    });
}

#[test]
fn what_arrives_after_the_lock_is_named_and_kept() {
    both_sessions(|session| {
        let other = session.another();
        let colleague = october(&other);
        until_saved(&colleague, || enter(&colleague, OTHER, "figure", "3"));
        let later = save_to_file(&colleague, &other);
        colleague.close();

        let page = october(session);
        enter_ratio(&page, RATIO, "9.100", "10.000");
        hand_in(&page, session);
        assert!(!page.exists("[data-lock='after'], [data-after]"));
        open_files(&page, &[later]);
        merge(&page);
        form_of(&page, OCTOBER);
        until_says(&page, "[data-lock='after']", "1 số đến sau khi chốt");
        until_says(&page, "[data-lock='after']", "Kết nạp đảng viên");
        until_says(&page, &format!("tr[data-target='{OTHER}'] [data-after]"), "sau khi chốt");
        assert!(!page.exists(&format!("tr[data-target='{RATIO}'] [data-after]")));
        assert_eq!(page.field(&field(OTHER, "figure")), "3", "nothing is dropped");
        assert_eq!(cell(&page), ("late".into(), "after".into()));
    });
}

#[test]
fn a_lock_beside_a_reopening_holds_until_somebody_decides() {
    both_sessions(|session| {
        let page = october(session);
        enter_ratio(&page, RATIO, "9.100", "10.000");
        let file = hand_in(&page, session);
        let other = session.another();
        let colleague = october(&other);
        open_files(&colleague, &[file]);
        merge(&colleague);
        form_of(&colleague, OCTOBER);
        assert!(is_locked(&colleague));
        reopen(&colleague, "thiếu số kết nạp");
        let reopened = save_to_file(&colleague, &other);
        colleague.close();

        reopen(&page, "sửa ghi chú");
        hand_in(&page, session);
        open_files(&page, &[reopened]);
        merge(&page);
        form_of(&page, OCTOBER);
        until_says(&page, "[data-lock='disputed']", "thiếu số kết nạp");
        assert!(is_locked(&page));
        check_access(&page);
        assert_eq!(cell(&page).1, "disputed");
        check_access(&page);
        page.go("#/entry");
        until_saved(&page, || page.click("[data-action='keep-lock']"));
        page.until("it is settled", "!document.querySelector('[data-lock=disputed]')");
        assert_eq!(cell(&page).1, "locked");
    });
}

#[test]
fn the_offices_deadline_decides_who_was_in_time_and_whom_to_urge() {
    both(|page| {
        see_illustration(page, "office");
        visit(page, "#/progress", "Tiến độ báo cáo");
        let on_time = "td[data-handed='on-time']:nth-of-type(10)";
        let late = "td[data-handed='late']:nth-of-type(10)";
        assert_eq!((page.count(on_time), page.count(late)), (14, 0));
        until_says(page, ".page-head__lead", "14/17 (82%) đơn vị đã báo cáo đủ, 14/17 (82%) đúng hạn");

        page.click("[data-form='closing'] summary");
        overtype(page, "#deadline-days", "cuối tháng");
        page.click("[data-action='save-closing']");
        until_says(page, "#deadline-days-error", "Gõ số ngày từ 0 đến 90");
        check_access(page);
        overtype(page, "#deadline-days", "7");
        page.click("[data-action='save-closing']");
        until_says(page, "[data-form='closing'] [role='status']", "Đã đặt hạn mới");
        page.until("five were late", &format!("document.querySelectorAll(\"{late}\").length === 5"));
        assert_eq!(page.count(on_time), 9);
        assert!(page.exists(&format!("[data-unit='minh-hoa-phuong-5'] {late}")), "complete on 9 November");
        until_says(page, ".page-head__lead", "14/17 (82%) đơn vị đã báo cáo đủ, 9/17 (53%) đúng hạn");
        page.click("[data-action='save-closing']");
        until_says(page, "[data-form='closing'] [role='status']", "Không có gì thay đổi");

        page.press("Danh sách đôn đốc (3 đơn vị)");
        page.find(".reminders");
        assert_eq!(
            texts(page, ".reminders tbody .target-name"),
            ["Phường Minh họa 3", "Xã Minh họa 1", "Xã Minh họa 2"]
        );
        until_says(page, "[data-unit='minh-hoa-phuong-3']", "Tham gia BHYT (Chỗ lệch số)");
        until_says(page, "[data-unit='minh-hoa-xa-2']", "07/11/2023");
        assert_eq!(page.count("[data-unit='minh-hoa-xa-2'] li"), 2);
        page.go("#/office");
        until_says(page, ".page-head__lead", "14 trên 17 đơn vị đã nộp đủ số · hạn 07/11");
        // Late, in part and silent are three matters, each with its units.
        let told = |page: &Page, code: &str| page.text(&format!("[data-units='{code}']"));
        assert!(told(page, "late").starts_with("Đã đủ nhưng muộn (5): "), "{}", told(page, "late"));
        assert!(told(page, "part").contains("Phường Minh họa 3"), "{}", told(page, "part"));
        assert!(told(page, "nothing").starts_with("Chưa gửi số nào ("), "{}", told(page, "nothing"));
        assert!(page.exists(".board-key [data-handed='silent']"));
    });
}

/// The rows of a table, by target.
fn rows(page: &Page, table: &str) -> serde_json::Value {
    page.find(table);
    page.value(&format!(
        "[...document.querySelectorAll({})].map(e => e.dataset.target)",
        json!(format!("{table} tr[data-target]"))
    ))
}

#[test]
fn a_paper_form_has_the_rows_of_the_screen_in_their_order() {
    both(|page| {
        begin(page, WARD);
        for (month, fewest) in [(OCTOBER, 2), (11, 20)] {
            form_of(page, month);
            let shown = rows(page, ".entry-table");
            assert!(shown.as_array().unwrap().len() >= fewest, "{shown}");
            page.press("Mẫu giấy");
            until_says(page, "[data-paper='bao-vinh']", "PHƯỜNG BẢO VINH");
            assert_eq!(rows(page, "[data-paper='bao-vinh']"), shown);
            assert_eq!(page.count("[data-paper]"), 1);
        }
        page.choose("#whose-paper", "Xã Bảo Quang");
        page.find("[data-paper='bao-quang']");
    });
}

/// Firefox packs the list of pages inside its PDF, so only Chromium's is counted.
#[test]
fn paper_forms_and_reminders_print_on_a4() {
    only(Browser::Chromium, |session| {
        let page = session.open();
        begin(&page, "office");
        form_of(&page, 11);
        let is_a4 = |pdf: &[u8]| String::from_utf8_lossy(pdf).contains("/MediaBox [0 0 594.95996 841.91998]");
        page.go("#/paper/bao-vinh");
        page.find("[data-paper='bao-vinh']");
        let ward = printed(&page);
        assert!(is_a4(&ward) && sheets(&ward) == 2, "{}", sheets(&ward));
        form_of(&page, OCTOBER);
        page.go("#/paper/bao-vinh");
        page.find("[data-paper='bao-vinh']");
        assert_eq!(sheets(&printed(&page)), 1, "no empty sheet follows");
        page.go("#/paper");
        page.find("[data-paper='bao-vinh']");
        let (all, units) = (printed(&page), page.count("[data-paper]"));
        assert_eq!((sheets(&all) as u64, units), (units, 17), "each unit begins a sheet");
        page.go("#/progress/reminders");
        page.find(".reminders");
        assert_eq!(sheets(&printed(&page)), 1);
    });
}
