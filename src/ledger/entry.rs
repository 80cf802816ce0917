//! One act of writing: who put what where, when, why, and in place of what.

use super::{Place, Value};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One act of writing. Entries are never changed or removed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// Who numbers it: a session and its running number.
    pub id: EntryId,
    /// The writer, as they call themselves.
    pub author: Author,
    /// When, for display only; no clock decides anything.
    pub at: Timestamp,
    /// What it speaks of.
    pub place: Place,
    /// What it says.
    pub content: Content,
    /// A free note; may be empty.
    pub note: Box<str>,
    /// Where the figure comes from; may be empty.
    pub source: Box<str>,
    /// The entries that were current in the place when its author wrote; at most 256.
    pub supersedes: Box<[EntryId]>,
}

/// 96 random bits drawn at a page load's first write. Never a person's or a laptop's identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SessionId(pub [u8; 12]);

/// Names one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId {
    /// The page load that wrote it.
    pub session: SessionId,
    /// Running number in that session, from 1.
    pub n: u32,
}

/// Who wrote, as a claim that nobody checked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Author {
    /// Name; may be empty.
    pub name: Arc<str>,
    /// Position ("chức danh"); may be empty.
    pub position: Arc<str>,
}

/// A moment on the writer's own clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Timestamp {
    /// Seconds since 1970-01-01T00:00:00Z.
    pub unix_seconds: i64,
    /// Minutes east of UTC at the writer's.
    pub offset_minutes: i16,
}

/// What an entry says about its place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Content {
    /// A figure, for `Place::Figure`, `LastYear`, `OwnAim` and `Opening`.
    Value(Value),
    /// A figure assigned by document, for `Place::Assigned`.
    Assigned {
        /// The figure, in the target's unit of measure.
        figure: Decimal,
        /// Number and symbol of the document ("1234/QĐ-UBND").
        document: Box<str>,
        /// The document's date as typed, `dd/mm/yyyy`; may be empty.
        date: Box<str>,
        /// Who assigned it.
        by: Box<str>,
    },
    /// A conclusion, for `Place::Conclusion`.
    Conclusion {
        /// One of the codes of `progress::Status`.
        status: Box<str>,
        /// Why.
        reason: Box<str>,
        /// Who concluded.
        by: Box<str>,
        /// In which document.
        document: Box<str>,
    },
    /// A setting's value, for `Place::Setting`.
    Text(Box<str>),
    /// "Hủy số này": the place holds nothing again.
    Withdrawn,
    /// What a newer build wrote: kept byte for byte and carried on.
    Unknown(Box<str>),
}
