//! Dated copies of the ledger, kept by the browser beside its store: what a file held before it was
//! saved over, and the ledger of each day. Their keys say in which order they were made, since clocks
//! lie, and when; `sharing::outdated` says which ones go.

use super::{aside, clock};
use crate::ledger::Timestamp;
use crate::sharing::outdated;
use indexed_db_futures::database::Database as Idb;
use indexed_db_futures::error::Error;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use wasm_bindgen::prelude::*;

const STORE: &str = "copies";
/// No page makes so many copies; a number above was put there by another page.
const MOST: f64 = 1e9;

/// One copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// When it was made, by the laptop's clock.
    pub at: Timestamp,
    /// The bytes of an exchange file, or of whatever lay where one was saved.
    pub bytes: Vec<u8>,
}

async fn open(ledger: &str) -> Option<Idb> {
    aside::open(ledger, "ban-sao", STORE).await
}

/// Keeps a copy of now; `false` where the browser has no room, or no store. What is saved is saved all
/// the same.
pub async fn keep(ledger: &str, bytes: &[u8]) -> bool {
    let Some(idb) = open(ledger).await else { return false };
    let is_kept = write(&idb, bytes).await.is_ok();
    idb.close();
    is_kept
}

async fn write(idb: &Idb, bytes: &[u8]) -> Result<(), Error> {
    let transaction = idb.transaction(STORE).with_mode(TransactionMode::Readwrite).build()?;
    {
        let store = transaction.object_store(STORE)?;
        let mut keys = keys(&store).await?;
        let number = keys.iter().map(|key| key.number).max().unwrap_or(0).saturating_add(1);
        // Where another page took the last number, the moment says the order.
        let number = number.min(MOST as u32);
        let key = Key { number, at_ms: js_sys::Date::now() };
        let bytes: JsValue = js_sys::Uint8Array::from(bytes).into();
        store.put(bytes).with_key(key.parts()).primitive()?.await?;
        keys.push(key);
        let days: Vec<_> = keys.iter().map(|key| day_of(clock::moment(key.at_ms))).collect();
        for at in outdated(&days) {
            store.delete(keys[at].parts()).primitive()?.await?;
        }
    }
    transaction.commit().await
}

/// Days since 1970, where the laptop stands.
fn day_of(at: Timestamp) -> i64 {
    (at.unix_seconds + i64::from(at.offset_minutes) * 60).div_euclid(24 * 60 * 60)
}

/// Forgets every copy.
pub async fn clear(ledger: &str) {
    let Some(idb) = open(ledger).await else { return };
    let clear = async || -> Result<(), Error> {
        let transaction = idb.transaction(STORE).with_mode(TransactionMode::Readwrite).build()?;
        transaction.object_store(STORE)?.clear()?.await?;
        transaction.commit().await
    };
    drop(clear().await);
    idb.close();
}

/// All copies, the newest first.
pub async fn all(ledger: &str) -> Vec<Backup> {
    let Some(idb) = open(ledger).await else { return Vec::new() };
    let read = async || -> Result<Vec<Backup>, Error> {
        let transaction = idb.transaction(STORE).build()?;
        let store = transaction.object_store(STORE)?;
        let mut copies = Vec::new();
        for key in keys(&store).await?.into_iter().rev() {
            let bytes = store.get::<JsValue, _, _>(key.parts()).primitive()?.await?;
            // Any local page can put something else there.
            if let Some(bytes) = bytes.and_then(|bytes| bytes.dyn_into::<js_sys::Uint8Array>().ok()) {
                copies.push(Backup { at: clock::moment(key.at_ms), bytes: bytes.to_vec() });
            }
        }
        Ok(copies)
    };
    let found = read().await.unwrap_or_default();
    idb.close();
    found
}

/// Under what a copy lies.
#[derive(Clone, Copy)]
struct Key {
    /// The how manieth it is, from 1.
    number: u32,
    /// When it was made, in milliseconds since 1970.
    at_ms: f64,
}

impl Key {
    fn parts(self) -> JsValue {
        js_sys::Array::of2(&self.number.into(), &self.at_ms.into()).into()
    }

    /// Any local page can put something else there.
    fn read(key: &JsValue) -> Option<Key> {
        let parts = key.dyn_ref::<js_sys::Array>().filter(|parts| parts.length() == 2)?;
        let (number, at_ms) = (parts.get(0).as_f64()?, parts.get(1).as_f64()?);
        let is_ours = (1.0..=MOST).contains(&number) && number.fract() == 0.0 && at_ms.is_finite();
        is_ours.then_some(Key { number: number as u32, at_ms })
    }
}

/// The keys of all copies, the oldest first; their bytes stay where they are.
async fn keys(store: &ObjectStore<'_>) -> Result<Vec<Key>, Error> {
    let keys: Vec<JsValue> = store.get_all_keys::<JsValue>().primitive()?.await?.collect::<Result<_, _>>()?;
    Ok(keys.iter().filter_map(Key::read).collect())
}
