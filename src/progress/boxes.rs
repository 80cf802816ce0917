//! What a form asks of one target: which boxes it has, and whether a figure of the stretch alone.

use crate::ledger::{Basis, Period};
use crate::resolution::{Aggregation, Goal, Judging, Target};

/// Which boxes a figure is written into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boxes {
    /// One figure.
    Figure,
    /// A part and its whole.
    Ratio,
    /// Done or not, with percent.
    Done,
}

impl Boxes {
    /// The boxes of a target for one unit: what counts units asks each unit whether it is done.
    pub fn of(target: &Target, judging: Judging, is_root: bool) -> Self {
        let counts_units = target.aggregation == Aggregation::CountAchieving && !is_root;
        if judging == Judging::Milestone || target.goal == Goal::Complete || counts_units {
            Self::Done
        } else if target.ratio {
            Self::Ratio
        } else {
            Self::Figure
        }
    }

    /// The wished basis, as far as the target has it: what only accumulates in a stretch of time can be
    /// given for the stretch alone.
    pub fn basis(self, target: &Target, period: Period, wished: Basis) -> Basis {
        let adds_up = match target.judging {
            Judging::Flow | Judging::Accrual | Judging::Limit | Judging::Change => true,
            Judging::Level => target.ratio_of_flows,
            Judging::Milestone => false,
        };
        if adds_up && self != Self::Done && !period.is_cut_off() { wished } else { Basis::Cumulative }
    }
}
