//! Keeps the ledger: what the state hands over becomes durable, what other tabs wrote comes in.
//!
//! "Saved" reaches the state only after a transaction reported complete. What fails stays in memory,
//! is tried again with the next write, and the page says so meanwhile. What cannot be read is left
//! where it is.

use super::channel::Channel;
use super::database::{Database, DatabaseError, Part, Record};
use super::fallback::{Fallback, FallbackError};
use super::marks;
use crate::ledger::Entry;
use crate::persist::{Origin, chunk};
use crate::state::Trouble;
use leptos::prelude::set_timeout;
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// The journal's tail is compacted once it is this long.
const COMPACT_RECORDS: usize = 64;
/// Idle time before a compaction starts.
const IDLE: Duration = Duration::from_secs(3);

/// What the keeper tells the state.
pub enum Told {
    /// Entries that another tab wrote.
    Arrived(Vec<Arc<Entry>>),
    /// This many entries became durable.
    Kept(usize),
    /// A write failed.
    Failed(Trouble),
}

/// Where entries are kept.
enum Shelf {
    Database(Database),
    Fallback(Fallback),
    Nowhere,
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

/// What was found when the page opened.
pub struct Found {
    /// Everything that could be read.
    pub entries: Vec<Arc<Entry>>,
    /// What is wrong with storage, if anything.
    pub trouble: Option<Trouble>,
}

/// Keeps one ledger. Clones are handles to one and the same.
#[derive(Clone)]
pub struct Keeper(Rc<Inner>);

struct Inner {
    origin: Origin,
    shelf: Shelf,
    seen: RefCell<Seen>,
    /// Records that could not be read, or not whole: left where they are, and offered for saving.
    unreadable: RefCell<Vec<Vec<u8>>>,
    queue: RefCell<Vec<Arc<Entry>>>,
    /// A write is on its way; the next one takes everything that gathered meanwhile.
    writing: RefCell<bool>,
    channel: RefCell<Option<Channel>>,
    tell: RefCell<Option<Listener>>,
}

type Listener = Rc<dyn Fn(Told)>;

/// The last keys read, and the journal's own records for compaction.
struct Seen {
    chunk: f64,
    journal: f64,
    tail: Vec<(f64, Vec<u8>)>,
}

impl Keeper {
    /// Opens the store called `name` and reads everything in it.
    pub async fn open(name: &str, origin: Origin) -> (Keeper, Found) {
        let (shelf, trouble) = match Database::open(name).await {
            Ok(database) => (Shelf::Database(database), None),
            Err(DatabaseError::Newer) => (Shelf::Nowhere, Some(Trouble::Newer)),
            Err(_) => match Fallback::open(name) {
                Some(fallback) => (Shelf::Fallback(fallback), Some(Trouble::Fallback)),
                None => (Shelf::Nowhere, Some(Trouble::Denied)),
            },
        };
        let keeper = Keeper(Rc::new(Inner {
            origin,
            shelf,
            seen: RefCell::new(Seen { chunk: -1.0, journal: -1.0, tail: Vec::new() }),
            unreadable: RefCell::default(),
            queue: RefCell::default(),
            writing: RefCell::new(false),
            channel: RefCell::new(None),
            tell: RefCell::new(None),
        }));
        let mut found = match keeper.read_new().await {
            Ok(entries) => Found { entries, trouble: None },
            Err(trouble) => Found { entries: Vec::new(), trouble: Some(trouble) },
        };
        found.trouble = found.trouble.or(trouble);
        (keeper, found)
    }

    /// From now on `tell` hears what happens, and other tabs' writes come in.
    pub fn begin(&self, name: &str, tell: impl Fn(Told) + 'static) {
        self.0.tell.replace(Some(Rc::new(tell)));
        let keeper = self.clone();
        let channel = Channel::open(name, move || {
            let keeper = keeper.clone();
            spawn_local(async move {
                if let Ok(entries) = keeper.read_new().await
                    && !entries.is_empty()
                {
                    keeper.tell(Told::Arrived(entries));
                }
            });
        });
        self.0.channel.replace(Some(channel));
        self.compact_when_idle();
    }

    /// Hands entries over. The answer comes through `tell`.
    pub fn keep(&self, entries: Vec<Arc<Entry>>) {
        self.0.queue.borrow_mut().extend(entries);
        if !self.0.writing.replace(true) {
            let keeper = self.clone();
            spawn_local(async move { keeper.write_queue().await });
        }
    }

    /// Where entries are kept.
    pub fn kept_in(&self) -> KeptIn {
        match &self.0.shelf {
            Shelf::Database(_) => KeptIn::Database,
            Shelf::Fallback(_) => KeptIn::Fallback,
            Shelf::Nowhere => KeptIn::Nowhere,
        }
    }

    /// Records that could not be read, or not whole, byte for byte.
    pub fn unreadable(&self) -> Vec<Vec<u8>> {
        self.0.unreadable.borrow().clone()
    }

    /// Empties the store ("xóa khỏi máy này").
    pub async fn clear(&self) -> Result<(), Trouble> {
        match &self.0.shelf {
            Shelf::Database(database) => database.clear().await.map_err(Trouble::from)?,
            Shelf::Fallback(fallback) => fallback.clear(),
            Shelf::Nowhere => {}
        }
        self.say_changed();
        Ok(())
    }

    async fn write_queue(&self) {
        loop {
            let batch = std::mem::take(&mut *self.0.queue.borrow_mut());
            if batch.is_empty() {
                break;
            }
            match self.append(&batch).await {
                Ok(()) => {
                    marks::set(marks::SAVED);
                    self.tell(Told::Kept(batch.len()));
                    self.say_changed();
                }
                Err(trouble) => {
                    // Nothing acknowledged, nothing dropped: the batch goes first next time.
                    let later = std::mem::replace(&mut *self.0.queue.borrow_mut(), batch);
                    self.0.queue.borrow_mut().extend(later);
                    self.tell(Told::Failed(trouble));
                    break;
                }
            }
        }
        self.0.writing.replace(false);
        self.compact_when_idle();
    }

    async fn append(&self, batch: &[Arc<Entry>]) -> Result<(), Trouble> {
        let bytes = chunk::encode(&self.0.origin, batch);
        match &self.0.shelf {
            Shelf::Database(database) => {
                let key = database.append(&bytes).await?;
                let mut seen = self.0.seen.borrow_mut();
                seen.tail.push((key, bytes));
            }
            Shelf::Fallback(fallback) => {
                fallback.append(&bytes)?;
            }
            Shelf::Nowhere => return Err(Trouble::Denied),
        }
        Ok(())
    }

    /// Everything stored since the last look.
    async fn read_new(&self) -> Result<Vec<Arc<Entry>>, Trouble> {
        let (chunk, journal) = {
            let seen = self.0.seen.borrow();
            (seen.chunk, seen.journal)
        };
        let records = match &self.0.shelf {
            Shelf::Database(database) => database.read_beyond(chunk, journal).await?,
            Shelf::Fallback(fallback) => fallback
                .read_beyond(journal)
                .into_iter()
                .map(|(key, bytes)| Record { part: Part::Journal, key, bytes })
                .collect(),
            Shelf::Nowhere => Vec::new(),
        };
        let mut entries = Vec::new();
        for record in records {
            let (found, whole) = self.decode(record.bytes.as_deref());
            entries.extend(found);
            let mut seen = self.0.seen.borrow_mut();
            seen.pass(&record);
            if whole {
                seen.take(record);
            } else {
                self.0.unreadable.borrow_mut().push(record.bytes.unwrap_or_default());
            }
        }
        Ok(entries)
    }

    /// What a record holds, and whether that is all of it.
    fn decode(&self, bytes: Option<&[u8]>) -> (Vec<Arc<Entry>>, bool) {
        match bytes.map(chunk::decode) {
            Some(Ok(loaded)) if self.is_ours(&loaded.origin) => {
                let whole = loaded.refused.is_empty();
                (loaded.entries, whole)
            }
            _ => (Vec::new(), false),
        }
    }

    fn is_ours(&self, origin: &Origin) -> bool {
        origin.data_set == self.0.origin.data_set && origin.kind == self.0.origin.kind
    }

    fn compact_when_idle(&self) {
        let long = self.0.seen.borrow().tail.len() >= COMPACT_RECORDS;
        if long && matches!(self.0.shelf, Shelf::Database(_)) {
            let keeper = self.clone();
            set_timeout(move || spawn_local(async move { keeper.compact().await }), IDLE);
        }
    }

    /// Writes the tail as one chunk and removes it, in one transaction. A failure changes nothing
    /// and is tried again after the next write; two tabs that do it at once keep everything, since
    /// the ledger is a set.
    async fn compact(&self) {
        let Shelf::Database(database) = &self.0.shelf else { return };
        if *self.0.writing.borrow() {
            return;
        }
        let tail = std::mem::take(&mut self.0.seen.borrow_mut().tail);
        let entries: Vec<Arc<Entry>> =
            tail.iter().flat_map(|(_, bytes)| self.decode(Some(bytes)).0).collect();
        let records: Vec<(Part, f64)> = tail.iter().map(|(key, _)| (Part::Journal, *key)).collect();
        let bytes = chunk::encode(&self.0.origin, &entries);
        if database.compact(&records, &bytes).await.is_err() {
            let mut seen = self.0.seen.borrow_mut();
            let later = std::mem::replace(&mut seen.tail, tail);
            seen.tail.extend(later);
        }
    }

    fn say_changed(&self) {
        if let Some(channel) = &*self.0.channel.borrow() {
            channel.say_changed();
        }
    }

    fn tell(&self, told: Told) {
        let tell = self.0.tell.borrow().clone();
        if let Some(tell) = tell {
            tell(told);
        }
    }
}

impl Seen {
    /// Remembers a record that was read whole, for compaction.
    fn take(&mut self, record: Record) {
        let known = self.tail.iter().any(|(key, _)| *key == record.key);
        if record.part == Part::Journal
            && !known
            && let Some(bytes) = record.bytes
        {
            self.tail.push((record.key, bytes));
        }
    }

    /// Goes past a record.
    fn pass(&mut self, record: &Record) {
        match record.part {
            Part::Chunk => self.chunk = self.chunk.max(record.key),
            Part::Journal => self.journal = self.journal.max(record.key),
        }
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

impl From<FallbackError> for Trouble {
    fn from(error: FallbackError) -> Self {
        match error {
            FallbackError::Denied => Trouble::Denied,
            FallbackError::Full => Trouble::Full,
        }
    }
}
