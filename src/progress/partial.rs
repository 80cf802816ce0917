//! What lacks in a figure that was put together from several.

use crate::ledger::Period;
use crate::resolution::{Aggregation, Target, UnitId};

/// What lacks. Missing is never zero: a sum with parts missing only shows a lower bound.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partial {
    /// Units that should report and have no usable figure.
    pub missing: Vec<UnitId>,
    /// Units whose figures conflict; they count as missing.
    pub conflicted: Vec<UnitId>,
    /// In-period figures that lack before the cut-off.
    pub gaps: Vec<Period>,
    /// Periods whose conflicting figures are left out.
    pub conflicts: Vec<Period>,
}

impl Partial {
    /// Nothing lacks.
    pub fn is_empty(&self) -> bool {
        self.missing.is_empty()
            && self.conflicted.is_empty()
            && self.gaps.is_empty()
            && self.conflicts.is_empty()
    }

    /// Whether the figure can only grow by what is missing. A rate taken over those who reported is
    /// no such bound.
    pub fn is_lower_bound(&self, target: &Target) -> bool {
        let units = !(self.missing.is_empty() && self.conflicted.is_empty());
        (!self.gaps.is_empty() && !target.ratio_of_flows)
            || (units && target.aggregation != Aggregation::WeightedRatio)
    }

    /// Itself, or `None` where nothing lacks.
    pub fn if_any(self) -> Option<Self> {
        if self.is_empty() { None } else { Some(self) }
    }
}
