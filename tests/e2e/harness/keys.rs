//! Input and windows as the two browsers' drivers offer them: composition, injected keys, size.

use super::{Browser, Page};
use serde_json::json;

/// Gives the page `width` × `height` CSS pixels, less than a window may be where need be.
pub fn resize(page: &Page, width: u32, height: u32) {
    match page.browser() {
        Browser::Chromium => {
            page.devtools(
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
            );
        }
        Browser::Firefox => {
            in_firefox(
                page,
                "const [width, height] = arguments, shown = gBrowser.selectedBrowser;
                 for (const [name, size] of [['width', width], ['height', height]]) {
                    shown.style.setProperty('min-' + name, size + 'px');
                    shown.style.setProperty('max-' + name, size + 'px');
                 }",
                &[json!(width), json!(height)],
            );
        }
    }
    page.until("the window has its size", &format!("innerWidth === {width} && innerHeight === {height}"));
}

/// Runs a script in Firefox's own window.
pub fn in_firefox(page: &Page, script: &str, arguments: &[serde_json::Value]) {
    page.command("moz/context", json!({ "context": "chrome" })).unwrap();
    page.eval(script, arguments);
    page.command("moz/context", json!({ "context": "content" })).unwrap();
}

/// Types `steps` as one composition into whatever has the focus: each step is what stands
/// underlined at that moment, and the last one is what gets committed.
pub fn compose(page: &Page, steps: &[&str]) {
    let committed = steps.last().unwrap();
    match page.browser() {
        Browser::Chromium => {
            for step in steps {
                let end = step.encode_utf16().count();
                page.devtools(
                    "Input.imeSetComposition",
                    json!({ "text": step, "selectionStart": end, "selectionEnd": end }),
                );
            }
            page.devtools("Input.insertText", json!({ "text": committed }));
        }
        Browser::Firefox => {
            for step in steps {
                in_firefox(page, FIREFOX_STEP, &[json!(step)]);
            }
            in_firefox(page, "window.snqInput.commitComposition(); delete window.snqInput;", &[]);
        }
    }
}

const FIREFOX_STEP: &str = "
    if (!window.snqInput) {
        window.snqInput = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!window.snqInput.beginInputTransactionForTests(window)) throw new Error('no input');
    }
    const input = window.snqInput, step = arguments[0];
    input.setPendingCompositionString(step);
    input.appendClauseToPendingComposition(step.length, input.ATTR_RAW_CLAUSE);
    input.setCaretInPendingComposition(step.length);
    input.flushPendingComposition();";
