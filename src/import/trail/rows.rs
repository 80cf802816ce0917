//! Where the rows and columns of a sheet stand now, by their words.

use super::PassedOver;
use super::tied::Tied;
use crate::import::preview::Reason;
use crate::import::workbook::{At, Grid, Held};
use crate::report::trail::BETWEEN;
use crate::text::fold::lower_with_marks;
use crate::text::heading::Heading;
use crate::text::{Lang, number};
use std::collections::{BTreeMap, BTreeSet};

/// Of so many cells of a row any two may be its words: who inserts a column brings more.
const NAMING_CELLS: usize = 8;

static NOWHERE: BTreeSet<u32> = BTreeSet::new();

/// The rows and columns of one sheet.
pub(super) struct Rows {
    /// The row of the titles.
    head: usize,
    /// Where each title stands.
    columns: BTreeMap<String, Vec<u32>>,
    /// Rows below the head by their words.
    named: BTreeMap<String, Vec<u32>>,
    /// Where people write remarks.
    notes: Option<u32>,
    /// Where each title and each row stood when the workbook was made.
    columns_before: BTreeMap<String, BTreeSet<u32>>,
    rows_before: BTreeMap<String, BTreeSet<u32>>,
}

impl Rows {
    pub(super) fn of(sheet: &Grid, ties: &[Tied]) -> Self {
        let mut columns_before: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        let mut rows_before: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
        for tied in ties {
            columns_before.entry(plain(&tied.column)).or_default().insert(tied.at.column);
            rows_before.entry(plain(&tied.row)).or_default().insert(tied.at.row);
        }
        let titled = |row: usize| -> BTreeMap<String, Vec<u32>> {
            let mut columns: BTreeMap<String, Vec<u32>> = BTreeMap::new();
            for (at, held) in sheet.filled(row) {
                let words = plain(held.words().unwrap_or_default());
                if columns_before.contains_key(&words) {
                    columns.entry(words).or_default().push(at.column);
                }
            }
            columns
        };
        // The first of the rows that have most of the titles.
        let head = (0..sheet.rows.len()).rev().max_by_key(|row| titled(*row).len()).unwrap_or(0);
        let columns = titled(head);
        let first = columns.values().flatten().min().copied().unwrap_or(u32::MAX);
        let mut named: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        for row in head + 1..sheet.rows.len() {
            let cells = sheet.filled(row).filter(|(at, _)| at.column < first).take(NAMING_CELLS);
            let words: Vec<Vec<String>> = cells.map(|(_, held)| printed(held)).collect();
            let at = u32::try_from(row).unwrap_or(u32::MAX);
            for name in names(&words) {
                named.entry(name).or_default().push(at);
            }
        }
        let is_note = |held: &Held| held.words().and_then(Heading::of) == Some(Heading::Note);
        let notes = sheet.filled(head).find(|(_, held)| is_note(held)).map(|(at, _)| at.column);
        Self { head, columns, named, notes, columns_before, rows_before }
    }

    /// Where a tied cell stands now.
    pub(super) fn place(&self, tied: &Tied) -> Result<At, Reason> {
        Ok(At::new(self.row(tied)?, self.column(tied)?))
    }

    /// The remark in a row.
    pub(super) fn note(&self, sheet: &Grid, row: u32) -> String {
        let held = self.notes.map(|column| sheet.held(At::new(row, column)));
        held.and_then(Held::words).unwrap_or_default().to_owned()
    }

    fn column(&self, tied: &Tied) -> Result<u32, Reason> {
        let title = plain(&tied.column);
        let before = self.columns_before.get(&title).map_or(&NOWHERE, |before| before);
        let now = self.columns.get(&title).map(Vec::as_slice).unwrap_or_default();
        // Columns of one title keep their order, as long as none came or went.
        let nth = before.iter().position(|column| *column == tied.at.column);
        let found = nth.and_then(|nth| now.get(nth)).filter(|_| now.len() == before.len());
        found.copied().ok_or_else(|| Reason::ColumnMoved { column: tied.column.clone() })
    }

    fn row(&self, tied: &Tied) -> Result<u32, Reason> {
        let name = plain(&tied.row);
        let now = self.named.get(&name).map(Vec::as_slice).unwrap_or_default();
        let before = self.rows_before.get(&name).map_or(&NOWHERE, |before| before);
        match now {
            [] => Err(Reason::RowMoved { row: tied.row.clone() }),
            [only] if before.len() == 1 => Ok(*only),
            // Rows of one name are told apart by where they stand, as long as none of them moved.
            several if before.iter().eq(several) => Ok(tied.at.row),
            _ => Err(Reason::RowTwice { row: tied.row.clone() }),
        }
    }

    /// Rows below the head with something in the tied columns that no tied cell speaks of.
    pub(super) fn strays(&self, sheet: &Grid) -> Vec<PassedOver> {
        let known: BTreeSet<u32> =
            self.rows_before.keys().filter_map(|name| self.named.get(name)).flatten().copied().collect();
        let columns: BTreeSet<u32> = self.columns.values().flatten().copied().collect();
        let below = (self.head + 1..sheet.rows.len()).filter(|row| {
            !known.contains(&u32::try_from(*row).unwrap_or(u32::MAX))
                && sheet.filled(*row).any(|(at, _)| columns.contains(&at.column))
        });
        below.filter_map(|row| PassedOver::of(sheet, row)).collect()
    }
}

impl PassedOver {
    /// A row as a person finds it again; `None` where it is empty.
    pub(in crate::import) fn of(sheet: &Grid, row: usize) -> Option<Self> {
        let (first, _) = sheet.filled(row).next()?;
        let words: Vec<String> = sheet.filled(row).map(|(_, held)| held.to_string()).collect();
        Some(Self { at: sheet.address(first), words: words.join(BETWEEN) })
    }
}

/// What a row may be called: any two of its cells, or any one.
fn names(words: &[Vec<String>]) -> BTreeSet<String> {
    let mut names: BTreeSet<String> = words.iter().flatten().cloned().collect();
    for (at, first) in words.iter().enumerate() {
        for second in words.iter().skip(at + 1) {
            let both = first.iter().flat_map(|a| second.iter().map(move |b| format!("{a}{BETWEEN}{b}")));
            names.extend(both);
        }
    }
    names
}

/// A cell's words; a figure's in both languages, as nobody says in which it was printed.
fn printed(held: &Held) -> Vec<String> {
    match held {
        Held::Number { value, .. } => Lang::ALL
            .iter()
            .map(|lang| number::rounded(*value, 4, *lang))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect(),
        held => vec![plain(&held.to_string())],
    }
}

/// Words without what spreadsheets change about them: spaces, ends of lines, the form of their marks.
fn plain(words: &str) -> String {
    lower_with_marks(&words.split_whitespace().collect::<Vec<_>>().join(" "))
}
