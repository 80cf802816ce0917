//! The lines of the grid: which figures are asked for, in which order.

use super::grid::Across;
use crate::ledger::{Calendar, Period, Window};
use crate::progress::{self, Row};
use crate::resolution::{Names, Target, TargetId, Unit, UnitId};
use crate::state::{Store, memory};
use crate::text::{Lang, period as periods};

/// One line: a target of a body in a period.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The target measured.
    pub target: TargetId,
    /// The body that the figure is about.
    pub unit: UnitId,
    /// The period.
    pub period: Period,
}

impl Line {
    /// What tells it from the other lines of a view; part of ids on the screen.
    pub fn key(&self, across: Across) -> String {
        match across {
            Across::Targets => self.target.to_string(),
            Across::Units => self.unit.to_string(),
            Across::Periods => memory::period(self.period),
        }
    }

    /// What a sheet copied elsewhere calls it.
    pub fn name(&self, store: Store, across: Across) -> Names {
        let data = store.data();
        let found = match across {
            Across::Targets => data.target(&self.target).map(|target| target.name.clone()),
            Across::Units => data.unit(&self.unit).map(|unit| unit.name.clone()),
            Across::Periods => None,
        };
        let name = |lang| periods::name(self.period, lang).into();
        found.unwrap_or_else(|| Names { vi: name(Lang::Vi), en: name(Lang::En) })
    }

    fn row(self) -> (UnitId, Row) {
        (self.unit, Row { target: self.target, period: self.period })
    }
}

/// Rows as the engine counts them.
pub fn rows(lines: Vec<Line>) -> Vec<(UnitId, Row)> {
    lines.into_iter().map(Line::row).collect()
}

/// The form of one body: what is due in the period, and on request its other targets, asked for in
/// that period too. Followed.
pub fn of_unit(store: Store, unit: &UnitId, period: Period, shows_all: bool) -> Vec<Line> {
    let (data, settings) = (store.data(), store.settings());
    let rows = match shows_all {
        true => progress::form_rows(data, &settings, unit, period),
        false => progress::expected_rows(data, &settings, unit, period),
    };
    let line = |row: Row| Line { target: row.target, unit: unit.clone(), period: row.period };
    rows.into_iter().map(line).collect()
}

/// Every body that reports a target, each in the period that its form asks for. Followed.
pub fn of_target(store: Store, target: &Target, form: Period) -> Vec<Line> {
    let line = |(unit, asked): (&UnitId, Option<Period>)| Line {
        target: target.id.clone(),
        unit: unit.clone(),
        period: asked.unwrap_or(form),
    };
    reporters(store, target, form).map(line).collect()
}

/// The bodies whose form asks for a target. Followed.
pub fn due_of_target(store: Store, target: &Target, form: Period) -> Vec<Line> {
    let line = |(unit, asked): (&UnitId, Option<Period>)| {
        Some(Line { target: target.id.clone(), unit: unit.clone(), period: asked? })
    };
    reporters(store, target, form).filter_map(line).collect()
}

/// Who reports a target, and in which period the form asks for it; `None` where it does not.
fn reporters(
    store: Store,
    target: &Target,
    form: Period,
) -> impl Iterator<Item = (&'static UnitId, Option<Period>)> {
    let (data, settings) = (store.data(), store.settings());
    let last = form.days(Calendar::CIVIL, Window::CalendarMonths).map(|(_, last)| last);
    let units = last.map(|last| progress::reporting_units(data, &settings, target, last));
    let asked = move |unit: &'static Unit| {
        let rows = progress::expected_rows(data, &settings, &unit.id, form);
        let row = rows.iter().find(|row| row.target == target.id);
        (&unit.id, row.map(|row| row.period))
    };
    units.unwrap_or_default().into_iter().map(asked)
}

/// Every period of the year in which a body is asked for a target.
pub fn of_year(store: Store, target: &Target, unit: &UnitId) -> Vec<Line> {
    let line = |period| Line { target: target.id.clone(), unit: unit.clone(), period };
    Period::due(target.frequency, store.data().year).map(line).collect()
}
