//! Laptops that share a folder: one that the test lends to each page, with the interface that the
//! browser gives a real one. What is on one laptop's is carried to the other's by hand, as a server
//! does.

use crate::harness::{Browser, Page, both, only};
use crate::lent_folder::{FOLDER, put};
use crate::steps::{
    NUMBER, RATIO, WARD, begin, enter, enter_ratio, fingerprint, told, until_saved, until_says,
};
use serde_json::{Value, json};

/// Chooses the folder, with these files in it, and waits until it holds everything.
#[track_caller]
fn share(page: &Page, files: &Value) {
    page.eval(FOLDER, &[]);
    put(page, files);
    page.go("#/files");
    page.click("[data-action='choose-folder']");
    until_kept(page);
}

/// What lies in the folder: texts by name.
fn files(page: &Page) -> Value {
    page.value(
        "Object.fromEntries([...disk].map(([name, { bytes }]) => [name, new TextDecoder().decode(bytes)]))",
    )
}

fn names(page: &Page) -> Vec<String> {
    files(page).as_object().unwrap().keys().cloned().collect()
}

#[track_caller]
fn until_kept(page: &Page) {
    page.go("#/files");
    page.until(
        "the folder holds everything",
        "document.querySelector(\"[data-sharing='kept']\") && document.querySelector(\"[data-beyond-file='0']\")",
    );
}

#[test]
fn figures_meet_in_a_folder_and_nobody_writes_over_anothers_file() {
    only(Browser::Chromium, |session| {
        let ward = session.open();
        begin(&ward, WARD);
        enter_ratio(&ward, RATIO, "10.412", "11.340");
        share(&ward, &json!({}));
        until_says(&ward, "[data-save-state]", "Đã lưu");
        let of_ward = files(&ward);
        let [name] = &names(&ward)[..] else { panic!("{of_ward}") };
        assert!(name.starts_with("NQ2023-bao-vinh-"), "{name}");

        let laptop = session.another();
        let office = laptop.open();
        begin(&office, "office");
        share(&office, &of_ward);
        until_says(&office, "main", "từ 1 tệp của máy khác");
        assert_eq!(fingerprint(&office), fingerprint(&ward));
        assert_eq!(files(&office), of_ward, "the office has nothing to add");

        office.go("#/entry");
        until_saved(&office, || enter(&office, NUMBER, "figure", "500"));
        until_kept(&office);
        let both = files(&office);
        assert_eq!((names(&office).len(), &both[name]), (2, &of_ward[name]), "the ward's file is the ward's");
        put(&ward, &both);
        ward.until("the ward has two files", "disk.size === 2");
        ward.until(
            "the office's figure arrives",
            "document.querySelector('main').innerText.includes('từ 1 tệp')",
        );
        assert_eq!(fingerprint(&ward), fingerprint(&office));
        ward.assert_quiet();
        office.assert_quiet();
    });
}

#[test]
fn a_folder_that_goes_away_is_said_and_taken_up_again() {
    only(Browser::Chromium, |session| {
        let page = session.open();
        begin(&page, WARD);
        share(&page, &json!({}));
        page.eval("window.away = true", &[]);
        page.go("#/entry");
        enter_ratio(&page, RATIO, "10.412", "11.340");
        page.go("#/files");
        until_says(&page, "[data-sharing='away']", "Số liệu vẫn ở trên máy này");
        until_says(&page, "[data-save-state]", "chưa");
        page.eval("window.away = false", &[]);
        until_kept(&page);
        assert_eq!(names(&page).len(), 1);
        page.assert_quiet();
    });
}

#[test]
fn files_that_cannot_be_taken_in_are_named_until_they_can() {
    only(Browser::Chromium, |session| {
        let first = session.open();
        begin(&first, WARD);
        enter_ratio(&first, RATIO, "10.412", "11.340");
        share(&first, &json!({}));
        let whole = files(&first);
        let (name, text) = whole.as_object().unwrap().iter().next().unwrap();
        let text = text.as_str().unwrap();

        let laptop = session.another();
        let page = laptop.open();
        begin(&page, "office");
        share(&page, &json!({ name: text[..text.len() / 2], "khac.snq.json": "{}", "Báo cáo.docx": "PK" }));
        until_says(&page, "main", "chưa nhận được");
        until_says(&page, "main", "khac.snq.json");
        assert!(!page.text("main").contains("Báo cáo.docx"), "what is none of ours is nobody's business");
        put(&page, &whole);
        page.until(
            "it comes in once it is whole",
            "document.querySelector('main').innerText.includes('từ 1 tệp')",
        );
        assert_eq!(told(&page, "Số lần ghi"), "1");
        page.assert_quiet();
    });
}

#[test]
fn a_file_that_somebody_else_writes_too_is_left_to_them() {
    only(Browser::Chromium, |session| {
        let first = session.open();
        begin(&first, WARD);
        enter_ratio(&first, RATIO, "10.412", "11.340");
        share(&first, &json!({}));
        let before = files(&first);
        let name = names(&first).remove(0);

        // A laptop set up from the same profile has written what this one never had.
        let laptop = session.another();
        let twin = laptop.open();
        begin(&twin, WARD);
        enter_ratio(&twin, RATIO, "9.000", "11.340");
        share(&twin, &json!({}));
        let theirs = files(&twin)[names(&twin).remove(0)].clone();
        assert_ne!(theirs, before[&name]);
        put(&first, &json!({ &name: theirs }));
        first.until("another file is taken", "disk.size === 2");
        until_kept(&first);
        assert_eq!(files(&first)[&name], theirs, "their file stays as they wrote it");
        assert_eq!(told(&first, "Số lần ghi"), "2", "and what it holds is taken in");
        first.assert_quiet();
    });
}

#[test]
fn a_browser_without_folders_says_how_to_do_it_by_hand() {
    both(|page| {
        if page.browser() == Browser::Chromium {
            page.eval("delete window.showDirectoryPicker", &[]);
        }
        begin(page, WARD);
        page.go("#/files");
        until_says(page, "main", "Làm tay cũng được kết quả như vậy");
        assert!(!page.exists("[data-action='choose-folder']"));
    });
}
