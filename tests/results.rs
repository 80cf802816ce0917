//! Reports on results: what an officer hands in, of a whole year's figures.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

#[path = "results/comparison.rs"]
mod comparison;
#[path = "results/kinds.rs"]
mod kinds;
#[path = "results/year.rs"]
mod year;

use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{Entry, Ledger, Period, Place, Value};
use so_nghi_quyet::persist::{Share, Signed};
use so_nghi_quyet::progress::{Settings, TargetYear};
use so_nghi_quyet::report::Cell as ReportCell;
use so_nghi_quyet::report::results::{Asked, table_of_targets};
use so_nghi_quyet::resolution::Goal;
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::work::Register;
use year::{Year, told};

#[test]
fn the_report_of_october_says_what_the_ledger_holds() {
    let mut year = Year::new();
    let root = year.root();
    for (field, text) in [
        ("results", "Kinh tế tiếp tục phục hồi."),
        ("issuer", "THÀNH ỦY MINH HỌA"),
        ("superior", "TỈNH ỦY ĐỒNG NAI"),
        ("number", "12-BC/TU"),
        ("place", "Long Khánh"),
        ("date", "2023-11-05"),
        ("recipients", "Ban Thường vụ Tỉnh ủy\nLưu Văn phòng"),
        ("signed-as", "T/M BAN THƯỜNG VỤ\nBÍ THƯ"),
    ] {
        year.says(Register::Report, &root, field, text);
    }
    for (field, text) in [
        ("title", "Thiếu mặt bằng khởi công hai tuyến đường"),
        ("cause", "chưa chi trả xong bồi thường"),
        ("proposal", "bố trí vốn bồi thường"),
        ("addressee", "ubnd-tinh"),
    ] {
        year.says(Register::Difficulty, "d1", field, text);
    }
    let vietnamese = told(&year.october(Lang::Vi));
    for words in ["Kinh tế tiếp tục phục hồi.", "Kiến nghị UBND tỉnh: bố trí vốn bồi thường."]
    {
        assert!(vietnamese.contains(words), "{words}");
    }
    insta::assert_snapshot!("october_vi", vietnamese);
    insta::assert_snapshot!("october_en", told(&year.october(Lang::En)));
}

#[test]
fn the_same_ledger_and_day_give_the_same_document() {
    assert_eq!(Year::new().october(Lang::Vi), Year::new().october(Lang::Vi));
}

#[test]
fn an_earlier_months_report_is_not_changed_by_later_figures() {
    let year = Year::new();
    let march = Period::month(year.set.year, 3);
    let settings = Settings::of(&year.ledger);
    let last = Asked::last_day(&settings, march).unwrap();
    let ends_later = |entry: &Entry| match &entry.place {
        Place::Figure(cell) => {
            let target = year.set.target(&cell.target).unwrap();
            TargetYear::of(target, year.set.year, settings.window).until(cell.period).unwrap() > last
        }
        _ => false,
    };
    let then: Ledger = year.ledger.entries().filter(|entry| !ends_later(entry)).cloned().collect();
    assert!(then.len() < year.ledger.len());
    let short = Year { ledger: then, ..Year::new() };
    let table = |year: &Year| year.ask(&year.root(), march, Lang::Vi, table_of_targets).blocks;
    assert_eq!(table(&year), table(&short));
}

#[test]
fn every_unit_gets_its_own_targets_and_the_whole_gets_all() {
    let year = Year::new();
    let rows = |unit: &str| {
        let document = year.ask(unit, Period::month(year.set.year, 9), Lang::Vi, table_of_targets);
        document.tables().flat_map(|table| &table.rows).filter(|row| row.about.is_some()).count()
    };
    assert_eq!(rows(&year.root()), year.set.targets.len());
    for unit in year.set.units.iter().skip(1) {
        let count = rows(unit.id.as_str());
        assert!(count > 0 && count < year.set.targets.len(), "{}: {count}", unit.id);
    }
}

#[test]
fn a_range_of_months_brings_what_its_months_bring() {
    let year = Year::new();
    let root = year.root();
    let month = |month| Period::month(year.set.year, month);
    let brought = |since: Option<Period>, period| {
        year.ask(&root, period, Lang::Vi, |asked| {
            let table = table_of_targets(&Asked { since, ..*asked }).tables().next().unwrap().clone();
            let row = table.rows.iter().find(|row| {
                row.about.as_ref().is_some_and(|about| about.target.as_str() == "kt-thu-ngan-sach")
            });
            match row.unwrap().cells[5] {
                ReportCell::Number { value, .. } => value,
                ref other => panic!("{other:?}"),
            }
        })
    };
    let single: Decimal = (8..=10).map(|at| brought(None, month(at))).sum();
    assert_eq!(brought(Some(month(8)), month(10)), single);
    let words = year.ask(&root, month(10), Lang::Vi, |asked| {
        table_of_targets(&Asked { since: Some(month(8)), ..*asked }).title
    });
    assert!(words.contains("từ tháng 8/2023 đến tháng 10/2023"), "{words}");
}

/// What stands in the table's column for notes, in the row of the party's new members.
fn note_of(year: &Year, unit: &str, month: u8) -> String {
    cells_of(year, "xd-ket-nap", unit, month).pop().unwrap()
}

/// What stands in a target's row of the table.
fn cells_of(year: &Year, target: &str, unit: &str, month: u8) -> Vec<String> {
    let document = year.ask(unit, Period::month(year.set.year, month), Lang::Vi, table_of_targets);
    let table = document.tables().next().unwrap();
    let is = |row: &&so_nghi_quyet::report::Row| {
        row.about.as_ref().is_some_and(|about| about.target.as_str() == target)
    };
    table.rows.iter().find(is).unwrap().cells.iter().map(|cell| cell.printed(Lang::Vi)).collect()
}

#[test]
fn what_was_noted_beside_the_figure_shown_stands_in_the_tables_notes() {
    let mut year = Year::new();
    let unit = year.set.units[1].id.to_string();
    year.notes("xd-ket-nap", &unit, 11, 30, "Đã trừ 2 đồng chí\nchuyển sinh hoạt");
    assert_eq!(note_of(&year, &unit, 11), "Đã trừ 2 đồng chí chuyển sinh hoạt");
    // A later figure has its own; the earlier one's goes with it.
    year.notes("xd-ket-nap", &unit, 12, 31, &"dài ".repeat(60));
    let long = note_of(&year, &unit, 12);
    assert!(long.starts_with("dài dài") && long.ends_with('…') && long.chars().count() <= 121, "{long}");
    assert_eq!(note_of(&year, &unit, 11), "Đã trừ 2 đồng chí chuyển sinh hoạt");
    // The page's word for a choice is no remark about the figure.
    year.notes("xd-ket-nap", &unit, 12, 32, "Chọn giữa các số khác nhau");
    assert_eq!(note_of(&year, &unit, 12), "");
}

#[test]
fn what_was_noted_beside_guarded_matters_stays_out_of_reports() {
    let mut year = Year::new();
    let root = year.root();
    let guarded = year.set.targets.iter().find(|target| target.sensitive && target.goal == Goal::Complete);
    let guarded = guarded.unwrap().id.to_string();
    year.notes_value(&guarded, &root, 11, Value::Done { done: true, percent: None }, "để nội bộ");
    let row = cells_of(&year, &guarded, &root, 11);
    assert!(row.iter().any(|cell| cell.contains("Đạt")), "what was entered is there: {row:?}");
    assert!(!row.iter().any(|cell| cell.contains("nội bộ")), "{row:?}");
}

#[test]
fn a_file_without_notes_brings_none_into_the_report() {
    let mut year = Year::new();
    let unit = year.set.units[1].id.clone();
    year.notes("xd-ket-nap", unit.as_str(), 11, 30, "chỉ để nội bộ");
    let shared = Share::of_unit(&year.set, &unit, Signed::default()).of(&year.ledger);
    let office = Year { ledger: shared, ..Year::new() };
    assert_eq!(note_of(&office, unit.as_str(), 11), "");
}
