//! What people do on the page, step by step, in the words of the interface.

// Steps wait here for the tests that take them.
#![allow(dead_code)]

use crate::harness::Page;
use serde_json::json;
use std::path::PathBuf;

/// Enter, as drivers name the key.
pub const ENTER: &str = "\u{e007}";
/// Tab.
pub const TAB: &str = "\u{e004}";
/// Escape.
pub const ESCAPE: &str = "\u{e00c}";
/// Backspace.
pub const BACKSPACE: &str = "\u{e003}";
/// Control, held down until [`RELEASE`].
pub const CONTROL: &str = "\u{e009}";
/// Shift, held down until [`RELEASE`].
pub const SHIFT: &str = "\u{e008}";
/// Lets go of every key held down.
pub const RELEASE: &str = "\u{e000}";
/// The arrow keys.
pub const DOWN: &str = "\u{e015}";
pub const UP: &str = "\u{e013}";

/// A ward of the packed data set, and a target that wards report monthly as a ratio.
pub const WARD: &str = "unit:bao-vinh";
/// Numerator and denominator, monthly, by wards.
pub const RATIO: &str = "as-bhyt";
/// A plain number, monthly, by the city's office.
pub const NUMBER: &str = "kt-thu-ngan-sach";

/// Answers the first start's question: `unit:<id>`, `office`, `leader` or `view`.
#[track_caller]
pub fn begin(page: &Page, choice: &str) {
    page.click(&format!("[data-choice='{choice}']"));
    page.press("Bắt đầu");
    page.until("the choice is made", "!document.querySelector('[data-choice]')");
}

/// One input in a row of the period's form.
pub fn field(target: &str, name: &str) -> String {
    format!("[data-target='{target}'] [data-field='{name}']")
}

/// Clicks into a box and types over what stands in it.
#[track_caller]
pub fn overtype(page: &Page, css: &str, text: &str) {
    page.click(css);
    page.keys(&format!("{CONTROL}a{RELEASE}"));
    page.keys(if text.is_empty() { BACKSPACE } else { text });
}

/// Sets a list to a value, wherever the header stands, as the keyboard would.
#[track_caller]
pub fn set_list(page: &Page, css: &str, value: &str) {
    page.find(css);
    page.eval(
        "const list = document.querySelector(arguments[0]);
         list.value = arguments[1];
         list.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(css), json!(value)],
    );
    page.settle();
}

/// Types into a field of a row and leaves it, as Enter does.
#[track_caller]
pub fn enter(page: &Page, target: &str, name: &str, text: &str) {
    overtype(page, &field(target, name), text);
    page.keys(ENTER);
}

/// Waits until the first match shows these words.
#[track_caller]
pub fn until_says(page: &Page, css: &str, words: &str) {
    let (css, words) = (json!(css), json!(words));
    page.until(
        &format!("{css} says {words}"),
        &format!("document.querySelector({css}).innerText.includes({words})"),
    );
}

/// Every match's text, as shown.
#[track_caller]
pub fn texts(page: &Page, css: &str) -> Vec<String> {
    let shown = page.value(&format!("[...document.querySelectorAll({})].map(e => e.innerText)", json!(css)));
    serde_json::from_value(shown).unwrap()
}

/// Puts a text on the clipboard as another program would, and pastes it into a field by Ctrl+V.
#[track_caller]
pub fn paste(page: &Page, css: &str, text: &str) {
    page.eval(&format!("{SHEET} sheet.value = arguments[0]; sheet.select();"), &[text.into()]);
    page.keys(&format!("{CONTROL}c{RELEASE}"));
    page.eval("document.getElementById('another-program').remove()", &[]);
    page.click(css);
    page.keys(&format!("{CONTROL}v{RELEASE}"));
    page.settle();
}

/// The text that the clipboard holds, as another program takes it over.
#[track_caller]
pub fn copied(page: &Page) -> String {
    page.eval(SHEET, &[]);
    page.keys(&format!("{CONTROL}v{RELEASE}"));
    let text = page.field("#another-program");
    page.eval("document.getElementById('another-program').remove()", &[]);
    text
}

/// A place for text beside the page, with the focus.
const SHEET: &str = "const sheet = document.createElement('textarea');
    sheet.id = 'another-program';
    sheet.style = 'position: fixed; top: 0; left: 0; z-index: 99';
    document.body.append(sheet);
    sheet.focus();";
/// How often the page has reported a durable commit.
#[track_caller]
pub fn commits(page: &Page) -> u64 {
    page.value("performance.getEntriesByName('snq:saved').length").as_u64().unwrap()
}

/// Does `work` and waits for the commit that it causes.
#[track_caller]
pub fn until_saved(page: &Page, work: impl FnOnce()) {
    let before = commits(page);
    work();
    page.until(
        "the commit is durable",
        &format!("performance.getEntriesByName('snq:saved').length > {before}"),
    );
}

/// Enters a ratio and waits until it is kept.
#[track_caller]
pub fn enter_ratio(page: &Page, target: &str, numerator: &str, denominator: &str) {
    until_saved(page, || {
        enter(page, target, "numerator", numerator);
        enter(page, target, "denominator", denominator);
    });
}

/// The fingerprint of the ledger, as "Tệp và sao lưu" shows it.
#[track_caller]
pub fn fingerprint(page: &Page) -> String {
    told(page, "Dấu vân tay số liệu")
}

/// What "Tệp và sao lưu" says under a name of its list.
#[track_caller]
pub fn told(page: &Page, name: &str) -> String {
    page.go("#/files");
    let value = format!(
        "[...document.querySelectorAll('dt')].find(e => e.innerText === {}).nextElementSibling.innerText",
        json!(name)
    );
    page.until(&format!("“{name}” is told"), &value);
    page.value(&value).as_str().unwrap().to_owned()
}

/// Saves everything to a file and returns where it arrived.
#[track_caller]
pub fn save_to_file(page: &Page, session: &crate::harness::Session) -> PathBuf {
    page.go("#/files");
    page.press("Lưu ra tệp");
    session.downloaded(".snq.json")
}

/// Opens files as "Mở tệp" does, and waits for the preview.
#[track_caller]
pub fn open_files(page: &Page, files: &[PathBuf]) {
    page.go("#/files");
    let paths: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    page.give_files("input[type=file]", &paths.join("\n"));
    page.until(
        "the files are read",
        &format!("document.querySelectorAll('[data-file]').length === {}", files.len()),
    );
}

/// Takes in what the opened files bring.
#[track_caller]
pub fn merge(page: &Page) {
    until_saved(page, || page.click("[data-action='merge']"));
}
