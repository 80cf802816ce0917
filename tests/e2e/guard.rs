//! Whatever keeps the program from running is said in words, and the resolution stays readable.
//! Each failure is brought about for real where a browser allows it, else by a changed copy of the
//! page.

use crate::harness::{Denied, Page, Session, address, both_sessions, markup};

/// Words of the resolution's first section.
const WORDS: &str = "Giá trị sản xuất";

/// The guard gives this reason in both languages, above the readable resolution.
#[track_caller]
pub fn check_stopped(page: &Page, reason: &str) {
    page.until("the guard says why", "document.querySelector('#guard[data-reason]')");
    assert_eq!(page.value("document.querySelector('#guard').dataset.reason"), reason);
    let shown = page.shown_whole();
    assert!(shown.contains(WORDS), "the resolution cannot be read: {shown:.300}");
    assert_eq!(page.count("#guard [lang=vi] h1"), 1);
    assert_eq!(page.count("#guard [lang=en] p"), 3, "title, advice, and that the text is below");
}

/// Opens a changed copy of the page.
pub fn open_changed(session: &Session, change: impl FnOnce(String) -> String) -> Page {
    let html = session.html();
    let changed = change(html.clone());
    assert_ne!(html, changed, "the page no longer holds what this test changes");
    let page = session.start();
    let file = session.put("Bản sửa.html", &[]);
    markup::write(&file, &changed);
    page.goto(&address(&file));
    page
}

/// The page without its policy and with a script before everything else.
pub fn with_script(html: String, script: &str) -> String {
    let (head, rest) = html.split_once("<meta http-equiv=\"Content-Security-Policy\"").unwrap();
    let (_, rest) = rest.split_once('>').unwrap();
    format!("{head}<script>{script}</script>{rest}")
}

#[test]
fn webassembly_switched_off_is_said() {
    both_sessions(|session| {
        let page = session.start_without(Denied::Wasm);
        page.goto(&session.address());
        check_stopped(&page, "noWasm");
    });
}

#[test]
fn webassembly_forbidden_by_policy_is_said() {
    both_sessions(|session| {
        let page = open_changed(session, |html| html.replacen("'wasm-unsafe-eval'", "", 1));
        check_stopped(&page, "wasmBlocked");
    });
}

#[test]
fn a_program_whose_glue_a_policy_forbids_is_said() {
    both_sessions(|session| {
        // Of the scripts, in the policy's order: guard, theme, what starts the program, its glue.
        let page = open_changed(session, |html| {
            let (at, _) = html.match_indices("'sha256-").nth(3).unwrap();
            let (before, hash) = html.split_at(at);
            format!("{before}{}", hash.split_once(' ').unwrap().1)
        });
        check_stopped(&page, "notStarted");
    });
}

#[test]
fn a_browser_without_decompression_is_too_old() {
    both_sessions(|session| {
        let page = open_changed(session, |html| with_script(html, "delete window.DecompressionStream"));
        check_stopped(&page, "tooOld");
    });
}

#[test]
fn internet_explorer_mode_is_named() {
    both_sessions(|session| {
        let page = open_changed(session, |html| with_script(html, "document.documentMode = 11"));
        check_stopped(&page, "ieMode");
    });
}

#[test]
fn another_encoding_is_named() {
    both_sessions(|session| {
        let page = open_changed(session, |html| html.replacen("windows-1252", "utf-8", 1));
        check_stopped(&page, "wrongEncoding");
    });
}

#[test]
fn a_damaged_part_without_which_nothing_starts_is_said() {
    both_sessions(|session| {
        for part in ["packed-app", "packed-glue", "packed-styles"] {
            let page = open_changed(session, |html| {
                let (head, rest) = html.split_once(&format!("id=\"{part}\"")).unwrap();
                let (at, _) = rest.char_indices().nth(3_000).unwrap();
                let (before, after) = rest.split_at(at);
                format!("{head}id=\"{part}\"{before}{}", after.replacen("A", "B", 40))
            });
            check_stopped(&page, "damaged");
        }
    });
}

#[test]
fn a_part_that_is_not_there_is_said() {
    both_sessions(|session| {
        // Damage to its tag, and to the end of the part before it, which swallows it.
        for (whole, damaged) in [
            ("id=\"packed-glue\"", "id=\"packed-glus\""),
            ("</script>\n<script type", "</scriqt>\n<script type"),
        ] {
            let page = open_changed(session, |html| {
                let (head, rest) = html.split_once("id=\"packed-styles\"").unwrap();
                format!("{head}id=\"packed-styles\"{}", rest.replacen(whole, damaged, 1))
            });
            check_stopped(&page, "damaged");
        }
    });
}

#[test]
fn a_file_cut_short_is_said() {
    both_sessions(|session| {
        let page = open_changed(session, |html| {
            let (head, rest) = html.split_once("id=\"packed-app\"").unwrap();
            let left: String = rest.chars().take(5_000).collect();
            format!("{head}id=\"packed-app\"{left}")
        });
        page.until("the guard says why", "document.querySelector('#guard[data-reason]')");
        assert_eq!(page.value("document.querySelector('#guard').dataset.reason"), "damaged");
    });
}

#[test]
fn denied_storage_is_said_and_work_goes_on() {
    both_sessions(|session| {
        let page = session.start_without(Denied::Storage);
        page.goto(&session.address());
        page.until_usable();
        page.until("it is said", "document.querySelector('#guard-notice')");
        assert_eq!(page.value("document.querySelector('#guard-notice').dataset.reason"), "storageDenied");
        assert_eq!(page.count("#guard"), 0);
    });
}
