//! From the ledger to what a unit is judged against.
//!
//! The resolution's own figure holds for the root and nobody can assign it away. A unit is judged on
//! what was assigned to it; without that the root's rate may stand in, totals and limits never do.

use super::{EffectiveGoal, GoalOrigin};
use crate::ledger::{Content, Ledger, Place, Value};
use crate::resolution::{Aggregation, Comparator, DataSet, Goal, Judging, Target, Unit, UnitId, UnitKind};
use rust_decimal::Decimal;

/// What a target asks of a unit.
pub fn effective_goal(
    set: &DataSet,
    ledger: &Ledger,
    target: &Target,
    judging: Judging,
    unit: &Unit,
) -> EffectiveGoal {
    let is_root = unit.kind == UnitKind::Root;
    match &target.goal {
        Goal::Complete => EffectiveGoal::Complete,
        Goal::Stated { comparator, figure } if is_root => {
            EffectiveGoal::Figure { comparator: *comparator, figure: *figure, origin: GoalOrigin::Resolution }
        }
        Goal::AssignedByProvince if is_root => assigned(ledger, target, &unit.id),
        _ if target.aggregation == Aggregation::CountAchieving => EffectiveGoal::Complete,
        Goal::Stated { .. } | Goal::AssignedByProvince => {
            let own = assigned(ledger, target, &unit.id);
            let rate_stands_in = target.is_rate() && judging != Judging::Limit;
            match own {
                EffectiveGoal::NotAssigned if rate_stands_in => {
                    let root = effective_goal(set, ledger, target, judging, set.root_unit());
                    stands_in(root)
                }
                own => own,
            }
        }
    }
}

/// The unit's own aim, where it is one undisputed figure.
pub fn own_aim(ledger: &Ledger, target: &Target, unit: &UnitId) -> Option<Decimal> {
    let place = Place::OwnAim { target: target.id.clone(), unit: unit.clone() };
    number(ledger.current(&place).content()?)
}

/// The opening number that a reduction is counted from, where it is one undisputed figure; none for
/// targets that need none.
pub fn opening(ledger: &Ledger, target: &Target, unit: &UnitId) -> Option<Decimal> {
    if !target.needs_opening() {
        return None;
    }
    let place = Place::Opening { target: target.id.clone(), unit: unit.clone() };
    number(ledger.current(&place).content()?)
}

fn number(content: &Content) -> Option<Decimal> {
    match content {
        Content::Value(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

fn stands_in(root: EffectiveGoal) -> EffectiveGoal {
    match root {
        EffectiveGoal::Figure { comparator, figure, .. } => {
            EffectiveGoal::Figure { comparator, figure, origin: GoalOrigin::RootsRate }
        }
        other => other,
    }
}

/// The figure assigned to a unit, compared as the target is; "chỉ tiêu tỉnh giao" is ≥.
fn assigned(ledger: &Ledger, target: &Target, unit: &UnitId) -> EffectiveGoal {
    let place = Place::Assigned { target: target.id.clone(), unit: unit.clone() };
    let current = ledger.current(&place);
    if current.is_conflict() {
        let figures = ledger.current_entries(&place).iter().filter_map(|entry| {
            let Content::Assigned { figure, .. } = &entry.content else {
                return None;
            };
            Some(*figure)
        });
        return EffectiveGoal::Conflicted(figures.collect());
    }
    let Some(Content::Assigned { figure, document, date, by }) = current.content() else {
        return EffectiveGoal::NotAssigned;
    };
    let comparator = match target.goal {
        Goal::Stated { comparator, .. } => comparator,
        Goal::AssignedByProvince | Goal::Complete => Comparator::AtLeast,
    };
    let (document, date, by) = (document.clone(), date.clone(), by.clone());
    let origin = GoalOrigin::Assigned { document, date, by };
    EffectiveGoal::Figure { comparator, figure: *figure, origin }
}
