//! The keyboard's way through a table of links: one stop of the Tab key, arrows between the cells.
//! Cells say where they stand in `data-at="row-column"`. Decides nothing about where to go.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

/// A cell that something happened in.
pub struct Cell {
    element: Element,
    table: Element,
    /// Its row and column, as the table's writer counted them.
    pub at: (usize, usize),
}

impl Cell {
    /// The cell in which an event happened.
    pub fn of(event: &Event) -> Option<Cell> {
        let element = event.target()?.dyn_into::<Element>().ok()?.closest("[data-at]").ok()??;
        let table = element.closest("table").ok()??;
        let at = element.get_attribute("data-at")?;
        let (row, column) = at.split_once('-')?;
        Some(Cell { element, table, at: (row.parse().ok()?, column.parse().ok()?) })
    }

    /// What the cell carries under a name.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.element.get_attribute(name)
    }

    /// The first of some places that holds a cell takes the keyboard's focus. `false` where none does.
    pub fn focus_first(&self, places: impl IntoIterator<Item = (usize, usize)>) -> bool {
        let find = |(row, column): (usize, usize)| {
            let found = self.table.query_selector(&format!("[data-at='{row}-{column}']")).ok()??;
            found.dyn_into::<HtmlElement>().ok()
        };
        let found = places.into_iter().find_map(find);
        found.is_some_and(|element| element.focus().is_ok())
    }

    /// Makes the cell the table's one stop of the Tab key.
    pub fn hold_stop(&self) {
        if let Ok(Some(before)) = self.table.query_selector("[data-at][tabindex='0']") {
            // The attribute's name is a constant that every element accepts.
            drop(before.set_attribute("tabindex", "-1"));
        }
        // As above.
        drop(self.element.set_attribute("tabindex", "0"));
    }
}
