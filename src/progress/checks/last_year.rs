//! The latest figure against last year's for the same period: a change by more than
//! [`Check::FAR_PERCENT`] of last year's, up or down, is told.

use super::{Check, Seen, is_asked_about};
use crate::progress::{Fraction, measure::measured};
use rust_decimal::Decimal;

/// Counts whose larger one is below this change by half easily.
const SMALLEST_COUNT: u8 = 20;

pub(super) fn look(seen: &Seen<'_>, checks: &mut Vec<Check>) {
    let latest = seen.cells.iter().rev().find_map(|one| Some((one, seen.last_year_of(one)?)));
    let Some((one, last)) = latest.filter(|(one, _)| !is_asked_about(checks, one.spot)) else {
        return;
    };
    let exact = |value| measured(seen.target, seen.judging, value, seen.opening).ok();
    let Some((amount, last)) = exact(one.value).zip(exact(last.value)) else { return };
    let change = || amount.minus(last)?.percent_of(last);
    let Some(change) = change() else { return };
    let bound = Fraction::whole(i64::from(Check::FAR_PERCENT));
    if change <= bound && Fraction::ZERO.minus(bound).is_some_and(|bound| change >= bound) {
        return;
    }
    let shown = (amount.shown(), last.shown(), change.shown());
    if let (Some(amount), Some(last_year), Some(change_percent)) = shown
        && !seen.is_small(largest(one.value, amount.max(last_year)), SMALLEST_COUNT)
    {
        checks.push(Check::FarFromLastYear { at: one.spot, amount, last_year, change_percent });
    }
}

/// What is counted: of ratios the whole, else the figure.
fn largest(value: &crate::ledger::Value, amount: Decimal) -> Decimal {
    super::numbers(value)[1].unwrap_or(amount)
}
