//! The watch itself: a page that misbehaves is caught in both browsers, so silence means something.

use crate::harness::{Folder, Oldest, address, both_sessions, compose};
use std::net::TcpListener;

const LOUD: &str = "<!doctype html><title>loud</title><script>
    setTimeout(() => missing.thing());
    const picture = new Image();
    picture.onload = picture.onerror = () => performance.mark('snq:usable');
    picture.src = 'http://127.0.0.1:PORT/picture';
</script>";

#[test]
fn a_page_that_reaches_out_and_fails_is_caught() {
    both_sessions(|session| {
        // Answers nobody: what counts is that it was asked.
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port().to_string();
        drop(listener);
        let file = session.put("Trang ồn ào.html", LOUD.replace("PORT", &port).as_bytes());
        let page = session.start();
        page.goto(&address(&file));
        page.until_usable();
        assert_eq!(page.requests(), [format!("http://127.0.0.1:{port}/picture")]);
        let complaints = page.complaints();
        assert!(complaints.iter().any(|said| said.contains("missing")), "{complaints:?}");
    });
}

#[test]
fn small_windows_are_small_in_both_browsers() {
    both_sessions(|session| {
        let page = session.start();
        page.goto(&address(&session.put("a.html", b"<!doctype html><title>a</title><p>a")));
        page.resize(390, 844);
    });
}

const FIELD: &str = "<!doctype html><title>field</title><input id=f autofocus><script>
    window.seen = [];
    for (const kind of ['compositionstart', 'compositionend', 'input'])
        f.addEventListener(kind, event => seen.push(kind + (event.isComposing ? '+' : '') + ':' + f.value));
    f.focus();
</script>";

#[test]
fn composing_is_composing_in_both_browsers() {
    both_sessions(|session| {
        let page = session.start();
        page.goto(&address(&session.put("field.html", FIELD.as_bytes())));
        page.click("#f");
        compose(&page, &["t", "ti", "tie", "tiê", "tiế"]);
        page.until("composed", "f.value === 'tiế'");
        let seen = page.value("seen.join(' ')");
        assert!(seen.as_str().unwrap().starts_with("compositionstart"), "{seen}");
        assert!(seen.as_str().unwrap().contains("compositionend:tiế"), "{seen}");
    });
}

const KEEPER: &str =
    "<!doctype html><title>keeper</title><input id=f><button onclick=keep()>Lưu</button><script>
    let store;
    const opening = indexedDB.open('keeper', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('s');
    opening.onsuccess = () => {
        store = opening.result;
        const got = store.transaction('s').objectStore('s').get('k');
        got.onsuccess = () => { f.placeholder = got.result || ''; performance.mark('snq:usable'); };
    };
    function keep() {
        const change = store.transaction('s', 'readwrite', { durability: 'strict' });
        change.objectStore('s').put(f.value, 'k');
        change.oncomplete = () => performance.mark('snq:saved');
    }
</script>";

#[test]
fn a_killed_browser_comes_back_on_the_same_profile() {
    both_sessions(|session| {
        let keeper = address(&session.put("keeper.html", KEEPER.as_bytes()));
        let page = session.start();
        page.goto(&keeper);
        page.until_usable();
        page.type_into("#f", "1.964,5");
        page.press("Lưu");
        page.until("saved", "performance.getEntriesByName('snq:saved').length");
        page.kill();
        let page = session.start();
        page.goto(&keeper);
        page.until_usable();
        assert_eq!(page.value("f.placeholder"), "1.964,5");
    });
}

#[test]
fn the_oldest_chromium_is_spoken_to() {
    let folder = Folder::new();
    let file = folder.path().join("keeper.html");
    std::fs::write(&file, KEEPER).unwrap();
    let page = Oldest::start();
    page.goto(&address(&file));
    page.until("usable", "performance.getEntriesByName('snq:usable').length");
    page.value("f.focus()");
    page.type_text("12");
    assert_eq!(page.value("f.value"), "12");
    assert!(page.value("navigator.userAgent").as_str().unwrap().contains("Chrome/109."));
    assert_eq!(page.requests().len(), 1);
    page.value("setTimeout(() => missing.thing())");
    page.until("it has complained", "true");
    assert_eq!(page.complaints().len(), 1);
}

#[test]
fn faults_of_access_are_seen() {
    both_sessions(|session| {
        let page = session.start();
        page.goto(&address(&session.put("field.html", FIELD.as_bytes())));
        for _ in 0..2 {
            let faults = page.accessibility_faults();
            assert!(faults.iter().any(|fault| fault.starts_with("\"label\"")), "{faults:#?}");
        }
    });
}
