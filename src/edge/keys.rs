//! Keys and moments that belong to the whole page: undo and redo by keyboard, and the question before a
//! page is closed that would lose something.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, KeyboardEvent};

/// Text boxes that undo their own typing. A figure's box marked `data-kept` shows what the ledger
/// holds: there is no typing in it to undo.
const OWN_UNDO: &str = "textarea, input:not([type]):not([data-kept]), input[type=text], input[type=search]";

/// Calls `undo` at Ctrl+Z and `redo` at Ctrl+Y or Ctrl+Shift+Z (or with ⌘), except in a box that undoes
/// its own typing.
pub fn on_undo(undo: impl Fn() + 'static, redo: impl Fn() + 'static) {
    listen("keydown", move |event: KeyboardEvent| {
        let is_undo = asks_to_undo(&event);
        if (is_undo || asks_to_redo(&event)) && !event.default_prevented() && !is_in_own(&event) {
            event.prevent_default();
            if is_undo { undo() } else { redo() }
        }
    });
}

/// Whether a key means "undo".
pub fn asks_to_undo(event: &KeyboardEvent) -> bool {
    has_control(event) && !event.shift_key() && event.key().eq_ignore_ascii_case("z")
}

fn asks_to_redo(event: &KeyboardEvent) -> bool {
    let key = event.key();
    has_control(event)
        && (key.eq_ignore_ascii_case("y") || (event.shift_key() && key.eq_ignore_ascii_case("z")))
}

/// Whether a key means "leave this". Within a word that an input method composes it means that word, and
/// on a list that is open it closes the list.
pub fn leaves(event: &KeyboardEvent) -> bool {
    let is_list = || event.target().is_some_and(|target| target.has_type::<web_sys::HtmlSelectElement>());
    event.key() == "Escape" && !event.is_composing() && !event.default_prevented() && !is_list()
}

/// Whether a key is pressed with Ctrl or ⌘, and not with Alt.
pub fn has_control(event: &KeyboardEvent) -> bool {
    (event.ctrl_key() || event.meta_key()) && !event.alt_key()
}

fn is_in_own(event: &KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.matches(OWN_UNDO).unwrap_or(false))
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
