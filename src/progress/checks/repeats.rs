//! The figure of the period before, copied.
//!
//! Two months in a row with the same sum of three digits or more are rarer than a column pasted
//! twice. A level that stays is no copy; nor is a cumulative count that stands still. A cumulative
//! sum of money, or both numbers of a ratio of flows, would have grown.

use super::{Check, Seen, Shown};
use crate::ledger::{Basis, Value};
use crate::progress::Accumulation;
use crate::resolution::Judging;
use rust_decimal::Decimal;

/// Figures with fewer significant digits repeat by themselves.
const FEWEST_DIGITS: usize = 3;

pub(super) fn look(seen: &Seen<'_>, checks: &mut Vec<Check>) {
    if seen.adding == Accumulation::Latest || seen.judging == Judging::Limit {
        return;
    }
    for line in seen.lines() {
        for pair in line.windows(2) {
            let [before, one] = pair else { continue };
            if before.value == one.value && is_next(before, one) && is_telling(seen, one) {
                let (before, figure) = (before.spot.period, one.value.clone());
                checks.push(Check::Repeats { at: one.spot, before, figure });
            }
        }
    }
}

/// In-period figures follow each other without a gap; cut-offs may lie apart.
fn is_next(before: &Shown<'_>, one: &Shown<'_>) -> bool {
    one.spot.slot.basis == Basis::Cumulative
        || one.position == before.position + one.spot.period.length_months()
}

fn is_telling(seen: &Seen<'_>, one: &Shown<'_>) -> bool {
    let has_digits = |number: Decimal| {
        let digits = number.normalize().mantissa().unsigned_abs().to_string();
        digits.trim_end_matches('0').len() >= FEWEST_DIGITS
    };
    let grows = one.spot.slot.basis == Basis::InPeriod || seen.adding == Accumulation::Sums;
    match *one.value {
        Value::Number(number) => {
            let counts = one.spot.slot.basis == Basis::Cumulative && seen.target.whole_numbers;
            grows && !counts && has_digits(number)
        }
        Value::Ratio { numerator, .. } => grows && has_digits(numerator),
        Value::Done { .. } | Value::NothingArose => false,
    }
}
