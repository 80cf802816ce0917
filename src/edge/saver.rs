//! Saves the ledger in place, into one file that somebody chose: reads again what lies there, merges it,
//! writes, reads back and compares. Chromium and Edge only; elsewhere a file is downloaded.

use super::backups;
use super::disk::{self, Handle, words_of};
use super::handles::{self, Kept};
use crate::ledger::Ledger;
use crate::persist::{LoadError, SIZE_LIMIT, Stranger};
use crate::sharing::{InPlace, plan};
use crate::state::{Action, Store};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// What came of saving.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The file of this name holds everything, read back and compared; so many entries came out of it.
    Whole(String, usize),
    /// Nobody chose a file.
    NotChosen,
    /// The browser does not let the page in.
    NotAllowed,
    /// What lies there cannot be read, and was left alone.
    Unreadable(LoadError),
    /// What lies there is another ledger's, and was left alone.
    Stranger(Stranger),
    /// So many entries that lie there cannot be taken in; it was left alone.
    Refused(usize),
    /// What the browser said.
    Failed(String),
}

/// The file of one ledger. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Saver {
    store: Store,
    ledger: StoredValue<String>,
    file: StoredValue<Option<Handle>, LocalStorage>,
    name: RwSignal<Option<String>>,
}

impl Saver {
    /// For the ledger called `ledger`; knows the file of last time.
    pub fn begin(store: Store, ledger: &str) -> Saver {
        let ledger = ledger.to_owned();
        let saver = Saver {
            store,
            ledger: StoredValue::new(ledger.clone()),
            file: StoredValue::new_local(None),
            name: RwSignal::new(None),
        };
        if disk::is_supported() {
            spawn_local(async move {
                if let Some(file) = handles::kept(&ledger, Kept::File).await {
                    saver.hold(file);
                }
            });
        }
        saver
    }

    /// The file's name, followed; nothing while none was chosen.
    pub fn file_name(&self) -> Option<String> {
        self.name.get()
    }

    /// Saves into the file of last time, or into one that is chosen now.
    pub async fn save(&self) -> Saved {
        match self.file.get_value() {
            Some(file) => self.save_into(&file).await,
            None => self.save_elsewhere().await,
        }
    }

    /// Lets another file be chosen, and saves into that.
    pub async fn save_elsewhere(&self) -> Saved {
        let Some(file) = disk::choose_file().await else { return Saved::NotChosen };
        let saved = self.save_into(&file).await;
        if matches!(saved, Saved::Whole(..)) {
            handles::keep(&self.ledger.get_value(), Kept::File, Some(&file)).await;
            self.hold(file);
        }
        saved
    }

    fn hold(&self, file: Handle) {
        self.name.set(Some(file.name()));
        self.file.set_value(Some(file));
    }

    async fn save_into(&self, file: &Handle) -> Saved {
        if !file.is_open().await && !file.ask().await {
            return Saved::NotAllowed;
        }
        match self.write(file).await {
            Ok(saved) => saved,
            Err(said) => Saved::Failed(words_of(&said)),
        }
    }

    async fn write(&self, file: &Handle) -> Result<Saved, JsValue> {
        let stamp = file.stamp().await?;
        if stamp.bytes > SIZE_LIMIT as u64 {
            let error = LoadError::TooLarge { bytes: stamp.bytes as usize, limit: SIZE_LIMIT };
            return Ok(Saved::Unreadable(error));
        }
        let (_, on_disk) = file.read().await?;
        let origin = self.store.origin();
        let (new, bytes, fingerprint) = match self.store.peek(|ledger| plan(&on_disk, ledger, &origin)) {
            InPlace::Write { new, bytes, fingerprint } => (new, bytes, fingerprint),
            InPlace::Unreadable(error) => return Ok(Saved::Unreadable(error)),
            InPlace::Stranger(stranger) => return Ok(Saved::Stranger(stranger)),
            InPlace::Refused(count) => return Ok(Saved::Refused(count)),
        };
        let count = new.len();
        if count > 0 {
            self.store.surely(Action::Merge(new));
        }
        if !on_disk.is_empty() && on_disk != bytes {
            backups::keep(&self.ledger.get_value(), &on_disk).await;
        }
        let (_, is_same) = file.replace(&bytes).await?;
        if !is_same {
            return Err(JsValue::from_str("read back differently"));
        }
        // What somebody wrote meanwhile stands in no file yet.
        if fingerprint == self.store.peek(Ledger::fingerprint) {
            self.store.surely(Action::SavedToFile);
        }
        Ok(Saved::Whole(file.name(), count))
    }
}
