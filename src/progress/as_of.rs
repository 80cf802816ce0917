//! From which date figures are looked at.

use super::TargetYear;
use crate::ledger::{Calendar, Ledger, Period, Window};
use crate::resolution::{DataSet, TargetId, UnitId};
use time::Date;

/// The end of the last period of the data set's year for which a unit holds a figure of a target.
/// Conflicting figures count: they are there. Looks at the places of this target and unit only, so
/// that whoever keeps these ends needs to ask again only for what was edited.
pub fn last_figure_end(
    set: &DataSet,
    ledger: &Ledger,
    window: Window,
    target: &TargetId,
    unit: &UnitId,
) -> Option<Date> {
    let year = TargetYear::of(set.target(target)?, set.year, window);
    let cells = ledger.cells_of(target, unit);
    let held = cells.filter(|(period, _, current)| {
        period.year == set.year && (current.is_conflict() || current.entry().is_some())
    });
    held.filter_map(|(period, ..)| year.until(period)).max()
}

/// The latest of these ends; with none today, if it lies in the year, else the year's last day.
///
/// `None` only for a year that no calendar has.
pub fn as_of_date(
    set: &DataSet,
    window: Window,
    ends: impl IntoIterator<Item = Date>,
    today: Date,
) -> Option<Date> {
    let (first, last) = Period::year(set.year).days(Calendar::CIVIL, window)?;
    let in_year = if (first..=last).contains(&today) { today } else { last };
    Some(ends.into_iter().max().unwrap_or(in_year))
}

/// The as-of date over everything that a data set asks for. Looks at every figure of the ledger: to
/// follow edits, keep [`last_figure_end`] per target and unit and ask [`as_of_date`].
pub fn as_of_date_of_all(set: &DataSet, ledger: &Ledger, window: Window, today: Date) -> Option<Date> {
    let ends =
        ledger.subjects().filter_map(|(target, unit)| last_figure_end(set, ledger, window, target, unit));
    as_of_date(set, window, ends, today)
}

/// The as-of date of one unit, for its own screens.
pub fn as_of_date_of_unit(
    set: &DataSet,
    ledger: &Ledger,
    window: Window,
    unit: &UnitId,
    today: Date,
) -> Option<Date> {
    let targets = set.targets.iter();
    let ends = targets.filter_map(|target| last_figure_end(set, ledger, window, &target.id, unit));
    as_of_date(set, window, ends, today)
}
