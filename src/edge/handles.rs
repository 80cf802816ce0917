//! The file and the folder that somebody chose, kept over a restart: beside the store, in a database of
//! its own, because a handle is no bytes.

use super::disk::Handle;
use super::{aside, preferences};
use indexed_db_futures::database::Database as Idb;
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use wasm_bindgen::prelude::*;

const STORE: &str = "handles";

/// What is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The shared folder.
    Folder,
    /// The file that is saved in place.
    File,
}

impl Kept {
    const fn key(self) -> &'static str {
        match self {
            Self::Folder => "folder",
            Self::File => "file",
        }
    }
}

/// Where it is remembered that something was kept.
fn marker(ledger: &str) -> String {
    format!("snq.handles.{ledger}")
}

async fn open(ledger: &str) -> Option<Idb> {
    aside::open(ledger, "thu-muc", STORE).await
}

/// What is kept for the ledger called so.
pub async fn kept(ledger: &str, what: Kept) -> Option<Handle> {
    // Looking would make the database where nothing was ever kept.
    preferences::recall(&marker(ledger))?;
    let idb = open(ledger).await?;
    let read = async || -> Result<Option<JsValue>, Error> {
        let transaction = idb.transaction(STORE).build()?;
        let store = transaction.object_store(STORE)?;
        store.get::<JsValue, _, _>(what.key()).primitive()?.await
    };
    let found = read().await.ok().flatten();
    idb.close();
    // Any local page can put something else there.
    found.filter(is_handle).map(Handle::of)
}

fn is_handle(kept: &JsValue) -> bool {
    let is_text = |field: &str| {
        js_sys::Reflect::get(kept, &JsValue::from_str(field)).is_ok_and(|value| value.is_string())
    };
    is_text("kind") && is_text("name")
}

/// Keeps a handle, or forgets the one before. What cannot be kept is chosen anew after a restart.
pub async fn keep(ledger: &str, what: Kept, handle: Option<&Handle>) {
    match handle {
        Some(_) => preferences::remember(&marker(ledger), "1"),
        None if preferences::recall(&marker(ledger)).is_none() => return,
        None => {}
    }
    let Some(idb) = open(ledger).await else { return };
    let write = async || -> Result<(), Error> {
        let transaction = idb.transaction(STORE).with_mode(TransactionMode::Readwrite).build()?;
        {
            let store = transaction.object_store(STORE)?;
            match handle {
                Some(handle) => {
                    drop(store.put(JsValue::from(handle)).with_key(what.key()).primitive()?.await?)
                }
                None => store.delete(what.key()).primitive()?.await?,
            }
        }
        transaction.commit().await
    };
    drop(write().await);
    idb.close();
}
