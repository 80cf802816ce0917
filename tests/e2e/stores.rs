//! The store that several builds and tabs share: what this build cannot read stays as it is and is
//! said, what the browser denies is said, and whoever wants the store gets it.

use crate::guard::with_script;
use crate::harness::{Page, both_sessions, markup};
use crate::steps::{
    WARD, begin, commits, enter, field, fingerprint, merge, open_files, save_to_file, told, until_saved,
    until_says,
};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;

/// What each script below begins with: the page's own database, opened beside it.
const OPEN: &str = "const done = arguments[arguments.length - 1];
    const opened = () => indexedDB.databases().then(all => new Promise((resolve, reject) => {
        const opening = indexedDB.open(all.find(one => one.name.startsWith('so-nghi-quyet/')).name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
    }));
    const within = work => opened().then(store => new Promise((resolve, reject) => {
        const change = store.transaction(['chunks', 'journal'], 'readwrite');
        const result = work(change.objectStore('chunks'), change.objectStore('journal'));
        change.oncomplete = () => { store.close(); resolve(result); };
        change.onerror = change.onabort = () => reject(change.error);
    }));";

/// Runs a script over the page's database.
#[track_caller]
fn in_store(page: &Page, script: &str, arguments: &[Value]) -> Value {
    page.eval_async(&format!("{OPEN} {script}"), arguments)
}

/// Puts bytes into the journal, as another build would.
#[track_caller]
pub fn put(page: &Page, bytes: &[u8]) {
    let script = "const bytes = Uint8Array.from(arguments[0]);
        within((_, journal) => journal.add(bytes)).then(() => done(true), error => done(String(error)));";
    assert_eq!(in_store(page, script, &[json!(bytes)]), true);
}

/// Every record of the store: those of the chunks, then those of the journal.
#[track_caller]
pub fn records(page: &Page) -> [Vec<Vec<u8>>; 2] {
    let script = "const read = [];
        within((chunks, journal) => [chunks, journal].forEach((part, at) => {
            part.getAll().onsuccess = event => { read[at] = event.target.result.map(bytes => [...bytes]); };
        })).then(() => done(read), error => done(String(error)));";
    serde_json::from_value(in_store(page, script, &[])).unwrap()
}

/// A record as a build of the future writes it: our mark, an unknown version, anything.
const NEWER: &[u8] = b"SNQ\x09written by a build that does not exist yet";
/// A record that no build wrote.
const DAMAGED: &[u8] = b"SNQ\x01\0\0\0\0\0\0\0\0 torn";

/// A ward's page with one figure kept.
fn with_a_figure(page: &Page) {
    begin(page, WARD);
    until_saved(page, || enter(page, "kt-ocop", "figure", "3"));
}

#[test]
fn a_record_of_a_newer_build_is_kept_and_said() {
    both_sessions(|session| {
        let page = session.open();
        with_a_figure(&page);
        put(&page, NEWER);
        // Another tab's word, or coming to the front, lets an open page look again.
        page.eval("dispatchEvent(new Event('focus'))", &[]);
        until_says(&page, "[data-trouble='unread']", "1 phần số liệu trên máy này do một bản mới hơn ghi");
        page.reload();
        until_says(&page, "[data-trouble='unread']", "Mở bằng tệp mới hơn");
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3", "what can be read is shown");
        assert_eq!(told(&page, "Phần chưa hiểu được (giữ nguyên)"), "1");
        // Work goes on beside it.
        page.go("#/entry");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "4"));
        let [_, journal] = records(&page);
        assert_eq!(journal.len(), 3);
        assert_eq!(journal[1], NEWER);
    });
}

#[test]
fn compacting_the_journal_carries_a_newer_record_on() {
    both_sessions(|session| {
        let page = session.open();
        with_a_figure(&page);
        put(&page, NEWER);
        let [_, journal] = records(&page);
        for _ in 0..64 {
            put(&page, &journal[0]);
        }
        let ours = fingerprint(&page);
        page.reload();
        let compacted = "(function look() {
            within((_, journal) => new Promise(resolve => {
                journal.count().onsuccess = event => resolve(event.target.result);
            })).then(left => left === 1 ? done(left) : setTimeout(look, 100));
        })();";
        assert_eq!(in_store(&page, compacted, &[]), 1);
        let [chunks, journal] = records(&page);
        assert_eq!((chunks.len(), journal), (1, vec![NEWER.to_vec()]));
        page.reload();
        assert_eq!(fingerprint(&page), ours);
        assert_eq!(told(&page, "Số lần ghi"), "1");
        until_says(&page, "[data-trouble='unread']", "bản mới hơn");
    });
}

#[test]
fn a_damaged_record_is_kept_and_offered_and_never_read_as_empty() {
    both_sessions(|session| {
        let page = session.open();
        with_a_figure(&page);
        // The only record loses a byte in its middle, as on a failing disk.
        let [_, journal] = records(&page);
        let mut torn = journal[0].clone();
        let middle = torn.len() / 2;
        torn[middle] ^= 0x20;
        let clear = "within((_, journal) => journal.clear()).then(() => done(true));";
        assert_eq!(in_store(&page, clear, &[]), true);
        put(&page, &torn);
        page.reload();
        until_says(&page, "[data-trouble='unread']", "1 phần số liệu trên máy này bị hỏng");
        assert!(!page.exists("[data-trouble='lost']"), "one thing is said, not two");
        assert_eq!(told(&page, "Số lần ghi"), "0");
        page.click("[data-action='save-unread']");
        assert_eq!(fs::read(session.downloaded(".snq.bin")).unwrap(), torn);
        // Deleting saves it, too.
        page.click("[data-action='delete']");
        page.click("dialog [data-action='delete-save']");
        assert_eq!(fs::read(session.downloaded(".snq.bin")).unwrap(), torn);
        page.press("Bỏ qua");
        page.go("#/entry");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "5"));
        assert_eq!(records(&page)[1][0], torn);
    });
}

#[test]
fn what_stands_in_the_store_and_is_no_record_harms_nothing() {
    both_sessions(|session| {
        let page = session.open();
        with_a_figure(&page);
        put(&page, DAMAGED);
        put(&page, b"");
        let odd = "within((chunks, journal) => {
            chunks.add({ schema: 7, of: 'another page' });
            journal.add('text');
            journal.add(null);
        }).then(() => done(true), error => done(String(error)));";
        assert_eq!(in_store(&page, odd, &[]), true);
        page.reload();
        until_says(&page, "[data-trouble='unread']", "5 phần số liệu");
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3");
        page.assert_quiet();
    });
}

#[test]
fn entries_of_a_newer_build_pass_through() {
    both_sessions(|session| {
        let fixtures = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/persist");
        let page = session.open();
        begin(&page, "office");
        let file = fixtures.join("v1-every-kind.snq.json");
        open_files(&page, std::slice::from_ref(&file));
        merge(&page);
        until_says(&page, "main", "1 lần ghi do bản mới hơn ghi: được giữ và gửi đi tiếp");
        page.reload();
        let saved = fs::read_to_string(save_to_file(&page, session)).unwrap();
        let entry = "\"place\":[\"task\",\"t-1\",\"due\"],\"content\":[\"date\",\"31/3/2023\"]";
        assert!(saved.contains(entry), "{saved}");
        // A file in a form of the future stays outside and says so.
        open_files(&page, &[fixtures.join("v2-from-the-future.snq.json")]);
        until_says(&page, "[data-verdict='unreadable']", "Tệp do bản chương trình mới hơn ghi");
        assert!(!page.exists("[data-action='merge']"));
    });
}

/// A page to which the browser denies IndexedDB: the same file, changed in place and put back.
const DENY: &str =
    "IDBFactory.prototype.open = function () { throw new DOMException('no', 'SecurityError') };";

#[test]
fn without_indexeddb_the_page_says_what_a_kill_may_cost() {
    both_sessions(|session| {
        let html = session.html();
        markup::write(&session.file(), &with_script(html.clone(), DENY));
        let page = session.open();
        until_says(&page, "[data-trouble='fallback']", "nếu máy tắt đột ngột, vài giây cuối có thể mất");
        with_a_figure(&page);
        assert_eq!(told(&page, "Nơi lưu"), "kho tạm của trình duyệt");
        let ours = fingerprint(&page);
        page.close();
        let page = session.open();
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3", "closing costs nothing");
        page.close();
        // Allowed again, the figures move to the main store and nothing stays behind.
        markup::write(&session.file(), &html);
        let page = session.open();
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3");
        assert!(!page.exists("[data-trouble]"));
        assert_eq!(told(&page, "Nơi lưu"), "kho chính của trình duyệt");
        assert_eq!(fingerprint(&page), ours);
        assert_eq!(records(&page)[1].len(), 1);
        assert_eq!(page.value("Object.keys(localStorage).filter(key => key.includes('#')).length"), 0);
    });
}

#[test]
fn a_store_emptied_behind_the_pages_back_is_said() {
    both_sessions(|session| {
        let page = session.open();
        with_a_figure(&page);
        let clear =
            "within((chunks, journal) => { chunks.clear(); journal.clear(); }).then(() => done(true));";
        assert_eq!(in_store(&page, clear, &[]), true);
        page.reload();
        until_says(&page, "[data-trouble='lost']", "Không thấy số liệu cũ");
    });
}

/// A newer build changes the store's form while this page stands open.
#[test]
fn a_page_gives_the_store_to_a_newer_build_and_says_so() {
    both_sessions(|session| {
        let page = session.open();
        with_a_figure(&page);
        let upgrade = "opened().then(store => {
            const { name } = store;
            store.close();
            const opening = indexedDB.open(name, 2);
            opening.onupgradeneeded = () => opening.result.createObjectStore('new');
            opening.onsuccess = () => { opening.result.close(); done(true); };
        });";
        assert_eq!(in_store(&page, upgrade, &[]), true);
        until_says(&page, "[data-trouble='closed']", "trang này không lưu được nữa");
        let before = commits(&page);
        enter(&page, "kt-ocop", "figure", "4");
        until_says(&page, "[data-save-state='failed']", "CHƯA LƯU");
        assert_eq!(commits(&page), before, "nothing is called saved");
        // What is only in this page still leaves it as a file.
        let file = save_to_file(&page, session);
        assert!(fs::read_to_string(file).unwrap().contains("[\"number\",\"4\"]"));
        page.close();

        // Opened again, this build leaves the newer store alone and does not call it empty.
        let page = session.open();
        until_says(
            &page,
            "[data-trouble='newer']",
            "do một bản mới hơn ghi, bản này không đọc được và giữ nguyên",
        );
        if page.exists("[data-choice]") {
            begin(&page, WARD);
        }
        page.go("#/entry");
        enter(&page, "kt-ocop", "figure", "9");
        until_says(&page, "[data-save-state='failed']", "CHƯA LƯU");
        assert_eq!(records(&page)[1].len(), 1);
    });
}

/// Somebody else holds the store while it is changed: the page says what it waits for, and goes on
/// when it gets it.
#[test]
fn a_store_that_another_tab_holds_is_waited_for_aloud() {
    both_sessions(|session| {
        let page = session.open();
        let hold = "opened().then(store => {
            window.held = store;
            indexedDB.deleteDatabase(store.name).onblocked = () => done(true);
        });";
        assert_eq!(in_store(&page, hold, &[]), true);
        let (first, second) = page.waiting_tab(&session.address());
        until_says(&page, "#app [role='alert']", "một thẻ khác của chương trình đang giữ");
        page.show(&first);
        page.eval("held.close()", &[]);
        page.show(&second);
        page.until_usable();
        assert!(page.exists("[data-choice]"));
        assert!(!page.shown_whole().contains("đang giữ"));
    });
}
