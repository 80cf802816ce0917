//! Keeps the ledger: what the state hands over becomes durable, what other tabs wrote comes in.
//!
//! "Saved" reaches the state only after a transaction reported complete. What fails stays in memory,
//! is tried again with the next write or after a while, and the page says so meanwhile. What cannot be
//! read is left where it is.

use super::channel::Channel;
use super::database::Part;
use super::pause::pause;
use super::seen::Seen;
use super::shelf::{KeptIn, Shelf};
use super::turns::Turns;
use super::{guard, marks, takeover};
use crate::ledger::Entry;
use crate::persist::{LoadError, Origin, chunk};
use crate::state::Trouble;
use leptos::prelude::set_timeout;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen_futures::spawn_local;

/// The journal's tail is compacted once it is this long.
const COMPACT_RECORDS: usize = 64;
/// Idle time before a compaction starts.
const IDLE: Duration = Duration::from_secs(3);
/// After a write that failed, until it is tried again.
const RETRY: Duration = Duration::from_secs(10);

/// Entries that take longer to pack than a frame lasts.
const MANY: usize = 1000;

/// What the keeper tells the state.
pub enum Told {
    /// Entries that another tab wrote.
    Arrived(Vec<Arc<Entry>>),
    /// This many entries became durable.
    Kept(usize),
    /// A write failed.
    Failed(Trouble),
    /// Storage is not what it should be, although no write failed.
    Warned(Trouble),
}

/// What was found when the page opened.
pub struct Found {
    /// Everything that could be read.
    pub entries: Vec<Arc<Entry>>,
    /// What is wrong with storage.
    pub troubles: Vec<Trouble>,
}

/// A record that could not be read, or not whole.
#[derive(Clone)]
struct Unread {
    bytes: Vec<u8>,
    is_newer: bool,
}

/// Keeps one ledger. Clones are handles to one and the same.
#[derive(Clone)]
pub struct Keeper(Rc<Inner>);

struct Inner {
    origin: Origin,
    shelf: Shelf,
    seen: RefCell<Seen>,
    /// Records that could not be read, or not whole: left where they are, and offered for saving.
    unread: RefCell<Vec<Unread>>,
    /// Another page wanted the store, and got it.
    is_closed: Cell<bool>,
    queue: RefCell<Vec<Arc<Entry>>>,
    /// A write is on its way; the next one takes everything that gathered meanwhile.
    is_writing: Cell<bool>,
    is_retry_due: Cell<bool>,
    is_compaction_due: Cell<bool>,
    looks: Turns,
    channel: RefCell<Option<Channel>>,
    tell: RefCell<Option<Listener>>,
}

type Listener = Rc<dyn Fn(Told)>;

impl Keeper {
    /// Opens the store called `name` and reads everything in it.
    pub async fn open(name: &str, origin: Origin) -> (Keeper, Found) {
        guard::uses_database(name);
        let (shelf, mut troubles) = Shelf::open(name).await;
        let keeper = Keeper::over(origin, shelf);
        let entries = keeper.read_new().await.unwrap_or_else(|trouble| {
            troubles.push(trouble);
            Vec::new()
        });
        troubles.extend(keeper.unread_trouble());
        (keeper, Found { entries, troubles })
    }

    /// Keeps nothing: for the ledger of a copy, which is only looked at.
    pub fn of_copy(origin: Origin) -> Keeper {
        Keeper::over(origin, Shelf::Nowhere(Trouble::Denied))
    }

    fn over(origin: Origin, shelf: Shelf) -> Keeper {
        Keeper(Rc::new(Inner {
            origin,
            shelf,
            seen: RefCell::new(Seen::nothing()),
            unread: RefCell::default(),
            is_closed: Cell::new(false),
            queue: RefCell::default(),
            is_writing: Cell::new(false),
            is_retry_due: Cell::new(false),
            is_compaction_due: Cell::new(false),
            looks: Turns::default(),
            channel: RefCell::new(None),
            tell: RefCell::new(None),
        }))
    }

    /// From now on `tell` hears what happens, and other tabs' writes come in.
    pub fn begin(&self, name: &str, tell: impl Fn(Told) + 'static) {
        self.0.tell.replace(Some(Rc::new(tell)));
        let keeper = self.clone();
        let channel = Channel::open(name, move || keeper.look_again());
        self.0.channel.replace(Some(channel));
        if let Shelf::Database(_) = &self.0.shelf {
            let keeper = self.clone();
            takeover::follow(name, move || keeper.give_way());
        }
        self.compact_when_idle();
    }

    /// Looks again, unless a look is on its way: then one more follows it, however many words came.
    /// Two at once would count what cannot be read twice.
    fn look_again(&self) {
        if self.0.looks.begin() {
            let keeper = self.clone();
            spawn_local(async move {
                loop {
                    keeper.take_in_new().await;
                    if !keeper.0.looks.goes_on() {
                        break;
                    }
                }
            });
        }
    }

    /// Takes in what other tabs wrote.
    async fn take_in_new(&self) {
        let unread = self.0.unread.borrow().len();
        // A store that cannot be read now is looked into again at the next word or focus.
        let entries = self.read_new().await.unwrap_or_default();
        if !entries.is_empty() {
            self.tell(Told::Arrived(entries));
        }
        if self.0.unread.borrow().len() > unread
            && let Some(trouble) = self.unread_trouble()
        {
            self.tell(Told::Warned(trouble));
        }
    }

    /// Another page wants the store: holding on to it would stop that page and save nothing here.
    fn give_way(&self) {
        if let Shelf::Database(database) = &self.0.shelf {
            self.0.is_closed.set(true);
            database.close();
            self.tell(Told::Warned(Trouble::Closed));
        }
    }

    /// Hands entries over. The answer comes through `tell`.
    pub fn keep(&self, entries: Vec<Arc<Entry>>) {
        self.0.queue.borrow_mut().extend(entries);
        self.write();
    }

    fn write(&self) {
        if !self.0.is_writing.replace(true) {
            let keeper = self.clone();
            spawn_local(async move { keeper.write_queue().await });
        }
    }

    /// Where entries are kept.
    pub fn kept_in(&self) -> KeptIn {
        self.0.shelf.kept_in()
    }

    /// Records that could not be read, or not whole, byte for byte.
    pub fn unreadable(&self) -> Vec<Vec<u8>> {
        self.0.unread.borrow().iter().map(|unread| unread.bytes.clone()).collect()
    }

    /// How many records could not be read, if any.
    fn unread_trouble(&self) -> Option<Trouble> {
        let unread = self.0.unread.borrow();
        let newer = unread.iter().filter(|unread| unread.is_newer).count();
        let damaged = unread.len() - newer;
        (!unread.is_empty()).then_some(Trouble::Unread { newer, damaged })
    }

    /// Empties the store ("xóa khỏi máy này").
    pub async fn clear(&self) -> Result<(), Trouble> {
        self.0.shelf.clear().await?;
        self.say_changed();
        Ok(())
    }

    async fn write_queue(&self) {
        loop {
            let batch = std::mem::take(&mut *self.0.queue.borrow_mut());
            if batch.is_empty() {
                break;
            }
            if batch.len() > MANY {
                // The page may show what came in before it is packed for the store.
                pause().await;
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
                    self.try_again_after(&trouble);
                    self.tell(Told::Failed(trouble));
                    break;
                }
            }
        }
        self.0.is_writing.set(false);
        self.compact_when_idle();
    }

    /// Room comes back without a word, and nobody should have to type a figure more for it.
    fn try_again_after(&self, trouble: &Trouble) {
        let may_pass = matches!(trouble, Trouble::Full | Trouble::Failed(_));
        if may_pass && !self.0.is_retry_due.replace(true) {
            let keeper = self.clone();
            let retry = move || {
                keeper.0.is_retry_due.set(false);
                keeper.write();
            };
            set_timeout(retry, RETRY);
        }
    }

    async fn append(&self, batch: &[Arc<Entry>]) -> Result<(), Trouble> {
        if self.0.is_closed.get() {
            return Err(Trouble::Closed);
        }
        let bytes = chunk::encode(&self.0.origin, batch);
        if let Some(key) = self.0.shelf.append(&bytes).await? {
            self.0.seen.borrow_mut().tail.push((key, bytes));
        }
        Ok(())
    }

    /// Everything stored since the last look.
    async fn read_new(&self) -> Result<Vec<Arc<Entry>>, Trouble> {
        let (chunk, journal) = {
            let seen = self.0.seen.borrow();
            (seen.chunk, seen.journal)
        };
        let mut entries = Vec::new();
        for record in self.0.shelf.read_beyond(chunk, journal).await? {
            let read = self.decode(&record.bytes);
            entries.extend(read.entries);
            let mut seen = self.0.seen.borrow_mut();
            seen.pass(&record);
            match read.rest {
                Rest::Nothing => seen.take(record),
                rest => {
                    let is_newer = rest == Rest::Newer;
                    self.0.unread.borrow_mut().push(Unread { bytes: record.bytes, is_newer });
                }
            }
        }
        Ok(entries)
    }

    fn decode(&self, bytes: &[u8]) -> Read {
        match chunk::decode(bytes) {
            Ok(loaded) if self.is_ours(&loaded.origin) => {
                let rest = if loaded.refused.is_empty() { Rest::Nothing } else { Rest::Damaged };
                Read { entries: loaded.entries, rest }
            }
            Err(LoadError::Newer { .. }) => Read { entries: Vec::new(), rest: Rest::Newer },
            _ => Read { entries: Vec::new(), rest: Rest::Damaged },
        }
    }

    fn is_ours(&self, origin: &Origin) -> bool {
        origin.data_set == self.0.origin.data_set && origin.kind == self.0.origin.kind
    }

    fn compact_when_idle(&self) {
        let long = self.0.seen.borrow().tail.len() >= COMPACT_RECORDS;
        if long && matches!(self.0.shelf, Shelf::Database(_)) && !self.0.is_compaction_due.replace(true) {
            let keeper = self.clone();
            let compact = async move {
                keeper.0.is_compaction_due.set(false);
                keeper.compact().await;
            };
            set_timeout(move || spawn_local(compact), IDLE);
        }
    }

    /// Writes the tail as one chunk and removes it, in one transaction. A failure changes nothing
    /// and is tried again after the next write; two tabs that do it at once keep everything, since
    /// the ledger is a set.
    async fn compact(&self) {
        let Shelf::Database(database) = &self.0.shelf else { return };
        if self.0.is_writing.get() {
            return;
        }
        let tail = std::mem::take(&mut self.0.seen.borrow_mut().tail);
        let read: Vec<Read> = tail.iter().map(|(_, bytes)| self.decode(bytes)).collect();
        if read.iter().any(|read| read.rest != Rest::Nothing) {
            // A record that cannot be read whole, such as one too large, is nothing to delete.
            return;
        }
        let entries: Vec<Arc<Entry>> = read.into_iter().flat_map(|read| read.entries).collect();
        let records: Vec<(Part, f64)> = tail.iter().map(|(key, _)| (Part::Journal, *key)).collect();
        let bytes = chunk::encode(&self.0.origin, &entries);
        if self.decode(&bytes).rest != Rest::Nothing {
            return;
        }
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

/// What a record gave.
struct Read {
    entries: Vec<Arc<Entry>>,
    rest: Rest,
}

/// What of a record could not be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    Nothing,
    /// All of it: a newer build wrote it.
    Newer,
    /// All or some of it.
    Damaged,
}
