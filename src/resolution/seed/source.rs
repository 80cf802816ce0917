//! One TOML file of a folder: read into its shape, and able to say where a value stands in it.

use super::{Folder, Reason, SeedError};
use crate::resolution::{Day, Month, Names};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::Spanned;

/// A word of a seed with its place in the file.
pub(super) type Word = Spanned<String>;

/// A text in both languages.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bilingual {
    vi: Word,
    en: Word,
}

/// One file with its path.
pub(super) struct Source<'a> {
    path: String,
    pub(super) text: &'a str,
}

impl<'a> Source<'a> {
    pub(super) fn open(folder: &'a Folder, name: &str) -> Result<Self, SeedError> {
        let path = format!("{}/{name}", folder.path);
        match folder.files.get(name) {
            Some(text) => Ok(Self { path, text }),
            None => Err(SeedError { file: path, line: 1, column: 1, reason: Reason::MissingFile }),
        }
    }

    /// A file that a data set may lack.
    pub(super) fn optional(folder: &'a Folder, name: &str) -> Option<Self> {
        Self::open(folder, name).ok()
    }

    pub(super) fn parse<T: DeserializeOwned>(&self) -> Result<T, SeedError> {
        toml::from_str(self.text).map_err(|error| {
            let reason = Reason::Syntax { message: error.message().to_owned() };
            self.error(error.span().unwrap_or(0..0), reason)
        })
    }

    /// An error at a stretch of bytes.
    pub(super) fn error(&self, at: Range<usize>, reason: Reason) -> SeedError {
        let before = self.text.get(..at.start).unwrap_or(self.text);
        let line = before.matches('\n').count() as u32 + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() as u32 + 1;
        SeedError { file: self.path.clone(), line, column, reason }
    }

    /// An error at a line and column, both from 1.
    pub(super) fn error_at(&self, line: u32, column: u32, reason: Reason) -> SeedError {
        SeedError { file: self.path.clone(), line, column, reason }
    }

    pub(super) fn names(&self, names: &Bilingual) -> Result<Names, SeedError> {
        Ok(Names { vi: self.filled(&names.vi)?, en: self.filled(&names.en)? })
    }

    pub(super) fn all_names(&self, names: &[Bilingual]) -> Result<Vec<Names>, SeedError> {
        names.iter().map(|names| self.names(names)).collect()
    }

    pub(super) fn filled(&self, word: &Word) -> Result<Box<str>, SeedError> {
        match word.get_ref().trim() {
            "" => Err(self.error(word.span(), Reason::Empty)),
            _ => Ok(word.get_ref().as_str().into()),
        }
    }

    /// A new id: well formed and not seen before.
    pub(super) fn new_id<'w>(
        &self,
        word: &'w Word,
        seen: &mut BTreeSet<&'w str>,
    ) -> Result<&'w str, SeedError> {
        let id = word.get_ref().as_str();
        let well_formed = |sign: char| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == '-';
        if id.is_empty() || !id.chars().all(well_formed) {
            return Err(self.error(word.span(), Reason::IllFormedId { id: id.into() }));
        }
        if !seen.insert(id) {
            return Err(self.error(word.span(), Reason::DuplicateId { id: id.into() }));
        }
        Ok(id)
    }

    pub(super) fn decimal(&self, word: &Word) -> Result<Decimal, SeedError> {
        Decimal::from_str_exact(word.get_ref()).map_err(|_| self.unreadable("decimal", word))
    }

    /// A month written `2023-12`.
    pub(super) fn month(&self, word: &Word) -> Result<Month, SeedError> {
        let read = || {
            let (year, month) = word.get_ref().split_once('-')?;
            let month =
                Month { year: digits(year, 4)?.try_into().ok()?, month: digits(month, 2)?.try_into().ok()? };
            (1..=12).contains(&month.month).then_some(month)
        };
        read().ok_or_else(|| self.unreadable("month", word))
    }

    pub(super) fn optional_month(&self, word: Option<&Word>) -> Result<Option<Month>, SeedError> {
        word.map(|word| self.month(word)).transpose()
    }

    /// A day written `2022-12-08`.
    pub(super) fn day(&self, word: &Word) -> Result<Day, SeedError> {
        let read = || {
            let (year, rest) = word.get_ref().split_once('-')?;
            let (month, day) = rest.split_once('-')?;
            let month = time::Month::try_from(u8::try_from(digits(month, 2)?).ok()?).ok()?;
            let day = u8::try_from(digits(day, 2)?).ok()?;
            let year = i32::try_from(digits(year, 4)?).ok()?;
            let date = time::Date::from_calendar_date(year, month, day).ok()?;
            Some(Day { year: date.year().try_into().ok()?, month: date.month().into(), day })
        };
        read().ok_or_else(|| self.unreadable("day", word))
    }

    fn unreadable(&self, kind: &'static str, word: &Word) -> SeedError {
        self.error(word.span(), Reason::UnreadableValue { kind, value: word.get_ref().clone() })
    }
}

/// A number of exactly so many digits.
fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}
