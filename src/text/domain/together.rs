//! What units' figures give together, in words: the figure, the root's own beside it, and everything
//! that makes it less than whole.

use super::{aggregation, measured, units, value};
use crate::progress::{Check, How, Judgement, RollUp};
use crate::resolution::{DataSet, Target};
use crate::text::phrases::{grid as words, target as phrases};
use crate::text::{Lang, period as periods};
use rust_decimal::Decimal;

/// A roll-up as screens tell it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Together {
    /// How it was taken together, and how many reported.
    pub name: String,
    /// The figure.
    pub figure: String,
    /// The root's own, where it has one.
    pub own: Option<String>,
    /// Own − units', where they differ.
    pub difference: Option<String>,
    /// Who and what lacks, one sentence each; empty where it is whole.
    pub lacking: Vec<String>,
}

/// What a judgement of the root says of its units. `None` while none of them has a figure.
pub fn together(judged: &Judgement, target: &Target, data: &DataSet, lang: Lang) -> Option<Together> {
    let rollup = judged.rollup.as_ref()?;
    let measured = |amount: Decimal| measured(amount, &target.measure, lang);
    let of = usize::try_from(rollup.expected).unwrap_or(usize::MAX);
    let reported = words::of_units(lang, rollup.reported.len(), of);
    let differs = judged.checks.iter().find_map(|check| match check {
        Check::UnitsDiffer { own, difference, .. } => Some((measured(*own), measured(*difference))),
        _ => None,
    });
    let agrees = || judged.latest.as_ref().filter(|latest| latest.how != How::RolledUp);
    let (own, difference) = match differs {
        Some((own, difference)) => (Some(own), Some(difference)),
        None => (agrees().map(|own| value(&own.value, lang)), None),
    };
    Some(Together {
        name: format!("{} · {reported}", aggregation(target.aggregation, lang)),
        figure: rollup.amount.map_or_else(|| value(&rollup.value, lang), measured),
        own,
        difference,
        lacking: lacking(rollup, data, lang),
    })
}

fn lacking(rollup: &RollUp, data: &DataSet, lang: Lang) -> Vec<String> {
    let partial = rollup.partial.clone().unwrap_or_default();
    let name = |ids: &[_], say: fn(Lang, &str) -> String| {
        (!ids.is_empty()).then(|| say(lang, &units(ids, data, lang)))
    };
    let older = rollup
        .older
        .iter()
        .map(|(unit, period)| format!("{} ({})", units([unit], data, lang), periods::short(*period, lang)));
    let older = older.collect::<Vec<_>>().join(", ");
    [
        name(&partial.missing, phrases::units_missing),
        name(&partial.conflicted, words::units_conflicted),
        (!partial.gaps.is_empty()).then(|| words::units_gaps(lang, &periods::list(&partial.gaps, lang))),
        (!older.is_empty()).then(|| words::units_older(lang, &older)),
    ]
    .into_iter()
    .flatten()
    .collect()
}
