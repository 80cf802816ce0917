//! Whether a unit's form is handed in, followed. Its place has its own trigger, so that a submission
//! wakes what shows that form and no judgement.

use super::Store;
use crate::ledger::{Cell, Period};
use crate::progress::{self, Lock};
use crate::resolution::UnitId;
use crate::state::following::followed;
use leptos::prelude::*;

impl Store {
    /// The state of a unit's form, with what came after a lock, followed: the submission, and while
    /// the form is locked its figures.
    pub fn lock_of(&self, unit: &UnitId, period: Period) -> Lock {
        let (data, settings) = (self.data(), self.settings());
        self.follow_lock(unit, period);
        let lock = self.peek(|ledger| progress::lock(data, &settings, ledger, unit, period));
        if lock.is_locked() {
            for target in &data.targets {
                self.follow(&target.id, unit);
            }
        }
        lock
    }

    /// Whether the form that a figure belongs to is locked, followed. Looks at one place.
    pub fn is_locked(&self, cell: &Cell) -> bool {
        let target = self.data().target(&cell.target);
        let form = target
            .map_or_else(|| progress::form_of(cell.period), |t| progress::form_of_figure(t, cell.period));
        self.follow_lock(&cell.unit, form);
        self.peek(|ledger| progress::is_locked(ledger, &cell.unit, form))
    }

    /// How many boxes of a unit's form hold something that is no entry yet. Follows nothing.
    pub fn typed_in(&self, unit: &UnitId, period: Period) -> usize {
        let rows = progress::form_rows(self.data(), &untrack(|| self.settings()), unit, period);
        let is_here = |cell: &&Cell| {
            cell.unit == *unit
                && rows.iter().any(|row| row.target == cell.target && row.period == cell.period)
        };
        self.inner.with_value(|inner| inner.drafts.cells().filter(is_here).count())
    }

    fn follow_lock(&self, unit: &UnitId, period: Period) {
        let key = (unit.clone(), progress::form_of(period));
        let trigger = self
            .inner
            .try_update_value(|inner| inner.locks.entry(key).or_insert_with(ArcTrigger::new).clone());
        if let Some(trigger) = trigger {
            followed(trigger).track();
        }
    }
}
