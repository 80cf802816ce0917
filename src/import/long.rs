//! The long table of [`crate::report::long`] read back, whatever the order of its columns and rows.
//! Names of targets and units are passed over: their ids say which they are.

use super::preview::{Found, Proposed, Reason};
use super::workbook::{Limit, WorkbookError};
use crate::ledger::{Cell, Place, Slot, Value, codes, decimal};
use crate::report::KINDS;
use crate::resolution::{DataSet, TargetId, UnitId};
use crate::text::Lang;
use crate::text::phrases::{import, long as words};
use rust_decimal::Decimal;

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LongError {
    /// It is no text, or far too long.
    File(WorkbookError),
    /// No long table.
    NoTable,
    /// A column lacks.
    NoColumn {
        /// Its name.
        name: &'static str,
    },
    /// A row is of another resolution.
    OtherResolution {
        /// The id that it names.
        found: String,
    },
}

impl LongError {
    /// What the officer reads.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::File(error) => error.sentence(lang).to_owned(),
            Self::NoTable => words::no_table(lang).to_owned(),
            Self::NoColumn { name } => words::no_column(lang, name),
            Self::OtherResolution { found } => import::other_resolution(lang, found),
        }
    }
}

/// The most bytes and rows of a table.
const BYTES: usize = 64 << 20;
const ROWS: usize = 500_000;

/// The columns without which no figure has a place.
const NEEDED: [&str; 10] = [
    "resolution",
    "target",
    "unit",
    "period",
    "basis",
    "standing",
    "kind",
    "value",
    "numerator",
    "denominator",
];

/// The figures of a long table of this resolution.
///
/// # Errors
/// Where nothing of it is taken.
pub fn read(bytes: &[u8], data: &DataSet, lang: Lang) -> Result<Vec<Proposed>, LongError> {
    if bytes.len() > BYTES {
        return Err(LongError::File(WorkbookError::TooLarge(Limit::File)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| LongError::File(WorkbookError::Unknown))?;
    let text = text.trim_start_matches('\u{feff}');
    // Excel saves commas as what its country puts between cells.
    let first = text.lines().next().unwrap_or_default();
    let separator = [',', ';', '\t'].into_iter().max_by_key(|mark| first.matches(*mark).count());
    let mut records = Records { rest: text, separator: separator.unwrap_or(',') };
    let head = records.next().unwrap_or_default();
    let at = |name: &str| head.iter().position(|title| title.trim() == name);
    if at("resolution").is_none() {
        return Err(LongError::NoTable);
    }
    let mut columns = [0_usize; NEEDED.len()];
    for (column, name) in columns.iter_mut().zip(NEEDED) {
        *column = at(name).ok_or(LongError::NoColumn { name })?;
    }
    let mut proposed = Vec::new();
    for (record, number) in records.zip(2_usize..) {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if number > ROWS {
            return Err(LongError::File(WorkbookError::TooLarge(Limit::Rows)));
        }
        let row = columns.map(|column| record.get(column).map_or("", |cell| cell.trim()));
        let [resolution, ..] = row;
        if resolution != data.id.as_str() {
            return Err(LongError::OtherResolution { found: resolution.to_owned() });
        }
        proposed.push(figure(row, words::row(lang, number)));
    }
    Ok(proposed)
}

fn figure(row: [&str; NEEDED.len()], found_at: String) -> Proposed {
    let [_, target, unit, period, basis, standing, ..] = row;
    let place = || {
        let slot = Slot::new(codes::basis(basis)?, codes::standing(standing)?);
        let (target, unit) = (TargetId::new(target), UnitId::new(unit));
        Some(Place::Figure(Cell { target, unit, period: codes::period(period)?, slot }))
    };
    let (place, found) = match (place(), value(row)) {
        (Some(place), Ok(value)) => (place, Found::Value(value)),
        (Some(place), Err(reason)) => (place, Found::Refused(reason)),
        (None, _) => (Place::Unknown([].into()), Found::Refused(Reason::NoSuchPlace)),
    };
    Proposed { place, found_at, found, written: None, note: String::new() }
}

fn value(row: [&str; NEEDED.len()]) -> Result<Value, Reason> {
    let [.., kind, value, numerator, denominator] = row;
    let read = |column: &'static str, word: &str| -> Result<Decimal, Reason> {
        let read = decimal::read(word);
        read.map_err(|_| Reason::Malformed { column, word: word.to_owned() })
    };
    let [number, ratio, done, not_done, nothing_arose] = KINDS;
    if kind == number {
        Ok(Value::Number(read("value", value)?))
    } else if kind == ratio {
        let (numerator, denominator) = (read("numerator", numerator)?, read("denominator", denominator)?);
        Ok(Value::Ratio { numerator, denominator })
    } else if kind == done || kind == not_done {
        let percent = Some(value).filter(|value| !value.is_empty());
        Ok(Value::Done {
            done: kind == done,
            percent: percent.map(|value| read("value", value)).transpose()?,
        })
    } else if kind == nothing_arose {
        Ok(Value::NothingArose)
    } else {
        Err(Reason::Malformed { column: "kind", word: kind.to_owned() })
    }
}

/// The records of a text: cells between separators, quotes around those that hold one.
struct Records<'a> {
    rest: &'a str,
    separator: char,
}

impl Iterator for Records<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let mut cells = vec![String::new()];
        let mut is_quoted = false;
        let mut signs = self.rest.char_indices().peekable();
        let mut end = self.rest.len();
        while let Some((at, sign)) = signs.next() {
            let next_is = |wanted: char, signs: &mut std::iter::Peekable<std::str::CharIndices<'_>>| {
                signs.next_if(|(_, sign)| *sign == wanted).is_some()
            };
            let cell = cells.last_mut()?;
            match sign {
                '"' if is_quoted && next_is('"', &mut signs) => cell.push('"'),
                '"' if is_quoted => is_quoted = false,
                '"' if cell.is_empty() => is_quoted = true,
                sign if !is_quoted && sign == self.separator => cells.push(String::new()),
                '\r' | '\n' if !is_quoted => {
                    end = at + 1 + usize::from(sign == '\r' && next_is('\n', &mut signs));
                    break;
                }
                sign => cell.push(sign),
            }
        }
        self.rest = self.rest.get(end..).unwrap_or_default();
        Some(cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_cells_between_separators() {
        let all =
            |text: &'static str| -> Vec<Vec<String>> { Records { rest: text, separator: ',' }.collect() };
        let expected = |rows: &[&[&str]]| -> Vec<Vec<String>> {
            rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
        };
        for (text, rows) in [
            ("", &[] as &[&[&str]]),
            ("a,b\r\nc,\r\n", &[&["a", "b"], &["c", ""]]),
            ("a\nb", &[&["a"], &["b"]]),
            ("\"a,\"\"b\"\"\r\nc\",d", &[&["a,\"b\"\r\nc", "d"]]),
            ("a\"b,\"c", &[&["a\"b", "c"]]),
            ("\"a\"b,c", &[&["ab", "c"]]),
            ("\r\n", &[&[""]]),
        ] {
            assert_eq!(all(text), expected(rows), "{text:?}");
        }
    }
}
