//! What the page called saved is there after whatever happens to the store: the browser killed between
//! any two steps of a write, a full disk, a spoiled store, a clock set back, other pages that meddle.

use crate::guard::with_script;
use crate::harness::{Browser, Page, Session, both_sessions, markup, only};
use crate::steps::{
    RATIO, WARD, begin, commits, enter, field, fingerprint, merge, open_files, save_to_file, texts, told,
    until_saved, until_says,
};
use crate::stores::{put, records};
use serde_json::json;
use std::fs;

/// Lets the store stand still at a step that the test names, for this tab: with the transaction open
/// and what was asked done in it, or with the transaction committed and nobody told. Where none is
/// named, no compaction begins.
const STEPS: &str = "
    const stop = () => JSON.parse(sessionStorage.getItem('stop-at') || 'null');
    let passed = 0;
    const hits = step => stop()?.step === step && ++passed === stop().time;
    const stand = store => {
        window.stands = true;
        const go_on = () => { store.get(0).onsuccess = go_on; };
        go_on();
    };
    for (const act of ['put', 'delete']) {
        const real = IDBObjectStore.prototype[act];
        IDBObjectStore.prototype[act] = function (...given) {
            if (this.name === 'chunks' && !stop()) throw new DOMException('not yet', 'AbortError');
            const asked = real.apply(this, given);
            if (!hits(this.name + ' ' + act)) return asked;
            asked.addEventListener('success', () => stand(this));
            return new EventTarget();
        };
    }
    const commit = IDBTransaction.prototype.commit;
    IDBTransaction.prototype.commit = function () {
        const stores = [...this.objectStoreNames].join(' and ');
        if (this.mode === 'readwrite' && hits(stores + ' before the commit')) return stand(this.objectStore('journal'));
        this.isUntold = this.mode === 'readwrite' && hits(stores + ' after the commit');
        commit.call(this);
    };
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...given) {
        const begun = transaction.apply(this, given);
        begun.addEventListener('complete', event => {
            if (!begun.isUntold) return;
            event.stopImmediatePropagation();
            window.stands = true;
        });
        return begun;
    };";

/// From now on the page's file carries a script before everything else.
fn carry(session: &Session, script: &str) {
    markup::write(&session.file(), &with_script(session.html(), script));
}

/// Names the step at which this tab's store stands still.
fn stop_at(page: &Page, step: &str, time: u32) {
    let stop = json!({ "step": step, "time": time }).to_string();
    page.eval("sessionStorage.setItem('stop-at', arguments[0])", &[json!(stop)]);
}

/// Answers the question again where the kill left no time to write the answer down.
fn at_the_form(session: &Session) -> Page {
    let page = session.open();
    if page.exists("[data-choice]") {
        begin(&page, WARD);
    }
    page.go("#/entry");
    page
}

#[test]
fn a_kill_at_any_step_of_a_save_loses_nothing_that_was_called_saved() {
    both_sessions(|session| {
        carry(session, STEPS);
        let page = at_the_form(session);
        let ocop = field("kt-ocop", "figure");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "1"));
        page.close();
        let steps = ["journal put", "journal before the commit", "journal after the commit"];
        for (saved, step) in (1..).zip(steps) {
            let page = at_the_form(session);
            let before = commits(&page);
            stop_at(&page, step, 1);
            enter(&page, "kt-ocop", "figure", "77");
            page.until(step, "window.stands");
            assert_eq!(commits(&page), before, "{step}: nothing is called saved");
            until_says(&page, "tr[data-target='kt-ocop'] .saved", "Đang lưu");
            page.kill();

            let page = at_the_form(session);
            let is_there = step == "journal after the commit";
            let expected = if is_there { "77".to_owned() } else { saved.to_string() };
            assert_eq!(page.field(&ocop), expected, "{step}");
            assert!(!page.exists("[data-trouble]"), "{step}");
            until_saved(&page, || enter(&page, "kt-ocop", "figure", &(saved + 1).to_string()));
            page.close();
        }
    });
}

#[test]
fn a_kill_at_any_step_of_a_compaction_loses_nothing() {
    both_sessions(|session| {
        carry(session, STEPS);
        let page = at_the_form(session);
        for figure in ["1", "2", "3"] {
            until_saved(&page, || enter(&page, "kt-ocop", "figure", figure));
        }
        let ours = fingerprint(&page);
        page.close();
        for (step, time) in [
            ("chunks put", 1),
            ("journal delete", 1),
            ("journal delete", 33),
            ("chunks and journal before the commit", 1),
            ("chunks and journal after the commit", 1),
        ] {
            let page = at_the_form(session);
            let [_, journal] = records(&page);
            for at in journal.len()..64 {
                put(&page, &journal[at % journal.len()]);
            }
            stop_at(&page, step, time);
            page.reload();
            page.until(step, "window.stands");
            page.kill();

            let page = at_the_form(session);
            assert_eq!(page.field(&field("kt-ocop", "figure")), "3", "{step}");
            assert_eq!((told(&page, "Số lần ghi"), fingerprint(&page)), ("3".into(), ours.clone()), "{step}");
            assert!(!page.exists("[data-trouble]"), "{step}");
            let [chunks, journal] = records(&page);
            let is_done = step.ends_with("after the commit");
            let counts = if is_done { (1, true) } else { (0, false) };
            assert_eq!((chunks.len(), journal.is_empty()), counts, "{step}: all of it or nothing");
            page.close();
        }
    });
}

/// The disk as a page finds it that is out of room, until the test gives it some.
const FULL: &str = "
    window.isFull = false;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
        if (window.isFull) throw new DOMException('no room', 'QuotaExceededError');
        return put.apply(this, given);
    };";

#[test]
fn a_full_disk_is_said_and_what_waits_is_saved_once_there_is_room() {
    both_sessions(|session| {
        carry(session, FULL);
        let page = at_the_form(session);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        page.eval("window.isFull = true", &[]);
        let before = commits(&page);
        enter(&page, "kt-ocop", "figure", "4");
        enter(&page, RATIO, "numerator", "10.412");
        enter(&page, RATIO, "denominator", "11.340");
        until_says(&page, "[data-trouble='full']", "Trình duyệt hết chỗ lưu");
        until_says(&page, "[data-save-state='failed']", "CHƯA LƯU");
        assert_eq!(commits(&page), before, "nothing is called saved");
        // What is only in this page leaves it as a file all the same.
        let file = fs::read_to_string(save_to_file(&page, session)).unwrap();
        assert!(file.contains("[\"number\",\"4\"]") && file.contains("[\"ratio\",\"10412\",\"11340\"]"));
        // Nobody types or presses anything: room came back.
        page.eval("window.isFull = false", &[]);
        page.until(
            "what waited is durable",
            &format!("performance.getEntriesByName('snq:saved').length > {before}"),
        );
        until_says(&page, "[data-save-state]", "Đã lưu");
        assert!(!page.exists("[data-trouble]"));
        let ours = fingerprint(&page);
        page.kill();
        let page = at_the_form(session);
        assert_eq!(page.field(&field("kt-ocop", "figure")), "4");
        assert_eq!(fingerprint(&page), ours);
    });
}

/// Whoever shares the store can say anything on the channel and put anything beside it.
#[test]
fn forged_words_and_forged_things_beside_the_store_change_nothing() {
    both_sessions(|session| {
        carry(
            session,
            "window.looks = 0; window.most = 0;
             const transaction = IDBDatabase.prototype.transaction;
             IDBDatabase.prototype.transaction = function (...given) {
                const begun = transaction.apply(this, given);
                if (begun.mode === 'readonly' && begun.objectStoreNames.contains('journal')) {
                    looks += 1;
                    most = Math.max(most, looks);
                    begun.addEventListener('complete', () => { looks -= 1; });
                }
                return begun;
             };",
        );
        let page = at_the_form(session);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        let ours = fingerprint(&page);
        put(&page, b"SNQ\x09written by a build that does not exist yet");
        page.eval("most = 0", &[]);
        page.eval_async(
            "const done = arguments[arguments.length - 1];
             indexedDB.databases().then(all => {
                const name = all.map(one => one.name).find(name => name.startsWith('so-nghi-quyet/'));
                const forger = new BroadcastChannel(name);
                for (let word = 0; word < 2000; word += 1) {
                    forger.postMessage(word % 2 ? 'changed' : { entries: ['<img src=x onerror=alert(1)>'], word });
                }
                done(true);
             });",
            &[],
        );
        until_says(&page, "[data-trouble='unread']", "1 phần số liệu");
        page.settle();
        assert_eq!(page.value("most"), 1, "a flood of words is one look after the other");
        assert_eq!(fingerprint(&page), ours);

        // Everything that is remembered beside the store, in other words.
        for rubbish in ["", "{", "null", "\u{0}", "[[[[", "-1", "<script>alert(1)</script>"] {
            page.eval(
                "for (const key of Object.keys(localStorage)) localStorage.setItem(key, arguments[0]);
                 for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, arguments[0]);",
                &[json!(rubbish)],
            );
            page.reload();
            page.until_usable();
            assert_eq!(fingerprint(&page), ours, "{rubbish:?}");
        }
        page.assert_quiet();
    });
}

/// Databases that belong to the ledger's store, filled by somebody else.
#[test]
fn dated_copies_keep_their_order_among_rubbish_and_with_a_clock_set_back() {
    only(Browser::Chromium, |session| {
        let page = at_the_form(session);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        let ours = fingerprint(&page);
        let until_copied = || {
            let is_copied = "Object.keys(localStorage).some(key => key.startsWith('snq.copied.'))";
            page.until("a copy of today is kept", is_copied);
        };
        until_copied();
        let fill = "const done = arguments[arguments.length - 1];
            indexedDB.databases().then(async all => {
                const ledger = all.map(one => one.name).find(name => name.startsWith('so-nghi-quyet/'));
                for (const [name, store] of [['ban-sao', 'copies'], ['thu-muc', 'handles']]) {
                    await new Promise(filled => {
                        const opening = indexedDB.open(ledger + '/' + name, 1);
                        opening.onupgradeneeded = () => opening.result.createObjectStore(store);
                        opening.onsuccess = () => {
                            const change = opening.result.transaction(store, 'readwrite');
                            const rubbish = [null, 'text', { at: 'yesterday', bytes: 7 }, { kind: 'file' }, new Uint8Array(3)];
                            const keys = [1, 1e12, 1.5, 'x', [1, 2, 3], ['a', 1], [1.5, 1], [2e9, 5], [1e9, 0], [0, 5], [7, 'x'], [8, 8]];
                            for (const [at, key] of keys.entries()) change.objectStore(store).put(rubbish[at % 4], key);
                            change.objectStore(store).put(rubbish[4], [2e9, 6]);
                            ['folder', 'file'].forEach(key => change.objectStore(store).put({ kind: 7, name: [] }, key));
                            change.oncomplete = () => { opening.result.close(); filled(); };
                        };
                    });
                    localStorage.setItem('snq.handles.' + ledger, '1');
                }
                done(true);
            });";
        assert_eq!(page.eval_async(fill, &[]), true);
        page.reload();
        page.until_usable();
        assert_eq!(fingerprint(&page), ours);
        until_says(&page, "[data-sharing='off']", "");
        page.find("[data-backup]");
        assert_eq!(page.count("[data-backup]"), 1, "none of the rest is a copy");
        // The next copy finds its place among all that.
        page.eval(
            "for (const key of Object.keys(localStorage)) if (key.startsWith('snq.copied.')) localStorage.removeItem(key);",
            &[],
        );
        let year = page.value("new Date().getFullYear()").as_u64().unwrap();
        carry(session, A_YEAR_BACK);
        page.reload();
        page.until_usable();
        until_copied();
        page.go("#/about");
        page.go("#/files");
        page.until("both are listed", "document.querySelectorAll('[data-backup]').length === 2");
        let listed = texts(&page, "[data-backup]");
        assert!(listed[0].contains(&(year - 1).to_string()), "the last one stands first: {listed:?}");
    });
}

#[test]
fn another_pages_store_beside_ours_is_named() {
    only(Browser::Chromium, |session| {
        let stranger = session.put(
            "Trò chơi.html",
            b"<!doctype html><title>x</title><script>
                indexedDB.open('high scores <b>').onsuccess = () => { localStorage.setItem('level', '7'); document.title = 'played'; };
              </script>",
        );
        let page = at_the_form(session);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        page.go("#/files");
        assert!(!page.exists("[data-neighbours]"));
        let (first, _) = page.waiting_tab(&crate::harness::address(&stranger));
        page.until("the other page has played", "document.title === 'played'");
        page.show(&first);
        page.go("#/about");
        page.go("#/files");
        until_says(&page, "[data-neighbours='2']", "“high scores <b>”, “level”");
    });
}

/// The browser's own files of the store are spoiled while it is closed, as by a failing disk.
#[test]
fn a_store_spoiled_on_disk_is_said_and_never_taken_for_a_new_one() {
    both_sessions(|session| {
        let page = at_the_form(session);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        let ours = fingerprint(&page);
        let file = save_to_file(&page, session);
        page.close();
        session.spoil_stores();
        let page = session.open();
        match session.browser() {
            Browser::Chromium => until_says(&page, "[data-trouble='lost']", "Không thấy số liệu cũ"),
            // Firefox throws away all that it keeps for the page, also that it was ever used.
            Browser::Firefox => until_says(&page, "main", "Đã nhập trên máy này mà nay không thấy số liệu?"),
        }
        assert!(page.exists("[data-choice]") || fingerprint(&page) != ours, "the store is not spoiled");
        open_files(&page, &[file]);
        merge(&page);
        assert_eq!(fingerprint(&page), ours);
    });
}

#[test]
fn two_tabs_in_one_cell_ask_before_one_writes_over_the_other() {
    both_sessions(|session| {
        let page = at_the_form(session);
        let (first, second) = page.second_tab(&session.address());
        page.go("#/entry");
        // Here somebody is in the middle of a figure …
        enter(&page, "kt-ocop", "figure", "5x");
        page.find("tr[data-target='kt-ocop'] .field__error .icon");
        page.show(&first);
        page.go("#/entry");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "4"));
        page.show(&second);
        // … which stays, whatever the other tab wrote.
        let ocop = field("kt-ocop", "figure");
        assert_eq!(page.field(&ocop), "5x");
        let until_entries = |count: u8| {
            page.go("#/files");
            let told = "[...document.querySelectorAll('dt')].find(e => e.innerText === 'Số lần ghi')";
            let is_told = format!("{told}?.nextElementSibling.innerText === '{count}'");
            page.until(&format!("{count} entries are here"), &is_told);
            page.go("#/entry");
        };
        until_entries(1);
        assert_eq!(page.field(&ocop), "5x");
        let before = commits(&page);
        enter(&page, "kt-ocop", "figure", "5");
        until_says(&page, "[data-question='meanwhile']", "vừa được ghi từ nơi khác: 4");
        assert_eq!(commits(&page), before);
        until_saved(&page, || page.click("[data-question='meanwhile'] [data-action='keep']"));
        assert_eq!(page.field(&ocop), "5");
        assert_eq!(told(&page, "Chỗ lệch số"), "0");
        until_entries(2);
        page.show(&first);
        until_entries(2);
        assert_eq!(page.field(&ocop), "5");

        // Withdrawing asks as well, and so does what is typed back to what was seen.
        enter(&page, "kt-ocop", "figure", "6x");
        page.show(&second);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "7"));
        page.show(&first);
        until_entries(3);
        enter(&page, "kt-ocop", "figure", "5");
        until_says(&page, "[data-question='meanwhile']", "vừa được ghi từ nơi khác: 7");
        let before = commits(&page);
        page.click("tr[data-target='kt-ocop'] [aria-controls]");
        page.click("[data-action='withdraw']");
        until_says(&page, "[data-question='meanwhile']", "Vẫn để trống, tức là hủy số đó");
        assert_eq!(commits(&page), before);
        until_saved(&page, || page.click("[data-question='meanwhile'] [data-action='keep']"));
        assert_eq!(page.field(&ocop), "");
        until_entries(4);

        // A box that was empty and is empty again says nothing against what came.
        enter(&page, "kt-ocop", "figure", "8x");
        page.show(&second);
        until_entries(4);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "9"));
        page.show(&first);
        until_entries(5);
        enter(&page, "kt-ocop", "figure", "");
        page.until("what came stands", &format!("document.querySelector(\"{ocop}\").value === '9'"));
        assert!(!page.exists("[data-question]"));
        page.assert_quiet();
    });
}

/// A laptop whose clock was set back by a year.
const A_YEAR_BACK: &str = "
    const Real = Date, back = 366 * 24 * 60 * 60 * 1000;
    window.Date = class extends Real {
        constructor(...given) { if (given.length) super(...given); else super(Real.now() - back); }
        static now() { return Real.now() - back; }
    };";

#[test]
fn a_clock_set_back_a_year_changes_no_figure_and_no_order() {
    both_sessions(|session| {
        let page = at_the_form(session);
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "3"));
        page.close();
        carry(session, A_YEAR_BACK);
        let page = at_the_form(session);
        assert_eq!(page.field(&field("kt-ocop", "figure")), "3");
        until_saved(&page, || enter(&page, "kt-ocop", "figure", "4"));
        page.reload();
        page.go("#/entry");
        assert_eq!(page.field(&field("kt-ocop", "figure")), "4", "what was written last holds");
        assert_eq!(told(&page, "Chỗ lệch số"), "0");
        let ours = fingerprint(&page);
        let file = save_to_file(&page, session);
        page.go("#/target/kt-ocop");
        page.choose("#whose", "Phường Bảo Vinh");
        until_says(&page, ".history", "4");
        let said = texts(&page, ".history__item");
        let holds: Vec<&String> = said.iter().filter(|said| said.contains("đang dùng")).collect();
        assert!(holds.len() == 1 && holds[0].contains('4'), "what was written last holds: {said:?}");

        let office = session.another();
        let there = office.open();
        begin(&there, "office");
        open_files(&there, &[file]);
        merge(&there);
        assert_eq!((fingerprint(&there), told(&there, "Chỗ lệch số")), (ours, "0".into()));
        page.assert_quiet();
    });
}
