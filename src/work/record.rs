//! One record as the ledger holds it: its fields, whichever build wrote them.

use super::register::REMOVED;
use super::{Register, field};
use crate::ledger::{Author, Content, Current, Entry, Ledger, Place, Statement, Timestamp, Written};
use crate::resolution::{RecordId, UnitId};
use rust_decimal::Decimal;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;
use time::Date;

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Its id in its register.
    pub id: RecordId,
    /// Its fields in which anything was ever written, by code.
    pub fields: BTreeMap<Box<str>, Held>,
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// Its text; `None` where it was taken out, or where several stand side by side.
    pub text: Option<Box<str>>,
    /// The texts that stand there; several where it is in dispute.
    pub texts: Vec<Box<str>>,
    /// Different texts stand side by side until somebody chooses one.
    pub is_disputed: bool,
    /// Who wrote there last, as far as this laptop knows.
    pub author: Author,
    /// When, by the writer's own clock.
    pub at: Timestamp,
    /// When the field was first written.
    pub first: Timestamp,
}

impl Held {
    fn of(written: Written<'_>) -> Option<Self> {
        let all = written.current.iter().chain(written.past);
        let moment = |entry: &&Arc<Entry>| entry.at.unix_seconds;
        let first = all.clone().min_by_key(moment)?;
        let last = written.current.iter().max_by_key(moment).or(all.max_by_key(moment))?;
        let now = written.now();
        let text = match now.content() {
            Some(Content::Text(text)) if !text.is_empty() => Some(text.clone()),
            _ => None,
        };
        let is_disputed = matches!(now, Current::Several(_));
        let mut standing: Vec<&Arc<Entry>> = written.current.iter().collect();
        standing.sort_by_key(|entry| Reverse(moment(entry)));
        let said = |entry: &Arc<Entry>| match &entry.content {
            Content::Text(text) if !text.is_empty() => Some(text.clone()),
            _ => None,
        };
        let texts = standing.into_iter().filter_map(said).collect();
        Some(Self { text, texts, is_disputed, author: last.author.clone(), at: last.at, first: first.at })
    }
}

impl Record {
    /// A record in which nothing was written yet.
    pub const fn empty(id: RecordId) -> Self {
        Self { id, fields: BTreeMap::new() }
    }

    /// What a field says; empty where it says nothing or is in dispute.
    pub fn text(&self, field: &str) -> &str {
        self.fields.get(field).and_then(|held| held.text.as_deref()).unwrap_or("")
    }

    /// Whether different texts stand in a field side by side.
    pub fn is_disputed(&self, field: &str) -> bool {
        self.fields.get(field).is_some_and(|held| held.is_disputed)
    }

    /// What it is called: the first of its telling fields that says anything, in dispute or not.
    pub fn title(&self) -> &str {
        let telling = ["name", "title", "cell", "question"];
        telling.iter().find_map(|field| self.latest(field)).unwrap_or("")
    }

    /// Of the texts of a field the one written last, by the writers' clocks: for names, which say something in
    /// dispute too.
    pub fn latest(&self, field: &str) -> Option<&str> {
        self.fields.get(field)?.texts.first().map(|text| &**text)
    }

    /// Whether it is one unit's, or may be: in dispute it is everybody's who is named.
    pub fn may_concern(&self, unit: &UnitId) -> bool {
        let texts = self.fields.get(Place::UNIT_FIELD).map_or(&[][..], |held| &held.texts);
        texts.iter().any(|text| **text == *unit.as_str())
    }

    /// A field's day.
    pub fn day(&self, code: &str) -> Option<Date> {
        field::day(self.text(code))
    }

    /// A field's percentage.
    pub fn percent(&self, code: &str) -> Option<Decimal> {
        field::percent(self.text(code))
    }

    /// A field's whole number.
    pub fn count(&self, code: &str) -> Option<u32> {
        field::count(self.text(code))
    }

    /// The ids that a field lists.
    pub fn ids<'a>(&'a self, code: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        field::ids(self.text(code))
    }

    /// The unit that it says it is about.
    pub fn unit(&self) -> Option<UnitId> {
        Some(self.text(Place::UNIT_FIELD)).filter(|text| !text.is_empty()).map(UnitId::new)
    }

    /// Whether somebody took it off the register. Nothing of it is lost.
    pub fn is_removed(&self) -> bool {
        !self.text(REMOVED).is_empty()
    }

    /// Whether nothing stands in it: what was written is all taken back.
    pub fn is_blank(&self) -> bool {
        self.fields.values().all(|held| held.text.is_none() && !held.is_disputed)
    }

    /// The fields in dispute, by code.
    pub fn disputed(&self) -> impl Iterator<Item = &str> {
        self.fields.iter().filter(|(_, held)| held.is_disputed).map(|(code, _)| &**code)
    }

    /// When it was first written, by its writers' clocks.
    pub fn first_written(&self) -> Option<i64> {
        self.fields.values().map(|held| held.first.unix_seconds).min()
    }
}

impl Register {
    /// Whether something of a record is still to come: an answer, a settlement, the day itself.
    pub fn is_open(self, record: &Record) -> bool {
        let lacks = |field: &str| record.text(field).is_empty() && !record.is_disputed(field);
        match self {
            Self::Request => lacks("cause") && lacks("settled"),
            Self::Difficulty => lacks("settled"),
            Self::Inspection => lacks("done") || (!lacks("follow-up") && lacks("settled")),
            Self::Material | Self::Dissemination | Self::Review => lacks("done"),
            Self::Task | Self::Paper | Self::Body | Self::Lead | Self::Charge | Self::Report => false,
        }
    }

    /// What takes a record off the register.
    pub fn removes(self, record: &RecordId) -> Statement {
        self.says(record, REMOVED, "yes")
    }

    /// What puts it back.
    pub fn puts_back(self, record: &RecordId) -> Statement {
        self.says(record, REMOVED, "")
    }
}

/// The records of a register in which anything stands, those taken off among them, in the order in which
/// they were first written.
pub fn records(ledger: &Ledger, register: Register) -> Vec<Record> {
    let mut records: Vec<Record> = Vec::new();
    for (id, code, written) in ledger.register(register.code()) {
        if records.last().is_none_or(|last| last.id != *id) {
            records.push(Record::empty(id.clone()));
        }
        if let (Some(record), Some(held)) = (records.last_mut(), Held::of(written)) {
            record.fields.insert(code.into(), held);
        }
    }
    records.retain(|record| !record.is_blank());
    records.sort_by_key(|record| (record.first_written(), record.id.clone()));
    records
}
