//! Reported figures in words, with their unit of measure.

use crate::ledger::{Basis, Slot, Standing, Value};
use crate::progress::Slip;
use crate::resolution::{Names, Target};
use crate::text::phrases::entry;
use crate::text::{Lang, number};
use rust_decimal::Decimal;

/// Beyond this many decimals a computed figure says nothing more to a reader.
const SHOWN_DECIMALS: u32 = 4;
/// Derived figures and points between percentages show at most this many.
const GAP_DECIMALS: u32 = 2;

/// A figure with its unit of measure: `18.531,9 tỷ đồng`, `99,5%`. At most 4 decimals.
pub fn measured(figure: Decimal, measure: &Names, lang: Lang) -> String {
    with_measure(number::rounded(figure, SHOWN_DECIMALS, lang), measure, lang)
}

/// [`measured`] for what only follows from figures, such as a share of a path: at most 2 decimals.
pub fn derived(figure: Decimal, measure: &Names, lang: Lang) -> String {
    with_measure(number::rounded(figure, GAP_DECIMALS, lang), measure, lang)
}

pub(super) fn with_measure(figure: String, measure: &Names, lang: Lang) -> String {
    match lang.pick(&measure.vi, &measure.en) {
        "%" => figure + "%",
        "" => figure,
        measure if lang == Lang::En && figure == "1" => format!("1 {}", of_one(measure)),
        measure => format!("{figure} {measure}"),
    }
}

/// An English unit of measure beside 1: `case`, `bed per 10,000 people`.
fn of_one(measure: &str) -> String {
    let (counted, rest) = match measure.find(" per ") {
        Some(per) => measure.split_at(per),
        None => (measure, ""),
    };
    format!("{}{rest}", counted.strip_suffix('s').unwrap_or(counted))
}

/// What stands in a cell: `14/15`, `18.531,9`, `Đã hoàn thành`, `Không phát sinh`. How much of something is
/// done has at most 2 decimals, since of many units together it is a quotient.
pub fn value(value: &Value, lang: Lang) -> String {
    match value {
        Value::Number(figure) => number::format(*figure, lang),
        Value::Ratio { numerator, denominator } => {
            format!("{}/{}", number::format(*numerator, lang), number::format(*denominator, lang))
        }
        Value::Done { done: true, .. } => entry::done(lang).into(),
        Value::Done { done: false, percent: None } => entry::not_done(lang).into(),
        Value::Done { done: false, percent: Some(percent) } => {
            format!("{} ({})", entry::not_done(lang), number::rounded_percent(*percent, GAP_DECIMALS, lang))
        }
        Value::NothingArose => entry::nothing_arose(lang).into(),
    }
}

/// The rate that two figures make, in the target's unit of measure: `= 91,82%`. At most 2 decimals;
/// empty where the rate is too large to print.
pub fn rate_of(target: &Target, numerator: Decimal, denominator: Decimal, lang: Lang) -> String {
    let rate = rate(target, numerator, denominator, lang);
    rate.map(|rate| entry::makes(lang, &rate)).unwrap_or_default()
}

/// A figure as short as it can be told apart: a ratio by what it makes.
pub fn short_value(figure: &Value, target: &Target, lang: Lang) -> String {
    let rate = match figure {
        Value::Ratio { numerator, denominator } => rate(target, *numerator, *denominator, lang),
        _ => None,
    };
    rate.unwrap_or_else(|| value(figure, lang))
}

/// `None` where there is no whole, or beyond what can be reckoned.
fn rate(target: &Target, numerator: Decimal, denominator: Decimal, lang: Lang) -> Option<String> {
    let scale = target.per.unwrap_or(Decimal::ONE_HUNDRED);
    let rate = numerator.checked_mul(scale)?.checked_div(denominator)?;
    Some(measured(rate.round_dp(2), &target.measure, lang))
}

/// The question that a slip of the finger raises, against the figure before.
pub fn slip(slip: Slip, before: &str, lang: Lang) -> String {
    match slip {
        Slip::Tenfold => entry::tenfold(lang, before),
        Slip::Tenth => entry::tenth(lang, before),
        Slip::Thousandfold => entry::thousandfold(lang, before),
        Slip::Thousandth => entry::thousandth(lang, before),
    }
}

/// "Trong kỳ" or "Lũy kế".
pub const fn basis(basis: Basis, lang: Lang) -> &'static str {
    match basis {
        Basis::InPeriod => lang.pick("Trong kỳ", "In the period"),
        Basis::Cumulative => lang.pick("Lũy kế", "Cumulative"),
    }
}

/// "Ước" or "Chính thức".
pub const fn standing(standing: Standing, lang: Lang) -> &'static str {
    match standing {
        Standing::Estimated => entry::estimated(lang),
        Standing::Official => entry::official(lang),
    }
}

/// Both: "Lũy kế, ước".
pub fn slot(slot: Slot, lang: Lang) -> String {
    format!("{}, {}", basis(slot.basis, lang), standing(slot.standing, lang).to_lowercase())
}

/// A distance between two figures: points between percentages, else the target's own measure.
pub fn gap(figure: Decimal, measure: &Names, lang: Lang) -> String {
    if &*measure.vi == "%" {
        let points = number::rounded(figure, GAP_DECIMALS, lang);
        format!("{points} {}", lang.pick("điểm %", "points"))
    } else {
        derived(figure, measure, lang)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_case_is_no_cases() {
        let printed = |figure: u8, measure: &str| {
            let measure = Names { vi: "vụ".into(), en: measure.into() };
            [Lang::En, Lang::Vi].map(|lang| measured(figure.into(), &measure, lang))
        };
        assert_eq!(printed(1, "cases"), ["1 case", "1 vụ"]);
        assert_eq!(printed(2, "cases")[0], "2 cases");
        assert_eq!(printed(0, "cases")[0], "0 cases");
        assert_eq!(printed(1, "beds per 10,000 people")[0], "1 bed per 10,000 people");
        assert_eq!(printed(1, "billion VND")[0], "1 billion VND");
    }
}
