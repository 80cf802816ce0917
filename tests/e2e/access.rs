//! Everybody can use every screen: axe-core finds nothing, the keyboard reaches everything and shows
//! where it is, and nobody scrolls sideways.

use crate::appearance::{LANGUAGES, SCREENS, see_illustration, switch, visit};
use crate::harness::{Browser, Page, address, both, both_sessions};
use crate::lent_folder::{self, FOLDER};
use crate::steps::{self, ESCAPE, RATIO, TAB, WARD};
use serde_json::json;
use std::collections::BTreeMap;

/// axe-core on every screen × language × theme.
#[track_caller]
fn check_everywhere(page: &Page) {
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (at, lang) in LANGUAGES.iter().enumerate() {
        switch(page, "lang", lang);
        for theme in ["light", "dark"] {
            switch(page, "theme", theme);
            for screen in SCREENS {
                visit(page, screen.0, [screen.1, screen.2][at]);
                for fault in page.accessibility_faults() {
                    faults.entry(fault).or_default().push(format!("{} {lang} {theme}", screen.0));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// axe-core on what stands there now, in both themes.
#[track_caller]
pub fn check_access(page: &Page) {
    for theme in ["light", "dark"] {
        switch(page, "theme", theme);
        assert_eq!(page.accessibility_faults(), Vec::<String>::new(), "{theme}");
    }
}

#[test]
fn axe_finds_nothing_on_empty_screens() {
    both(|page| {
        steps::begin(page, "office");
        check_everywhere(page);
    });
}

#[test]
fn axe_finds_nothing_on_screens_with_figures() {
    both(|page| {
        see_illustration(page, "office");
        check_everywhere(page);
    });
}

#[test]
fn axe_finds_nothing_while_something_is_asked_or_wrong() {
    both(|page| {
        check_access(page);
        page.click("[data-action='begin']");
        page.find(".field__error");
        check_access(page);
        steps::begin(page, WARD);
        steps::enter(page, RATIO, "numerator", "1.2.3");
        page.find(&format!("[data-target='{RATIO}'] .field__error"));
        page.press("Thêm");
        check_access(page);
        visit(page, "#/target/as-bhyt", "Tham gia BHYT");
        page.press("Ghi kết luận");
        check_access(page);
        visit(page, "#/text/I.3.1", "Nghị quyết");
        page.click("[data-action='errata']");
        page.find(".erratum");
        check_access(page);
    });
}

/// What comes in from other laptops and goes out to them, in each of its states.
#[test]
fn axe_finds_nothing_where_laptops_meet() {
    both_sessions(|session| {
        let other = session.another();
        let colleague = other.open();
        steps::begin(&colleague, WARD);
        steps::enter_ratio(&colleague, RATIO, "10.300", "11.340");
        let theirs = steps::save_to_file(&colleague, &other);
        colleague.close();
        let broken = session.put("Hỏng.snq.json", &std::fs::read(&theirs).unwrap()[..200]);

        let page = session.open();
        steps::begin(&page, WARD);
        steps::enter_ratio(&page, RATIO, "10.412", "11.340");
        for lang in LANGUAGES {
            switch(&page, "lang", lang);
            steps::open_files(&page, &[theirs.clone(), broken.clone()]);
            check_access(&page);
            // Once merged, the record stands; the second time nothing is new.
            if page.exists("[data-action='merge']") {
                steps::merge(&page);
            }
            page.find("[data-action='print-record']");
            check_access(&page);
            page.click("[data-action='delete']");
            page.find("dialog[open]");
            assert_eq!(page.accessibility_faults(), Vec::<String>::new(), "the question before deleting");
            page.keys(ESCAPE);
            if session.browser() == Browser::Chromium {
                page.eval(FOLDER, &[]);
                lent_folder::put(&page, &json!({ "khac.snq.json": "{}" }));
                page.click("[data-action='choose-folder']");
                page.find("[data-sharing='kept'] .notice li");
                check_access(&page);
                page.click("[data-action='leave-folder']");
            }
        }
        page.click("[data-action='save-copy']");
        let copy = session.downloaded(".html");
        let received = other.put("Bản sao.html", &std::fs::read(copy).unwrap());
        page.close();
        let there = other.start();
        there.goto(&address(&received));
        there.find("[data-copy='asks']");
        assert_eq!(there.accessibility_faults(), Vec::<String>::new(), "the question before a copy opens");
        there.click("[data-action='copy-look']");
        there.find("[data-copy='looks']");
        for lang in LANGUAGES {
            switch(&there, "lang", lang);
            check_access(&there);
        }
    });
}

/// Marks what the keyboard should reach, and notes what it reaches and what is wrong there. Of a
/// group of radio buttons only the chosen one is a stop.
const WATCH_FOCUS: &str = "
    const shown = e => e.getClientRects().length && getComputedStyle(e).visibility !== 'hidden';
    window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex=\"0\"]')]
        .filter(e => shown(e) && !e.disabled && e.tabIndex >= 0)
        .filter(e => e.type !== 'radio' || e.checked
            || ![...document.getElementsByName(e.name)].some(other => other.checked));
    window.reached = new Set();
    window.faults = [];
    const name = e => e.tagName + '.' + e.className + ' “' + (e.textContent || e.value || '').trim().slice(0, 40) + '”';
    const outlined = e => {
        const style = getComputedStyle(e);
        return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    };
    document.addEventListener('focusin', event => {
        const e = event.target;
        if (window.reached.has(e)) return;
        window.reached.add(e);
        const label = e.closest('label');
        const around = label ? [e, label, ...label.querySelectorAll('*')] : [e];
        if (!around.some(outlined)) window.faults.push('no focus is seen on ' + name(e));
        const box = (label || e).getClientRects()[0];
        const x = (Math.max(0, box.left) + Math.min(innerWidth, box.right)) / 2;
        const y = (Math.max(0, box.top) + Math.min(innerHeight, box.bottom)) / 2;
        const top = document.elementFromPoint(x, y);
        if (!top || !((label || e).contains(top) || top.contains(e))) {
            window.faults.push(name(e) + ' is covered by ' + (top ? name(top) : 'nothing: it is out of view'));
        }
    });
    document.activeElement.blur();
    window.scrollTo(0, 0);
    return window.stops.length;";

const MISSED: &str = "window.stops.filter(e => e.isConnected && !window.reached.has(e)
        && !(e.type === 'radio' && [...document.getElementsByName(e.name)].some(other => window.reached.has(other))))
    .map(e => e.outerHTML.slice(0, 160))";

/// Goes through a screen with Tab alone.
#[track_caller]
fn check_keyboard(page: &Page, hash: &str) {
    let stops = page.eval(WATCH_FOCUS, &[]).as_u64().unwrap();
    assert!(stops > 8, "{hash}: only {stops} stops");
    // From the skip link on, which is the first, to the last stop: one more leads out of the page.
    page.eval("document.querySelector('.skip').focus()", &[]);
    let press = [json!({ "type": "keyDown", "value": TAB }), json!({ "type": "keyUp", "value": TAB })];
    let presses: Vec<_> = press.iter().cycle().take(2 * usize::try_from(stops - 1).unwrap()).collect();
    page.command("actions", json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": presses }] }))
        .unwrap();
    assert_eq!(page.value("window.faults"), json!([]), "{hash}");
    assert_eq!(page.value(MISSED), json!([]), "{hash}: the keyboard does not reach these");
}

#[test]
fn the_keyboard_reaches_everything_and_is_seen() {
    both(|page| {
        see_illustration(page, "office");
        // The presentation has no skip link; tests/e2e/reading.rs drives it by its keys.
        for (hash, heading, _) in SCREENS.into_iter().filter(|screen| screen.0 != "#/present") {
            // A fresh document: what the screen before watched is gone with it.
            visit(page, hash, heading);
            page.reload();
            check_keyboard(page, hash);
        }
    });
}

/// What stands out of the header, which nobody can scroll to.
const CUT_OFF: &str = "(header => [...header.querySelectorAll('*')]
    .filter(e => e.getClientRects().length && e.getBoundingClientRect().bottom > header.getBoundingClientRect().bottom + 1)
    .map(e => e.textContent))(document.querySelector('.app__header'))";

#[test]
fn no_screen_scrolls_sideways() {
    both(|page| {
        see_illustration(page, "office");
        for (width, height) in [(1366, 768), (1024, 768), (800, 600), (390, 844)] {
            page.resize(width, height);
            for (at, lang) in LANGUAGES.iter().enumerate() {
                switch(page, "lang", lang);
                for screen in SCREENS {
                    visit(page, screen.0, [screen.1, screen.2][at]);
                    let wide = page.value("document.documentElement.scrollWidth");
                    assert!(
                        wide.as_u64().unwrap() <= u64::from(width),
                        "{} in {lang} is {wide} wide in a window of {width}",
                        screen.0
                    );
                    assert_eq!(page.value(CUT_OFF), json!([]), "{} in {lang} at {width}", screen.0);
                }
            }
        }
    });
}
