//! The folder that somebody chose, kept over a restart: beside the store, in a database of its own,
//! because a handle is no bytes.

use indexed_db_futures::database::{Database as Idb, VersionChangeEvent};
use indexed_db_futures::error::Error;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use wasm_bindgen::prelude::*;

const STORE: &str = "handles";
const FOLDER: &str = "folder";

async fn open(ledger: &str) -> Option<Idb> {
    Idb::open(format!("{ledger}/thu-muc"))
        .with_version(1_u8)
        .with_on_upgrade_needed(|_: VersionChangeEvent, db: Idb| {
            db.create_object_store(STORE).build()?;
            Ok(())
        })
        .await
        .ok()
}

/// What is kept for the ledger called so.
pub async fn kept(ledger: &str) -> Option<JsValue> {
    let idb = open(ledger).await?;
    let read = async || -> Result<Option<JsValue>, Error> {
        let transaction = idb.transaction(STORE).build()?;
        let store = transaction.object_store(STORE)?;
        store.get::<JsValue, _, _>(FOLDER).primitive()?.await
    };
    let found = read().await.ok().flatten();
    idb.close();
    found
}

/// Keeps a handle, or forgets the one before. What cannot be kept is chosen anew after a restart.
pub async fn keep(ledger: &str, handle: Option<&JsValue>) {
    let Some(idb) = open(ledger).await else { return };
    let write = async || -> Result<(), Error> {
        let transaction = idb.transaction(STORE).with_mode(TransactionMode::Readwrite).build()?;
        {
            let store = transaction.object_store(STORE)?;
            match handle {
                Some(handle) => drop(store.put(handle.clone()).with_key(FOLDER).primitive()?.await?),
                None => store.delete(FOLDER).primitive()?.await?,
            }
        }
        transaction.commit().await
    };
    drop(write().await);
    idb.close();
}
