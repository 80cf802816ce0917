//! Workbooks, read back by another program's eyes.
//!
//! `SNQ_EXCEL_OUT=<folder> cargo test --test excel` also writes the example there, to be looked at.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, reason = "Excel reckons with binary numbers")]

#[path = "excel/example.rs"]
mod example;

use calamine::{Data, Reader, SheetVisible, Xlsx};
use example::{about, provenance};
use proptest::prelude::*;
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{Basis, Period, Slot, Standing};
use so_nghi_quyet::report::{
    Block, Cell, ChartKind, Document, ExcelError, Formula, Paragraph, Table, TableChart, excel, rehearsal,
};
use so_nghi_quyet::text::Lang;
use std::io::{Cursor, Read};

/// A written workbook, opened again.
struct Book {
    bytes: Vec<u8>,
    sheets: Xlsx<Cursor<Vec<u8>>>,
}

impl Book {
    fn of(document: &Document) -> Self {
        let bytes = excel(document).unwrap();
        Self { sheets: Xlsx::new(Cursor::new(bytes.clone())).unwrap(), bytes }
    }

    fn names(&self) -> Vec<String> {
        self.sheets.sheet_names()
    }

    /// A cell by its address on the sheet of this number; empty where nothing stands.
    fn cell(&mut self, sheet: usize, address: &str) -> Data {
        let range = self.sheets.worksheet_range_at(sheet).unwrap().unwrap();
        range.get_value(place(address)).cloned().unwrap_or(Data::Empty)
    }

    fn formula(&mut self, sheet: usize, address: &str) -> String {
        let name = self.names()[sheet].clone();
        let range = self.sheets.worksheet_formula(&name).unwrap();
        range.get_value(place(address)).cloned().unwrap_or_default()
    }

    /// The texts of a sheet's rows.
    fn rows(&mut self, sheet: usize) -> Vec<Vec<String>> {
        let range = self.sheets.worksheet_range_at(sheet).unwrap().unwrap();
        range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
    }

    /// A part of the package as it is written.
    fn part(&self, name: &str) -> String {
        let mut package = zip::ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        let mut text = String::new();
        package.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    }
}

fn place(address: &str) -> (u32, u32) {
    let column = u32::from(address.as_bytes()[0] - b'A');
    (address[1..].parse::<u32>().unwrap() - 1, column)
}

fn document(tables: Vec<Table>) -> Document {
    Document {
        lang: Lang::Vi,
        title: String::new(),
        marks: Vec::new(),
        letterhead: None,
        blocks: tables.into_iter().map(Block::Table).collect(),
        closing: None,
        signatures: Vec::new(),
        annexes: Vec::new(),
        provenance: provenance(),
    }
}

/// A sheet whose heading is in row 1, head in row 2, and these cells from A3 on.
fn row(cells: Vec<Cell>) -> Book {
    rows(vec![cells])
}

fn rows(rows: Vec<Vec<Cell>>) -> Book {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut table =
        (0..columns).fold(Table::new(Lang::Vi, "Biểu"), |table, at| table.figures(format!("c{at}")));
    for cells in rows {
        table.row(cells);
    }
    Book::of(&document(vec![table]))
}

fn number(text: &str, decimals: u32) -> Cell {
    Cell::Number { value: text.parse().unwrap(), decimals }
}

fn text(words: &str) -> Data {
    Data::String(words.to_owned())
}

#[test]
fn figures_are_numbers_and_nothing_is_nothing() {
    for (cell, seen) in [
        (number("18531.9", 4), Data::Float(18_531.9)),
        (number("-0.25", 4), Data::Float(-0.25)),
        (number("0", 4), Data::Float(0.0)),
        (Cell::Empty, Data::Empty),
        (Cell::Box, Data::Empty),
        (Cell::text(""), Data::Empty),
        (Cell::text("14/15"), text("14/15")),
        (Cell::bound("≤", Decimal::new(-453, 2)), Data::Float(-4.53)),
        (Cell::bound("≤", "1234567890123456".parse().unwrap()), text("≤ 1.234.567.890.123.456")),
        (Cell::text("18.531,9"), text("18.531,9")),
        (Cell::Percent { value: Decimal::new(995, 1), decimals: 2 }, Data::Float(0.995)),
        (Cell::Percent { value: Decimal::ZERO, decimals: 2 }, Data::Float(0.0)),
        // Huge and tiny.
        (number("999999999999999", 4), Data::Float(999_999_999_999_999.0)),
        (number("0.000001", 6), Data::Float(0.000_001)),
        (number("123456789.123456", 4), Data::Float(123_456_789.123_456)),
        (number("1234567890123456", 4), text("1.234.567.890.123.456")),
        (number("123456789012345.654321", 2), text("123.456.789.012.345,654321")),
        // What was divided has digits without end; those that are shown are kept.
        (number("0.3333333333333333333333333333", 4), Data::Float(0.333_333_333_333_333_3)),
        (
            Cell::Percent { value: "1234567890123456".parse().unwrap(), decimals: 2 },
            text("1.234.567.890.123.456%"),
        ),
    ] {
        assert_eq!(row(vec![cell.clone()]).cell(0, "A3"), seen, "{cell:?}");
    }
}

#[test]
fn a_pattern_shows_the_digits_that_there_are() {
    for (cell, pattern) in [
        (number("18531", 4), "#,##0"),
        (number("18531.90", 4), "#,##0.0"),
        (number("0.125", 4), "#,##0.0##"),
        (number("0.99996", 4), "#,##0"),
        (number("2.5", 0), "#,##0"),
        (Cell::bound("≤", Decimal::from(13)), "&quot;≤ &quot;#,##0;&quot;≤ &quot;-#,##0"),
        (Cell::bound("a\"\n;", Decimal::new(25, 1)), "&quot;a ; &quot;#,##0.0;&quot;a ; &quot;-#,##0.0"),
        (Cell::Percent { value: Decimal::new(995, 1), decimals: 2 }, "#,##0.0%"),
        (Cell::Percent { value: Decimal::new(100, 0), decimals: 2 }, "#,##0%"),
    ] {
        let styles = row(vec![cell.clone()]).part("xl/styles.xml");
        let own = format!("formatCode=\"{pattern}\"");
        assert!(styles.contains(&own), "{cell:?}: {styles}");
    }
}

#[test]
fn reckoned_figures_are_formulas_with_their_values() {
    let reckoned = |value: Decimal, by| Cell::reckoned(Some(value), by);
    let third = Decimal::ONE_HUNDRED / Decimal::from(3);
    let mut book = rows(vec![
        vec![
            number("1", 4),
            number("3", 4),
            reckoned(third, Formula::Percentage { of: 0, base: 1 }),
            reckoned(Decimal::from(-2), Formula::Difference { of: 0, base: 1 }),
        ],
        vec![number("2.5", 4), Cell::Empty, Cell::Empty, Cell::Empty],
        vec![reckoned(Decimal::new(35, 1), Formula::Sum { from: 0, to: 1 }), Cell::Empty],
    ]);
    for (address, formula, value) in [
        ("C3", "IF(OR(A3=\"\",B3=\"\",B3=0),\"\",A3/B3*100)", 100.0 / 3.0),
        ("D3", "IF(OR(A3=\"\",B3=\"\"),\"\",A3-B3)", -2.0),
        ("A5", "SUBTOTAL(9,A3:A4)", 3.5),
    ] {
        assert_eq!(book.formula(0, address), formula);
        let Data::Float(seen) = book.cell(0, address) else { panic!("{address} is no number") };
        assert!((seen - value).abs() < 1e-9, "{address}: {seen}");
    }
}

#[test]
fn a_figure_behind_a_sign_is_reckoned_with() {
    let mut book = row(vec![
        Cell::bound(">", Decimal::from(90)),
        number("45", 4),
        Cell::reckoned(Some(Decimal::from(50)), Formula::Percentage { of: 1, base: 0 }),
        Cell::reckoned(Some(Decimal::from(-45)), Formula::Difference { of: 1, base: 0 }),
    ]);
    assert_eq!(book.cell(0, "A3"), Data::Float(90.0));
    assert_eq!(book.formula(0, "C3"), "IF(OR(B3=\"\",A3=\"\",A3=0),\"\",B3/A3*100)");
    assert_eq!(book.formula(0, "D3"), "IF(OR(B3=\"\",A3=\"\"),\"\",B3-A3)");
}

#[test]
fn what_is_left_to_a_limit_or_over_it_is_a_number_that_its_format_words() {
    let gap = |value: i64| Cell::reckoned(Some(Decimal::from(value)), Formula::Gap { of: 0, base: 1 });
    let limit = || Cell::bound("≤", Decimal::from(13));
    let mut book = rows(vec![
        vec![number("4", 4), limit(), gap(-9)],
        vec![number("15", 4), limit(), gap(2)],
        vec![number("13", 4), limit(), gap(0)],
    ]);
    for (address, value) in [("C3", -9.0), ("C4", 2.0), ("C5", 0.0)] {
        assert_eq!(book.cell(0, address), Data::Float(value));
    }
    let pattern = "formatCode=\"&quot;vượt &quot;#,##0;&quot;còn &quot;#,##0;&quot;còn &quot;#,##0\"";
    assert!(book.part("xl/styles.xml").contains(pattern));
    assert_eq!(book.formula(0, "C4"), "IF(OR(A4=\"\",B4=\"\"),\"\",A4-B4)");
    assert_eq!(gap(-9).printed(Lang::Vi), "còn 9");
    assert_eq!(gap(2).printed(Lang::En), "2 over");
    assert_eq!(gap(0).printed(Lang::Vi), "còn 0");
}

#[test]
fn percentages_among_the_operands_are_taken_as_they_are_kept() {
    let percent = |value: i64| Cell::Percent { value: Decimal::from(value), decimals: 2 };
    let mut book = rows(vec![
        vec![
            percent(98),
            percent(95),
            Cell::reckoned(Some(Decimal::from(3)), Formula::Difference { of: 0, base: 1 }),
        ],
        vec![percent(2)],
        vec![Cell::reckoned(Some(Decimal::ONE_HUNDRED), Formula::Sum { from: 0, to: 1 })],
    ]);
    assert_eq!(book.formula(0, "C3"), "IF(OR(A3=\"\",B3=\"\"),\"\",(A3*100)-(B3*100))");
    assert_eq!(book.formula(0, "A5"), "SUBTOTAL(9,A3:A4)*100");
}

#[test]
fn a_figure_that_its_formula_does_not_give_stands_plainly() {
    let reckoned = |value: i64, by| Cell::reckoned(Some(Decimal::from(value)), by);
    let share = Formula::Percentage { of: 0, base: 1 };
    for (why, cells, address) in [
        ("another value", vec![vec![number("1", 4), number("2", 4), reckoned(51, share)]], "C3"),
        ("no operand", vec![vec![Cell::Empty, number("2", 4), reckoned(50, share)]], "C3"),
        ("words", vec![vec![Cell::text("14/15"), number("2", 4), reckoned(50, share)]], "C3"),
        ("nothing below the line", vec![vec![number("1", 4), number("0", 4), reckoned(50, share)]], "C3"),
        ("itself", vec![vec![reckoned(100, Formula::Percentage { of: 0, base: 0 })]], "A3"),
        ("no such column", vec![vec![reckoned(5, Formula::Difference { of: 70, base: 90 })]], "A3"),
        (
            "itself in a sum",
            vec![vec![number("1", 4)], vec![reckoned(1, Formula::Sum { from: 0, to: 1 })]],
            "A4",
        ),
        ("no such rows", vec![vec![reckoned(1, Formula::Sum { from: 7, to: 9 })]], "A3"),
        (
            "rows backwards",
            vec![vec![number("1", 4)], vec![reckoned(1, Formula::Sum { from: 1, to: 0 })]],
            "A4",
        ),
        (
            "a figure kept as words",
            vec![
                vec![number("1234567890123456", 4)],
                vec![reckoned(1_234_567_890_123_456, Formula::Sum { from: 0, to: 0 })],
            ],
            "A4",
        ),
    ] {
        let mut book = rows(cells);
        assert_eq!(book.formula(0, address), "", "{why}");
        assert!(matches!(book.cell(0, address), Data::Float(_)), "{why}");
    }
}

#[test]
fn formulas_never_lead_in_a_circle() {
    let zero = |by| Cell::reckoned(Some(Decimal::ZERO), by);
    let mut book =
        row(vec![zero(Formula::Difference { of: 1, base: 1 }), zero(Formula::Difference { of: 0, base: 0 })]);
    let formulas = [book.formula(0, "A3"), book.formula(0, "B3")];
    assert_eq!(formulas.iter().filter(|formula| !formula.is_empty()).count(), 1, "{formulas:?}");
}

#[test]
fn a_sum_passes_over_the_sums_within() {
    let sum = |value: i64, from, to| Cell::reckoned(Some(Decimal::from(value)), Formula::Sum { from, to });
    let mut book = rows(vec![
        vec![sum(6, 1, 5)],
        vec![number("1", 4)],
        vec![number("2", 4)],
        vec![sum(3, 1, 2)],
        vec![number("3", 4)],
        vec![sum(3, 4, 4)],
    ]);
    assert_eq!(book.formula(0, "A3"), "SUBTOTAL(9,A4:A8)");
    assert_eq!(book.cell(0, "A3"), Data::Float(6.0));
}

#[test]
fn groups_and_totals_are_rows_of_their_own() {
    let mut table = Table::new(Lang::Vi, "Biểu").words("Tên").figures("Số");
    table.group("Kinh tế");
    table.row([Cell::text("Thu"), number("5", 4)]);
    table
        .total([Cell::text("Cộng"), Cell::reckoned(Some(Decimal::from(5)), Formula::Sum { from: 0, to: 1 })]);
    let mut book = Book::of(&document(vec![table]));
    assert_eq!(book.cell(0, "A3"), text("Kinh tế"));
    assert_eq!(book.cell(0, "B3"), Data::Empty);
    assert_eq!(book.formula(0, "B5"), "SUBTOTAL(9,B3:B4)");
    let sheet = book.part("xl/worksheets/sheet1.xml");
    assert!(sheet.contains("<autoFilter ref=\"A2:B4\"/>"), "a total at the end stays in sight: {sheet}");
    assert!(!sheet.contains("<mergeCell ref=\"A3"), "a group's row is not merged");
}

#[test]
fn marks_title_heading_and_source_travel_with_the_sheet() {
    let mut document =
        document(vec![Table::new(Lang::Vi, "Biểu 1").mark("Tính đến 31/10/2023").words("Tên").words("Số")]);
    document.title = "BÁO CÁO".into();
    document.marks = vec!["SỐ LIỆU MINH HỌA".into(), "Biểu 1".into()];
    let mut book = Book::of(&document);
    let seen: Vec<Data> = (1..=7).map(|row| book.cell(0, &format!("A{row}"))).collect();
    let source = text(&provenance().sentence);
    let head = text("Tên");
    assert_eq!(
        seen,
        [
            text("SỐ LIỆU MINH HỌA"),
            text("Biểu 1"),
            text("BÁO CÁO"),
            text("Tính đến 31/10/2023"),
            head,
            Data::Empty,
            source
        ]
    );
    let sheet = book.part("xl/worksheets/sheet1.xml");
    for piece in [
        "orientation=\"landscape\"",
        "paperSize=\"9\"",
        "fitToHeight=\"0\"",
        "topLeftCell=\"B6\"",
        "&amp;C&amp;&quot;Times New Roman,Regular&quot;&amp;12&amp;P",
        "SỐ LIỆU MINH HỌA · Biểu 1",
    ] {
        assert!(sheet.contains(piece) || sheet.replace('"', "&quot;").contains(piece), "{piece} in {sheet}");
    }
    let workbook = book.part("xl/workbook.xml");
    for piece in ["_xlnm.Print_Area", "_xlnm.Print_Titles", "!$5:$5", "$A$1:$B$7"] {
        assert!(workbook.contains(piece), "{piece} in {workbook}");
    }
}

#[test]
fn each_table_has_a_sheet_with_a_name_that_excel_takes() {
    let long = "Biểu tổng hợp kết quả thực hiện các chỉ tiêu của Nghị quyết năm 2023";
    for (headings, names) in [
        (vec!["Biểu 1", "Biểu 1", "BIỂU 1"], vec!["Biểu 1", "Biểu 1 (2)", "BIỂU 1 (3)"]),
        (vec![long, long], vec!["Biểu tổng hợp kết quả thực hiện", "Biểu tổng hợp kết quả thực (2)"]),
        (vec!["Tháng 10/2023: [a]*?\\b"], vec!["Tháng 10-2023 (a) -b"]),
        (vec!["", "  ", "'"], vec!["Bảng 1", "Bảng 2", "Bảng 3"]),
        (vec!["'Nháy'", "history", "_so_lieu"], vec!["Nháy", "history (2)", "_so_lieu (2)"]),
        (vec!["a\u{0}b\nc"], vec!["a b c"]),
        (vec!["😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"], vec!["😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀"]),
    ] {
        let tables = headings.iter().map(|heading| Table::new(Lang::Vi, *heading).words("Tên"));
        let book = Book::of(&document(tables.collect()));
        let seen = book.names();
        assert_eq!(seen[..seen.len() - 1], names, "{headings:?}");
        assert_eq!(seen.last().unwrap(), "_so_lieu");
        assert_eq!(book.sheets.sheets_metadata().last().unwrap().visible, SheetVisible::Hidden);
    }
}

#[test]
fn the_hidden_sheet_leads_back_to_the_ledger() {
    let slot = |basis, standing| Slot::new(basis, standing);
    let mut table = Table::new(Lang::Vi, "Biểu")
        .words("Chỉ tiêu")
        .figures("Trong kỳ")
        .of_slot(slot(Basis::InPeriod, Standing::Estimated))
        .figures("Lũy kế")
        .of_slot(slot(Basis::Cumulative, Standing::Official));
    table.group("Kinh tế");
    table.row_about(about("thu", "xuan-an"), [Cell::text("Thu"), number("18531.90", 4), Cell::Box]);
    table.row([Cell::text("Không của ai"), number("1", 4)]);
    let quarter =
        so_nghi_quyet::report::About { period: Period::quarter(2023, 3), ..about("nước", "=1+1") };
    table
        .row_about(quarter, [Cell::text("Nước"), Cell::Percent { value: Decimal::new(995, 1), decimals: 2 }]);
    let mut book = Book::of(&document(vec![table]));
    let expected: Vec<Vec<&str>> = vec![
        vec!["layout", "so-nghi-quyet-workbook-1"],
        vec!["data-set", "long-khanh-2023", "5eed"],
        vec!["as-of", "2023-10-31"],
        vec!["fingerprint", "3f9a-c210-77be"],
        vec!["build", "abc1234 2026-11-27"],
        vec!["lang", "vi"],
        vec!["sheet", "cell", "target", "unit", "period", "basis", "standing", "row", "column", "written"],
        vec![
            "Biểu",
            "B4",
            "thu",
            "xuan-an",
            "2023-M10",
            "in-period",
            "estimated",
            "Thu",
            "Trong kỳ",
            "18531.9",
        ],
        vec!["Biểu", "C4", "thu", "xuan-an", "2023-M10", "cumulative", "official", "Thu", "Lũy kế", ""],
        vec!["Biểu", "B6", "nước", "=1+1", "2023-Q3", "in-period", "estimated", "Nước", "Trong kỳ", "99.5%"],
        vec!["Biểu", "C6", "nước", "=1+1", "2023-Q3", "cumulative", "official", "Nước", "Lũy kế", ""],
    ];
    for (seen, expected) in book.rows(1).iter().zip(&expected) {
        assert_eq!(seen[..expected.len()], expected[..]);
        assert!(seen[expected.len()..].iter().all(String::is_empty));
    }
    assert_eq!(book.rows(1).len(), expected.len());
    assert_eq!(book.formula(1, "D10"), "");
}

#[test]
fn hostile_words_stay_words() {
    for (hostile, seen) in [
        ("=1+1", "=1+1"),
        ("=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")"),
        ("+84", "+84"),
        ("@SUM(A1)", "@SUM(A1)"),
        ("{=1}", "{=1}"),
        ("http://example.org", "http://example.org"),
        ("a\u{0}b\u{1b}c\u{85}d", "a b c d"),
        ("một\r\nhai\rba", "một\nhai\nba"),
        ("_x0041_", "_x0041_"),
        ("\u{fffe}\u{ffff}", "\u{fffd}\u{fffd}"),
        ("<r><t>x</t></r>", "<r><t>x</t></r> "),
        ("]]>&amp;<b>", "]]>&amp;<b>"),
        ("  hai đầu  ", "  hai đầu  "),
    ] {
        let mut table = Table::new(Lang::Vi, hostile).mark(hostile).words(hostile).words("x");
        table.group(hostile);
        table.row([Cell::text(hostile)]);
        let mut document = document(vec![table]);
        document.title = hostile.into();
        document.provenance.sentence = hostile.into();
        document.provenance.fingerprint = hostile.into();
        document.marks = vec![hostile.into()];
        let mut book = Book::of(&document);
        for address in ["A1", "A2", "A3", "A4", "A6"] {
            assert_eq!(book.cell(0, address), text(seen), "{address}");
            assert_eq!(book.formula(0, address), "", "{address}");
        }
        assert_eq!(book.cell(1, "B4"), text(seen));
    }
}

#[test]
fn words_too_long_for_excel_are_cut_and_say_so() {
    for long in ["ă".repeat(40_000), "😀".repeat(20_000)] {
        let Data::String(seen) = row(vec![Cell::text(long)]).cell(0, "A3") else { panic!("words") };
        assert!(seen.encode_utf16().count() <= 32_767 && seen.chars().count() > 16_000);
        assert!(seen.ends_with("đã cắt bớt)"), "{}", &seen[seen.len() - 40..]);
    }
    let whole = "ă".repeat(32_767);
    assert_eq!(row(vec![Cell::text(whole.clone())]).cell(0, "A3"), text(&whole));
}

#[test]
fn boxes_ask_for_figures_and_take_words_all_the_same() {
    let book =
        rows(vec![vec![Cell::Box, Cell::Box], vec![Cell::Box, Cell::Empty], vec![Cell::Empty, Cell::Box]]);
    let sheet = book.part("xl/worksheets/sheet1.xml");
    for piece in ["type=\"decimal\"", "errorStyle=\"warning\"", "sqref=\"A3:A4 B3 B5\""] {
        assert!(sheet.contains(piece), "{piece} in {sheet}");
    }
    assert!(!sheet.contains("sheetProtection"));
    assert!(book.part("xl/styles.xml").contains("<protection locked=\"0\"/>"));
}

#[test]
fn a_chart_is_drawn_where_it_is_asked_for() {
    let chart = |names, figures: &[u16], kind| TableChart {
        title: "=(Thu!A1)".into(),
        alternative: "Thu theo \"đơn vị\"".into(),
        kind,
        names,
        figures: figures.to_vec(),
    };
    let table = |chart: TableChart| {
        let mut table =
            Table::new(Lang::Vi, "Thu 'A'!B").words("Đơn vị").figures("Thu").figures("Chi").charted(chart);
        table.row([Cell::text("Xuân An"), number("5", 4), number("3", 4)]);
        table.row([Cell::text("Xuân Bình"), number("7", 4), Cell::Empty]);
        table.total([Cell::text("Cộng"), number("12", 4)]);
        document(vec![table])
    };
    let book = Book::of(&table(chart(0, &[1, 2], ChartKind::Bars)));
    let drawn = book.part("xl/charts/chart1.xml");
    for piece in ["<c:barDir val=\"bar\"/>", "$B$3:$B$4", "$C$3:$C$4", "$A$3:$A$4", "=(Thu!A1)", ">Đơn vị<"]
    {
        assert!(drawn.contains(piece), "{piece} in {drawn}");
    }
    assert!(!drawn.contains("$B$5"), "a total is no bar");
    assert!(drawn.contains("<c:min val=\"0\"/>"), "bars begin at 0");
    assert!(book.part("xl/drawings/drawing1.xml").contains("descr=\"Thu theo &quot;đơn vị&quot;\""));
    let upright = Book::of(&table(chart(0, &[1], ChartKind::Columns))).part("xl/charts/chart1.xml");
    assert!(upright.contains("<c:barDir val=\"col\"/>") && upright.contains(">Thu<"));
    let mut falls = Table::new(Lang::Vi, "Thu").words("Đơn vị").figures("Tăng, giảm");
    falls.row([Cell::text("Xuân An"), number("-5", 4)]);
    let falls = Book::of(&document(vec![falls.charted(chart(0, &[1], ChartKind::Bars))]));
    assert!(!falls.part("xl/charts/chart1.xml").contains("<c:min "), "nothing below 0 is cut off");
    for impossible in
        [chart(9, &[1], ChartKind::Bars), chart(0, &[], ChartKind::Bars), chart(0, &[9], ChartKind::Bars)]
    {
        assert!(!Book::of(&table(impossible)).part("[Content_Types].xml").contains("chart"));
    }
}

/// The height that a sheet gives a row, in points; none where Excel is to fit it.
fn height(sheet: &str, row: usize) -> Option<String> {
    let row = sheet.split(&format!("<row r=\"{row}\"")).nth(1).unwrap().split('>').next().unwrap();
    row.split(" ht=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
}

#[test]
fn rows_of_several_lines_are_as_high_as_these_and_excel_fits_the_rest() {
    let long = "Nguy cơ không đạt, chưa có số của hai đơn vị";
    let mut table = Table::new(Lang::Vi, "Biểu").words("Chỉ tiêu").wide(12).figures("Kế hoạch năm 2023 (%)");
    table.row([Cell::text("Thu"), number("18531.9", 4)]);
    table.row([Cell::text(long), number("1", 4)]);
    table.row([Cell::text("Chi\nhai"), number("123456789012345", 4)]);
    table.group(long.repeat(3));
    table.total([Cell::text(long), Cell::Empty]);
    let sheet = Book::of(&document(vec![table])).part("xl/worksheets/sheet1.xml");
    let heights: Vec<Option<String>> = (2..=7).map(|row| height(&sheet, row)).collect();
    let seen: Vec<&str> = heights.iter().map(|height| height.as_deref().unwrap_or("fitted")).collect();
    assert_eq!(seen, ["34.5", "fitted", "81.75", "34.5", "fitted", "81.75"]);
    assert!(sheet.contains("<sheetFormatPr defaultRowHeight=\"15.75\""), "no other row is held");
}

#[test]
fn a_chart_shares_the_page_of_its_table_if_it_fits() {
    for (rows, breaks) in [(5, false), (30, true)] {
        let mut table = Table::new(Lang::Vi, "Biểu").words("Đơn vị").figures("Thu");
        for _ in 0..rows {
            table.row([Cell::text("Xuân An"), number("5", 4)]);
        }
        let table = table.charted(TableChart {
            title: "Thu".into(),
            alternative: "Thu".into(),
            kind: ChartKind::Columns,
            names: 0,
            figures: vec![1],
        });
        let sheet = Book::of(&document(vec![table])).part("xl/worksheets/sheet1.xml");
        assert_eq!(sheet.contains("<rowBreaks"), breaks, "{rows} rows");
    }
}

#[test]
fn what_cannot_be_a_workbook_says_why() {
    let mut wordless = document(Vec::new());
    wordless.blocks.push(Block::Paragraph(Paragraph::plain("Không có bảng")));
    assert!(matches!(excel(&wordless), Err(ExcelError::NoTable)));
    let mut dateless = document(vec![Table::new(Lang::Vi, "Biểu").words("Tên")]);
    dateless.provenance.as_of = "hôm nay".into();
    assert!(matches!(excel(&dateless), Err(ExcelError::AsOf { .. })));
}

#[test]
fn tables_of_any_shape_are_written() {
    let bare = Table::new(Lang::En, "");
    let mut headless = Table::new(Lang::En, "");
    headless.row([Cell::text("beyond the head")]);
    headless.group("g");
    let mut narrow = Table::new(Lang::En, "One column").words("Name");
    narrow.row([Cell::Empty, Cell::text("beyond the head")]);
    narrow.rows[0].cells.truncate(2);
    let only_totals = {
        let mut table = Table::new(Lang::En, "Totals").figures("Sum");
        table.total([number("1", 0)]);
        table
    };
    let many =
        (0..300).fold(Table::new(Lang::En, "Wide"), |table, at| table.words(format!("c{at}")).wide(u16::MAX));
    let book = Book::of(&document(vec![bare, headless, narrow, only_totals, many]));
    assert_eq!(book.names(), ["Bảng 1", "Bảng 2", "One column", "Totals", "Wide", "_so_lieu"]);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = example::document();
    let first = excel(&document).unwrap();
    // The file's times have whole seconds, those of a package two.
    std::thread::sleep(std::time::Duration::from_millis(2_100));
    // What the worker rehearses leaves no trace.
    excel(&rehearsal()).unwrap();
    assert!(first == excel(&document).unwrap());
    assert!(Book::of(&document).part("docProps/core.xml").contains("2023-10-31T00:00:00Z"));
}

#[test]
fn the_example_is_whole() {
    let document = example::document();
    let mut book = Book::of(&document);
    assert_eq!(book.names().len(), 4);
    // 63 targets × 2 slots, 16 units, 14 rows of the form × 2, below seven rows.
    assert_eq!(book.rows(3).len(), 7 + 63 * 2 + 16 + 14 * 2);
    if let Some(folder) = std::env::var_os("SNQ_EXCEL_OUT") {
        std::fs::write(std::path::Path::new(&folder).join("example.xlsx"), &book.bytes).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_words_make_a_workbook_that_opens(words in "\\PC{0,40}|[\\x00-\\x20\"'!=(<>&_xr/;\\[\\]]{0,40}") {
        let mut table = Table::new(Lang::Vi, words.clone()).mark(words.clone()).words(words.clone()).figures("Số")
            .charted(TableChart {
                title: words.clone(),
                alternative: words.clone(),
                kind: ChartKind::Bars,
                names: 0,
                figures: vec![1],
            });
        table.group(words.clone());
        table.row([Cell::text(words.clone()), Cell::number(Some(Decimal::ONE))]);
        let mut document = document(vec![table]);
        document.title = words.clone();
        document.marks = vec![words.clone()];
        document.provenance.sentence = words.clone();
        let mut book = Book::of(&document);
        prop_assert_eq!(book.names().len(), 2);
        prop_assert!(book.rows(0).len() >= 3);
    }

    #[test]
    fn any_figure_comes_back(mantissa in any::<i64>(), scale in 0_u32..=18) {
        let value = Decimal::new(mantissa, scale);
        match row(vec![Cell::Number { value, decimals: 6 }]).cell(0, "A3") {
            Data::Float(seen) => prop_assert_eq!(seen, value.to_string().parse::<f64>().unwrap()),
            Data::String(seen) => prop_assert_eq!(seen, so_nghi_quyet::text::number::format(value, Lang::Vi)),
            other => prop_assert!(false, "{other:?}"),
        }
    }
}
