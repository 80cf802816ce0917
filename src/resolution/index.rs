//! Where things stand in a data set's lists. Derived once after decoding and never stored.

use super::{ClauseId, DataSet, TargetId, UnitId};
use std::collections::BTreeMap;

/// Positions in the lists of one data set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Index {
    pub(super) targets: BTreeMap<TargetId, usize>,
    pub(super) clauses: BTreeMap<ClauseId, usize>,
    pub(super) units: BTreeMap<UnitId, usize>,
    /// The clause of each line; line 1 is the first.
    pub(super) clause_of_line: Vec<Option<usize>>,
    pub(super) bullets: Vec<Bullet>,
    pub(super) bullet_of_clause: BTreeMap<ClauseId, usize>,
}

/// A bullet that holds targets. Reports count these.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bullet {
    /// The bullet's place in the text.
    pub clause: ClauseId,
    /// The group that it belongs to, from 1.
    pub group: u8,
    /// Its targets in the order of the text; at least one.
    pub targets: Vec<TargetId>,
}

impl Index {
    pub(super) fn of(set: &DataSet) -> Self {
        let mut index = Self { clause_of_line: vec![None; set.lines.len()], ..Self::default() };
        for (at, target) in set.targets.iter().enumerate() {
            index.targets.insert(target.id.clone(), at);
            match index.bullet_of_clause.get(&target.bullet) {
                Some(&bullet) => index.bullets[bullet].targets.push(target.id.clone()),
                None => {
                    index.bullet_of_clause.insert(target.bullet.clone(), index.bullets.len());
                    index.bullets.push(Bullet {
                        clause: target.bullet.clone(),
                        group: target.group,
                        targets: vec![target.id.clone()],
                    });
                }
            }
        }
        for (at, clause) in set.clauses.iter().enumerate() {
            index.clauses.insert(clause.id.clone(), at);
            for &line in &clause.lines {
                if let Some(slot) = index.clause_of_line.get_mut((line as usize).wrapping_sub(1)) {
                    *slot = Some(at);
                }
            }
        }
        index.units = set.units.iter().enumerate().map(|(at, unit)| (unit.id.clone(), at)).collect();
        index
    }
}
