//! What screens read of the state, each of it followed where it says so.

use super::Store;
use crate::ledger::{Cell, EntryId, Ledger, Period, Standing};
use crate::persist::{Kind, Origin};
use crate::resolution::{DataSet, TargetId, UnitId};
use crate::state::action::Theme;
use crate::state::following::followed;
use crate::state::memory::SavedFile;
use crate::state::{Person, Role, Route, Said, Saving, Trouble};
use crate::text::Lang;
use leptos::prelude::*;
use std::sync::Arc;
use time::Date;

impl Store {
    /// The resolution in hand, over the units as they are now. Follows nothing: where units change the
    /// whole page is made anew.
    pub fn data(&self) -> &'static DataSet {
        self.data.get_untracked()
    }

    /// What the ledger in hand speaks of. Real and illustrative figures never meet: they are stored
    /// apart, and changing from one to the other starts the page anew.
    pub fn origin(&self) -> Origin {
        self.origin.get_value()
    }

    /// Whether every figure in hand is fictional.
    pub fn is_illustration(&self) -> bool {
        self.origin.with_value(|origin| origin.kind == Kind::Illustration)
    }

    /// Whether the page only shows the ledger that a copy of the file carries: nothing is written then,
    /// and nothing of this laptop's own is shown.
    pub fn only_looks(&self) -> bool {
        self.inner.with_value(|inner| inner.world.only_looks)
    }

    /// The screen shown.
    pub fn route(&self) -> Route {
        followed(self.route).get()
    }

    /// The language of the interface.
    pub fn lang(&self) -> Lang {
        followed(self.lang).get()
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        followed(self.theme).get()
    }

    /// Who sits at the keyboard, once they have said.
    pub fn person(&self) -> Option<Person> {
        followed(self.person).get()
    }

    /// Whether this person works in the office, followed.
    pub fn is_office(&self) -> bool {
        self.person().is_some_and(|person| person.role == Role::Office)
    }

    /// Whether this person came to write, followed.
    pub fn may_write(&self) -> bool {
        !self.only_looks() && self.person().is_none_or(|person| person.role != Role::Viewer)
    }

    /// Whether this person writes for the office, followed.
    pub fn may_assign(&self) -> bool {
        self.is_office() && !self.only_looks()
    }

    /// The unit whose figures this person looks at: their own, or the root of the tree.
    pub fn own_unit(&self) -> UnitId {
        match followed(self.person).get().map(|person| person.role) {
            Some(Role::Unit(unit)) => unit,
            _ => self.data().root_unit().id.clone(),
        }
    }

    /// The period of the form.
    pub fn period(&self) -> Period {
        followed(self.period).get()
    }

    /// Whether figures are typed as estimated or official.
    pub fn standing(&self) -> Standing {
        followed(self.standing).get()
    }

    /// How far what was written has come.
    pub fn saving(&self) -> Saving {
        followed(self.saving).get()
    }

    /// How far a figure's place has come, followed. It is durable however others fare that were
    /// written since.
    pub fn saving_of(&self, cell: &Cell) -> Saving {
        match self.saving() {
            Saving::Saved => Saving::Saved,
            other if self.inner.with_value(|inner| inner.unkept.contains(cell)) => other,
            _ => Saving::Saved,
        }
    }

    /// What is wrong with storage although nothing failed yet.
    pub fn warnings(&self) -> Vec<Trouble> {
        followed(self.warnings).get()
    }

    /// Today where the laptop stands.
    pub fn today(&self) -> Date {
        self.inner.with_value(|inner| inner.world.today)
    }

    /// The date that somebody chose to look from, if any.
    pub fn chosen_as_of(&self) -> Option<Date> {
        followed(self.chosen_as_of).get()
    }

    /// The end of the last period that has a figure; see `judging`.
    pub(in crate::state) fn suggested_as_of(&self) -> Date {
        followed(self.suggested_as_of).get()
    }

    /// Grows with every entry that comes in.
    pub fn revision(&self) -> u32 {
        followed(self.revision).get()
    }

    /// Entries in the ledger that the last saved file does not hold (0: the file is up to date).
    /// Never less than 1 where the file differs at all.
    pub fn beyond_file(&self) -> usize {
        followed(self.revision).track();
        let now = self.as_file();
        match followed(self.saved_file).get() {
            Some(saved) if saved == now => 0,
            Some(saved) => now.entries.saturating_sub(saved.entries).max(1),
            None => now.entries,
        }
    }

    /// Reads what the ledger holds for one target of one unit, and follows it.
    pub fn read<T>(&self, target: &TargetId, unit: &UnitId, look: impl FnOnce(&Ledger) -> T) -> T {
        self.follow(target, unit);
        self.inner.with_value(|inner| look(&inner.ledger))
    }

    /// Reads the whole ledger, and follows every entry. For what folds everything, and on demand only.
    pub fn read_all<T>(&self, look: impl FnOnce(&Ledger) -> T) -> T {
        followed(self.revision).track();
        self.inner.with_value(|inner| look(&inner.ledger))
    }

    /// Reads the ledger as it is at this moment, following nothing.
    pub fn peek<T>(&self, look: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| look(&inner.ledger))
    }

    /// Says something in passing, with no way back beside it.
    pub fn say(&self, sentence: String) {
        self.tell(Said { sentence, way: None });
    }

    /// Says something in passing.
    pub fn tell(&self, said: Said) {
        self.said.set(Some(said));
    }

    /// What was said in passing last.
    pub fn said(&self) -> RwSignal<Option<Said>> {
        self.said
    }

    /// Follows one target of one unit without reading it.
    pub fn follow(&self, target: &TargetId, unit: &UnitId) {
        let trigger = self.inner.try_update_value(|inner| {
            let key = (target.clone(), unit.clone());
            inner.triggers.entry(key).or_insert_with(ArcTrigger::new).clone()
        });
        if let Some(trigger) = trigger {
            followed(trigger).track();
        }
    }

    /// Follows the settings that every judgement reads.
    pub fn follow_settings(&self) {
        followed(self.inner.with_value(|inner| inner.settings.clone())).track();
    }

    /// The file that brought an entry, where it came by one since the page opened. Follows nothing: whoever
    /// shows an entry is woken as it comes.
    pub fn came_by(&self, id: &EntryId) -> Option<Arc<str>> {
        self.inner.with_value(|inner| inner.arrivals.file_of(id))
    }

    pub(super) fn as_file(&self) -> SavedFile {
        self.inner.with_value(|inner| SavedFile {
            fingerprint: inner.ledger.fingerprint().to_string(),
            entries: inner.ledger.len(),
        })
    }
}
