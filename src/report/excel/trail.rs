//! The way back: a hidden sheet that names the place in the ledger of every figure's cell, so that a
//! sheet which was filled in can be read back. All its cells are words.
//!
//! | Row | A | B | C |
//! |---|---|---|---|
//! | 1 | `layout` | [`LAYOUT`] | |
//! | 2 | `data-set` | the resolution's id | the fingerprint of its seeds |
//! | 3 | `as-of` | the as-of date, `2023-10-31` | |
//! | 4 | `fingerprint` | the ledger's | |
//! | 5 | `build` | what made the workbook | |
//! | 6 | `lang` | the language that its figures are written in: `vi`, `en` | |
//! | 7 | the heads of [`HEAD`] | | |
//!
//! From row 8 on, a row for each cell whose row has an [`About`](crate::report::About) and whose column
//! has a [`Slot`](crate::ledger::Slot), empty cells included:
//!
//! | Column | Holds |
//! |---|---|
//! | `sheet`, `cell` | where it stood when the workbook was written, such as `Bảng 1` and `D7` |
//! | `target`, `unit` | their ids |
//! | `period` | `2023-M10`, `2023-Q3`, `2023-6M`, `2023-9M`, `2023`: the words of exchange files |
//! | `basis` | `in-period`, `cumulative` |
//! | `standing` | `estimated`, `official` |
//! | `row`, `column` | the words of the row's first two cells that hold no figure of the ledger, and the column's title: whoever sorts the sheet moves figures away from their addresses, and only these tell |
//! | `written` | what was written: `18531.9`, `99.5%`, the words; nothing where nothing was |

use super::wording;
use crate::ledger::codes;
use crate::report::{Cell, Document, Row, RowKind, Table};
use rust_xlsxwriter::utility::row_col_to_cell;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// The hidden sheet's name.
pub const SHEET: &str = "_so_lieu";
/// The layout above. Another layout gets another number.
pub const LAYOUT: &str = "so-nghi-quyet-workbook-1";
/// The head of the list.
pub const HEAD: [&str; 10] =
    ["sheet", "cell", "target", "unit", "period", "basis", "standing", "row", "column", "written"];
/// Between the words of a row's cells.
pub const BETWEEN: &str = " | ";
/// The row of the head, counted from 0.
pub const HEAD_ROW: u32 = 6;

/// The cells of all sheets, in their order.
#[derive(Default)]
pub(super) struct Trail {
    cells: Vec<[String; HEAD.len()]>,
}

impl Trail {
    /// Notes the figures of one table, whose first row stands in this row of the sheet.
    pub(super) fn note(&mut self, sheet: &str, table: &Table, first_row: u32) {
        for (sheet_row, row) in (first_row..).zip(&table.rows) {
            let Some(about) = row.about.as_ref().filter(|_| row.kind != RowKind::Group) else {
                continue;
            };
            for (at, (column, index)) in table.head.iter().zip(0_u16..).enumerate() {
                let Some(slot) = column.slot else {
                    continue;
                };
                self.cells.push([
                    sheet.to_owned(),
                    row_col_to_cell(sheet_row, index),
                    about.target.to_string(),
                    about.unit.to_string(),
                    codes::of_period(about.period),
                    codes::of_basis(slot.basis).to_owned(),
                    codes::of_standing(slot.standing).to_owned(),
                    named(row, table),
                    column.title.clone(),
                    row.cells.get(at).map(written).unwrap_or_default(),
                ]);
            }
        }
    }

    /// Writes all of it.
    pub(super) fn write(&self, sheet: &mut Worksheet, document: &Document) -> Result<(), XlsxError> {
        let from = &document.provenance;
        let about = [
            ("layout", LAYOUT),
            ("data-set", &from.data_set),
            ("as-of", &from.as_of),
            ("fingerprint", &from.fingerprint),
            ("build", &from.build),
            ("lang", document.lang.code()),
        ];
        sheet.set_name(SHEET)?.set_hidden(true);
        let mut write = |row: u32, column: u16, text: &str| {
            sheet.write_string(row, column, wording::cell(text, document.lang)).map(|_| ())
        };
        for (row, (name, value)) in (0..).zip(about) {
            write(row, 0, name)?;
            write(row, 1, value)?;
            if name == "data-set" {
                write(row, 2, &from.seeds)?;
            }
        }
        for (column, name) in (0..).zip(HEAD) {
            write(HEAD_ROW, column, name)?;
        }
        for (row, cells) in (HEAD_ROW + 1..).zip(&self.cells) {
            for (column, text) in (0..).zip(cells) {
                write(row, column, text)?;
            }
        }
        Ok(())
    }
}

/// What a reader knows the row by. Figures of the ledger are no part of it: they are to be filled in.
fn named(row: &Row, table: &Table) -> String {
    let is_name = |at: usize| table.head.get(at).is_none_or(|column| column.slot.is_none());
    let cells = row.cells.iter().enumerate().filter(|(at, _)| is_name(*at)).take(2);
    let words = cells.map(|(_, cell)| cell.printed(table.lang));
    words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(BETWEEN)
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty | Cell::Box | Cell::TextBox => String::new(),
        Cell::Text(words) => words.clone(),
        Cell::Number { value, .. } | Cell::Bound { value, .. } | Cell::Reckoned { value, .. } => {
            value.normalize().to_string()
        }
        Cell::Percent { value, .. } => format!("{}%", value.normalize()),
    }
}
