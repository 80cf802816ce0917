//! What figures from elsewhere would change, cell by cell, before anything is written; and the entries
//! that do it. Where they come from (a form of ours, somebody's sheet, a long table) is known to
//! [`super::trail`], [`super::mapping`] and [`super::long`] alone.
//!
//! A cell is read as the boxes of the entry screen read the same text: `1.964` is taken with its second
//! reading beside it, and what looks like a slip of the finger waits for somebody to look at it. An
//! empty cell changes nothing; nothing is ever withdrawn.

mod cell;
mod over;
mod reason;
mod written;

pub use over::Over;
pub use reason::Reason;

use super::workbook::Held;
use crate::ledger::{Content, Place, Statement, Value};
use crate::progress::Slip;
use std::collections::BTreeMap;

/// A figure found somewhere, and the place of the ledger that it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposed {
    /// A figure's or last year's place.
    pub place: Place,
    /// Where it was found: `Sheet!C7`.
    pub found_at: String,
    /// What was found.
    pub found: Found,
    /// What stood there when the file was made, where that is known.
    pub written: Option<String>,
    /// A note for the entry; may be empty.
    pub note: String,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// A cell of a sheet, still to be read.
    Cell(Held),
    /// A value written for programs.
    Value(Value),
    /// Nothing that can be taken, for a reason seen before.
    Refused(Reason),
}

/// One line of the preview.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The place of the ledger.
    pub place: Place,
    /// Where the figure was found: `Sheet!C7`.
    pub found_at: String,
    /// What the cell holds, as people know it.
    pub shown: String,
    /// What the ledger holds there.
    pub now: Option<Value>,
    /// What it would hold.
    pub then: Option<Value>,
    /// How the two compare.
    pub change: Change,
    /// Another way to read the cell: ask which one is meant.
    pub also: Option<Value>,
    /// Looks like a slip of the finger against the figure before, which is beside it: waits until
    /// somebody says that it is right.
    pub slip: Option<(Slip, Value)>,
    /// The ledger changed since the file was made, so that the file's figure is not written over the
    /// one that its writer saw: waits until somebody says that it is right.
    pub is_overtaken: bool,
    /// A note for the entry; may be empty.
    pub note: String,
}

/// What a figure would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Nothing stands there yet.
    New,
    /// Another figure stands there.
    Changed,
    /// The same figure stands there.
    Same,
    /// The cell is as the file was made: nobody filled anything in.
    Untouched,
    /// The cell is empty.
    Empty,
    /// It cannot be taken.
    Refused(Reason),
}

impl Line {
    /// Whether it would be written as it stands.
    pub fn is_ready(&self) -> bool {
        matches!(self.change, Change::New | Change::Changed) && self.slip.is_none() && !self.is_overtaken
    }

    /// Somebody looked at it and says that it is right.
    pub fn confirmed(mut self) -> Self {
        (self.slip, self.is_overtaken) = (None, false);
        self
    }

    /// With the other reading in place of the first, held to the same rules; as it is where there is
    /// none.
    pub fn read_otherwise(self, over: Over<'_>) -> Self {
        let Some(other) = self.also else { return self };
        let Self { place, found_at, shown, then, is_overtaken, note, .. } = self;
        let found = Found::Value(other);
        let line = over.line(Proposed { place, found_at, found, written: None, note });
        let is_overtaken = is_overtaken && matches!(line.change, Change::New | Change::Changed);
        Self { shown, also: then, is_overtaken, ..line }
    }
}

/// A line for every figure, in their order. Figures for one place that differ are all refused; of those
/// that agree the first stands.
pub fn preview(over: Over<'_>, proposed: Vec<Proposed>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(proposed.len());
    let mut first_at: BTreeMap<Place, usize> = BTreeMap::new();
    for line in proposed.into_iter().map(|proposed| over.line(proposed)) {
        let says = matches!(line.change, Change::New | Change::Changed | Change::Same);
        let before = first_at.get(&line.place).and_then(|at| lines.get_mut(*at)).filter(|_| says);
        match before {
            Some(first) if first.then == line.then => continue,
            Some(first) => {
                let other = first.found_at.clone();
                first.change = Change::Refused(Reason::Twice { other: line.found_at.clone() });
                lines.push(Line { change: Change::Refused(Reason::Twice { other }), ..line });
            }
            None => {
                if says {
                    first_at.insert(line.place.clone(), lines.len());
                }
                lines.push(line);
            }
        }
    }
    lines
}

/// The entries of every line that is ready, to be written as one act. `source` says where they come
/// from, such as the file's name.
pub fn statements(lines: &[Line], source: &str) -> Vec<Statement> {
    let ready = lines.iter().filter(|line| line.is_ready());
    ready
        .filter_map(|line| {
            Some(Statement {
                note: tidy(&line.note).into(),
                source: tidy(source).into(),
                ..Statement::new(line.place.clone(), Content::Value(line.then.clone()?))
            })
        })
        .collect()
}

/// Longest source and note in characters, far below what an entry may hold.
const LONGEST: usize = 1_000;

/// On one line, without signs that no entry takes.
fn tidy(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(LONGEST).collect();
    plain.trim().to_owned()
}
