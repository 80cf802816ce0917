//! One sheet: its rows, what is merged, and how they are filled from a file.

use super::bounds::Budget;
use super::{At, Held, WorkbookError};
use serde::{Deserialize, Serialize};

/// A sheet's cells from A1 on. Rows end with their last cell that holds something.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grid {
    /// Its name.
    pub name: String,
    /// Whether people do not see it.
    pub is_hidden: bool,
    /// The rows.
    pub rows: Vec<Vec<Held>>,
    /// Cells merged into one.
    pub merged: Vec<Merged>,
}

/// A block of cells merged into one, whose content stands in its first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// Its first cell.
    pub first: At,
    /// Its last cell.
    pub last: At,
}

impl Grid {
    /// A sheet that holds nothing yet.
    pub(super) fn named(name: String, is_hidden: bool) -> Self {
        Self { name, is_hidden, ..Self::default() }
    }

    /// What stands at a place.
    pub fn held(&self, at: At) -> &Held {
        let (row, column) = (at.row as usize, at.column as usize);
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&Held::Empty)
    }

    /// What a reader sees at a place: in a merged block everywhere what its first cell holds.
    pub fn seen(&self, at: At) -> &Held {
        match self.merged.iter().find(|merged| merged.holds(at)) {
            Some(merged) => self.held(merged.first),
            None => self.held(at),
        }
    }

    /// `Sheet!C7`.
    pub fn address(&self, at: At) -> String {
        format!("{}!{at}", self.name)
    }

    /// The widest row's width.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// The places of a row with what they hold, as far as they hold something.
    pub fn filled(&self, row: usize) -> impl Iterator<Item = (At, &Held)> {
        let cells = self.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let at = move |column: usize| At::new(index(row), index(column));
        cells.iter().enumerate().filter(|(_, held)| !held.is_empty()).map(move |(c, held)| (at(c), held))
    }

    /// Puts something at a place, within the budget. Nothing needs no place.
    pub(super) fn put(
        &mut self,
        (row, column): (usize, usize),
        held: Held,
        budget: &mut Budget,
    ) -> Result<(), WorkbookError> {
        if held.is_empty() {
            return Ok(());
        }
        let bytes = match &held {
            Held::Text(words) | Held::Fault(words) => words.len(),
            _ => 0,
        };
        let filled = self.rows.get(row).map_or(0, Vec::len);
        budget.pay((row, column), filled, bytes)?;
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, Held::Empty);
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = held;
            }
        }
        Ok(())
    }
}

impl Merged {
    /// Whether a place lies in it.
    pub const fn holds(&self, at: At) -> bool {
        self.first.row <= at.row
            && at.row <= self.last.row
            && self.first.column <= at.column
            && at.column <= self.last.column
    }
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
