//! One field of a register's records: what it may hold, in the one spelling in which entries hold it.

use crate::resolution::{DataSet, TargetId};
use rust_decimal::Decimal;
use time::{Date, Month};

/// One field of a register.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The word for it in entries.
    pub code: &'static str,
    /// What it may hold.
    pub kind: Kind,
}

/// What a field may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A line of words.
    Line,
    /// Words over several lines.
    Text,
    /// A day, as `2023-03-31`.
    Day,
    /// 0 to 100, at most two digits behind the point.
    Percent,
    /// A whole number from 0.
    Count,
    /// A unit's id.
    Unit,
    /// A body's id.
    Body,
    /// Ids of bodies with `;` between.
    Bodies,
    /// Ids of targets with `;` between.
    Targets,
    /// A clause's id.
    Clause,
    /// A group of targets, by its number.
    Group,
    /// One of these words.
    Choice(&'static [&'static str]),
}

/// Why a text does not stand in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Not a day of the calendar.
    Day,
    /// Not 0 to 100.
    Percent,
    /// Not a whole number from 0 to 9,999,999.
    Count,
    /// Nothing of that name is known.
    Unknown,
}

const MOST_COUNTED: u32 = 9_999_999;
/// Between ids.
pub(super) const BETWEEN: char = ';';

impl Kind {
    /// Whether an entry's text stands in such a field. Names of bodies are not looked up: the office adds
    /// bodies, and its ledger may come later.
    ///
    /// # Errors
    /// Why not.
    pub fn check(self, text: &str, data: &DataSet) -> Result<(), Wrong> {
        let is = |known: bool, wrong| if known { Ok(()) } else { Err(wrong) };
        match self {
            Self::Line | Self::Text | Self::Body | Self::Bodies => Ok(()),
            Self::Day => is(day(text).is_some(), Wrong::Day),
            Self::Percent => is(percent(text).is_some(), Wrong::Percent),
            Self::Count => is(count(text).is_some(), Wrong::Count),
            Self::Unit => is(data.unit_named(text).is_some(), Wrong::Unknown),
            Self::Targets => is(ids(text).all(|id| data.target_named(id).is_some()), Wrong::Unknown),
            Self::Clause => is(data.clause_named(text).is_some(), Wrong::Unknown),
            Self::Group => {
                is(data.groups.iter().any(|group| group.number.to_string() == text), Wrong::Unknown)
            }
            Self::Choice(words) => is(words.contains(&text), Wrong::Unknown),
        }
    }
}

/// A day as entries hold it.
pub fn day_text(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}

/// Reads what [`day_text`] wrote.
pub fn day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let (year, month, of_month) = (parts.next()?, parts.next()?, parts.next()?);
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    let day = Date::from_calendar_date(year.parse().ok()?, month, of_month.parse().ok()?).ok()?;
    // Only the one spelling that is written is read, or one day could stand in two ways.
    (day_text(day) == text).then_some(day)
}

/// Reads a percentage: 0 to 100.
pub fn percent(text: &str) -> Option<Decimal> {
    let percent = Decimal::from_str_exact(text).ok()?;
    let is_in = (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent) && percent.scale() <= 2;
    is_in.then_some(percent)
}

/// Reads a whole number from 0.
pub fn count(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|count| digits && *count <= MOST_COUNTED)
}

/// The ids of a list.
pub fn ids(text: &str) -> impl Iterator<Item = &str> {
    text.split(BETWEEN).filter(|id| !id.is_empty())
}

/// The targets of a list that the data set has.
pub fn targets(text: &str, data: &DataSet) -> Vec<TargetId> {
    ids(text).filter_map(|id| data.target_named(id)).map(|target| target.id.clone()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::resolution::packed;

    #[test]
    fn each_kind_takes_its_own_spelling_only() {
        let data = &packed()[0];
        let target = data.targets[0].id.as_str();
        for (kind, right, wrong) in [
            (Kind::Day, "2023-03-31", &["31/3/2023", "2023-3-31", "2023-02-29", ""][..]),
            (Kind::Percent, "40.5", &["-1", "100.01", "40,5", "1.234"][..]),
            (Kind::Count, "0", &["-1", "1.5", "12345678", "", "+3"][..]),
            (Kind::Unit, data.root_unit().id.as_str(), &["nowhere", ""][..]),
            (Kind::Targets, target, &["nothing", "kt-gtsx-cong-nghiep;nothing"][..]),
            (Kind::Clause, "III.1.1", &["III.9.9"][..]),
            (Kind::Group, "7", &["0", "8", "x"][..]),
            (Kind::Choice(&["a", "b"]), "b", &["c", ""][..]),
        ] {
            assert_eq!(kind.check(right, data), Ok(()), "{kind:?} {right}");
            for text in wrong {
                assert!(kind.check(text, data).is_err(), "{kind:?} {text}");
            }
        }
        assert_eq!(day_text(day("2023-03-05").unwrap()), "2023-03-05");
        assert_eq!(ids(";a;;b;").collect::<Vec<_>>(), ["a", "b"]);
    }
}
