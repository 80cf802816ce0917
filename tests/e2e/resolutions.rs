//! A file that holds several resolutions asks which one, and keeps their figures apart.

use crate::harness::{Page, Session, address, both_sessions, named};
use crate::steps::{RATIO, WARD, begin, commits, enter_ratio, field, texts};

/// The resolutions offered, and which of them is open.
const OFFERED: &str = "[data-resolution]";

/// A laptop on which the file with two resolutions is open.
fn opened(session: &Session) -> Page {
    let file = session.put("Hai nghị quyết.html", &std::fs::read(named("SNQ_HTML_TWO")).unwrap());
    let page = session.start();
    page.goto(&address(&file));
    page.until_usable();
    page
}

fn choose(page: &Page, id: &str) {
    page.click(&format!("[data-resolution='{id}']"));
    page.until(
        &format!("{id} is open"),
        &format!("document.querySelector(\"[data-resolution='{id}'] input\")?.checked"),
    );
}

#[test]
fn one_of_two_resolutions_is_chosen_and_remembered() {
    both_sessions(|session| {
        let page = opened(session);
        assert_eq!(page.count(OFFERED), 2);
        assert!(texts(&page, ".dataset")[0].contains("2030"), "the newest opens first");
        choose(&page, "long-khanh-2023");
        assert!(texts(&page, ".dataset")[0].contains("2023"));
        begin(&page, WARD);
        page.go("#/entry");
        enter_ratio(&page, RATIO, "4100", "5000");
        page.reload();
        assert_eq!(page.field(&field(RATIO, "numerator")), "4.100");

        page.go("#/start");
        choose(&page, "phuong-minh-hoa-2030");
        page.go("#/files");
        assert_eq!(page.value("document.querySelector('[data-beyond-file]').dataset.beyondFile"), "0");
        assert_eq!(commits(&page), 0);
        page.assert_quiet();
    });
}

#[test]
fn one_resolution_asks_nothing() {
    both_sessions(|session| {
        let page = session.open();
        assert_eq!(page.count(OFFERED), 0);
        assert!(page.count("[data-choice]") > 0);
    });
}
