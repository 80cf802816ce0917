//! From exact decimals to text. Rounds only where asked, half away from zero, as the last step.

use crate::text::Lang;
use rust_decimal::{Decimal, RoundingStrategy};

/// The thousands mark and the decimal mark of a language.
pub(super) const fn marks(lang: Lang) -> (char, char) {
    match lang {
        Lang::Vi => ('.', ','),
        Lang::En => (',', '.'),
    }
}

/// Every digit of the figure, without trailing zeros: `18531.90` is `18.531,9` in Vietnamese.
pub fn format(value: Decimal, lang: Lang) -> String {
    let value = value.normalize();
    let digits = value.abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let (thousands, decimal) = marks(lang);
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value.is_sign_negative() && !value.is_zero() {
        text.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(decimal);
        text.push_str(fraction);
    }
    text
}

/// Every digit with the language's decimal mark and no thousands marks, for spreadsheets and boxes.
pub fn ungrouped(value: Decimal, lang: Lang) -> String {
    let (thousands, _) = marks(lang);
    format(value, lang).replace(thousands, "")
}

/// The figure with at most `decimals` digits after the decimal mark, rounded half away from zero.
pub fn rounded(value: Decimal, decimals: u32, lang: Lang) -> String {
    format(value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero), lang)
}

/// A figure that is already in percent: `99.5` is `99,5%`.
pub fn percent(value: Decimal, lang: Lang) -> String {
    format(value, lang) + "%"
}

/// [`percent`] with at most `decimals` digits after the decimal mark.
pub fn rounded_percent(value: Decimal, decimals: u32, lang: Lang) -> String {
    rounded(value, decimals, lang) + "%"
}

/// A difference of two percentages, signed, with at most two decimals: `+1,5 điểm %`.
pub fn points(difference: Decimal, lang: Lang) -> String {
    let sign = if difference > Decimal::ZERO { "+" } else { "" };
    let unit = lang.pick("điểm %", "points");
    std::format!("{sign}{} {unit}", rounded(difference, 2, lang))
}

/// A count of things on screen, grouped: `24.000` in Vietnamese.
pub fn count(n: usize, lang: Lang) -> String {
    format(Decimal::from(n), lang)
}
