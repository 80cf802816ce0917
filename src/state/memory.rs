//! What the page remembers between two openings, as short texts. All of it may be lost without harm.

use super::{Person, Role};
use crate::ledger::{Part, Period, Standing};

/// One remembered thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// The language of the interface, as `Lang::code`.
    Language,
    /// The theme, as `Theme::code`.
    Theme,
    /// Who sat at the keyboard, as [`person`] writes it.
    Person,
    /// The period of the form, as [`chosen_period`] writes it.
    Period,
    /// Whether figures are typed as estimated or official, as [`standing`] writes it.
    Standing,
    /// The ledger that was last saved to a file, as [`SavedFile::text`] writes it.
    SavedFile,
    /// That entries were kept in this browser: an empty store says then that something is lost.
    HasKept,
}

/// The ledger as it was when it was last saved to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Its fingerprint.
    pub fingerprint: String,
    /// How many entries it had.
    pub entries: usize,
}

impl SavedFile {
    /// Writes it down.
    pub fn text(&self) -> String {
        format!("{}:{}", self.entries, self.fingerprint)
    }

    /// Reads what [`SavedFile::text`] wrote.
    pub fn from_text(text: &str) -> Option<SavedFile> {
        let (entries, fingerprint) = text.split_once(':')?;
        Some(SavedFile { fingerprint: fingerprint.to_owned(), entries: entries.parse().ok()? })
    }
}

/// Writes a person down, one line each for role, name and position.
pub fn person(person: &Person) -> String {
    let line = |text: &str| text.replace('\n', " ");
    format!("{}\n{}\n{}", person.role.code(), line(&person.name), line(&person.position))
}

/// Reads what [`person`] wrote.
pub fn person_from(text: &str) -> Option<Person> {
    let mut lines = text.split('\n');
    Some(Person {
        role: Role::from_code(lines.next()?)?,
        name: lines.next()?.to_owned(),
        position: lines.next()?.to_owned(),
    })
}

/// Writes a period down: `2023-M10`, `2023-Q3`, `2023-6`, `2023-9`, `2023-Y`.
pub fn period(period: Period) -> String {
    let year = period.year;
    match period.part {
        Part::Month(month) => format!("{year}-M{month}"),
        Part::Quarter(quarter) => format!("{year}-Q{quarter}"),
        Part::SixMonths => format!("{year}-6"),
        Part::NineMonths => format!("{year}-9"),
        Part::Year => format!("{year}-Y"),
    }
}

/// Reads what [`period`] wrote.
pub fn period_from(text: &str) -> Option<Period> {
    let (year, part) = text.split_once('-')?;
    let year: i16 = year.parse().ok()?;
    Period::of_year(year).find(|candidate| period(*candidate) == format!("{year}-{part}"))
}

/// Writes down the period that somebody chose, with the one that had closed last by then.
pub fn chosen_period(chosen: Period, closed: Period) -> String {
    format!("{} {}", period(chosen), period(closed))
}

/// Reads what [`chosen_period`] wrote. A choice holds until another period has closed: the form then
/// opens at that one.
pub fn chosen_period_from(text: &str, closed: Period) -> Option<Period> {
    let (chosen, closed_then) = text.split_once(' ')?;
    period_from(chosen).filter(|_| period_from(closed_then) == Some(closed))
}

/// Writes down whether figures are typed as estimated or official.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Estimated => "estimated",
        Standing::Official => "official",
    }
}

/// Reads what [`standing`] wrote; official for anything else.
pub fn standing_from(text: &str) -> Standing {
    if text == standing(Standing::Estimated) { Standing::Estimated } else { Standing::Official }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolution::UnitId;

    #[test]
    fn every_period_comes_back() {
        for each in Period::of_year(2023) {
            assert_eq!(period_from(&period(each)), Some(each));
        }
        for text in ["", "2023", "2023-M13", "x-M1", "2023-Q0"] {
            assert_eq!(period_from(text), None, "{text}");
        }
    }

    #[test]
    fn a_chosen_period_holds_until_another_has_closed() {
        let (june, july, august) = (Period::month(2023, 6), Period::month(2023, 7), Period::month(2023, 8));
        let text = chosen_period(june, july);
        assert_eq!(chosen_period_from(&text, july), Some(june));
        assert_eq!(chosen_period_from(&text, august), None);
        assert_eq!(chosen_period_from("2023-M6", july), None, "as an earlier build wrote it");
    }

    #[test]
    fn a_standing_comes_back() {
        for each in [Standing::Estimated, Standing::Official] {
            assert_eq!(standing_from(standing(each)), each);
        }
        assert_eq!(standing_from(""), Standing::Official);
    }

    #[test]
    fn a_person_comes_back_even_with_odd_names() {
        let odd =
            Person { role: Role::Unit(UnitId::new("a")), name: "Lê\nVăn".into(), position: String::new() };
        let back = person_from(&person(&odd));
        assert_eq!(back.map(|person| person.name), Some("Lê Văn".to_owned()));
        assert_eq!(person_from("nobody\n\n"), None);
    }

    #[test]
    fn a_saved_file_comes_back() {
        let file = SavedFile { fingerprint: "ab12".into(), entries: 7 };
        assert_eq!(SavedFile::from_text(&file.text()), Some(file));
        assert_eq!(SavedFile::from_text("7"), None);
    }
}
