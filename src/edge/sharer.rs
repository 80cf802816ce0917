//! Keeps this laptop's file in a shared folder, and takes in what the others' hold: a round at a time,
//! a moment after each write and every few seconds while the page is open. What to read and write is
//! `sharing`'s; here it happens.

use super::disk::{self, Handle};
use super::handles::{self, Kept};
use super::{alone, clock, preferences};
use crate::ledger::{Entry, Fingerprint, Ledger, Timestamp};
use crate::persist::{self, LoadError, Loaded, SIZE_LIMIT};
use crate::sharing::{Folder, Installation, Listed, Problem};
use crate::state::{Action, Store};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// Between two looks into the folder.
const PAUSE: Duration = Duration::from_secs(5);
/// After a write, so that a row of figures is one round.
const AFTER_WRITING: Duration = Duration::from_secs(1);
/// Every so many rounds each file is read again, whatever its stamp.
const AFRESH: u32 = 60;

/// How it stands between the page and the folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FolderState {
    /// No folder was chosen.
    #[default]
    Off,
    /// The browser wants somebody to let the page in again.
    Asks,
    /// The first round is on its way.
    Begins,
    /// Another tab of this browser keeps the folder.
    OtherTab,
    /// The folder held everything, each figure read back, at that moment.
    Kept(Round),
    /// The folder or the file cannot be reached; what the browser said.
    Away(String),
    /// The ledger is larger than a file that others would read.
    TooLarge,
}

/// A round that came to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// When it began.
    pub at: Timestamp,
    /// How many files of others were read.
    pub others: usize,
    /// Files that were not taken in whole.
    pub problems: Vec<(String, Problem)>,
}

/// The folder of one ledger. Clones are handles to one and the same.
#[derive(Clone)]
pub struct Sharer(Rc<Inner>);

struct Inner {
    store: Store,
    ledger: String,
    /// The folder of now.
    shared: RefCell<Option<Rc<Shared>>>,
    is_busy: Cell<bool>,
    /// Something was written while a round ran.
    is_due: Cell<bool>,
    rounds: Cell<u32>,
    /// The ledger whose file would be larger than what others read.
    too_large: Cell<Option<Fingerprint>>,
    /// This tab is the one that keeps the folder.
    is_keeper: Cell<bool>,
    state: RwSignal<FolderState>,
}

/// A folder that somebody chose, and what is known of it. A round goes on over its own, and ends
/// without a word where another one was chosen, or none, meanwhile.
struct Shared {
    handle: Handle,
    folder: RefCell<Folder>,
}

/// Why a round came to no end.
enum Ended {
    /// The folder was left.
    Left,
    /// What the browser said.
    Failed(JsValue),
    /// What is to be written is larger than what others read.
    TooLarge,
}

impl From<JsValue> for Ended {
    fn from(said: JsValue) -> Self {
        Self::Failed(said)
    }
}

impl Sharer {
    /// For the ledger called `ledger`; takes up the folder of last time.
    pub fn begin(store: Store, ledger: &str) -> Sharer {
        let sharer = Sharer(Rc::new(Inner {
            store,
            ledger: ledger.to_owned(),
            shared: RefCell::new(None),
            is_busy: Cell::new(false),
            is_due: Cell::new(false),
            rounds: Cell::new(0),
            too_large: Cell::new(None),
            is_keeper: Cell::new(false),
            state: RwSignal::new(FolderState::Off),
        }));
        if disk::is_supported() {
            let own = sharer.clone();
            spawn_local(async move { own.take_up().await });
        }
        sharer
    }

    /// How it stands, followed.
    pub fn state(&self) -> FolderState {
        self.0.state.get()
    }

    /// The folder's name; nothing while there is none.
    pub fn folder_name(&self) -> String {
        self.0.shared.borrow().as_ref().map(|shared| shared.handle.name()).unwrap_or_default()
    }

    /// Lets somebody choose a folder.
    pub fn choose(&self) {
        let sharer = self.clone();
        spawn_local(async move {
            if let Some(handle) = disk::choose_folder().await {
                handles::keep(&sharer.0.ledger, Kept::Folder, Some(&handle)).await;
                sharer.take(handle);
            }
        });
    }

    /// Asks the browser to let the page into the folder of last time.
    pub fn ask_again(&self) {
        let Some(shared) = self.0.shared.borrow().clone() else { return };
        let sharer = self.clone();
        spawn_local(async move {
            if shared.handle.ask().await {
                sharer.take(shared.handle.clone());
            }
        });
    }

    /// Keeps the folder no longer. What lies in it stays.
    pub fn leave(&self) {
        self.0.shared.replace(None);
        self.0.state.set(FolderState::Off);
        let ledger = self.0.ledger.clone();
        spawn_local(async move { handles::keep(&ledger, Kept::Folder, None).await });
    }

    async fn take_up(&self) {
        let Some(handle) = handles::kept(&self.0.ledger, Kept::Folder).await else { return };
        if handle.is_open().await {
            self.take(handle);
        } else {
            self.hold(handle);
            self.0.state.set(FolderState::Asks);
        }
    }

    fn hold(&self, handle: Handle) {
        let folder = RefCell::new(Folder::new(installation(&self.0.ledger)));
        self.0.shared.replace(Some(Rc::new(Shared { handle, folder })));
        self.0.too_large.set(None);
    }

    fn take(&self, handle: Handle) {
        self.hold(handle);
        if self.0.is_keeper.get() {
            self.0.state.set(FolderState::Begins);
            return self.soon(Duration::ZERO);
        }
        self.0.state.set(FolderState::OtherTab);
        let sharer = self.clone();
        alone::alone(&format!("{}/thu-muc", self.0.ledger), move || sharer.keep());
    }

    /// This tab is the one: rounds from now on.
    fn keep(&self) {
        if self.0.is_keeper.replace(true) {
            return;
        }
        // The folder may have been left while another tab kept it.
        if self.0.shared.borrow().is_some() {
            self.0.state.set(FolderState::Begins);
        }
        let sharer = self.clone();
        self.soon(Duration::ZERO);
        // As long as the page lives.
        drop(set_interval_with_handle(move || sharer.soon(Duration::ZERO), PAUSE));
        let (sharer, store) = (self.clone(), self.0.store);
        Effect::new(move |before: Option<u32>| {
            let revision = store.revision();
            if before.is_some() {
                sharer.soon(AFTER_WRITING);
            }
            revision
        });
    }

    /// A round after a while, unless one runs: then another one follows it.
    fn soon(&self, after: Duration) {
        let sharer = self.clone();
        set_timeout(
            move || {
                let Some(shared) = sharer.0.shared.borrow().clone() else { return };
                if sharer.0.is_busy.replace(true) {
                    return sharer.0.is_due.set(true);
                }
                spawn_local(async move {
                    let ended = sharer.round(&shared).await;
                    sharer.0.is_busy.set(false);
                    let state = match ended {
                        Ok(kept) => FolderState::Kept(kept),
                        Err(Ended::TooLarge) => FolderState::TooLarge,
                        Err(_) if !shared.handle.is_open().await => FolderState::Asks,
                        Err(Ended::Failed(said)) => FolderState::Away(disk::words_of(&said)),
                        Err(Ended::Left) => FolderState::Off,
                    };
                    if sharer.is_current(&shared) {
                        sharer.0.state.set(state);
                    }
                    if sharer.0.is_due.replace(false) {
                        sharer.soon(AFTER_WRITING);
                    }
                });
            },
            after,
        );
    }

    /// Whether this is still the folder that is kept.
    fn is_current(&self, shared: &Rc<Shared>) -> bool {
        self.0.shared.borrow().as_ref().is_some_and(|current| Rc::ptr_eq(current, shared))
    }

    /// List, read, take in, write, read back, compare.
    async fn round(&self, shared: &Rc<Shared>) -> Result<Round, Ended> {
        let Shared { handle, folder } = &**shared;
        let (at, own) = (clock::now(), folder.borrow().installation());
        let listed = list(handle, own).await?;
        let rounds = self.0.rounds.get();
        self.0.rounds.set(rounds.wrapping_add(1));
        if rounds.is_multiple_of(AFRESH) {
            folder.borrow_mut().look_afresh();
        }
        let to_read = folder.borrow_mut().to_read(&listed);
        if !to_read.is_empty() {
            self.0.too_large.set(None);
        }
        let (mut new, mut unread) = (Vec::new(), None);
        for file in to_read {
            if file.stamp.bytes > SIZE_LIMIT as u64 {
                let error = LoadError::TooLarge { bytes: file.stamp.bytes as usize, limit: SIZE_LIMIT };
                self.note(folder, file, Err(error));
                continue;
            }
            match read(handle, &file.name).await {
                Ok(bytes) => {
                    let name = file.name.clone();
                    new.push((name, self.note(folder, file, persist::decode(&bytes))));
                }
                // Unread, this laptop's own file must not be written over: another may have written it.
                Err(said) if own.owns(&file.name) => unread = Some(said),
                // One that is gone or held for a moment is read in the next round.
                Err(_) => folder.borrow_mut().forget(&file.name),
            }
        }
        if !self.is_current(shared) {
            return Err(Ended::Left);
        }
        self.step_aside(folder);
        for (name, entries) in &new {
            self.0.store.comes_by(name, entries);
        }
        self.take_in(new.into_iter().flat_map(|(_, entries)| entries).collect());
        if let Some(said) = unread {
            return Err(said.into());
        }
        let before = self.fingerprint();
        // What has grown too large is not put together anew every few seconds.
        if self.0.too_large.get() == Some(before) {
            return Err(Ended::TooLarge);
        }
        let origin = self.0.store.origin();
        let to_write = self.0.store.peek(|ledger| folder.borrow_mut().to_write(ledger, &origin));
        if let Some(bytes) = to_write {
            self.write(shared, &bytes).await?;
        }
        if !self.is_current(shared) {
            return Err(Ended::Left);
        }
        if before == self.fingerprint() {
            self.0.store.surely(Action::SavedToFile);
        }
        let folder = folder.borrow();
        let problems = folder.problems().map(|(name, problem)| (name.to_owned(), problem.clone()));
        Ok(Round { at, others: folder.others(), problems: problems.collect() })
    }

    async fn write(&self, shared: &Shared, bytes: &[u8]) -> Result<(), Ended> {
        if bytes.len() > SIZE_LIMIT {
            self.0.too_large.set(Some(self.fingerprint()));
            return Err(Ended::TooLarge);
        }
        let unit = self.0.store.own_unit();
        let installation = shared.folder.borrow().installation();
        let name = installation.file_name(self.0.store.data().year, &unit);
        match shared.handle.file_named(&name, true).await?.replace(bytes).await? {
            (stamp, true) => {
                self.note(&shared.folder, Listed { name: name.into(), stamp }, persist::decode(bytes));
                Ok(())
            }
            // The next round reads what lies there.
            (_, false) => Err(JsValue::from_str("read back differently").into()),
        }
    }

    fn note(
        &self,
        folder: &RefCell<Folder>,
        file: Listed,
        read: Result<Loaded, LoadError>,
    ) -> Vec<Arc<Entry>> {
        folder.borrow_mut().note(file, read, &self.0.store.origin()).to_vec()
    }

    /// Takes another file where this one turns out to be somebody else's too.
    fn step_aside(&self, folder: &RefCell<Folder>) {
        let is_taken = self.0.store.peek(|ledger| folder.borrow().is_taken(ledger));
        if is_taken {
            folder.borrow_mut().rename(draw(&self.0.ledger));
        }
    }

    fn take_in(&self, mut new: Vec<Arc<Entry>>) {
        self.0.store.peek(|ledger| new.retain(|entry| !ledger.contains(entry)));
        if !new.is_empty() {
            self.0.store.surely(Action::Merge(new));
        }
    }

    fn fingerprint(&self) -> Fingerprint {
        self.0.store.peek(Ledger::fingerprint)
    }
}

/// The files in the folder, as they look now. One that goes away meanwhile is not there.
async fn list(shared: &Handle, own: Installation) -> Result<Vec<Listed>, JsValue> {
    let mut listed = Vec::new();
    for file in shared.files().await? {
        match file.stamp().await {
            Ok(stamp) => listed.push(Listed { name: file.name().into(), stamp }),
            // Seen as gone, this laptop's own file would be written over.
            Err(said) if own.owns(&file.name()) => return Err(said),
            Err(_) => {}
        }
    }
    Ok(listed)
}

async fn read(shared: &Handle, name: &str) -> Result<Vec<u8>, JsValue> {
    Ok(shared.file_named(name, false).await?.read().await?.1)
}

/// The name of this laptop's file, drawn where none is remembered.
fn installation(ledger: &str) -> Installation {
    let remembered = preferences::recall(&key(ledger));
    remembered.and_then(|code| Installation::from_code(&code)).unwrap_or_else(|| draw(ledger))
}

fn draw(ledger: &str) -> Installation {
    let bits = clock::draw_session().0;
    let drawn = Installation(bits.iter().take(8).fold(0, |all, byte| all << 8 | u64::from(*byte)));
    preferences::remember(&key(ledger), &drawn.code());
    drawn
}

fn key(ledger: &str) -> String {
    format!("snq.installation.{ledger}")
}
