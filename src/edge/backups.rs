//! Dated copies of the ledger, kept by the browser beside its store: what a file held before it was
//! saved over, and the ledger of each day. The oldest goes when there are too many.

use super::aside;
use indexed_db_futures::database::Database as Idb;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use wasm_bindgen::prelude::*;

const STORE: &str = "copies";

/// How many are kept.
const MOST: usize = 10;

/// One copy.
#[derive(Clone, Debug, PartialEq)]
pub struct Backup {
    /// When it was made, in milliseconds since 1970 by the laptop's clock.
    pub at_ms: f64,
    /// The bytes of an exchange file, or of whatever lay where one was saved.
    pub bytes: Vec<u8>,
}

async fn open(ledger: &str) -> Option<Idb> {
    aside::open(ledger, "ban-sao", STORE).await
}

/// Keeps a copy of now. A browser that has no room keeps none, and what is saved is saved all the same.
pub async fn keep(ledger: &str, bytes: &[u8]) {
    let Some(idb) = open(ledger).await else { return };
    drop(write(&idb, bytes).await);
    idb.close();
}

async fn write(idb: &Idb, bytes: &[u8]) -> Result<(), Error> {
    let transaction = idb.transaction(STORE).with_mode(TransactionMode::Readwrite).build()?;
    {
        let store = transaction.object_store(STORE)?;
        let bytes: JsValue = js_sys::Uint8Array::from(bytes).into();
        store.put(bytes).with_key(js_sys::Date::now()).primitive()?.await?;
        let keys: Vec<f64> = store.get_all_keys::<f64>().primitive()?.await?.collect::<Result<_, _>>()?;
        for oldest in &keys[..keys.len().saturating_sub(MOST)] {
            store.delete(*oldest).primitive()?.await?;
        }
    }
    transaction.commit().await
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
    let found = read(&idb).await.unwrap_or_default();
    idb.close();
    found
}

async fn read(idb: &Idb) -> Result<Vec<Backup>, Error> {
    let transaction = idb.transaction(STORE).build()?;
    let store = transaction.object_store(STORE)?;
    let keys: Vec<f64> = store.get_all_keys::<f64>().primitive()?.await?.collect::<Result<_, _>>()?;
    let values: Vec<JsValue> = store.get_all::<JsValue>().primitive()?.await?.collect::<Result<_, _>>()?;
    let copies = keys.into_iter().zip(values).rev();
    let copy = |(at_ms, value): (f64, JsValue)| {
        Some(Backup { at_ms, bytes: value.dyn_into::<js_sys::Uint8Array>().ok()?.to_vec() })
    };
    Ok(copies.filter_map(copy).collect())
}
