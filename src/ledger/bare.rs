//! An entry without its author and note, as shared files carry it, and how it is known for the same one.
//!
//! A bare entry says less than every entry that differs from it in author and note alone. A ledger
//! keeps the one that says more, so that it holds the maxima of all that ever came in: no order of
//! files and no repetition changes those. Merging a bare copy of what is there changes nothing, and the
//! whole entry takes the bare one's place wherever it arrives.

use super::{Author, Entry, Fields, Place};

impl Entry {
    /// The same without author and note. What somebody wrote beside handing a form in or opening it
    /// again is said to those who receive the form, and stays.
    pub fn bare(&self) -> Self {
        let mut fields = Fields::clone(self);
        fields.author = Author::default();
        if !self.is_addressed() {
            fields.note = Box::default();
        }
        Self::seal(fields).expect("proved by tests/laws.rs: what says less stays within the bounds")
    }

    /// Whether it has no author and no note that sharing would leave out.
    pub fn is_bare(&self) -> bool {
        self.author == Author::default() && (self.note.is_empty() || self.is_addressed())
    }

    /// Whether it is `whole` without author and note.
    pub fn is_bare_of(&self, whole: &Self) -> bool {
        self.is_bare()
            && !whole.is_bare()
            && (self.id, self.at) == (whole.id, whole.at)
            && self.place == whole.place
            && self.content == whole.content
            && self.source == whole.source
            && self.supersedes == whole.supersedes
            && (self.note == whole.note || !self.is_addressed())
    }

    fn is_addressed(&self) -> bool {
        matches!(self.place, Place::Submission { .. })
    }
}
