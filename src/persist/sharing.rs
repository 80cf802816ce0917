//! What a file holds that goes to somebody else: by default one unit, without authors and notes. A
//! backup of one's own is the whole ledger and no choice.
//!
//! Entries go whole or bare, place by place: what a unit's places hold is the same in the file as
//! here, and the file brings its ledger nothing when it comes back (`tests/laws/sharing.rs`).

use crate::ledger::{Content, Entry, Ledger, Place};
use crate::resolution::{DataSet, Month, RecordId, UnitId};
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
    /// alike, and so are the registers that other records name; records about one of the units; of what only a newer build knows, what
    /// names one of them.
    pub fn of(&self, ledger: &Ledger) -> Ledger {
        let records = self.records(ledger);
        let entries = ledger.entries().filter(|entry| match &entry.place {
            Place::Record { register, record, .. } if self.units.is_some() => {
                Place::COMMON_REGISTERS.contains(&&**register) || records.contains(&(register, record))
            }
            place => self.speaks_of(place),
        });
        entries
            .map(|entry| match self.signed {
                Signed::Whole => Arc::clone(entry),
                Signed::Bare if entry.is_bare() => Arc::clone(entry),
                Signed::Bare => Arc::new(Entry::bare(entry)),
            })
            .collect()
    }

    /// The records that say that they are about one of the units, or ever said so: a unit that a task was
    /// taken from learns of it.
    fn records<'a>(&self, ledger: &'a Ledger) -> BTreeSet<(&'a Arc<str>, &'a RecordId)> {
        let is_one = |id: &str| self.units.iter().flatten().any(|unit| unit.as_str() == id);
        let about = ledger.entries().filter_map(|entry| match (&entry.place, &entry.content) {
            (Place::Record { register, record, field }, Content::Text(text))
                if **field == *Place::UNIT_FIELD && is_one(text) =>
            {
                Some((register, record))
            }
            _ => None,
        });
        about.collect()
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
