//! What a keeper has read of its store: the last keys, and the journal's records that a compaction
//! replaces.

use super::database::{Part, Record};

/// The last keys read, and the journal's own records for compaction.
pub(super) struct Seen {
    pub chunk: f64,
    pub journal: f64,
    pub tail: Vec<(f64, Vec<u8>)>,
}

impl Seen {
    /// Before the first look.
    pub fn nothing() -> Self {
        Self { chunk: -1.0, journal: -1.0, tail: Vec::new() }
    }

    /// Remembers a record that was read whole, for compaction.
    pub fn take(&mut self, record: Record) {
        let known = self.tail.iter().any(|(key, _)| *key == record.key);
        if record.part == Part::Journal && !known {
            self.tail.push((record.key, record.bytes));
        }
    }

    /// Goes past a record.
    pub fn pass(&mut self, record: &Record) {
        match record.part {
            Part::Chunk => self.chunk = self.chunk.max(record.key),
            Part::Journal => self.journal = self.journal.max(record.key),
        }
    }
}
