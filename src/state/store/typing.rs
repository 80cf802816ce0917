//! What stands in boxes and is no entry yet.

use super::Store;
use crate::ledger::Cell;
use crate::state::action::Effect;
use crate::state::drafts::Pending;
use crate::state::following::followed;
use leptos::prelude::*;

impl Store {
    /// What waits for a cell, followed.
    pub fn pending(&self, cell: &Cell) -> Option<Pending> {
        followed(self.drafts).with(|drafts| drafts.of(cell).cloned())
    }

    /// Changes what waits for some cells: what is typed, pasted, written or thrown away.
    pub fn change_pending(&self, cells: impl IntoIterator<Item = (Cell, Pending)>) {
        self.drafts.update(|drafts| {
            for (cell, pending) in cells {
                drafts.change(&cell, |held| *held = pending);
            }
        });
        let text = self.drafts.with_untracked(|drafts| drafts.text());
        self.ask(Effect::HoldTyped(text));
    }

    /// Whether closing the page now would lose anything typed or written.
    pub fn would_lose(&self) -> bool {
        let waits = self.drafts.with_untracked(|drafts| !drafts.is_empty());
        waits || self.saving.with_untracked(|saving| saving.waiting() > 0)
    }
}
