//! What the page calls saved is there afterwards: after a kill, in another tab, on another laptop,
//! from another folder. What is not saved is not lost in silence.

use crate::harness::{Browser, both_sessions};
use crate::steps::{
    RATIO, WARD, begin, commits, enter, enter_ratio, field, fingerprint, merge, open_files, save_to_file,
    told, until_saved, until_says,
};
use std::fs;

/// Answers the question again where the browser had no time to write down the answer.
fn begin_again(page: &crate::harness::Page) {
    if page.exists("[data-choice]") {
        begin(page, WARD);
    }
    page.go("#/entry");
}

#[test]
fn a_figure_that_is_called_saved_survives_a_kill_right_after() {
    both_sessions(|session| {
        for (round, figure) in ["3", "4", "5", "7", "8"].into_iter().enumerate() {
            let page = session.open();
            begin_again(&page);
            if round > 0 {
                assert_ne!(page.field(&field("kt-ocop", "figure")), "", "round {round}");
            }
            until_saved(&page, || enter(&page, "kt-ocop", "figure", figure));
            page.kill();
            let page = session.open();
            begin_again(&page);
            assert_eq!(page.field(&field("kt-ocop", "figure")), figure, "round {round}");
            assert_eq!(told(&page, "Số lần ghi"), (round + 1).to_string());
            page.close();
        }
    });
}

#[test]
fn two_tabs_see_each_others_figures() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        enter_ratio(&page, RATIO, "10.412", "11.340");
        let (first, second) = page.second_tab(&session.address());
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.412", "what was there before");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        page.show(&first);
        let shows = |figure: &str| {
            let shown =
                format!("document.querySelector(\"{}\").value === '{figure}'", field("kt-ocop", "figure"));
            page.until(&format!("the other tab shows {figure}"), &shown);
        };
        shows("3");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "4"));
        page.show(&second);
        shows("4");
        // An edit that saw the other's figure replaces it: nothing is in dispute.
        assert_eq!(told(&page, "Chỗ lệch số"), "0");
        let of_second = fingerprint(&page);
        page.show(&first);
        assert_eq!(fingerprint(&page), of_second);
    });
}

#[test]
fn a_saved_file_gives_another_laptop_the_same_ledger() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        enter_ratio(&page, RATIO, "10.412", "11.340");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "4"));
        let ours = fingerprint(&page);
        let file = save_to_file(&page, session);
        until_says(&page, "[data-save-state]", "Đã lưu");
        until_says(&page, "[data-beyond-file='0']", "Mọi số liệu đã có trong tệp");

        let office = session.another();
        let there = office.open();
        begin(&there, "office");
        open_files(&there, std::slice::from_ref(&file));
        until_says(&there, "[data-verdict='welcome']", "3 lần ghi mới, 0 lần ghi đã có");
        assert_eq!(commits(&there), 0, "looking at a file takes nothing in");
        merge(&there);
        until_says(&there, "[data-merged='3']", "Đã gộp 3 lần ghi");
        assert_eq!(
            there.text("[data-merged='3'] a[href='#/progress']"),
            "Tiến độ báo cáo",
            "what comes next"
        );
        assert_eq!(fingerprint(&there), ours);
        // A second time there is nothing to take in, and the bytes are the same.
        open_files(&there, std::slice::from_ref(&file));
        until_says(&there, "main", "Không có gì mới để gộp");
        assert!(!there.exists("[data-action='merge']"));
        assert_eq!(fingerprint(&there), ours);
        let again = save_to_file(&there, &office);
        assert_eq!(fs::read(again).unwrap(), fs::read(file).unwrap(), "the same content, the same bytes");
        there.assert_quiet();
    });
}

/// Chromium keeps one store for all local files, Firefox one for each path: there the page says what
/// may have happened, and the saved file brings everything back.
#[test]
fn a_file_that_was_moved_keeps_its_figures_or_says_where_they_went() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        let ours = fingerprint(&page);
        let backup = save_to_file(&page, session);
        page.close();
        session.move_file("Ổ đĩa khác/Tháng 10", "Sổ Nghị quyết (bản 2).html");
        let page = session.open();
        if session.browser() == Browser::Firefox {
            until_says(&page, "main", "Đã nhập trên máy này mà nay không thấy số liệu?");
            page.press("Mở tệp đã lưu");
            open_files(&page, &[backup]);
            merge(&page);
            page.click(".role-chip");
            begin(&page, WARD);
        }
        page.go("#/entry");
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3");
        assert_eq!(fingerprint(&page), ours);
        page.assert_quiet();
    });
}

#[test]
fn deleting_saves_a_copy_first_and_asks_whether_it_was_seen() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        let ours = fingerprint(&page);
        let is_locked = || page.value("document.querySelector('[data-action=delete-now]').disabled") == true;
        page.click("[data-action='delete']");
        until_says(&page, "dialog[open]", "Xóa toàn bộ số liệu của Nghị quyết này");
        assert!(is_locked(), "nothing is saved yet");
        page.click("dialog [data-action='delete-save']");
        let copy = session.downloaded(".snq.json");
        until_says(&page, "dialog", &copy.file_name().unwrap().to_string_lossy());
        assert!(is_locked(), "nobody has seen the copy yet");
        page.click("[data-field='delete-seen']");
        assert!(!is_locked());
        // Thinking again changes nothing, and what is written meanwhile is in no copy.
        page.press("Bỏ qua");
        assert_eq!(fingerprint(&page), ours);
        page.go("#/entry");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "4"));
        let ours = fingerprint(&page);
        page.click("[data-action='delete']");
        assert!(is_locked(), "the copy of before does not hold the figure of now");
        page.click("dialog [data-action='delete-save']");
        let copy = session.downloaded(".snq.json");
        page.click("[data-field='delete-seen']");
        page.click("[data-action='delete-now']");
        page.until("the page begins anew", "!document.querySelector('dialog[open]') && performance.getEntriesByName('snq:usable').length > 0");
        assert_eq!(told(&page, "Số lần ghi"), "0");
        assert!(!page.exists("[data-trouble]"), "what was deleted on purpose is not lost");
        open_files(&page, &[copy]);
        merge(&page);
        assert_eq!(fingerprint(&page), ours);
    });
}
