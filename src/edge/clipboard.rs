//! The clipboard: what is pasted from it, and a table put on it in two forms at once, HTML for Word
//! and Excel, text for chat.
//!
//! Copying uses the `copy` event, which every supported browser has for local files; the newer clipboard
//! interface came to Firefox only with version 127.

use js_sys::{Function, Promise, Reflect};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The text that a paste brings.
pub fn pasted(event: &web_sys::ClipboardEvent) -> Option<String> {
    event.clipboard_data()?.get_data("text/plain").ok()
}

/// Answers a copy with a text of our own instead of what is selected.
pub fn put(event: &web_sys::ClipboardEvent, text: &str) {
    if let Some(data) = event.clipboard_data()
        && data.set_data("text/plain", text).is_ok()
    {
        event.prevent_default();
    }
}

/// Reads the clipboard's text, where the browser has a way to and the person lets it.
pub async fn read() -> Option<String> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let read: Function = Reflect::get(&clipboard, &"readText".into()).ok()?.dyn_into().ok()?;
    let promise: Promise = read.call0(&clipboard).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()?.as_string()
}

/// Copies both forms. `false` where the browser refused; call it from a click.
pub fn copy(html: &str, text: &str) -> bool {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return false;
    };
    let Ok(document) = document.dyn_into::<web_sys::HtmlDocument>() else {
        return false;
    };
    let taken = Rc::new(Cell::new(false));
    let listener = {
        let (html, text, taken) = (html.to_owned(), text.to_owned(), taken.clone());
        Closure::<dyn Fn(web_sys::ClipboardEvent)>::new(move |event: web_sys::ClipboardEvent| {
            let Some(data) = event.clipboard_data() else { return };
            let put = data.set_data("text/html", &html).and(data.set_data("text/plain", &text));
            taken.set(put.is_ok());
            event.prevent_default();
        })
    };
    let function = listener.as_ref().unchecked_ref();
    if document.add_event_listener_with_callback("copy", function).is_err() {
        return false;
    }
    let done = document.exec_command("copy").unwrap_or(false);
    let removed = document.remove_event_listener_with_callback("copy", function);
    done && taken.get() && removed.is_ok()
}
