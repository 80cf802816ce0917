//! What a person should look at: a sentence with the numbers, the rule that raised it, and what the
//! way to the figure is called.

use super::figure::{basis, measured, value, with_measure};
use super::measuring::units;
use crate::ledger::{Basis, Period, Value};
use crate::progress::{Check, Fix, Importance, Meant, Slip, Spot};
use crate::resolution::{DataSet, Target};
use crate::text::phrases::{checks, reasons as words};
use crate::text::{Lang, number, period};
use rust_decimal::Decimal;

/// Scores and changes are said with at most this many decimals.
const SCORE_DECIMALS: u32 = 1;

/// One check of a target's figures as a sentence.
pub fn check(check: &Check, target: &Target, data: &DataSet, lang: Lang) -> String {
    let amount = |figure| measured(figure, &target.measure, lang);
    let at = |at: &Period| period::in_sentence(*at, lang);
    let name = |at: &Spot| period::name(at.period, lang);
    let place = |at: &Spot| stretch(at.period, at.slot.basis, lang);
    let with = |at: String, figure: &Value| checks::before_of(lang, &at, &reported(figure, target, lang));
    match check {
        Check::SumDiffers { at: spot, reported, summed } => {
            words::check_sum_differs(lang, &at(&spot.period), &value(reported, lang), &value(summed, lang))
        }
        Check::QuarterDiffers { at, reported, summed } => {
            words::check_quarter_differs(lang, &name(at), &value(reported, lang), &value(summed, lang))
        }
        Check::SameStretchDiffers { used, other } => {
            let said = |(at, figure): &(Spot, Value)| format!("{}: {}", place(at), value(figure, lang));
            words::check_same_stretch(lang, &said(used), &said(other))
        }
        Check::Falls { from, to, .. } => {
            words::check_falls(lang, &with(at(&from.0), &from.1), &with(at(&to.0.period), &to.1))
        }
        Check::NotCounted { periods } => words::check_not_counted(lang, &period::list(periods, lang)),
        Check::Conflict { at, values } => {
            let values: Vec<String> = values.iter().map(|one| value(one, lang)).collect();
            words::check_conflict(lang, &place(at), &values.join(" | "))
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
        Check::AfterEnd { unit, periods } => {
            checks::after_end(lang, &units([unit], data, lang), &period::list(periods, lang))
        }
        Check::CountAfterMerger(ended) => checks::count_after_merger(lang, &units(ended, data, lang)),
        Check::PartAboveWhole { at, numerator, denominator, .. } => {
            let print = |figure: &Decimal| number::format(*figure, lang);
            words::check_part_above_whole(lang, &name(at), &print(numerator), &print(denominator))
        }
        Check::AboveHundred { at, share } => checks::above_hundred(lang, &name(at), &amount(*share)),
        Check::SlipFromBefore { at: spot, slip, figure, before, per_month, .. } => {
            let figure = checks::of_period(lang, &name(spot), &reported(figure, target, lang));
            let said = reported(&before.1, target, lang);
            let before = if *per_month {
                checks::before_per_month(lang, &at(&before.0), &said)
            } else {
                checks::before_of(lang, &at(&before.0), &said)
            };
            slipped(*slip, &figure, &before, lang)
        }
        Check::SlipFromLastYear { at, slip, figure, last_year, .. } => {
            let figure = checks::of_period(lang, &name(at), &reported(figure, target, lang));
            slipped(*slip, &figure, &checks::last_year_of(lang, &reported(last_year, target, lang)), lang)
        }
        Check::Outlier { at: spot, amount, median, months, score } => {
            let score = number::rounded(*score, SCORE_DECIMALS, lang);
            // Of a ratio only the part adds up, and it has no unit of measure of its own.
            let print = |figure: &Decimal| match target.ratio {
                true => number::rounded(*figure, SCORE_DECIMALS, lang),
                false => reported(&Value::Number(*figure), target, lang),
            };
            checks::outlier(lang, &at(&spot.period), &print(amount), &print(median), *months, &score)
        }
        Check::FarFromLastYear { at, amount, last_year, change_percent } => {
            let print = |figure: &Decimal| reported(&Value::Number(*figure), target, lang);
            let change = number::rounded_percent(change_percent.abs(), SCORE_DECIMALS, lang);
            let (amount, last_year) = (print(amount), print(last_year));
            if change_percent.is_sign_negative() {
                checks::far_down(lang, &name(at), &amount, &last_year, &change)
            } else {
                checks::far_up(lang, &name(at), &amount, &last_year, &change)
            }
        }
        Check::Repeats { at: spot, before, figure } => {
            checks::repeats(lang, &name(spot), &reported(figure, target, lang), &at(before))
        }
        Check::OnlyRounded { amount, goal, is_met, .. } => {
            let exact = apart(*amount, *goal, target, lang);
            if *is_met {
                checks::met_by_rounding(lang, &exact, &measured(*goal, &target.measure, lang))
            } else {
                checks::missed_by_rounding(lang, &exact, &measured(*goal, &target.measure, lang))
            }
        }
        Check::SettingConflict(key) => words::check_setting_conflict(lang, key),
    }
}

/// The rule that raised it, as a sentence.
pub fn check_rule(check: &Check, lang: Lang) -> String {
    let rule = match check {
        Check::SumDiffers { .. } => checks::rule_sum(lang),
        Check::QuarterDiffers { .. } => checks::rule_quarter(lang),
        Check::SameStretchDiffers { .. } | Check::Conflict { .. } => checks::rule_one_figure(lang),
        Check::Falls { .. } => checks::rule_falls(lang),
        Check::NotCounted { .. } => checks::rule_gap(lang),
        Check::Stale { .. } => checks::rule_due(lang),
        Check::UnitsDiffer { .. } => checks::rule_units(lang),
        Check::OlderUnits(_) => checks::rule_same_date(lang),
        Check::AfterEnd { .. } => checks::rule_after_end(lang),
        Check::CountAfterMerger(_) => checks::rule_count(lang),
        Check::PartAboveWhole { .. } => checks::rule_part(lang),
        Check::AboveHundred { .. } => checks::rule_hundred(lang),
        Check::SlipFromBefore { .. } | Check::SlipFromLastYear { .. } => checks::rule_slip(lang),
        Check::Outlier { .. } => {
            let limit = Decimal::new(i64::from(Check::OUTLIER_TENTHS), 1);
            return checks::rule_outlier(lang, &number::format(limit, lang));
        }
        Check::FarFromLastYear { .. } => return checks::rule_last_year(lang, Check::FAR_PERCENT),
        Check::Repeats { .. } => checks::rule_repeats(lang),
        Check::OnlyRounded { .. } => checks::rule_unrounded(lang),
        Check::SettingConflict(_) => checks::rule_setting(lang),
    };
    rule.to_owned()
}

/// The figure that may have been meant, as printed, and why.
pub fn meant(figure: &str, why: Meant, lang: Lang) -> String {
    let why = match why {
        Meant::Sum => checks::meant_sum(lang),
        Meant::Other => checks::meant_other(lang),
        Meant::OnTop => checks::meant_on_top(lang),
        Meant::Swapped => checks::meant_swapped(lang),
        Meant::DecimalMark => checks::meant_decimal_mark(lang),
        Meant::Without(Slip::Tenfold) => checks::meant_digit_less(lang),
        Meant::Without(Slip::Tenth) => checks::meant_digit_more(lang),
        Meant::Without(Slip::Thousandfold | Slip::Thousandth) => checks::meant_measure(lang),
    };
    checks::meant(lang, figure, why)
}

/// How much it matters, in two words, and why.
pub const fn importance(importance: Importance, lang: Lang) -> (&'static str, &'static str) {
    match importance {
        Importance::MustFix => (checks::must_fix(lang), checks::must_fix_why(lang)),
        Importance::LookAgain => (checks::look_again(lang), checks::look_again_why(lang)),
        Importance::Note => (checks::note(lang), checks::note_why(lang)),
    }
}

/// What the way to the figure is called.
pub const fn check_fix(fix: Fix, lang: Lang) -> &'static str {
    match fix {
        Fix::Correct(_) => checks::fix_correct(lang),
        Fix::Enter(_) => checks::fix_enter(lang),
        Fix::Choose => checks::fix_choose(lang),
        Fix::Units => checks::fix_units(lang),
        Fix::Look => checks::fix_look(lang),
        Fix::Setting => checks::fix_setting(lang),
    }
}

fn stretch(at: Period, how: Basis, lang: Lang) -> String {
    format!("{} ({})", period::in_sentence(at, lang), basis(how, lang).to_lowercase())
}

/// A figure as reported, with what it is counted in.
pub fn reported(figure: &Value, target: &Target, lang: Lang) -> String {
    match figure {
        // A count of what an opening number is reduced by.
        Value::Number(_) if target.ratio && target.needs_opening() => value(figure, lang),
        Value::Number(number) => measured(*number, target.counted.as_ref().unwrap_or(&target.measure), lang),
        other => value(other, lang),
    }
}

/// With as many digits as show that it is not the goal.
fn apart(amount: Decimal, goal: Decimal, target: &Target, lang: Lang) -> String {
    let least = goal.normalize().scale() + 2;
    let digits = (least..=amount.scale().max(least)).find(|digits| amount.round_dp(*digits) != goal);
    let printed = digits.map_or(amount, |digits| amount.round_dp(digits));
    with_measure(number::format(printed, lang), &target.measure, lang)
}

fn slipped(slip: Slip, figure: &str, before: &str, lang: Lang) -> String {
    match slip {
        Slip::Tenfold => checks::tenfold(lang, figure, before),
        Slip::Tenth => checks::tenth(lang, figure, before),
        Slip::Thousandfold => checks::thousandfold(lang, figure, before),
        Slip::Thousandth => checks::thousandth(lang, figure, before),
    }
}
