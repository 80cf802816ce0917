//! Why a file is not read, and the sentence that says what to do.

use crate::text::Lang;
use crate::text::phrases::import as words;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkbookError {
    /// No bytes, or only zeros.
    Empty,
    /// Locked by a password.
    Encrypted,
    /// An Excel of before 1997, whatever the file is called.
    OldExcel,
    /// Excel's binary workbook (`.xlsb`).
    BinaryExcel,
    /// A text with separators, such as `.csv`, or any other text.
    PlainText,
    /// A page or XML table that some programs call `.xls`.
    WebPage,
    /// A document: Word, Writer, PDF, a presentation.
    Document,
    /// None of what is known.
    Unknown,
    /// A workbook that cannot be read to its end.
    Broken(Part),
    /// More than is read of a file.
    TooLarge(Limit),
    /// No sheet of cells.
    NoSheet,
}

/// What of a workbook is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// The packing itself: cut short, or changed on its way.
    Package,
    /// The list of sheets and what it leads to.
    Contents,
    /// Texts or looks that cells share.
    Shared,
    /// The cells of a sheet.
    Cells,
}

/// What is too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    /// The file.
    File,
    /// What it unpacks to.
    Unpacked,
    /// Sheets.
    Sheets,
    /// Rows of a sheet.
    Rows,
    /// Columns of a sheet.
    Columns,
    /// Cells of all sheets.
    Cells,
    /// Texts.
    Text,
}

impl WorkbookError {
    /// What the officer reads: what is wrong and what to do.
    pub const fn sentence(self, lang: Lang) -> &'static str {
        match self {
            Self::Empty => words::file_empty(lang),
            Self::Encrypted => words::file_encrypted(lang),
            Self::OldExcel => words::file_old_excel(lang),
            Self::BinaryExcel => words::file_binary_excel(lang),
            Self::PlainText => words::file_plain_text(lang),
            Self::WebPage => words::file_web_page(lang),
            Self::Document => words::file_document(lang),
            Self::Unknown => words::file_unknown(lang),
            Self::Broken(_) => words::file_broken(lang),
            Self::TooLarge(Limit::File | Limit::Unpacked | Limit::Text) => words::file_too_large(lang),
            Self::TooLarge(Limit::Sheets | Limit::Rows | Limit::Columns | Limit::Cells) => {
                words::file_too_many_cells(lang)
            }
            Self::NoSheet => words::file_without_sheet(lang),
        }
    }
}

impl fmt::Display for WorkbookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for WorkbookError {}
