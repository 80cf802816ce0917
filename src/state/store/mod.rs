//! The state of one open page: the ledger in memory, and signals for what screens show.
//!
//! The ledger itself is not reactive. One trigger stands for each (target, unit), so that an edit
//! wakes what shows that pair and nothing else, however large the ledger is.

mod locking;
mod looking;
mod registers;
mod typing;
mod units;
mod writing;

use super::action::{Action, Effect, Refused, Theme};
use super::arrivals::Arrivals;
use super::drafts::Drafts;
use super::judging::{self, Judging};
use super::memory::{self, Memory, SavedFile};
use super::{Person, Route, Said, Saving, Trouble};
use crate::ledger::{Acts, Author, Cell, Ledger, Period, Place, SessionId, Standing, Timestamp, Writer};
use crate::persist::{Kind, Origin};
use crate::progress::{self, Settings};
use crate::resolution::{DataSet, TargetId, UnitId};
use crate::text::Lang;
use leptos::prelude::*;
use registers::Registers;
use std::collections::{HashMap, HashSet};
use std::mem::discriminant;
use time::Date;

/// The page's state. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Store {
    inner: StoredValue<Inner, LocalStorage>,
    /// The resolution over the units of its seeds.
    seeds: &'static DataSet,
    /// The same over the units as the ledger says they are.
    data: RwSignal<&'static DataSet>,
    origin: StoredValue<Origin>,
    route: RwSignal<Route>,
    lang: RwSignal<Lang>,
    theme: RwSignal<Theme>,
    person: RwSignal<Option<Person>>,
    period: RwSignal<Period>,
    standing: RwSignal<Standing>,
    chosen_as_of: RwSignal<Option<Date>>,
    suggested_as_of: RwSignal<Date>,
    saving: RwSignal<Saving>,
    warnings: RwSignal<Vec<Trouble>>,
    said: RwSignal<Option<Said>>,
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
    /// Whether the page only shows the ledger that a copy of the file carries.
    pub only_looks: bool,
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
    /// Whether figures are typed as estimated or official.
    pub standing: Standing,
    /// The screen that the address names.
    pub route: Route,
    /// The ledger that was last saved to a file.
    pub saved_file: Option<SavedFile>,
    /// What stood in boxes before a reload and is no entry yet.
    pub drafts: Drafts,
}

struct Inner {
    ledger: Ledger,
    world: World,
    writer: Option<Writer>,
    /// What was written in this page, for "Hoàn tác".
    acts: Acts,
    triggers: HashMap<(TargetId, UnitId), ArcTrigger>,
    /// Wakes what shows whether a unit's form is handed in.
    locks: HashMap<(UnitId, Period), ArcTrigger>,
    settings: ArcTrigger,
    registers: Registers,
    /// Whether any figure was ever written: settings alone suggest no date to look from.
    has_figures: bool,
    judging: Judging,
    /// The places of figures written since everything was durable last.
    unkept: HashSet<Cell>,
    /// By which file entries came in since the page opened.
    arrivals: Arrivals,
    /// What stands in boxes and is no entry yet.
    drafts: Drafts,
    /// Wakes what shows a cell's boxes.
    typed: HashMap<Cell, ArcTrigger>,
    /// Boxes of registers that hold something unwritten, by their ids.
    half_typed: HashSet<String>,
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
        let has_figures = ledger.places().any(|place| matches!(place, Place::Figure(_)));
        let present = units::present(data, data, &ledger);
        Store {
            seeds: data,
            data: RwSignal::new(present),
            origin: StoredValue::new(Origin {
                data_set: data.id.clone(),
                fingerprint: data.fingerprint.clone(),
                kind,
            }),
            inner: StoredValue::new_local(Inner {
                has_figures,
                ledger,
                world,
                writer: None,
                acts: Acts::default(),
                triggers: HashMap::new(),
                locks: HashMap::new(),
                settings: ArcTrigger::new(),
                registers: Registers::new(),
                judging: Judging::new(),
                unkept: HashSet::new(),
                arrivals: Arrivals::default(),
                drafts: remembered.drafts,
                typed: HashMap::new(),
                half_typed: HashSet::new(),
            }),
            route: RwSignal::new(remembered.route),
            lang: RwSignal::new(remembered.lang),
            theme: RwSignal::new(remembered.theme),
            person: RwSignal::new(remembered.person),
            period: RwSignal::new(remembered.period),
            standing: RwSignal::new(remembered.standing),
            chosen_as_of: RwSignal::new(None),
            suggested_as_of: RwSignal::new(suggested),
            saving: RwSignal::new(Saving::default()),
            warnings: RwSignal::new(Vec::new()),
            said: RwSignal::new(None),
            revision: RwSignal::new(0),
            saved_file: RwSignal::new(remembered.saved_file),
        }
    }

    /// The store that the composition root provided.
    pub fn expect() -> Store {
        expect_context::<Store>()
    }

    /// Lets happen what nothing refuses: what does not come from a person's pen, or was checked when it
    /// was read.
    pub fn surely(&self, action: Action) {
        let done = self.dispatch(action);
        debug_assert!(done.is_ok(), "only what people write can be refused");
    }

    /// Lets `action` happen.
    ///
    /// # Errors
    /// What was written is out of the ledger's bounds, or nothing could be taken back, or only in a form
    /// that is locked, or the page only looks; then nothing changed.
    pub fn dispatch(&self, action: Action) -> Result<(), Refused> {
        if self.only_looks() && action.writes() {
            return Err(Refused::OnlyLooking);
        }
        match action {
            Action::Write(statement) => self.write(vec![statement])?,
            Action::WriteAll(statements) => self.write(statements)?,
            Action::Undo => self.take_back()?,
            Action::Redo => self.do_again()?,
            Action::Merge(entries) => {
                let new = self.take_in(entries);
                self.keep(new);
            }
            Action::MergeTried(tried) => {
                let new = self.take_over(*tried);
                self.keep(new);
            }
            Action::Arrive(entries) => {
                self.take_in(entries);
            }
            Action::Kept(count) => self.kept(count),
            Action::KeepFailed(trouble) => {
                // A retry that fails alike is nothing to say again.
                self.saving.maybe_update(|saving| {
                    let failed = saving.clone().failed(trouble);
                    let is_news = *saving != failed;
                    *saving = failed;
                    is_news
                });
            }
            Action::Warn(trouble) => self.warnings.update(|warnings| {
                warnings.retain(|other| discriminant(other) != discriminant(&trouble));
                warnings.push(trouble);
            }),
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
                let closed = progress::last_closed_period(self.data(), &Settings::default(), self.today());
                self.ask(Effect::Remember(Memory::Period, memory::chosen_period(period, closed)));
                self.period.set(period);
            }
            Action::EnterAs(standing) => {
                self.ask(Effect::Remember(Memory::Standing, memory::standing(standing).into()));
                self.standing.set(standing);
            }
            Action::LookFrom(date) => self.chosen_as_of.set(date),
            Action::Visit(route) => self.route.set(route),
        }
        Ok(())
    }

    pub(in crate::state) fn with_judging<T>(&self, work: impl FnOnce(&mut Judging) -> T) -> T {
        self.inner
            .try_update_value(|inner| work(&mut inner.judging))
            .expect("the store lives as long as the page")
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
