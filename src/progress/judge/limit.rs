//! Ceilings on a running count. Never exceeded in the good sense, and lost the moment they are passed.
//!
//! Limits from 12 on are held against the months too: a count whose share of the limit runs ahead of
//! the months by more than the lower band allows is at risk. There is no "behind" for a ceiling.

use super::{Case, Claim, Draft, Verdict};
use crate::progress::{Fraction, PathKind, PlannedPath, Reason, Rule, Status, TargetYear};

pub(super) fn verdict(case: &Case<'_>, claim: &Claim<'_>, mut draft: Draft) -> Option<Verdict> {
    if claim.amount > claim.goal {
        return Some(draft.ends(Status::NotMet, Rule::AboveLimit));
    }
    if case.is_lower_bound() {
        return Some(draft.incomplete());
    }
    if case.is_final(claim.figure) {
        return Some(draft.ends(Status::Met, Rule::Reached));
    }
    if claim.amount == claim.goal {
        return Some(draft.ends(Status::AtRisk, Rule::AtLimit));
    }
    if claim.goal >= Fraction::of(case.bands.limit_pace_from)? && claim.amount > Fraction::ZERO {
        let elapsed = case.year.position(claim.figure.period)?;
        let expected = claim.goal.times(PlannedPath::Linear.share(elapsed)?)?;
        let share = expected.percent_of(claim.amount)?;
        draft.reasons.push(Reason::Pace {
            kind: PathKind::Linear,
            elapsed_months: elapsed,
            total_months: TargetYear::MONTHS,
            expected: expected.shown()?,
            share_percent: share.shown(),
        });
        let (on_track, behind) = (case.bands.on_track, case.bands.behind);
        draft.reasons.push(Reason::Bands { on_track, behind });
        if case.bands.of_share(share)? == Status::AtRisk {
            return Some(draft.ends(Status::AtRisk, Rule::LimitPace));
        }
    }
    Some(draft.ends(Status::WithinLimit, Rule::BelowLimit))
}
