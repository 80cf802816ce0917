//! How much memory the entries of a file may take. A few bytes can name one long text, or four hundred
//! entries, again and again, so that a small file would fill the page's memory.

use super::{LoadError, Reason, SIZE_LIMIT};
use crate::ledger::{Content, Entry, EntryId, Fields, Place};

/// Most bytes in memory. What a file of [`SIZE_LIMIT`] holds in plain words takes less than half of it.
const LIMIT: usize = 8 * SIZE_LIMIT;
/// What an entry takes beside its texts and lists.
const ENTRY: usize = 256;

/// What the entries that were read so far take.
#[derive(Default)]
pub(super) struct Unfolded {
    bytes: usize,
}

impl Unfolded {
    /// Takes or refuses an entry.
    ///
    /// # Errors
    /// Where entries take more than a file may; then nothing of it is read.
    pub(super) fn seal(&mut self, read: Result<Fields, Reason>) -> Result<Result<Entry, Reason>, LoadError> {
        self.bytes = self.bytes.saturating_add(ENTRY + read.as_ref().map_or(0, beyond));
        if self.bytes > LIMIT {
            return Err(LoadError::TooLarge { bytes: self.bytes, limit: LIMIT });
        }
        Ok(read.and_then(|fields| Ok(Entry::seal(fields)?)))
    }
}

/// What an entry takes beyond its own size; authors and ids are shared.
fn beyond(fields: &Fields) -> usize {
    let ids = |ids: &[EntryId]| size_of_val(ids);
    let words = |words: &[Box<str>]| words.iter().map(|word| word.len() + size_of_val(word)).sum::<usize>();
    let place = match &fields.place {
        Place::Unknown(place) => words(place),
        Place::Setting(key) => key.len(),
        _ => 0,
    };
    let content = match &fields.content {
        Content::Text(text) => text.len(),
        Content::Assigned { document, date, by, .. } => document.len() + date.len() + by.len(),
        Content::Conclusion { status, reason, by, document } => {
            status.len() + reason.len() + by.len() + document.len()
        }
        Content::Submitted { covers } => ids(covers),
        Content::Unknown(content) => words(content),
        Content::Value(_) | Content::Withdrawn | Content::Reopened => 0,
    };
    fields.note.len() + fields.source.len() + ids(&fields.supersedes) + place + content
}
