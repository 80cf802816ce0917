//! How much of the disk the browser says this page's store uses and may use.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// The browser's own estimate, for all local pages together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quota {
    /// Bytes in use.
    pub used_bytes: u64,
    /// Bytes allowed.
    pub allowed_bytes: u64,
}

/// Asks the browser; nothing where it does not tell.
pub async fn estimate() -> Option<Quota> {
    let storage = web_sys::window()?.navigator().storage();
    if storage.is_undefined() {
        return None;
    }
    let told = JsFuture::from(storage.estimate().ok()?).await.ok()?;
    let bytes = |name: &str| {
        let figure = js_sys::Reflect::get(&told, &JsValue::from_str(name)).ok()?.as_f64()?;
        Some(figure as u64)
    };
    Some(Quota { used_bytes: bytes("usage")?, allowed_bytes: bytes("quota")? })
}
