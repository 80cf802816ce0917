//! Periods, bases and standings as words for programs: `2023-M10`, `cumulative`, `official`. Exchange
//! files, hidden sheets and long tables have them, so that they never change, and are read back as they
//! are written.

use super::{Basis, Part, Period, Standing, bounds};

/// `2023-M10`, `2023-Q3`, `2023-6M`, `2023-9M`, `2023`.
pub fn of_period(period: Period) -> String {
    let year = period.year;
    match period.part {
        Part::Month(month) => format!("{year}-M{month:02}"),
        Part::Quarter(quarter) => format!("{year}-Q{quarter}"),
        Part::SixMonths => format!("{year}-6M"),
        Part::NineMonths => format!("{year}-9M"),
        Part::Year => year.to_string(),
    }
}

/// `in-period`, `cumulative`.
pub const fn of_basis(basis: Basis) -> &'static str {
    match basis {
        Basis::InPeriod => "in-period",
        Basis::Cumulative => "cumulative",
    }
}

/// `estimated`, `official`.
pub const fn of_standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Estimated => "estimated",
        Standing::Official => "official",
    }
}

/// The period that a word spells, be it month 13: whoever reads entries says why it is refused.
pub fn period_spelled(word: &str) -> Option<Period> {
    let (year, part) = word.split_once('-').unwrap_or((word, ""));
    let year = year.parse().ok()?;
    let numbered = |letter: char| part.strip_prefix(letter).and_then(|number| number.parse().ok());
    let part = match part {
        "" => Part::Year,
        "6M" => Part::SixMonths,
        "9M" => Part::NineMonths,
        _ => numbered('M').map(Part::Month).or_else(|| numbered('Q').map(Part::Quarter))?,
    };
    let period = Period { year, part };
    // Only the one spelling that is written is read, or one period could stand in two ways.
    (of_period(period) == word).then_some(period)
}

/// The period that a word names, where the ledger takes figures for it.
pub fn period(word: &str) -> Option<Period> {
    period_spelled(word).filter(|period| bounds::valid(*period).is_ok())
}

/// The basis that a word names.
pub fn basis(word: &str) -> Option<Basis> {
    [Basis::InPeriod, Basis::Cumulative].into_iter().find(|basis| of_basis(*basis) == word)
}

/// The standing that a word names.
pub fn standing(word: &str) -> Option<Standing> {
    [Standing::Estimated, Standing::Official].into_iter().find(|standing| of_standing(*standing) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_and_nothing_else() {
        for asked in Period::of_year(2023) {
            assert_eq!(period(&of_period(asked)), Some(asked));
        }
        for wrong in [
            "",
            "2023-M13",
            "2023-M0",
            "9999-M01",
            "2023-M7",
            "2023-Q5",
            "2023-",
            "2023-12M",
            "x",
            "02023",
            "2023-M\u{661}",
        ] {
            assert_eq!(period(wrong), None, "{wrong}");
        }
        assert_eq!(period_spelled("2023-M13"), Some(Period::month(2023, 13)));
        assert_eq!(basis("cumulative"), Some(Basis::Cumulative));
        assert_eq!(standing("official"), Some(Standing::Official));
        assert_eq!((basis("Cumulative"), standing("")), (None, None));
    }
}
