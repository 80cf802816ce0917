//! The ledger's laws of decimals: bounds, exact reading, checked sums, ratios without rounding.
//!
//! How people write numbers ("1.964" for 1964) is not known here: `text` reads that.

use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::fmt;

/// Most digits before the decimal point.
pub const INTEGER_DIGITS: u32 = 15;
/// Most digits after the decimal point.
pub const FRACTION_DIGITS: u32 = 6;
/// The first whole number beyond the bounds: 10 to the power of [`INTEGER_DIGITS`].
const BEYOND: i128 = 10_i128.pow(INTEGER_DIGITS);

/// Why a decimal is not a figure of the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalRefusal {
    /// Not a plain decimal such as `-12.5`.
    Malformed,
    /// More than [`INTEGER_DIGITS`] digits before the point.
    TooLarge,
    /// More than [`FRACTION_DIGITS`] digits after the point that are not trailing zeros.
    TooFine,
}

impl fmt::Display for DecimalRefusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "not a decimal",
            Self::TooLarge => "more than 15 integer digits",
            Self::TooFine => "more than 6 fractional digits",
        })
    }
}

/// Holds a normalised decimal against the bounds.
///
/// # Errors
/// Too many digits before or after the point.
pub fn check(decimal: Decimal) -> Result<(), DecimalRefusal> {
    if decimal.scale() > FRACTION_DIGITS {
        return Err(DecimalRefusal::TooFine);
    }
    // With at most six fractional digits the mantissa is below 10^21 where the figure is in bounds.
    let whole = decimal.mantissa().abs() / 10_i128.pow(decimal.scale());
    if whole < BEYOND { Ok(()) } else { Err(DecimalRefusal::TooLarge) }
}

/// Reads `-12.5`: digits with at most one point between digits, a leading `-` allowed; normalised.
///
/// ```
/// use so_nghi_quyet::ledger::decimal::{read, DecimalRefusal};
/// assert_eq!(read("1.50").map(|d| d.to_string()), Ok("1.5".to_owned()));
/// assert_eq!(read("1e3"), Err(DecimalRefusal::Malformed));
/// ```
///
/// # Errors
/// Anything else, or too many digits.
pub fn read(text: &str) -> Result<Decimal, DecimalRefusal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(fraction) {
        return Err(DecimalRefusal::Malformed);
    }
    if fraction.trim_end_matches('0').len() > FRACTION_DIGITS as usize {
        return Err(DecimalRefusal::TooFine);
    }
    if whole.trim_start_matches('0').len() > INTEGER_DIGITS as usize {
        return Err(DecimalRefusal::TooLarge);
    }
    // Trailing zeros are cut first: a long row of them would not fit the type, and means nothing.
    let kept = match digits.contains('.') {
        true => text.trim_end_matches('0').trim_end_matches('.'),
        false => text,
    };
    let decimal = Decimal::from_str_exact(kept).map_err(|_| DecimalRefusal::Malformed)?.normalize();
    check(decimal)?;
    Ok(decimal)
}

/// The exact sum; `None` on overflow, which figures within the bounds reach only beyond 10^7 of them.
pub fn sum(figures: impl IntoIterator<Item = Decimal>) -> Option<Decimal> {
    figures.into_iter().try_fold(Decimal::ZERO, Decimal::checked_add)
}

/// Compares `a.0 / a.1` with `b.0 / b.1` without dividing or rounding.
///
/// `None` where a denominator is not positive or a figure is beyond the ledger's bounds.
///
/// ```
/// use rust_decimal::Decimal;
/// use so_nghi_quyet::ledger::decimal::compare_ratios;
/// use std::cmp::Ordering;
/// let d = Decimal::from;
/// assert_eq!(compare_ratios((d(1), d(3)), (d(2), d(6))), Some(Ordering::Equal));
/// assert_eq!(compare_ratios((d(1), d(0)), (d(2), d(6))), None);
/// ```
pub fn compare_ratios(a: (Decimal, Decimal), b: (Decimal, Decimal)) -> Option<Ordering> {
    let (mut a, mut b) = ((scaled(a.0)?, scaled(a.1)?), (scaled(b.0)?, scaled(b.1)?));
    if a.1 <= 0 || b.1 <= 0 {
        return None;
    }
    // Cross products reach 10^42, beyond i128; comparing whole parts, then the remainders' inverses,
    // decides the same without them (each round shrinks both denominators, as Euclid's does).
    loop {
        let whole = a.0.div_euclid(a.1).cmp(&b.0.div_euclid(b.1));
        if whole.is_ne() {
            return Some(whole);
        }
        let rest = (a.0.rem_euclid(a.1), b.0.rem_euclid(b.1));
        match rest {
            (0, 0) => return Some(Ordering::Equal),
            (0, _) => return Some(Ordering::Less),
            (_, 0) => return Some(Ordering::Greater),
            // r/d < s/e exactly when e/s < d/r: the sides change places.
            (r, s) => (a, b) = ((b.1, s), (a.1, r)),
        }
    }
}

/// In millionths, as a whole number.
fn scaled(decimal: Decimal) -> Option<i128> {
    let decimal = decimal.normalize();
    check(decimal).ok()?;
    Some(decimal.mantissa() * 10_i128.pow(FRACTION_DIGITS - decimal.scale()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_decimals_within_the_bounds_are_read() {
        let check = |text: &str, expected: Result<&str, DecimalRefusal>| {
            let read = read(text).map(|decimal| decimal.to_string());
            assert_eq!(read, expected.map(str::to_owned), "{text:?}");
        };
        check("0", Ok("0"));
        check("-0", Ok("0"));
        check("-0.00", Ok("0"));
        check("007.50", Ok("7.5"));
        check("100", Ok("100"));
        check("1.500000000000000000000000000000000000000", Ok("1.5"));
        check("999999999999999.999999", Ok("999999999999999.999999"));
        check("1000000000000000", Err(DecimalRefusal::TooLarge));
        check("-1000000000000000", Err(DecimalRefusal::TooLarge));
        check("0.0000001", Err(DecimalRefusal::TooFine));
        for text in ["", "-", ".", "1.", ".5", "+1", " 1", "1,5", "1e3", "1_000", "NaN", "--1", "１", "1.2.3"]
        {
            check(text, Err(DecimalRefusal::Malformed));
        }
    }

    #[test]
    fn the_largest_ratios_compare_without_overflow() {
        let largest = Decimal::from_i128_with_scale(999_999_999_999_999_999_999, 6);
        let next = Decimal::from_i128_with_scale(999_999_999_999_999_999_998, 6);
        let least = Decimal::new(1, 6);
        let check = |a, b, expected| {
            assert_eq!(compare_ratios(a, b), expected);
            assert_eq!(compare_ratios(b, a), expected.map(Ordering::reverse));
        };
        check((largest, next), (next, largest), Some(Ordering::Greater));
        check((largest, least), (next, least), Some(Ordering::Greater));
        check((next, largest), (largest, largest), Some(Ordering::Less));
        check((largest, largest), (least, least), Some(Ordering::Equal));
        check((-largest, least), (least, largest), Some(Ordering::Less));
        check((least, Decimal::ZERO), (least, least), None);
        check((Decimal::MAX, least), (least, least), None);
    }

    #[test]
    fn a_sum_beyond_the_type_is_none() {
        assert_eq!(sum([Decimal::ONE, Decimal::new(5, 1)]), Some(Decimal::new(15, 1)));
        assert_eq!(sum([Decimal::MAX, Decimal::MAX]), None);
    }
}
