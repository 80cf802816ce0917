//! Somebody's own sheets: columns by their words, rows by their names and numbers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, reason = "Excel reckons with binary numbers")]

#[path = "import/made.rs"]
mod made;

use calamine::Data;
use made::{Opened, SET, Sheet};
use rust_xlsxwriter::{Format, Workbook as Writer};
use so_nghi_quyet::import::mapping::{Asked, Heads, Mapped, Mapping, mapped};
use so_nghi_quyet::import::preview::{Change, Line, Reason};
use so_nghi_quyet::import::workbook::{self, Grid, Workbook};
use so_nghi_quyet::ledger::{Basis, Ledger, Part, Period, Place, Standing, Value};
use so_nghi_quyet::progress::Settings;
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::text::draft::Problem;
use so_nghi_quyet::text::heading::Heading;
use so_nghi_quyet::text::number::Misread;

/// A sheet from lines with `|` between cells; what reads as a number is one.
fn sheet(lines: &[&str]) -> Grid {
    let cell = |text: &str| match text.trim() {
        "" => Data::Empty,
        number if number.parse::<f64>().is_ok() => Data::Float(number.parse().unwrap()),
        percent if percent.starts_with('~') => Data::Int(percent[1..].parse().unwrap()),
        words => made::text(words),
    };
    let rows = lines.iter().map(|line| line.split('|').map(cell).collect()).collect();
    let book = Opened { sheets: vec![Sheet { name: "Sheet1".into(), is_hidden: false, rows }] };
    workbook::read(&book.saved()).unwrap().sheets.remove(0)
}

fn taken(sheet: &Grid, mapping: Option<&Mapping>, unit: &str, period: Period) -> Mapped {
    let heads = Heads::of(sheet).expect("heads");
    let proposed = Mapping::proposed(&heads);
    let asked = Asked {
        data: &SET,
        settings: &Settings::default(),
        unit: &SET.unit_named(unit).unwrap().id,
        period,
        standing: Standing::Official,
        lang: Lang::Vi,
    };
    mapped(sheet, &heads, mapping.unwrap_or(&proposed), asked)
}

fn city() -> &'static str {
    SET.root_unit().id.as_str()
}

/// `target basis value` of every line that says something, and why others do not.
fn said(mapped: Mapped) -> Vec<String> {
    made::lines(mapped.proposed, &Ledger::default(), Lang::Vi).iter().filter_map(line).collect()
}

fn line(line: &Line) -> Option<String> {
    let (kind, cell) = match &line.place {
        Place::Figure(cell) => (if cell.slot.basis == Basis::InPeriod { "kỳ" } else { "lũy kế" }, cell),
        Place::LastYear(cell) => ("năm trước", cell),
        other => panic!("{other:?}"),
    };
    let value = match (&line.change, &line.then) {
        (Change::Empty, _) => return None,
        (Change::New, Some(Value::Number(value))) => value.to_string(),
        (Change::New, Some(Value::Ratio { numerator, denominator })) => format!("{numerator}/{denominator}"),
        (Change::New, Some(other)) => format!("{other:?}"),
        (Change::Refused(Reason::Unread(Problem::Misread(Misread::OtherMeasure { .. }))), _) => {
            "measure".into()
        }
        (Change::Refused(Reason::Unread(_)), _) => "problem".into(),
        (Change::Refused(reason), _) => format!("{reason:?}"),
        other => format!("{other:?}"),
    };
    Some(format!("{} {kind} {value}", cell.target))
}

const TABLE: [&str; 9] = [
    "ỦY BAN NHÂN DÂN",
    "BÁO CÁO THÁNG 9",
    "STT | Chỉ tiêu | ĐVT | KH năm 2023 | Thực hiện tháng 9 | Luỹ kế 9 tháng | Thực hiện cùng kỳ | So KH (%) | Ghi chú",
    "I | Kinh tế",
    "1 | Tổng thu ngân sách | tỷ đồng | 2100 | 1.234,5 | 1500 | 1400.5 | ~71 | ước",
    "2 | Khám phá án | % | 85 |  | 90/100 | - | ",
    "3 | Cháy, nổ lớn | vụ | 3 | 0 | 2 |  |",
    " | Cộng | | | 9 | 9",
    " Người lập biểu",
];

#[test]
fn columns_are_known_by_their_words_and_rows_by_their_names() {
    let sheet = sheet(&TABLE);
    let heads = Heads::of(&sheet).unwrap();
    let others = Grid { is_hidden: true, ..sheet.clone() };
    let book = Workbook { sheets: vec![others, Grid::default(), sheet.clone()] };
    assert_eq!(Heads::first_in(&book), Some((2, heads.clone())));
    assert_eq!(heads.body, 3);
    let roles: Vec<Heading> = Mapping::proposed(&heads).columns.into_iter().map(|(_, role)| role).collect();
    assert_eq!(
        roles,
        [
            Heading::Number,
            Heading::Target,
            Heading::Measure,
            Heading::Plan,
            Heading::InPeriod,
            Heading::Cumulative,
            Heading::LastYear,
            Heading::Other,
            Heading::Note,
        ]
    );
    let mapped = taken(&sheet, None, city(), Period::month(SET.year, 9));
    let over: Vec<(&str, &str)> =
        mapped.passed_over.iter().map(|over| (&*over.at, over.words.split(" | ").next().unwrap())).collect();
    assert_eq!(over, [("Sheet1!A4", "I"), ("Sheet1!B8", "Cộng"), ("Sheet1!A9", "Người lập biểu")]);
    let lines = made::lines(mapped.proposed.clone(), &Ledger::default(), Lang::Vi);
    assert_eq!((&*lines[0].note, &*lines[0].found_at), ("ước", "Sheet1!E5"));
    assert_eq!(
        said(mapped),
        [
            "kt-thu-ngan-sach kỳ 1234.5",
            "kt-thu-ngan-sach lũy kế 1500",
            "kt-thu-ngan-sach năm trước 1400.5",
            "qp-kham-pha-an lũy kế 90/100",
            "qp-chay-no kỳ 0",
            "qp-chay-no lũy kế 2",
        ]
    );
}

#[test]
fn rows_of_all_kinds() {
    for (row, expected) in [
        ("6 | Thu ngân sách | tỷ | 5", vec!["kt-thu-ngan-sach lũy kế 5"]),
        ("6 | Thu ngân sách | triệu đồng | 5", vec!["kt-thu-ngan-sach lũy kế measure"]),
        ("6 | Thu ngân sách | tỷ đồng | ~5", vec!["kt-thu-ngan-sach lũy kế PercentOfOther"]),
        ("6 | Thu ngân sách | tỷ đồng | ", vec![]),
        ("6 | Thu ngân sách | tỷ đồng | -", vec![]),
        ("6 | Thu ngân sách | tỷ đồng | chưa có", vec!["kt-thu-ngan-sach lũy kế problem"]),
        ("6 | thu ngan sach: | | 1500", vec!["kt-thu-ngan-sach lũy kế 1500"]),
        // A number alone names nothing in a sheet that counts its rows as it pleases.
        ("6 | Việc khác | | 5", vec![]),
        ("x | Hộ dùng điện | % | ~99", vec!["kt-ho-dung-dien lũy kế 99"]),
        ("x | Hộ dùng điện | % | 99.5", vec!["kt-ho-dung-dien lũy kế 99.5"]),
        ("x | Hộ dùng điện | % | 101", vec!["kt-ho-dung-dien lũy kế problem"]),
        ("x | Tham gia BHYT | % | 90/100", vec!["as-bhyt lũy kế NotReported"]),
    ] {
        let sheet = sheet(&["TT | Chỉ tiêu | ĐVT | Lũy kế", row]);
        assert_eq!(said(taken(&sheet, None, city(), Period::month(SET.year, 9))), expected, "{row}");
    }
}

#[test]
fn numbers_name_targets_where_they_are_the_resolutions_own() {
    let number = |id: &str| SET.number_of(SET.target_named(id).unwrap());
    let row = |id: &str, name: &str, figure: &str| format!("{} | {name} | {figure}", number(id));
    let rows = [
        "TT | Chỉ tiêu | Lũy kế".to_owned(),
        row("kt-thu-ngan-sach", "Thu ngân sách", "1500"),
        row("kt-tong-muc-ban-le", "Tổng mức bán lẻ", "900"),
        row("qp-chay-no", "Cháy, nổ lớn", "2"),
        row("kt-von-dau-tu", "VĐTTXH", "70"),
    ];
    let lines: Vec<&str> = rows.iter().map(String::as_str).collect();
    let mapped = taken(&sheet(&lines), None, city(), Period::month(SET.year, 9));
    assert_eq!(said(mapped).last().unwrap(), "kt-von-dau-tu lũy kế 70");
    let alone: Vec<String> = rows
        .iter()
        .map(|row| {
            let cells: Vec<&str> = row.split(" | ").collect();
            format!("{} | {}", cells[0], cells[2])
        })
        .collect();
    let lines: Vec<&str> = alone.iter().map(String::as_str).collect();
    assert_eq!(said(taken(&sheet(&lines), None, city(), Period::month(SET.year, 9))).len(), 4);
}

#[test]
fn a_quarters_target_is_taken_for_its_quarter() {
    let sheet = sheet(&["Chỉ tiêu | Thực hiện", "Vốn đầu tư toàn xã hội | 5", "Hộ dùng điện | 99"]);
    let periods = |month| -> Vec<Part> {
        let mapped = taken(&sheet, None, city(), Period::month(SET.year, month));
        let part = |place: &Place| match place {
            Place::Figure(cell) => cell.period.part,
            other => panic!("{other:?}"),
        };
        mapped.proposed.iter().map(|proposed| part(&proposed.place)).collect()
    };
    assert_eq!(periods(6), [Part::Quarter(2), Part::SixMonths]);
    assert_eq!(periods(7), [Part::Month(7), Part::Month(7)]);
}

#[test]
fn long_sheets_name_their_units_and_periods() {
    let wards: Vec<&str> = SET.units[1..3].iter().map(|unit| &*unit.name.vi).collect();
    let head = "Đơn vị | Kỳ | Chỉ tiêu | Lũy kế";
    for (unit, period, expected) in [
        (wards[0], "Tháng 9", Some(Period::month(SET.year, 9))),
        (wards[1], "9/2023", Some(Period::month(SET.year, 9))),
        (wards[1], "Tháng 10/2023", Some(Period::month(SET.year, 10))),
        (wards[1], "2023-M10", Some(Period::month(SET.year, 10))),
        (wards[1], "T10", Some(Period::month(SET.year, 10))),
        (wards[1], "Quý II", Some(Period::quarter(SET.year, 2))),
        (wards[1], "năm ngoái", None),
        ("Phường Lạ", "Tháng 9", None),
    ] {
        let row = format!("{unit} | {period} | Tham gia BHYT | 90/100");
        let mapped = taken(&sheet(&[head, &row]), None, city(), Period::month(SET.year, 1));
        let line = made::lines(mapped.proposed, &Ledger::default(), Lang::Vi).remove(0);
        match (expected, &line.place, &line.change) {
            (Some(expected), Place::Figure(cell), Change::New) => {
                assert_eq!(cell.period, expected, "{period}");
                assert_eq!(&*SET.unit(&cell.unit).unwrap().name.vi, unit);
            }
            (None, _, Change::Refused(Reason::NoSuchPlace | Reason::UnknownUnit { .. })) => {}
            other => panic!("{unit} {period}: {other:?}"),
        }
    }
}

#[test]
fn two_rows_of_one_target_that_differ_are_both_refused() {
    let sheet = sheet(&[
        "Chỉ tiêu | Lũy kế",
        "Thu ngân sách | 5",
        "Thu ngân sách | 6",
        "Cháy, nổ lớn | 2",
        "Cháy, nổ lớn | 2",
    ]);
    let said = said(taken(&sheet, None, city(), Period::month(SET.year, 9)));
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[0].contains("Sheet1!B3") && said[1].contains("Sheet1!B2"), "{said:?}");
    assert_eq!(said[2], "qp-chay-no lũy kế 2");
}

#[test]
fn heads_over_several_columns_and_rows_are_read_together() {
    let mut writer = Writer::new();
    let page = writer.add_worksheet();
    let plain = Format::new();
    page.merge_range(0, 0, 1, 0, "Chỉ tiêu", &plain).unwrap();
    page.merge_range(0, 1, 0, 2, "Thực hiện năm 2023", &plain).unwrap();
    page.merge_range(0, 3, 0, 4, "Cùng kỳ", &plain).unwrap();
    for (column, words) in (1..).zip(["Tháng 9", "Lũy kế", "Tháng 9", "Lũy kế"]) {
        page.write(1, column, words).unwrap();
    }
    page.write(2, 0, "Thu ngân sách").unwrap();
    for (column, figure) in (1..).zip([10, 90, 9, 80]) {
        page.write(2, column, figure).unwrap();
    }
    let sheet = workbook::read(&writer.save_to_buffer().unwrap()).unwrap().sheets.remove(0);
    let heads = Heads::of(&sheet).unwrap();
    let titles: Vec<&str> = heads.columns.iter().map(|column| &*column.title).collect();
    assert_eq!(
        titles,
        [
            "Chỉ tiêu",
            "Thực hiện năm 2023 Tháng 9",
            "Thực hiện năm 2023 Lũy kế",
            "Cùng kỳ Tháng 9",
            "Cùng kỳ Lũy kế"
        ]
    );
    let mut mapping = Mapping::proposed(&heads);
    mapping.say(4, Heading::LastYear);
    assert_eq!(
        said(taken(&sheet, Some(&mapping), city(), Period::month(SET.year, 9))),
        ["kt-thu-ngan-sach kỳ 10", "kt-thu-ngan-sach lũy kế 90", "kt-thu-ngan-sach năm trước 80"]
    );
}

#[test]
fn a_mapping_is_remembered_by_the_words() {
    let before = sheet(&["Chỉ tiêu | Tháng 8 | Tháng 9", "Thu ngân sách | 1 | 2"]);
    assert_eq!(Heads::of(&before), None, "nothing says which of them is meant");
    let heads = Heads::at(&before, 0);
    let mut mapping = Mapping::proposed(&heads);
    assert!(!mapping.is_enough());
    mapping.say(2, Heading::InPeriod);
    assert!(mapping.is_enough());
    let stored = postcard::to_stdvec(&mapping).unwrap();
    let mapping: Mapping = postcard::from_bytes(&stored).unwrap();
    let moved = sheet(&["THÁNG 9 | chỉ  tiêu | Tháng 8", "2 | Thu ngân sách | 1"]);
    let heads = Heads::at(&moved, 0);
    assert!(mapping.fits(&heads));
    let again = mapping.laid_over(&heads);
    assert_eq!(again.column(&heads, Heading::InPeriod), Some(0));
    let more = sheet(&["Chỉ tiêu | Thực hiện | Tháng 9 | Ghi chú", "Thu ngân sách | 1 | 2 | x"]);
    let heads = Heads::at(&more, 0);
    assert!(!mapping.fits(&heads));
    let roles: Vec<Heading> = mapping.laid_over(&heads).columns.into_iter().map(|(_, role)| role).collect();
    assert_eq!(roles, [Heading::Target, Heading::Other, Heading::InPeriod, Heading::Note]);
}
