//! Lets the page paint and answer in the middle of long work.

use std::cell::RefCell;
use wasm_bindgen::{JsValue, UnwrapThrowExt as _};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Goes on as a task of its own, behind what waits already. Unlike an animation frame it comes in a tab
/// that nobody looks at, too.
pub async fn pause() {
    let later = js_sys::Promise::new(&mut |go_on, _| {
        let window = web_sys::window().unwrap_throw();
        // A window that cannot wait goes on at once.
        if window.set_timeout_with_callback(&go_on).is_err() {
            drop(go_on.call0(&JsValue::NULL));
        }
    });
    drop(JsFuture::from(later).await);
}

/// As [`pause`], and behind everybody who asked before: of many long pieces of work, each is a task of its
/// own.
pub async fn in_turn() {
    thread_local! {
        static LAST: RefCell<Option<js_sys::Promise>> = const { RefCell::new(None) };
    }
    let before = LAST.take();
    let turn = future_to_promise(async move {
        if let Some(before) = before {
            drop(JsFuture::from(before).await);
        }
        pause().await;
        Ok(JsValue::UNDEFINED)
    });
    LAST.set(Some(turn.clone()));
    drop(JsFuture::from(turn).await);
}
