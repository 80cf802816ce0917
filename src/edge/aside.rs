//! A small database beside a ledger's store, for what is no record of it.

use indexed_db_futures::database::{Database, VersionChangeEvent};
use indexed_db_futures::prelude::*;

/// Opens or makes the database called `name` of the ledger called so, with its one store. `None` where
/// the browser has none.
pub async fn open(ledger: &str, name: &str, store: &'static str) -> Option<Database> {
    Database::open(format!("{ledger}/{name}"))
        .with_version(1_u8)
        .with_on_upgrade_needed(move |_: VersionChangeEvent, db: Database| {
            db.create_object_store(store).build()?;
            Ok(())
        })
        .await
        .ok()
}
