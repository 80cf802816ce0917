//! The working copy in IndexedDB: compacted chunks and a journal tail with one record per commit.
//!
//! Knows bytes and keys, not entries: `keeper` encodes and decodes. The version number never
//! changes, so that an old page and a new page on one share can stand open over one store;
//! records carry their own schema version instead.

use crate::state::Trouble;
use indexed_db_futures::KeyRange;
use indexed_db_futures::database::{Database as Idb, VersionChangeEvent};
use indexed_db_futures::error::{DomException, Error, OpenDbError};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::{TransactionDurability, TransactionMode, TransactionOptions};
use wasm_bindgen::prelude::*;

const VERSION: u8 = 1;
const CHUNKS: &str = "chunks";
const JOURNAL: &str = "journal";

/// One open database. Dropping it closes nothing that was committed.
pub struct Database {
    idb: Idb,
}

/// One stored record: its key in its store, and its bytes. Where something else than bytes stood
/// (any local page can write into a shared store), the bytes of its JSON.
pub struct Record {
    /// Which of the two stores holds it.
    pub part: Part,
    /// The key there; grows with every record and is never used again.
    pub key: f64,
    /// What was found.
    pub bytes: Vec<u8>,
}

/// The two stores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Many commits in one record.
    Chunk,
    /// One commit each.
    Journal,
}

/// Why the database cannot be used.
#[derive(Debug)]
pub enum DatabaseError {
    /// The browser denies IndexedDB here (private window, policy).
    Denied(String),
    /// A newer build changed the database's version number; its contents stay untouched.
    Newer,
    /// The disk or the browser's quota is full.
    Full,
    /// Anything else the browser said.
    Failed(String),
}

impl Database {
    /// Opens or creates the database called `name`.
    pub async fn open(name: &str) -> Result<Database, DatabaseError> {
        let idb = Idb::open(name)
            .with_version(VERSION)
            .with_on_upgrade_needed(|_: VersionChangeEvent, db: Idb| {
                for store in [CHUNKS, JOURNAL] {
                    db.create_object_store(store).with_auto_increment(true).build()?;
                }
                Ok(())
            })
            .await
            .map_err(DatabaseError::from)?;
        Ok(Database { idb })
    }

    /// Everything stored beyond the keys already seen (`-1` where none was): chunks, then journal.
    pub async fn read_beyond(&self, chunk: f64, journal: f64) -> Result<Vec<Record>, DatabaseError> {
        let transaction = self.idb.transaction([CHUNKS, JOURNAL]).build()?;
        let mut records = Vec::new();
        for (part, seen) in [(Part::Chunk, chunk), (Part::Journal, journal)] {
            let store = transaction.object_store(part.store())?;
            let range = KeyRange::LowerBound(seen, true);
            let keys = store.get_all_keys::<f64>().with_query::<f64, _>(range.clone()).primitive()?;
            let values = store.get_all::<JsValue>().with_query::<f64, _>(range).primitive()?;
            let keys: Vec<f64> = keys.await?.collect::<Result<_, _>>()?;
            let values: Vec<JsValue> = values.await?.collect::<Result<_, _>>()?;
            records.extend(keys.into_iter().zip(values).map(|(key, value)| Record {
                part,
                key,
                bytes: bytes_of(value),
            }));
        }
        transaction.commit().await?;
        Ok(records)
    }

    /// Gives the store free; every later use of it fails.
    pub fn close(&self) {
        self.idb.clone().close();
    }

    /// Writes one commit. Its key, once the browser reports it durable.
    pub async fn append(&self, bytes: &[u8]) -> Result<f64, DatabaseError> {
        let transaction = self.strict([JOURNAL])?;
        let key = {
            let store = transaction.object_store(JOURNAL)?;
            store.put(value_of(bytes)).with_key_type::<f64>().primitive()?.await?
        };
        transaction.commit().await?;
        Ok(key)
    }

    /// Replaces `records` by one chunk that holds what they held, in one transaction: after a kill
    /// either they stand or the chunk does.
    pub async fn compact(&self, records: &[(Part, f64)], chunk: &[u8]) -> Result<f64, DatabaseError> {
        let transaction = self.strict([CHUNKS, JOURNAL])?;
        let key = {
            let chunks = transaction.object_store(CHUNKS)?;
            chunks.put(value_of(chunk)).with_key_type::<f64>().primitive()?.await?
        };
        for (part, key) in records {
            transaction.object_store(part.store())?.delete(*key).primitive()?.await?;
        }
        transaction.commit().await?;
        Ok(key)
    }

    /// Empties both stores ("xóa khỏi máy này").
    pub async fn clear(&self) -> Result<(), DatabaseError> {
        let transaction = self.strict([CHUNKS, JOURNAL])?;
        for part in [Part::Chunk, Part::Journal] {
            transaction.object_store(part.store())?.clear()?.await?;
        }
        transaction.commit().await?;
        Ok(())
    }

    /// A transaction that is reported complete only when the browser has flushed it.
    fn strict<const N: usize>(
        &self,
        stores: [&'static str; N],
    ) -> Result<indexed_db_futures::transaction::Transaction<'_>, DatabaseError> {
        let mut options = TransactionOptions::new();
        options.set_durability(TransactionDurability::Strict);
        Ok(self
            .idb
            .transaction(stores)
            .with_mode(TransactionMode::Readwrite)
            .with_options(options)
            .build()?)
    }
}

impl Part {
    fn store(self) -> &'static str {
        match self {
            Part::Chunk => CHUNKS,
            Part::Journal => JOURNAL,
        }
    }
}

fn value_of(bytes: &[u8]) -> JsValue {
    js_sys::Uint8Array::from(bytes).into()
}

fn bytes_of(value: JsValue) -> Vec<u8> {
    match value.dyn_into::<js_sys::Uint8Array>() {
        Ok(array) => array.to_vec(),
        Err(other) => {
            let text = js_sys::JSON::stringify(&other).ok().and_then(|text| text.as_string());
            text.unwrap_or_default().into_bytes()
        }
    }
}

impl From<OpenDbError> for DatabaseError {
    fn from(error: OpenDbError) -> Self {
        match error {
            OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => {
                DatabaseError::Denied(error.to_string())
            }
            OpenDbError::Base(error) => match DatabaseError::from(error) {
                // Opening fails for lack of permission far more often than for a broken disk.
                DatabaseError::Failed(said) => DatabaseError::Denied(said),
                other => other,
            },
            OpenDbError::VersionZero => DatabaseError::Failed(error.to_string()),
        }
    }
}

impl From<Error> for DatabaseError {
    fn from(error: Error) -> Self {
        if let Error::DomException(DomException::Other(exception)) = &error {
            match exception.name().as_str() {
                "VersionError" => return DatabaseError::Newer,
                "QuotaExceededError" => return DatabaseError::Full,
                "SecurityError" => return DatabaseError::Denied(exception.message()),
                _ => {}
            }
        }
        DatabaseError::Failed(error.to_string())
    }
}

impl From<DatabaseError> for Trouble {
    fn from(error: DatabaseError) -> Self {
        match error {
            DatabaseError::Denied(_) => Trouble::Denied,
            DatabaseError::Newer => Trouble::Newer,
            DatabaseError::Full => Trouble::Full,
            DatabaseError::Failed(said) => Trouble::Failed(said),
        }
    }
}
