//! What one line of the grid asks for: a target's figure in one cell.

use super::grid::Grid;
use super::lines::Line;
use crate::ledger::{Cell, Content, Period, Slot, Value};
use crate::progress;
use crate::resolution::Target;
use crate::state::Store;
use crate::state::draft::Boxes;

/// One line's boxes and cell.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// The target measured.
    pub target: &'static Target,
    /// Its boxes.
    pub boxes: Boxes,
    /// Where the figure goes.
    pub cell: Cell,
    /// The line's key in the view.
    pub key: String,
}

impl Asked {
    /// What a line asks for, followed. `None` for a target that the data set does not have.
    pub fn of(store: Store, line: &Line, grid: Grid) -> Option<Asked> {
        Some(Asked::for_target(store, store.data().target(&line.target)?, line, grid))
    }

    /// What a line of `target` asks for, followed.
    pub fn for_target(store: Store, target: &'static Target, line: &Line, grid: Grid) -> Asked {
        let is_root = store.data().root_unit().id == line.unit;
        let boxes = Boxes::of(target, store.settings().judging(target), is_root);
        let wished = grid.slot(line);
        let slot = Slot { basis: boxes.basis(target, line.period, wished.basis), ..wished };
        let cell = Cell { target: target.id.clone(), unit: line.unit.clone(), period: line.period, slot };
        Asked { target, boxes, cell, key: line.key(grid.across()) }
    }

    /// What every line asks for, followed.
    pub fn all(store: Store, lines: &[Line], grid: Grid) -> Vec<Asked> {
        lines.iter().filter_map(|line| Asked::of(store, line, grid)).collect()
    }

    /// The id of its first box.
    pub fn box_id(&self) -> String {
        format!("r-{}-first", self.key)
    }

    /// A figure of the same period in another slot, such as an estimate, followed; best one that is counted
    /// in the same way.
    pub fn held_elsewhere(&self, store: Store) -> Option<(Slot, Value)> {
        let Cell { target, unit, period, slot } = &self.cell;
        store.read(target, unit, |ledger| {
            let others =
                ledger.cells_of(target, unit).filter(|(at, in_slot, _)| at == period && in_slot != slot);
            let figures = others.filter_map(|(_, slot, current)| match current.content() {
                Some(Content::Value(value)) => Some((slot, value.clone())),
                _ => None,
            });
            figures.min_by_key(|(other, _)| other.basis != slot.basis)
        })
    }

    /// The figure before the one asked for, followed.
    pub fn before(&self, store: Store) -> Option<(Period, Slot, Value)> {
        let Cell { target, unit, period, slot } = &self.cell;
        store.read(target, unit, |ledger| {
            progress::figure_before(ledger, self.target, unit, *period, slot.basis)
        })
    }
}
