//! What somebody chooses for a report. Kept in one place for as long as the page is open, so that it
//! stands again after a look elsewhere. Shows nothing.

use super::wanted::Wanted;
use crate::ledger::{Part, Period};
use crate::report::results::{Chapter, Kind};
use crate::resolution::UnitId;
use crate::state::{Store, followed};
use leptos::prelude::*;
use std::collections::BTreeSet;
use time::Date;

/// The choices. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Composer {
    store: Store,
    /// Which report.
    pub kind: RwSignal<Kind>,
    /// Whose; `None` follows the role.
    pub unit: RwSignal<Option<UnitId>>,
    /// Of which period; `None` follows the form's.
    pub period: RwSignal<Option<Period>>,
    /// The month with which a range begins; `None` for the period alone.
    pub since: RwSignal<Option<Period>>,
    /// From which day figures are looked at; `None` is the period's last.
    pub as_of: RwSignal<Option<Date>>,
    /// What the progress report holds.
    pub chapters: RwSignal<BTreeSet<Chapter>>,
    /// Whether the boxes of the heading block are open.
    pub heading: RwSignal<bool>,
    /// Somebody is on the way to them.
    pub to_heading: RwSignal<bool>,
}

impl Composer {
    /// Everything as it is handed in each month.
    pub fn new(store: Store) -> Composer {
        Composer {
            store,
            kind: RwSignal::new(Kind::Progress),
            unit: RwSignal::new(None),
            period: RwSignal::new(None),
            since: RwSignal::new(None),
            as_of: RwSignal::new(None),
            chapters: RwSignal::new(Chapter::ALL.into_iter().collect()),
            heading: RwSignal::new(false),
            to_heading: RwSignal::new(false),
        }
    }

    /// The one that the shell keeps.
    pub fn expect() -> Composer {
        expect_context::<Composer>()
    }

    /// Opens the heading block of a unit's progress report.
    pub fn go_to_heading(&self, unit: UnitId) {
        self.kind.set(Kind::Progress);
        self.unit.set(Some(unit));
        self.heading.set(true);
        self.to_heading.set(true);
    }

    /// The months with which a range can begin that ends with this period; only months end one.
    pub fn begins_before(period: Period) -> impl Iterator<Item = Period> {
        let until = if let Part::Month(month) = period.part { month } else { 1 };
        (1..until).map(move |month| Period::month(period.year, month))
    }

    /// What is chosen, followed. A choice that the data set no longer offers falls back on the default;
    /// some kinds are the whole's alone.
    pub fn wanted(&self) -> Wanted {
        let data = self.store.data();
        let kind = followed(self.kind).get();
        let chosen = followed(self.unit).get().filter(|id| data.unit(id).is_some());
        let unit = match kind.is_of_a_unit() {
            true => chosen.unwrap_or_else(|| self.store.own_unit()),
            false => data.root_unit().id.clone(),
        };
        let period = followed(self.period).get().unwrap_or_else(|| self.store.period());
        let since = followed(self.since).get().filter(|since| {
            kind.is_of_a_range() && Composer::begins_before(period).any(|month| month == *since)
        });
        Wanted {
            kind,
            unit,
            period,
            since,
            as_of: followed(self.as_of).get(),
            chapters: followed(self.chapters).get(),
        }
    }
}
