//! Whether a unit's form is handed in and locked: what a submission covers, what came after it, and
//! what stands beside it. Writes nothing; makes the statements that do.
//!
//! Forms belong to months, as in `expected`: every period stands for the form of its last month.

use super::{Row, Settings, expected_rows};
use crate::ledger::{Calendar, Cell, Content, Entry, EntryId, Ledger, Period, Place, Statement};
use crate::resolution::{DataSet, Target, TargetId, UnitId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The state of a unit's form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lock {
    /// Figures are typed freely.
    Open {
        /// The entry that opened it again, with its reason as note; `None` where nobody ever locked it
        /// or the lock was taken back.
        reopened: Option<Arc<Entry>>,
    },
    /// Handed in.
    Locked(Locked),
}

/// A form that is handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    /// The submission that stands; the latest by its writer's clock where several laptops handed in.
    pub by: Arc<Entry>,
    /// When the form was first handed in, by the writers' clocks, however often it was reopened since.
    pub first: Arc<Entry>,
    /// How many entries the submissions that stand cover together.
    pub covers: usize,
    /// What stands in the form's cells and no submission covers: written later, or unseen by them.
    /// In the order of the text.
    pub after: Vec<After>,
    /// Reopened or taken back on another laptop that had not seen this lock, or that this one had not
    /// seen. The lock holds until somebody decides.
    pub beside: Option<Arc<Entry>>,
}

/// An entry in a locked form's cell that no submission covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct After {
    /// The target of the row.
    pub target: TargetId,
    /// What was written.
    pub entry: Arc<Entry>,
}

impl Lock {
    /// The lock, where there is one.
    pub const fn locked(&self) -> Option<&Locked> {
        match self {
            Self::Locked(locked) => Some(locked),
            Self::Open { .. } => None,
        }
    }

    /// Whether boxes take no figures.
    pub const fn is_locked(&self) -> bool {
        matches!(self, Self::Locked(_))
    }
}

impl Locked {
    /// Whether something in the row of a target came after the lock.
    pub fn is_after(&self, target: &TargetId) -> bool {
        self.after.iter().any(|after| after.target == *target)
    }
}

/// The form that a period belongs to.
pub fn form_of(period: Period) -> Period {
    let end = period.end(Calendar::CIVIL);
    Period::month(end.year, end.month)
}

/// The form in which a target's figure of a period is asked for; its own year decides when that is.
pub fn form_of_figure(target: &Target, period: Period) -> Period {
    let end = period.end(Calendar::of(target));
    // In another year than the period names, it was typed into the calendar's own form.
    if end.year == period.year { Period::month(end.year, end.month) } else { form_of(period) }
}

/// Where a unit's submission of a period stands in the ledger.
pub fn submission_place(unit: &UnitId, period: Period) -> Place {
    Place::Submission { unit: unit.clone(), period: form_of(period) }
}

/// Every row that the form can show: those due, each in the period that it asks for, and the unit's
/// other targets in the form's own period, unless it means another year in the target's calendar. In the
/// order of the text.
pub fn form_rows(set: &DataSet, settings: &Settings, unit: &UnitId, period: Period) -> Vec<Row> {
    let Some(kind) = set.unit(unit).map(|unit| unit.kind) else {
        return Vec::new();
    };
    let form = form_of(period);
    let due = expected_rows(set, settings, unit, form);
    let reported = set.targets.iter().filter(|target| settings.reporters(target).include(kind));
    let row = |target: &Target| {
        let asked = due.iter().find(|row| row.target == target.id).cloned();
        let means_this_year = form.end(Calendar::of(target)).year == form.year;
        let of_form = || means_this_year.then(|| Row { target: target.id.clone(), period: form });
        asked.or_else(of_form)
    };
    reported.filter_map(row).collect()
}

/// What stands in the form's cells, withdrawals included, target by target in the order of the text: in
/// every period that belongs to the form, such as the quarter beside its last month.
fn standing<'a>(
    set: &'a DataSet,
    settings: &Settings,
    ledger: &'a Ledger,
    unit: &UnitId,
    period: Period,
) -> Vec<(&'a TargetId, &'a Arc<Entry>)> {
    let form = form_of(period);
    // In the order of the targets too.
    let mut rows = form_rows(set, settings, unit, form).into_iter().peekable();
    let mut standing = Vec::new();
    for target in &set.targets {
        let asked = rows.next_if(|row| row.target == target.id).map(|row| row.period);
        let is_here = |period| asked == Some(period) || form_of_figure(target, period) == form;
        let here = ledger.written_for(&target.id, unit).filter(|(period, ..)| is_here(*period));
        standing.extend(here.flat_map(|(_, _, written)| written.current).map(|entry| (&target.id, entry)));
    }
    standing
}

/// Whether no figure stands in the form's cells, not even one in dispute.
pub fn stands_empty(
    set: &DataSet,
    settings: &Settings,
    ledger: &Ledger,
    unit: &UnitId,
    period: Period,
) -> bool {
    let standing = standing(set, settings, ledger, unit, period);
    standing.iter().all(|(_, entry)| entry.content == Content::Withdrawn)
}

/// "Chốt": hands in the form as it stands. Of more than 400 entries it covers the first 400; the
/// others show as later ones.
pub fn submission(
    set: &DataSet,
    settings: &Settings,
    ledger: &Ledger,
    unit: &UnitId,
    period: Period,
) -> Statement {
    let standing = standing(set, settings, ledger, unit, period);
    let ids: BTreeSet<EntryId> = standing.into_iter().map(|(_, entry)| entry.id).collect();
    let covers = ids.into_iter().take(Entry::COVERS_LIMIT).collect();
    Statement::new(submission_place(unit, period), Content::Submitted { covers })
}

/// "Mở lại để sửa". `None` without a reason.
pub fn reopening(unit: &UnitId, period: Period, reason: &str) -> Option<Statement> {
    let reason = reason.trim();
    let statement = Statement::new(submission_place(unit, period), Content::Reopened);
    (!reason.is_empty()).then(|| Statement { note: reason.into(), ..statement })
}

/// The state of a unit's form. Costs a look at one place while the form is open.
pub fn lock(set: &DataSet, settings: &Settings, ledger: &Ledger, unit: &UnitId, period: Period) -> Lock {
    let place = submission_place(unit, period);
    let current = ledger.current_entries(&place);
    let latest = |entries: &mut dyn Iterator<Item = &Arc<Entry>>| {
        entries.max_by_key(|entry| (entry.at, entry.id)).cloned()
    };
    let is_submitted = |entry: &&Arc<Entry>| covers_of(entry).is_some();
    let submitted = || current.iter().filter(is_submitted);
    let Some(by) = latest(&mut submitted()) else {
        let reopened = latest(&mut current.iter().filter(|entry| entry.content == Content::Reopened));
        return Lock::Open { reopened };
    };
    let first = first_submission(ledger, unit, period).unwrap_or(&by).clone();
    let covered: BTreeSet<EntryId> = submitted().filter_map(covers_of).flatten().copied().collect();
    let standing = standing(set, settings, ledger, unit, period).into_iter();
    let later = standing.filter(|(_, entry)| !covered.contains(&entry.id));
    let after = later.map(|(target, entry)| After { target: target.clone(), entry: Arc::clone(entry) });
    let after = after.collect();
    let beside = latest(&mut current.iter().filter(|entry| !is_submitted(entry)));
    Lock::Locked(Locked { by, first, covers: covered.len(), after, beside })
}

/// When a unit's form was first handed in, by the writers' clocks, whatever became of it since. Looks at
/// one place.
pub fn first_submission<'a>(ledger: &'a Ledger, unit: &UnitId, period: Period) -> Option<&'a Arc<Entry>> {
    let ever = ledger.history(&submission_place(unit, period)).into_iter();
    ever.filter(|entry| covers_of(entry).is_some()).min_by_key(|entry| (entry.at, entry.id))
}

/// Whether a unit's form is locked. Looks at one place.
pub fn is_locked(ledger: &Ledger, unit: &UnitId, period: Period) -> bool {
    ledger.current_entries(&submission_place(unit, period)).iter().any(|entry| covers_of(entry).is_some())
}

/// The form in which a cell's figure stands.
pub fn form_of_cell(set: &DataSet, cell: &Cell) -> Period {
    let target = set.target(&cell.target);
    target.map_or_else(|| form_of(cell.period), |target| form_of_figure(target, cell.period))
}

/// Whether a statement would change a figure of a form that is locked.
pub fn changes_locked(set: &DataSet, ledger: &Ledger, statement: &Statement) -> bool {
    match &statement.place {
        Place::Figure(cell) => is_locked(ledger, &cell.unit, form_of_cell(set, cell)),
        _ => false,
    }
}

fn covers_of(entry: &Arc<Entry>) -> Option<&[EntryId]> {
    match &entry.content {
        Content::Submitted { covers } => Some(covers),
        _ => None,
    }
}

/// Whether what stands in a place calls for a decision. Two laptops that both handed in agree, although
/// each covers what it had; a lock beside a reopening, or anything else that differs, does not.
pub fn calls_for_decision(ledger: &Ledger, place: &Place) -> bool {
    let entries = ledger.current_entries(place);
    ledger.current(place).is_conflict() && entries.iter().any(|entry| covers_of(entry).is_none())
}
