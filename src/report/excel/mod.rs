//! A document's tables as an Excel workbook, a sheet each, with live formulas and a way back to the
//! ledger. Knows nothing of where the bytes go.
//!
//! A sheet holds, from its top: the marks of the document and of the table, the document's title and
//! the table's heading (what is empty or said already has no row), the head, the rows, an empty row,
//! the sentence about where the figures come from, and the chart. Figures are numbers unless Excel
//! would change their digits; what is in percent is kept as Excel keeps it, 99.5 % as 0.995. A hidden
//! last sheet says which place of the ledger each cell shows; its layout stands in [`trail`].
//!
//! The same document gives the same bytes: the file's dates are the document's as-of date.

mod boxes;
mod chart;
mod coat;
mod figure;
mod formula;
mod height;
mod layout;
mod looks;
mod names;
mod page;
mod sheet;
pub mod trail;
mod wording;

use super::Document;
use names::SheetNames;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use std::fmt;
use trail::Trail;

/// How hard the writer packs, of 1 to 9. The usual 6 makes a units' workbook of 21.8 KB one of 20.4 KB and
/// takes a sixth more time for all of it; 1 makes it 25.8 KB.
const PACKING: u8 = 2;

/// Why there is no workbook.
#[derive(Debug)]
pub enum ExcelError {
    /// The document has no table, and a workbook must have a sheet that is seen.
    NoTable,
    /// The as-of date is not of the form `2023-10-31`.
    AsOf {
        /// What it is.
        found: String,
    },
    /// What the writer refused, such as more rows than a sheet has.
    Refused(XlsxError),
}

/// The document's tables as an `.xlsx` file.
pub fn excel(document: &Document) -> Result<Vec<u8>, ExcelError> {
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(PACKING);
    workbook.set_default_format(&looks::plain(), height::LINE_PIXELS, chart::COLUMN_PIXELS)?;
    workbook.set_properties(&properties(document)?);
    let mut names = SheetNames::new(document.lang, trail::SHEET);
    let mut trail = Trail::default();
    let mut tables = document.tables().zip(1_usize..).peekable();
    if tables.peek().is_none() {
        return Err(ExcelError::NoTable);
    }
    for (table, number) in tables {
        let heading = if table.caption.trim().is_empty() { &document.title } else { &table.caption };
        let name = names.give(heading, number);
        let sheet = workbook.add_worksheet();
        sheet.set_name(&name)?;
        let first_row = sheet::write(sheet, &name, document, table)?;
        trail.note(&name, table, first_row);
    }
    trail.write(workbook.add_worksheet(), document)?;
    Ok(workbook.save_to_buffer()?)
}

fn properties(document: &Document) -> Result<DocProperties, ExcelError> {
    let from = &document.provenance;
    let as_of = ExcelDateTime::parse_from_str(&from.as_of)
        .map_err(|_| ExcelError::AsOf { found: from.as_of.clone() })?;
    Ok(DocProperties::new()
        .set_title(wording::line(&document.title, 255))
        .set_comment(wording::line(&from.sentence, 255))
        .set_creation_datetime(&as_of))
}

impl fmt::Display for ExcelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTable => f.write_str("the document has no table"),
            Self::AsOf { found } => write!(f, "`{found}` is no as-of date"),
            Self::Refused(error) => write!(f, "the workbook was refused: {error}"),
        }
    }
}

impl std::error::Error for ExcelError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Refused(error) => Some(error),
            Self::NoTable | Self::AsOf { .. } => None,
        }
    }
}

impl From<XlsxError> for ExcelError {
    fn from(error: XlsxError) -> Self {
        Self::Refused(error)
    }
}
