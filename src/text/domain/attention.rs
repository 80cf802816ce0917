//! One sentence about a matter that needs attention, for the leader's page.

use super::figure::{derived, gap, measured};
use super::reason::rule;
use crate::progress::{Attention, Rule};
use crate::resolution::{Judging, Target};
use crate::text::phrases::overview as words;
use crate::text::{Lang, number};
use rust_decimal::Decimal;

/// What is wrong and what is needed: `Mới bằng 78% tiến độ kế hoạch; còn thiếu 3.200 tỷ đồng; …`.
pub fn attention(matter: &Attention, target: &Target, lang: Lang) -> String {
    let amount = |figure: Decimal| measured(figure, &target.measure, lang);
    let is_limit = target.judging == Judging::Limit;
    let mut parts: Vec<String> = Vec::new();
    match (matter.rule, matter.amount, matter.goal, matter.share_percent) {
        (Rule::Pace, _, _, Some(share)) => {
            parts.push(words::attention_pace(lang, &number::rounded_percent(share, 2, lang)));
        }
        (Rule::Time, ..) => parts.push(words::attention_time(lang).to_owned()),
        (_, Some(now), Some(limit), _) if is_limit => {
            parts.push(words::attention_limit(lang, &beside(now, limit, target, lang), &amount(limit)));
        }
        (_, Some(now), Some(goal), _) => {
            parts.push(words::attention_now(lang, &beside(now, goal, target, lang), &amount(goal)));
        }
        _ => parts.push(rule(matter.rule, lang).trim_end_matches('.').to_owned()),
    }
    if let Some(shortfall) = matter.shortfall.filter(|by| !is_limit && !by.is_zero()) {
        parts.push(words::attention_short(lang, &gap(shortfall, &target.measure, lang)));
    }
    if let Some(per_month) = matter.needed_per_month {
        parts.push(words::attention_needed(lang, &gap(per_month, &target.measure, lang)));
    }
    parts.join("; ") + "."
}

/// With at most two decimals, and more only where fewer would make it look like the goal itself.
fn beside(figure: Decimal, goal: Decimal, target: &Target, lang: Lang) -> String {
    let short = derived(figure, &target.measure, lang);
    if figure != goal && short == derived(goal, &target.measure, lang) {
        return measured(figure, &target.measure, lang);
    }
    short
}
