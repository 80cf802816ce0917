//! Chromium 109, the oldest that the page promises: the first start, a figure kept, and every screen.

use crate::appearance::SCREENS;
use crate::harness::{Folder, Oldest, address, named};
use crate::steps::{RATIO, WARD, field};
use serde_json::Value;

/// Shows the page from a folder as people name folders.
fn opened(folder: &Folder) -> (Oldest, String) {
    let file = folder.sub("Ổ chung/Nghị quyết 2023").join("Sổ Nghị quyết.html");
    std::fs::copy(named("SNQ_HTML"), &file).unwrap();
    let oldest = Oldest::start();
    let at = address(&file);
    start(&oldest, &at);
    (oldest, at)
}

#[track_caller]
fn start(oldest: &Oldest, at: &str) {
    oldest.goto("about:blank");
    oldest.until("the old page is gone", "location.protocol === 'about:'");
    oldest.goto(at);
    oldest.until("the page is usable", "performance.getEntriesByName('snq:usable').length > 0");
}

/// Answers the first question.
#[track_caller]
fn begin(oldest: &Oldest, choice: &str) {
    oldest.value(&format!("document.querySelector(\"[data-choice='{choice}'] input\").click()"));
    oldest.until("there is an answer", "document.querySelector('[data-choice] input:checked')");
    oldest.value("document.querySelector(\"[data-action='begin']\").click()");
    oldest.until("the choice is made", "!document.querySelector('[data-choice]')");
}

/// Types into a box and leaves it by Enter.
#[track_caller]
fn enter(oldest: &Oldest, name: &str, text: &str) {
    let css = Value::from(field(RATIO, name));
    oldest.value(&format!("document.querySelector({css}).focus()"));
    oldest.type_text(text);
    oldest.enter();
}

#[track_caller]
fn check_quiet(oldest: &Oldest, at: &str) {
    assert_eq!(oldest.complaints(), Vec::<Value>::new(), "{at}");
    let elsewhere: Vec<String> = oldest
        .requests()
        .into_iter()
        .filter(|url| !url.starts_with("file:") && !url.starts_with("blob:") && !url.starts_with("data:"))
        .filter(|url| !url.starts_with("about:"))
        .collect();
    assert_eq!(elsewhere, Vec::<String>::new(), "{at}");
}

#[test]
fn the_oldest_browser_keeps_a_first_figure() {
    let folder = Folder::new();
    let (oldest, at) = opened(&folder);
    begin(&oldest, WARD);
    enter(&oldest, "numerator", "9184");
    enter(&oldest, "denominator", "10000");
    oldest.until("the commit is durable", "performance.getEntriesByName('snq:saved').length > 0");
    check_quiet(&oldest, "entering");
    start(&oldest, &at);
    let box_of = |name| format!("document.querySelector({}).value", Value::from(field(RATIO, name)));
    oldest.until("the figure is there again", &format!("{} === '9.184'", box_of("numerator")));
    assert_eq!(oldest.value(&box_of("denominator")), "10.000");
    check_quiet(&oldest, "reopened");
}

#[test]
fn the_oldest_browser_shows_every_screen() {
    let folder = Folder::new();
    let (oldest, at) = opened(&folder);
    oldest.value("window.isBefore = true");
    oldest.value("document.querySelector(\"[data-action='see-illustration']\").click()");
    oldest.until(
        "the illustrative data is open",
        "!window.isBefore && performance.getEntriesByName('snq:usable').length && document.querySelector('.illustrative')",
    );
    oldest.value("location.hash = '#/start'");
    oldest.until("the question is asked", "document.querySelector(\"[data-choice='office']\")");
    begin(&oldest, "office");
    for (hash, heading, _) in SCREENS {
        oldest.value(&format!("location.hash = {}", Value::from(hash)));
        oldest.until(
            &format!("{hash} is shown"),
            &format!("document.querySelector('main h1').textContent.trim() === {}", Value::from(heading)),
        );
        check_quiet(&oldest, hash);
        let wide = oldest.value("document.documentElement.scrollWidth - innerWidth");
        assert!(wide.as_i64().unwrap() <= 0, "{hash} scrolls sideways by {wide}");
    }
    oldest.value("location.hash = '#/overview'");
    oldest.until("the chart is drawn", "document.querySelector('.chart svg path')");
    check_quiet(&oldest, &at);
}
