//! Where the parts of a sheet stand: titles, head, rows, the remark below and the chart, and how wide
//! the columns are.

use crate::report::{Column, Document, RowKind, Table};
use rust_xlsxwriter::XlsxError;

/// Excel refuses wider columns.
const WIDEST: usize = 255;
/// No column is narrower, in characters.
const NARROWEST: usize = 4;
/// What a column is wider than its longest figure, for the lines and the filter's button.
const MARGIN: usize = 2;

/// A line above the table.
pub(super) struct TitleLine<'a> {
    /// Its words.
    pub(super) text: &'a str,
    /// What it is.
    pub(super) kind: TitleKind,
}

/// What stands above a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TitleKind {
    /// What must stand on every page, or the table's heading.
    Heading,
    /// The document's title.
    Great,
    /// What must be read with the table, such as its date.
    Mark,
}

/// The places on one sheet, counted from 0.
pub(super) struct Layout<'a> {
    /// The lines above the table, a row each.
    pub(super) titles: Vec<TitleLine<'a>>,
    /// The row of the head.
    pub(super) head: u32,
    /// The row of the table's first row.
    pub(super) first: u32,
    /// The row behind the table's last.
    pub(super) behind: u32,
    /// The last row that a filter may hide: totals at the end stay.
    pub(super) last_filtered: u32,
    /// How many columns there are, at least one.
    pub(super) columns: u16,
    /// How wide they are, in characters.
    pub(super) widths: Vec<u16>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(document: &'a Document, table: &'a Table) -> Result<Self, XlsxError> {
        let titles = titles(document, table);
        let head = count(titles.len())?;
        let first = head + 1;
        let behind = count(titles.len() + 1 + table.rows.len())?;
        let totals = table.rows.iter().rev().take_while(|row| row.kind == RowKind::Total).count();
        let last_filtered = behind - 1 - count(totals)?;
        let columns = u16::try_from(table.head.len().max(1)).map_err(|_| XlsxError::RowColumnLimitError)?;
        let widths = table.head.iter().enumerate().map(|(at, column)| width(table, at, column)).collect();
        Ok(Self { titles, head, first, behind, last_filtered, columns, widths })
    }

    /// The last column.
    pub(super) fn last_column(&self) -> u16 {
        self.columns - 1
    }

    /// How wide the table is, in characters.
    pub(super) fn characters(&self) -> usize {
        self.widths.iter().map(|width| usize::from(*width)).sum::<usize>().max(1)
    }

    /// The row of the remark below the table; one is left free, so that no filter reaches it.
    pub(super) fn remark(&self) -> u32 {
        self.behind + 1
    }
}

/// The document's marks, what document and table are called, and what must be read with the table;
/// nothing twice.
fn titles<'a>(document: &'a Document, table: &'a Table) -> Vec<TitleLine<'a>> {
    let marks = document.marks.iter().map(|mark| (TitleKind::Heading, mark));
    let names = [(TitleKind::Great, &document.title), (TitleKind::Heading, &table.caption)];
    let read_with = table.marks.iter().map(|mark| (TitleKind::Mark, mark));
    let mut lines: Vec<TitleLine<'a>> = Vec::new();
    for (kind, text) in marks.chain(names).chain(read_with) {
        if !text.trim().is_empty() && lines.iter().all(|before| before.text != text) {
            lines.push(TitleLine { text, kind });
        }
    }
    lines
}

/// As wide as the column asks, but never so narrow that a figure becomes `####` or a heading breaks
/// within a word.
fn width(table: &Table, at: usize, column: &Column) -> u16 {
    let rows = table.rows.iter().filter(|row| row.kind != RowKind::Group);
    let figures = rows.filter_map(|row| row.cells.get(at)).filter(|cell| cell.is_figure());
    let longest = figures.map(|cell| cell.printed(table.lang).chars().count()).max().unwrap_or(0);
    let words = column.title.split_whitespace().map(|word| word.chars().count());
    let needed = words.max().unwrap_or(0).min(2 * usize::from(Column::WIDTH)).max(longest) + MARGIN;
    let width = needed.max(usize::from(column.width)).clamp(NARROWEST, WIDEST);
    u16::try_from(width).unwrap_or(Column::WIDTH)
}

fn count(rows: usize) -> Result<u32, XlsxError> {
    // One less than Excel has, for the remark below.
    u32::try_from(rows).ok().filter(|rows| *rows < 1_048_576 - 2).ok_or(XlsxError::RowColumnLimitError)
}
