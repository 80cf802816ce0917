//! Figures as Excel takes them: binary numbers, each with the pattern that it is shown by. Every
//! conversion from an exact decimal happens here.

use super::wording;
use crate::report::table::told_gap;
use crate::text::Lang;
use rust_decimal::{Decimal, RoundingStrategy};

/// Excel keeps 15 digits of a number and turns the rest into zeros: the first number that has more.
const TOO_LONG: u128 = 1_000_000_000_000_000;
/// What people write has at most so many digits after the decimal mark; what has more was divided.
const FINEST: u32 = 6;
/// Excel's limit for a pattern is 255, which holds the sign twice.
const LONGEST_SIGN: usize = 80;

/// The nearest binary number, as any program reads it from the figure's digits.
pub(super) fn nearest(value: Decimal) -> Option<f64> {
    value.to_string().parse().ok()
}

/// The number for a figure; `None` where Excel would change its digits, so that it has to be words.
///
/// Of a quotient, whose digits never end, only those count that are shown.
pub(super) fn whole(value: Decimal, decimals: u32) -> Option<f64> {
    is_kept(value, decimals).then(|| nearest(value)).flatten()
}

/// [`whole`] for a figure in percent: Excel keeps 99.5 % as 0.995.
pub(super) fn whole_percent(value: Decimal, decimals: u32) -> Option<f64> {
    is_kept(value, decimals).then(|| format!("{value}e-2").parse().ok()).flatten()
}

/// The pattern that shows as many digits as the figure has when rounded so: a whole one must have no
/// decimal mark behind it, which Excel leaves standing where a pattern has room for decimals.
pub(super) fn pattern(value: Decimal, decimals: u32) -> String {
    match rounded(value, decimals).scale() {
        0 => "#,##0".to_owned(),
        scale => {
            let more = usize::try_from(scale - 1).unwrap_or(0);
            format!("#,##0.0{}", "#".repeat(more))
        }
    }
}

/// [`pattern`] with a sign before the figure, and before the minus of one below zero.
pub(super) fn signed_pattern(sign: &str, value: Decimal, decimals: u32) -> String {
    let pattern = pattern(value, decimals);
    // A pattern has no way to write a quotation mark within others.
    let sign: String = wording::line(sign, LONGEST_SIGN).replace('"', "");
    format!("\"{sign} \"{pattern};\"{sign} \"-{pattern}")
}

/// [`pattern`] among the words for what is left to a limit or over it, so that it stays a number whose sign
/// chooses them.
pub(super) fn gap_pattern(value: Decimal, decimals: u32, lang: Lang) -> String {
    /// Stands for the figure while the words are quoted.
    const HERE: &str = "\u{1}";
    let pattern = pattern(value, decimals);
    let told = |gap: Decimal| {
        let words = told_gap(gap, HERE, lang);
        let (before, behind) = words.split_once(HERE).unwrap_or((&words, ""));
        let quoted = |words: &str| if words.is_empty() { String::new() } else { format!("\"{words}\"") };
        format!("{}{pattern}{}", quoted(before), quoted(behind))
    };
    [Decimal::ONE, Decimal::NEGATIVE_ONE, Decimal::ZERO].map(told).join(";")
}

fn is_kept(value: Decimal, decimals: u32) -> bool {
    let value = value.normalize();
    let counted = if value.scale() > FINEST { rounded(value, decimals) } else { value };
    counted.mantissa().unsigned_abs() < TOO_LONG
}

fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero).normalize()
}
