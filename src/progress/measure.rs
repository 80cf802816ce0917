//! A reported figure in its target's unit of measure, exactly.

use super::{Fraction, Reason};
use crate::ledger::Value;
use crate::resolution::{Comparator, Goal, Judging, Target};
use rust_decimal::Decimal;

impl Target {
    /// Measured in percent, so that tolerances are points.
    pub fn is_percent(&self) -> bool {
        &*self.measure.vi == "%"
    }

    /// A rate, which means the same for a unit and for the whole; totals and limits do not.
    pub fn is_rate(&self) -> bool {
        self.is_percent() || self.per.is_some() || self.ratio
    }

    /// Never "vượt": quotas and 100 %.
    pub fn never_exceeds(&self) -> bool {
        let whole = matches!(&self.goal, Goal::Stated { figure, .. }
            if self.is_percent() && *figure == Decimal::ONE_HUNDRED);
        self.quota || whole
    }

    /// Counted from an opening number, such as "giảm 30 % hộ nghèo".
    pub const fn needs_opening(&self) -> bool {
        matches!(self.goal, Goal::Stated { comparator: Comparator::ReduceBy, .. })
    }
}

/// The figure in the target's unit of measure; for changes the count that is compared with last
/// year's. Nothing arose counts as 0 where things are counted, and gives no rate.
///
/// # Errors
/// The reason why there is none.
pub fn measured(
    target: &Target,
    judging: Judging,
    value: &Value,
    opening: Option<Decimal>,
) -> Result<Fraction, Reason> {
    let counted = judging == Judging::Change || !target.is_rate();
    let exact = |decimal: Decimal| Fraction::of(decimal).ok_or(Reason::TooLarge);
    match value {
        Value::Number(part) if target.ratio && target.needs_opening() => {
            let whole = opening.ok_or(Reason::NoOpening)?;
            rate(target, *part, whole)
        }
        Value::Number(number) => exact(*number),
        Value::NothingArose if counted => Ok(Fraction::ZERO),
        Value::NothingArose => Err(Reason::NothingArose),
        Value::Ratio { .. } if judging == Judging::Change => Err(Reason::WrongKind),
        Value::Ratio { numerator, denominator } => match target.out_of {
            Some(stated) if stated != *denominator => Err(Reason::OutOf { stated, counted: *denominator }),
            Some(_) => exact(*numerator),
            None => rate(target, *numerator, *denominator),
        },
        Value::Done { .. } => Err(Reason::WrongKind),
    }
}

fn rate(target: &Target, part: Decimal, whole: Decimal) -> Result<Fraction, Reason> {
    if whole.is_zero() {
        return Err(if part.is_zero() { Reason::NothingArose } else { Reason::ZeroDenominator });
    }
    let scale = match target.per {
        Some(per) => per,
        None if target.is_percent() => Decimal::ONE_HUNDRED,
        None => Decimal::ONE,
    };
    let exact = || Fraction::of(part)?.times(Fraction::of(scale)?)?.over(Fraction::of(whole)?);
    exact().ok_or(Reason::TooLarge)
}
