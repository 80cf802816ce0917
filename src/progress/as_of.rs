//! From which date figures are looked at.

use super::TargetYear;
use crate::ledger::{Calendar, Ledger, Period, Window};
use crate::resolution::{DataSet, TargetId, UnitId};
use time::Date;

/// The end of the last period of the year that has a figure among these targets and units; with none
/// today, if it lies in the year, else the year's last day. Conflicting figures count: they are there.
///
/// `None` only for a year that no calendar has.
pub fn as_of_date<'a>(
    set: &DataSet,
    ledger: &Ledger,
    window: Window,
    scope: impl IntoIterator<Item = (&'a TargetId, &'a UnitId)>,
    today: Date,
) -> Option<Date> {
    let ends = scope.into_iter().filter_map(|(id, unit)| {
        let year = TargetYear::of(set.target(id)?, set.year, window);
        held_periods(ledger, id, unit)
            .filter(|period| period.year == set.year)
            .filter_map(|period| year.until(period))
            .max()
    });
    let (first, last) = Period::year(set.year).days(Calendar::CIVIL, window)?;
    let in_year = if (first..=last).contains(&today) {
        today
    } else {
        last
    };
    Some(ends.max().unwrap_or(in_year))
}

/// The as-of date over everything that a data set asks for.
pub fn as_of_date_of_all(
    set: &DataSet,
    ledger: &Ledger,
    window: Window,
    today: Date,
) -> Option<Date> {
    as_of_date(set, ledger, window, ledger.subjects(), today)
}

/// The as-of date of one unit, for its own screens.
pub fn as_of_date_of_unit(
    set: &DataSet,
    ledger: &Ledger,
    window: Window,
    unit: &UnitId,
    today: Date,
) -> Option<Date> {
    let scope = set.targets.iter().map(|target| (&target.id, unit));
    as_of_date(set, ledger, window, scope, today)
}

fn held_periods(ledger: &Ledger, target: &TargetId, unit: &UnitId) -> impl Iterator<Item = Period> {
    ledger
        .cells_of(target, unit)
        .filter_map(|(period, _, current)| {
            let holds = current.is_conflict() || current.entry().is_some();
            holds.then_some(period)
        })
}
