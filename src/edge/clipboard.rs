//! Puts a table on the clipboard in two forms at once: HTML for Word and Excel, text for chat.
//!
//! Uses the `copy` event, which every supported browser has for local files; the newer clipboard
//! interface came to Firefox only with version 127.

use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

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
