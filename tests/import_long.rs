//! The long table for other programs, and its way back.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, reason = "Excel reckons with binary numbers")]

#[path = "import/made.rs"]
mod made;

use made::{SET, YEAR, after, counted, lines};
use proptest::prelude::*;
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};
use so_nghi_quyet::import::long::{LongError, read};
use so_nghi_quyet::import::preview::{Change, Reason, statements};
use so_nghi_quyet::ledger::{Cell, Content, Ledger, Period, Place, Slot, Statement, Value};
use so_nghi_quyet::report::{COLUMNS, data_package, long};
use so_nghi_quyet::text::Lang;

/// How the table of a ledger compares with a ledger.
fn compared(of: &Ledger, with: &Ledger) -> [usize; 6] {
    let long = long(&SET, of, Lang::Vi);
    counted(&lines(read(long.csv.as_bytes(), &SET, Lang::Vi).unwrap(), with, Lang::Vi))
}

#[test]
fn the_year_comes_back_the_same() {
    let written = long(&SET, &YEAR, Lang::Vi);
    let standing = YEAR.places().filter(|place| {
        matches!(place, Place::Figure(_)) && matches!(YEAR.current(place).content(), Some(Content::Value(_)))
    });
    assert_eq!(written.rows, standing.count());
    assert_eq!((written.left_out, compared(&YEAR, &YEAR)), (1, [0, 0, written.rows, 0, 0, 0]));
    let taken = lines(read(written.csv.as_bytes(), &SET, Lang::Vi).unwrap(), &Ledger::default(), Lang::Vi);
    let lines: Vec<_> = taken.into_iter().map(|line| line.confirmed()).collect();
    assert_eq!(counted(&lines), [written.rows, 0, 0, 0, 0, 0]);
    let filled = after(&Ledger::default(), statements(&lines, "bảng dài"));
    assert_eq!(compared(&YEAR, &filled), [0, 0, written.rows, 0, 0, 0]);
}

#[test]
fn the_table_is_as_rfc_4180_has_it() {
    let target = SET.target_named("kt-thu-ngan-sach").unwrap();
    let place = Place::Figure(Cell {
        target: target.id.clone(),
        unit: SET.root_unit().id.clone(),
        period: Period::month(SET.year, 10),
        slot: Slot::ALL[2],
    });
    let value = Content::Value(Value::Number("1234.5".parse().unwrap()));
    let source = "=Báo cáo \"số 5\", trang 2";
    let ledger =
        after(&Ledger::default(), vec![Statement { source: source.into(), ..Statement::new(place, value) }]);
    let csv = long(&SET, &ledger, Lang::Vi).csv;
    let root = SET.root_unit();
    let row = format!(
        "{},kt-thu-ngan-sach,Thu ngân sách,{},{},2023-M10,cumulative,official,number,1234.5,,,tỷ đồng,\"'=Báo cáo \"\"số 5\"\", trang 2\"",
        SET.id, root.id, root.name.vi
    );
    assert_eq!(csv, format!("\u{feff}{}\r\n{row}\r\n", COLUMNS.join(",")));
}

#[test]
fn the_description_says_what_the_file_is() {
    let csv = long(&SET, &YEAR, Lang::Vi).csv;
    for lang in Lang::ALL {
        let package: serde_json::Value =
            serde_json::from_str(&data_package(&SET, &csv, "so-lieu.csv", lang)).unwrap();
        let resource = &package["resources"][0];
        assert_eq!(package["profile"], "tabular-data-package");
        assert_eq!(resource["path"], "so-lieu.csv");
        assert_eq!(resource["bytes"], csv.len());
        assert_eq!(resource["hash"], format!("sha256:{:x}", Sha256::digest(csv.as_bytes())));
        let fields = resource["schema"]["fields"].as_array().unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(names, COLUMNS);
        assert!(fields.iter().all(|field| field["description"].as_str().is_some_and(|said| said.len() > 5)));
        assert!(package.get("licenses").is_none(), "nobody gave one");
    }
}

#[test]
fn what_is_wrong_in_a_row_is_told_and_the_others_stand() {
    let head = COLUMNS.join(",");
    let (id, root) = (&SET.id, &SET.root_unit().id);
    let row = |target: &str, period: &str, rest: &str| {
        format!("{id},{target},,{root},,{period},cumulative,official,{rest},,\r\n")
    };
    for (row, expected) in [
        (row("kt-thu-ngan-sach", "2023-M10", "number,5,,"), "New"),
        (row("kt-thu-ngan-sach", "2023-M10", "number,0,,"), "New"),
        (row("kt-thu-ngan-sach", "2023-M10", "number,\"1.234,5\",,"), "Malformed"),
        (row("kt-thu-ngan-sach", "2023-M10", "number,,,"), "Malformed"),
        (row("kt-thu-ngan-sach", "2023-M10", "sum,5,,"), "Malformed"),
        (row("kt-thu-ngan-sach", "2023-M10", "ratio,,1,2"), "Unread"),
        (row("kt-thu-ngan-sach", "2023-M10", "number,-5,,"), "Unread"),
        (row("kt-thu-ngan-sach", "2023-M13", "number,5,,"), "NoSuchPlace"),
        (row("kt-la", "2023-M10", "number,5,,"), "UnknownTarget"),
        (row("as-bhyt", "2023-M10", "ratio,,1,2"), "NotReported"),
        (row("qp-kham-pha-an", "2023-M10", "ratio,,3,2"), "Unread"),
        (row("qp-kham-pha-an", "2023-M10", "ratio,,2,2"), "New"),
        (row("qp-giao-quan", "2023", "not-done,45,,"), "New"),
        (row("qp-giao-quan", "2023", "done,,,"), "New"),
        (row("qp-giao-quan", "2023", "done,101,,"), "Unread"),
    ] {
        let text = format!("{head}\r\n{row}\r\n");
        let line =
            lines(read(text.as_bytes(), &SET, Lang::Vi).unwrap(), &Ledger::default(), Lang::Vi).remove(0);
        let seen = match &line.change {
            Change::Refused(reason) => format!("{reason:?}"),
            other => format!("{other:?}"),
        };
        assert!(seen.starts_with(expected), "{row}: {seen}");
        assert_eq!(line.found_at, "dòng 2");
        if let Change::Refused(reason) = line.change {
            assert!(Lang::ALL.iter().all(|lang| reason.sentence(*lang).len() > 20));
            assert_ne!(reason, Reason::TrailBroken);
        }
    }
}

#[test]
fn other_files_are_refused_as_a_whole() {
    let head = COLUMNS.join(",");
    for (text, expected) in [
        ("", LongError::NoTable),
        ("a,b\r\n1,2\r\n", LongError::NoTable),
        ("resolution,target\r\n", LongError::NoColumn { name: "unit" }),
        (&*format!("{head}\r\nother,kt-ocop\r\n"), LongError::OtherResolution { found: "other".into() }),
    ] {
        let refused = read(text.as_bytes(), &SET, Lang::Vi).unwrap_err();
        assert_eq!(refused, expected);
        assert!(Lang::ALL.iter().all(|lang| refused.sentence(*lang).len() > 20));
    }
    assert!(matches!(read(b"\xff\xfe", &SET, Lang::Vi), Err(LongError::File(_))));
    // Saved anew by an Excel whose cells stand between semicolons.
    let saved = long(&SET, &Ledger::default(), Lang::Vi).csv.replace(',', ";");
    assert_eq!(read(saved.as_bytes(), &SET, Lang::Vi), Ok(Vec::new()));
}

fn decimals() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_i64..999_999_999_999, 0_u32..=6)
        .prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale).normalize())
}

fn values() -> impl Strategy<Value = Value> {
    let whole = decimals().prop_map(|decimal| decimal.abs());
    prop_oneof![
        decimals().prop_map(Value::Number),
        (decimals(), whole).prop_map(|(numerator, denominator)| Value::Ratio { numerator, denominator }),
        (any::<bool>(), prop::option::of(0_i64..=100))
            .prop_map(|(done, percent)| Value::Done { done, percent: percent.map(Decimal::from) }),
        Just(Value::NothingArose),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever stands in a ledger, its table says the same and changes nothing.
    #[test]
    fn written_and_read_a_ledger_is_the_same(
        figures in prop::collection::vec((0_usize..63, 0_usize..17, 0_usize..19, 0_usize..4, values(), "\\PC{0,12}"), 0..60),
    ) {
        let mut ledger = Ledger::default();
        for (target, unit, period, slot, value, source) in figures {
            let period = Period::of_year(SET.year).nth(period).unwrap();
            let slot = if period.is_cut_off() { Slot::ALL[2 + slot % 2] } else { Slot::ALL[slot] };
            let (target, unit) = (SET.targets[target].id.clone(), SET.units[unit].id.clone());
            let place = Place::Figure(Cell { target, unit, period, slot });
            let statement = Statement { source: source.into(), ..Statement::new(place, Content::Value(value)) };
            ledger = after(&ledger, vec![statement]);
        }
        let rows = long(&SET, &ledger, Lang::En).rows;
        prop_assert_eq!(compared(&ledger, &ledger), [0, 0, rows, 0, 0, 0]);
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-z,;\"\r\n\t=0-9.-]{0,200}", is_headed in any::<bool>()) {
        let head = if is_headed { COLUMNS.join(",") + "\r\n" + SET.id.as_str() + "," } else { String::new() };
        if let Ok(proposed) = read((head + &text).as_bytes(), &SET, Lang::Vi) {
            lines(proposed, &Ledger::default(), Lang::Vi);
        }
    }
}
