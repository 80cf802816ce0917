//! What may be lost without harm: language, theme, role, view state. Kept in `localStorage`.
//!
//! A browser that denies storage remembers nothing and breaks nothing.

use gloo_storage::{LocalStorage, Storage};

/// The interface's language: `vi` or `en`. Read before first paint by the page's boot script too.
pub const LANGUAGE: &str = "snq.lang";
/// The theme: `light`, `dark` or `auto`. Read before first paint by the page's boot script too.
pub const THEME: &str = "snq.theme";
/// Which ledger is open: `real` or `illustration`.
pub const LEDGER: &str = "snq.ledger";

/// What was remembered under `key`; nothing if it is absent or storage is denied.
pub fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Remembers `value` under `key`, if the browser allows.
pub fn remember(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // Only convenience is lost.
        drop(storage.set_item(key, value));
    }
}

/// Forgets `key`.
pub fn forget(key: &str) {
    if storage().is_some() {
        LocalStorage::delete(key);
    }
}

/// The browser's store, probed first: `LocalStorage::raw` panics where storage is denied.
pub(super) fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}
