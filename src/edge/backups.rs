//! Dated copies of the ledger, kept by the browser beside its store: what a file held before it was
//! saved over, and the ledger of each day. Numbered in the order in which they are made, since clocks
//! lie; `sharing::outdated` says which ones go.

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
const AT: &str = "at";
const BYTES: &str = "bytes";

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
        let before = numbered(&store).await?;
        let number = before.last().map_or(1, |(number, _)| number.saturating_add(1));
        let record = js_sys::Object::new();
        let now = js_sys::Date::now();
        js_sys::Reflect::set(&record, &AT.into(), &now.into())?;
        js_sys::Reflect::set(&record, &BYTES.into(), &js_sys::Uint8Array::from(bytes))?;
        store.put(JsValue::from(record)).with_key(f64::from(number)).primitive()?.await?;
        let earlier = before.iter().map(|(_, record)| moment_of(record));
        let days: Vec<_> = earlier.chain([Some(clock::moment(now))]).map(|at| at.map(day_of)).collect();
        // The new one is the last, which never goes.
        let goes = outdated(&days).into_iter().filter_map(|at| before.get(at));
        for (number, _) in goes {
            store.delete(f64::from(*number)).primitive()?.await?;
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
    let read = async || {
        let transaction = idb.transaction(STORE).build()?;
        numbered(&transaction.object_store(STORE)?).await
    };
    let found = read().await.unwrap_or_default();
    idb.close();
    found.iter().rev().filter_map(|(_, record)| copy_of(record)).collect()
}

/// All records by their numbers, the oldest first.
async fn numbered(store: &ObjectStore<'_>) -> Result<Vec<(u32, JsValue)>, Error> {
    let keys: Vec<JsValue> = store.get_all_keys::<JsValue>().primitive()?.await?.collect::<Result<_, _>>()?;
    let values: Vec<JsValue> = store.get_all::<JsValue>().primitive()?.await?.collect::<Result<_, _>>()?;
    // Behind the numbers stand whatever other keys another page has put there.
    Ok(keys.into_iter().zip(values).map_while(|(key, record)| Some((key.as_f64()? as u32, record))).collect())
}

/// Any local page can put something else there, which is no copy.
fn copy_of(record: &JsValue) -> Option<Backup> {
    let bytes = field(record, BYTES)?.dyn_into::<js_sys::Uint8Array>().ok()?.to_vec();
    Some(Backup { at: moment_of(record)?, bytes })
}

fn moment_of(record: &JsValue) -> Option<Timestamp> {
    Some(clock::moment(field(record, AT)?.as_f64()?))
}

fn field(record: &JsValue, name: &str) -> Option<JsValue> {
    js_sys::Reflect::get(record, &name.into()).ok()
}
