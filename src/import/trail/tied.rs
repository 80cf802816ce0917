//! The rows of the hidden sheet: one for each cell that is tied to the ledger.

use super::said;
use crate::import::workbook::{At, Grid, Held};
use crate::ledger::{Cell, Place, Slot, codes};
use crate::report::trail as layout;
use crate::resolution::{TargetId, UnitId};

/// A tied cell, as it was when the workbook was made.
pub(super) struct Tied {
    /// The sheet's name.
    pub(super) sheet: String,
    /// Where it stood.
    pub(super) at: At,
    /// Its place in the ledger; `None` where the words for it are none of ours.
    pub(super) place: Option<Place>,
    /// The words of its row.
    pub(super) row: String,
    /// Its column's title.
    pub(super) column: String,
    /// What was written into it.
    pub(super) written: String,
}

/// Whether the list has the head that we know.
pub(super) fn has_head(trail: &Grid) -> bool {
    let head = trail.rows.get(layout::HEAD_ROW as usize).map(Vec::as_slice).unwrap_or_default();
    layout::HEAD.iter().enumerate().all(|(column, name)| said(head, column) == *name)
}

/// All of them. A row without sheet or address ties nothing.
pub(super) fn all(trail: &Grid) -> impl Iterator<Item = Tied> {
    trail.rows.iter().skip(layout::HEAD_ROW as usize + 1).filter_map(|row| tied(row))
}

fn tied(row: &[Held]) -> Option<Tied> {
    let [sheet, at, target, unit, period, basis, standing, row, column, written] =
        std::array::from_fn(|column| said(row, column));
    let place = || {
        let slot = Slot::new(codes::basis(basis)?, codes::standing(standing)?);
        let (target, unit) = (TargetId::new(target), UnitId::new(unit));
        Some(Place::Figure(Cell { target, unit, period: codes::period(period)?, slot }))
    };
    Some(Tied {
        at: At::read(at)?,
        place: place(),
        sheet: Some(sheet).filter(|sheet| !sheet.is_empty())?.to_owned(),
        row: row.to_owned(),
        column: column.to_owned(),
        written: written.to_owned(),
    })
}
