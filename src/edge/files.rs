//! Files that leave and enter the page: a download, and the bytes of what somebody chose.

use std::time::Duration;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Offers `bytes` as a download called `name`. The browser does not tell whether it was kept.
pub fn download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media_type);
    hand_over(name, &web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options)?)
}

/// Offers what the browser holds already as a download called `name`.
pub fn hand_over(name: &str, blob: &web_sys::Blob) -> Result<(), JsValue> {
    let address = web_sys::Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or_else(|| JsValue::from_str("no document"))?;
    let link: web_sys::HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // Firefox reads the blob after the click has returned, so the address outlives it.
    leptos::prelude::set_timeout(
        move || drop(web_sys::Url::revoke_object_url(&address)),
        Duration::from_secs(60),
    );
    Ok(())
}

/// A file called `name` in the page's memory, as if somebody had chosen it.
pub fn made(name: &str, bytes: &[u8]) -> Result<web_sys::File, JsValue> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    web_sys::File::new_with_u8_array_sequence(&parts, name)
}

/// The bytes of a chosen file.
pub async fn bytes_of(file: &web_sys::File) -> Result<Vec<u8>, JsValue> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
