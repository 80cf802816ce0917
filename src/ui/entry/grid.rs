//! Which figures stand under each other: one body's targets, one target's reporters, or one target's
//! periods. Kept for as long as the page is open, so that changing the view keeps the place. Shows
//! nothing.

use super::lines::{self, Line};
use crate::ledger::{Basis, Calendar, Period, Slot, Standing};
use crate::resolution::{Target, TargetId, UnitId};
use crate::state::{Action, Store};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// What the lines of the grid go through; the other two sides of a figure's place are the same for
/// all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Across {
    /// The targets of one body in one period: the period's form.
    Targets,
    /// The reporters of one target in one period.
    Units,
    /// The periods of one target of one body.
    Periods,
}

/// The choices made on the grid. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Grid {
    store: Store,
    across: RwSignal<Across>,
    target: RwSignal<Option<TargetId>>,
    /// For whom the office writes.
    unit: RwSignal<Option<UnitId>>,
    /// In-period or cumulative, for all lines.
    pub basis: RwSignal<Basis>,
    /// Lines that are estimated or official other than the rest.
    standings: RwSignal<BTreeMap<Line, Standing>>,
    /// The line that had the focus last.
    here: RwSignal<Option<Line>>,
    /// Lines chosen together, from the one where choosing began to the one where it stands.
    pub chosen: RwSignal<Option<(usize, usize)>>,
}

impl Grid {
    /// Nothing chosen yet.
    pub fn new(store: Store) -> Grid {
        Grid {
            store,
            across: RwSignal::new(Across::Targets),
            target: RwSignal::new(None),
            unit: RwSignal::new(None),
            basis: RwSignal::new(Basis::Cumulative),
            standings: RwSignal::default(),
            here: RwSignal::new(None),
            chosen: RwSignal::new(None),
        }
    }

    /// The grid that the shell provided.
    pub fn expect() -> Grid {
        expect_context()
    }

    /// The view, followed. Only the office sees all reporters under each other.
    pub fn across(self) -> Across {
        match self.across.get() {
            Across::Units if !self.chooses_unit() => Across::Targets,
            across => across,
        }
    }

    /// Whether the figures of any body can be written here, followed.
    pub fn chooses_unit(self) -> bool {
        self.store.is_office()
    }

    /// Whose figures are written, followed.
    pub fn unit(self) -> UnitId {
        let chosen = self.unit.get().filter(|_| self.chooses_unit());
        chosen.unwrap_or_else(|| self.store.own_unit())
    }

    /// The target of a view through units or periods, followed; `None` where there is none to choose.
    pub fn target(self) -> Option<&'static Target> {
        let candidates = self.targets();
        let chosen = self.target.get();
        let found = candidates.iter().find(|target| Some(&target.id) == chosen.as_ref());
        found.or(candidates.first()).copied()
    }

    /// The targets that the view can show, followed.
    pub fn targets(self) -> Vec<&'static Target> {
        let (data, settings) = (self.store.data(), self.store.settings());
        let kind = data.unit(&self.unit()).map(|unit| unit.kind);
        let is_all = self.across() == Across::Units;
        let reports =
            |target: &&Target| is_all || kind.is_some_and(|kind| settings.reporters(target).include(kind));
        data.targets.iter().filter(reports).collect()
    }

    /// The slot that a line's boxes write to, as far as its target lets it choose, followed.
    pub fn slot(self, line: &Line) -> Slot {
        let own = self.standings.with(|standings| standings.get(line).copied());
        Slot { basis: self.basis.get(), standing: own.unwrap_or_else(|| self.store.standing()) }
    }

    /// Estimated or official for one line alone.
    pub fn enter_line_as(self, line: &Line, standing: Standing) {
        self.standings.update(|standings| {
            standings.insert(line.clone(), standing);
        });
    }

    /// Estimated or official for all lines.
    pub fn enter_all_as(self, standing: Standing) {
        self.standings.set(BTreeMap::new());
        self.store.surely(Action::EnterAs(standing));
    }

    /// The line that had the focus last, followed.
    pub fn here(self) -> Option<Line> {
        self.here.get()
    }

    /// The focus came to a line.
    pub fn arrive(self, line: &Line) {
        if self.here.with_untracked(|here| here.as_ref() != Some(line)) {
            self.here.set(Some(line.clone()));
            self.chosen.set(None);
        }
    }

    /// Shows the figures through another side, with the same figure in hand, which it returns. A line
    /// that the choices made since have left is no longer in hand.
    pub fn look_across(self, across: Across) -> Option<Line> {
        let here = self.here.get_untracked().filter(|line| untrack(|| self.lines(true)).contains(line));
        if let Some(line) = &here {
            self.target.set(Some(line.target.clone()));
            if untrack(|| self.chooses_unit()) {
                self.unit.set(Some(line.unit.clone()));
            }
            let ends = line.period.end(Calendar::CIVIL).month;
            self.choose_period(Period::month(line.period.year, ends));
        }
        self.chosen.set(None);
        self.across.set(across);
        here
    }

    /// Another target.
    pub fn choose_target(self, target: TargetId) {
        self.chosen.set(None);
        self.target.set(Some(target));
    }

    /// Another body.
    pub fn choose_unit(self, unit: UnitId) {
        self.chosen.set(None);
        self.unit.set(Some(unit));
    }

    fn choose_period(self, month: Period) {
        if self.store.data().year == month.year && untrack(|| self.store.period()) != month {
            self.store.surely(Action::Enter(month));
        }
    }

    /// The places of the lines chosen together, first to last, followed.
    pub fn range(self) -> Option<RangeInclusive<usize>> {
        self.chosen.get().map(|(from, to)| from.min(to)..=from.max(to))
    }

    /// The lines that must be filled in, followed.
    pub fn due(self) -> Vec<Line> {
        match self.across() {
            Across::Units => {
                let (store, period) = (self.store, self.store.period());
                self.target().map(|target| lines::due_of_target(store, target, period)).unwrap_or_default()
            }
            Across::Targets | Across::Periods => self.lines(false),
        }
    }

    /// The lines under each other, followed.
    pub fn lines(self, shows_all: bool) -> Vec<Line> {
        let (store, period) = (self.store, self.store.period());
        match self.across() {
            Across::Targets => lines::of_unit(store, &self.unit(), period, shows_all),
            Across::Units => {
                self.target().map(|target| lines::of_target(store, target, period)).unwrap_or_default()
            }
            Across::Periods => {
                self.target().map(|target| lines::of_year(store, target, &self.unit())).unwrap_or_default()
            }
        }
    }
}
