//! Keys and moments that belong to the whole page: undo by keyboard, and the question before a
//! page is closed that would lose something.

use wasm_bindgen::prelude::*;
use web_sys::{Event, KeyboardEvent};

/// Calls `undo` at Ctrl+Z (or ⌘Z). Where it returns `false`, the box with typed text undoes its own
/// typing.
pub fn on_undo(undo: impl Fn() -> bool + 'static) {
    listen("keydown", move |event: KeyboardEvent| {
        let asks = (event.ctrl_key() || event.meta_key())
            && !event.shift_key()
            && event.key().eq_ignore_ascii_case("z");
        if asks && undo() {
            event.prevent_default();
        }
    });
}

/// Lets the browser ask before the page closes, while `would_lose` says so.
pub fn ask_before_leaving(would_lose: impl Fn() -> bool + 'static) {
    listen("beforeunload", move |event: Event| {
        if would_lose() {
            event.prevent_default();
            // Chromium up to 118 asks only where this is set too.
            drop(js_sys::Reflect::set(&event, &"returnValue".into(), &true.into()));
        }
    });
}

fn listen<E: wasm_bindgen::convert::FromWasmAbi + 'static>(name: &str, heard: impl Fn(E) + 'static) {
    let listener = Closure::<dyn Fn(E)>::new(heard);
    if let Some(window) = web_sys::window() {
        // Refusing a listener for its own event is not something a browser does.
        drop(window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref()));
    }
    listener.forget();
}
