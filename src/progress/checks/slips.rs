//! A digit too many or too few, thousands for units: in stored figures, against the one before and
//! against last year's. At entry the same question is asked before saving (`slip`).
//!
//! Cumulative figures grow with the months, so they are compared per month. After a figure that is
//! off, the next one is held against the last good one; where the next agrees with it, the jump is
//! lasting, and is reported once.

use super::{Check, Seen, Shown, is_asked_about, numbers};
use crate::ledger::{Basis, Value};
use crate::progress::{Accumulation, Slip, slip};
use rust_decimal::Decimal;

/// Counts whose larger one is below this are too small for a slip of ten.
const SMALLEST_COUNT: u8 = 100;

pub(super) fn look(seen: &Seen<'_>, checks: &mut Vec<Check>) {
    for line in seen.lines() {
        let mut line = line.into_iter();
        let Some(mut good) = line.next() else { continue };
        let mut odd: Option<&Shown<'_>> = None;
        for one in line {
            if let Some((Found { slip, meant }, per_month)) = slip_from(seen, one, good) {
                if odd.is_some_and(|odd| slip_from(seen, one, odd).is_none()) {
                    (good, odd) = (one, None);
                    continue;
                }
                let before = (good.spot.period, good.value.clone());
                let (at, figure) = (one.spot, one.value.clone());
                checks.push(Check::SlipFromBefore { at, slip, figure, before, per_month, meant });
                odd = Some(one);
            } else {
                (good, odd) = (one, None);
            }
        }
    }
    for one in &seen.cells {
        if let Some(last) = seen.last_year_of(one)
            && let Some(Found { slip, meant }) = slip_in(seen, one.value, last.value, [(1, 1); 2])
            && !is_asked_about(checks, one.spot)
        {
            let (figure, last_year) = (one.value.clone(), last.value.clone());
            checks.push(Check::SlipFromLastYear { at: one.spot, slip, figure, last_year, meant });
        }
    }
}

/// A slip, and the figure without it.
struct Found {
    slip: Slip,
    meant: Option<Value>,
}

/// The slip of a figure against an earlier one, and whether they were compared per month.
fn slip_from(seen: &Seen<'_>, one: &Shown<'_>, before: &Shown<'_>) -> Option<(Found, bool)> {
    let grows = one.spot.slot.basis == Basis::Cumulative && seen.adding != Accumulation::Latest;
    let months = |grows| if grows { (one.position, before.position) } else { (1, 1) };
    let both = [months(grows), months(grows && seen.adding == Accumulation::Sums)];
    Some((slip_in(seen, one.value, before.value, both)?, grows))
}

/// The slip of either number; `months` that each side's numbers count.
fn slip_in(seen: &Seen<'_>, one: &Value, before: &Value, months: [(u8, u8); 2]) -> Option<Found> {
    let (ones, befores) = (numbers(one), numbers(before));
    let of = |at: usize| {
        let (number, before, (of_one, of_before)) = (ones[at]?, befores[at]?, months[at]);
        if seen.is_small(number.max(before), SMALLEST_COUNT) {
            return None;
        }
        let per_month = |figure: Decimal, other: u8| figure.checked_mul(Decimal::from(other));
        slip(per_month(number, of_before)?, per_month(before, of_one)?)
    };
    let slips = [of(0), of(1)];
    let slip = slips[0].or(slips[1])?;
    let undone = |at: usize| if slips[at] == Some(slip) { slip.undone(ones[at]?) } else { ones[at] };
    let meant = seen.figure_like(one, [undone(0), undone(1)]);
    Some(Found { slip, meant })
}
