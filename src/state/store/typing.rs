//! What stands in boxes and is no entry yet. A change wakes what shows its own cell alone: a form has
//! some thirty of them, and every key that is pressed is a change.

use super::Store;
use crate::ledger::Cell;
use crate::state::action::Effect;
use crate::state::drafts::Pending;
use crate::state::following::followed;
use leptos::prelude::*;

impl Store {
    /// What waits for a cell, followed.
    pub fn pending(&self, cell: &Cell) -> Option<Pending> {
        let read = self.inner.try_update_value(|inner| {
            let trigger = inner.typed.entry(cell.clone()).or_insert_with(ArcTrigger::new).clone();
            (trigger, inner.drafts.of(cell).cloned())
        });
        let (trigger, pending) = read?;
        followed(trigger).track();
        pending
    }

    /// Changes what waits for some cells: what is typed, pasted, written or thrown away.
    pub fn change_pending(&self, cells: impl IntoIterator<Item = (Cell, Pending)>) {
        let changed = self.inner.try_update_value(|inner| {
            let mut woken = Vec::new();
            for (cell, pending) in cells {
                if inner.drafts.of(&cell).is_none_or(|held| *held != pending) {
                    inner.drafts.change(&cell, |held| *held = pending);
                    woken.extend(inner.typed.get(&cell).cloned());
                }
            }
            (woken, inner.drafts.text())
        });
        let Some((woken, text)) = changed else { return };
        self.ask(Effect::HoldTyped(text));
        for trigger in woken {
            trigger.notify();
        }
    }

    /// In how many places something waits, in whatever period. Follows nothing.
    pub fn count_pending(&self) -> usize {
        self.inner.with_value(|inner| inner.drafts.cells().count())
    }

    /// A box of a register holds something that is not written.
    pub fn begin_typing(&self, id: &str) {
        self.inner.update_value(|inner| {
            inner.half_typed.insert(id.to_owned());
        });
    }

    /// What stood in a box of a register is written, or gone.
    pub fn end_typing(&self, id: &str) {
        self.inner.update_value(|inner| {
            inner.half_typed.remove(id);
        });
    }

    /// Whether a box of a register holds something that is not written. Follows nothing.
    pub fn is_half_typed(&self, id: &str) -> bool {
        self.inner.with_value(|inner| inner.half_typed.contains(id))
    }

    /// Whether closing the page now would lose anything typed or written.
    pub fn would_lose(&self) -> bool {
        let waits = self.inner.with_value(|inner| !inner.drafts.is_empty() || !inner.half_typed.is_empty());
        waits || self.saving.with_untracked(|saving| saving.waiting() > 0)
    }
}
