//! Who has reported, and in time: each unit's form of a period held against its deadline, and the
//! sums of a board.
//!
//! Days are those of the writers' own clocks, which nobody checks. Reporting rate = forms reported /
//! forms expected, and on-time rate = forms reported by the deadline / forms expected, as DHIS2 has it.

use super::{
    Completeness, Lock, Row, Settings, completeness, deadline, expected_rows, first_submission, form_of, lock,
};
use crate::ledger::{Calendar, Content, Entry, Ledger, Period, Timestamp, Value, Written};
use crate::resolution::{DataSet, Judging, UnitId};
use std::sync::Arc;
use time::{Date, Duration, OffsetDateTime};

/// How a unit's form stands against its deadline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The period asks nothing of the unit.
    NotAsked,
    /// Every figure due was there by the deadline.
    OnTime,
    /// Every figure due is there, and the last one came after the deadline.
    Late,
    /// Some are there, and the deadline has not passed.
    Partly,
    /// None is there, and the deadline has not passed.
    Nothing,
    /// Some are there, something is missing or in dispute, and the deadline has passed.
    Overdue,
    /// None is there, and the deadline has passed: whoever is to report has not been heard.
    Silent,
}

impl Handed {
    /// Whether the deadline has passed with something missing.
    pub const fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue | Self::Silent)
    }
}

/// What a board says of one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// How much of it is there.
    pub form: Completeness,
    /// How it stands.
    pub handed: Handed,
    /// The last day on which it is in time; `None` for a period that no calendar has.
    pub due: Option<Date>,
    /// The day on which it was all there, or first handed in where that came later.
    pub on: Option<Date>,
    /// Whether it is handed in and locked.
    pub lock: Lock,
}

/// Forms of one period or of one unit, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Forms that ask for something.
    pub expected: u32,
    /// Of them, those with every figure due.
    pub reported: u32,
    /// Of those, the ones that had them by the deadline.
    pub on_time: u32,
    /// Of those expected, the ones whose deadline has passed with some figures there and some missing.
    pub overdue: u32,
    /// Of those expected, the ones whose deadline has passed without any figure.
    pub silent: u32,
    /// Of those expected, the ones that are locked.
    pub locked: u32,
}

/// How a unit's form of a period stands on a day.
pub fn report(
    set: &DataSet,
    settings: &Settings,
    ledger: &Ledger,
    unit: &UnitId,
    period: Period,
    today: Date,
) -> Report {
    let period = form_of(period);
    let form = completeness(set, settings, ledger, unit, period);
    let lock = lock(set, settings, ledger, unit, period);
    let due = deadline(settings, period);
    // Two figures in one place are none until somebody chooses.
    let is_complete = form.entered == form.of && form.conflicted == 0;
    // A form that is open again was handed in all the same, and the first time counts.
    let handed_in = first_submission(ledger, unit, period).and_then(|first| writing_day(first.at));
    let on = is_complete.then(|| complete_on(set, settings, ledger, unit, period).max(handed_in)).flatten();
    let has_passed = due.is_some_and(|due| due < today);
    let handed = match (form.of, is_complete) {
        (0, _) => Handed::NotAsked,
        (_, true) if on.zip(due).is_some_and(|(on, due)| on > due) => Handed::Late,
        (_, true) => Handed::OnTime,
        _ if has_passed && form.entered == 0 => Handed::Silent,
        _ if has_passed => Handed::Overdue,
        _ if form.entered == 0 => Handed::Nothing,
        _ => Handed::Partly,
    };
    Report { form, handed, due, on, lock }
}

/// The day on which the last row that lacked a figure got its first one. Later corrections do not make
/// a form late; a figure taken back and typed again does.
fn complete_on(
    set: &DataSet,
    settings: &Settings,
    ledger: &Ledger,
    unit: &UnitId,
    period: Period,
) -> Option<Date> {
    let rows = expected_rows(set, settings, unit, period);
    rows.iter().filter_map(|row| filled_on(set, settings, ledger, unit, row)).max()
}

fn filled_on(set: &DataSet, settings: &Settings, ledger: &Ledger, unit: &UnitId, row: &Row) -> Option<Date> {
    let first = |counts: &dyn Fn(Period, &Entry) -> bool| {
        let held = ledger.written_for(&row.target, unit).flat_map(|(period, _, written)| {
            let held = held_since(written);
            held.map(move |entry| (period, entry))
        });
        let held = held.filter(|(period, entry)| counts(*period, entry));
        held.filter_map(|(_, entry): (_, &Arc<Entry>)| writing_day(entry.at)).min()
    };
    let is_milestone =
        set.target(&row.target).is_some_and(|target| settings.judging(target) == Judging::Milestone);
    let ends = row.period.end(Calendar::CIVIL);
    let done_before = |period: Period, entry: &Entry| {
        let is_done = matches!(entry.content, Content::Value(Value::Done { done: true, .. }));
        is_milestone && is_done && period.end(Calendar::CIVIL) <= ends
    };
    first(&|period, entry| period == row.period || done_before(period, entry))
}

/// The figures of one place since it was last emptied, by the writers' clocks; those that stand count
/// whatever the clocks say.
fn held_since<'a>(written: Written<'a>) -> impl Iterator<Item = &'a Arc<Entry>> {
    let Written { current, past } = written;
    let is_withdrawn = |entry: &Entry| matches!(entry.content, Content::Withdrawn);
    let entries = current.iter().chain(past);
    let emptied = entries.filter(|entry| is_withdrawn(entry)).map(|entry| entry.at).max();
    let past = past.iter().filter(move |entry| emptied.is_none_or(|emptied| entry.at > emptied));
    current.iter().chain(past).filter(move |entry| !is_withdrawn(entry))
}

/// The rows of a form that lack a figure, or hold different ones, in the order of the text.
pub fn missing(
    set: &DataSet,
    settings: &Settings,
    ledger: &Ledger,
    unit: &UnitId,
    period: Period,
) -> Vec<Row> {
    let rows = expected_rows(set, settings, unit, form_of(period)).into_iter();
    let lacks = |row: &Row| {
        super::is_disputed(ledger, unit, row) || !super::is_entered(set, settings, ledger, unit, row)
    };
    rows.filter(lacks).collect()
}

/// The day on the writer's own calendar. `None` beyond the calendar.
fn writing_day(at: Timestamp) -> Option<Date> {
    let utc = OffsetDateTime::from_unix_timestamp(at.unix_seconds).ok()?;
    utc.checked_add(Duration::minutes(at.offset_minutes.into())).map(OffsetDateTime::date)
}

impl Tally {
    /// Counts forms.
    pub fn of<'a>(reports: impl IntoIterator<Item = &'a Report>) -> Self {
        let mut tally = Self::default();
        for report in reports {
            if report.handed == Handed::NotAsked {
                continue;
            }
            tally.expected += 1;
            tally.reported += u32::from(matches!(report.handed, Handed::OnTime | Handed::Late));
            tally.on_time += u32::from(report.handed == Handed::OnTime);
            tally.overdue += u32::from(report.handed == Handed::Overdue);
            tally.silent += u32::from(report.handed == Handed::Silent);
            tally.locked += u32::from(report.lock.is_locked());
        }
        tally
    }

    /// Reported after the deadline.
    pub const fn late(&self) -> u32 {
        self.reported - self.on_time
    }

    /// Reporting rate in whole percent, 0 to 100, halves up; `None` where nothing is expected.
    pub fn reporting_percent(&self) -> Option<u32> {
        percent(self.reported, self.expected)
    }

    /// On-time rate in whole percent, 0 to 100, halves up; `None` where nothing is expected.
    pub fn on_time_percent(&self) -> Option<u32> {
        percent(self.on_time, self.expected)
    }
}

fn percent(part: u32, whole: u32) -> Option<u32> {
    (200 * part + whole).checked_div(2 * whole)
}
