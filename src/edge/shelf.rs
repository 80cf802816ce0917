//! Where records lie: the database, or what stands in for it where the browser denies it.

use super::database::{Database, DatabaseError, Part, Record};
use super::fallback::Fallback;
use crate::state::Trouble;

/// Where entries are kept.
pub(super) enum Shelf {
    Database(Database),
    Fallback(Fallback),
    /// What stands in the way.
    Nowhere(Trouble),
}

/// Where a keeper keeps its ledger, for the screen that tells about storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptIn {
    /// IndexedDB: what is called saved survives a killed browser.
    Database,
    /// `localStorage`: a kill may lose the last seconds.
    Fallback,
    /// Nowhere: everything is gone when the page closes.
    Nowhere,
}

impl Shelf {
    /// The best that the browser allows under `name`, and what is wrong with it.
    pub async fn open(name: &str) -> (Shelf, Vec<Trouble>) {
        match Database::open(name).await {
            Ok(database) => {
                let trouble = bring_home(&database, name).await.err();
                (Shelf::Database(database), trouble.into_iter().collect())
            }
            Err(DatabaseError::Newer) => (Shelf::Nowhere(Trouble::Newer), vec![Trouble::Newer]),
            Err(_) => match Fallback::open(name) {
                Some(fallback) => (Shelf::Fallback(fallback), vec![Trouble::Fallback]),
                None => (Shelf::Nowhere(Trouble::Denied), vec![Trouble::Denied]),
            },
        }
    }

    pub fn kept_in(&self) -> KeptIn {
        match self {
            Shelf::Database(_) => KeptIn::Database,
            Shelf::Fallback(_) => KeptIn::Fallback,
            Shelf::Nowhere(_) => KeptIn::Nowhere,
        }
    }

    /// Every record beyond the keys already seen.
    pub async fn read_beyond(&self, chunk: f64, journal: f64) -> Result<Vec<Record>, Trouble> {
        Ok(match self {
            Shelf::Database(database) => database.read_beyond(chunk, journal).await?,
            Shelf::Fallback(fallback) => {
                let found = fallback.read_beyond(journal).into_iter();
                found.map(|(key, bytes)| Record { part: Part::Journal, key, bytes }).collect()
            }
            Shelf::Nowhere(_) => Vec::new(),
        })
    }

    /// Writes one record. Its key, where a compaction may take it.
    pub async fn append(&self, bytes: &[u8]) -> Result<Option<f64>, Trouble> {
        match self {
            Shelf::Database(database) => Ok(Some(database.append(bytes).await?)),
            Shelf::Fallback(fallback) => {
                fallback.append(bytes)?;
                Ok(None)
            }
            Shelf::Nowhere(trouble) => Err(trouble.clone()),
        }
    }

    /// Forgets every record.
    pub async fn clear(&self) -> Result<(), Trouble> {
        match self {
            Shelf::Database(database) => database.clear().await?,
            Shelf::Fallback(fallback) => fallback.clear(),
            Shelf::Nowhere(_) => {}
        }
        Ok(())
    }
}

/// Moves what was kept in the fallback, while the database was denied, into the database: byte for
/// byte, and each record leaves the one only when it stands in the other.
async fn bring_home(database: &Database, name: &str) -> Result<(), Trouble> {
    let Some(fallback) = Fallback::open(name) else { return Ok(()) };
    for (n, bytes) in fallback.read_beyond(-1.0) {
        database.append(&bytes).await?;
        fallback.forget(n);
    }
    Ok(())
}
