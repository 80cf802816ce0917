//! What the page calls saved is there afterwards: after a kill, in another tab, on another laptop,
//! from another folder. What is not saved is not lost in silence.

use crate::harness::both_sessions;
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
