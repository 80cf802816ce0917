//! What hangs on a task beside its own fields: milestones, and the log.
//!
//! Each line has fields of its own under a drawn name, `milestone/<name>/due` or `log/<name>`, so that
//! lines of different laptops stand side by side and never in each other's place.

use super::record::{Held, Record};
use super::{Register, field};
use crate::ledger::{Author, Place, Statement, Timestamp};
use crate::resolution::RecordId;
use time::Date;

/// One milestone of a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone {
    /// The drawn name.
    pub key: Box<str>,
    /// What is to be reached.
    pub name: Box<str>,
    /// By when.
    pub due: Option<Date>,
    /// When it was reached.
    pub done: Option<Date>,
    /// Different laptops say that differently.
    pub disputed: bool,
}

/// One line of a task's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// The drawn name.
    pub key: Box<str>,
    /// What was noted.
    pub text: Box<str>,
    /// Who noted it, as they call themselves.
    pub author: Author,
    /// When, by the writer's own clock.
    pub at: Timestamp,
}

const MILESTONE: &str = "milestone/";
const LOG: &str = "log/";

impl Milestone {
    /// The milestones of a task, the earliest due first, those without a due day last.
    pub fn of(record: &Record) -> Vec<Self> {
        let keys =
            record.fields.keys().filter_map(|code| code.strip_prefix(MILESTONE)?.strip_suffix("/name"));
        let milestone = |key: &str| {
            let text = |part: &str| record.text(&format!("{MILESTONE}{key}/{part}"));
            let name = text("name");
            let day = |part: &str| field::day(text(part));
            (!name.is_empty()).then(|| Self {
                key: key.into(),
                name: name.into(),
                due: day("due"),
                done: day("done"),
                disputed: record.is_disputed(&format!("{MILESTONE}{key}/done")),
            })
        };
        let mut milestones: Vec<Self> = keys.filter_map(milestone).collect();
        milestones.sort_by_key(|one| (one.due.is_none(), one.due, one.key.clone()));
        milestones
    }

    /// What writes a new one under a drawn name.
    pub fn adds(task: &RecordId, key: &str, name: &str, due: Option<Date>) -> Vec<Statement> {
        let says =
            |part: &str, text: &str| Register::Task.says(task, &format!("{MILESTONE}{key}/{part}"), text);
        let due = due.map(|due| says("due", &field::day_text(due)));
        [says("name", name)].into_iter().chain(due).collect()
    }

    /// What writes it anew: what differs from how it stands.
    pub fn rewrites(
        &self,
        task: &RecordId,
        name: &str,
        due: Option<Date>,
        done: Option<Date>,
    ) -> Vec<Statement> {
        let says = |part: &str, text: &str| {
            Register::Task.says(task, &format!("{MILESTONE}{}/{part}", self.key), text)
        };
        let day = |day: Option<Date>| day.map(field::day_text).unwrap_or_default();
        let name = (*self.name != *name).then(|| says("name", name));
        let due = (self.due != due).then(|| says("due", &day(due)));
        let done = (self.done != done || self.disputed).then(|| says("done", &day(done)));
        [name, due, done].into_iter().flatten().collect()
    }

    /// What says that it was reached on a day, or not yet.
    pub fn reaches(&self, task: &RecordId, done: Option<Date>) -> Statement {
        let day = done.map(field::day_text).unwrap_or_default();
        Register::Task.says(task, &format!("{MILESTONE}{}/done", self.key), &day)
    }

    /// Where it stands whether it was reached.
    pub fn done_place(&self, task: &RecordId) -> Place {
        Register::Task.place(task, &format!("{MILESTONE}{}/done", self.key))
    }

    /// What takes it out.
    pub fn removes(&self, task: &RecordId) -> Statement {
        Register::Task.says(task, &format!("{MILESTONE}{}/name", self.key), "")
    }
}

impl LogLine {
    /// The log of a task, the latest line first.
    pub fn of(record: &Record) -> Vec<Self> {
        let line = |code: &str, held: &Held| {
            let key = code.strip_prefix(LOG)?;
            let text = held.text.clone()?;
            Some(Self { key: key.into(), text, author: held.author.clone(), at: held.first })
        };
        let mut lines: Vec<Self> = record.fields.iter().filter_map(|(code, held)| line(code, held)).collect();
        lines.sort_by(|a, b| (b.at.unix_seconds, &b.key).cmp(&(a.at.unix_seconds, &a.key)));
        lines
    }

    /// What adds a line under a drawn name.
    pub fn adds(task: &RecordId, key: &str, text: &str) -> Statement {
        Register::Task.says(task, &format!("{LOG}{key}"), text)
    }
}
