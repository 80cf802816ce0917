//! Shares above 100 %, and parts above their whole.

use super::{Check, Seen};
use crate::ledger::Value;
use crate::resolution::Judging;
use rust_decimal::Decimal;

pub(super) fn look(seen: &Seen<'_>, checks: &mut Vec<Check>) {
    // A change may well be above 100 %.
    if !seen.target.is_percent() || seen.judging == Judging::Change {
        return;
    }
    let is_count = seen.target.ratio && seen.target.needs_opening();
    for one in &seen.cells {
        let at = one.spot;
        match *one.value {
            Value::Number(share) if share > Decimal::ONE_HUNDRED && !is_count => {
                checks.push(Check::AboveHundred { at, share });
            }
            Value::Number(numerator) if is_count => {
                let denominator = seen.opening.filter(|opening| numerator > *opening);
                let above = |denominator| Check::PartAboveWhole { at, numerator, denominator };
                checks.extend(denominator.map(above));
            }
            Value::Ratio { numerator, denominator } if numerator > denominator => {
                checks.push(Check::PartAboveWhole { at, numerator, denominator });
            }
            _ => {}
        }
    }
    // Parts that are each below the whole may exceed it together.
    if let Some((_, last)) = seen.series.last()
        && let Value::Ratio { numerator, denominator } = last.value
        && numerator > denominator
        && let Some(at) = seen.cells.iter().rfind(|one| one.spot.period == last.period).map(|one| one.spot)
        && !checks.iter().any(|check| check.spot() == Some(at))
    {
        checks.push(Check::PartAboveWhole { at, numerator, denominator });
    }
}
