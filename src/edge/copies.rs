//! Copies of this file that carry a ledger: the one that this page came in, and those that it makes.

use super::files;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = snqCarried, catch)]
    async fn carried_bytes() -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = snqCopy, catch)]
    async fn copy_with(bytes: &[u8]) -> Result<JsValue, JsValue>;
}

/// What this file carries.
pub enum Carried {
    /// No ledger: what is handed out.
    Nothing,
    /// The bytes of an exchange file.
    Ledger(Vec<u8>),
    /// A ledger that cannot be unpacked.
    Damaged,
}

/// Whether this file is a copy with a ledger, whatever state that is in.
pub fn is_copy() -> bool {
    let slot = || web_sys::window()?.document()?.get_element_by_id("carried-ledger");
    slot().is_some()
}

/// The ledger that this file carries.
pub async fn carried() -> Carried {
    match carried_bytes().await {
        Ok(bytes) if bytes.is_null() => Carried::Nothing,
        Ok(bytes) => Carried::Ledger(js_sys::Uint8Array::new(&bytes).to_vec()),
        Err(_) => Carried::Damaged,
    }
}

/// Offers a copy of this file that carries `bytes`, an exchange file, as a download called `name`.
///
/// # Errors
/// What the browser said when the copy could not be made or was refused.
pub async fn download(name: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let copy = copy_with(bytes).await?;
    files::hand_over(name, copy.unchecked_ref())
}
