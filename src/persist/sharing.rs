//! What a file holds that goes to somebody else: by default one unit, without authors and notes. A
//! backup of one's own is the whole ledger and no choice.
//!
//! Entries go whole or bare, place by place: what a unit's places hold is the same in the file as
//! here, and the file brings its ledger nothing when it comes back (`tests/laws/sharing.rs`).

use crate::ledger::{Entry, Ledger, Place};
use crate::resolution::{DataSet, Month, UnitId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// What a shared file holds of a ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The units that it speaks of; `None` for all.
    pub units: Option<BTreeSet<UnitId>>,
    /// Whether it says who wrote, and their notes.
    pub signed: Signed,
}

/// Whether a file says who wrote its entries, and what they noted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signed {
    /// Neither authors nor notes.
    #[default]
    Bare,
    /// Both.
    Whole,
}

impl Share {
    /// One unit, with those that it took over from: its sums go on from theirs.
    pub fn of_unit(data: &DataSet, unit: &UnitId, signed: Signed) -> Self {
        const EVER: Month = Month { year: i16::MAX, month: 12 };
        let before = data.predecessors(unit, EVER).map(|before| before.id.clone());
        Self { units: Some(before.chain([unit.clone()]).collect()), signed }
    }

    /// The part of a ledger that it holds. Settings are in every part, so that whoever opens it judges
    /// alike; of what only a newer build knows, what names one of the units.
    pub fn of(&self, ledger: &Ledger) -> Ledger {
        let entries = ledger.entries().filter(|entry| self.speaks_of(&entry.place));
        entries
            .map(|entry| match self.signed {
                Signed::Whole => Arc::clone(entry),
                Signed::Bare if entry.is_bare() => Arc::clone(entry),
                Signed::Bare => Arc::new(Entry::bare(entry)),
            })
            .collect()
    }

    fn speaks_of(&self, place: &Place) -> bool {
        let Some(units) = &self.units else {
            return true;
        };
        match place {
            Place::Setting(_) => true,
            Place::Unknown(words) => {
                words.iter().any(|word| units.iter().any(|unit| unit.as_str() == &**word))
            }
            about => about.unit().is_some_and(|unit| units.contains(unit)),
        }
    }
}
