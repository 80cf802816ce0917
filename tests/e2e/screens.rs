//! Every screen opens by its address in both languages, asks for nothing and complains of nothing,
//! from whatever folder and under whatever name the file lies.

use crate::appearance::{LANGUAGES, SCREENS, heading, see_illustration, switch, visit};
use crate::harness::{Page, both, both_sessions};
use crate::steps;

/// Shows every screen in both languages, as an address in a message would.
#[track_caller]
fn check_all(page: &Page) {
    for (at, lang) in LANGUAGES.iter().enumerate() {
        switch(page, "lang", lang);
        for screen in SCREENS {
            visit(page, screen.0, [screen.1, screen.2][at]);
            page.assert_quiet();
        }
        assert_eq!(page.value("document.documentElement.lang"), *lang);
    }
}

#[test]
fn every_screen_stands_by_its_address_without_figures() {
    both(|page| {
        steps::begin(page, "office");
        check_all(page);
    });
}

#[test]
fn every_screen_stands_by_its_address_with_illustrative_figures() {
    both(|page| {
        see_illustration(page, "office");
        check_all(page);
    });
}

#[test]
fn an_address_from_a_message_opens_its_screen_at_once() {
    both_sessions(|session| {
        let page = session.open();
        steps::begin(&page, "leader");
        for (hash, vietnamese, _) in SCREENS.into_iter().skip(3) {
            page.goto("about:blank");
            page.goto(&format!("{}{hash}", session.address()));
            page.until_usable();
            assert_eq!(heading(&page).trim(), vietnamese, "{hash}");
        }
        page.assert_quiet();
    });
}

#[test]
fn nobody_is_shown_a_form_before_saying_who_they_are() {
    both(|page| {
        for hash in ["#/", "#/entry", "#/office", "#/overview"] {
            visit(page, hash, SCREENS[1].1);
        }
        visit(page, "#/targets", "Chỉ tiêu");
    });
}

#[test]
fn a_renamed_and_moved_file_opens_as_before() {
    both_sessions(|session| {
        let page = session.open();
        steps::begin(&page, steps::WARD);
        drop(page);
        session.move_file("Ổ chung (mới)/Quý IV & cả năm", "Bản sao #2 của Sổ, 100% mới.html");
        let page = session.open();
        visit(&page, "#/targets", "Chỉ tiêu");
        visit(&page, "#/text/III.1.5", "Nghị quyết");
        assert_eq!(page.value("document.querySelector('[data-clause=\"III.1.5\"]').getBoundingClientRect().top < innerHeight"), true);
        page.assert_quiet();
    });
}

#[test]
fn a_new_screen_begins_at_its_top_and_the_one_before_stands_as_it_was_left() {
    both(|page| {
        steps::begin(page, "view");
        visit(page, "#/targets", "Chỉ tiêu");
        let link = "tbody tr:last-child a";
        page.eval("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", &[link.into()]);
        page.settle();
        let left = page.value("Math.round(scrollY)");
        assert!(left.as_u64().unwrap() > 500, "{left}");
        page.click(link);
        page.until(
            "the target is shown at its top",
            "document.querySelector('.hero, .facts') && scrollY === 0",
        );
        assert_ne!(page.value("document.activeElement.tagName"), "BODY", "the keyboard is lost");
        page.eval("history.back()", &[]);
        page.until(
            "the table stands as it was left",
            &format!(
                "document.querySelectorAll('tr[data-target]').length === 63 && Math.round(scrollY) === {left}"
            ),
        );
    });
}
