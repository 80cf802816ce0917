//! A table of every target of every unit, as a report has it, read back.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

#[path = "import/made.rs"]
mod made;
#[path = "import/table.rs"]
mod table;

use made::SET;
use so_nghi_quyet::report::excel;

#[test]
fn every_figure_of_every_unit_comes_back_the_same() {
    assert_eq!((SET.units.len(), SET.targets.len()), (17, 63));
    table::check(&excel(&table::document()).unwrap());
}
