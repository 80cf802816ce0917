//! The bridge to the guard, the plain script that stands first in the page and outlives a panic.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = snqGuard, js_name = panicked, catch)]
    fn panicked(message: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_namespace = snqGuard, js_name = usesDatabase, catch)]
    fn guard_uses_database(name: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = snqLicences, catch)]
    async fn licences_promise() -> Result<JsValue, JsValue>;
}

/// From now on a panic covers the page instead of leaving a dead one that looks alive.
pub fn cover_on_panic() {
    std::panic::set_hook(Box::new(|info| {
        // With the guard gone too there is nobody left to tell.
        drop(panicked(&info.to_string()));
    }));
}

/// Tells the guard which store a rescue copy has to look into: Firefox below 126 cannot list them.
pub fn uses_database(name: &str) {
    // With the guard gone there is nobody who would make a copy.
    drop(guard_uses_database(name));
}

/// The licences of everything packed into this file, as text.
pub async fn licences() -> Option<String> {
    licences_promise().await.ok()?.as_string()
}

/// The build that the packer stamped into the page.
pub fn build_id() -> String {
    meta("snq-build").unwrap_or_default()
}

fn meta(name: &str) -> Option<String> {
    web_sys::window()?
        .document()?
        .query_selector(&format!("meta[name=\"{name}\"]"))
        .ok()??
        .get_attribute("content")
}
