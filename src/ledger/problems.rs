//! What a ledger holds that somebody should look at. Nothing of it is dropped or repaired.

use super::{Content, Entry, EntryId, Ledger, Place};
use crate::resolution::{DataSet, TargetId, UnitId};
use std::sync::Arc;

/// Something that somebody should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// One id came with several contents: a copied profile, or a forgery. All of them count as current.
    SeveralContents {
        /// The id.
        id: EntryId,
    },
    /// Entries of one place that supersede each other in a circle. All of them count as current.
    Cycle {
        /// The place.
        place: Place,
        /// The entries, sorted.
        entries: Vec<EntryId>,
    },
    /// Entries for a target that the data set does not have.
    UnknownTarget {
        /// The target.
        target: TargetId,
        /// The unit that they speak of.
        unit: UnitId,
    },
    /// Entries for a unit that the data set does not have.
    UnknownUnit {
        /// The target that they speak of.
        target: TargetId,
        /// The unit.
        unit: UnitId,
    },
    /// Submissions of a unit that the data set does not have.
    UnknownReporter {
        /// The place.
        place: Place,
    },
    /// An entry whose place or content only a newer build knows.
    UnknownKind {
        /// The entry.
        entry: Arc<Entry>,
    },
}

impl Ledger {
    /// Everything that somebody should look at, by kind of problem. Reads the whole ledger: for a screen that somebody opened, not for every edit.
    pub fn problems(&self, data_set: &DataSet) -> Vec<Problem> {
        let twins = self.twins().map(|id| Problem::SeveralContents { id });
        let cycles = self.cycles().map(|(place, entries)| Problem::Cycle { place, entries });
        let strangers = self.subjects().filter_map(|(target, unit)| {
            let (target, unit) = (target.clone(), unit.clone());
            if data_set.target(&target).is_none() {
                Some(Problem::UnknownTarget { target, unit })
            } else if data_set.unit(&unit).is_none() {
                Some(Problem::UnknownUnit { target, unit })
            } else {
                None
            }
        });
        let reporters = self
            .places()
            .filter(|place| matches!(place, Place::Submission { unit, .. } if data_set.unit(unit).is_none()));
        let reporters = reporters.map(|place| Problem::UnknownReporter { place });
        let newer = self.entries().filter(|entry| {
            matches!(entry.place, Place::Unknown(_)) || matches!(entry.content, Content::Unknown(_))
        });
        let newer = newer.map(|entry| Problem::UnknownKind { entry: Arc::clone(entry) });
        twins.chain(cycles).chain(strangers).chain(reporters).chain(newer).collect()
    }
}
