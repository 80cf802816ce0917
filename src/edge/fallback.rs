//! The journal in `localStorage`, for browsers that deny IndexedDB.
//!
//! A kill right after a write may lose it (measured), and the page says so while this is in use.
//! Keys: `<database name>#<n>`, values base64 of one journal record.

use super::preferences::storage;
use crate::state::Trouble;

/// A journal under one name.
pub struct Fallback {
    name: String,
}

/// Why a record could not be written.
#[derive(Debug)]
pub enum FallbackError {
    /// `localStorage` is denied too.
    Denied,
    /// About 5 million characters are all there is.
    Full,
}

impl Fallback {
    /// The journal called `name`; nothing if `localStorage` is denied too.
    pub fn open(name: &str) -> Option<Fallback> {
        storage().map(|_| Fallback { name: name.to_owned() })
    }

    /// Every record beyond `seen` (`-1` where none was), oldest first. What is no base64 comes as it
    /// stands.
    pub fn read_beyond(&self, seen: f64) -> Vec<(f64, Vec<u8>)> {
        let Some(storage) = storage() else { return Vec::new() };
        let mut found: Vec<(u32, Vec<u8>)> = self
            .numbers()
            .into_iter()
            .filter(|n| f64::from(*n) > seen)
            .map(|n| {
                let text = storage.get_item(&self.key(n)).ok().flatten().unwrap_or_default();
                (n, decode(&text).unwrap_or_else(|| text.into_bytes()))
            })
            .collect();
        found.sort_by_key(|(n, _)| *n);
        found.into_iter().map(|(n, bytes)| (f64::from(n), bytes)).collect()
    }

    /// Writes one record and tells its number.
    pub fn append(&self, bytes: &[u8]) -> Result<f64, FallbackError> {
        let storage = storage().ok_or(FallbackError::Denied)?;
        // Any local page can put a record at the highest number, behind which there is none.
        let last = self.numbers().into_iter().max();
        let n = last.map_or(Some(0), |last| last.checked_add(1)).ok_or(FallbackError::Full)?;
        storage.set_item(&self.key(n), &encode(bytes)).map_err(|_| FallbackError::Full)?;
        Ok(f64::from(n))
    }

    /// Forgets every record.
    pub fn clear(&self) {
        let Some(storage) = storage() else { return };
        for n in self.numbers() {
            // What cannot be removed is read again at the next start, which loses nothing.
            drop(storage.remove_item(&self.key(n)));
        }
    }

    /// Forgets one record, which now stands elsewhere.
    pub fn forget(&self, n: f64) {
        if let Some(storage) = storage() {
            // As in `clear`.
            drop(storage.remove_item(&self.key(n as u32)));
        }
    }

    fn key(&self, n: u32) -> String {
        format!("{}#{n}", self.name)
    }

    fn numbers(&self) -> Vec<u32> {
        let Some(storage) = storage() else { return Vec::new() };
        let prefix = format!("{}#", self.name);
        let count = storage.length().unwrap_or(0);
        (0..count)
            .filter_map(|index| storage.key(index).ok().flatten())
            .filter_map(|key| key.strip_prefix(&prefix)?.parse().ok())
            .collect()
    }
}

impl From<FallbackError> for Trouble {
    fn from(error: FallbackError) -> Self {
        match error {
            FallbackError::Denied => Trouble::Denied,
            FallbackError::Full => Trouble::Full,
        }
    }
}

fn encode(bytes: &[u8]) -> String {
    let latin: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    web_sys::window().and_then(|window| window.btoa(&latin).ok()).unwrap_or_default()
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let latin = web_sys::window()?.atob(text).ok()?;
    latin.chars().map(|c| u8::try_from(u32::from(c)).ok()).collect()
}
