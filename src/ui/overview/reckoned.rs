//! What the leader's page shows, reckoned once and kept up to date: the fold over judgements and how
//! much of the last closed period is reported. Words are not here.

use crate::ledger::{Calendar, Part, Period};
use crate::progress::{
    Completeness, Counts, Judgement, Overview, Status, completeness, completeness_by_unit, last_closed_period,
};
use crate::resolution::{Target, UnitId};
use crate::state::Store;
use leptos::prelude::*;
use std::sync::Arc;

/// Everything that the screen's parts read.
#[derive(Clone, Copy)]
pub struct Reckoned {
    /// The unit looked at; the root stands for the whole.
    pub unit: Memo<UnitId>,
    /// Where its targets stand.
    pub overview: Memo<Overview>,
    /// How far the last closed period's forms are filled in.
    pub reported: Memo<Reported>,
    /// Whether the ledger holds no figure at all.
    pub nothing_entered: Memo<bool>,
}

/// How far the forms of one period are filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reported {
    /// The month that closed last before the as-of date, or on it.
    pub period: Period,
    /// All forms together.
    pub forms: Completeness,
    /// What those are made of: for the whole each unit's form of the period, for a unit its form of
    /// each month until it.
    pub rows: Rows,
    /// Units that must report and have entered nothing.
    pub silent: Vec<UnitId>,
}

/// How far single forms are filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Each unit that must report, in the seeds' order.
    Units(Vec<(UnitId, Completeness)>),
    /// Each month, from the year's first on.
    Months(Vec<(Period, Completeness)>),
}

/// The numbers of the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sums {
    /// Bullets.
    pub bullets: usize,
    /// Targets.
    pub targets: usize,
    /// Bullets that are met, on track or within their limit.
    pub good: u32,
    /// Bullets that are late, at risk or not met.
    pub attention: u32,
}

impl Reckoned {
    /// For the unit of whoever sits at the keyboard.
    pub fn of(store: Store) -> Self {
        Self::of_unit(store, Memo::new(move |_| store.own_unit()))
    }

    /// For any unit.
    pub fn of_unit(store: Store, unit: Memo<UnitId>) -> Self {
        Self {
            unit,
            overview: Memo::new(move |_| unit.with(|unit| folded(store, unit))),
            reported: Memo::new(move |_| unit.with(|unit| reported(store, unit))),
            nothing_entered: Memo::new(move |_| store.read_all(|ledger| ledger.subjects().next().is_none())),
        }
    }

    /// The numbers of the headline, followed.
    pub fn sums(&self) -> Sums {
        self.overview.with(|overview| Sums {
            bullets: overview.standings.len(),
            targets: overview.targets.values().map(|count| *count as usize).sum(),
            good: count(&overview.bullets, Status::is_good),
            attention: count(&overview.bullets, Status::needs_attention),
        })
    }
}

impl Reported {
    /// Filled in of what is due, in whole percent, rounded down so that 100 means all.
    pub fn percent(&self) -> u32 {
        (self.forms.entered * 100).checked_div(self.forms.of).unwrap_or(0)
    }
}

fn count(counts: &Counts, is_counted: impl Fn(Status) -> bool) -> u32 {
    counts.iter().filter(|(status, _)| is_counted(**status)).map(|(_, count)| count).sum()
}

fn folded(store: Store, unit: &UnitId) -> Overview {
    let asked = asked_of(store, unit);
    let judged: Vec<Arc<Judgement>> =
        asked.iter().filter_map(|target| store.judgement(&target.id, unit)).collect();
    Overview::of(store.data(), judged.iter().map(|judgement| &**judgement))
}

/// Every target for the root, and for a unit those that it reports.
fn asked_of(store: Store, unit: &UnitId) -> Vec<&'static Target> {
    let data = store.data();
    let settings = store.settings();
    let kind = data.unit(unit).filter(|unit| unit.id != data.root_unit().id).map(|unit| unit.kind);
    let is_asked = |target: &&Target| kind.is_none_or(|kind| settings.reporters(target).include(kind));
    data.targets.iter().filter(is_asked).collect()
}

fn reported(store: Store, unit: &UnitId) -> Reported {
    let data = store.data();
    let settings = store.settings();
    let as_of = store.as_of();
    // The month that ends on the as-of date has closed.
    let period = last_closed_period(data, &settings, as_of.next_day().unwrap_or(as_of));
    if *unit == data.root_unit().id {
        let forms = store.read_all(|ledger| completeness_by_unit(data, &settings, ledger, period));
        let silent = forms.iter().filter(|(_, form)| form.of > 0 && form.entered == 0);
        return Reported {
            period,
            silent: silent.map(|(unit, _)| unit.id.clone()).collect(),
            forms: forms.iter().map(|(_, form)| form).fold(Completeness::default(), add),
            rows: Rows::Units(forms.iter().map(|(unit, form)| (unit.id.clone(), *form)).collect()),
        };
    }
    let until = period.end(Calendar::CIVIL);
    let months = Period::of_year(data.year)
        .filter(|month| matches!(month.part, Part::Month(_)) && month.end(Calendar::CIVIL) <= until);
    let months: Vec<(Period, Completeness)> = store.read_all(|ledger| {
        months.map(|month| (month, completeness(data, &settings, ledger, unit, month))).collect()
    });
    let forms = months.last().map(|(_, form)| *form).unwrap_or_default();
    let is_silent = forms.of > 0 && forms.entered == 0;
    Reported {
        period,
        silent: is_silent.then(|| unit.clone()).into_iter().collect(),
        forms,
        rows: Rows::Months(months),
    }
}

fn add(sum: Completeness, form: &Completeness) -> Completeness {
    Completeness {
        entered: sum.entered + form.entered,
        estimated: sum.estimated + form.estimated,
        of: sum.of + form.of,
        conflicted: sum.conflicted + form.conflicted,
    }
}
