//! What Excel's patterns of numbers tell: whether a cell shows a percentage or a day.

use super::{Day, Held};
use rust_decimal::prelude::ToPrimitive;
use time::{Date, Duration, Month};

/// How a number is shown, as far as it changes what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// As it is.
    #[default]
    Plain,
    /// As a percentage.
    Percent,
    /// As a day or a time.
    Date,
}

impl Shown {
    /// By the number of a pattern that every Excel has.
    pub(super) const fn built_in(id: u32) -> Self {
        match id {
            9 | 10 => Self::Percent,
            14..=22 | 27..=36 | 45..=47 | 50..=58 => Self::Date,
            _ => Self::Plain,
        }
    }

    /// By a pattern such as `#,##0.0%` or `dd/mm/yyyy`; words in it, colours and countries aside.
    pub(super) fn of(pattern: &str) -> Self {
        let mut signs = pattern.chars();
        let mut is_date = false;
        while let Some(sign) = signs.next() {
            match sign {
                '"' => drop(signs.by_ref().find(|c| *c == '"')),
                '\\' | '_' | '*' => drop(signs.next()),
                '[' => {
                    let within: String = signs.by_ref().take_while(|c| *c != ']').collect();
                    // `[h]:mm` counts hours.
                    is_date |=
                        !within.is_empty() && within.chars().all(|c| matches!(c, 'h' | 'H' | 'm' | 's'));
                }
                '%' => return Self::Percent,
                'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => is_date = true,
                // "General", in whatever letters.
                'G' | 'g' => return Self::Plain,
                // Other sections show other signs of the same number.
                ';' => break,
                _ => {}
            }
        }
        if is_date { Self::Date } else { Self::Plain }
    }
}

impl Shown {
    /// What a cell with these digits holds.
    pub(super) fn held(self, digits: &str, is_1904: bool) -> Held {
        let fault = || Held::Fault(digits.to_owned());
        match Held::number(digits, self == Self::Percent) {
            Some(Held::Number { value: days, .. }) if self == Self::Date => {
                let day = days.floor().to_i64().and_then(|days| day(days, is_1904));
                day.map_or_else(fault, Held::Date)
            }
            Some(number) => number,
            None => fault(),
        }
    }
}

/// The day that so many days count to.
fn day(days: i64, is_1904: bool) -> Option<Day> {
    let first = match (is_1904, days) {
        (true, _) => Date::from_calendar_date(1904, Month::January, 1),
        // Excel has a 29 February 1900, which there was not.
        (false, ..60) => Date::from_calendar_date(1899, Month::December, 31),
        (false, 60..) => Date::from_calendar_date(1899, Month::December, 30),
    };
    let day =
        first.ok()?.checked_add(Duration::days(Some(days).filter(|days| (0..=3_000_000).contains(days))?))?;
    Some(day.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_tell_percentages_and_days_from_plain_figures() {
        for (pattern, shown) in [
            ("General", Shown::Plain),
            ("#,##0.0##", Shown::Plain),
            ("0.00E+00", Shown::Plain),
            ("#,##0\\ \"đồng\"", Shown::Plain),
            ("#,##0\\ [$đ-42A]", Shown::Plain),
            ("\"tháng\"\\ 0", Shown::Plain),
            ("0%", Shown::Percent),
            ("#,##0.0%;[Red]-#,##0.0%", Shown::Percent),
            ("0\"%\"", Shown::Plain),
            ("0\\%", Shown::Plain),
            ("dd/mm/yyyy", Shown::Date),
            ("[$-42A]dd\\ mmmm\\ yyyy", Shown::Date),
            ("[h]:mm", Shown::Date),
            ("[Red]0", Shown::Plain),
            ("0;\"d\"", Shown::Plain),
        ] {
            assert_eq!(Shown::of(pattern), shown, "{pattern}");
        }
    }
}
