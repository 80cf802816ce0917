//! One act of writing: who put what where, when, why, and in place of what.

use super::{Place, Refusal, Value, bounds};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// One act of writing, within the ledger's bounds. Entries are never changed or removed.
///
/// The type is the proof: it is made by [`Entry::seal`] alone and reads as its [`Fields`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Entry(Fields);

impl Entry {
    /// Most entries that one entry may supersede.
    pub const SUPERSEDES_LIMIT: usize = 256;
    /// Most entries that one submission may cover: as many as an older build carries on unread.
    pub const COVERS_LIMIT: usize = 400;

    /// Accepts or refuses an entry by its own bytes alone, whatever else a ledger holds.
    ///
    /// Decimals are normalised (`1.50` becomes `1.5`) and `supersedes` is sorted without doubles, so
    /// that equal entries are equal bytes.
    ///
    /// # Errors
    /// The first bound that it breaks.
    pub fn seal(mut fields: Fields) -> Result<Self, Refusal> {
        bounds::normalise(&mut fields);
        bounds::check(&fields)?;
        Ok(Self(fields))
    }
}

impl Deref for Entry {
    type Target = Fields;

    fn deref(&self) -> &Fields {
        &self.0
    }
}

/// What an entry is made of, not yet held against the bounds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fields {
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct SessionId(pub [u8; 12]);

impl SessionId {
    /// Its bytes as two numbers, which compare as the bytes do and many times faster: every lookup of an
    /// entry asks for it.
    const fn in_order(&self) -> (u64, u32) {
        let Self([a, b, c, d, e, f, g, h, i, j, k, l]) = *self;
        (u64::from_be_bytes([a, b, c, d, e, f, g, h]), u32::from_be_bytes([i, j, k, l]))
    }
}

impl Ord for SessionId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.in_order().cmp(&other.in_order())
    }
}

impl PartialOrd for SessionId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Names one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct EntryId {
    /// The page load that wrote it.
    pub session: SessionId,
    /// Running number in that session, from 1.
    pub n: u32,
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.session, self.n)
    }
}

/// Who wrote, as a claim that nobody checked.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Author {
    /// Name; may be empty.
    pub name: Arc<str>,
    /// Position ("chức danh"); may be empty.
    pub position: Arc<str>,
}

impl Default for Author {
    fn default() -> Self {
        Self { name: Arc::from(""), position: Arc::from("") }
    }
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
    /// What a newer build wrote, as the words of the wire form: kept and carried on.
    Unknown(Box<[Box<str>]>),
    /// "Chốt", for `Place::Submission`. Who and when are the entry's own. Stands behind the kinds that
    /// fingerprints already count.
    Submitted {
        /// The entries that stood in the form's cells; at most 400, sorted.
        covers: Box<[EntryId]>,
    },
    /// "Mở lại để sửa", for `Place::Submission`; the reason is the entry's note.
    Reopened,
}
