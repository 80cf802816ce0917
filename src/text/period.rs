//! Names of periods, long for forms and short for charts. Knows no calendar: `ledger` does.

use super::Lang;
use crate::ledger::{Part, Period};
use crate::resolution::Month;

/// The full name: `Tháng 10/2023`, `Quý III/2023`, `6 tháng đầu năm 2023`, `9 tháng năm 2023`,
/// `Năm 2023`; `October 2023`, `Quarter 3, 2023`, `First 6 months of 2023`, `Year 2023`.
pub fn name(period: Period, lang: Lang) -> String {
    let year = period.year;
    match (period.part, lang) {
        (Part::Month(month), Lang::Vi) => format!("Tháng {month}/{year}"),
        (Part::Month(month), Lang::En) => format!("{} {year}", english_month(month)),
        (Part::Quarter(quarter), Lang::Vi) => format!("Quý {}/{year}", roman(quarter)),
        (Part::Quarter(quarter), Lang::En) => format!("Quarter {quarter}, {year}"),
        (Part::SixMonths, Lang::Vi) => format!("6 tháng đầu năm {year}"),
        (Part::SixMonths, Lang::En) => format!("First 6 months of {year}"),
        (Part::NineMonths, Lang::Vi) => format!("9 tháng năm {year}"),
        (Part::NineMonths, Lang::En) => format!("First 9 months of {year}"),
        (Part::Year, Lang::Vi) => format!("Năm {year}"),
        (Part::Year, Lang::En) => format!("Year {year}"),
    }
}

/// The full name inside a sentence: `tháng 10/2023`, `the first 6 months of 2023`.
pub fn in_sentence(period: Period, lang: Lang) -> String {
    let name = name(period, lang);
    match (lang, period.part) {
        (Lang::En, Part::SixMonths | Part::NineMonths) => name.replacen("First", "the first", 1),
        (Lang::En, Part::Year) => name.replacen("Year", "the year", 1),
        (Lang::En, _) => name,
        (Lang::Vi, _) => {
            let mut letters = name.chars();
            letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
        }
    }
}

/// A chart's label without the year: `T10`, `Q3`, `6T`, `9T`, `Năm`; `Oct`, `Q3`, `6M`, `9M`, `Year`.
pub fn short(period: Period, lang: Lang) -> String {
    match (period.part, lang) {
        (Part::Month(month), Lang::Vi) => format!("T{month}"),
        (Part::Month(month), Lang::En) => english_month(month).chars().take(3).collect(),
        (Part::Quarter(quarter), _) => format!("Q{quarter}"),
        (Part::SixMonths, _) => lang.pick("6T", "6M").into(),
        (Part::NineMonths, _) => lang.pick("9T", "9M").into(),
        (Part::Year, _) => lang.pick("Năm", "Year").into(),
    }
}

/// From one period to the end of another, in a sentence: `từ tháng 2/2023 đến tháng 5/2023`; of one
/// alone its name.
pub fn span(first: Period, last: Period, lang: Lang) -> String {
    match first == last {
        true => in_sentence(last, lang),
        false => {
            let (from, to) = (lang.pick("từ", "from"), lang.pick("đến", "to"));
            format!("{from} {} {to} {}", in_sentence(first, lang), in_sentence(last, lang))
        }
    }
}

/// A calendar month in a sentence: `tháng 12/2023`, `December 2023`.
pub fn month(month: Month, lang: Lang) -> String {
    in_sentence(Period { year: month.year, part: Part::Month(month.month) }, lang)
}

/// Several periods in a row: `quý I/2023, quý III/2023`; three or more that follow each other as
/// `tháng 1/2023 đến tháng 10/2023`.
pub fn list(periods: &[Period], lang: Lang) -> String {
    let follows = |pair: &[Period]| match (pair[0].part, pair[1].part) {
        (Part::Month(a), Part::Month(b)) | (Part::Quarter(a), Part::Quarter(b)) => {
            pair[0].year == pair[1].year && a + 1 == b
        }
        _ => false,
    };
    if let [first, _, .., last] = periods
        && periods.windows(2).all(follows)
    {
        let to = lang.pick("đến", "to");
        return format!("{} {to} {}", in_sentence(*first, lang), in_sentence(*last, lang));
    }
    periods.iter().map(|period| in_sentence(*period, lang)).collect::<Vec<_>>().join(", ")
}

const fn roman(quarter: u8) -> &'static str {
    match quarter {
        1 => "I",
        2 => "II",
        3 => "III",
        4 => "IV",
        _ => "?",
    }
}

fn english_month(month: u8) -> String {
    time::Month::try_from(month).map_or_else(|_| format!("Month {month}"), |month| month.to_string())
}
