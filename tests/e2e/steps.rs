//! What people do on the page, step by step, in the words of the interface.

use crate::harness::Page;
use std::path::PathBuf;

/// Enter, as drivers name the key.
pub const ENTER: &str = "\u{e007}";
/// Tab.
pub const TAB: &str = "\u{e004}";
/// Backspace.
pub const BACKSPACE: &str = "\u{e003}";

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
    page.settle();
    if page.exists("[data-action='begin']") {
        page.click("[data-action='begin']");
    }
    page.until("the choice is made", "!document.querySelector('[data-choice]')");
}

/// One input in a row of the period's form.
pub fn field(target: &str, name: &str) -> String {
    format!("[data-target='{target}'] [data-field='{name}']")
}

/// Types into a field of a row and leaves it, as Enter does.
#[track_caller]
pub fn enter(page: &Page, target: &str, name: &str, text: &str) {
    page.retype(&field(target, name), text);
    page.keys(ENTER);
}

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
    page.go("#/files");
    page.text("[data-test='fingerprint']")
}

/// Saves everything to a file and returns where it arrived.
#[track_caller]
pub fn save_to_file(page: &Page, session: &crate::harness::Session) -> PathBuf {
    page.go("#/files");
    page.press("Lưu ra tệp");
    session.downloaded(".snq.json")
}

/// Opens files as "Mở tệp" does.
#[track_caller]
pub fn open_files(page: &Page, files: &[PathBuf]) {
    page.go("#/files");
    let paths: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    page.give_files("input[type=file]", &paths.join("\n"));
}
