//! Workbooks that openpyxl and LibreOffice saved, read by our importer.

use crate::everything::everything;
use crate::made::{SET, YEAR, after, counted, forms, lines, looked_at};
use crate::programs::Desk;
use crate::table;
use serde_json::json;
use so_nghi_quyet::import::preview::{Change, Line, statements};
use so_nghi_quyet::import::trail;
use so_nghi_quyet::import::workbook::{Grid, Held, Workbook, read};
use so_nghi_quyet::ledger::{Ledger, Period, Place, Value};
use so_nghi_quyet::progress::{Boxes, Settings};
use so_nghi_quyet::report::excel;
use so_nghi_quyet::resolution::Unit;
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::text::number::{Context, Scale};
use so_nghi_quyet::text::phrases::entry;

/// What LibreOffice saves our workbooks as.
const ENDINGS: [&str; 3] = ["xlsx", "ods", "xls"];

fn saved_as(desk: &Desk, ending: &str, ours: &[u8]) -> Vec<u8> {
    let file = desk.put("ours.xlsx", ours);
    std::fs::read(&desk.converted(ending, &[file])[0]).unwrap()
}

/// Every unit's form of a month.
fn all_forms(ledger: &Ledger, month: u8, lang: Lang) -> Vec<u8> {
    let units: Vec<&Unit> = SET.units.iter().collect();
    excel(&forms(ledger, &units, Period::month(SET.year, month), lang)).unwrap()
}

#[test]
fn forms_saved_by_libreoffice_come_back_the_same() {
    for lang in Lang::ALL {
        let (desk, ours) = (Desk::new(), all_forms(&YEAR, 6, lang));
        let before = looked_at(&ours, &YEAR);
        for ending in ENDINGS {
            assert_eq!(looked_at(&saved_as(&desk, ending, &ours), &YEAR), before, ".{ending}");
        }
    }
}

#[test]
fn a_table_of_every_figure_saved_by_libreoffice_comes_back_the_same() {
    let (desk, ours) = (Desk::new(), excel(&table::document()).unwrap());
    for ending in ENDINGS {
        table::check(&saved_as(&desk, ending, &ours));
    }
}

/// What fits into a box of a line: as a cell, and as the ledger has it then.
fn fitting(line: &Line, at: usize) -> (serde_json::Value, Value) {
    let Place::Figure(cell) = &line.place else { panic!("a figure") };
    let target = SET.target(&cell.target).unwrap();
    let is_root = SET.root_unit().id == cell.unit;
    let small = at % 97 + 1;
    match Boxes::of(target, Settings::default().judging(target), is_root) {
        Boxes::Figure => {
            let is_whole = Context::of(target, Lang::Vi).scale == Scale::Count;
            let figure = if is_whole { small.to_string() } else { format!("{small}.5") };
            (serde_json::from_str(&figure).unwrap(), Value::Number(figure.parse().unwrap()))
        }
        Boxes::Ratio => {
            (json!(format!("{small}/98")), Value::Ratio { numerator: small.into(), denominator: 98.into() })
        }
        Boxes::Done => (json!(entry::done(Lang::Vi)), Value::Done { done: true, percent: None }),
    }
}

#[test]
fn forms_filled_in_by_openpyxl_come_back_with_exactly_what_was_filled_in() {
    let (desk, nothing) = (Desk::new(), Ledger::default());
    let ours = all_forms(&nothing, 12, Lang::Vi);
    let blank = looked_at(&ours, &nothing);
    assert!(blank.iter().all(|line| line.change == Change::Empty));
    // Where nothing is asked, a dash is shown.
    let boxes = blank.iter().filter(|line| line.shown.is_empty()).enumerate();
    let filled: Vec<_> = boxes.map(|(at, line)| (line, fitting(line, at))).collect();
    assert!(filled.len() > 300, "{}", filled.len());
    let cells = filled.iter().map(|(line, (cell, _))| {
        let (sheet, address) = line.found_at.rsplit_once('!').unwrap();
        json!([sheet, address, cell])
    });
    let saved = desk.filled(&desk.put("form.xlsx", &ours), &cells.collect());
    let returned = trail::read(&read(&saved).unwrap(), &SET).unwrap();
    assert!(!returned.has_other_seeds && returned.gone.is_empty() && returned.passed_over.is_empty());
    let back = lines(returned.proposed, &nothing, returned.lang);
    let taken: Vec<&Line> = back.iter().filter(|line| line.change != Change::Empty).collect();
    assert_eq!(taken.len(), filled.len());
    for (taken, (line, (_, value))) in taken.iter().zip(&filled) {
        let seen = (&taken.place, &taken.found_at, &taken.change, taken.then.as_ref());
        assert_eq!(seen, (&line.place, &line.found_at, &Change::New, Some(value)));
    }
    let ledger = after(&nothing, statements(&back, "form.xlsx"));
    assert_eq!(counted(&looked_at(&saved, &ledger))[2], filled.len());
}

/// Of days, percentages, faults and the rest as well.
#[test]
fn libreoffice_saves_the_same_cells() {
    let (desk, ours) = (Desk::new(), everything());
    let before = read(&ours).unwrap();
    for ending in ENDINGS {
        let after = read(&saved_as(&desk, ending, &ours)).unwrap();
        assert_eq!(cells(&after), cells(&before), ".{ending}");
        assert_eq!(after.sheets[0].merged, before.sheets[0].merged, ".{ending}");
        assert!(after.sheets[1].is_hidden, ".{ending}");
    }
}

fn number(text: &str) -> Held {
    Held::Number { value: text.parse().unwrap(), is_percent: false }
}

/// Every sheet's cells by their places. LibreOffice has other words for faults, and writes the yes of an
/// Excel workbook into its own as 1.
fn cells(book: &Workbook) -> Vec<(String, Held)> {
    let of = |sheet: &Grid| {
        let rows = (0..sheet.rows.len()).flat_map(|row| sheet.filled(row).collect::<Vec<_>>());
        let fault = |held: &Held| match held {
            Held::Fault(_) => Held::Fault(String::new()),
            Held::Truth(truth) => number(if *truth { "1" } else { "0" }),
            held => held.clone(),
        };
        rows.map(|(at, held)| (sheet.address(at), fault(held))).collect::<Vec<_>>()
    };
    book.sheets.iter().flat_map(of).collect()
}
