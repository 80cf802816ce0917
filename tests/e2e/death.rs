//! A program that dies takes no more input and hands out what it had kept; one that does not start,
//! or may not, says so.

use crate::guard::{check_stopped, open_changed, with_script};
use crate::harness::{Denied, Page, Session, both_sessions};
use crate::steps::{RATIO, WARD, begin, commits, enter, field, overtype, until_saved};
use serde_json::{Value, json};

/// The program panics for real at its next change of screen: it can make no element any more.
fn die(page: &Page) {
    page.eval("document.createElement = () => { throw new Error('out of memory') };", &[]);
    page.eval("location.hash = '#/targets'", &[]);
    page.find("#guard[data-reason='panicked']");
}

/// Opens the form of a ward with one figure kept and another half typed, and lets the program die.
fn dead(session: &Session) -> Page {
    let page = session.open();
    begin(&page, WARD);
    until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
    overtype(&page, &field(RATIO, "numerator"), "10.412");
    die(&page);
    page
}

/// What every box and link below the cover holds, and where the page stands.
fn below(page: &Page) -> Value {
    page.value(
        "[location.hash, document.querySelector('#app').innerText,
          [...document.querySelectorAll('#app input')].map(box => [box.value, box.checked])]",
    )
}

#[test]
fn a_dead_page_is_covered_and_takes_no_input() {
    both_sessions(|session| {
        let page = dead(session);
        assert!(page.text("#guard").contains("Chương trình đã dừng vì một lỗi"));
        let before = (below(&page), commits(&page));
        // Wherever somebody points, the cover is what they touch.
        let uncovered = page.value(
            "[...Array(16 * 12).keys()]
                .map(at => [(at % 16 + 0.5) * innerWidth / 16, (Math.floor(at / 16) + 0.5) * innerHeight / 12])
                .filter(([x, y]) => !document.elementFromPoint(x, y).closest('#guard'))",
        );
        assert_eq!(uncovered, json!([]));
        // The keyboard stays on the cover, even when a script wants it elsewhere.
        assert_eq!(page.value("document.activeElement.id"), "guard-rescue");
        assert_eq!(page.value("document.querySelector('#app').inert"), true);
        page.eval(
            "for (const box of document.querySelectorAll('#app input, #app a, #app button')) box.focus()",
            &[],
        );
        assert_eq!(page.value("document.activeElement.id"), "guard-rescue");
        page.keys("7");
        // Nor does an event that reaches an element below come through to it.
        page.eval(
            "for (const one of document.querySelectorAll('#app a, #app button, #app [type=checkbox]')) one.click();",
            &[],
        );
        page.settle();
        assert_eq!((below(&page), commits(&page)), before);
    });
}

#[test]
fn a_rescue_copy_holds_what_was_kept_and_a_reload_shows_it() {
    both_sessions(|session| {
        let page = dead(session);
        page.click("#guard-rescue");
        let copy = std::fs::read(session.downloaded("so-nghi-quyet-cuu-ho.json")).unwrap();
        let copy: Value = serde_json::from_slice(&copy).unwrap();
        assert_eq!((&copy["type"], &copy["version"]), (&json!("so-nghi-quyet/rescue"), &json!(1)));
        assert!(copy["details"].as_str().unwrap().contains("panicked"), "{copy:.600}");
        let databases = copy["databases"].as_array().unwrap();
        assert_eq!(databases.len(), 1, "{databases:?}");
        let journal = databases[0]["stores"]["journal"].as_array().unwrap();
        assert_eq!(journal.len(), 1, "one figure was kept");
        let record =
            page.eval("return atob(arguments[0])", std::slice::from_ref(&journal[0]["value"]["$base64"]));
        let record = record.as_str().unwrap();
        assert!(record.contains("kt-ocop"), "{record:?}");

        // The page's own advice: load it again, and everything called saved is there.
        page.press("Tải lại trang");
        page.until("the page lives again", "!document.querySelector('#guard')");
        page.until_usable();
        page.go("#/entry");
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3");
        // What was half typed is still that: in its box, and not called saved.
        assert_eq!(page.field(&field(RATIO, "numerator")), "10.412");
        assert_eq!(page.text(&format!("tr[data-target='{RATIO}'] .saved")), "chưa lưu");
    });
}

/// A dialog lies above everything that only has a high place in the order.
#[test]
fn no_open_dialog_lies_above_the_cover() {
    both_sessions(|session| {
        let page = session.open();
        begin(&page, WARD);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        page.go("#/files");
        page.click("[data-action='delete']");
        page.find("dialog[open]");
        die(&page);
        assert!(!page.exists("dialog[open]"));
        page.click("#guard-rescue");
        session.downloaded("so-nghi-quyet-cuu-ho.json");
    });
}

#[test]
fn a_program_that_does_not_start_is_said() {
    both_sessions(|session| {
        let refused = "WebAssembly.instantiate = () => Promise.reject(new Error('no memory left'))";
        let page = open_changed(session, |html| with_script(html, refused));
        check_stopped(&page, "notStarted");
        assert!(page.text("#guard").contains("no memory left"), "what helpers ask for");
    });
}

#[test]
fn javascript_switched_off_is_said() {
    both_sessions(|session| {
        let page = session.start_without(Denied::Scripts);
        page.goto(&session.address());
        let shown = page.shown_whole();
        for words in ["Trình duyệt đang tắt JavaScript", "JavaScript is turned off", "Giá trị sản xuất"]
        {
            assert!(shown.contains(words), "{words} in {shown:.600}");
        }
    });
}
