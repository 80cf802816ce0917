//! What becomes of units after the seeds were written: a new name, an end with a successor, a unit
//! that is added. Laid over a data set as a pure function of the set of changes; those that cannot
//! stand beside the others change nothing and are told. Knows nothing of entries.

use super::{DataSet, Month, Names, Unit, UnitId, UnitKind};

/// Changes of one kind by unit, each unit at most once. They are few: a year has a handful.
pub type Changes<T> = Vec<(UnitId, T)>;

/// Every change in force, one of each kind at most for a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UnitChanges {
    /// Units that the seeds do not have.
    pub added: Changes<Added>,
    /// Units with a new name.
    pub renamed: Changes<Renamed>,
    /// Units that have a successor.
    pub ended: Changes<Ended>,
}

/// A unit that the seeds do not have; it belongs to the root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// First month in which it exists.
    pub from: Month,
    /// Which reporters' group it belongs to; never the root's.
    pub kind: UnitKind,
    /// Its name.
    pub name: Names,
}

/// A new name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// First month of the new name.
    pub from: Month,
    /// The new name.
    pub name: Names,
}

/// An end with a successor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Last month in which the unit exists.
    pub last: Month,
    /// Who takes over from the month after.
    pub successor: UnitId,
}

/// Why a change cannot stand beside the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitRefusal {
    /// It speaks of a unit that there is not.
    UnknownUnit,
    /// The root has no successor, and succeeds nobody.
    Root,
    /// A unit cannot succeed itself.
    IntoItself,
    /// The successor is no known unit.
    UnknownSuccessor,
    /// The successor does not exist in the month after.
    SuccessorAbsent,
    /// The unit does not exist in its last month.
    EndsOutside,
    /// A unit of that id is there already.
    Taken,
}

impl Ended {
    /// The first month of the successor alone.
    pub fn from(&self) -> Month {
        self.last.next()
    }
}

impl UnitChanges {
    /// The changes that cannot stand beside the others, by unit; no order of writing matters. A circle is
    /// refused whole, so that successors never lead in one: each ends later than the unit before it.
    pub fn refused(&self, base: &DataSet) -> Vec<(UnitId, UnitRefusal)> {
        let mut refused = Vec::new();
        let mut note =
            |id: &UnitId, why: Option<UnitRefusal>| refused.extend(why.map(|why| (id.clone(), why)));
        for (id, _) in &self.added {
            note(id, base.unit(id).map(|_| UnitRefusal::Taken));
        }
        for (id, _) in &self.renamed {
            note(id, if self.span(base, id).is_none() { Some(UnitRefusal::UnknownUnit) } else { None });
        }
        for (id, ended) in &self.ended {
            note(id, self.of_end(base, id, ended));
        }
        refused
    }

    fn of_end(&self, base: &DataSet, id: &UnitId, ended: &Ended) -> Option<UnitRefusal> {
        let root = &base.root_unit().id;
        let Some((from, _)) = self.span(base, id) else { return Some(UnitRefusal::UnknownUnit) };
        if id == root || ended.successor == *root {
            return Some(UnitRefusal::Root);
        }
        if ended.successor == *id {
            return Some(UnitRefusal::IntoItself);
        }
        let last_of_seed = base.unit(id).and_then(|unit| unit.valid_until);
        if from.is_some_and(|from| ended.last < from) || last_of_seed.is_some_and(|last| last < ended.last) {
            return Some(UnitRefusal::EndsOutside);
        }
        let Some((from, until)) = self.span(base, &ended.successor) else {
            return Some(UnitRefusal::UnknownSuccessor);
        };
        let takes_over = ended.from();
        let is_there =
            from.is_none_or(|from| from <= takes_over) && until.is_none_or(|until| takes_over <= until);
        (!is_there).then_some(UnitRefusal::SuccessorAbsent)
    }

    /// First and last month of a unit as declared, within what the seeds say; `None` for an unknown one.
    fn span(&self, base: &DataSet, id: &UnitId) -> Option<(Option<Month>, Option<Month>)> {
        let (from, until) = match (base.unit(id), change_of(&self.added, id)) {
            (Some(unit), _) => (unit.valid_from, unit.valid_until),
            (None, Some(added)) => (Some(added.from), None),
            (None, None) => return None,
        };
        let declared = change_of(&self.ended, id).map(|ended| ended.last);
        Some((from, [declared, until].into_iter().flatten().min()))
    }
}

fn change_of<'a, T>(changes: &'a [(UnitId, T)], id: &UnitId) -> Option<&'a T> {
    changes.iter().find(|(unit, _)| unit == id).map(|(_, change)| change)
}

impl DataSet {
    /// The same resolution over its units as they are after the changes; added ones come last, by id.
    /// Where a name changed, the one before stays beside it.
    pub fn after(&self, changes: &UnitChanges) -> Self {
        let mut units = self.units.clone();
        let root = &self.root_unit().id;
        let added = changes.added.iter().filter(|(id, _)| self.unit(id).is_none());
        units.extend(added.map(|(id, added)| Unit {
            id: id.clone(),
            name: added.name.clone(),
            parent: Some(root.clone()),
            kind: added.kind,
            valid_from: Some(added.from),
            valid_until: None,
            successor: None,
            former: None,
            readings: Vec::new(),
        }));
        for unit in &mut units {
            if let Some(renamed) = change_of(&changes.renamed, &unit.id) {
                let before = std::mem::replace(&mut unit.name, renamed.name.clone());
                unit.former = Some((renamed.from, before));
            }
            let ended = change_of(&changes.ended, &unit.id);
            if let Some(ended) = ended.filter(|ended| changes.of_end(self, &unit.id, ended).is_none()) {
                (unit.valid_until, unit.successor) = (Some(ended.last), Some(ended.successor.clone()));
            }
        }
        // The seeds' own successor may be gone by then.
        let takes_over = |unit: &Unit| {
            let (from, successor) = unit.handed_over()?;
            units
                .iter()
                .find(|other| other.id == *successor && other.exists_in(from))
                .map(|other| other.id.clone())
        };
        let successors: Vec<_> = units.iter().map(takes_over).collect();
        for (unit, successor) in units.iter_mut().zip(successors) {
            unit.successor = successor;
        }
        self.clone().with_units(self.id.clone(), units)
    }

    /// The units that a unit has taken over from by a month, directly or through others, in the data
    /// set's order.
    pub fn predecessors<'a>(&'a self, unit: &UnitId, by: Month) -> impl Iterator<Item = &'a Unit> {
        let gone = move |unit: &&Unit| unit.valid_until.is_some_and(|until| until < by);
        let next = move |unit: &&'a Unit| self.unit(unit.successor.as_ref()?).filter(gone);
        let unit = unit.clone();
        self.units.iter().filter(gone).filter(move |one| {
            // One step for each unit is enough: seeds and changes are proved to hold no circle.
            let mut chain = std::iter::successors(Some(*one), next).take(self.units.len());
            one.id != unit && chain.any(|gone| gone.successor.as_ref() == Some(&unit))
        })
    }
}

impl Unit {
    /// The first month of its successor alone, with the successor.
    pub fn handed_over(&self) -> Option<(Month, &UnitId)> {
        Some((self.valid_until?.next(), self.successor.as_ref()?))
    }

    /// Its name in a month.
    pub fn name_in(&self, month: Month) -> &Names {
        match &self.former {
            Some((from, before)) if month < *from => before,
            _ => &self.name,
        }
    }
}

impl Month {
    /// The month after.
    pub const fn next(self) -> Self {
        match self.month {
            12 => Self { year: self.year.saturating_add(1), month: 1 },
            month => Self { year: self.year, month: month + 1 },
        }
    }

    /// The month before.
    pub const fn before(self) -> Self {
        match self.month {
            1 => Self { year: self.year.saturating_sub(1), month: 12 },
            month => Self { year: self.year, month: month - 1 },
        }
    }
}
