//! Further conditions of the text, shown beside the judgement and never part of it; and the baseline
//! that a stated growth implies.

use super::{Case, Fraction, Reason, SecondCondition, measure::measured};
use crate::resolution::{Goal, Target};
use rust_decimal::Decimal;

/// Last year's figure as the text implies it: stated figure / (1 + growth), to 6 digits. Never to be
/// mixed with an official one.
pub fn implied_baseline(target: &Target) -> Option<Decimal> {
    let Goal::Stated { figure, .. } = target.goal else {
        return None;
    };
    let growth = Fraction::of(target.growth_percent?)?.over(Fraction::whole(100))?;
    Fraction::of(figure)?.over(Fraction::whole(1).plus(growth)?)?.shown()
}

/// "Làm giảm" and "tăng X %" with what is known of last year.
pub(super) fn conditions(case: &Case<'_>, amount: Option<Fraction>) -> Vec<Reason> {
    let last = case.last_year.at_cut_off.as_ref();
    let last = last.and_then(|value| measured(case.target, case.judging, value, None).ok());
    let mut reasons = Vec::new();
    if case.target.below_last_year {
        reasons.push(Reason::Second(SecondCondition::BelowLastYear {
            last_year: last.and_then(Fraction::shown),
            fulfilled: amount.zip(last).map(|(amount, last)| amount < last),
        }));
    }
    if let Some(asked_percent) = case.target.growth_percent {
        let growth = amount.zip(last).and_then(|(amount, last)| {
            let positive = Some(last).filter(|last| *last > Fraction::ZERO)?;
            amount.minus(positive)?.percent_of(positive)
        });
        let asked = Fraction::of(asked_percent);
        reasons.push(Reason::Second(SecondCondition::Growth {
            asked_percent,
            actual_percent: growth.and_then(Fraction::shown),
            fulfilled: growth.zip(asked).map(|(growth, asked)| growth >= asked),
            implied_base: implied_baseline(case.target),
        }));
    }
    reasons
}
