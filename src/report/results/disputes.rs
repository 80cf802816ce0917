//! Places in which different things stand side by side, with all that was written there and what to do.
//! Names no authors.

use super::Asked;
use crate::ledger::{Entry, Period, Place};
use crate::progress::{self, TargetYear, UnitSetting};
use crate::report::{Cell, Table};
use crate::resolution::{RecordId, TargetId, UnitId, UnitKind};
use crate::text::phrases::{registers, shell, tables as words};
use crate::text::{date, domain};
use crate::work::{self, Record, Register};
use std::sync::Arc;

/// One place that calls for a choice.
pub struct Dispute {
    place: Place,
    entries: Vec<Arc<Entry>>,
}

impl Dispute {
    /// Those of the whole or of one unit, as far as they speak of time up to the report's date.
    pub fn all(asked: &Asked<'_>) -> Vec<Self> {
        let all = progress::disputes(asked.ledger).into_iter();
        let all = all.map(|(place, entries)| Self { place, entries });
        all.filter(|dispute| dispute.is_asked(asked) && dispute.is_past(asked)).collect()
    }

    fn is_asked(&self, asked: &Asked<'_>) -> bool {
        if asked.unit.kind == UnitKind::Root {
            return true;
        }
        match &self.place {
            Place::Record { register, record, .. } => {
                let record = self::record(asked, register, record);
                record.is_some_and(|record| record.may_concern(&asked.unit.id))
            }
            place => place.unit() == Some(&asked.unit.id),
        }
    }

    fn is_past(&self, asked: &Asked<'_>) -> bool {
        let until = |target: &TargetId, period: Period| {
            let target = asked.data.target(target)?;
            TargetYear::of(target, asked.data.year, asked.settings.window).until(period)
        };
        let until = match &self.place {
            Place::Figure(cell) => until(&cell.target, cell.period),
            Place::Conclusion { target, period, .. } => until(target, *period),
            Place::Submission { period, .. } => Asked::last_day(asked.settings, *period),
            _ => None,
        };
        until.is_none_or(|until| until <= asked.as_of)
    }

    /// The unit that it is about.
    pub fn unit(&self) -> Option<UnitId> {
        match &self.place {
            Place::Setting(key) => UnitSetting::about(key).map(|(_, unit)| unit),
            place => place.unit().cloned(),
        }
    }

    fn row(&self, asked: &Asked<'_>, number: usize, added: &[Record]) -> Vec<Cell> {
        let lang = asked.lang;
        let unit = self.unit().map(|unit| domain::units([&unit], asked.data, lang));
        let sides: Vec<String> = self.entries.iter().map(|entry| side(asked, entry, added)).collect();
        vec![
            Cell::text(number.to_string()),
            Cell::text(self.subject(asked)),
            Cell::text(unit.unwrap_or_default()),
            Cell::text(domain::place(&self.place, lang)),
            Cell::text(sides.join(" ≠ ")),
            Cell::text(self.to_do(asked)),
        ]
    }

    /// The target's name, or what the record is called.
    fn subject(&self, asked: &Asked<'_>) -> String {
        let lang = asked.lang;
        match &self.place {
            Place::Record { register, record, .. } => record_title(asked, register, record),
            place => match place.subject() {
                Some((target, _)) => {
                    let known = asked.data.target(target);
                    known.map_or_else(|| target.to_string(), |target| lang.of(&target.name).to_owned())
                }
                None => shell::none(lang).to_owned(),
            },
        }
    }

    const fn to_do(&self, asked: &Asked<'_>) -> &'static str {
        match &self.place {
            Place::Submission { .. } => words::do_decide(asked.lang),
            Place::Setting(_) => words::do_set(asked.lang),
            Place::Record { .. } | Place::Conclusion { .. } | Place::Unknown(_) => {
                words::do_choose_text(asked.lang)
            }
            Place::Figure(_)
            | Place::LastYear(_)
            | Place::Assigned { .. }
            | Place::OwnAim { .. }
            | Place::Opening { .. } => words::do_choose(asked.lang),
        }
    }
}

/// The table of all of them.
pub fn table(asked: &Asked<'_>, disputes: &[Dispute]) -> Table {
    let lang = asked.lang;
    let mut table = Table::new(lang, words::checks_disputes(lang))
        .mark(words::checks_disputes_explain(lang))
        .words(words::column_number(lang))
        .wide(4)
        .words(words::checks_subject(lang))
        .wide(18)
        .words(words::column_unit(lang))
        .wide(14)
        .words(words::checks_place(lang))
        .wide(14)
        .words(words::checks_sides(lang))
        .wide(28)
        .words(words::checks_to_do(lang))
        .wide(22);
    let added = work::records(asked.ledger, Register::Body);
    for (dispute, at) in disputes.iter().zip(1_usize..) {
        table.row(dispute.row(asked, at, &added));
    }
    if disputes.is_empty() {
        table.group(words::checks_no_disputes(lang));
    }
    table
}

/// What one side says, when, and from which source.
fn side(asked: &Asked<'_>, entry: &Entry, added: &[Record]) -> String {
    let lang = asked.lang;
    let said = domain::said(entry, asked.data, added, lang);
    let moment = date::moment(entry.at);
    match &*entry.source {
        "" => words::checks_side(lang, &said, &moment),
        source => words::checks_side_of(lang, &said, &moment, source),
    }
}

fn record(asked: &Asked<'_>, register: &str, id: &RecordId) -> Option<Record> {
    let records = work::records(asked.ledger, Register::from_code(register)?);
    records.into_iter().find(|record| record.id == *id)
}

/// As people named it, as the text names a task, or by the target or unit that it is about.
fn record_title(asked: &Asked<'_>, register: &str, id: &RecordId) -> String {
    let (data, lang) = (asked.data, asked.lang);
    let title = match Register::from_code(register) {
        Some(Register::Task) => {
            let tasks = work::all_tasks(data, asked.ledger);
            tasks.iter().find(|task| task.record.id == *id).map(|task| lang.of(&task.name).to_owned())
        }
        Some(Register::Lead) => data.target_named(id.as_str()).map(|target| lang.of(&target.name).to_owned()),
        Some(Register::Charge) => data.unit_named(id.as_str()).map(|unit| lang.of(&unit.name).to_owned()),
        _ => record(asked, register, id).map(|record| record.title().to_owned()),
    };
    title.filter(|title| !title.is_empty()).unwrap_or_else(|| registers::nameless(lang).to_owned())
}
