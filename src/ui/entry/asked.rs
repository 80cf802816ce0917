//! What one row of the form asks for: a target's figure in one cell.

use super::Kind;
use crate::ledger::{Basis, Cell, Content, Period, Slot, Value};
use crate::progress::{self, Row};
use crate::resolution::{Judging, Target, UnitId};
use crate::state::Store;
use crate::state::draft::Boxes;
use leptos::prelude::*;

/// One row.
#[derive(Clone, PartialEq)]
pub struct Asked {
    /// The target measured.
    pub target: &'static Target,
    /// Its boxes.
    pub boxes: Boxes,
    /// Where the figure goes.
    pub cell: Cell,
}

impl Asked {
    /// The row of a target in a period, followed.
    pub fn of(store: Store, target: &'static Target, unit: &UnitId, period: Period, kind: Kind) -> Asked {
        let is_root = store.data().root_unit().id == *unit;
        let boxes = Boxes::of(target, store.settings().judging(target), is_root);
        let slot = Slot {
            basis: basis_of(target, boxes, period, kind.basis.get()),
            standing: kind.store.standing(),
        };
        Asked { target, boxes, cell: Cell { target: target.id.clone(), unit: unit.clone(), period, slot } }
    }

    /// Every row of the form, followed.
    pub fn all(store: Store, unit: &UnitId, rows: &[Row], kind: Kind) -> Vec<Asked> {
        let data = store.data();
        let asked = |row: &Row| Some(Asked::of(store, data.target(&row.target)?, unit, row.period, kind));
        rows.iter().filter_map(asked).collect()
    }

    /// A figure of the same period in another slot, such as an estimate, followed.
    pub fn held_elsewhere(&self, store: Store) -> Option<(Slot, Value)> {
        let Cell { target, unit, period, slot } = &self.cell;
        store.read(target, unit, |ledger| {
            let mut others =
                ledger.cells_of(target, unit).filter(|(at, in_slot, _)| at == period && in_slot != slot);
            others.find_map(|(_, slot, current)| match current.content() {
                Some(Content::Value(value)) => Some((slot, value.clone())),
                _ => None,
            })
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

/// What only accumulates in a stretch of time can be given for the stretch alone.
fn basis_of(target: &Target, boxes: Boxes, period: Period, wished: Basis) -> Basis {
    let adds_up = match target.judging {
        Judging::Flow | Judging::Accrual | Judging::Limit | Judging::Change => true,
        Judging::Level => target.ratio_of_flows,
        Judging::Milestone => false,
    };
    if adds_up && boxes != Boxes::Done && !period.is_cut_off() { wished } else { Basis::Cumulative }
}
