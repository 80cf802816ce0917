//! Units: what they are judged against, and what they give together.

use crate::book::{Book, MID_YEAR, ROOT, YEAR, day, decimal, value};
use so_nghi_quyet::ledger::Period;
use so_nghi_quyet::progress::Settings;
use so_nghi_quyet::progress::{
    Check, EffectiveGoal, GoalOrigin, How, Reason, Rule, Setting, Status, reporting_units,
};
use so_nghi_quyet::resolution::{Comparator, Reporters, TargetId, UnitId, UnitKind};
use time::Date;

const WARD: &str = "bao-vinh";

fn june() -> Date {
    day(2023, 6, 30)
}

fn units_of(book: &Book, target: &str) -> Vec<&'static str> {
    let target = book.set.target_named(target).unwrap();
    let units = reporting_units(book.set, &Settings::default(), target, june());
    units.into_iter().map(|unit| unit.id.as_str()).collect()
}

#[test]
fn a_unit_is_judged_on_what_was_assigned_and_never_on_a_total_of_the_root() {
    let mut book = Book::new();
    book.put("kt-ocop", WARD, MID_YEAR, "1");
    let judgement = book.judge("kt-ocop", WARD, june());
    assert_eq!(judgement.goal, EffectiveGoal::NotAssigned);
    assert_eq!((judgement.status, judgement.rule), (Status::NotEnoughGround, Rule::NoGoal));
    book.assign("kt-ocop", WARD, "1");
    let judgement = book.judge("kt-ocop", WARD, june());
    assert_eq!(judgement.status, Status::Met);
    assert!(matches!(judgement.goal, EffectiveGoal::Figure { origin: GoalOrigin::Assigned { .. }, .. }));
    book.on_another_laptop(|other| other.assign("kt-ocop", WARD, "2"));
    let judgement = book.judge("kt-ocop", WARD, june());
    assert_eq!(judgement.goal, EffectiveGoal::Conflicted(vec![1.into(), 2.into()]));
    assert_eq!(judgement.status, Status::NotEnoughGround);
}

#[test]
fn the_roots_rate_stands_in_for_a_units() {
    let mut book = Book::new();
    book.put("as-bhyt", WARD, MID_YEAR, "920/1000");
    let judgement = book.judge("as-bhyt", WARD, june());
    let (comparator, figure) = (Comparator::Reach, decimal("93"));
    let origin = GoalOrigin::RootsRate;
    assert_eq!(judgement.goal, EffectiveGoal::Figure { comparator, figure, origin });
    assert_eq!(judgement.status, Status::Behind);
    book.assign("as-bhyt", WARD, "92");
    assert_eq!(book.status("as-bhyt", WARD, june()), Status::Met);
}

#[test]
fn a_limit_of_the_root_is_no_limit_of_a_unit() {
    let mut book = Book::new();
    book.put("qp-chay-no", WARD, MID_YEAR, "3");
    assert_eq!(book.judge("qp-chay-no", WARD, june()).goal, EffectiveGoal::NotAssigned);
}

#[test]
fn where_units_are_counted_a_unit_achieves_or_not() {
    let table = [("done", Status::Met), ("not-done", Status::AtRisk)];
    for (words, status) in table {
        let mut book = Book::new();
        book.put("as-tyt-bac-sy", WARD, MID_YEAR, words);
        assert_eq!(book.status("as-tyt-bac-sy", WARD, june()), status);
    }
    let mut book = Book::new();
    book.put("as-tyt-bac-sy", WARD, YEAR, "not-done");
    assert_eq!(book.status("as-tyt-bac-sy", WARD, day(2023, 12, 31)), Status::NotMet);
}

#[test]
fn rates_are_weighted_and_missing_units_are_named() {
    let mut book = Book::new();
    for (unit, words) in [("bao-quang", "900/1000"), ("bau-tram", "99/100"), ("binh-loc", "nothing")] {
        book.put("as-nuoc-nong-thon", unit, MID_YEAR, words);
    }
    let judgement = book.judge("as-nuoc-nong-thon", ROOT, june());
    let rollup = judgement.rollup.unwrap();
    assert_eq!(rollup.value, value("999/1100"));
    assert_eq!((rollup.reported.len(), rollup.expected), (3, 4));
    let missing: Vec<_> = judgement.partial.unwrap().missing;
    assert_eq!(missing.iter().map(|unit| unit.as_str()).collect::<Vec<_>>(), ["hang-gon"]);
    assert_eq!(judgement.status, Status::AtRisk);
    assert!(judgement.reasons.contains(&Reason::MissingUnits(missing)));
    assert_eq!(judgement.latest.unwrap().how, How::RolledUp);
}

#[test]
fn a_sum_with_units_missing_is_a_lower_bound() {
    let mut book = Book::new();
    book.put("kt-ocop", WARD, MID_YEAR, "1");
    assert_eq!(book.status("kt-ocop", ROOT, june()), Status::NotEnoughGround);
    book.put("kt-ocop", "bau-sen", MID_YEAR, "1");
    let judgement = book.judge("kt-ocop", ROOT, june());
    assert_eq!(judgement.status, Status::OnTrack);
    assert_eq!(judgement.partial.unwrap().missing.len(), 13);
    book.put("kt-ocop", "bau-sen", MID_YEAR, "2");
    assert_eq!(book.status("kt-ocop", ROOT, june()), Status::Met);
}

#[test]
fn a_units_conflict_counts_as_missing_in_the_roll_up() {
    let mut book = Book::new();
    for unit in units_of(&book, "as-nuoc-nong-thon") {
        book.put("as-nuoc-nong-thon", unit, MID_YEAR, "93/100");
    }
    assert_eq!(book.judge("as-nuoc-nong-thon", ROOT, june()).partial, None);
    book.on_another_laptop(|other| other.put("as-nuoc-nong-thon", "binh-loc", MID_YEAR, "9/100"));
    let judgement = book.judge("as-nuoc-nong-thon", ROOT, june());
    assert_eq!(judgement.partial.unwrap().conflicted.len(), 1);
    assert_eq!(judgement.latest.unwrap().value, value("279/300"));
}

#[test]
fn only_conflicting_units_are_not_enough_ground_and_not_silence() {
    let mut book = Book::new();
    book.put("kt-ocop", WARD, MID_YEAR, "1");
    book.on_another_laptop(|other| other.put("kt-ocop", WARD, MID_YEAR, "2"));
    let judgement = book.judge("kt-ocop", ROOT, june());
    assert_eq!((judgement.status, judgement.rule), (Status::NotEnoughGround, Rule::Conflicted));
}

#[test]
fn counts_hold_achieving_units_against_all_that_should_report() {
    let mut book = Book::new();
    let units = units_of(&book, "as-tyt-kcb-bhyt");
    assert_eq!(units.len(), 15);
    for (at, unit) in units.iter().enumerate() {
        let words = if at == 0 { "not-done" } else { "done" };
        book.put("as-tyt-kcb-bhyt", unit, YEAR, words);
    }
    let judgement = book.judge("as-tyt-kcb-bhyt", ROOT, day(2023, 12, 31));
    assert_eq!(judgement.latest.unwrap().value, value("14/15"));
    assert_eq!(judgement.status, Status::Met);
    book.put("as-tyt-kcb-bhyt", units[1], YEAR, "not-done");
    assert_eq!(book.status("as-tyt-kcb-bhyt", ROOT, day(2023, 12, 31)), Status::NotMet);
}

#[test]
fn a_count_out_of_another_number_of_units_asks_the_office() {
    let mut book = Book::new();
    book.set(&Setting::Reporters(TargetId::new("as-tyt-kcb-bhyt"), Reporters::Wards));
    book.put("as-tyt-kcb-bhyt", WARD, YEAR, "done");
    let judgement = book.judge("as-tyt-kcb-bhyt", ROOT, day(2023, 12, 31));
    assert_eq!(judgement.status, Status::NotEnoughGround);
    let wanted = Reason::OutOf { stated: 15.into(), counted: 11.into() };
    assert!(judgement.reasons.contains(&wanted), "{:?}", judgement.reasons);
}

#[test]
fn a_milestone_of_both_levels_needs_the_root_and_every_unit() {
    let mut book = Book::new();
    let units = units_of(&book, "qp-giao-quan");
    assert_eq!(units.len(), 16);
    let march = Period::month(2023, 3);
    for unit in &units[..15] {
        book.put("qp-giao-quan", unit, march, "done");
    }
    let judgement = book.judge("qp-giao-quan", ROOT, day(2023, 3, 31));
    assert_eq!((judgement.status, judgement.rule), (Status::NotEnoughGround, Rule::Incomplete));
    book.put("qp-giao-quan", units[15], march, "not-done:90");
    assert_eq!(book.status("qp-giao-quan", ROOT, day(2023, 3, 31)), Status::NotMet);
    book.put("qp-giao-quan", units[15], march, "done");
    assert_eq!(book.status("qp-giao-quan", ROOT, day(2023, 3, 31)), Status::Met);
}

#[test]
fn the_roots_own_figure_stands_beside_its_units() {
    let mut book = Book::new();
    for unit in units_of(&book, "as-nuoc-nong-thon") {
        book.put("as-nuoc-nong-thon", unit, MID_YEAR, "90/100");
    }
    book.put("as-nuoc-nong-thon", ROOT, MID_YEAR, "92/100");
    let judgement = book.judge("as-nuoc-nong-thon", ROOT, june());
    assert_eq!((judgement.status, judgement.amount), (Status::Met, Some(decimal("92"))));
    let (own, units, difference) = (decimal("92"), decimal("90"), decimal("2"));
    assert!(judgement.checks.contains(&Check::UnitsDiffer { own, units, difference }));
    // Later figures of the units are judged before the root's older one.
    book.put("as-nuoc-nong-thon", "binh-loc", YEAR, "90/100");
    let judgement = book.judge("as-nuoc-nong-thon", ROOT, day(2023, 12, 31));
    assert_eq!(judgement.latest.unwrap().how, How::RolledUp);
    assert!(judgement.checks.iter().any(|check| matches!(check, Check::OlderUnits(_))));
}

#[test]
fn a_unit_in_conflict_is_out_of_the_latest_figure_and_of_its_point_alike() {
    let mut book = Book::new();
    let (june_month, may) = (Period::month(2023, 6), Period::month(2023, 5));
    book.put("as-bhyt", WARD, june_month, "90/100");
    book.put("as-bhyt", "xuan-an", may, "50/100");
    book.put("as-bhyt", "xuan-an", june_month, "60/100");
    book.on_another_laptop(|other| other.put("as-bhyt", "xuan-an", june_month, "70/100"));
    let judgement = book.judge("as-bhyt", ROOT, june());
    assert_eq!(judgement.amount, Some(decimal("90")));
    let last = judgement.series.last().unwrap();
    assert_eq!((last.period, last.amount), (june_month, decimal("90")));
    let disputed = Reason::ConflictedUnits(vec![UnitId::new("xuan-an")]);
    assert!(judgement.reasons.contains(&disputed), "{:?}", judgement.reasons);
    let missing = judgement.reasons.iter().find_map(|reason| match reason {
        Reason::MissingUnits(units) => Some(units),
        _ => None,
    });
    assert!(!missing.unwrap().contains(&UnitId::new("xuan-an")), "it is no missing unit");
}

#[test]
fn only_reporters_are_asked() {
    let book = Book::new();
    let kinds = |target: &str| {
        let target = book.set.target_named(target).unwrap();
        let units = reporting_units(book.set, &Settings::default(), target, june());
        units.into_iter().map(|unit| unit.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds("as-nuoc-do-thi"), [UnitKind::Ward; 11]);
    assert_eq!(kinds("as-nuoc-nong-thon"), [UnitKind::Commune; 4]);
    assert_eq!(kinds("dv-tap-hop").len(), 16);
    assert_eq!(kinds("qp-kham-pha-an"), [UnitKind::Root]);
}

#[test]
fn what_the_text_adds_is_shown_and_not_judged() {
    let mut book = Book::new();
    book.put("qp-chay-no", ROOT, MID_YEAR, "1");
    book.last_year("qp-chay-no", ROOT, MID_YEAR, "1");
    book.put("kt-gtsx-nong-nghiep", ROOT, MID_YEAR, "1000");
    let accidents = book.judge("qp-chay-no", ROOT, june());
    assert_eq!(accidents.status, Status::WithinLimit);
    insta::assert_debug_snapshot!("limit_with_last_year", accidents.reasons);
    let farming = book.judge("kt-gtsx-nong-nghiep", ROOT, june());
    insta::assert_debug_snapshot!("sum_with_growth", farming.reasons);
}
