//! The state of one open page: the ledger in memory, and signals for what screens show.
//!
//! The ledger itself is not reactive. One trigger stands for each (target, unit), so that an edit
//! wakes what shows that pair and nothing else, however large the ledger is.

use super::action::{Action, Effect, Refused, Theme};
use super::draft::Draft;
use super::judging::{self, Judging};
use super::memory::{self, Memory, SavedFile};
use super::{Person, Role, Route, Saving, Trouble};
use crate::ledger::{
    Author, Entry, Inserted, Ledger, Period, Place, SessionId, Statement, Timestamp, Writer, undo,
};
use crate::persist::{Kind, Origin};
use crate::progress::Settings;
use crate::resolution::{DataSet, TargetId, UnitId};
use crate::text::Lang;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;
use time::Date;

/// The page's state. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner, LocalStorage>,
    data: &'static DataSet,
    origin: StoredValue<Origin>,
    route: RwSignal<Route>,
    lang: RwSignal<Lang>,
    theme: RwSignal<Theme>,
    person: RwSignal<Option<Person>>,
    period: RwSignal<Period>,
    chosen_as_of: RwSignal<Option<Date>>,
    suggested_as_of: RwSignal<Date>,
    saving: RwSignal<Saving>,
    warning: RwSignal<Option<Trouble>>,
    said: RwSignal<Option<String>>,
    /// Grows with every entry; what folds the whole ledger follows it.
    revision: RwSignal<u32>,
    /// The ledger that was last saved to a file.
    saved_file: RwSignal<Option<SavedFile>>,
}

/// What the state needs from the world: handed in, so that nothing here reads a clock, draws a
/// random number or touches storage.
pub struct World {
    /// This moment on the laptop's clock.
    pub now: fn() -> Timestamp,
    /// Today where the laptop stands.
    pub today: Date,
    /// Fresh random bits for a session.
    pub draw_session: fn() -> SessionId,
    /// Carries out what the state asks for.
    pub carry_out: Box<dyn Fn(Effect)>,
}

/// What was remembered from the last time the page was open.
pub struct Remembered {
    /// The language of the interface.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// Who sat at the keyboard.
    pub person: Option<Person>,
    /// The period of the form.
    pub period: Period,
    /// The screen that the address names.
    pub route: Route,
    /// The ledger that was last saved to a file.
    pub saved_file: Option<SavedFile>,
}

struct Inner {
    ledger: Ledger,
    world: World,
    writer: Option<Writer>,
    /// Places written in this page, the latest last, for "Hoàn tác".
    written: Vec<Place>,
    triggers: HashMap<(TargetId, UnitId), ArcTrigger>,
    settings: ArcTrigger,
    judging: Judging,
    /// What was typed and is no figure yet, by the place it is meant for.
    drafts: HashMap<Place, Draft>,
}

impl Store {
    /// The state of a page that has just opened.
    pub fn new(
        data: &'static DataSet,
        kind: Kind,
        ledger: Ledger,
        remembered: Remembered,
        world: World,
    ) -> Store {
        let suggested = judging::suggested_by_all(data, &ledger, world.today);
        Store {
            data,
            origin: StoredValue::new(Origin {
                data_set: data.id.clone(),
                fingerprint: data.fingerprint.clone(),
                kind,
            }),
            inner: StoredValue::new_local(Inner {
                ledger,
                world,
                writer: None,
                written: Vec::new(),
                triggers: HashMap::new(),
                settings: ArcTrigger::new(),
                judging: Judging::new(),
                drafts: HashMap::new(),
            }),
            route: RwSignal::new(remembered.route),
            lang: RwSignal::new(remembered.lang),
            theme: RwSignal::new(remembered.theme),
            person: RwSignal::new(remembered.person),
            period: RwSignal::new(remembered.period),
            chosen_as_of: RwSignal::new(None),
            suggested_as_of: RwSignal::new(suggested),
            saving: RwSignal::new(Saving::default()),
            warning: RwSignal::new(None),
            said: RwSignal::new(None),
            revision: RwSignal::new(0),
            saved_file: RwSignal::new(remembered.saved_file),
        }
    }

    /// The store that the composition root provided.
    pub fn expect() -> Store {
        expect_context::<Store>()
    }

    /// Lets `action` happen.
    ///
    /// # Errors
    /// What was written is out of the ledger's bounds, or nothing could be taken back; then nothing changed.
    pub fn dispatch(&self, action: Action) -> Result<(), Refused> {
        match action {
            Action::Write(statement) => self.write(statement)?,
            Action::Undo => self.take_back()?,
            Action::Merge(entries) => {
                let new = self.take_in(entries);
                self.keep(new);
            }
            Action::Arrive(entries) => {
                self.take_in(entries);
            }
            Action::Kept(count) => self.saving.update(|saving| *saving = std::mem::take(saving).kept(count)),
            Action::KeepFailed(trouble) => {
                self.saving.update(|saving| *saving = std::mem::take(saving).failed(trouble));
            }
            Action::Warn(trouble) => self.warning.set(Some(trouble)),
            Action::SavedToFile => {
                let file = self.as_file();
                self.ask(Effect::Remember(Memory::SavedFile, file.text()));
                self.saved_file.set(Some(file));
            }
            Action::Choose(person) => {
                self.ask(Effect::Remember(Memory::Person, memory::person(&person)));
                self.inner.update_value(|inner| {
                    if let Some(writer) = &mut inner.writer {
                        writer.author = author(&person);
                    }
                });
                self.person.set(Some(person));
            }
            Action::Speak(lang) => {
                self.ask(Effect::Remember(Memory::Language, lang.code().into()));
                self.ask(Effect::Speak(lang));
                self.lang.set(lang);
            }
            Action::Paint(theme) => {
                self.ask(Effect::Remember(Memory::Theme, theme.code().into()));
                self.ask(Effect::Paint(theme));
                self.theme.set(theme);
            }
            Action::Enter(period) => {
                self.ask(Effect::Remember(Memory::Period, memory::period(period)));
                self.period.set(period);
            }
            Action::LookFrom(date) => self.chosen_as_of.set(date),
            Action::Visit(route) => self.route.set(route),
        }
        Ok(())
    }

    /// The resolution in hand.
    pub fn data(&self) -> &'static DataSet {
        self.data
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

    /// The screen shown.
    pub fn route(&self) -> Route {
        self.route.get()
    }

    /// The language of the interface.
    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// The theme.
    pub fn theme(&self) -> Theme {
        self.theme.get()
    }

    /// Who sits at the keyboard, once they have said.
    pub fn person(&self) -> Option<Person> {
        self.person.get()
    }

    /// The unit whose figures this person looks at: their own, or the root of the tree.
    pub fn own_unit(&self) -> UnitId {
        match self.person.get().map(|person| person.role) {
            Some(Role::Unit(unit)) => unit,
            _ => self.data.root_unit().id.clone(),
        }
    }

    /// The period of the form.
    pub fn period(&self) -> Period {
        self.period.get()
    }

    /// How far what was written has come.
    pub fn saving(&self) -> Saving {
        self.saving.get()
    }

    /// What is wrong with storage although nothing failed yet.
    pub fn warning(&self) -> Option<Trouble> {
        self.warning.get()
    }

    /// Today where the laptop stands.
    pub fn today(&self) -> Date {
        self.inner.with_value(|inner| inner.world.today)
    }

    /// The date that somebody chose to look from, if any.
    pub fn chosen_as_of(&self) -> Option<Date> {
        self.chosen_as_of.get()
    }

    /// The end of the last period that has a figure; see `judging`.
    pub(super) fn suggested_as_of(&self) -> Date {
        self.suggested_as_of.get()
    }

    /// Grows with every entry that comes in.
    pub fn revision(&self) -> u32 {
        self.revision.get()
    }

    /// Entries in the ledger that the last saved file does not hold (0: the file is up to date).
    /// Never less than 1 where the file differs at all.
    pub fn beyond_file(&self) -> usize {
        self.revision.track();
        let now = self.as_file();
        match self.saved_file.get() {
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
        self.revision.track();
        self.inner.with_value(|inner| look(&inner.ledger))
    }

    /// Reads the ledger as it is at this moment, following nothing.
    pub fn peek<T>(&self, look: impl FnOnce(&Ledger) -> T) -> T {
        self.inner.with_value(|inner| look(&inner.ledger))
    }

    /// Keeps what is typed for a place while other screens are shown; `None` once it is written.
    pub fn remember_draft(&self, place: &Place, draft: Option<Draft>) {
        self.inner.update_value(|inner| match draft {
            Some(draft) => drop(inner.drafts.insert(place.clone(), draft)),
            None => drop(inner.drafts.remove(place)),
        });
    }

    /// What was typed for a place and is no figure yet.
    pub fn remembered_draft(&self, place: &Place) -> Option<Draft> {
        self.inner.with_value(|inner| inner.drafts.get(place).cloned())
    }

    /// Whether anything is typed that is no figure yet.
    pub fn is_being_typed(&self) -> bool {
        self.inner.with_value(|inner| !inner.drafts.is_empty())
    }

    /// Whether closing the page now would lose anything typed or written.
    pub fn would_lose(&self) -> bool {
        self.is_being_typed() || self.saving.with_untracked(|saving| saving.waiting() > 0)
    }

    /// Says something in passing, with "Hoàn tác" beside it while there is something to undo.
    pub fn say(&self, sentence: String) {
        self.said.set(Some(sentence));
    }

    /// What was said in passing last.
    pub fn said(&self) -> RwSignal<Option<String>> {
        self.said
    }

    /// Follows one target of one unit without reading it.
    pub fn follow(&self, target: &TargetId, unit: &UnitId) {
        let trigger = self.inner.try_update_value(|inner| {
            let key = (target.clone(), unit.clone());
            inner.triggers.entry(key).or_insert_with(ArcTrigger::new).clone()
        });
        if let Some(trigger) = trigger {
            trigger.track();
        }
    }

    /// Follows the settings that every judgement reads.
    pub fn follow_settings(&self) {
        self.inner.with_value(|inner| inner.settings.clone()).track();
    }

    fn write(&self, statement: Statement) -> Result<(), Refused> {
        let person = self.person.get_untracked();
        let place = statement.place.clone();
        let entry = self
            .inner
            .try_update_value(|inner| {
                let at = (inner.world.now)();
                let draw = inner.world.draw_session;
                let writer = inner
                    .writer
                    .get_or_insert_with(|| Writer::new(draw(), person.as_ref().map_or_else(nobody, author)));
                writer.write(&inner.ledger, at, statement)
            })
            .expect("the store lives as long as the page")?;
        let new = self.take_in(vec![Arc::new(entry)]);
        self.inner.update_value(|inner| inner.written.push(place));
        self.keep(new);
        Ok(())
    }

    fn take_back(&self) -> Result<(), Refused> {
        let statement = self.inner.with_value(|inner| match inner.written.last() {
            Some(place) => undo(&inner.ledger, place),
            None => Err(crate::ledger::UndoRefusal::Nothing),
        })?;
        self.inner.update_value(|inner| {
            inner.written.pop();
        });
        self.write(statement)?;
        // Undoing is not itself something to undo: the next "Hoàn tác" takes back what came before.
        self.inner.update_value(|inner| {
            inner.written.pop();
        });
        Ok(())
    }

    /// Inserts what is new and wakes what shows it. Returns the new ones.
    fn take_in(&self, entries: Vec<Arc<Entry>>) -> Vec<Arc<Entry>> {
        let mut woken: Vec<ArcTrigger> = Vec::new();
        let mut new = Vec::new();
        self.inner.update_value(|inner| {
            for entry in entries {
                if inner.ledger.insert(entry.clone()) != Inserted::New {
                    continue;
                }
                match entry.place.subject() {
                    Some((target, unit)) => {
                        woken.extend(inner.triggers.get(&(target.clone(), unit.clone())).cloned());
                    }
                    None => woken.push(inner.settings.clone()),
                }
                new.push(entry);
            }
        });
        if !new.is_empty() {
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
        let after = self.inner.with_value(|inner| {
            let window = Settings::of(&inner.ledger).window;
            let had_figures = inner.ledger.len() > new.len();
            let step = |date, entry: &Arc<Entry>| judging::suggested_after(self.data, window, date, entry);
            had_figures
                .then(|| new.iter().try_fold(before, step))
                .flatten()
                .unwrap_or_else(|| judging::suggested_by_all(self.data, &inner.ledger, inner.world.today))
        });
        if after != before {
            self.suggested_as_of.set(after);
        }
    }

    pub(super) fn with_judging<T>(&self, work: impl FnOnce(&mut Judging) -> T) -> T {
        self.inner
            .try_update_value(|inner| work(&mut inner.judging))
            .expect("the store lives as long as the page")
    }

    fn keep(&self, entries: Vec<Arc<Entry>>) {
        if entries.is_empty() {
            return;
        }
        self.saving.update(|saving| *saving = std::mem::take(saving).handed_over(entries.len()));
        self.ask(Effect::Keep(entries));
    }

    fn as_file(&self) -> SavedFile {
        self.inner.with_value(|inner| SavedFile {
            fingerprint: inner.ledger.fingerprint().to_string(),
            entries: inner.ledger.len(),
        })
    }

    fn ask(&self, effect: Effect) {
        self.inner.with_value(|inner| (inner.world.carry_out)(effect));
    }
}

fn author(person: &Person) -> Author {
    Author { name: person.name.as_str().into(), position: person.position.as_str().into() }
}

fn nobody() -> Author {
    Author { name: "".into(), position: "".into() }
}
