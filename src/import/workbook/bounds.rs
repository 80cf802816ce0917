//! How much of a file is read. Far above what people keep in a sheet, and small enough for a laptop.

use super::{Limit, WorkbookError};

/// The file itself.
pub(super) const FILE_BYTES: usize = 32 << 20;
/// All its parts together once unpacked: a few bytes can unpack to gigabytes.
pub(super) const UNPACKED_BYTES: usize = 128 << 20;
/// Files within it.
pub(super) const PARTS: usize = 10_000;
/// Sheets.
pub(super) const SHEETS: usize = 200;
/// The last row and the last column that may hold something, counted from 1.
pub(super) const ROWS: usize = 20_000;
pub(super) const COLUMNS: usize = 1_000;
/// Cells of all sheets, the empty ones before others included.
const CELLS: usize = 1_000_000;
/// Texts of all cells: one long text may stand in many.
const TEXT_BYTES: usize = 64 << 20;
/// Longest text of a cell; Excel's limit is 32,767 characters.
const CELL_BYTES: usize = 1 << 18;

/// Merged blocks of a sheet; each is looked at for every cell seen, and those beyond are passed over.
pub(super) const MERGED: usize = 2_000;
/// Spaces in a row, which OpenDocument counts.
pub(super) const SPACES: usize = 1_000;

/// What a file may still bring.
pub(super) struct Budget {
    cells: usize,
    text: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { cells: CELLS, text: TEXT_BYTES }
    }
}

impl Budget {
    /// Pays for a cell in a row that has `filled` cells already, with a text of so many bytes. Rows and
    /// columns are counted from 0.
    pub(super) fn pay(
        &mut self,
        (row, column): (usize, usize),
        filled: usize,
        bytes: usize,
    ) -> Result<(), WorkbookError> {
        let is_within = row < ROWS && column < COLUMNS;
        if !is_within {
            return Err(WorkbookError::TooLarge(if row < ROWS { Limit::Columns } else { Limit::Rows }));
        }
        let cells = (column + 1).saturating_sub(filled);
        self.cells = self.cells.checked_sub(cells).ok_or(WorkbookError::TooLarge(Limit::Cells))?;
        let text = self.text.checked_sub(bytes).filter(|_| bytes <= CELL_BYTES);
        self.text = text.ok_or(WorkbookError::TooLarge(Limit::Text))?;
        Ok(())
    }
}
