//! By which file entries came in, as far as this page saw it. Memory only: no file says how it travelled,
//! so what came before the page opened, or was typed in it, has no file here.

use crate::ledger::EntryId;
use std::sync::Arc;

/// Files in the order in which they came.
#[derive(Default)]
pub struct Arrivals(Vec<Arrival>);

struct Arrival {
    file: Arc<str>,
    /// Sorted.
    brought: Box<[EntryId]>,
}

impl Arrivals {
    /// Notes what a file brought that was not there before.
    pub fn note(&mut self, file: &str, brought: impl IntoIterator<Item = EntryId>) {
        let mut brought: Vec<EntryId> = brought.into_iter().collect();
        if !brought.is_empty() {
            brought.sort_unstable();
            self.0.push(Arrival { file: file.into(), brought: brought.into() });
        }
    }

    /// The file that first brought an entry.
    pub fn file_of(&self, id: &EntryId) -> Option<Arc<str>> {
        let came = self.0.iter().find(|arrival| arrival.brought.binary_search(id).is_ok());
        came.map(|arrival| Arc::clone(&arrival.file))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::SessionId;

    #[test]
    fn an_entry_is_told_by_the_file_that_first_brought_it() {
        let id = |session: u8, n: u32| EntryId { session: SessionId([session; 12]), n };
        let mut arrivals = Arrivals::default();
        arrivals.note("bao-vinh.json", [id(2, 7), id(1, 3), id(1, 1)]);
        arrivals.note("again.json", [id(1, 3), id(1, 2)]);
        arrivals.note("nothing-new.json", []);
        let file = |session, n| arrivals.file_of(&id(session, n));
        for (session, n) in [(1, 1), (1, 3), (2, 7)] {
            assert_eq!(file(session, n).as_deref(), Some("bao-vinh.json"));
        }
        // The same page load, carried by a later file.
        assert_eq!(file(1, 2).as_deref(), Some("again.json"));
        assert_eq!(file(9, 1), None);
    }
}
