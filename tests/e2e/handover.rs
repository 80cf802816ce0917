//! "Bàn giao": what is unfinished is named, the file is there, and the minute has both names.

use crate::harness::{both, both_sessions};
use crate::steps::{RATIO, WARD, begin, enter_ratio, set_list, texts, until_says};

/// What the minute says of a matter.
fn matter(code: &str) -> String {
    format!("[data-unfinished='{code}']")
}

#[test]
fn the_next_officer_takes_over_the_file_and_what_is_unfinished() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        set_list(&page, "#period", "9");
        enter_ratio(&page, RATIO, "10.412", "11.340");
        page.go("#/files");
        page.press("Bàn giao cho người khác");
        until_says(&page, &matter("lacks"), "tháng 10/2023");
        assert!(!page.text(&matter("lacks")).contains("BHYT"), "what is entered is not unfinished");
        until_says(&page, &matter("lacks"), "Kết nạp đảng viên");
        until_says(&page, &matter("overdue"), "Tháng 9/2023");
        page.type_into("#giver", "Trần Thị Bình");
        page.type_into("#receiver", "Lê Văn An");
        let signed = texts(&page, ".paper__signature").join("|");
        assert!(signed.contains("Trần Thị Bình") && signed.contains("Lê Văn An"), "{signed}");
        page.press("Tải tệp bàn giao");
        session.downloaded(".snq.json");
        until_says(&page, ".paper__facts:nth-of-type(2)", "0");
    });
}

#[test]
fn the_office_hands_over_what_every_unit_owes() {
    both(|page| {
        begin(page, "office");
        page.go("#/handover");
        until_says(page, &matter("province"), "Thu ngân sách");
        let owing = page.text(&matter("lacks"));
        assert!(owing.lines().count() >= 16 && owing.contains("Phường Bảo Vinh ("), "{owing}");
    });
}
