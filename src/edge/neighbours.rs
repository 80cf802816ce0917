//! What other local pages keep in the store that Chromium gives to all of them together. Each of them
//! can read, change and delete what lies there, ours too.

use super::preferences::storage;
use std::collections::BTreeSet;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// What names of this program's own begin with.
const OWN: [&str; 2] = ["so-nghi-quyet/", "snq."];

/// The names of what is not ours there, sorted. A browser that keeps each file's store apart, or does
/// not tell, names none.
pub async fn names() -> Vec<String> {
    let mut names: BTreeSet<String> = databases().await.unwrap_or_default().into_iter().collect();
    names.extend(remembered());
    names.retain(|name| !OWN.iter().any(|own| name.starts_with(own)));
    names.into_iter().collect()
}

async fn databases() -> Option<Vec<String>> {
    let factory = web_sys::window()?.indexed_db().ok()??;
    // Firefox tells from 126 on.
    let ask =
        js_sys::Reflect::get(&factory, &"databases".into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let asked = ask.call0(&factory).ok()?.dyn_into::<js_sys::Promise>().ok()?;
    let told = JsFuture::from(asked).await.ok()?.dyn_into::<js_sys::Array>().ok()?;
    let name = |database: JsValue| js_sys::Reflect::get(&database, &"name".into()).ok()?.as_string();
    Some(told.iter().filter_map(name).collect())
}

fn remembered() -> Vec<String> {
    let Some(storage) = storage() else { return Vec::new() };
    let count = storage.length().unwrap_or(0);
    (0..count).filter_map(|at| storage.key(at).ok().flatten()).collect()
}
