//! A page that stays open all day: 500 changes of screen leave heap, nodes, listeners and charts as
//! they were.

use crate::appearance::{SCREENS, see_illustration, visit};
use crate::guard::{open_changed, with_script};
use crate::harness::{Browser, Page, both_sessions};
use serde_json::json;
use std::collections::BTreeMap;

const CHANGES: usize = 500;

/// Runs before everything else in the page: keeps the program's memory in sight, and counts
/// listeners that outlive a screen, and charts. Listeners on elements go with their elements.
const COUNT: &str = "
    window.kept = 0;
    window.charts = 0;
    const instantiate = WebAssembly.instantiate;
    WebAssembly.instantiate = function () {
        return instantiate.apply(WebAssembly, arguments).then(function (made) {
            window.memory = (made.instance || made).exports.memory;
            return made;
        });
    };
    for (const target of [window, document]) {
        const add = target.addEventListener, remove = target.removeEventListener;
        target.addEventListener = function (name, heard, options) {
            if (!(options && options.once)) window.kept++;
            return add.call(target, name, heard, options);
        };
        target.removeEventListener = function (name, heard, options) {
            window.kept--;
            return remove.call(target, name, heard, options);
        };
    }
    let library;
    Object.defineProperty(window, 'echarts', {
        get: () => library,
        set: given => {
            const init = given.init;
            given.init = function () {
                const chart = init.apply(given, arguments), dispose = chart.dispose;
                window.charts++;
                chart.dispose = function () { window.charts--; return dispose.call(chart); };
                return chart;
            };
            library = given;
        },
    });";

/// What the page holds on to, with nothing left to collect.
#[track_caller]
fn held(page: &Page) -> BTreeMap<&'static str, f64> {
    let number = |expression: &str| page.value(expression).as_f64().unwrap();
    let mut held = BTreeMap::from([
        ("elements", number("document.getElementsByTagName('*').length")),
        ("listeners of the window", number("kept")),
        ("charts", number("charts")),
        ("the program's memory", number("memory.buffer.byteLength")),
    ]);
    if page.browser() == Browser::Chromium {
        // Twice: what the first round frees may have held more.
        for _ in 0..2 {
            page.devtools("HeapProfiler.collectGarbage", json!({}));
        }
        page.devtools("Performance.enable", json!({}));
        let metrics = page.devtools("Performance.getMetrics", json!({}));
        for (name, wanted) in [
            ("heap", "JSHeapUsedSize"),
            ("nodes", "Nodes"),
            ("listeners", "JSEventListeners"),
            ("documents", "Documents"),
        ] {
            let found = metrics["metrics"].as_array().unwrap().iter().find(|metric| metric["name"] == wanted);
            held.insert(name, found.unwrap()["value"].as_f64().unwrap());
        }
    }
    held
}

/// Goes around all screens until `changes` are made, and ends on the same one.
#[track_caller]
fn wander(page: &Page, changes: usize) {
    for (hash, heading, _) in SCREENS.into_iter().cycle().take(changes) {
        visit(page, hash, heading);
    }
    visit(page, "#/files", "Tệp và sao lưu");
}

#[test]
fn five_hundred_changes_of_screen_leave_nothing_behind() {
    both_sessions(|session| {
        let page = open_changed(session, |html| with_script(html, COUNT));
        page.until_usable();
        see_illustration(&page, "office");
        // What is made once and kept stands after the first rounds.
        wander(&page, 5 * SCREENS.len());
        let before = held(&page);
        wander(&page, CHANGES);
        let after = held(&page);
        for (what, before) in &before {
            // The engine still compiles, and memory comes in pages; 1 KB kept at each change would be
            // 15 %.
            let room = if matches!(*what, "heap" | "the program's memory") { 0.1 } else { 0.0 };
            assert!(after[what] <= before * (1.0 + room), "{what}: {before}, then {after:?}");
        }
        assert_eq!(after["charts"], 0.0);
        assert!(page.value("typeof echarts") == "object", "charts were never drawn");
        page.assert_quiet();
    });
}
