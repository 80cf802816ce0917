//! Keeps this laptop's file in a shared folder, and takes in what the others' hold: a round at a time,
//! a moment after each write and every few seconds while the page is open. What to read and write is
//! `sharing`'s; here it happens.

use super::disk::{self, Handle};
use super::handles::{self, Kept};
use super::{alone, clock, preferences};
use crate::ledger::{Entry, Fingerprint, Ledger, Timestamp};
use crate::persist::{self, LoadError, SIZE_LIMIT};
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
pub enum Sharing {
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
}

/// A round that came to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// When.
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
    shared: RefCell<Option<Handle>>,
    folder: RefCell<Folder>,
    is_busy: Cell<bool>,
    /// Something was written while a round ran.
    is_due: Cell<bool>,
    rounds: Cell<u32>,
    /// This tab is the one that keeps the folder.
    is_keeper: Cell<bool>,
    state: RwSignal<Sharing>,
}

impl Sharer {
    /// For the ledger called `ledger`; takes up the folder of last time.
    pub fn begin(store: Store, ledger: &str) -> Sharer {
        let sharer = Sharer(Rc::new(Inner {
            store,
            ledger: ledger.to_owned(),
            shared: RefCell::new(None),
            folder: RefCell::new(Folder::new(installation(ledger))),
            is_busy: Cell::new(false),
            is_due: Cell::new(false),
            rounds: Cell::new(0),
            is_keeper: Cell::new(false),
            state: RwSignal::new(Sharing::Off),
        }));
        if disk::is_supported() {
            let own = sharer.clone();
            spawn_local(async move { own.take_up().await });
        }
        sharer
    }

    /// How it stands, followed.
    pub fn state(&self) -> Sharing {
        self.0.state.get()
    }

    /// The folder's name; nothing while there is none.
    pub fn folder_name(&self) -> String {
        self.0.shared.borrow().as_ref().map(Handle::name).unwrap_or_default()
    }

    /// Lets somebody choose a folder.
    pub fn choose(&self) {
        let sharer = self.clone();
        spawn_local(async move {
            if let Some(shared) = disk::choose_folder().await {
                handles::keep(&sharer.0.ledger, Kept::Folder, Some(&shared)).await;
                sharer.take(shared);
            }
        });
    }

    /// Asks the browser to let the page into the folder of last time.
    pub fn ask_again(&self) {
        let Some(shared) = self.0.shared.borrow().clone() else { return };
        let sharer = self.clone();
        spawn_local(async move {
            if shared.ask().await {
                sharer.take(shared);
            }
        });
    }

    /// Keeps the folder no longer. What lies in it stays.
    pub fn leave(&self) {
        self.0.shared.replace(None);
        self.0.state.set(Sharing::Off);
        let ledger = self.0.ledger.clone();
        spawn_local(async move { handles::keep(&ledger, Kept::Folder, None).await });
    }

    async fn take_up(&self) {
        let Some(shared) = handles::kept(&self.0.ledger, Kept::Folder).await else { return };
        if shared.is_open().await {
            self.take(shared);
        } else {
            self.0.shared.replace(Some(shared));
            self.0.state.set(Sharing::Asks);
        }
    }

    fn take(&self, shared: Handle) {
        self.0.shared.replace(Some(shared));
        self.0.folder.replace(Folder::new(installation(&self.0.ledger)));
        if self.0.is_keeper.get() {
            return self.soon(Duration::ZERO);
        }
        self.0.state.set(Sharing::OtherTab);
        let sharer = self.clone();
        alone::alone(&format!("{}/thu-muc", self.0.ledger), move || sharer.keep());
    }

    /// This tab is the one: rounds from now on.
    fn keep(&self) {
        if self.0.is_keeper.replace(true) {
            return;
        }
        self.0.state.set(Sharing::Begins);
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
                if sharer.0.shared.borrow().is_none() {
                    return;
                }
                if sharer.0.is_busy.replace(true) {
                    return sharer.0.is_due.set(true);
                }
                spawn_local(async move {
                    let ended = sharer.round().await;
                    sharer.0.is_busy.set(false);
                    let state = match ended {
                        Ok(kept) => Sharing::Kept(kept),
                        Err(_) if !sharer.is_let_in().await => Sharing::Asks,
                        Err(said) => Sharing::Away(disk::words_of(&said)),
                    };
                    // Left meanwhile.
                    if sharer.0.shared.borrow().is_some() {
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

    /// Whether the browser still lets the page into the folder.
    async fn is_let_in(&self) -> bool {
        let shared = self.0.shared.borrow().clone();
        match shared {
            Some(shared) => shared.is_open().await,
            None => true,
        }
    }

    /// List, read, take in, write, read back, compare.
    async fn round(&self) -> Result<Round, JsValue> {
        let shared = self.0.shared.borrow().clone().ok_or(JsValue::NULL)?;
        let own = self.0.folder.borrow().installation();
        let listed = list(&shared, own).await?;
        let rounds = self.0.rounds.get();
        self.0.rounds.set(rounds.wrapping_add(1));
        if rounds.is_multiple_of(AFRESH) {
            self.0.folder.borrow_mut().look_afresh();
        }
        let to_read = self.0.folder.borrow_mut().to_read(&listed);
        let mut new = Vec::new();
        for file in to_read {
            if file.stamp.bytes > SIZE_LIMIT as u64 {
                self.note_too_large(file);
                continue;
            }
            match read(&shared, &file.name).await {
                Ok(bytes) => new.extend(self.note(file, &bytes)),
                // Unread, this laptop's own file must not be written over: another may have written it.
                Err(said) if self.owns(&file.name) => return Err(said),
                // One that is gone or held for a moment is read in the next round.
                Err(_) => self.0.folder.borrow_mut().forget(&file.name),
            }
        }
        self.step_aside();
        self.take_in(new);
        let before = self.fingerprint();
        let to_write = {
            let origin = self.0.store.origin();
            let folder = self.0.folder.borrow();
            self.0.store.peek(|ledger| folder.to_write(ledger, &origin))
        };
        if let Some(bytes) = to_write {
            self.write(&shared, &bytes).await?;
        }
        if before == self.fingerprint() {
            // Remembering it cannot be refused.
            drop(self.0.store.dispatch(Action::SavedToFile));
        }
        let folder = self.0.folder.borrow();
        let problems = folder.problems().map(|(name, problem)| (name.to_owned(), problem.clone()));
        Ok(Round { at: clock::now(), others: folder.others(), problems: problems.collect() })
    }

    async fn write(&self, shared: &Handle, bytes: &[u8]) -> Result<(), JsValue> {
        let unit = self.0.store.own_unit();
        let installation = self.0.folder.borrow().installation();
        let name = installation.file_name(self.0.store.data().year, &unit);
        match shared.file_named(&name, true).await?.replace(bytes).await? {
            (stamp, true) => {
                self.note(Listed { name: name.into(), stamp }, bytes);
                Ok(())
            }
            // The next round reads what lies there.
            (_, false) => Err(JsValue::from_str("read back differently")),
        }
    }

    fn owns(&self, name: &str) -> bool {
        self.0.folder.borrow().installation().owns(name)
    }

    fn note_too_large(&self, file: Listed) {
        let error = LoadError::TooLarge { bytes: file.stamp.bytes as usize, limit: SIZE_LIMIT };
        self.0.folder.borrow_mut().note(file, Err(error), &self.0.store.origin());
    }

    fn note(&self, file: Listed, bytes: &[u8]) -> Vec<Arc<Entry>> {
        let origin = self.0.store.origin();
        self.0.folder.borrow_mut().note(file, persist::decode(bytes), &origin).to_vec()
    }

    /// Takes another file where this one turns out to be somebody else's too.
    fn step_aside(&self) {
        let is_taken = self.0.store.peek(|ledger| self.0.folder.borrow().is_taken(ledger));
        if is_taken {
            self.0.folder.borrow_mut().rename(draw(&self.0.ledger));
        }
    }

    fn take_in(&self, mut new: Vec<Arc<Entry>>) {
        self.0.store.peek(|ledger| new.retain(|entry| !ledger.contains(entry)));
        if !new.is_empty() {
            // A merge cannot be refused: every entry was checked when its file was read.
            drop(self.0.store.dispatch(Action::Merge(new)));
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
