//! What reading a file gives: entries, where they belong, and what was left out and why.

use crate::ledger::{Entry, Refusal};
use crate::resolution::DataSetId;
use std::fmt;
use std::sync::Arc;

/// What a file's entries speak of. Entries of two origins never stand in one ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The data set.
    pub data_set: DataSetId,
    /// The data set's fingerprint at the writer's; another one is a reason to tell, not to refuse.
    pub fingerprint: Box<str>,
    /// Real or illustrative.
    pub kind: Kind,
}

/// Whether figures are real.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Figures that somebody answers for.
    Real,
    /// "Số liệu minh họa": fictional, and marked so wherever it shows.
    Illustration,
}

/// What reading a file gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// Schema version of the form it was written in.
    pub schema: u32,
    /// What its entries speak of.
    pub origin: Origin,
    /// The entries, in the file's order.
    pub entries: Vec<Arc<Entry>>,
    /// What was left out.
    pub refused: Vec<Refused>,
    /// What else the user should know.
    pub notes: Vec<Note>,
}

/// An entry that was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its position among the file's entries, from 0.
    pub index: usize,
    /// Why.
    pub reason: Reason,
}

/// Why an entry was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Not of the form's shape; developer's text.
    Malformed(Box<str>),
    /// Of the right shape, but out of the ledger's bounds.
    OutOfBounds(Refusal),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed(what) => f.write_str(what),
            Self::OutOfBounds(refusal) => refusal.fmt(f),
        }
    }
}

impl From<&str> for Reason {
    fn from(what: &str) -> Self {
        Self::Malformed(what.into())
    }
}

impl From<String> for Reason {
    fn from(what: String) -> Self {
        Self::Malformed(what.into())
    }
}

impl From<Refusal> for Reason {
    fn from(refusal: Refusal) -> Self {
        Self::OutOfBounds(refusal)
    }
}

/// What else the user should know about a file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The entries are not the bytes that were written: damaged, or changed by hand.
    ChecksumDiffers,
    /// The file says that it holds another number of entries.
    CountDiffers {
        /// What it says.
        stated: usize,
        /// What is there, refused ones included.
        found: usize,
    },
}
