//! How far a figure stands from what the year asks, in the way that suits the target: percent of the
//! plan, points, or what a limit leaves. Reckons with what was judged and judges nothing.

use crate::ledger::Value;
use crate::progress::{Judgement, Reason, Rule};
use crate::resolution::{Goal, Judging, Target};
use crate::text::phrases::{shell, targets as words};
use crate::text::{Lang, domain, number};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// Decimals shown of a percentage in the table; comparisons were made unrounded.
const SHOWN_DECIMALS: u32 = 1;

/// How far a figure stands from what the year asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// Of a sum, a count or a milestone.
    OfPlan {
        /// Percent of what the year asks.
        percent: Decimal,
        /// Percent of it that is planned by the figure's cut-off, where a path is planned.
        planned: Option<Decimal>,
    },
    /// Of a percentage: figure − goal, in points.
    Points(Decimal),
    /// Of a limit: what may still come; 0 where it is used up.
    Left(Decimal),
    /// Of a limit: by how much it is passed.
    Over(Decimal),
    /// Figure − goal in the target's own measure.
    Amount(Decimal),
}

impl Distance {
    /// The distance of what was judged; `None` without a figure or a goal.
    pub fn of(target: &Target, judgement: &Judgement) -> Option<Self> {
        if let Some(percent) = judgement.percent_of_plan {
            return Some(Self::OfPlan { percent, planned: planned(judgement) });
        }
        if let (Goal::Complete, Some(figure)) = (&target.goal, &judgement.latest) {
            let percent = match figure.value {
                Value::Done { done: true, .. } => Some(Decimal::ONE_HUNDRED),
                Value::Done { percent, .. } => percent,
                _ => None,
            };
            return percent.map(|percent| Self::OfPlan { percent, planned: planned(judgement) });
        }
        let difference = judgement.difference?;
        let is_limit = target.judging == Judging::Limit
            || matches!(
                judgement.rule,
                Rule::BelowLimit | Rule::AtLimit | Rule::AboveLimit | Rule::LimitPace
            );
        Some(if is_limit && difference > Decimal::ZERO {
            Self::Over(difference)
        } else if is_limit {
            Self::Left(difference.abs())
        } else if target.is_percent() {
            Self::Points(difference)
        } else {
            Self::Amount(difference)
        })
    }

    /// What rows are ordered by: percent of the plan, or 100 plus the distance.
    pub fn rank(self) -> Option<Decimal> {
        match self {
            Self::OfPlan { percent, .. } => Some(percent),
            Self::Points(by) | Self::Amount(by) | Self::Left(by) => Decimal::ONE_HUNDRED.checked_add(by),
            Self::Over(by) => Decimal::ONE_HUNDRED.checked_sub(by),
        }
    }

    /// In words: `74,2%`, `-3,2 điểm %`, `còn 1 vụ`.
    pub fn words(self, target: &Target, lang: Lang) -> String {
        let amount = |figure: Decimal| domain::measured(figure, &target.measure, lang);
        match self {
            Self::OfPlan { percent, .. } => number::rounded_percent(percent, SHOWN_DECIMALS, lang),
            Self::Points(by) => number::points(by, lang),
            Self::Left(left) => words::left(lang, &amount(left)),
            Self::Over(by) => words::over(lang, &amount(by)),
            Self::Amount(by) if by > Decimal::ZERO => format!("+{}", amount(by)),
            Self::Amount(by) => amount(by),
        }
    }
}

/// Percent of the year's goal that the path asks for by the figure's cut-off.
fn planned(judgement: &Judgement) -> Option<Decimal> {
    let goal = judgement.goal.figure().filter(|goal| !goal.is_zero());
    judgement.reasons.iter().find_map(|reason| match reason {
        Reason::Pace { expected, .. } => expected.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(goal?),
        Reason::Time { share_percent, .. } => Some(*share_percent),
        _ => None,
    })
}

/// The cell of a row: a bar with the planned mark where a share of the plan is known, else words.
pub fn plan(target: &Target, judgement: &Judgement, lang: Lang) -> AnyView {
    let Some(distance) = Distance::of(target, judgement) else {
        return view! { <span class="figure--none">{shell::none(lang)}</span> }.into_any();
    };
    let said = view! { <span class="plan__figure">{distance.words(target, lang)}</span> };
    let bar = match distance {
        Distance::OfPlan { percent, planned } => Some(view! {
            <span class="plan__bar" aria-hidden="true">
                <span class="plan__fill" style=format!("width:{}%", within(percent))></span>
                {planned.map(|at| view! {
                    <span class="plan__mark" style=format!("left:{}%", within(at))></span>
                })}
            </span>
        }),
        _ => None,
    };
    let tone = format!("plan status--{}", judgement.status.code());
    view! { <div class=tone>{bar}{said}</div> }.into_any()
}

fn within(percent: Decimal) -> Decimal {
    percent.clamp(Decimal::ZERO, Decimal::ONE_HUNDRED).round_dp(SHOWN_DECIMALS)
}
