//! What a person should look at, as sentences that say what to do.

use super::figure::{basis, measured, value};
use super::measuring::units;
use crate::ledger::{Basis, Period};
use crate::progress::Check;
use crate::resolution::{DataSet, Target};
use crate::text::phrases::reasons as words;
use crate::text::{Lang, period};

/// One check of a target's figures as a sentence.
pub fn check(check: &Check, target: &Target, data: &DataSet, lang: Lang) -> String {
    let amount = |figure| measured(figure, &target.measure, lang);
    let at = |at: &Period| period::in_sentence(*at, lang);
    let place = |(at, how): &(Period, Basis)| {
        format!("{} ({})", period::in_sentence(*at, lang), basis(*how, lang).to_lowercase())
    };
    match check {
        Check::SumDiffers { period, reported, summed } => {
            words::check_sum_differs(lang, &at(period), &value(reported, lang), &value(summed, lang))
        }
        Check::QuarterDiffers { period: quarter, reported, summed } => words::check_quarter_differs(
            lang,
            &period::name(*quarter, lang),
            &value(reported, lang),
            &value(summed, lang),
        ),
        Check::SameStretchDiffers { used, other } => {
            words::check_same_stretch(lang, &place(used), &place(other))
        }
        Check::Falls { from, to } => words::check_falls(lang, &at(from), &at(to)),
        Check::NotCounted { periods } => words::check_not_counted(lang, &period::list(periods, lang)),
        Check::Conflict { period, basis, values } => {
            let values: Vec<String> = values.iter().map(|one| value(one, lang)).collect();
            words::check_conflict(lang, &place(&(*period, *basis)), &values.join(" | "))
        }
        Check::Stale { reaches, due } => words::check_stale(lang, &at(reaches), &at(due)),
        Check::UnitsDiffer { own, units, difference } => {
            words::check_units_differ(lang, &amount(*own), &amount(*units), &amount(*difference))
        }
        Check::OlderUnits(list) => {
            let list: Vec<String> =
                list.iter().map(|(unit, to)| format!("{} ({})", units([unit], data, lang), at(to))).collect();
            words::check_older_units(lang, &list.join(", "))
        }
        Check::PartAboveWhole => words::check_part_above_whole(lang).into(),
        Check::SettingConflict(key) => words::check_setting_conflict(lang, key),
    }
}
