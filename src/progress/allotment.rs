//! What of the whole's goal was handed on to units: who was assigned what by which document, what each
//! aims at itself, what it comes to together, and who is without. For goals that add up over units;
//! judges nobody.

use super::{EffectiveGoal, GoalOrigin, Settings, assigned, reporting_units};
use crate::ledger::{Content, Ledger, Place};
use crate::resolution::{Aggregation, DataSet, Target, Unit, UnitId, UnitKind};
use rust_decimal::Decimal;
use std::sync::Arc;
use time::Date;

/// A goal with its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allotment {
    /// The whole's goal: a figure, none yet, or different ones side by side.
    pub goal: EffectiveGoal,
    /// Each unit that reports the target, in the data set's order.
    pub parts: Vec<Part>,
    /// The undisputed assigned figures together; `None` where there is none, or they are too large to
    /// add: what is missing is not zero.
    pub sum: Option<Decimal>,
    /// `sum` − `goal`: negative where less is handed on than the whole must bring.
    pub difference: Option<Decimal>,
}

/// One unit's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The unit.
    pub unit: UnitId,
    /// What it is judged against: a figure with its document, none, or a conflict.
    pub assigned: EffectiveGoal,
    /// Figures assigned before and replaced since, the latest first.
    pub earlier: Vec<Assignment>,
    /// The unit's own aim.
    pub own_aim: Option<Decimal>,
}

/// A figure as a document assigned it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// In the target's unit of measure.
    pub figure: Decimal,
    /// Where it comes from.
    pub origin: GoalOrigin,
}

impl Allotment {
    /// How a target's goal is handed on, as of a date. `None` where the units' figures do not add up to
    /// the whole's, or no unit reports it.
    pub fn of(
        set: &DataSet,
        ledger: &Ledger,
        settings: &Settings,
        target: &Target,
        as_of: Date,
    ) -> Option<Self> {
        if target.aggregation != Aggregation::Sum {
            return None;
        }
        let judging = settings.judging(target);
        let goal_of = |unit: &Unit| assigned::effective_goal(set, ledger, target, judging, unit);
        let units = reporting_units(set, settings, target, as_of).into_iter();
        let parts: Vec<Part> = units
            .filter(|unit| unit.kind != UnitKind::Root)
            .map(|unit| Part {
                unit: unit.id.clone(),
                assigned: goal_of(unit),
                earlier: earlier(ledger, target, &unit.id),
                own_aim: assigned::own_aim(ledger, target, &unit.id),
            })
            .collect();
        if parts.is_empty() {
            return None;
        }
        let goal = goal_of(set.root_unit());
        let mut figures = parts.iter().filter_map(|part| part.assigned.figure());
        let first = figures.next();
        let sum = first.and_then(|first| figures.try_fold(first, |sum, figure| sum.checked_add(figure)));
        let difference = sum.zip(goal.figure()).and_then(|(sum, goal)| sum.checked_sub(goal));
        Some(Self { goal, parts, sum, difference })
    }

    /// Units without an undisputed assigned figure, in the data set's order.
    pub fn without(&self) -> impl Iterator<Item = &UnitId> {
        self.parts.iter().filter(|part| part.assigned.figure().is_none()).map(|part| &part.unit)
    }

    /// Whether anything is assigned to anybody, disputed or not.
    pub fn has_any(&self) -> bool {
        self.parts.iter().any(|part| part.assigned != EffectiveGoal::NotAssigned)
    }
}

fn earlier(ledger: &Ledger, target: &Target, unit: &UnitId) -> Vec<Assignment> {
    let place = Place::Assigned { target: target.id.clone(), unit: unit.clone() };
    let current = ledger.current_entries(&place);
    let replaced = ledger.history(&place).into_iter().rev().filter(|entry| {
        let holds = current.iter().any(|own| Arc::ptr_eq(own, entry));
        !holds
    });
    let assignment = |content: &Content| match content {
        Content::Assigned { figure, document, date, by } => {
            let (document, date, by) = (document.clone(), date.clone(), by.clone());
            Some(Assignment { figure: *figure, origin: GoalOrigin::Assigned { document, date, by } })
        }
        _ => None,
    };
    replaced.filter_map(|entry| assignment(&entry.content)).collect()
}
