//! Sums over the year, and rates whose numerator grows: held against the planned path.

use super::{Case, Claim, Draft, Reach, Verdict};
use crate::progress::{Fraction, PathKind, PlannedPath, Reason, Rule, Status, TargetYear, measure::measured};

pub(super) fn verdict(case: &Case<'_>, claim: &Claim<'_>, mut draft: Draft) -> Option<Verdict> {
    match claim.reach() {
        Reach::Beyond if !case.target.never_exceeds() => {
            return Some(draft.ends(Status::Exceeded, Rule::Exceeded));
        }
        Reach::Beyond | Reach::Reached => return Some(draft.ends(Status::Met, Rule::Reached)),
        Reach::Short => {}
    }
    let elapsed = case.year.position(claim.figure.period)?;
    let rest = claim.shortfall()?;
    if case.is_final(claim.figure) {
        if case.is_lower_bound() {
            return Some(draft.incomplete());
        }
        draft.reasons.push(Reason::Shortfall { by: rest.shown()?, tolerance: Fraction::ZERO.shown()? });
        return Some(draft.ends(Status::NotMet, Rule::YearOver));
    }
    let (kind, share) = planned_share(case, claim, elapsed, &mut draft)?;
    let expected = claim.goal.times(share)?;
    // A path may ask for nothing yet; of nothing no share can be taken.
    let share_percent =
        if expected > Fraction::ZERO { Some(claim.amount.percent_of(expected)?) } else { None };
    draft.reasons.push(Reason::Pace {
        kind,
        elapsed_months: elapsed,
        total_months: TargetYear::MONTHS,
        expected: expected.shown()?,
        share_percent: share_percent.and_then(Fraction::shown),
    });
    let (on_track, behind) = (case.bands.on_track, case.bands.behind);
    draft.reasons.push(Reason::Bands { on_track, behind });
    let status = match share_percent {
        Some(share) => case.bands.of_share(share)?,
        None if claim.amount >= expected => Status::OnTrack,
        None => Status::AtRisk,
    };
    // What is left must come in the months that are left now, however old the figure is.
    if let Some(months @ 1..) =
        TargetYear::MONTHS.checked_sub(case.year.months_ended(case.as_of).max(elapsed))
    {
        let needed = rest.over(Fraction::whole(i64::from(months)))?;
        let (rest, per_month) = (rest.shown()?, needed.shown()?);
        draft.reasons.push(Reason::Needed { rest, months, per_month });
        draft.needed_per_month = Some(needed);
    }
    if status != Status::OnTrack && case.is_lower_bound() {
        return Some(draft.incomplete());
    }
    Some(draft.ends(status, Rule::Pace))
}

/// The share of the goal planned by the figure's cut-off. Without last year's figures its shape
/// cannot be had: then the path is linear, and the reasons say so.
fn planned_share(
    case: &Case<'_>,
    claim: &Claim<'_>,
    elapsed: u8,
    draft: &mut Draft,
) -> Option<(PathKind, Fraction)> {
    if let Some(share) = case.path.share(elapsed) {
        return Some((case.path.kind(), share));
    }
    let last = |value| measured(case.target, case.judging, value, None).ok();
    let at_cut_off = case.last_year.at_cut_off.as_ref().and_then(last);
    let total = case.last_year.total.as_ref().and_then(last);
    if let (Some(at_cut_off), Some(total)) = (at_cut_off, total)
        && let Some(share) = PlannedPath::share_of_last_year(at_cut_off, total)
    {
        return Some((PathKind::LastYear, share));
    }
    draft.reasons.push(Reason::NoLastYear(claim.figure.period));
    PlannedPath::Linear.share(elapsed).map(|share| (PathKind::Linear, share))
}
