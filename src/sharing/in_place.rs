//! One file that is saved in place: what lies there is read again, merged, and only then written over.

use crate::ledger::{Entry, Fingerprint, Ledger};
use crate::persist::{self, Incoming, LoadError, Origin, Stranger};
use std::sync::Arc;

/// What saving over a file comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InPlace {
    /// The ledger takes these entries in first (there may be none), and these bytes are written then.
    Write {
        /// What the file holds and the ledger lacks.
        new: Vec<Arc<Entry>>,
        /// What the file must hold afterwards.
        bytes: Vec<u8>,
        /// Of the ledger that those bytes hold: what is written meanwhile is not in them.
        fingerprint: Fingerprint,
    },
    /// What lies there cannot be read: writing over it might lose figures.
    Unreadable(LoadError),
    /// What lies there is another ledger's.
    Stranger(Stranger),
    /// So many entries that lie there cannot be taken in, and would be lost.
    Refused(usize),
}

/// What to do, given the bytes that lie there now; none for a new file.
pub fn plan(on_disk: &[u8], ledger: &Ledger, origin: &Origin) -> InPlace {
    let loaded = match persist::decode(on_disk) {
        // A power cut emptied it.
        Err(LoadError::Empty) => {
            let (bytes, fingerprint) = (persist::encode(origin, ledger), ledger.fingerprint());
            return InPlace::Write { new: Vec::new(), bytes, fingerprint };
        }
        Err(error) => return InPlace::Unreadable(error),
        Ok(loaded) => loaded,
    };
    if let Some(stranger) = Incoming::stranger(&loaded.origin, origin) {
        return InPlace::Stranger(stranger);
    }
    if !loaded.refused.is_empty() {
        return InPlace::Refused(loaded.refused.len());
    }
    let mut whole = ledger.clone();
    let new = whole.merge(loaded.entries).new;
    InPlace::Write { new, bytes: persist::encode(origin, &whole), fingerprint: whole.fingerprint() }
}
