//! Tasks: the focal ones of the text, its commitments ready as tasks, and those that people made.
//!
//! What the text says of a task holds until somebody writes over it; the words themselves never change.

use super::milestone::{LogLine, Milestone};
use super::record::{Record, records};
use super::standing::{Progress, Timing};
use super::{Register, field};
use crate::ledger::{Calendar, Ledger, Period, Window};
use crate::resolution::{
    ClauseId, Commitment, CommitmentId, DataSet, Focal, Month, Names, RecordId, Relation, Span, TargetId,
    UnitId,
};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use time::Date;

/// Where a task comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// One of the focal tasks of the text.
    Focal(ClauseId),
    /// A commitment of the text.
    Commitment(CommitmentId),
    /// Somebody made it.
    Made,
}

/// One task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The record that holds what people wrote.
    pub record: Record,
    /// Where it comes from.
    pub origin: Origin,
    /// Its name as somebody wrote it; else as the seeds name it, in both languages. Empty for a made task from
    /// which the name was taken.
    pub name: Names,
    /// The clause whose words it carries out.
    pub clause: Option<ClauseId>,
    /// Those words.
    pub quote: Option<Span>,
    /// The targets that it is linked to.
    pub targets: Vec<TargetId>,
    /// The last day on which it is in time.
    pub due: Option<Date>,
    /// The due day is the text's own.
    pub is_due_by_text: bool,
}

impl Task {
    /// What somebody said of it last.
    pub fn progress(&self) -> Progress {
        Progress::from_code(self.record.text("status")).unwrap_or(Progress::NotStarted)
    }

    /// How its due day lies.
    pub fn timing(&self, today: Date) -> Timing {
        Timing::of(self.due, self.progress(), today)
    }

    /// How much of it is done, in percent, as somebody said; a task that is done is whole.
    pub fn percent(&self) -> Option<Decimal> {
        match self.progress() {
            Progress::Done => Some(Decimal::ONE_HUNDRED),
            _ => self.record.percent("percent"),
        }
    }

    /// The first day.
    pub fn start(&self) -> Option<Date> {
        self.record.day("start")
    }

    /// The body that leads it, by id.
    pub fn lead(&self) -> Option<&str> {
        Some(self.record.text("lead")).filter(|id| !id.is_empty())
    }

    /// The bodies that help, by id.
    pub fn coordinating(&self) -> impl Iterator<Item = &str> {
        self.record.ids("coordinating")
    }

    /// The unit that carries it out.
    pub fn unit(&self) -> Option<UnitId> {
        self.record.unit()
    }

    /// Its milestones.
    pub fn milestones(&self) -> Vec<Milestone> {
        Milestone::of(&self.record)
    }

    /// Its log.
    pub fn log(&self) -> Vec<LogLine> {
        LogLine::of(&self.record)
    }

    fn of_text(id: RecordId, origin: Origin, name: Names, clause: &ClauseId, quote: Option<Span>) -> Self {
        Self {
            record: Record::empty(id),
            origin,
            name,
            clause: Some(clause.clone()),
            quote,
            targets: Vec::new(),
            due: None,
            is_due_by_text: false,
        }
    }

    /// What people wrote stands over what the text says.
    fn under(mut self, record: Option<Record>, data: &DataSet) -> Self {
        let Some(record) = record else { return self };
        if let Some(name) = record.latest("name") {
            self.name = Names { vi: name.into(), en: name.into() };
        }
        let targets = record.text("targets");
        if !targets.is_empty() || record.is_disputed("targets") {
            self.targets = field::targets(targets, data);
        }
        if !record.text("due").is_empty() || record.is_disputed("due") {
            (self.due, self.is_due_by_text) = (record.day("due"), false);
        }
        if let Some(clause) = data.clause_named(record.text("clause")) {
            self.clause = Some(clause.id.clone());
        }
        self.record = record;
        self
    }
}

/// The id of the record of a focal task.
pub fn focal_id(clause: &ClauseId) -> RecordId {
    RecordId::new(format!("focal-{clause}"))
}

/// The id of the record of a commitment.
pub fn commitment_id(commitment: &CommitmentId) -> RecordId {
    RecordId::new(format!("commitment-{commitment}"))
}

/// Whether a commitment is something to do in the year: what is only recalled is none, and what is
/// stated a second time is the first one's.
fn is_task(commitment: &Commitment) -> bool {
    commitment.relation != Relation::Context && commitment.same_as.is_none()
}

/// Every task: the focal ones, commitments in the order of the text, then what people made, the first
/// written first; those taken off the register among them.
pub fn all_tasks(data: &DataSet, ledger: &Ledger) -> Vec<Task> {
    let made = records(ledger, Register::Task);
    let order: Vec<RecordId> = made.iter().map(|record| record.id.clone()).collect();
    let mut written: BTreeMap<RecordId, Record> =
        made.into_iter().map(|record| (record.id.clone(), record)).collect();
    let mut tasks: Vec<Task> = Vec::new();
    for focal in &data.focal {
        let task = of_focal(focal, data);
        let record = written.remove(&task.record.id);
        tasks.push(task.under(record, data));
    }
    for commitment in data.commitments.iter().filter(|commitment| is_task(commitment)) {
        let task = of_commitment(commitment);
        let record = written.remove(&task.record.id);
        tasks.push(task.under(record, data));
    }
    let own = order.into_iter().filter_map(|id| written.remove(&id));
    tasks.extend(own.map(|record| of_record(record, data)));
    tasks
}

/// Every task but those taken off the register.
pub fn tasks(data: &DataSet, ledger: &Ledger) -> Vec<Task> {
    let mut tasks = all_tasks(data, ledger);
    tasks.retain(|task| !task.record.is_removed());
    tasks
}

/// A task as the text gives it, whatever people wrote; `None` for what they made.
pub fn by_text(data: &DataSet, id: &RecordId) -> Option<Task> {
    all_tasks(data, &Ledger::default()).into_iter().find(|task| task.record.id == *id)
}

fn of_focal(focal: &Focal, data: &DataSet) -> Task {
    let name = data.clause(&focal.clause).and_then(|clause| clause.short.clone());
    let name =
        name.unwrap_or_else(|| Names { vi: focal.clause.as_str().into(), en: focal.clause.as_str().into() });
    let task = Task::of_text(
        focal_id(&focal.clause),
        Origin::Focal(focal.clause.clone()),
        name,
        &focal.clause,
        None,
    );
    Task { targets: focal.targets.clone(), ..task }
}

fn of_commitment(commitment: &Commitment) -> Task {
    let Commitment { id, name, clause, quote, .. } = commitment;
    let origin = Origin::Commitment(id.clone());
    let task = Task::of_text(commitment_id(id), origin, name.clone(), clause, Some(*quote));
    let due = commitment.due.and_then(last_day);
    Task { targets: commitment.targets.clone(), is_due_by_text: due.is_some(), due, ..task }
}

/// The last day of a month that the text names.
pub fn last_day(month: Month) -> Option<Date> {
    let days = Period::month(month.year, month.month).days(Calendar::CIVIL, Window::CalendarMonths);
    days.map(|(_, last)| last)
}

fn of_record(record: Record, data: &DataSet) -> Task {
    let task = Task {
        record: Record::empty(record.id.clone()),
        origin: Origin::Made,
        name: Names { vi: Box::default(), en: Box::default() },
        clause: None,
        quote: None,
        targets: Vec::new(),
        due: None,
        is_due_by_text: false,
    };
    task.under(Some(record), data)
}
