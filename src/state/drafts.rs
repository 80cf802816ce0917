//! What stands in boxes and is no entry yet, by the cell that it is meant for: half typed, not
//! understood, in question, or just pasted. It survives other screens and a reload of the page, and
//! is never counted as saved.

use super::draft::Draft;
use crate::ledger::{Cell, Content};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything that waits in the boxes of one page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Drafts(BTreeMap<Cell, Pending>);

/// What waits for one cell; each part is there only where it differs from the ledger's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    /// The text in the boxes.
    pub boxes: Option<Draft>,
    /// What the cell held when the boxes were typed into first: who typed it has not seen what came
    /// since.
    #[serde(default)]
    pub over: Option<Content>,
    /// Whether it was pasted with others and waits with them for one "Ghi".
    pub is_pasted: bool,
    /// The note typed beside it.
    pub note: Option<String>,
    /// The source typed beside it.
    pub source: Option<String>,
}

impl Pending {
    fn is_empty(&self) -> bool {
        self.boxes.is_none() && self.note.is_none() && self.source.is_none()
    }
}

impl Drafts {
    /// What waits for a cell.
    pub fn of(&self, cell: &Cell) -> Option<&Pending> {
        self.0.get(cell)
    }

    /// The cells for which something waits.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.0.keys()
    }

    /// Changes what waits for a cell; once nothing does, the cell is forgotten.
    pub fn change(&mut self, cell: &Cell, change: impl FnOnce(&mut Pending)) {
        let mut pending = self.0.remove(cell).unwrap_or_default();
        change(&mut pending);
        if !pending.is_empty() {
            self.0.insert(cell.clone(), pending);
        }
    }

    /// Whether nothing waits.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Writes it down; empty where nothing waits.
    pub fn text(&self) -> String {
        let all: Vec<_> = self.0.iter().collect();
        if all.is_empty() { String::new() } else { serde_json::to_string(&all).unwrap_or_default() }
    }

    /// Reads what [`Drafts::text`] wrote. Anything else is nothing: it was another build's, of this
    /// very tab.
    pub fn from_text(text: &str) -> Drafts {
        let all: Vec<(Cell, Pending)> = serde_json::from_str(text).unwrap_or_default();
        Drafts(all.into_iter().filter(|(_, pending)| !pending.is_empty()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Basis, Period, Slot, Standing};
    use crate::resolution::{TargetId, UnitId};

    fn cell(month: u8) -> Cell {
        Cell {
            target: TargetId::new("as-bhyt"),
            unit: UnitId::new("bao-vinh"),
            period: Period::month(2023, month),
            slot: Slot::new(Basis::Cumulative, Standing::Official),
        }
    }

    #[test]
    fn what_waits_comes_back_as_it_was_typed() {
        let mut drafts = Drafts::default();
        assert_eq!(drafts.text(), "");
        drafts.change(&cell(9), |pending| {
            pending.boxes = Some(Draft { first: "1.2.3 \"x\"".into(), ..Draft::default() });
            pending.over = Some(Content::Withdrawn);
            pending.is_pasted = true;
        });
        drafts.change(&cell(10), |pending| pending.note = Some("chờ\nđối chiếu".into()));
        assert_eq!(Drafts::from_text(&drafts.text()), drafts);
        for text in ["", "[]", "{}", "[[1]]", "nothing"] {
            assert!(Drafts::from_text(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_cell_for_which_nothing_waits_is_forgotten() {
        let mut drafts = Drafts::default();
        drafts.change(&cell(9), |pending| pending.boxes = Some(Draft::default()));
        drafts.change(&cell(9), |pending| pending.note = Some(String::new()));
        assert!(!drafts.is_empty());
        drafts.change(&cell(9), |pending| pending.boxes = None);
        assert!(!drafts.is_empty());
        drafts.change(&cell(9), |pending| pending.note = None);
        assert!(drafts.is_empty());
    }
}
