//! Saving in place: the page stays "chưa lưu ra tệp" until the file, read back, holds what it should.
//! As in `sharing`, the test hands over the file that somebody would choose.

use crate::harness::{Browser, Page, only};
use crate::steps::{RATIO, WARD, begin, enter, enter_ratio, save_to_file, told, until_saved, until_says};
use serde_json::json;
use std::fs;

/// Hands over a file that lies in the page's memory, and lets it be chosen.
const FILE: &str = "
    window.content = new Uint8Array();
    window.cut = null;
    window.showOpenFilePicker = async () => [{
        kind: 'file', name: 'NQ2023.snq.json',
        async queryPermission() { return 'granted'; },
        async getFile() { return new File([window.content], 'NQ2023.snq.json', { lastModified: Date.now() }); },
        async createWritable() {
            let written = new Uint8Array();
            return {
                async write(bytes) { written = new Uint8Array(bytes); },
                async close() { window.content = window.cut === null ? written : written.slice(0, window.cut); },
            };
        },
    }];";

/// A ward's page with one figure and a file to save into.
fn with_a_file(page: &Page) {
    page.eval(FILE, &[]);
    begin(page, WARD);
    enter_ratio(page, RATIO, "10.412", "11.340");
    page.go("#/files");
}

fn put(page: &Page, text: &str) {
    page.eval("window.content = new TextEncoder().encode(arguments[0])", &[json!(text)]);
}

fn content(page: &Page) -> String {
    page.value("new TextDecoder().decode(window.content)").as_str().unwrap().to_owned()
}

#[test]
fn saving_in_place_merges_what_lies_there_and_keeps_what_it_wrote_over() {
    only(Browser::Chromium, |session| {
        let laptop = session.another();
        let colleague = laptop.open();
        begin(&colleague, WARD);
        until_saved(&colleague, || enter(&colleague, "kt-ocop", "figure", "3"));
        let theirs = fs::read_to_string(save_to_file(&colleague, &laptop)).unwrap();

        let page = session.open();
        with_a_file(&page);
        until_says(&page, "[data-save-state]", "chưa lưu ra tệp");
        page.click("[data-action='save-in-place']");
        until_says(&page, "[data-in-place='true']", "đọc lại khớp từng byte");
        until_says(&page, "[data-beyond-file='0']", "Mọi số liệu đã có trong tệp");
        assert!(!page.exists("[data-backup]"), "nothing lay there");

        // The colleague saved into the same file meanwhile.
        put(&page, &theirs);
        page.click("[data-action='save-in-place']");
        until_says(&page, "[data-in-place='true']", "Nhận thêm 1 lần ghi");
        assert_eq!(told(&page, "Số lần ghi"), "2");
        let both = content(&page);
        assert!(both.contains("kt-ocop") && both.contains(RATIO), "{both}");

        page.go("#/about");
        page.go("#/files");
        page.click("[data-action='backup-look']");
        until_says(&page, "[data-verdict='welcome']", "0 lần ghi mới, 1 lần ghi đã có");
        page.assert_quiet();
        colleague.assert_quiet();
    });
}

#[test]
fn a_file_that_cannot_be_read_is_left_alone() {
    only(Browser::Chromium, |session| {
        let page = session.open();
        with_a_file(&page);
        for (there, said) in [
            ("PK\u{3}\u{4} một tệp Excel", "không ghi đè"),
            ("{\"product\":\"so-nghi-quyet\",\"schema\":9}", "không ghi đè"),
        ] {
            put(&page, there);
            page.click("[data-action='save-in-place']");
            until_says(&page, "[data-in-place='false']", said);
            assert_eq!(content(&page), there);
        }
        until_says(&page, "[data-save-state]", "chưa lưu ra tệp");
        page.assert_quiet();
    });
}

#[test]
fn a_write_that_does_not_arrive_whole_is_not_called_saved() {
    only(Browser::Chromium, |session| {
        let page = session.open();
        with_a_file(&page);
        page.eval("window.cut = 40", &[]);
        page.click("[data-action='save-in-place']");
        until_says(&page, "[data-in-place='false']", "Số liệu vẫn ở trên máy này");
        until_says(&page, "[data-save-state]", "chưa lưu ra tệp");
        page.eval("window.cut = null; window.content = new Uint8Array()", &[]);
        page.click("[data-action='save-in-place']");
        until_says(&page, "[data-in-place='true']", "khớp từng byte");
        page.assert_quiet();
    });
}
