//! How high rows are. Excel fits a row to its words where the file gives it no height, but not the rows
//! of merged cells, and LibreOffice fits none in a file that calls itself Excel's. So whatever needs
//! more than one line has its height from here; the rest stays for Excel to fit.

use super::layout::Layout;
use crate::report::typeface::{self, DIGIT, Mille, Weight};
use crate::report::{Cell, Row, RowKind, Table};
use rust_xlsxwriter::{Worksheet, XlsxError};

/// A line of the usual size, which is also a row without words.
pub(super) const LINE_PIXELS: u32 = 21;
const GREAT_LINE_PIXELS: u32 = 26;
/// What stays free above and below several lines.
const FREE_PIXELS: u32 = 4;
/// Excel's limit: 409 points.
const HIGHEST_PIXELS: u32 = 545;

/// How large words are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Size {
    /// 12 points, by which columns are measured.
    Usual,
    /// 14 points.
    Great,
}

/// How many lines the head needs, and then each row.
pub(super) fn lines(table: &Table, layout: &Layout<'_>) -> Vec<u32> {
    let titles = table.head.iter().zip(&layout.widths);
    let head = titles.map(|(column, width)| typeface::lines(&column.title, Weight::Bold, room(*width)));
    let rows = table.rows.iter().map(|row| lines_of(row, table, &layout.widths));
    std::iter::once(head.max().unwrap_or(1)).chain(rows).collect()
}

/// Gives the head and the rows that need several lines their heights.
pub(super) fn fit(sheet: &mut Worksheet, lines: &[u32], layout: &Layout<'_>) -> Result<(), XlsxError> {
    for (row, lines) in (layout.head..).zip(lines) {
        if *lines > 1 {
            sheet.set_row_height_pixels(row, high(*lines, LINE_PIXELS))?;
        }
    }
    Ok(())
}

/// About how high a table of so many lines is, with what stands above it and the remark below.
pub(super) fn of_table(lines: &[u32], layout: &Layout<'_>) -> u32 {
    let rows = lines.iter().map(|lines| high(*lines, LINE_PIXELS));
    let around = (0..layout.head + 3).map(|_| GREAT_LINE_PIXELS);
    rows.chain(around).fold(0, u32::saturating_add)
}

/// The height of words over the whole width of a table.
pub(super) fn across(words: &str, size: Size, characters: usize) -> u32 {
    let room = room(u16::try_from(characters).unwrap_or(u16::MAX));
    let (line, room) = match size {
        Size::Usual => (LINE_PIXELS, room),
        Size::Great => (GREAT_LINE_PIXELS, room / 14 * 12),
    };
    high(typeface::lines(words, Weight::Bold, room), line)
}

fn high(lines: u32, line: u32) -> u32 {
    let free = if lines > 1 { FREE_PIXELS } else { 0 };
    lines.saturating_mul(line).saturating_add(free).min(HIGHEST_PIXELS)
}

/// Figures are never broken, and the name of a group runs over the whole row.
fn lines_of(row: &Row, table: &Table, widths: &[u16]) -> u32 {
    let weight = match row.kind {
        RowKind::Group => return 1,
        RowKind::Body => Weight::Regular,
        RowKind::Total => Weight::Bold,
    };
    let broken = row.cells.iter().zip(widths).filter(|(cell, _)| !cell.is_figure());
    let lines = broken.map(|(cell, width)| match cell {
        Cell::Text(words) => typeface::lines(words, weight, room(*width)),
        other => typeface::lines(&other.printed(table.lang), weight, room(*width)),
    });
    lines.max().unwrap_or(1)
}

/// What a column of so many characters holds. Programs and printers differ by a twentieth.
fn room(characters: u16) -> Mille {
    Mille::from(characters) * DIGIT / 20 * 19
}
