//! What a unit must report and by when, and the overview of a unit.

use crate::book::{Book, MID_YEAR, ROOT, YEAR, day};
use so_nghi_quyet::ledger::{Basis, Part, Period, Standing, Window};
use so_nghi_quyet::progress::{
    Completeness, Overview, Row, Setting, Settings, Status, as_of_date_of_all, as_of_date_of_unit,
    completeness, completeness_by_unit, deadline, disputes, expected_rows, last_closed_period, together,
    units_written_for,
};
use so_nghi_quyet::resolution::UnitId;
use time::Date;

fn rows(unit: &str, period: Period) -> Vec<Row> {
    expected_rows(Book::new().set, &Settings::default(), &UnitId::new(unit), period)
}

fn check_rows(unit: &str, period: Period, expected: &[&str]) {
    let found = rows(unit, period);
    let found: Vec<_> = found.iter().map(|row| row.target.as_str()).collect();
    assert_eq!(found, expected, "{unit} {period:?}");
}

#[test]
fn a_form_asks_for_what_its_month_ends() {
    let october = Period::month(2023, 10);
    check_rows("bao-vinh", october, &["as-bhyt", "xd-ket-nap"]);
    check_rows("co-quan-thanh-pho", october, &["xd-ket-nap"]);
    let march = Period::month(2023, 3);
    let quarterly =
        ["mt-ct-sinh-hoat", "as-tyt-bac-sy", "as-bhyt", "as-cai-cong-dong", "qp-giao-quan", "xd-ket-nap"];
    check_rows("bao-vinh", march, &quarterly);
    check_rows("bao-vinh", Period::quarter(2023, 1), &quarterly);
}

#[test]
fn each_target_has_one_place_whichever_form_it_is_typed_into() {
    let parts =
        |form: Period| -> Vec<Part> { rows("bau-tram", form).iter().map(|row| row.period.part).collect() };
    assert_eq!(parts(Period::month(2023, 6)), parts(MID_YEAR));
    let june = parts(MID_YEAR);
    assert!(june.contains(&Part::Month(6)) && june.contains(&Part::Quarter(2)));
    assert!(june.contains(&Part::SixMonths));
}

#[test]
fn what_is_not_yet_due_is_not_asked_for() {
    let asked = |period: Period, target: &str| {
        rows("bau-tram", period).iter().any(|row| row.target.as_str() == target)
    };
    assert!(!asked(MID_YEAR, "kt-xa-ntm-kieu-mau"));
    assert!(asked(YEAR, "kt-xa-ntm-kieu-mau"));
    assert!(asked(YEAR, "qp-giao-quan"), "done once, it stays on the year's form");
}

#[test]
fn the_year_of_civil_enforcement_ends_in_september() {
    let asked = |month: u8| {
        let rows = rows(ROOT, Period::month(2023, month));
        rows.iter().find(|row| row.target.as_str() == "qp-thads-viec").map(|row| row.period.part)
    };
    assert_eq!(asked(3), Some(Part::Quarter(2)));
    assert_eq!(asked(9), Some(Part::Quarter(4)));
    assert_eq!(asked(12), None);
}

#[test]
fn an_estimate_counts_as_one_until_the_official_figure_comes() {
    let mut book = Book::new();
    let (unit, march) = (UnitId::new("bao-vinh"), Period::month(2023, 3));
    let count = |book: &Book| completeness(book.set, &Settings::default(), &book.ledger, &unit, march);
    let mut put = |standing| {
        book.put_in("as-bhyt", "bao-vinh", march, (Basis::Cumulative, standing), "9/10");
        count(&book)
    };
    let one = Completeness { entered: 1, of: 6, ..Completeness::default() };
    assert_eq!(put(Standing::Estimated), Completeness { estimated: 1, ..one });
    assert_eq!(put(Standing::Official), one);
}

#[test]
fn rows_are_counted_as_they_are_filled_in() {
    let mut book = Book::new();
    let (unit, march) = (UnitId::new("bao-vinh"), Period::month(2023, 3));
    let count =
        |book: &Book, period| completeness(book.set, &Settings::default(), &book.ledger, &unit, period);
    assert_eq!(count(&book, march), Completeness { of: 6, ..Completeness::default() });
    book.put("as-bhyt", "bao-vinh", march, "9/10");
    book.put("as-cai-cong-dong", "bao-vinh", Period::quarter(2023, 1), "nothing");
    book.put("qp-giao-quan", "bao-vinh", Period::month(2023, 2), "done");
    assert_eq!(count(&book, march), Completeness { entered: 3, of: 6, ..Completeness::default() });
    book.on_another_laptop(|other| other.put("as-bhyt", "bao-vinh", march, "8/10"));
    assert_eq!(count(&book, march), Completeness { entered: 3, of: 6, conflicted: 1, estimated: 0 });
    let board = completeness_by_unit(book.set, &Settings::default(), &book.ledger, march);
    assert_eq!(board.len(), 17);
    assert_eq!(board.iter().map(|(_, count)| count.entered).sum::<u32>(), 3);
}

#[test]
fn periods_close_and_fall_due() {
    let set = Book::new().set;
    let settings = Settings::default();
    let last = |today: Date| last_closed_period(set, &settings, today).part;
    assert_eq!(last(day(2023, 1, 20)), Part::Month(1));
    assert_eq!(last(day(2023, 10, 1)), Part::Month(9));
    assert_eq!(last(day(2023, 10, 31)), Part::Month(9));
    assert_eq!(last(day(2026, 5, 1)), Part::Month(12));
    assert_eq!(deadline(&settings, Period::month(2023, 9)), Some(day(2023, 10, 14)));
    let mut book = Book::new();
    book.set(&Setting::Window(Window::MidMonth));
    book.set(&Setting::DeadlineDays(1));
    let settings = Settings::of(&book.ledger);
    assert_eq!(last_closed_period(set, &settings, day(2023, 10, 20)).part, Part::Month(10));
    assert_eq!(deadline(&settings, Period::month(2023, 9)), Some(day(2023, 9, 15)));
}

#[test]
fn figures_are_looked_at_from_the_end_of_the_last_period_that_has_one() {
    let mut book = Book::new();
    let window = Window::CalendarMonths;
    let of_all = |book: &Book, today| as_of_date_of_all(book.set, &book.ledger, window, today);
    assert_eq!(of_all(&book, day(2023, 5, 7)), Some(day(2023, 5, 7)));
    assert_eq!(of_all(&book, day(2026, 5, 7)), Some(day(2023, 12, 31)));
    book.put("as-bhyt", "bao-vinh", Period::month(2023, 9), "9/10");
    book.put("kt-von-dau-tu", ROOT, Period::quarter(2023, 2), "9");
    book.put("kt-von-dau-tu", ROOT, Period::quarter(2022, 4), "9");
    assert_eq!(of_all(&book, day(2026, 5, 7)), Some(day(2023, 9, 30)));
    let unit = UnitId::new(ROOT);
    let of_root = as_of_date_of_unit(book.set, &book.ledger, window, &unit, day(2026, 5, 7));
    assert_eq!(of_root, Some(day(2023, 6, 30)));
}

#[test]
fn a_bullet_is_met_when_every_part_is() {
    use Status::{AtRisk, Exceeded, Met, NoData, NotEnoughGround, NotMet, NotYetDue, OnTrack};
    let table: [(&[Status], Status); 7] = [
        (&[Exceeded, Exceeded], Exceeded),
        (&[Exceeded, Met], Met),
        (&[Met, OnTrack], OnTrack),
        (&[Met, NotYetDue], NotYetDue),
        (&[NotYetDue, NotEnoughGround, Met], NotEnoughGround),
        (&[NoData, Exceeded], NoData),
        (&[NoData, AtRisk, NotMet], NotMet),
    ];
    for (parts, whole) in table {
        assert_eq!(together(parts.iter().copied()), Some(whole), "{parts:?}");
        assert_eq!(together(parts.iter().rev().copied()), Some(whole), "{parts:?}");
    }
    assert_eq!(together([]), None);
}

#[test]
fn the_overview_counts_targets_and_bullets_and_puts_the_worst_first() {
    let mut book = Book::new();
    let june = day(2023, 6, 30);
    book.put("kt-von-dau-tu", ROOT, MID_YEAR, "7500"); // 92,6 % of the path
    book.put("kt-gtsx-nong-nghiep", ROOT, MID_YEAR, "700"); // 71 %
    book.put("kt-gtsx-xay-dung", ROOT, MID_YEAR, "1000"); // 21 %
    book.put("qp-chay-no", ROOT, MID_YEAR, "3");
    book.put("qp-tngt-nghiem-trong", ROOT, MID_YEAR, "1");
    let judgements: Vec<_> =
        book.set.targets.iter().map(|target| book.judge(target.id.as_str(), ROOT, june)).collect();
    let overview = Overview::of(book.set, &judgements);
    let counts: Vec<_> = overview.targets.iter().map(|(status, count)| (*status, *count)).collect();
    assert_eq!(counts.iter().map(|(_, count)| count).sum::<u32>(), 63);
    assert_eq!(overview.bullets.values().sum::<u32>(), 41);
    assert_eq!(overview.targets[&Status::AtRisk], 2);
    assert_eq!(overview.targets[&Status::WithinLimit], 1);
    let first: Vec<_> = overview.attention.iter().map(|one| one.target.as_str()).collect();
    assert_eq!(first, ["qp-chay-no", "kt-gtsx-xay-dung", "kt-gtsx-nong-nghiep", "kt-von-dau-tu"]);
    assert_eq!(overview.with_figures, 5);
    assert_eq!(overview.groups.len(), 7);
    assert_eq!(overview.not_yet_due.len(), 20);
    let line_82 = overview.standings.iter().find(|one| one.decided_by.as_str() == "qp-chay-no");
    assert_eq!(line_82.unwrap().status, Status::NotMet);
    let mut reversed = judgements;
    reversed.reverse();
    assert_eq!(Overview::of(book.set, &reversed), overview);
}

#[test]
fn the_overview_counts_the_statuses_that_rest_on_incomplete_figures() {
    let mut book = Book::new();
    let october = Period::month(2023, 10);
    let counted = |book: &Book| {
        let judge = |id: &str| book.judge(id, ROOT, day(2023, 10, 31));
        let judgements: Vec<_> = book.set.targets.iter().map(|target| judge(target.id.as_str())).collect();
        let overview = Overview::of(book.set, &judgements);
        (overview.partial_bullets, overview.partial)
    };
    assert_eq!(counted(&book), (0, 0), "what nobody reported is without figures, not incomplete");
    book.put("as-bhyt", "bao-vinh", october, "9/10");
    assert_eq!(counted(&book), (1, 1));
    let units: Vec<_> = book.set.units.iter().map(|unit| unit.id.to_string()).collect();
    for unit in &units {
        book.put("as-bhyt", unit, october, "9/10");
    }
    assert_eq!(counted(&book), (0, 0));
}

/// A dispute is talked over with who wrote: a unit's own laptop writes for it alone, the office's for many.
#[test]
fn who_wrote_a_side_is_known_by_the_units_it_wrote_for() {
    let mut book = Book::new();
    let october = Period::month(2023, 10);
    book.put("as-bhyt", "bao-vinh", october, "9/10");
    book.put("xd-ket-nap", "bao-vinh", october, "3");
    book.on_another_laptop(|office| {
        office.put("as-bhyt", "bao-vinh", october, "8/10");
        office.put("as-bhyt", "bau-tram", october, "7/10");
    });
    let disputes = disputes(&book.ledger);
    let [(_, sides)] = &disputes[..] else { panic!("{disputes:?}") };
    let units = units_written_for(&book.ledger, sides);
    let of = |at: usize| units[&sides[at].id.session].iter().map(|unit| unit.as_str()).collect::<Vec<_>>();
    assert_eq!((of(0), of(1)), (vec!["bao-vinh"], vec!["bao-vinh", "bau-tram"]));
    assert!(units_written_for(&book.ledger, []).is_empty());
}
