//! Our own forms that come back, filled in and changed as people change sheets.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]
#![allow(clippy::float_arithmetic, reason = "Excel reckons with binary numbers")]

#[path = "import/made.rs"]
mod made;

use calamine::Data;
use made::{CUMULATIVE, IN_PERIOD, NOTE, Opened, SET, YEAR, after, counted, forms, looked_at, text, unit};
use so_nghi_quyet::import::preview::{Change, Line, Over, Reason, statements};
use so_nghi_quyet::import::trail::{self, TrailError};
use so_nghi_quyet::import::workbook;
use so_nghi_quyet::ledger::{Ledger, Period, Value};
use so_nghi_quyet::progress::{Settings, expected_rows, submission};
use so_nghi_quyet::report::excel;
use so_nghi_quyet::resolution::Unit;
use so_nghi_quyet::text::Lang;

/// Every unit's form of a month, with what the year holds.
fn all_forms(month: u8, lang: Lang) -> Vec<u8> {
    let units: Vec<&Unit> = SET.units.iter().collect();
    excel(&forms(&YEAR, &units, Period::month(SET.year, month), lang)).unwrap()
}

fn blank(at: usize, period: Period) -> Vec<u8> {
    excel(&forms(&Ledger::default(), &[unit(at)], period, Lang::Vi)).unwrap()
}

/// December's, which asks for all that is due by the month, the quarter, the half year and the year.
fn december() -> Period {
    Period::month(SET.year, 12)
}

/// Of whom a target is asked first in the year, and in which month's form.
fn asked_for(id: &str) -> (usize, Period) {
    let settings = Settings::default();
    let is_asked = |unit: &Unit, period| {
        expected_rows(&SET, &settings, &unit.id, period).iter().any(|row| row.target.as_str() == id)
    };
    let months = (1..=12).map(|month| Period::month(SET.year, month));
    let mut first =
        months.filter_map(|period| Some((SET.units.iter().position(|unit| is_asked(unit, period))?, period)));
    first.next().unwrap_or_else(|| panic!("nobody is asked for {id}"))
}

/// The city itself, which reports targets of every kind.
const CITY: usize = 0;

fn name(id: &str) -> String {
    SET.target_named(id).unwrap().name.vi.to_string()
}

#[track_caller]
fn line_of<'a>(lines: &'a [Line], id: &str) -> &'a Line {
    let mut of_target =
        lines.iter().filter(|line| made::place_of(line).0 == id && line.change != Change::Empty);
    let line = of_target.next().unwrap_or_else(|| panic!("nothing of {id}"));
    assert!(of_target.next().is_none(), "{id} has several");
    line
}

#[test]
fn every_figure_comes_back_the_same() {
    let mut counts = [0; 6];
    for (month, lang) in (1..=10).flat_map(|month| Lang::ALL.map(|lang| (month, lang))) {
        let lines = looked_at(&all_forms(month, lang), &YEAR);
        for line in &lines {
            match line.change {
                Change::Same => assert_eq!(line.now, line.then, "{line:?}"),
                // A sheet does not say how much of what is done is done, nor which of two figures holds.
                Change::Untouched if !line.shown.contains(" ≠ ") => {
                    assert!(matches!(line.now, Some(Value::Done { done: true, .. })), "{line:?}");
                }
                _ => assert_eq!(line.now, None, "{line:?}"),
            }
        }
        assert!(statements(&lines, "a.xlsx").is_empty());
        counts = std::array::from_fn(|at| counts[at] + counted(&lines)[at]);
    }
    assert_eq!([counts[0], counts[1], counts[5]], [0, 0, 0]);
    assert!(counts[2] > 1_400 && counts[3] < 40 && counts[4] > 1_500, "{counts:?}");
}

/// A blank form, filled in by hand: what each cell becomes.
#[test]
fn what_officers_fill_in_is_taken_or_refused() {
    let problem = "problem";
    for (id, column, filled, expected) in [
        ("kt-thu-ngan-sach", CUMULATIVE, text("1.234,5"), "1234.5"),
        ("kt-thu-ngan-sach", CUMULATIVE, text("1234.5"), "1234.5"),
        ("kt-thu-ngan-sach", CUMULATIVE, text("1234,5 tỷ đồng"), "1234.5"),
        ("kt-thu-ngan-sach", CUMULATIVE, text("1.234"), "1234 or 1.234"),
        ("kt-thu-ngan-sach", CUMULATIVE, Data::Float(1.234), "1.234 or 1234"),
        ("kt-thu-ngan-sach", CUMULATIVE, Data::Float(1.25), "1.25"),
        ("kt-thu-ngan-sach", CUMULATIVE, Data::Float(1964.125), "1964.125"),
        ("kt-thu-ngan-sach", IN_PERIOD, Data::Float(0.0), "0"),
        ("kt-thu-ngan-sach", IN_PERIOD, text("0"), "0"),
        ("kt-thu-ngan-sach", IN_PERIOD, Data::Int(12), "PercentOfOther"),
        ("kt-thu-ngan-sach", IN_PERIOD, Data::Float(-5.0), problem),
        ("kt-thu-ngan-sach", IN_PERIOD, Data::Float(1.0 / 3.0), problem),
        ("kt-thu-ngan-sach", IN_PERIOD, text("12 triệu"), problem),
        ("kt-thu-ngan-sach", IN_PERIOD, text("khoảng 5"), problem),
        ("kt-thu-ngan-sach", IN_PERIOD, Data::Bool(true), "Truth"),
        ("as-bhyt", CUMULATIVE, text("10.412/11.340"), "10412/11340"),
        ("as-bhyt", CUMULATIVE, Data::Float(91.8), problem),
        ("as-bhyt", CUMULATIVE, text("11.341/11.340"), problem),
        ("kt-ocop", CUMULATIVE, text("02"), "2"),
        ("kt-ocop", CUMULATIVE, Data::Float(2.5), problem),
        ("kt-ocop", IN_PERIOD, text("không"), problem),
        ("qp-giao-quan", CUMULATIVE, text("Đã hoàn thành"), "done"),
        ("qp-giao-quan", CUMULATIVE, Data::Int(45), "45 %"),
        ("qp-giao-quan", CUMULATIVE, text("Chưa hoàn thành (45%)"), "45 %"),
        ("qp-giao-quan", CUMULATIVE, text("chưa hoàn thành ( 45,5 % )"), "45.5 %"),
        ("qp-giao-quan", CUMULATIVE, text("Chưa hoàn thành"), "not done"),
        ("qp-giao-quan", CUMULATIVE, text("Chưa hoàn thành (nhiều)"), problem),
        ("qp-giao-quan", CUMULATIVE, Data::Bool(true), "done"),
        ("qp-giao-quan", IN_PERIOD, text("Đã hoàn thành"), "OnlyCumulative"),
        // Over the dash of a box that is not asked for.
        ("as-bhyt", IN_PERIOD, text("10/20"), "OnlyCumulative"),
        ("kt-ho-dung-dien", IN_PERIOD, text("95"), "OnlyCumulative"),
    ] {
        let (at, period) = asked_for(id);
        let mut book = Opened::of(&blank(at, period));
        book.row_of(&name(id))[column] = filled.clone();
        let lines = looked_at(&book.saved(), &Ledger::default());
        let line = line_of(&lines, id);
        let seen = match (&line.change, &line.then, &line.also) {
            (Change::New, Some(Value::Number(value)), Some(Value::Number(also))) => {
                format!("{value} or {also}")
            }
            (Change::New, Some(Value::Number(value)), None) => value.to_string(),
            (Change::New, Some(Value::Ratio { numerator, denominator }), _) => {
                format!("{numerator}/{denominator}")
            }
            (Change::New, Some(Value::Done { done: true, .. }), _) => "done".into(),
            (Change::New, Some(Value::Done { percent: Some(percent), .. }), _) => format!("{percent} %"),
            (Change::New, Some(Value::Done { done: false, percent: None }), _) => "not done".into(),
            (Change::Refused(Reason::Unread(_)), ..) => problem.into(),
            (Change::Refused(reason), ..) => format!("{reason:?}"),
            other => format!("{other:?}"),
        };
        assert_eq!(seen, expected, "{id} {filled:?}");
        if let Change::Refused(reason) = &line.change {
            for lang in Lang::ALL {
                assert!(reason.sentence(lang).len() > 20, "{reason:?}");
            }
        }
        assert_eq!(counted(&lines)[4], lines.len() - 1, "the rest is empty");
    }
}

#[test]
fn accepted_figures_are_written_in_one_act_and_are_the_same_then() {
    let mut book = Opened::of(&blank(CITY, december()));
    let (first, second) = (name("kt-thu-ngan-sach"), name("qp-kham-pha-an"));
    book.row_of(&first)[IN_PERIOD] = Data::Float(12.5);
    book.row_of(&first)[CUMULATIVE] = text("120,5");
    book.row_of(&second)[CUMULATIVE] = text("90/100");
    book.row_of(&second)[NOTE] = text("theo\nCông an");
    let bytes = book.saved();
    let lines = looked_at(&bytes, &Ledger::default());
    let statements = statements(&lines, "Phiếu\ttháng 10.xlsx");
    assert_eq!(statements.len(), 3);
    assert!(statements.iter().all(|statement| &*statement.source == "Phiếu tháng 10.xlsx"));
    let notes: Vec<&str> = statements.iter().map(|statement| &*statement.note).collect();
    assert_eq!(notes, ["", "", "theo Công an"]);
    let ledger = after(&Ledger::default(), statements);
    let [new, changed, same, ..] = counted(&looked_at(&bytes, &ledger));
    assert_eq!([new, changed, same], [0, 0, 3]);
}

#[test]
fn the_other_reading_is_held_to_the_same_rules() {
    let settings = Settings::default();
    fn over<'a>(ledger: &'a Ledger, settings: &'a Settings) -> Over<'a> {
        Over { data: &SET, ledger, settings, lang: Lang::Vi }
    }
    let read = |id: &str, words: &str, ledger: &Ledger| {
        let mut book = Opened::of(&blank(CITY, december()));
        book.row_of(&name(id))[CUMULATIVE] = text(words);
        let lines = looked_at(&book.saved(), ledger);
        line_of(&lines, id).clone().read_otherwise(over(ledger, &settings))
    };
    let empty = Ledger::default();
    let line = read("kt-thu-ngan-sach", "1.234", &empty);
    let number = |text: &str| Some(Value::Number(text.parse().unwrap()));
    assert_eq!((&line.then, &line.also, line.is_ready()), (&number("1.234"), &number("1234"), true));
    assert_eq!(line.read_otherwise(over(&empty, &settings)).then, number("1234"));
    // A share cannot be 96500 %, whoever presses what.
    let line = read("kt-ho-dung-dien", "96.500", &empty);
    assert!(matches!(line.change, Change::Refused(Reason::Unread(_))), "{line:?}");
    let handed_in = submission(&SET, &settings, &empty, &unit(CITY).id, december());
    let line = read("kt-thu-ngan-sach", "1.234", &after(&empty, vec![handed_in]));
    assert_eq!(line.change, Change::Refused(Reason::Locked));
}

#[test]
fn what_was_not_touched_never_writes_over_what_came_since() {
    let mut book = Opened::of(&blank(CITY, december()));
    let target = name("kt-thu-ngan-sach");
    book.row_of(&target)[CUMULATIVE] = Data::Float(120.0);
    let filled = after(&Ledger::default(), statements(&looked_at(&book.saved(), &Ledger::default()), ""));
    // A table made now, and a figure that comes afterwards.
    let made = excel(&forms(&filled, &[unit(CITY)], december(), Lang::Vi)).unwrap();
    book.row_of(&target)[CUMULATIVE] = Data::Float(125.0);
    let since = after(&filled, statements(&looked_at(&book.saved(), &filled), ""));
    assert!(since.len() == filled.len(), "changed under a stale form is asked about first");
    let lines: Vec<Line> = looked_at(&book.saved(), &filled).into_iter().map(Line::confirmed).collect();
    let since = after(&filled, statements(&lines, ""));
    assert_eq!(since.len(), filled.len() + 1);
    let lines = looked_at(&made, &since);
    assert_eq!(line_of(&lines, "kt-thu-ngan-sach").change, Change::Untouched);
    assert!(statements(&lines, "").is_empty());
}

#[test]
fn a_slip_and_a_lock_stand_in_the_way() {
    let target = name("kt-thu-ngan-sach");
    let september = Period::month(SET.year, 9);
    let mut book = Opened::of(&excel(&forms(&YEAR, &[unit(CITY)], september, Lang::Vi)).unwrap());
    let row = book.row_of(&target);
    let column = if matches!(row[CUMULATIVE], Data::Float(_)) { CUMULATIVE } else { IN_PERIOD };
    let Data::Float(before) = row[column] else { panic!("{row:?}") };
    row[column] = Data::Float((before * 10.0).round());
    let bytes = book.saved();
    let lines = looked_at(&bytes, &YEAR);
    let changed: Vec<&Line> = lines.iter().filter(|line| line.change == Change::Changed).collect();
    assert_eq!(changed.len(), 1);
    assert!(changed[0].slip.is_some() && !changed[0].is_ready(), "{changed:?}");
    assert!(changed[0].clone().confirmed().is_ready());
    let handed_in = submission(&SET, &Settings::of(&YEAR), &YEAR, &unit(CITY).id, september);
    let lines = looked_at(&bytes, &after(&YEAR, vec![handed_in]));
    let refused: Vec<&Change> =
        lines.iter().map(|line| &line.change).filter(|change| matches!(change, Change::Refused(_))).collect();
    assert_eq!(refused, [&Change::Refused(Reason::Locked)]);
}

#[test]
fn rows_and_columns_that_moved_are_found_by_their_words() {
    let figures = [("kt-thu-ngan-sach", 12.5), ("kt-von-dau-tu", 7.0), ("qp-chay-no", 3.0)];
    let filled = || {
        let mut book = Opened::of(&blank(CITY, december()));
        for (id, figure) in figures {
            book.row_of(&name(id))[CUMULATIVE] = Data::Float(figure);
        }
        book
    };
    let check = |what: &str, book: &Opened, gone: usize, strays: usize| {
        let bytes = book.saved();
        let returned = trail::read(&workbook::read(&bytes).unwrap(), &SET).unwrap();
        assert_eq!((returned.gone.len(), returned.passed_over.len()), (gone, strays), "{what}");
        let lines = looked_at(&bytes, &Ledger::default());
        for (id, figure) in figures {
            let value = Value::Number(figure.to_string().parse().unwrap());
            assert_eq!(line_of(&lines, id).then, Some(value), "{what}: {id}");
        }
        assert_eq!(counted(&lines)[0], 3, "{what}");
    };
    check("as it was", &filled(), 0, 0);
    let mut sorted = filled();
    let rows = &mut sorted.sheets[0].rows;
    let head = rows.iter().position(|row| row[0] == text("TT")).unwrap();
    let end = rows.iter().rposition(|row| row[2] != Data::Empty).unwrap();
    rows[head + 1..=end].reverse();
    check("sorted", &sorted, 0, 0);
    let mut widened = filled();
    for (at, row) in widened.sheets[0].rows.iter_mut().enumerate() {
        row.insert(0, Data::Float(at as f64));
        row.insert(3, text("x"));
    }
    check("columns inserted", &widened, 0, 0);
    let mut shortened = filled();
    let rows = &mut shortened.sheets[0].rows;
    let at = rows.iter().position(|row| row[1] == text(&name("kt-tong-muc-ban-le"))).unwrap();
    rows.remove(at);
    rows.insert(0, vec![text("Kính gửi: Văn phòng")]);
    check("a row taken out", &shortened, 1, 0);
}

#[test]
fn what_lost_its_words_is_refused_and_never_put_elsewhere() {
    let id = "kt-thu-ngan-sach";
    let check = |what: &str, change: &dyn Fn(&mut Opened), expected: &str| {
        let mut book = Opened::of(&blank(CITY, december()));
        book.row_of(&name(id))[CUMULATIVE] = Data::Float(12.5);
        change(&mut book);
        let lines = looked_at(&book.saved(), &Ledger::default());
        assert_eq!(counted(&lines)[..3], [0, 0, 0], "{what}");
        let refused = lines.iter().find_map(|line| match &line.change {
            Change::Refused(reason) if made::place_of(line).0 == id => Some(format!("{reason:?}")),
            _ => None,
        });
        assert!(refused.as_deref().unwrap_or_default().starts_with(expected), "{what}: {refused:?}");
    };
    check("renamed", &|book| book.row_of(&name(id))[1] = text("Thu"), "RowMoved");
    check(
        "copied below",
        &|book| {
            let copy = book.row_of(&name(id)).clone();
            book.sheets[0].rows.push(copy);
        },
        "RowTwice",
    );
    check("heading changed", &|book| book.row_of("TT")[CUMULATIVE] = text("Đến nay"), "ColumnMoved");
    check("heading twice", &|book| book.row_of("TT").push(text("Lũy kế, chính thức")), "ColumnMoved");
    check("sheet renamed", &|book| book.sheets[0].name = "Sheet1".into(), "SheetGone");
}

#[test]
fn a_form_of_other_seeds_is_taken_and_says_so() {
    for seeds in [text("5eed"), Data::Empty] {
        let mut book = Opened::of(&blank(CITY, december()));
        book.row_of(&name("kt-thu-ngan-sach"))[CUMULATIVE] = Data::Float(12.5);
        let trail = book.sheets.last_mut().unwrap();
        assert_eq!(trail.rows[1][2], text(&SET.fingerprint));
        trail.rows[1][2] = seeds;
        let returned = trail::read(&workbook::read(&book.saved()).unwrap(), &SET).unwrap();
        assert!(returned.has_other_seeds);
        let lines = made::lines(returned.proposed, &Ledger::default(), Lang::Vi);
        assert_eq!(line_of(&lines, "kt-thu-ngan-sach").change, Change::New);
    }
}

#[test]
fn workbooks_of_others_are_refused_as_a_whole() {
    let read = |change: &dyn Fn(&mut Opened)| {
        let mut book = Opened::of(&blank(CITY, december()));
        change(&mut book);
        trail::read(&workbook::read(&book.saved()).unwrap(), &SET)
    };
    let hidden = |book: &Opened| book.sheets.len() - 1;
    assert!(!read(&|_| {}).unwrap().has_other_seeds);
    let no_trail = read(&|book| drop(book.sheets.pop()));
    assert_eq!(no_trail, Err(TrailError::NotOurs));
    let newer = read(&|book| {
        let at = hidden(book);
        book.sheets[at].rows[0][1] = text("so-nghi-quyet-workbook-2");
    });
    assert_eq!(newer, Err(TrailError::OtherLayout));
    let other = read(&|book| {
        let at = hidden(book);
        book.sheets[at].rows[1][1] = text("long-khanh-2023");
    });
    assert_eq!(other, Err(TrailError::OtherResolution { found: "long-khanh-2023".into() }));
    for error in [no_trail, newer, other].map(Result::unwrap_err) {
        for lang in Lang::ALL {
            assert!(error.sentence(lang).len() > 30);
        }
    }
}
