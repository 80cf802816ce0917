//! One installation's knowledge of a folder. A round is: list, read what [`Folder::to_read`] names,
//! take a new installation if [`Folder::is_taken`], write what [`Folder::to_write`] gives, read that
//! back. A round may end anywhere; the next one goes on from what lies there.

use super::Installation;
use crate::ledger::{Entry, Fingerprint, Ledger};
use crate::persist::{self, FILE_ENDING, Incoming, LoadError, Loaded, Origin, Stranger};
use std::collections::BTreeMap;
use std::sync::Arc;

/// How a file looked when it was listed. Compared for being equal only: clocks of laptops and servers
/// differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Its size.
    pub bytes: u64,
    /// When it was changed last, in milliseconds, by whosever clock.
    pub modified_ms: i64,
}

/// A file of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its name.
    pub name: Box<str>,
    /// How it looks.
    pub stamp: Stamp,
}

/// Why entries of a file are not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It cannot be read; perhaps somebody is still writing it.
    Unreadable(LoadError),
    /// It belongs to another ledger.
    Stranger(Stranger),
    /// It can be read but for so many entries.
    Refused(usize),
}

/// What an installation knows of a folder.
#[derive(Clone, Debug)]
pub struct Folder {
    installation: Installation,
    files: BTreeMap<Box<str>, Known>,
    /// The ledger of which these files held everything when that was looked at last.
    whole: Option<Fingerprint>,
}

#[derive(Clone, Debug)]
struct Known {
    stamp: Stamp,
    /// Read twice under one stamp: clocks of file systems may count two seconds as one.
    is_settled: bool,
    entries: Vec<Arc<Entry>>,
    problem: Option<Problem>,
}

impl Folder {
    /// A folder of which nothing is known yet.
    pub fn new(installation: Installation) -> Self {
        Self { installation, files: BTreeMap::new(), whole: None }
    }

    /// Whose file is written here.
    pub const fn installation(&self) -> Installation {
        self.installation
    }

    /// From now on another file is this laptop's own; the one before is read like any other's.
    pub const fn rename(&mut self, installation: Installation) {
        self.installation = installation;
    }

    /// Lets every file be read again, whatever its stamp: now and then, for clocks that were set back.
    pub fn look_afresh(&mut self) {
        for known in self.files.values_mut() {
            known.is_settled = false;
        }
    }

    /// Nothing is known of a file any more: it could not be read as it is now.
    pub fn forget(&mut self, name: &str) {
        self.files.remove(name);
        self.whole = None;
    }

    /// Which of the files listed must be read, in their order. Files that are gone are forgotten: what
    /// they held is written again if no other file holds it.
    pub fn to_read(&mut self, listed: &[Listed]) -> Vec<Listed> {
        let before = self.files.len();
        self.files.retain(|name, _| listed.iter().any(|file| file.name == *name));
        if self.files.len() < before {
            self.whole = None;
        }
        let is_ours = |file: &&Listed| file.name.ends_with(FILE_ENDING);
        let is_known =
            |file: &&Listed| self.files.get(&file.name).is_some_and(|known| known.is_known_as(file.stamp));
        listed.iter().filter(is_ours).filter(|file| !is_known(file)).cloned().collect()
    }

    /// Takes note of what a file holds, and returns its entries for the ledger.
    pub fn note(
        &mut self,
        listed: Listed,
        read: Result<Loaded, LoadError>,
        origin: &Origin,
    ) -> &[Arc<Entry>] {
        let (entries, problem) = match read {
            Err(error) => (Vec::new(), Some(Problem::Unreadable(error))),
            Ok(loaded) => match Incoming::stranger(&loaded.origin, origin) {
                Some(stranger) => (Vec::new(), Some(Problem::Stranger(stranger))),
                None => {
                    let refused = loaded.refused.len();
                    (loaded.entries, (refused > 0).then_some(Problem::Refused(refused)))
                }
            },
        };
        let Listed { name, stamp } = listed;
        let is_settled = self.files.get(&name).is_some_and(|known| known.stamp == stamp);
        let known = Known { stamp, is_settled, entries, problem };
        self.whole = None;
        self.files.insert(name.clone(), known);
        &self.files[&name].entries
    }

    /// Whether somebody else writes this laptop's file too, or a newer build or another ledger did: it
    /// holds something that the ledger never had, or that cannot be read. Then only a file of another
    /// name may be written. Ask before what was read is merged.
    pub fn is_taken(&self, ledger: &Ledger) -> bool {
        self.own().any(|known| match &known.problem {
            // Left behind by a write that never began.
            Some(Problem::Unreadable(LoadError::Empty)) => false,
            Some(_) => true,
            None => known.entries.iter().any(|entry| !ledger.contains(entry)),
        })
    }

    /// What this laptop's file must hold, where it lacks something: all it holds already, and every
    /// entry of the ledger that no file holds.
    pub fn to_write(&mut self, ledger: &Ledger, origin: &Origin) -> Option<Vec<u8>> {
        if self.whole == Some(ledger.fingerprint()) {
            return None;
        }
        let held: Ledger = self.files.values().flat_map(|known| known.entries.iter().cloned()).collect();
        let lacking: Vec<_> = ledger.entries().filter(|entry| !held.contains(entry)).cloned().collect();
        if lacking.is_empty() {
            self.whole = Some(ledger.fingerprint());
            return None;
        }
        let own = self.own().flat_map(|known| known.entries.iter().cloned());
        let whole: Ledger = own.chain(lacking).collect();
        Some(persist::encode(origin, &whole))
    }

    /// The files whose entries are not all taken in, by name.
    pub fn problems(&self) -> impl Iterator<Item = (&str, &Problem)> {
        self.files.iter().filter_map(|(name, known)| Some((&**name, known.problem.as_ref()?)))
    }

    /// How many files of others were read.
    pub fn others(&self) -> usize {
        let theirs = self.files.iter().filter(|(name, _)| !self.installation.owns(name));
        let is_read =
            |known: &Known| !matches!(known.problem, Some(Problem::Unreadable(_) | Problem::Stranger(_)));
        theirs.filter(|(_, known)| is_read(known)).count()
    }

    fn own(&self) -> impl Iterator<Item = &Known> {
        self.files.iter().filter(|(name, _)| self.installation.owns(name)).map(|(_, known)| known)
    }
}

impl Known {
    fn is_known_as(&self, stamp: Stamp) -> bool {
        self.is_settled && self.stamp == stamp
    }
}
