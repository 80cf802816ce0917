//! What figures from elsewhere would change, cell by cell, before anything is written; and the entries
//! that do it. Where they come from (a form of ours, somebody's sheet, a long table) is known to
//! [`super::trail`], [`super::mapping`] and [`super::long`] alone.
//!
//! A cell is read as the boxes of the entry screen read the same text: `1.964` is taken with its second
//! reading beside it, and what looks like a slip of the finger waits for somebody to look at it. An
//! empty cell changes nothing; nothing is ever withdrawn.

mod cell;
mod reason;
mod written;

pub use reason::Reason;

use super::workbook::Held;
use crate::ledger::{Calendar, Cell, Content, Ledger, Place, Statement, Value};
use crate::progress::{self, Settings, Slip};
use crate::resolution::{DataSet, Target, Unit};
use crate::text::Lang;
use crate::text::draft::{Boxes, Meaning, Problem, slip_in};
use crate::text::number::Misread;
use std::collections::BTreeMap;

/// What figures are laid over.
#[derive(Clone, Copy)]
pub struct Over<'a> {
    /// The resolution.
    pub data: &'a DataSet,
    /// What people wrote so far.
    pub ledger: &'a Ledger,
    /// What the ledger sets.
    pub settings: &'a Settings,
    /// The language in which texts are read: it decides which mark groups thousands.
    pub lang: Lang,
}

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

fn change(now: Option<&Value>, then: Option<&Value>) -> Change {
    match (now, then) {
        (_, None) => Change::Empty,
        (None, Some(_)) => Change::New,
        (Some(now), Some(then)) if now == then => Change::Same,
        (Some(_), Some(_)) => Change::Changed,
    }
}

impl Over<'_> {
    fn line(self, proposed: Proposed) -> Line {
        let Proposed { place, found_at, found, written, note } = proposed;
        let now = match self.ledger.current(&place).content() {
            Some(Content::Value(value)) => Some(value.clone()),
            _ => None,
        };
        let shown = match &found {
            Found::Cell(held) => held.to_string(),
            _ => String::new(),
        };
        let is_untouched = matches!((&found, &written), (Found::Cell(held), Some(written))
            if !held.is_empty() && written::is_as_written(held, written));
        let is_overtaken =
            !is_untouched && written.as_ref().is_some_and(|written| !written::says(written, now.as_ref()));
        let blank = Line {
            place,
            found_at,
            shown,
            now,
            then: None,
            change: Change::Empty,
            also: None,
            slip: None,
            is_overtaken: false,
            note,
        };
        if matches!(&found, Found::Cell(held) if cell::is_blank(held)) {
            return blank;
        }
        if let Found::Value(value) = &found
            && blank.now.as_ref() == Some(value)
        {
            return Line { then: Some(value.clone()), change: Change::Same, ..blank };
        }
        let refused = |reason| Line { change: Change::Refused(reason), ..blank.clone() };
        let read = self.read(&blank.place, found);
        if is_untouched {
            let then = read.ok().map(|read| read.value).filter(|then| blank.now.as_ref() == Some(then));
            let change = if then.is_some() { Change::Same } else { Change::Untouched };
            return Line { then, change, ..blank };
        }
        let read = match read {
            Ok(read) => read,
            Err(reason) => return refused(reason),
        };
        let change = change(blank.now.as_ref(), Some(&read.value));
        let closed = self.closed(&blank.place).filter(|_| change != Change::Same);
        let is_asked = matches!(change, Change::New | Change::Changed);
        Line {
            then: Some(read.value),
            also: read.also,
            slip: read.slip.filter(|_| is_asked),
            is_overtaken: is_overtaken && is_asked,
            change: closed.map_or(change, Change::Refused),
            ..blank
        }
    }

    /// The value for a place, with what there is to ask about it.
    fn read(self, place: &Place, found: Found) -> Result<Read, Reason> {
        if let Found::Refused(reason) = found {
            return Err(reason);
        }
        let (target, unit, asked) = self.subject(place)?;
        let boxes = self.boxes(target, unit);
        let meaning = match found {
            Found::Cell(held) => cell::meaning(&held, boxes, target, self.lang)?,
            Found::Value(value) => Meaning::of_value(&value, boxes, target, self.lang),
            Found::Refused(reason) => return Err(reason),
        };
        let before = match place {
            Place::Figure(_) => {
                let Cell { period, slot, .. } = asked;
                progress::figure_before(self.ledger, target, &unit.id, *period, slot.basis)
            }
            _ => None,
        };
        let before = before.map(|(_, _, value)| value);
        let slip = slip_in(&meaning, before.as_ref()).zip(before);
        match meaning {
            Meaning::Figure { value, also } => {
                let also = also.and_then(|(field, other)| cell::otherwise(&value, field, other));
                Ok(Read { value, also, slip })
            }
            Meaning::Half(problem) | Meaning::Wrong(_, problem) => Err(Reason::Unread(problem)),
            Meaning::Empty => Err(Reason::Unread(Problem::Misread(Misread::Empty))),
        }
    }

    /// Whom and what a place speaks of, where the one reports the other.
    fn subject<'a>(&'a self, place: &'a Place) -> Result<(&'a Target, &'a Unit, &'a Cell), Reason> {
        let (Place::Figure(cell) | Place::LastYear(cell)) = place else { return Err(Reason::NoSuchPlace) };
        let target = self.data.target(&cell.target);
        let target = target.ok_or_else(|| Reason::UnknownTarget { name: cell.target.to_string() })?;
        let unit = self.data.unit(&cell.unit);
        let unit = unit.ok_or_else(|| Reason::UnknownUnit { name: cell.unit.to_string() })?;
        Ok((target, unit, cell))
    }

    /// Why nothing new may stand in a place.
    fn closed(self, place: &Place) -> Option<Reason> {
        let (target, unit, cell) = match self.subject(place) {
            Ok(subject) => subject,
            Err(reason) => return Some(reason),
        };
        let ends = cell.period.end(Calendar::of(target));
        if !self.settings.reporters(target).include(unit.kind) || !unit.exists_in(ends) {
            return Some(Reason::NotReported);
        }
        if self.boxes(target, unit).basis(target, cell.period, cell.slot.basis) != cell.slot.basis {
            return Some(Reason::OnlyCumulative);
        }
        if !matches!(place, Place::Figure(_)) {
            return self.disputed(place);
        }
        let form = progress::form_of_cell(self.data, cell);
        let is_locked = progress::is_locked(self.ledger, &cell.unit, form);
        if is_locked { Some(Reason::Locked) } else { self.disputed(place) }
    }

    fn boxes(self, target: &Target, unit: &Unit) -> Boxes {
        let is_root = self.data.root_unit().id == unit.id;
        Boxes::of(target, self.settings.judging(target), is_root)
    }

    fn disputed(self, place: &Place) -> Option<Reason> {
        self.ledger.current(place).is_conflict().then_some(Reason::Disputed)
    }
}

struct Read {
    value: Value,
    also: Option<Value>,
    slip: Option<(Slip, Value)>,
}
