//! Shares above 100 %, and parts above their whole.

use super::{Check, Seen};
use crate::ledger::Value;
use crate::resolution::Judging;

pub(super) fn look(seen: &Seen<'_>, checks: &mut Vec<Check>) {
    // A change may well be above 100 %.
    if !seen.target.is_percent() || seen.judging == Judging::Change {
        return;
    }
    for one in &seen.cells {
        let at = one.spot;
        match *one.value {
            Value::Number(numerator) if seen.counts_from_opening() => {
                let denominator = seen.opening.filter(|opening| numerator > *opening);
                let above = |denominator| Check::PartAboveWhole { at, numerator, denominator, meant: None };
                checks.extend(denominator.map(above));
            }
            Value::Number(share) if seen.is_above_whole(one.value) => {
                checks.push(Check::AboveHundred { at, share });
            }
            Value::Ratio { numerator, denominator } if numerator > denominator => {
                // Typed into each other's box.
                let swapped = Value::Ratio { numerator: denominator, denominator: numerator };
                checks.push(Check::PartAboveWhole { at, numerator, denominator, meant: Some(swapped) });
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
        checks.push(Check::PartAboveWhole { at, numerator, denominator, meant: None });
    }
}
