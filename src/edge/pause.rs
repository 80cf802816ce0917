//! Lets the page paint and answer in the middle of long work.

use wasm_bindgen::UnwrapThrowExt as _;
use wasm_bindgen_futures::JsFuture;

/// Goes on as a task of its own, behind what waits already. Unlike an animation frame it comes in a tab
/// that nobody looks at, too.
pub async fn pause() {
    let later = js_sys::Promise::new(&mut |go_on, _| {
        let window = web_sys::window().unwrap_throw();
        // A window that cannot wait goes on at once.
        if window.set_timeout_with_callback(&go_on).is_err() {
            drop(go_on.call0(&wasm_bindgen::JsValue::NULL));
        }
    });
    drop(JsFuture::from(later).await);
}
