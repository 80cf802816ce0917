//! How the figures of one year go together over time, and the arithmetic of that.

use crate::ledger::Value;
use crate::resolution::{Judging, Target};

/// How in-period figures become one for the year so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accumulation {
    /// Everything adds up; of ratios, numerators and denominators.
    Sums,
    /// Numerators add up over a whole that stays (or is corrected by the later figure).
    FixedWhole,
    /// The latest figure stands.
    Latest,
}

impl Accumulation {
    /// How a target's figures go together, judged as it is.
    pub const fn of(target: &Target, judging: Judging) -> Self {
        match judging {
            _ if target.ratio_of_flows => Self::Sums,
            Judging::Flow | Judging::Limit | Judging::Change => Self::Sums,
            Judging::Accrual => Self::FixedWhole,
            Judging::Level | Judging::Milestone => Self::Latest,
        }
    }

    /// A later in-period figure added to an earlier sum. `None` where the kinds do not fit together
    /// or the sum is too large.
    pub fn add(self, sum: &Value, later: &Value) -> Option<Value> {
        match (sum, later) {
            (Value::NothingArose, other) | (other, Value::NothingArose) => Some(other.clone()),
            (Value::Number(a), Value::Number(b)) => a.checked_add(*b).map(Value::Number),
            (
                Value::Ratio { numerator: a, denominator: of_a },
                Value::Ratio { numerator: b, denominator: of_b },
            ) => {
                let denominator = match self {
                    Self::Sums => of_a.checked_add(*of_b)?,
                    Self::FixedWhole | Self::Latest => *of_b,
                };
                Some(Value::Ratio { numerator: a.checked_add(*b)?, denominator })
            }
            _ => None,
        }
    }
}
