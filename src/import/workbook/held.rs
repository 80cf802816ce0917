//! What a cell holds.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::fmt;
use time::{Date, Month};

/// What a cell holds. A formula's cell holds the value that the program that saved the file reckoned.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Held {
    /// Nothing.
    #[default]
    Empty,
    /// Words, as they stand.
    Text(String),
    /// A figure.
    Number {
        /// As the file has it: 12 % is 0.12.
        value: Decimal,
        /// Whether it is shown as a percentage.
        is_percent: bool,
    },
    /// A day, or a time of day, which counts from day 0.
    Date(Day),
    /// Yes or no.
    Truth(bool),
    /// What went wrong, such as `#REF!`.
    Fault(String),
    /// A formula that nobody reckoned: the program that wrote the file only put it there.
    Unreckoned,
}

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Day {
    /// Year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Held {
    /// Whether it holds nothing; words of white space are nothing.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(words) => words.trim().is_empty(),
            _ => false,
        }
    }

    /// Its words; nothing where it holds none.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words) if !words.trim().is_empty() => Some(words.trim()),
            _ => None,
        }
    }

    /// A figure from the digits of a file, such as `18531.9` or `1.2E-3`; 15 digits of it count. `None`
    /// for anything else and beyond what a figure can be.
    pub(super) fn number(digits: &str, is_percent: bool) -> Option<Self> {
        let digits = digits.trim();
        let read = match digits.contains(['e', 'E']) {
            true => Decimal::from_scientific(digits),
            false => digits.parse(),
        };
        let value = read.ok()?.round_sf(DIGITS)?.normalize();
        let value = if value.is_zero() { Decimal::ZERO } else { value };
        Some(Self::Number { value, is_percent })
    }
}

/// Digits of a figure that spreadsheets keep.
const DIGITS: u32 = 15;

/// As people know it, for lists of what was passed over: `18531.9`, `12%`, `2023-10-05`.
impl fmt::Display for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => Ok(()),
            Self::Text(words) | Self::Fault(words) => f.write_str(words.trim()),
            Self::Number { value, is_percent: false } => write!(f, "{value}"),
            Self::Number { value, is_percent: true } => match value.checked_mul(Decimal::ONE_HUNDRED) {
                Some(percent) => write!(f, "{}%", percent.normalize()),
                None => write!(f, "{value}"),
            },
            Self::Date(day) => write!(f, "{:04}-{:02}-{:02}", day.year, day.month, day.day),
            Self::Truth(truth) => write!(f, "{truth}"),
            Self::Unreckoned => f.write_str("="),
        }
    }
}

impl From<Date> for Day {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: date.month().into(), day: date.day() }
    }
}

impl Day {
    /// The day of `2023-10-05`, with a time behind it or not.
    pub(super) fn read(text: &str) -> Option<Self> {
        let day = text.trim().split(['T', ' ']).next()?;
        let mut parts = day.splitn(3, '-');
        let year: i32 = parts.next()?.parse().ok()?;
        let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
        let day = parts.next()?.parse().ok()?;
        Date::from_calendar_date(year, month, day).ok().map(Self::from)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;

    #[test]
    fn figures_have_the_digits_that_are_shown() {
        for (digits, value) in [
            ("18531.9", "18531.9"),
            ("36.900000000000006", "36.9"),
            ("0.28999999999999998", "0.29"),
            ("1.0000000000000001E-3", "0.001"),
            ("1E3", "1000"),
            ("-0.0", "0"),
            ("999999999999999", "999999999999999"),
            ("0.333333333333333315", "0.333333333333333"),
        ] {
            let held = Held::number(digits, false);
            assert_eq!(
                held,
                Some(Held::Number { value: value.parse().unwrap(), is_percent: false }),
                "{digits}"
            );
        }
        for wrong in ["", "NaN", "INF", "1e400", "1e-", "a", "1,5", "--1"] {
            assert_eq!(Held::number(wrong, false), None, "{wrong}");
        }
    }
}
