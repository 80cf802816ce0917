//! What may be lost without harm: language, theme, role, view state. Kept in `localStorage`.
//!
//! A browser that denies storage remembers nothing and breaks nothing.

use crate::persist::Kind;
use crate::resolution::DataSet;
use crate::state::memory::Memory;
use gloo_storage::{LocalStorage, SessionStorage, Storage};

/// Which ledger is open: [`ILLUSTRATION`], or the real one for anything else.
pub const LEDGER: &str = "snq.ledger";
/// Names the illustrative ledger under [`LEDGER`].
pub const ILLUSTRATION: &str = "illustration";
/// Which of several packed resolutions is open.
pub const DATA_SET: &str = "snq.data-set";

/// The name of the store that was open last: the boot script opens it beside its own work.
pub const STORE: &str = "snq.store";

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
        Memory::Standing => format!("snq.standing.{}", data.id),
        Memory::SavedFile => format!("snq.file.{}", data.id),
        Memory::HasKept => format!("snq.kept.{}", data.id),
    }
}

/// The name under which the day of a data set's last dated copy is remembered.
pub fn copied_key(data: &DataSet) -> String {
    format!("snq.copied.{}", data.id)
}

/// The name under which a tab holds what is typed over a data set's units.
pub fn typed_key(data: &DataSet) -> String {
    format!("snq.typed.{}", data.id)
}

/// What was remembered under `key`; nothing if it is absent or storage is denied.
pub fn recall(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Remembers `value` under `key`, if the browser allows. Writes nothing where it stands already.
pub fn remember(key: &str, value: &str) {
    if recall(key).as_deref() == Some(value) {
        return;
    }
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

/// What this tab held before it was loaded again. Other tabs have boxes of their own, so this is not
/// for `localStorage`.
pub fn held(key: &str) -> Option<String> {
    tab_storage()?.get_item(key).ok().flatten()
}

/// Holds `value` for this tab; an empty one is forgotten.
pub fn hold(key: &str, value: &str) {
    if let Some(storage) = tab_storage() {
        // Where it cannot be held, a reload asks first and then loses it.
        drop(match value {
            "" if held(key).is_none() => Ok(()),
            "" => storage.remove_item(key),
            value => storage.set_item(key, value),
        });
    }
}

fn tab_storage() -> Option<web_sys::Storage> {
    web_sys::window()?.session_storage().ok().flatten()?;
    Some(SessionStorage::raw())
}

/// The browser's store, probed first: `LocalStorage::raw` panics where storage is denied.
pub(super) fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}
