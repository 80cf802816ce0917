//! How entries come into the ledger in memory: written here, taken back, or brought from elsewhere.

use super::{Store, author, nobody};
use crate::ledger::{Entry, Ledger, Merged, Place, Statement, Writer};
use crate::progress::{self, Settings};
use crate::state::action::{Effect, Refused, Tried};
use crate::state::{Saving, judging};
use leptos::prelude::*;
use std::sync::Arc;

impl Store {
    /// One act of writing: all of the statements or none, and one "Hoàn tác" for them together.
    pub(super) fn write(&self, statements: Vec<Statement>) -> Result<(), Refused> {
        let entries = self.insert(statements)?;
        self.inner.update_value(|inner| inner.acts.push(&entries));
        Ok(())
    }

    /// Undoing is not itself something to undo: the next "Hoàn tác" takes back what came before.
    pub(super) fn take_back(&self) -> Result<(), Refused> {
        let statements = self.undoing()?;
        let entries = self.insert(statements)?;
        self.inner.update_value(|inner| inner.acts.taken_back(&entries));
        Ok(())
    }

    /// Undoes the last undoing.
    pub(super) fn do_again(&self) -> Result<(), Refused> {
        let statements = self.redoing()?;
        let entries = self.insert(statements)?;
        self.inner.update_value(|inner| inner.acts.done_again(&entries));
        Ok(())
    }

    fn insert(&self, statements: Vec<Statement>) -> Result<Vec<Arc<Entry>>, Refused> {
        // The way back that still stands on the screen would now lead back from this act.
        if self.said.with_untracked(|said| said.as_ref().is_some_and(|said| said.way.is_some())) {
            self.said.set(None);
        }
        let person = self.person.get_untracked();
        let entries = self
            .inner
            .try_update_value(|inner| {
                let at = (inner.world.now)();
                let draw = inner.world.draw_session;
                let writer = inner
                    .writer
                    .get_or_insert_with(|| Writer::new(draw(), person.as_ref().map_or_else(nobody, author)));
                writer.write_all(&inner.ledger, at, statements)
            })
            .expect("the store lives as long as the page")?;
        let entries: Vec<Arc<Entry>> = entries.into_iter().map(Arc::new).collect();
        let new = self.take_in(entries.clone());
        self.keep(new);
        Ok(entries)
    }

    /// Notes what a file is about to bring; what the ledger already has did not come by it.
    pub fn comes_by(&self, file: &str, entries: &[Arc<Entry>]) {
        self.inner.update_value(|inner| {
            let new = entries.iter().filter(|entry| !inner.ledger.contains(entry));
            inner.arrivals.note(file, new.map(|entry| entry.id));
        });
    }

    /// Inserts what is new and wakes what shows it. Returns the new ones.
    pub(super) fn take_in(&self, entries: Vec<Arc<Entry>>) -> Vec<Arc<Entry>> {
        let merged = self.inner.try_update_value(|inner| inner.ledger.merge(entries));
        self.wake(merged.expect("the store lives as long as the page"))
    }

    /// Takes a merge that was tried in place of the ledger, where that is still what it was tried on.
    pub(super) fn take_over(&self, tried: Tried) -> Vec<Arc<Entry>> {
        let Tried { of, ledger, merged } = tried;
        if self.peek(Ledger::fingerprint) != of {
            return self.take_in(merged.new);
        }
        self.inner.update_value(|inner| inner.ledger = ledger);
        self.wake(merged)
    }

    /// Wakes what shows something that was merged. Returns what is new.
    fn wake(&self, merged: Merged) -> Vec<Arc<Entry>> {
        let mut woken: Vec<ArcTrigger> = Vec::new();
        self.inner.with_value(|inner| {
            // Where an id came again with another content, its earlier places say something else too.
            let places = merged.new.iter().map(|entry| &entry.place).chain(&merged.also_touched);
            for place in places {
                match (place, place.subject()) {
                    (_, Some((target, unit))) => {
                        woken.extend(inner.triggers.get(&(target.clone(), unit.clone())).cloned());
                    }
                    (Place::Submission { unit, period }, None) => {
                        let form = (unit.clone(), progress::form_of(*period));
                        woken.extend(inner.locks.get(&form).cloned());
                    }
                    (Place::Record { register, .. }, None) => woken.extend(inner.registers.trigger(register)),
                    _ => woken.push(inner.settings.clone()),
                }
            }
        });
        let new = merged.new;
        if !new.is_empty() {
            self.follow_changes(&new);
            self.suggest_as_of(&new);
            self.revision.update(|revision| *revision = revision.wrapping_add(1));
            for trigger in woken {
                trigger.notify();
            }
        }
        new
    }

    fn suggest_as_of(&self, new: &[Arc<Entry>]) {
        let before = self.suggested_as_of.get_untracked();
        let is_figure = |entry: &Arc<Entry>| matches!(entry.place, Place::Figure(_));
        let had_figures = self
            .inner
            .try_update_value(|inner| {
                let has = inner.has_figures || new.iter().any(is_figure);
                std::mem::replace(&mut inner.has_figures, has)
            })
            .unwrap_or_default();
        let after = self.inner.with_value(|inner| {
            let window = Settings::of(&inner.ledger).window;
            let step = |date, entry: &Arc<Entry>| judging::suggested_after(self.seeds, window, date, entry);
            had_figures
                .then(|| new.iter().try_fold(before, step))
                .flatten()
                .unwrap_or_else(|| judging::suggested_by_all(self.seeds, &inner.ledger, inner.world.today))
        });
        if after != before {
            self.suggested_as_of.set(after);
        }
    }

    pub(super) fn keep(&self, entries: Vec<Arc<Entry>>) {
        if entries.is_empty() {
            return;
        }
        let figures = entries.iter().filter_map(|entry| match &entry.place {
            Place::Figure(cell) => Some(cell.clone()),
            _ => None,
        });
        self.inner.update_value(|inner| inner.unkept.extend(figures));
        self.saving.update(|saving| *saving = std::mem::take(saving).handed_over(entries.len()));
        self.ask(Effect::Keep(entries));
    }

    /// The first `count` of what was handed over are durable.
    pub(super) fn kept(&self, count: usize) {
        self.saving.update(|saving| *saving = std::mem::take(saving).kept(count));
        if self.saving.with_untracked(|saving| *saving == Saving::Saved) {
            self.inner.update_value(|inner| inner.unkept.clear());
        }
    }
}
