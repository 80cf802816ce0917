//! What a cell holds, and how its place is called.

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

/// A cell's place on its sheet, counted from 0; prints as `C7`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct At {
    /// The row.
    pub row: u32,
    /// The column.
    pub column: u32,
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

impl At {
    /// A place by its row and column, counted from 0.
    pub const fn new(row: u32, column: u32) -> Self {
        Self { row, column }
    }

    /// Reads `C7`; `None` for anything else. `$` is passed over.
    pub fn read(address: &str) -> Option<Self> {
        let address: String = address.chars().filter(|c| *c != '$').collect();
        let digits = address.find(|c: char| c.is_ascii_digit())?;
        let (letters, row) = address.split_at(digits);
        let mut column = 0_u32;
        for letter in letters.bytes() {
            let letter = letter.to_ascii_uppercase();
            if !letter.is_ascii_uppercase() {
                return None;
            }
            column = column.checked_mul(26)?.checked_add(u32::from(letter - b'A') + 1)?;
        }
        let row: u32 = row.parse().ok()?;
        Some(Self { row: row.checked_sub(1)?, column: column.checked_sub(1)? })
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut letters = Vec::new();
        let mut left = u64::from(self.column) + 1;
        while left > 0 {
            letters.push(char::from(b'A' + u8::try_from((left - 1) % 26).unwrap_or(0)));
            left = (left - 1) / 26;
        }
        let letters: String = letters.into_iter().rev().collect();
        write!(f, "{letters}{}", u64::from(self.row) + 1)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_printed() {
        for (address, row, column) in
            [("A1", 0, 0), ("C7", 6, 2), ("Z9", 8, 25), ("AA10", 9, 26), ("XFD1048576", 1_048_575, 16_383)]
        {
            assert_eq!(At::read(address), Some(At::new(row, column)));
            assert_eq!(At::new(row, column).to_string(), address);
        }
        assert_eq!(At::read("$C$7"), At::read("C7"));
        for wrong in ["", "7", "C", "C0", "7C", "C-1", "C99999999999", "ZZZZZZZZZZ1", "\u{110}1"] {
            assert_eq!(At::read(wrong), None, "{wrong}");
        }
    }

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
