//! Boxes for figures: Excel asks when something else is typed, and lets it stand, since "nothing arose" is
//! an answer too. Boxes for words and ratios take what is typed.

use crate::text::Lang;
use crate::text::phrases::workbook as words;
use rust_xlsxwriter::utility::cell_range;
use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule, Worksheet, XlsxError};

/// Above every figure that the ledger takes.
const BEYOND: f64 = 1e15;
/// Below every one.
const BELOW: f64 = -1e15;

/// The boxes of a sheet, as rows and columns of it.
#[derive(Default)]
pub(super) struct Boxes {
    /// First row, last row and column of each stretch.
    stretches: Vec<(u32, u32, u16)>,
}

impl Boxes {
    /// One more box; cells come row by row.
    pub(super) fn add(&mut self, row: u32, column: u16) {
        let above = self
            .stretches
            .iter_mut()
            .rev()
            .find(|(_, last, at)| *at == column && last.checked_add(1) == Some(row));
        match above {
            Some((_, last, _)) => *last = row,
            None => self.stretches.push((row, row, column)),
        }
    }

    /// Lets Excel ask about what is typed into them.
    pub(super) fn validate(&self, sheet: &mut Worksheet, lang: Lang) -> Result<(), XlsxError> {
        let Some(&(first, last, column)) = self.stretches.first() else {
            return Ok(());
        };
        let ranges =
            self.stretches.iter().map(|&(first, last, column)| cell_range(first, column, last, column));
        let rule = DataValidation::new()
            .allow_decimal_number(DataValidationRule::Between(BELOW, BEYOND))
            .set_error_style(DataValidationErrorStyle::Warning)
            .set_error_title(words::box_title(lang))?
            .set_error_message(words::box_message(lang))?
            .set_multi_range(ranges.collect::<Vec<_>>().join(" "));
        sheet.add_data_validation(first, column, last, column, &rule)?;
        Ok(())
    }
}
