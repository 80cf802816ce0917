//! The looks of a table's cells, given to whole stretches of them: the writer searches all its formats
//! anew for each cell that is written with one. Cells without a value come to be by their looks alone.

use super::looks::Look;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// How the cells of a table look.
#[derive(Default)]
pub(super) struct Coat {
    /// The stretch of each column that may still grow.
    growing: BTreeMap<u16, Stretch>,
    grown: Vec<Stretch>,
}

/// Cells of a column that look alike.
struct Stretch {
    first: u32,
    last: u32,
    column: u16,
    look: Look,
}

impl Coat {
    /// One more cell; cells come row by row.
    pub(super) fn add(&mut self, row: u32, column: u16, look: Look) {
        match self.growing.get_mut(&column) {
            Some(stretch) if stretch.look == look && stretch.last.checked_add(1) == Some(row) => {
                stretch.last = row;
            }
            _ => {
                let begun = Stretch { first: row, last: row, column, look };
                self.grown.extend(self.growing.insert(column, begun));
            }
        }
    }

    /// Gives the cells of the sheet their looks. Values are there before, since writing one takes its
    /// cell's look away.
    pub(super) fn lay(mut self, sheet: &mut Worksheet) -> Result<(), XlsxError> {
        self.grown.extend(self.growing.into_values());
        // Formats are numbered as they come: as row by row.
        self.grown.sort_by_key(|stretch| (stretch.first, stretch.column));
        let mut formats: Vec<(Look, Format)> = Vec::new();
        for Stretch { first, last, column, look } in self.grown {
            let at = formats.iter().position(|(known, _)| *known == look).unwrap_or_else(|| {
                let format = look.format();
                formats.push((look, format));
                formats.len() - 1
            });
            if let Some((_, format)) = formats.get(at) {
                sheet.set_range_format(first, column, last, column, format)?;
            }
        }
        Ok(())
    }
}
