//! Where printing hides on which side of the goal a figure lies. Figures are compared unrounded.

use super::Check;
use crate::ledger::Period;
use crate::progress::{EffectiveGoal, Fraction};
use crate::resolution::Comparator;

/// Whether the figure, rounded to one digit more than the goal is printed with, would print as the
/// goal although it is not: "trên 90" met by 90,04, "ít nhất 90" missed by 89,96.
pub(in crate::progress) fn only_rounded(
    goal: &EffectiveGoal,
    amount: Fraction,
    period: Period,
) -> Option<Check> {
    let EffectiveGoal::Figure { comparator, figure: goal, .. } = goal else { return None };
    let exact = Fraction::of(*goal)?;
    let half = Fraction::new(1, 10_i128.checked_pow(goal.normalize().scale() + 1)?.checked_mul(2)?)?;
    let (is_met, gap) = match comparator {
        Comparator::MoreThan if amount > exact => (true, amount.minus(exact)?),
        Comparator::AtMost | Comparator::DownTo => (false, amount.minus(exact)?),
        // Printed as "90" it would not look like more than 90.
        Comparator::MoreThan => return None,
        _ => (false, exact.minus(amount)?),
    };
    // Half of the last digit rounds away from zero: up to the goal, and beyond it.
    let rounds = gap < half || (gap == half && amount < exact);
    let check = || {
        let amount = amount.shown()?;
        Some(Check::OnlyRounded { period, amount, goal: *goal, is_met })
    };
    check().filter(|_| gap > Fraction::ZERO && rounds)
}
