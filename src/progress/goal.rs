//! What a unit is judged against. Assigned is not own: a unit's own aim is never judged.

use crate::resolution::Comparator;
use rust_decimal::Decimal;

/// What a target asks of one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EffectiveGoal {
    /// A figure to be held against.
    Figure {
        /// How it is compared.
        comparator: Comparator,
        /// In the target's unit of measure.
        figure: Decimal,
        /// Where it comes from.
        origin: GoalOrigin,
    },
    /// To be done, or (for targets that count units) to be achieved by this unit.
    Complete,
    /// "Chưa giao chỉ tiêu".
    NotAssigned,
    /// Different assigned figures stand side by side; a person must settle them.
    Conflicted(Vec<Decimal>),
}

/// Where a goal's figure comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GoalOrigin {
    /// The resolution states it.
    Resolution,
    /// A higher level assigned it.
    Assigned {
        /// Number and symbol of the document; may be empty.
        document: Box<str>,
        /// The document's date as typed; may be empty.
        date: Box<str>,
        /// Who assigned it; may be empty.
        by: Box<str>,
    },
    /// The root's rate stands in for the unit's. Totals and limits never do.
    RootsRate,
}

impl EffectiveGoal {
    /// Where its figure comes from, if it is one.
    pub const fn origin(&self) -> Option<&GoalOrigin> {
        match self {
            Self::Figure { origin, .. } => Some(origin),
            _ => None,
        }
    }

    /// The figure asked for, if it is one.
    pub const fn figure(&self) -> Option<Decimal> {
        match self {
            Self::Figure { figure, .. } => Some(*figure),
            _ => None,
        }
    }
}
