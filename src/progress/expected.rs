//! What a unit must report in a period: the rows of the period's form, how many are filled in, and by
//! when.
//!
//! A form belongs to the month with which its period ends: at the end of June stand the month, the
//! second quarter and the half year, each target in the one period that its frequency asks for. So a
//! figure has one natural place, whichever of the three forms it is typed into.

use super::{Settings, TargetYear};
use crate::ledger::{Calendar, Content, Ledger, Part, Period, Standing, Value};
use crate::resolution::{DataSet, Judging, Target, TargetId, Unit, UnitId};
use time::{Date, Duration};

/// One row of a period's form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The target.
    pub target: TargetId,
    /// The period that the target's frequency asks for.
    pub period: Period,
}

/// How far a form is filled in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Completeness {
    /// Rows with a figure, *không phát sinh* and conflicting figures included.
    pub entered: u32,
    /// Rows, of those entered, that hold an estimate and no official figure yet.
    pub estimated: u32,
    /// Rows.
    pub of: u32,
    /// Rows in which different figures stand side by side.
    pub conflicted: u32,
}

/// The rows that a unit must fill in for a period, in the order of the text.
pub fn expected_rows(set: &DataSet, settings: &Settings, unit: &UnitId, period: Period) -> Vec<Row> {
    let Some(unit) = set.unit(unit) else {
        return Vec::new();
    };
    let rows = set.targets.iter().filter_map(|target| row(set, settings, unit, target, period));
    rows.collect()
}

fn row(set: &DataSet, settings: &Settings, unit: &Unit, target: &Target, form: Period) -> Option<Row> {
    // A form is the calendar's; a target's own year decides which of its periods ends then.
    let ends = form.end(Calendar::CIVIL);
    if !settings.reporters(target).include(unit.kind) || !unit.exists_in(ends) {
        return None;
    }
    let year = TargetYear::of(target, set.year, settings.window);
    let is_due = |period: &Period| period.end(year.calendar) == ends;
    let month = Period::month(set.year, ends.month);
    let milestone = target.due.filter(|due| *due == ends).map(|_| month);
    let period = milestone.or_else(|| Period::due(target.frequency, set.year).find(is_due))?;
    let judged = target.due_from.is_none_or(|from| from <= ends);
    judged.then(|| Row { target: target.id.clone(), period })
}

/// Whether a row holds anything: any of its four slots, or for milestones an earlier "done".
pub fn is_entered(set: &DataSet, settings: &Settings, ledger: &Ledger, unit: &UnitId, row: &Row) -> bool {
    Filled::of(set, settings, ledger, unit, row).is_entered
}

/// Whether figures of a row are in dispute: different ones stand side by side in one of its slots.
pub fn is_disputed(ledger: &Ledger, unit: &UnitId, row: &Row) -> bool {
    let mut here = ledger.cells_of(&row.target, unit).filter(|(period, ..)| *period == row.period);
    here.any(|(_, _, current)| current.is_conflict())
}

/// What a look at a row's cells tells.
#[derive(Clone, Copy, Default)]
struct Filled {
    is_entered: bool,
    /// An official figure stands in the row's own period, be it in dispute.
    is_official: bool,
    is_estimated: bool,
    is_disputed: bool,
}

impl Filled {
    fn of(set: &DataSet, settings: &Settings, ledger: &Ledger, unit: &UnitId, row: &Row) -> Self {
        let is_milestone =
            set.target(&row.target).is_some_and(|target| settings.judging(target) == Judging::Milestone);
        let ends = row.period.end(Calendar::CIVIL);
        let mut filled = Self::default();
        for (period, slot, current) in ledger.cells_of(&row.target, unit) {
            let holds = current.is_conflict() || current.entry().is_some();
            if period == row.period {
                filled.is_entered |= holds;
                filled.is_official |= holds && slot.standing == Standing::Official;
                filled.is_estimated |= slot.standing == Standing::Estimated;
                filled.is_disputed |= current.is_conflict();
            } else if is_milestone {
                let done = matches!(current.content(), Some(Content::Value(Value::Done { done: true, .. })));
                filled.is_entered |= done && period.end(Calendar::CIVIL) <= ends;
            }
        }
        filled
    }
}

/// How many rows of a unit's form are filled in.
pub fn completeness(
    set: &DataSet,
    settings: &Settings,
    ledger: &Ledger,
    unit: &UnitId,
    period: Period,
) -> Completeness {
    let rows = expected_rows(set, settings, unit, period);
    completeness_of(set, settings, ledger, rows.iter().map(|row| (unit, row)))
}

/// How many of these rows of units are filled in.
pub fn completeness_of<'a>(
    set: &DataSet,
    settings: &Settings,
    ledger: &Ledger,
    rows: impl IntoIterator<Item = (&'a UnitId, &'a Row)>,
) -> Completeness {
    let mut completeness = Completeness::default();
    for (unit, row) in rows {
        completeness.of += 1;
        let filled = Filled::of(set, settings, ledger, unit, row);
        completeness.entered += u32::from(filled.is_entered);
        completeness.estimated += u32::from(filled.is_entered && filled.is_estimated && !filled.is_official);
        completeness.conflicted += u32::from(filled.is_disputed);
    }
    completeness
}

/// The day by which a period's figures are due. `None` for a period that no calendar has.
pub fn deadline(settings: &Settings, period: Period) -> Option<Date> {
    let (_, last) = period.days(Calendar::CIVIL, settings.window)?;
    last.checked_add(Duration::days(i64::from(settings.deadline_days)))
}

/// The month of the data set's year that closed last before today; its first month where none has
/// closed yet, its last where the year is over.
pub fn last_closed_period(set: &DataSet, settings: &Settings, today: Date) -> Period {
    let months = Period::of_year(set.year).filter(|period| matches!(period.part, Part::Month(_)));
    Period::last_ended(months, today, Calendar::CIVIL, settings.window).unwrap_or(Period::month(set.year, 1))
}

/// Who has handed in how much of a period: every unit that must report anything in it.
pub fn completeness_by_unit<'a>(
    set: &'a DataSet,
    settings: &Settings,
    ledger: &Ledger,
    period: Period,
) -> Vec<(&'a Unit, Completeness)> {
    let each = set.units.iter().map(|unit| (unit, completeness(set, settings, ledger, &unit.id, period)));
    each.filter(|(_, completeness)| completeness.of > 0).collect()
}
