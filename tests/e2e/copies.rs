//! A copy of the file with the figures in it: made on one laptop, opened on others, and as safe as what
//! it was made from.

use crate::appearance::see_illustration;
use crate::harness::{Page, Session, both_sessions, markup};
use crate::steps::{
    RATIO, WARD, begin, commits, enter_ratio, field, fingerprint, merge, told, until_saved, until_says,
};
use std::fs;
use std::path::{Path, PathBuf};

/// Makes a copy and returns where it arrived.
#[track_caller]
fn make_copy(page: &Page, session: &Session) -> PathBuf {
    page.go("#/files");
    page.click("[data-action='save-copy']");
    page.until("the copy is made", "document.querySelector(\"[data-copy='made']\")");
    session.downloaded(".html")
}

/// A laptop that got the copy and nothing else.
fn receiver(session: &Session, copy: &Path) -> Session {
    let other = session.another();
    fs::copy(copy, other.file()).unwrap();
    other
}

/// A ward's laptop with a figure, and the copy that it made.
fn with_a_copy(session: &Session) -> (Page, PathBuf) {
    let page = session.open();
    begin(&page, WARD);
    enter_ratio(&page, RATIO, "10.412", "11.340");
    let copy = make_copy(&page, session);
    (page, copy)
}

/// The file without the ledger that it carries.
fn without_ledger(copy: &Path) -> String {
    let html = markup::read(copy);
    let (before, rest) =
        html.split_once("<script type=\"application/x-gzip-base216\" id=\"carried-ledger\"").unwrap();
    let (_, after) = rest.split_once("</script>").unwrap();
    format!("{before}{after}")
}

#[test]
fn a_copy_is_the_file_itself_with_the_ledger_in_it() {
    both_sessions(|session| {
        let (page, copy) = with_a_copy(session);
        let ours = fingerprint(&page);
        assert_eq!(without_ledger(&copy), session.html(), "nothing of the live page is in it");

        let other = receiver(session, &copy);
        let there = other.open();
        until_says(&there, "[data-copy='asks']", "mang theo 1 lần ghi");
        there.click("[data-action='copy-look']");
        until_says(&there, "[data-copy='looks']", "chỉ đọc");
        there.go("#/target/as-bhyt");
        until_says(&there, "main", "10.412");
        there.go("#/entry");
        until_says(&there, "main", "Bản sao chỉ để xem");
        assert!(!there.exists("[data-field]"), "no box takes anything");

        let again = make_copy(&there, &other);
        assert_eq!(fs::read(&again).unwrap(), fs::read(&copy).unwrap(), "a copy of a copy is the same");
        there.reload();
        until_says(&there, "[data-copy='looks']", "chỉ đọc");
        there.click("[data-action='copy-own']");
        there.until("the page is this laptop's own", "!document.querySelector(\"[data-copy='looks']\")");
        there.go("#/start");
        begin(&there, "office");
        assert_eq!(told(&there, "Số lần ghi"), "0", "looking took nothing in");
        assert_ne!(fingerprint(&there), ours);
        there.assert_quiet();
        page.assert_quiet();
    });
}

#[test]
fn the_ledger_of_a_copy_is_merged_only_after_asking() {
    both_sessions(|session| {
        let (page, copy) = with_a_copy(session);
        let ours = fingerprint(&page);

        let other = receiver(session, &copy);
        let there = other.open();
        there.click("[data-action='copy-merge']");
        until_says(&there, "[data-verdict='welcome']", "1 lần ghi mới, 0 lần ghi đã có");
        assert_eq!(commits(&there), 0, "looking at it takes nothing in");
        merge(&there);
        assert_eq!(fingerprint(&there), ours);
        there.close();

        // It is this laptop's own now, with the copy or without it.
        let there = other.open();
        until_says(&there, "[data-copy='asks']", "mang theo");
        there.click("[data-action='copy-own']");
        begin(&there, "office");
        assert_eq!(fingerprint(&there), ours);
        there.assert_quiet();
    });
}

#[test]
fn a_copy_whose_figures_are_damaged_says_so_and_the_program_works() {
    both_sessions(|session| {
        let (_, copy) = with_a_copy(session);
        let html = markup::read(&copy);
        let (head, carried) = html.split_once("id=\"carried-ledger\"").unwrap();
        let spoilt = |(at, letter)| if (80..84).contains(&at) { 'A' } else { letter };
        let carried: String = carried.chars().enumerate().map(spoilt).collect();
        let other = session.another();
        markup::write(&other.file(), &format!("{head}id=\"carried-ledger\"{carried}"));

        let there = other.open();
        until_says(&there, "[data-copy='damaged']", "không đọc được");
        assert!(!there.exists("[data-action='copy-look']"));
        there.click("[data-action='copy-own']");
        begin(&there, WARD);
        until_saved(&there, || enter_ratio(&there, RATIO, "1", "2"));
        there.assert_quiet();
    });
}

#[test]
fn a_copy_of_illustrative_figures_says_that_they_are_fictional() {
    both_sessions(|session| {
        let page = session.open();
        see_illustration(&page, "leader");
        let copy = make_copy(&page, session);

        let other = receiver(session, &copy);
        let there = other.open();
        until_says(&there, "[data-copy='asks']", "minh họa");
        there.click("[data-action='copy-look']");
        until_says(&there, "[data-copy='looks']", "SỐ LIỆU MINH HỌA");
        there.find("[data-status]");
        there.click("[data-action='copy-own']");
        begin(&there, WARD);
        there.find(&field(RATIO, "numerator"));
        assert_eq!(told(&there, "Số lần ghi"), "0");
        there.assert_quiet();
    });
}
