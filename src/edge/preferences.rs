//! What may be lost without harm: language, theme, role, view state. Kept in `localStorage`.
//!
//! A browser that denies storage remembers nothing and breaks nothing.

use crate::persist::Kind;
use crate::resolution::DataSet;
use crate::state::memory::Memory;
use gloo_storage::{LocalStorage, Storage};

/// Which ledger is open: [`ILLUSTRATION`], or the real one for anything else.
pub const LEDGER: &str = "snq.ledger";
/// Names the illustrative ledger under [`LEDGER`].
pub const ILLUSTRATION: &str = "illustration";
/// Which of several packed resolutions is open.
pub const DATA_SET: &str = "snq.data-set";

/// The language of the interface, of every resolution.
pub const LANGUAGE: &str = "snq.lang";

/// The name under which one thing is remembered. Language and theme are read by the boot script
/// too, before first paint; the rest belongs to one data set.
pub fn key(memory: Memory, data: &DataSet) -> String {
    match memory {
        Memory::Language => LANGUAGE.into(),
        Memory::Theme => "snq.theme".into(),
        Memory::Person => format!("snq.person.{}", data.id),
        Memory::Period => format!("snq.period.{}", data.id),
        Memory::SavedFile => format!("snq.file.{}", data.id),
        Memory::KeptEntries => format!("snq.kept.{}", data.id),
    }
}

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

/// Which of a data set's two ledgers opens next.
pub fn choose_ledger(kind: Kind) {
    match kind {
        Kind::Real => forget(LEDGER),
        Kind::Illustration => remember(LEDGER, ILLUSTRATION),
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
