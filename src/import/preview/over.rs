//! One figure held against the ledger: what it says in the boxes of its target, how that compares with
//! what stands there, and why it may not stand there.

use super::{Change, Found, Line, Proposed, Reason, cell, written};
use crate::ledger::{Calendar, Cell, Content, Ledger, Place, Value};
use crate::progress::{self, Settings, Slip};
use crate::resolution::{DataSet, Target, Unit};
use crate::text::Lang;
use crate::text::draft::{Boxes, Meaning, Problem, slip_in};
use crate::text::number::Misread;

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

fn change(now: Option<&Value>, then: Option<&Value>) -> Change {
    match (now, then) {
        (_, None) => Change::Empty,
        (None, Some(_)) => Change::New,
        (Some(now), Some(then)) if now == then => Change::Same,
        (Some(_), Some(_)) => Change::Changed,
    }
}

impl Over<'_> {
    /// What becomes of one figure, whatever stands beside it.
    pub(super) fn line(self, proposed: Proposed) -> Line {
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
