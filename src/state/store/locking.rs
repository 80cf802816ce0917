//! Whether a unit's form is handed in, followed. Its place has its own trigger, so that a submission
//! wakes what shows that form and no judgement.

use super::Store;
use crate::ledger::{Cell, Ledger, Period, Statement};
use crate::progress::{self, Lock};
use crate::resolution::UnitId;
use crate::state::action::Refused;
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
        let form = progress::form_of_cell(self.data(), cell);
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

    /// What takes the last act back.
    pub(super) fn undoing(&self) -> Result<Vec<Statement>, Refused> {
        self.inner.with_value(|inner| self.unlocked(&inner.ledger, inner.acts.last(&inner.ledger)?))
    }

    /// What does the act again that was taken back last.
    pub(super) fn redoing(&self) -> Result<Vec<Statement>, Refused> {
        self.inner.with_value(|inner| self.unlocked(&inner.ledger, inner.acts.last_undone(&inner.ledger)?))
    }

    /// All of the statements, unless one would change a figure of a locked form: an act goes back whole.
    fn unlocked(&self, ledger: &Ledger, statements: Vec<Statement>) -> Result<Vec<Statement>, Refused> {
        let is_locked = statements.iter().any(|said| progress::changes_locked(self.data(), ledger, said));
        if is_locked { Err(Refused::Locked) } else { Ok(statements) }
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
