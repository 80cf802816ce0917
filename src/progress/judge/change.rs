//! Changes against the same cut-off last year, in percent of last year's figure. Without last year's
//! figure, or with 0 in its place, no percentage can be taken. The text has no path for these; how
//! short a change may fall is read as for levels.

use super::{Case, Claim, Draft, Verdict, level};
use crate::progress::{Fraction, Reason, measure::measured};
use crate::resolution::Comparator;

pub(super) fn verdict(case: &Case<'_>, claim: &Claim<'_>, mut draft: Draft) -> Option<Verdict> {
    draft.amount = None;
    let last = case.last_year.at_cut_off.as_ref();
    let last = last.and_then(|value| measured(case.target, case.judging, value, None).ok());
    let Some(last) = last else {
        return Some(draft.unusable(Reason::NoLastYear(claim.figure.period)));
    };
    let figure = last.shown()?;
    if last <= Fraction::ZERO {
        draft.reasons.push(Reason::LastYear { figure, change_percent: None });
        return Some(draft.unusable(Reason::ZeroBase));
    }
    let change = claim.amount.minus(last)?.percent_of(last)?;
    draft.reasons.push(Reason::LastYear { figure, change_percent: change.shown() });
    if case.is_lower_bound() {
        return Some(draft.incomplete());
    }
    // "Giảm X %" asks for a fall of X: what is measured is the fall.
    let amount = match claim.comparator {
        Comparator::ReduceBy | Comparator::ReduceAtLeast => Fraction::ZERO.minus(change)?,
        _ => change,
    };
    draft.amount = Some(amount);
    level::verdict(case, &Claim { amount, ..*claim }, draft)
}
