//! `units.toml`: the tree of units, its root first.

use super::source::{Bilingual, Source, Word};
use super::{Reason, SeedError};
use crate::resolution::{Unit, UnitId, UnitKind};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    #[serde(default)]
    unit: Vec<UnitShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct UnitShape {
    id: Word,
    name: Bilingual,
    kind: UnitKind,
    parent: Option<Word>,
    valid_from: Option<Word>,
    valid_until: Option<Word>,
    successor: Option<Word>,
    #[serde(default)]
    readings: Vec<Bilingual>,
}

/// The units, each below a known one and none above itself.
pub(super) fn read(source: &Source<'_>) -> Result<Vec<Unit>, SeedError> {
    let shape: Shape = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut units = Vec::with_capacity(shape.unit.len());
    for (at, unit) in shape.unit.iter().enumerate() {
        let id = UnitId::new(source.new_id(&unit.id, &mut seen)?);
        if unit.parent.is_none() != (at == 0) || (unit.kind == UnitKind::Root) != (at == 0) {
            return Err(source.error(unit.id.span(), Reason::Root));
        }
        let valid_from = source.optional_month(unit.valid_from.as_ref())?;
        let valid_until = source.optional_month(unit.valid_until.as_ref())?;
        if let (Some(from), Some(until), Some(word)) = (valid_from, valid_until, &unit.valid_until)
            && until < from
        {
            return Err(source.error(word.span(), Reason::EndsBeforeItBegins));
        }
        units.push(Unit {
            id,
            name: source.names(&unit.name)?,
            parent: unit.parent.as_ref().map(|word| UnitId::new(word.get_ref().as_str())),
            kind: unit.kind,
            valid_from,
            valid_until,
            successor: unit.successor.as_ref().map(|word| UnitId::new(word.get_ref().as_str())),
            former: None,
            readings: source.all_names(&unit.readings)?,
        });
    }
    if units.is_empty() {
        return Err(source.error_at(1, 1, Reason::Root));
    }
    let known: BTreeSet<&str> = units.iter().map(|unit| unit.id.as_str()).collect();
    for word in shape.unit.iter().flat_map(|unit| [&unit.parent, &unit.successor]).flatten() {
        if !known.contains(word.get_ref().as_str()) {
            let reason = Reason::Unknown { kind: "unit", id: word.get_ref().clone() };
            return Err(source.error(word.span(), reason));
        }
    }
    for (follow, word_of) in [
        (parent as fn(&Unit) -> Option<&UnitId>, parent_word as fn(&UnitShape) -> Option<&Word>),
        (successor, successor_word),
    ] {
        acyclic(source, &units, &shape.unit, follow, word_of)?;
    }
    Ok(units)
}

fn parent(unit: &Unit) -> Option<&UnitId> {
    unit.parent.as_ref()
}

fn successor(unit: &Unit) -> Option<&UnitId> {
    unit.successor.as_ref()
}

fn parent_word(shape: &UnitShape) -> Option<&Word> {
    shape.parent.as_ref()
}

fn successor_word(shape: &UnitShape) -> Option<&Word> {
    shape.successor.as_ref()
}

/// Following parents, or successors, ends for every unit.
fn acyclic(
    source: &Source<'_>,
    units: &[Unit],
    shapes: &[UnitShape],
    follow: fn(&Unit) -> Option<&UnitId>,
    word_of: fn(&UnitShape) -> Option<&Word>,
) -> Result<(), SeedError> {
    let by_id: BTreeMap<&str, &Unit> = units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    for (unit, shape) in units.iter().zip(shapes) {
        let above = std::iter::successors(Some(unit), |&unit| by_id.get(follow(unit)?.as_str()).copied());
        if above.take(units.len() + 1).count() > units.len()
            && let Some(word) = word_of(shape)
        {
            let reason = Reason::Cycle { id: unit.id.as_str().into() };
            return Err(source.error(word.span(), reason));
        }
    }
    Ok(())
}
