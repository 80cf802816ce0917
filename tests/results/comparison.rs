//! Units beside each other: nobody is left out, and what they come to is what is judged.

use super::year::Year;
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{Entry, Period, Place};
use so_nghi_quyet::progress::{self, Settings};
use so_nghi_quyet::report::results::{Asked, Kind};
use so_nghi_quyet::report::{Cell, Document, Row, Table};
use so_nghi_quyet::resolution::Aggregation;
use so_nghi_quyet::text::Lang;

fn compared(year: &Year) -> Document {
    year.kind(Kind::Comparison, &year.root(), 10, Lang::Vi)
}

/// Each target's row over all pages, its unit's name beside each figure.
fn figures(document: &Document) -> Vec<(String, Vec<(String, Cell)>)> {
    let pages: Vec<&Table> =
        document.tables().filter(|table| table.caption.starts_with("Số liệu từng đơn vị")).collect();
    let targets = pages[0].rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.about.as_ref()?)));
    let row = |(at, target): (usize, String)| {
        let cells = pages.iter().flat_map(|page| {
            let units = page.head.len() - 1;
            let head = page.head[3..units].iter().map(|column| column.title.clone());
            head.zip(page.rows[at].cells[3..units].iter().cloned())
        });
        (target, cells.collect())
    };
    targets.map(|(at, about)| (at, about.target.to_string())).map(row).collect()
}

#[test]
fn every_unit_below_the_root_stands_on_some_page_once() {
    let year = Year::new();
    let document = compared(&year);
    let names: Vec<String> = figures(&document)[0].1.iter().map(|(name, _)| name.clone()).collect();
    let units: Vec<String> = year.set.units[1..].iter().map(|unit| unit.name.vi.to_string()).collect();
    assert_eq!(names, units);
    let counts = document.tables().next().unwrap();
    assert!(counts.chart.is_some() && counts.rows.len() == units.len() + 1);
}

#[test]
fn a_missing_unit_is_named_and_is_never_0() {
    let mut year = Year::new();
    let silent = year.set.units[2].clone();
    let says_nothing = |entry: &Entry| matches!(&entry.place, Place::Figure(cell) if cell.unit == silent.id);
    year.ledger = year.ledger.entries().filter(|entry| !says_nothing(entry)).cloned().collect();
    let document = compared(&year);
    let together = document.tables().last().unwrap();
    let mut missing = 0;
    for (target, cells) in figures(&document) {
        let (_, cell) = cells.into_iter().find(|(unit, _)| *unit == *silent.name.vi).unwrap();
        if cell == Cell::text("–") {
            continue;
        }
        assert!([Cell::text("chưa có số"), Cell::text("chưa đến kỳ")].contains(&cell), "{target}: {cell:?}");
        let of = |row: &&Row| row.about.as_ref().unwrap().target.as_str() == target;
        let lacking = together.rows.iter().find(of).unwrap().cells.last().unwrap().printed(Lang::Vi);
        assert!(lacking.contains(&*silent.name.vi), "{target}: “{lacking}”");
        missing += 1;
    }
    assert!(missing > 10, "{missing}");
}

#[test]
fn a_figure_in_dispute_is_not_shown_as_the_units() {
    let document = compared(&Year::new());
    let disputed = figures(&document).into_iter().flat_map(|(_, cells)| cells);
    assert_eq!(disputed.filter(|(_, cell)| *cell == Cell::text("lệch số")).count(), 1);
}

#[test]
fn units_that_are_all_in_add_up_to_what_is_judged() {
    let year = Year::new();
    let settings = Settings::of(&year.ledger);
    let last = Asked::last_day(&settings, Period::month(year.set.year, 10)).unwrap();
    let root = year.set.root_unit();
    let mut sums = 0;
    for (id, cells) in figures(&compared(&year)) {
        let target = year.set.target_named(&id).unwrap();
        let judged = progress::judge(&year.set, &year.ledger, &settings, &target.id, &root.id, last).unwrap();
        let numbers = cells.iter().filter_map(|(_, cell)| match cell {
            Cell::Number { value, .. } => Some(*value),
            _ => None,
        });
        let together = judged.rollup.as_ref().and_then(|rollup| rollup.amount);
        if let (Aggregation::Sum, Some(together)) = (target.aggregation, together) {
            assert_eq!(numbers.sum::<Decimal>(), together, "{id}");
            sums += 1;
        }
    }
    assert!(sums > 0);
}
