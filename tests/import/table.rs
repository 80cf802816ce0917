//! A table of every target of every unit of the illustrative year, and what must come back of it.

use crate::made::{SET, YEAR, counted, forms, looked_at, october, unit};
use so_nghi_quyet::import::preview::{Change, statements};
use so_nghi_quyet::ledger::{Calendar, Content, Part, Period, Slot, Value};
use so_nghi_quyet::report::{About, Block, Cell, Document, Table};
use so_nghi_quyet::resolution::{Target, Unit};
use so_nghi_quyet::text::{Lang, domain};

/// The city and its 16 units with 63 targets each, and for each of them the four slots of its last period
/// that is over.
pub fn document() -> Document {
    let table = |unit: &Unit| {
        let mut table = Table::new(Lang::Vi, &*unit.name.vi).words("TT").words("Chỉ tiêu");
        for slot in Slot::ALL {
            table = table.figures(domain::slot(slot, Lang::Vi)).of_slot(slot);
        }
        for target in &SET.targets {
            let about = About { target: target.id.clone(), unit: unit.id.clone(), period: last(target) };
            let figures = Slot::ALL.map(|slot| figure(target, unit, slot));
            let names = [Cell::text(SET.number_of(target)), Cell::text(&*target.name.vi)];
            table.row_about(about, names.into_iter().chain(figures).collect::<Vec<_>>());
        }
        Block::Table(table)
    };
    let blocks = SET.units.iter().map(table).collect();
    Document { blocks, title: "Biểu".into(), ..forms(&YEAR, &[unit(0)], october(), Lang::Vi) }
}

fn last(target: &Target) -> Period {
    let calendar = Calendar::of(target);
    let ends = october().end(calendar);
    let mut over: Vec<Period> =
        Period::due(target.frequency, SET.year).filter(|period| period.end(calendar) <= ends).collect();
    over.pop().unwrap_or(Period { year: SET.year, part: Part::Year })
}

fn figure(target: &Target, unit: &Unit, slot: Slot) -> Cell {
    let mut cells = YEAR.cells_of(&target.id, &unit.id);
    let here = cells.find(|(period, of, _)| (*period, *of) == (last(target), slot));
    match here.and_then(|(_, _, current)| current.content()) {
        Some(Content::Value(Value::Number(value))) => Cell::Number { value: *value, decimals: 6 },
        Some(Content::Value(value)) => Cell::text(domain::value(value, Lang::Vi)),
        _ => Cell::Empty,
    }
}

/// Every figure of the year comes back, and nothing else.
#[track_caller]
pub fn check(bytes: &[u8]) {
    let lines = looked_at(bytes, &YEAR);
    assert_eq!(lines.len(), 17 * 63 * 4);
    let [new, changed, same, untouched, empty, refused] = counted(&lines);
    assert_eq!([new, changed, refused], [0, 0, 0]);
    assert_eq!(same + untouched + empty, lines.len());
    assert!(same > 200 && untouched < 40, "{same} {untouched}");
    for line in &lines {
        match line.change {
            Change::Same => assert!(line.now.is_some() && line.now == line.then, "{line:?}"),
            // How much of what is not done is done is in words here.
            Change::Untouched => assert!(matches!(line.now, Some(Value::Done { .. })), "{line:?}"),
            _ => assert_eq!(line.now, None, "{line:?}"),
        }
    }
    assert!(statements(&lines, "").is_empty());
}
