//! Which reckoned cells become live formulas, and how these read.
//!
//! A formula is written only where it comes to the very figure that the table holds, from cells that
//! are numbers on the sheet. Anything else (a figure too long for Excel, a share of something that is
//! not in the table, a circle) stands as a plain number, so that what is shown is always what was
//! reckoned.

use super::figure;
use crate::report::{Cell, Formula, RowKind, Table};
use rust_decimal::Decimal;
use rust_xlsxwriter::utility::{cell_range, row_col_to_cell};

/// How far a formula may lead to others before its figure is written plainly.
const DEEPEST: usize = 32;

/// The formulas of one table.
pub(super) struct Formulas<'a> {
    table: &'a Table,
    /// The sheet's row of the table's first.
    first_row: u32,
    found: Vec<Vec<Standing>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Unasked,
    /// Being looked at: who leads back here leads in a circle.
    Asked,
    Live,
    Plain,
}

/// A cell as a formula meets it.
enum Met {
    /// A number of the sheet, and what it is multiplied with to be the table's figure.
    Number(Decimal, Scale),
    /// Nothing, or words that sums pass over.
    Passed,
    /// A figure that the sheet holds as words.
    Words,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scale {
    One,
    Hundred,
}

impl<'a> Formulas<'a> {
    pub(super) fn new(table: &'a Table, first_row: u32) -> Self {
        let found = table.rows.iter().map(|row| vec![Standing::Unasked; row.cells.len()]).collect();
        Self { table, first_row, found }
    }

    /// The formula of a cell, `=` left out; `None` where its figure is written plainly.
    pub(super) fn of(&mut self, row: usize, column: usize) -> Option<String> {
        if !self.is_live(row, column, 0) {
            return None;
        }
        match self.cell(row, column)? {
            Cell::Reckoned { by: Formula::Percentage { of, base }, .. } => {
                let (of, of_at) = self.operand(row, *of)?;
                let (base, base_at) = self.operand(row, *base)?;
                let blank = format!("OR({of_at}=\"\",{base_at}=\"\",{base_at}=0)");
                Some(format!("IF({blank},\"\",{of}/{base}*100)"))
            }
            Cell::Reckoned { by: Formula::Difference { of, base } | Formula::Gap { of, base }, .. } => {
                let (of, of_at) = self.operand(row, *of)?;
                let (base, base_at) = self.operand(row, *base)?;
                Some(format!("IF(OR({of_at}=\"\",{base_at}=\"\"),\"\",{of}-{base})"))
            }
            Cell::Reckoned { by: Formula::Sum { from, to }, .. } => {
                let (first, last) = (self.sheet_row(usize::from(*from))?, self.sheet_row(usize::from(*to))?);
                let at = u16::try_from(column).ok()?;
                // 9 is the sum of what a filter leaves in sight; sums within are passed over.
                let sum = format!("SUBTOTAL(9,{})", cell_range(first, at, last, at));
                let scale = self.sum(row, column, (*from, *to), 0)?.1;
                Some(if scale == Scale::Hundred { format!("{sum}*100") } else { sum })
            }
            _ => None,
        }
    }

    fn is_live(&mut self, row: usize, column: usize, depth: usize) -> bool {
        let Some(standing) = self.found.get(row).and_then(|found| found.get(column)).copied() else {
            return false;
        };
        match standing {
            Standing::Live => return true,
            Standing::Plain | Standing::Asked => return false,
            Standing::Unasked => {}
        }
        let Some(Cell::Reckoned { value, by, .. }) = self.cell(row, column).cloned() else {
            return false;
        };
        self.set(row, column, Standing::Asked);
        let comes_to = if depth < DEEPEST { self.comes_to(row, column, by, depth + 1) } else { None };
        let is_live = comes_to.is_some_and(|reckoned| is_same(reckoned, value));
        self.set(row, column, if is_live { Standing::Live } else { Standing::Plain });
        is_live
    }

    /// What a formula gives over the sheet's numbers.
    fn comes_to(&mut self, row: usize, column: usize, by: Formula, depth: usize) -> Option<Decimal> {
        match by {
            Formula::Percentage { of, base } => {
                let (of, base) = (self.figure(row, of, depth)?, self.figure(row, base, depth)?);
                of.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)
            }
            Formula::Difference { of, base } | Formula::Gap { of, base } => {
                let (of, base) = (self.figure(row, of, depth)?, self.figure(row, base, depth)?);
                of.checked_sub(base)
            }
            Formula::Sum { from, to } => Some(self.sum(row, column, (from, to), depth)?.0),
        }
    }

    /// A number beside the formula, as the table's figure. A circle has none.
    fn figure(&mut self, row: usize, column: u16, depth: usize) -> Option<Decimal> {
        let column = usize::from(column);
        self.settle(row, column, depth)?;
        match self.meet(row, column) {
            Met::Number(value, _) => Some(value),
            Met::Passed | Met::Words => None,
        }
    }

    /// The sum of a stretch of the column and the scale of its cells, which must be one.
    fn sum(
        &mut self,
        own: usize,
        column: usize,
        (from, to): (u16, u16),
        depth: usize,
    ) -> Option<(Decimal, Scale)> {
        let (from, to) = (usize::from(from), usize::from(to));
        if from > to || to >= self.table.rows.len() || (from..=to).contains(&own) {
            return None;
        }
        let (mut sum, mut seen) = (Decimal::ZERO, None);
        for row in from..=to {
            self.settle(row, column, depth)?;
            let is_sum =
                matches!(self.cell(row, column), Some(Cell::Reckoned { by: Formula::Sum { .. }, .. }));
            if is_sum && self.is_live(row, column, depth) {
                continue;
            }
            match self.meet(row, column) {
                Met::Number(value, scale) => {
                    if seen.is_some_and(|seen| seen != scale) {
                        return None;
                    }
                    seen = Some(scale);
                    sum = sum.checked_add(value)?;
                }
                Met::Passed => {}
                Met::Words => return None,
            }
        }
        Some((sum, seen?))
    }

    /// Decides first what a cell leads to; `None` where it leads back to who asks.
    fn settle(&mut self, row: usize, column: usize, depth: usize) -> Option<()> {
        let standing = self.found.get(row).and_then(|found| found.get(column)).copied();
        if standing == Some(Standing::Asked) {
            return None;
        }
        self.is_live(row, column, depth);
        Some(())
    }

    fn meet(&self, row: usize, column: usize) -> Met {
        match self.cell(row, column) {
            None | Some(Cell::Empty | Cell::Box | Cell::TextBox | Cell::Text(_)) => Met::Passed,
            Some(Cell::Number { value, decimals } | Cell::Bound { value, decimals, .. }) => {
                match figure::whole(*value, *decimals) {
                    Some(_) => Met::Number(*value, Scale::One),
                    None => Met::Words,
                }
            }
            Some(Cell::Percent { value, decimals }) => match figure::whole_percent(*value, *decimals) {
                Some(_) => Met::Number(*value, Scale::Hundred),
                None => Met::Words,
            },
            Some(Cell::Reckoned { value, .. }) => Met::Number(*value, Scale::One),
        }
    }

    /// A number as a formula names it, and its address.
    fn operand(&self, row: usize, column: u16) -> Option<(String, String)> {
        let at = row_col_to_cell(self.sheet_row(row)?, column);
        match self.meet(row, usize::from(column)) {
            Met::Number(_, Scale::One) => Some((at.clone(), at)),
            Met::Number(_, Scale::Hundred) => Some((format!("({at}*100)"), at)),
            Met::Passed | Met::Words => None,
        }
    }

    /// A cell of the sheet; of a group's row nothing is written but its name.
    fn cell(&self, row: usize, column: usize) -> Option<&'a Cell> {
        let row = self.table.rows.get(row).filter(|row| row.kind != RowKind::Group)?;
        self.table.head.get(column).and_then(|_| row.cells.get(column))
    }

    fn sheet_row(&self, row: usize) -> Option<u32> {
        self.first_row.checked_add(u32::try_from(row).ok()?)
    }

    fn set(&mut self, row: usize, column: usize, standing: Standing) {
        if let Some(found) = self.found.get_mut(row).and_then(|found| found.get_mut(column)) {
            *found = standing;
        }
    }
}

/// Equal as far as any reader of the sheet can tell.
fn is_same(reckoned: Decimal, value: Decimal) -> bool {
    let allowed = Decimal::new(1, 9).checked_mul(value.abs().max(Decimal::ONE));
    let apart = reckoned.checked_sub(value).map(|apart| apart.abs());
    apart.zip(allowed).is_some_and(|(apart, allowed)| apart <= allowed)
}
