//! Stocks and rates: the latest figure against the target, without a path. Only steps that somebody
//! entered can make a level "on track".

use super::{Case, Claim, Draft, Reach, Verdict};
use crate::progress::{Fraction, Reason, Rule, Status};
use crate::resolution::Comparator;

pub(super) fn verdict(case: &Case<'_>, claim: &Claim<'_>, mut draft: Draft) -> Option<Verdict> {
    let is_final = case.is_final(claim.figure);
    draft.provisional = !is_final;
    match claim.reach() {
        Reach::Beyond if is_final && !case.target.never_exceeds() => {
            return Some(draft.ends(Status::Exceeded, Rule::Exceeded));
        }
        Reach::Beyond | Reach::Reached => return Some(draft.ends(Status::Met, Rule::Reached)),
        Reach::Short => {}
    }
    if case.is_lower_bound() {
        return Some(draft.incomplete());
    }
    let (by, tolerance) = (claim.shortfall()?, tolerance(case, claim)?);
    draft.reasons.push(Reason::Shortfall { by: by.shown()?, tolerance: tolerance.shown()? });
    if is_final {
        return Some(draft.ends(Status::NotMet, Rule::YearOver));
    }
    if let Some(step) = step(case, claim) {
        draft.reasons.push(Reason::Step { level: step.shown()? });
        let stands = match claim.comparator {
            Comparator::AtMost | Comparator::DownTo => claim.amount <= step,
            _ => claim.amount >= step,
        };
        if stands {
            return Some(draft.ends(Status::OnTrack, Rule::Step));
        }
    }
    let status = if by <= tolerance { Status::Behind } else { Status::AtRisk };
    Some(draft.ends(status, Rule::Tolerance))
}

/// Points for percentages, else a share of the goal.
pub(super) fn tolerance(case: &Case<'_>, claim: &Claim<'_>) -> Option<Fraction> {
    if case.target.is_percent() {
        return Fraction::of(case.bands.level_points);
    }
    let share = Fraction::of(case.bands.level_percent)?.over(Fraction::whole(100))?;
    claim.goal.max(Fraction::ZERO.minus(claim.goal)?).times(share)
}

/// The level entered for the last quarter that the figure completes.
fn step(case: &Case<'_>, claim: &Claim<'_>) -> Option<Fraction> {
    let quarters = case.year.position(claim.figure.period)? / 3;
    let step = case.level_steps?.get(usize::from(quarters.checked_sub(1)?))?;
    Fraction::of(*step)
}
