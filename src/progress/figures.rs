//! What one target and unit holds in its cells: the plain input from which figures are resolved.
//! Filled from the ledger by `engine`; tests fill it by hand.

use crate::ledger::{Basis, Period, Slot, Standing, Value};

/// The cells of one target and unit that hold something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// Sorted; a ledger hands its cells over in this order.
    cells: Vec<((Period, Basis), Standings)>,
}

/// What one slot holds. A slot without a figure is absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// One figure, or several equal ones.
    Figure(Value),
    /// Different figures side by side; empty where a withdrawal stands beside a figure's place.
    Conflict(Vec<Value>),
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Standings {
    official: Option<Held>,
    estimated: Option<Held>,
}

impl Figures {
    /// Puts what a slot holds.
    pub fn put(&mut self, period: Period, slot: Slot, held: Held) {
        let key = (period, slot.basis);
        let at = match self.cells.last() {
            Some((last, _)) if *last >= key => self.cells.binary_search_by_key(&key, |(key, _)| *key),
            _ => Err(self.cells.len()),
        };
        let at = at.unwrap_or_else(|at| {
            self.cells.insert(at, (key, Standings::default()));
            at
        });
        let cell = &mut self.cells[at].1;
        match slot.standing {
            Standing::Official => cell.official = Some(held),
            Standing::Estimated => cell.estimated = Some(held),
        }
    }

    /// Each period and basis with what shows there: official before estimated.
    pub fn showing(&self) -> impl Iterator<Item = (Period, Basis, Standing, &Held)> {
        self.cells.iter().filter_map(|&((period, basis), ref cell)| {
            let official = cell.official.as_ref().map(|held| (Standing::Official, held));
            let estimated = cell.estimated.as_ref().map(|held| (Standing::Estimated, held));
            official.or(estimated).map(|(standing, held)| (period, basis, standing, held))
        })
    }

    /// Leaves out the periods that do not pass.
    pub fn retain(&mut self, passes: impl Fn(Period) -> bool) {
        self.cells.retain(|((period, _), _)| passes(*period));
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }
}
