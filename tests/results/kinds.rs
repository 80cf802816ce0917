//! Every kind of report: what each must say, and that Word and Excel take it.

use super::year::{Year, told};
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{Ledger, Period};
use so_nghi_quyet::progress;
use so_nghi_quyet::progress::Settings;
use so_nghi_quyet::report::results::Kind;
use so_nghi_quyet::report::{Cell, Document, Row, RowKind, excel, word};
use so_nghi_quyet::resolution::{Unit, packed};
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::work::Register;

/// A unit below the root that has figures in October.
fn unit(year: &Year) -> String {
    year.set.units[1].id.to_string()
}

/// A kind's document where it is read: a unit's form by the unit, at the end of a quarter, all else by the
/// office.
fn read(year: &Year, kind: Kind, lang: Lang) -> Document {
    match kind {
        Kind::UnitForm => year.kind(kind, &unit(year), 9, lang),
        kind => year.kind(kind, &year.root(), 10, lang),
    }
}

fn rows(document: &Document) -> impl Iterator<Item = &Row> {
    document.tables().flat_map(|table| &table.rows)
}

#[test]
fn a_kind_is_known_by_its_code_and_makes_its_document() {
    let year = Year::new();
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
        let document = read(&year, kind, Lang::Vi);
        assert!(rows(&document).any(|row| row.kind == RowKind::Body), "{}", kind.code());
    }
    assert_eq!(Kind::from_code("leaflet"), None);
}

#[test]
fn every_kind_is_written_in_both_languages_for_word_and_excel() {
    let year = Year::new();
    let again = Year::new();
    for (kind, lang) in Kind::ALL.into_iter().flat_map(|kind| Lang::ALL.map(|lang| (kind, lang))) {
        let document = read(&year, kind, lang);
        assert_eq!(document, read(&again, kind, lang), "{}", kind.code());
        assert!(!word(&document).unwrap().is_empty() && !excel(&document).unwrap().is_empty());
        // The progress report has its own, and the table is a part of it.
        if !matches!(kind, Kind::Progress | Kind::Targets) {
            let language = if lang == Lang::Vi { "vi" } else { "en" };
            insta::assert_snapshot!(format!("{}_{language}", kind.code()), told(&document));
        }
    }
}

#[test]
fn a_kind_that_is_only_the_wholes_says_the_same_whoever_asks() {
    let year = Year::new();
    for kind in Kind::ALL {
        let [whole, unit] = [year.root(), unit(&year)].map(|unit| year.kind(kind, &unit, 10, Lang::Vi));
        assert_eq!(whole == unit, !kind.is_of_a_unit(), "{}", kind.code());
    }
}

#[test]
fn a_form_has_a_box_for_each_figure_asked_and_none_for_what_the_unit_does_not_report() {
    let year = Year::new();
    let october = Period::month(year.set.year, 10);
    let settings = Settings::of(&year.ledger);
    let mut boxes = 0;
    for unit in &year.set.units {
        let due = progress::expected_rows(&year.set, &settings, &unit.id, october);
        let form = year.kind(Kind::UnitForm, unit.id.as_str(), 10, Lang::Vi);
        let asked: Vec<&Row> = rows(&form).filter(|row| row.kind == RowKind::Body).collect();
        assert_eq!(asked.len(), due.len(), "{}", unit.id);
        for (row, due) in asked.iter().zip(&due) {
            let about = row.about.as_ref().unwrap();
            assert_eq!((&about.target, &about.unit, about.period), (&due.target, &unit.id, due.period));
            let written = year.ledger.cells_of(&due.target, &unit.id);
            let written =
                written.filter(|(period, _, current)| *period == due.period && current.has_figure());
            let is_blank = written.count() == 0;
            let is_box = row.cells.iter().filter(|cell| matches!(cell, Cell::Box | Cell::TextBox)).count();
            assert!(!is_blank || is_box > 0, "{} {}", unit.id, due.target);
            assert!(
                !row.cells.iter().any(|cell| matches!(cell, Cell::Number { value, .. } if value.is_zero()))
                    || !is_blank
            );
            boxes += is_box;
        }
        let slots = form.tables().flat_map(|table| &table.head).filter(|column| column.slot.is_some());
        assert_eq!(slots.count(), 2);
    }
    assert!(boxes > 0);
}

#[test]
fn overdue_tasks_come_first_with_what_was_noted_last() {
    let mut year = Year::new();
    for (task, field, text) in [
        ("later", "name", "Rà soát quy hoạch"),
        ("later", "due", "2023-12-20"),
        ("late", "name", "Chi trả bồi thường"),
        ("late", "due", "2023-09-15"),
        ("late", "lead", "ubnd-thanh-pho"),
        ("late", "status", "in-progress"),
        ("late", "percent", "40"),
        ("late", "targets", "kt-von-dau-tu"),
        ("late", "log/a", "Còn 12 hộ chưa nhận tiền"),
        ("done", "name", "Ban hành kế hoạch"),
        ("done", "due", "2023-01-31"),
        ("done", "status", "done"),
    ] {
        year.says(Register::Task, task, field, text);
    }
    let document = year.kind(Kind::Tasks, &year.root(), 10, Lang::Vi);
    let rows: Vec<String> = rows(&document)
        .map(|row| row.cells.iter().map(|cell| cell.printed(Lang::Vi)).collect::<Vec<_>>().join(" | "))
        .collect();
    let at = |words: &str| rows.iter().position(|row| row.contains(words)).unwrap();
    assert!(rows[0] == "Quá hạn" && at("Chi trả bồi thường") < at("Còn hạn"), "{rows:#?}");
    assert!(at("Còn hạn") < at("Rà soát quy hoạch"));
    assert!(at("Rà soát quy hoạch") < at("Ban hành kế hoạch") && rows.last().unwrap().contains("Hoàn thành"));
    let late = &rows[at("Chi trả bồi thường")];
    for words in [
        "UBND thành phố",
        "15/09/2023 · Quá hạn 46 ngày",
        "Đang thực hiện 40%",
        "Đúng tiến độ: Vốn đầu tư toàn xã hội",
        "Còn 12 hộ chưa nhận tiền",
    ] {
        assert!(late.contains(words), "{words}: {late}");
    }
}

#[test]
fn who_lacks_something_is_urged_by_name_and_the_rates_are_of_the_forms_expected() {
    let year = Year::new();
    let document = year.kind(Kind::Completeness, &year.root(), 10, Lang::Vi);
    let tables: Vec<_> = document.tables().collect();
    let [counts, urged, board] = &tables[..] else { panic!("{} tables", tables.len()) };
    let settings = Settings::of(&year.ledger);
    let october = Period::month(year.set.year, 10);
    let lacks =
        |unit: &&Unit| !progress::missing(&year.set, &settings, &year.ledger, &unit.id, october).is_empty();
    let lacking: Vec<String> =
        year.set.units.iter().filter(lacks).map(|unit| unit.name.vi.to_string()).collect();
    let named: Vec<String> = urged.rows.iter().map(|row| row.cells[0].printed(Lang::Vi)).collect();
    assert!(!lacking.is_empty());
    assert_eq!(named, lacking);
    assert_eq!((board.rows.len(), board.head.len()), (year.set.units.len(), 11));
    assert!(counts.chart.is_some());
    let of = |row: &Row, at: usize| match row.cells[at] {
        Cell::Number { value, .. } | Cell::Reckoned { value, .. } => value,
        ref other => panic!("{other:?}"),
    };
    for row in &counts.rows {
        assert_eq!(of(row, 8), of(row, 2) * Decimal::ONE_HUNDRED / of(row, 1));
        assert_eq!(of(row, 3) + of(row, 4), of(row, 2));
        // Late, in part and silent are counted apart, and nothing twice.
        assert!(of(row, 2) + of(row, 5) + of(row, 6) <= of(row, 1));
    }
    let (total, units) = counts.rows.split_last().unwrap();
    for at in 1..=7 {
        assert_eq!(of(total, at), units.iter().map(|row| of(row, at)).sum::<Decimal>());
    }
}

#[test]
fn a_unit_that_sent_nothing_is_not_counted_with_one_that_sent_a_part() {
    let mut year = Year::new();
    let unit = unit(&year);
    let name = year.set.units[1].name.vi.to_string();
    let row_of = |year: &Year, month: u8, table: usize| {
        let document = year.kind(Kind::Completeness, &year.root(), month, Lang::Vi);
        let rows = &document.tables().nth(table).unwrap().rows;
        let row = rows.iter().find(|row| row.cells[0].printed(Lang::Vi) == name).unwrap();
        row.cells.iter().map(|cell| cell.printed(Lang::Vi)).collect::<Vec<_>>()
    };
    // Nobody has sent anything of November, whose deadline has passed by the end of December.
    let before = row_of(&year, 12, 0);
    assert!(row_of(&year, 11, 1)[1].starts_with("chưa gửi số nào"));
    year.reports("xd-ket-nap", &unit, 11, 30);
    let after = row_of(&year, 12, 0);
    let count = |row: &[String], at: usize| row[at].parse::<u32>().unwrap();
    assert_eq!(count(&after, 5), count(&before, 5) + 1, "in part");
    assert_eq!(count(&after, 6) + 1, count(&before, 6), "silent");
    assert!(!row_of(&year, 11, 1)[1].contains("chưa gửi số nào"));
}

#[test]
fn what_differs_is_listed_with_both_figures_and_what_must_be_fixed_comes_first() {
    let mut year = Year::new();
    let unit = unit(&year);
    year.reports("xd-ket-nap", &unit, 10, 1);
    let document = year.kind(Kind::Checks, &year.root(), 10, Lang::Vi);
    let tables: Vec<_> = document.tables().collect();
    let [counts, disputes, findings] = &tables[..] else { panic!("{} tables", tables.len()) };
    let told = |row: &Row| row.cells.iter().map(|cell| cell.printed(Lang::Vi)).collect::<Vec<_>>();
    let [dispute] = &disputes.rows[..] else { panic!("the illustrative October has one mismatch") };
    let dispute = told(dispute);
    assert!(dispute[4].contains("8.157/8.873") && dispute[4].contains("8.147/8.873"), "{dispute:?}");
    assert!(findings.rows[0].cells[0].printed(Lang::Vi).starts_with("Phải sửa"));
    let falls = &told(&findings.rows[1]);
    assert_eq!((&*falls[1], &*falls[2]), ("Kết nạp đảng viên", &*year.set.units[1].name.vi));
    for row in disputes.rows.iter().chain(findings.rows.iter().filter(|row| row.about.is_some())) {
        assert!(!told(row).last().unwrap().is_empty(), "what to do about {:?}", told(row));
    }
    let found = findings.rows.iter().filter(|row| row.about.is_some()).count() + disputes.rows.len();
    let total = counts.rows.last().unwrap().cells.last().unwrap().printed(Lang::Vi);
    assert_eq!(total, found.to_string());
}

#[test]
fn nothing_that_a_report_of_march_looks_at_is_of_a_later_month() {
    let year = Year::new();
    let document = year.kind(Kind::Checks, &year.root(), 3, Lang::Vi);
    let disputes = document.tables().nth(1).unwrap();
    assert!(disputes.rows.iter().all(|row| row.kind == RowKind::Group), "October's mismatch is later");
}

#[test]
fn a_ledger_without_a_figure_gives_every_kind_too() {
    for set in packed() {
        let year = Year { set: set.clone(), ledger: Ledger::default(), ..Year::new() };
        for kind in Kind::ALL {
            for month in [1, 12] {
                let document = year.kind(kind, &year.root(), month, Lang::Vi);
                assert!(word(&document).is_ok() && excel(&document).is_ok(), "{} {}", set.id, kind.code());
                let zero = |cell: &Cell| matches!(cell, Cell::Number { value, .. } if value.is_zero());
                let figures = document.tables().filter(|table| table.chart.is_none());
                let rows = figures.flat_map(|table| &table.rows).filter(|row| row.kind == RowKind::Body);
                assert!(!rows.flat_map(|row| &row.cells).any(zero), "{} {}", set.id, kind.code());
            }
        }
    }
}

#[test]
fn a_form_shows_what_was_reported_and_both_figures_where_two_stand() {
    let year = Year::new();
    let form = |unit: &str| year.kind(Kind::UnitForm, unit, 10, Lang::Vi);
    let cell = |form: &Document, target: &str, at: usize| {
        let is = |row: &&Row| row.about.as_ref().is_some_and(|about| about.target.as_str() == target);
        rows(form).find(is).unwrap().cells[at].clone()
    };
    let disputed = form(year.set.units[3].id.as_str());
    assert_eq!(cell(&disputed, "as-bhyt", 7), Cell::text("8.147/8.873 ≠ 8.157/8.873"));
    let mut year = Year::new();
    let unit = unit(&year);
    year.reports("xd-ket-nap", &unit, 10, 8);
    let filled = year.kind(Kind::UnitForm, &unit, 10, Lang::Vi);
    assert_eq!(cell(&filled, "xd-ket-nap", 7), Cell::Number { value: 8.into(), decimals: 0 });
    assert_eq!(cell(&filled, "xd-ket-nap", 6), Cell::Box);
    let root = year.kind(Kind::UnitForm, &year.root(), 9, Lang::Vi);
    assert!(matches!(cell(&root, "qp-chay-no", 4), Cell::Number { .. }), "last year's is known");
    assert_eq!(cell(&root, "kt-gtsx-cong-nghiep", 7), Cell::Box);
    // What a spreadsheet would take for a day has a box for words.
    let blank = year.kind(Kind::UnitForm, &unit, 12, Lang::Vi);
    assert_eq!(cell(&blank, "as-bhyt", 7), Cell::TextBox);
    assert_eq!(cell(&blank, "qp-giao-quan", 7), Cell::TextBox);
}

#[test]
fn nothing_arose_is_offered_only_where_it_is_taken() {
    let year = Year::new();
    let form = year.kind(Kind::UnitForm, &unit(&year), 12, Lang::Vi);
    let told: Vec<String> = rows(&form)
        .filter(|row| row.cells.get(2).is_some_and(|cell| cell.printed(Lang::Vi).contains("không phát sinh")))
        .map(|row| row.about.as_ref().unwrap().target.to_string())
        .collect();
    assert!(!told.is_empty());
    assert!(told.iter().all(|id| year.set.target_named(id).unwrap().may_have_nothing), "{told:?}");
    assert!(!form.tables().any(|table| table.marks.iter().any(|mark| mark.contains("không phát sinh"))));
}

#[test]
fn what_a_month_brought_is_never_the_difference_of_who_reported() {
    let mut year = Year::new();
    let [one, other] = [1, 2].map(|at| year.set.units[at].id.to_string());
    year.reports("xd-ket-nap", &one, 11, 30);
    year.reports("xd-ket-nap", &one, 12, 34);
    year.reports("xd-ket-nap", &other, 12, 20);
    let brought = |whose: &str| {
        let table = year.kind(Kind::Targets, whose, 12, Lang::Vi);
        let is = |row: &&Row| row.about.as_ref().is_some_and(|about| about.target.as_str() == "xd-ket-nap");
        rows(&table).find(is).unwrap().cells[5].clone()
    };
    assert_eq!(brought(&one), Cell::number(Some(4.into())));
    assert_eq!(brought(&year.root()), Cell::Empty);
}
