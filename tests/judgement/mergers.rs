//! Units that end in favour of another, get a new name or are added: what adds up, what begins anew,
//! who is asked, and that the whole stays what it was.

use crate::book::{Book, MID_YEAR, ROOT, YEAR, day, decimal, value};
use proptest::prelude::*;
use so_nghi_quyet::ledger::{Basis, Cell, Content, Ledger, Part, Period, Place, Slot, Standing, Window};
use so_nghi_quyet::progress::{
    Check, Judgement, Method, PlannedPath, Reason, RollUp, Setting, Settings, TargetYear, UnitSetting,
    expected_rows, forecast, reporting_units,
};
use so_nghi_quyet::resolution::{
    Added, Aggregation, Ended, Judging, Month, Names, Renamed, Target, TargetId, UnitChanges, UnitId,
    UnitKind, UnitRefusal,
};
use time::Date;

const GONE: &str = "xuan-trung";
const HEIR: &str = "xuan-an";
/// A sum, a sum of ratios over a fixed whole, a level that is a rate, a count of units.
const SUM: &str = "kt-ocop";
const ACCRUAL: &str = "as-bhyt";

fn month(number: u8) -> Period {
    Period::month(2023, number)
}

fn october() -> Date {
    day(2023, 10, 31)
}

fn of(year: i16, month: u8) -> Month {
    Month { year, month }
}

fn names(name: &str) -> Names {
    Names { vi: name.into(), en: name.into() }
}

fn said(judgement: &Judgement) -> Vec<&Reason> {
    let is_about = |reason: &&Reason| matches!(reason, Reason::Predecessor { .. } | Reason::Restarted { .. });
    judgement.reasons.iter().filter(is_about).collect()
}

fn target_judged(book: &Book, is: impl Fn(&Target) -> bool) -> &'static str {
    book.set.targets.iter().find(|target| is(target)).unwrap().id.as_str()
}

#[test]
fn a_successors_sum_goes_on_from_what_was_there_and_says_so() {
    let mut book = Book::new();
    book.put(SUM, GONE, MID_YEAR, "3");
    book.put(SUM, HEIR, MID_YEAR, "4");
    book.put(SUM, HEIR, month(10), "7");
    let before = book.judge(SUM, HEIR, october());
    assert_eq!((before.amount, said(&before).len()), (Some(decimal("7")), 0));
    book.merge(GONE, HEIR, 6);
    let after = book.judge(SUM, HEIR, october());
    assert_eq!(after.amount, Some(decimal("10")));
    let until = day(2023, 6, 30);
    let had = Reason::Predecessor { unit: UnitId::new(GONE), value: value("3"), period: MID_YEAR, until };
    assert_eq!(said(&after), [&had]);
    // Seen from before the merger nothing is added.
    let june = book.judge(SUM, HEIR, until);
    assert_eq!((june.amount, said(&june).len()), (Some(decimal("4")), 0));
    // The one that ended stays as it stood, whenever it is looked at.
    let gone = book.judge(SUM, GONE, october());
    assert_eq!((gone.amount, gone.as_of), (Some(decimal("3")), until));
}

#[test]
fn mergers_that_follow_each_other_add_up() {
    let mut book = Book::new();
    for (unit, period, words) in
        [(GONE, month(3), "1"), ("xuan-binh", month(6), "10"), (HEIR, month(10), "100")]
    {
        book.put(SUM, unit, period, words);
    }
    book.merge(GONE, "xuan-binh", 3);
    book.merge("xuan-binh", HEIR, 6);
    assert_eq!(book.judge(SUM, "xuan-binh", october()).amount, Some(decimal("11")));
    assert_eq!(book.judge(SUM, HEIR, october()).amount, Some(decimal("111")));
    assert_eq!(book.judge(SUM, ROOT, october()).rollup.unwrap().value, value("111"));
}

#[test]
fn who_never_reported_is_named_and_what_comes_after_the_end_is_told() {
    let mut book = Book::new();
    book.put(SUM, HEIR, month(10), "7");
    book.merge(GONE, HEIR, 6);
    let heir = book.judge(SUM, HEIR, october());
    assert_eq!(heir.partial.unwrap().missing, [UnitId::new(GONE)]);
    book.put(SUM, GONE, MID_YEAR, "3");
    book.put(SUM, GONE, month(8), "5");
    let heir = book.judge(SUM, HEIR, october());
    assert_eq!((heir.amount, heir.partial), (Some(decimal("10")), None));
    let told = Check::AfterEnd { unit: UnitId::new(GONE), periods: vec![month(8)] };
    assert!(book.judge(SUM, GONE, october()).checks.contains(&told));
    // Another laptop's different figure takes it out until somebody chooses.
    book.on_another_laptop(|other| other.put(SUM, GONE, MID_YEAR, "2"));
    let heir = book.judge(SUM, HEIR, october());
    assert_eq!((said(&heir).len(), heir.partial.unwrap().conflicted), (0, vec![UnitId::new(GONE)]));
    // So does one of another kind, which cannot be added: nothing is said to have gone in.
    let mut book = Book::new();
    book.put(SUM, HEIR, month(10), "7");
    book.put(SUM, GONE, MID_YEAR, "3/4");
    book.merge(GONE, HEIR, 6);
    let heir = book.judge(SUM, HEIR, october());
    assert_eq!((said(&heir).len(), heir.partial.unwrap().missing), (0, vec![UnitId::new(GONE)]));
}

#[test]
fn who_owed_nothing_in_the_year_is_not_missing() {
    // Its first period, the half year, had not ended.
    let mut book = Book::new();
    book.put(SUM, HEIR, month(10), "7");
    book.merge(GONE, HEIR, 5);
    let heir = book.judge(SUM, HEIR, october());
    assert_eq!((heir.amount, heir.partial), (Some(decimal("7")), None));
    // It had ended before the year began: no sum lacks it, and no level begins anew.
    let level = "as-nuoc-do-thi";
    let mut book = Book::new();
    book.put(SUM, HEIR, month(10), "7");
    book.put(level, HEIR, MID_YEAR, "90/100");
    let ended = Ended { last: of(2022, 12), successor: UnitId::new(HEIR) };
    book.change(&UnitSetting::Ended(UnitId::new(GONE), ended));
    let heir = book.judge(SUM, HEIR, october());
    assert_eq!((heir.amount, heir.partial), (Some(decimal("7")), None));
    let heir = book.judge(level, HEIR, october());
    assert_eq!((heir.amount, said(&heir).len()), (Some(decimal("90")), 0));
}

#[test]
fn a_successor_that_reports_nothing_or_less_far_is_named_too() {
    let mut book = Book::new();
    book.put(SUM, GONE, MID_YEAR, "3");
    book.merge(GONE, HEIR, 6);
    let lacks = |book: &Book| book.judge(SUM, HEIR, october()).partial.unwrap_or_default();
    assert_eq!(lacks(&book).missing, [UnitId::new(HEIR)]);
    for words in ["1", "2"] {
        book.on_another_laptop(|other| other.put(SUM, HEIR, month(9), words));
    }
    assert_eq!(lacks(&book).conflicted, [UnitId::new(HEIR)]);
    let mut book = Book::new();
    book.put(SUM, GONE, MID_YEAR, "3");
    book.put(SUM, HEIR, month(3), "4");
    book.merge(GONE, HEIR, 6);
    let older = |book: &Book| {
        let checks = book.judge(SUM, HEIR, october()).checks.into_iter();
        let units = checks.filter_map(|check| match check {
            Check::OlderUnits(units) => Some(units),
            _ => None,
        });
        units.flatten().collect::<Vec<_>>()
    };
    assert_eq!(older(&book), [(UnitId::new(HEIR), month(3))]);
    book.put(SUM, HEIR, month(10), "7");
    assert_eq!(older(&book), []);
}

#[test]
fn the_whole_names_an_ended_unit_that_never_reported() {
    let lacks = |last| {
        let mut book = Book::new();
        book.put(SUM, HEIR, month(10), "7");
        book.merge(GONE, HEIR, last);
        let partial = book.judge(SUM, ROOT, october()).partial.unwrap();
        partial.missing.contains(&UnitId::new(GONE))
    };
    assert_eq!([5, 6].map(lacks), [false, true]);
}

#[test]
fn of_sums_of_ratios_both_parts_add_up() {
    let mut book = Book::new();
    let target = target_judged(&book, |target| {
        target.ratio
            && target.aggregation == Aggregation::WeightedRatio
            && target.judging == Judging::Accrual
            && target.reporters.include(UnitKind::Ward)
    });
    book.put(target, GONE, MID_YEAR, "3/10");
    book.put(target, HEIR, month(10), "20/30");
    let before = book.judge(target, ROOT, october()).rollup.unwrap().value;
    book.merge(GONE, HEIR, 6);
    assert_eq!(book.judge(target, HEIR, october()).latest.unwrap().value, value("23/40"));
    assert_eq!(book.judge(target, ROOT, october()).rollup.unwrap().value, before);
}

#[test]
fn a_reduction_is_counted_from_the_openings_of_those_whose_figures_it_counts() {
    let target = "as-giam-ngheo-a";
    let open = |book: &mut Book, unit: &str, words: &str| {
        let place = Place::Opening { target: TargetId::new(target), unit: UnitId::new(unit) };
        book.write(place, Content::Value(value(words)));
    };
    let percent = |book: &Book, unit: &str| book.judge(target, unit, day(2023, 12, 31)).amount;
    let mut book = Book::new();
    book.merge(GONE, HEIR, 6);
    book.put(target, HEIR, YEAR, "12");
    book.put(target, GONE, MID_YEAR, "3");
    open(&mut book, GONE, "50");
    assert_eq!(percent(&book, HEIR), None, "its own lacks");
    open(&mut book, HEIR, "100");
    assert_eq!(percent(&book, HEIR), Some(decimal("10")));
    // Without a figure of the one that ended its opening does not count either.
    book.write(
        Place::Figure(Cell {
            target: TargetId::new(target),
            unit: UnitId::new(GONE),
            period: MID_YEAR,
            slot: Slot::new(Basis::Cumulative, Standing::Official),
        }),
        Content::Withdrawn,
    );
    assert_eq!(percent(&book, HEIR), Some(decimal("12")));
    // A figure counted without its opening leaves no rate.
    let mut book = Book::new();
    book.merge(GONE, HEIR, 6);
    book.put(target, HEIR, YEAR, "12");
    book.put(target, GONE, MID_YEAR, "3");
    open(&mut book, HEIR, "100");
    assert_eq!(percent(&book, HEIR), None);
    // One that began within the year has none of its own.
    let mut book = Book::new();
    let added = Added { from: of(2023, 7), kind: UnitKind::Ward, name: names("Phường Mới") };
    book.change(&UnitSetting::Added(UnitId::new("u-1"), added));
    for (unit, opening) in [(GONE, "50"), (HEIR, "100")] {
        book.merge(unit, "u-1", 6);
        book.put(target, unit, MID_YEAR, "3");
        open(&mut book, unit, opening);
    }
    book.put(target, "u-1", YEAR, "9");
    assert_eq!(percent(&book, "u-1"), Some(decimal("10")));
}

#[test]
fn levels_begin_anew() {
    let mut book = Book::new();
    let target = "as-nuoc-do-thi";
    assert_eq!(book.set.target_named(target).unwrap().judging, Judging::Level);
    book.put(target, GONE, MID_YEAR, "50/100");
    book.put(target, HEIR, MID_YEAR, "90/100");
    book.put(target, "bau-sen", MID_YEAR, "80/100");
    book.merge(GONE, HEIR, 6);
    let heir = book.judge(target, HEIR, october());
    assert_eq!(heir.latest, None);
    let last = day(2023, 6, 30);
    assert_eq!(said(&heir), [&Reason::Restarted { units: vec![UnitId::new(GONE)], last }]);
    let root = book.judge(target, ROOT, october());
    assert_eq!(root.rollup.as_ref().unwrap().value, value("80/100"));
    assert!(root.partial.unwrap().missing.contains(&UnitId::new(HEIR)));
    // What stood before the merger stands in the course as it was.
    assert_eq!(
        root.series.first().map(|point| point.amount),
        Some(decimal("220") / decimal("3")).map(|d| d.round_dp(6))
    );
    book.put(target, HEIR, month(10), "150/200");
    let heir = book.judge(target, HEIR, october());
    assert_eq!(heir.amount, Some(decimal("75")));
    assert_eq!(heir.series.len(), 1);
}

#[test]
fn where_units_are_counted_the_office_is_asked_which_count_holds() {
    let mut book = Book::new();
    let target = "as-tyt-kcb-bhyt";
    for unit in [GONE, HEIR] {
        book.put(target, unit, MID_YEAR, "done");
    }
    let asked = |book: &Book| {
        let judgement = book.judge(target, ROOT, october());
        let asks = judgement.checks.iter().any(|check| matches!(check, Check::CountAfterMerger(_)));
        (asks, judgement.rollup.unwrap().value)
    };
    assert_eq!(asked(&book), (false, value("2/15")));
    book.merge(GONE, HEIR, 6);
    assert_eq!(asked(&book), (true, value("1/14")));
    let target = "kt-ocop";
    let told = book.judge(target, ROOT, october()).checks;
    assert!(!told.iter().any(|check| matches!(check, Check::CountAfterMerger(_))));
}

#[test]
fn who_ended_is_no_longer_asked_and_who_was_added_is() {
    let mut book = Book::new();
    book.merge(GONE, HEIR, 6);
    let new = UnitId::new("u-1");
    let name = names("Phường Mới");
    book.change(&UnitSetting::Added(new.clone(), Added { from: of(2023, 7), kind: UnitKind::Ward, name }));
    let settings = Settings::default();
    let asked = |unit: &str, month| {
        !expected_rows(book.set, &settings, &UnitId::new(unit), Period::month(2023, month)).is_empty()
    };
    assert_eq!([6, 7].map(|month| asked(GONE, month)), [true, false]);
    assert_eq!([6, 7].map(|month| asked(new.as_str(), month)), [false, true]);
    let target = book.set.target_named(SUM).unwrap();
    let units = reporting_units(book.set, &settings, target, october());
    let ids: Vec<_> = units.iter().map(|unit| unit.id.as_str()).collect();
    assert!(!ids.contains(&GONE) && ids.contains(&"u-1"), "{ids:?}");
}

#[test]
fn a_unit_that_began_within_the_year_lacks_nothing_before() {
    let mut book = Book::new();
    let add = |from| {
        let name = names("Phường Mới");
        UnitSetting::Added(UnitId::new("u-1"), Added { from: of(2023, from), kind: UnitKind::Ward, name })
    };
    book.change(&add(8));
    let official = (Basis::InPeriod, Standing::Official);
    for (number, words) in [(8, "1"), (9, "2"), (10, "3")] {
        book.put_in(SUM, "u-1", month(number), official, words);
    }
    let judgement = book.judge(SUM, "u-1", october());
    assert_eq!((judgement.amount, judgement.partial), (Some(decimal("6")), None));
    book.change(&add(5));
    let gaps = book.judge(SUM, "u-1", october()).partial.unwrap().gaps;
    assert_eq!(gaps, [month(5), month(6), month(7)]);
}

#[test]
fn two_units_may_become_a_new_one() {
    let mut book = Book::new();
    let name = names("Phường Mới");
    book.change(&UnitSetting::Added(
        UnitId::new("u-1"),
        Added { from: of(2023, 7), kind: UnitKind::Ward, name },
    ));
    book.put(SUM, GONE, MID_YEAR, "3");
    book.put(SUM, HEIR, MID_YEAR, "4");
    book.merge(GONE, "u-1", 6);
    book.merge(HEIR, "u-1", 6);
    let judgement = book.judge(SUM, "u-1", october());
    assert_eq!((judgement.amount, said(&judgement).len()), (Some(decimal("7")), 2));
    book.put(SUM, "u-1", month(10), "1");
    assert_eq!(book.judge(SUM, "u-1", october()).amount, Some(decimal("8")));
    assert_eq!(book.judge(SUM, ROOT, october()).rollup.unwrap().value, value("8"));
}

#[test]
fn last_years_figures_are_held_against_both() {
    let mut book = Book::new();
    let target = SUM;
    book.set(&Setting::Judging(TargetId::new(target), Judging::Change));
    for unit in [GONE, HEIR] {
        book.put(target, unit, MID_YEAR, "10");
        book.last_year(target, unit, month(10), "20");
    }
    book.put(target, HEIR, month(10), "20");
    book.assign(target, HEIR, "5");
    book.merge(GONE, HEIR, 6);
    let judgement = book.judge(target, HEIR, october());
    let base =
        |reason: &Reason| matches!(reason, Reason::LastYear { figure, .. } if *figure == decimal("40"));
    assert!(judgement.reasons.iter().any(base), "{:?}", judgement.reasons);
}

#[test]
fn last_years_figures_of_two_units_are_added_only_where_both_reach() {
    // The course of the other one ends in September: there is no year's total.
    let path = |of_gone: &[(u8, &str)]| {
        let mut book = Book::new();
        book.set(&Setting::Path(TargetId::new(SUM), PlannedPath::LastYear));
        for (number, words) in [(9, "30"), (10, "32"), (12, "40")] {
            book.last_year(SUM, HEIR, month(number), words);
        }
        for (number, words) in of_gone {
            book.last_year(SUM, GONE, month(*number), words);
        }
        book.assign(SUM, HEIR, "110");
        book.merge(GONE, HEIR, 6);
        let path = book.judge(SUM, HEIR, october()).path;
        path.iter().map(|point| (u8::from(point.until.month()), point.amount)).collect::<Vec<_>>()
    };
    assert_eq!(path(&[(9, "15")]), []);
    let all = [(9, decimal("90")), (12, decimal("110"))];
    assert_eq!(path(&[(9, "15"), (12, "15")]), all);
}

#[test]
fn a_unit_that_began_this_year_has_last_years_figures_of_those_that_became_it() {
    let added = Added { from: of(2023, 8), kind: UnitKind::Ward, name: names("Phường Mới") };
    let new = || {
        let mut book = Book::new();
        book.set(&Setting::Judging(TargetId::new(SUM), Judging::Change));
        book.change(&UnitSetting::Added(UnitId::new("u-1"), added.clone()));
        book.put(SUM, "u-1", month(10), "5");
        book.assign(SUM, "u-1", "5");
        book
    };
    let base = |book: &Book| {
        book.judge(SUM, "u-1", october()).reasons.into_iter().find_map(|reason| match reason {
            Reason::LastYear { figure, .. } => Some(figure),
            _ => None,
        })
    };
    let mut book = new();
    for unit in [GONE, HEIR] {
        book.merge(unit, "u-1", 7);
        book.put(SUM, unit, MID_YEAR, "10");
        book.last_year(SUM, unit, month(10), "20");
    }
    assert_eq!(base(&book), Some(decimal("40")));
    // Months of last year that lack before its first month lack all the same.
    let mut book = new();
    let slot = Slot::new(Basis::InPeriod, Standing::Official);
    for number in 8..=10 {
        let cell = Cell { target: TargetId::new(SUM), unit: UnitId::new("u-1"), period: month(number), slot };
        book.write(Place::LastYear(cell), Content::Value(value("1")));
    }
    assert_eq!(base(&book), None);
}

#[test]
fn a_forecast_takes_last_years_course_of_two_units_only_where_both_have_one() {
    let mut book = Book::new();
    for number in 1..=12_u8 {
        let words = (u32::from(number) * 10).to_string();
        book.last_year(SUM, HEIR, month(number), &words);
        if number <= 10 {
            book.put(SUM, HEIR, month(number), &words);
        }
        if number <= 6 {
            book.put(SUM, GONE, month(number), &words);
        }
    }
    book.last_year(SUM, GONE, YEAR, "120");
    book.merge(GONE, HEIR, 6);
    let (target, heir) = (TargetId::new(SUM), UnitId::new(HEIR));
    let made = forecast(book.set, &book.ledger, &Settings::default(), &target, &heir, october());
    let made = made.unwrap().unwrap();
    assert_eq!((made.method, made.point.shown()), (Method::Average, Some(decimal("192"))));
}

#[test]
fn a_new_name_holds_from_its_month() {
    let mut book = Book::new();
    let renamed = Renamed { from: of(2023, 7), name: names("Phường Khác") };
    book.change(&UnitSetting::Renamed(UnitId::new(HEIR), renamed));
    let unit = book.set.unit_named(HEIR).unwrap();
    assert_eq!([6, 7].map(|month| &*unit.name_in(of(2023, month)).vi), ["Phường Xuân An", "Phường Khác"]);
    assert_eq!(&*unit.name.vi, "Phường Khác");
    // Taken back, everything is as it was; so it is while two laptops disagree.
    let place = || Place::Setting("unit/renamed/xuan-an".into());
    book.write(place(), Content::Withdrawn);
    book.follow_units();
    assert_eq!(&*book.set.unit_named(HEIR).unwrap().name.vi, "Phường Xuân An");
    for name in ["Một", "Hai"] {
        book.on_another_laptop(|other| {
            let renamed = Renamed { from: of(2023, 7), name: names(name) };
            other.change(&UnitSetting::Renamed(UnitId::new(GONE), renamed));
        });
    }
    book.follow_units();
    assert_eq!(&*book.set.unit_named(GONE).unwrap().name.vi, "Phường Xuân Trung");
}

#[test]
fn what_cannot_stand_is_refused_by_name_and_changes_nothing() {
    let base = Book::new().set;
    let end = |last, successor: &str| Ended { last, successor: UnitId::new(successor) };
    let table = [
        ("nowhere", end(of(2023, 6), HEIR), UnitRefusal::UnknownUnit),
        (ROOT, end(of(2023, 6), HEIR), UnitRefusal::Root),
        (GONE, end(of(2023, 6), ROOT), UnitRefusal::Root),
        (GONE, end(of(2023, 6), GONE), UnitRefusal::IntoItself),
        (GONE, end(of(2023, 6), "nowhere"), UnitRefusal::UnknownSuccessor),
        (GONE, end(of(2019, 5), HEIR), UnitRefusal::EndsOutside),
        (GONE, end(of(2024, 11), HEIR), UnitRefusal::EndsOutside),
        ("bau-sen", end(of(2024, 12), "xuan-thanh"), UnitRefusal::SuccessorAbsent),
    ];
    for (unit, ended, refusal) in table {
        let changes = UnitChanges { ended: [(UnitId::new(unit), ended)].into(), ..UnitChanges::default() };
        assert_eq!(changes.refused(base), [(UnitId::new(unit), refusal)]);
        assert_eq!(base.after(&changes).units, base.units);
    }
    // A circle, of which nobody can say who came first.
    let circle =
        [(GONE, HEIR), (HEIR, GONE)].map(|(unit, other)| (UnitId::new(unit), end(of(2023, 6), other)));
    let changes = UnitChanges { ended: circle.into(), ..UnitChanges::default() };
    assert_eq!(changes.refused(base).len(), 2);
    assert_eq!(base.after(&changes).units, base.units);
    let added = Added { from: of(2023, 7), kind: UnitKind::Ward, name: names("Giả") };
    let changes = UnitChanges { added: [(UnitId::new(HEIR), added)].into(), ..UnitChanges::default() };
    assert_eq!(changes.refused(base), [(UnitId::new(HEIR), UnitRefusal::Taken)]);
    assert_eq!(base.after(&changes).units, base.units);
}

#[test]
fn what_would_break_an_earlier_change_is_refused_before_it_is_written() {
    let mut book = Book::new();
    book.merge("xuan-binh", GONE, 8);
    let seeds = Book::new().set;
    let end = |unit: &str, last, successor: &str| {
        let successor = UnitId::new(successor);
        UnitSetting::Ended(UnitId::new(unit), Ended { last: of(2023, last), successor })
    };
    let absent = |unit: &str| Some((UnitId::new(unit), UnitRefusal::SuccessorAbsent));
    let table = [
        (end(GONE, 9, HEIR), None),
        (end(GONE, 8, HEIR), absent("xuan-binh")),
        (end(GONE, 9, "xuan-binh"), absent(GONE)),
        (end("xuan-binh", 3, HEIR), None),
        (end("bau-sen", 9, "xuan-binh"), absent("bau-sen")),
        (UnitSetting::Renamed(UnitId::new(GONE), Renamed { from: of(2023, 1), name: names("X") }), None),
    ];
    for (setting, refusal) in table {
        let changes = Settings::of(&book.ledger).units;
        assert_eq!(setting.refusal(seeds, &changes), refusal, "{setting:?}");
    }
}

fn any_change() -> impl Strategy<Value = UnitSetting> {
    let units = prop::sample::select(vec![GONE, HEIR, "bau-sen", "hang-gon", ROOT, "u-1", "u-2", "nowhere"]);
    (0_u8..3, units.clone(), units, 1_u8..=12).prop_map(|(kind, unit, other, month)| {
        let (unit, from) = (UnitId::new(unit), of(2023, month));
        match kind {
            0 => UnitSetting::Added(unit, Added { from, kind: UnitKind::Ward, name: names("Mới") }),
            1 => UnitSetting::Renamed(unit, Renamed { from, name: names("Khác") }),
            _ => UnitSetting::Ended(unit, Ended { last: from, successor: UnitId::new(other) }),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_merger_never_changes_a_sum_of_the_whole(
        figures in prop::collection::vec((0_u8..3, 1_u8..=12, 0_u32..1000, any::<bool>()), 1..12),
        last in 1_u8..=11, as_of in 1_u8..=12,
    ) {
        let mut book = Book::new();
        for (unit, at, figure, cumulative) in figures {
            let unit = [GONE, HEIR, "bau-sen"][usize::from(unit)];
            let basis = if cumulative { Basis::Cumulative } else { Basis::InPeriod };
            if unit != GONE || at <= last {
                book.put_in(SUM, unit, month(at), (basis, Standing::Official), &figure.to_string());
            }
        }
        let as_of = Period::month(2023, as_of);
        let target = book.set.target_named(SUM).unwrap();
        let year = TargetYear::of(target, 2023, Window::CalendarMonths);
        let as_of = year.until(as_of).unwrap();
        let whole = |book: &Book| {
            let rollup = book.judge(SUM, ROOT, as_of).rollup;
            let lacks = |rollup: &RollUp| {
                rollup.partial.as_ref().is_some_and(|partial| partial.missing.contains(&UnitId::new(GONE)))
            };
            (rollup.as_ref().is_some_and(lacks), rollup.map(|rollup| rollup.value))
        };
        let (lacked, before) = whole(&book);
        let ended = year.until(month(last)).unwrap();
        book.merge(GONE, HEIR, last);
        // The half year is the first that it is asked for.
        let asked = as_of <= ended || last >= 6;
        prop_assert_eq!(whole(&book), (lacked && asked, before));
    }

    #[test]
    fn no_set_of_changes_does_harm_and_no_order_matters(
        changes in prop::collection::vec(any_change(), 0..10), seed in any::<prop::sample::Index>(),
    ) {
        let mut book = Book::new();
        for unit in [GONE, HEIR, "u-1"] {
            book.put(SUM, unit, MID_YEAR, "1");
            book.put(ACCRUAL, unit, YEAR, "1/2");
        }
        for change in changes {
            // Each from its own laptop: where they disagree, none holds.
            book.on_another_laptop(|other| {
                other.write(Place::Setting(change.key()), Content::Text(change.text()));
            });
        }
        let mut entries: Vec<_> = book.ledger.entries().cloned().collect();
        let at = seed.index(entries.len());
        entries.rotate_left(at);
        let turned: Ledger = entries.into_iter().rev().collect();
        prop_assert_eq!(Settings::of(&turned).units, Settings::of(&book.ledger).units);
        book.follow_units();
        for unit in &book.set.units {
            // Following successors ends.
            let next = |id: &UnitId| book.set.unit(id)?.successor.clone();
            let steps = std::iter::successors(Some(unit.id.clone()), next).take(40).count();
            prop_assert!(steps < 40);
            for target in [SUM, ACCRUAL, "as-nuoc-do-thi", "as-tyt-kcb-bhyt"] {
                book.judge(target, unit.id.as_str(), day(2023, 12, 31));
            }
        }
    }
}

/// Quarters of a unit that begins inside one.
#[test]
fn a_quarter_in_which_a_unit_began_is_its_first() {
    let mut book = Book::new();
    let added = Added { from: of(2023, 8), kind: UnitKind::Ward, name: names("Mới") };
    book.change(&UnitSetting::Added(UnitId::new("u-1"), added));
    let quarter = Period { year: 2023, part: Part::Quarter(3) };
    book.put_in(SUM, "u-1", quarter, (Basis::InPeriod, Standing::Official), "5");
    let judgement = book.judge(SUM, "u-1", october());
    assert_eq!((judgement.amount, judgement.partial), (Some(decimal("5")), None));
}
