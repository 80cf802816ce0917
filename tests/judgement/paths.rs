//! Sums against their path, steps, settings, and the year's end.

use crate::book::{Book, MID_YEAR, ROOT, YEAR, day, decimal, value};
use so_nghi_quyet::ledger::{Basis, Period, Standing, Window};
use so_nghi_quyet::progress::{Check, PathKind, PlannedPath, Reason, Rule, Setting, Status};
use so_nghi_quyet::resolution::{Judging, TargetId};

const INVESTMENT: &str = "kt-von-dau-tu"; // 16 200, quarterly

/// A cumulative figure of 9 months against 16 200; by then 12 150 are planned.
fn check(book: &mut Book, figure: &str, status: Status) {
    book.put(INVESTMENT, ROOT, Period::quarter(2023, 3), figure);
    assert_eq!(book.status(INVESTMENT, ROOT, day(2023, 9, 30)), status, "{figure}");
}

#[test]
fn bands_are_contiguous_at_95_and_85_percent_of_the_path() {
    let table = [
        ("11542.5", Status::OnTrack),
        ("11542.499999", Status::Behind),
        ("10327.5", Status::Behind),
        ("10327.499999", Status::AtRisk),
        ("0", Status::AtRisk),
    ];
    for (figure, status) in table {
        check(&mut Book::new(), figure, status);
    }
}

#[test]
fn bands_follow_the_offices_settings_and_never_cross() {
    let mut book = Book::new();
    book.set(&Setting::OnTrackPercent(decimal("98")));
    check(&mut book, "11542.5", Status::Behind);
    book.set(&Setting::BehindPercent(decimal("99")));
    check(&mut book, "11542.5", Status::OnTrack);
}

#[test]
fn two_settings_side_by_side_leave_the_default_and_are_named() {
    let mut book = Book::new();
    book.set(&Setting::OnTrackPercent(decimal("98")));
    book.on_another_laptop(|other| other.set(&Setting::OnTrackPercent(decimal("90"))));
    check(&mut book, "11542.5", Status::OnTrack);
    let checks = book.judge(INVESTMENT, ROOT, day(2023, 9, 30)).checks;
    assert!(checks.contains(&Check::SettingConflict("bands/on-track".into())), "{checks:?}");
}

#[test]
fn what_is_left_is_spread_over_the_months_left_now() {
    let mut book = Book::new();
    book.put(INVESTMENT, ROOT, Period::quarter(2023, 3), "9720");
    let needed = |as_of| book.judge(INVESTMENT, ROOT, as_of).needed_per_month;
    assert_eq!(needed(day(2023, 9, 30)), Some(decimal("2160")));
    assert_eq!(needed(day(2023, 10, 31)), Some(decimal("3240")));
    assert_eq!(needed(day(2023, 12, 30)), Some(decimal("6480")));
}

#[test]
fn quarterly_steps_replace_the_linear_path() {
    let mut book = Book::new();
    let steps = [10, 30, 60, 100].map(Into::into);
    book.set(&Setting::Path(TargetId::new(INVESTMENT), PlannedPath::Steps(steps)));
    check(&mut book, "9720", Status::OnTrack);
    let judgement = book.judge(INVESTMENT, ROOT, day(2023, 9, 30));
    assert_eq!(judgement.path.len(), 12);
    assert_eq!(judgement.path[8].amount, decimal("9720"));
    assert_eq!(judgement.needed_per_month, Some(decimal("2160")));
}

#[test]
fn last_years_shape_needs_last_years_figures() {
    let mut book = Book::new();
    book.set(&Setting::Path(TargetId::new(INVESTMENT), PlannedPath::LastYear));
    let kind = |book: &Book| {
        let reasons = book.judge(INVESTMENT, ROOT, day(2023, 9, 30)).reasons;
        reasons.into_iter().find_map(|reason| match reason {
            Reason::Pace { kind, .. } => Some(kind),
            _ => None,
        })
    };
    check(&mut book, "8100", Status::AtRisk);
    assert_eq!(kind(&book), Some(PathKind::Linear));
    book.last_year(INVESTMENT, ROOT, Period::quarter(2023, 3), "5000");
    book.last_year(INVESTMENT, ROOT, YEAR, "10000");
    check(&mut book, "8100", Status::OnTrack);
    assert_eq!(kind(&book), Some(PathKind::LastYear));
}

#[test]
fn a_report_that_is_not_in_yet_is_missing_and_not_late() {
    let mut book = Book::new();
    book.put(INVESTMENT, ROOT, Period::quarter(2023, 2), "8100");
    let judgement = book.judge(INVESTMENT, ROOT, day(2023, 11, 30));
    assert_eq!(judgement.status, Status::OnTrack);
    let due = Period::quarter(2023, 3);
    assert!(judgement.checks.contains(&Check::Stale { reaches: Period::quarter(2023, 2), due }));
}

#[test]
fn the_year_is_lost_only_by_a_figure_of_the_year_or_when_it_is_closed() {
    let mut book = Book::new();
    book.put(INVESTMENT, ROOT, Period::quarter(2023, 3), "12150");
    let status = |book: &Book, as_of| book.status(INVESTMENT, ROOT, as_of);
    assert_eq!(status(&book, day(2023, 12, 31)), Status::OnTrack);
    assert_eq!(status(&book, day(2024, 3, 31)), Status::OnTrack);
    assert_eq!(status(&book, day(2024, 4, 1)), Status::NotMet);
    book.set(&Setting::YearCloses(day(2024, 2, 1)));
    assert_eq!(status(&book, day(2024, 2, 1)), Status::OnTrack, "the last day on which figures come in");
    assert_eq!(status(&book, day(2024, 2, 2)), Status::NotMet);
}

#[test]
fn estimates_are_judged_provisionally() {
    let mut book = Book::new();
    let slot = (Basis::Cumulative, Standing::Estimated);
    book.put_in(INVESTMENT, ROOT, YEAR, slot, "16200");
    let estimated = book.judge(INVESTMENT, ROOT, day(2023, 12, 31));
    assert_eq!((estimated.status, estimated.provisional), (Status::Met, true));
    book.put(INVESTMENT, ROOT, YEAR, "16100");
    let official = book.judge(INVESTMENT, ROOT, day(2023, 12, 31));
    assert_eq!((official.status, official.provisional), (Status::NotMet, false));
}

#[test]
fn a_level_is_on_track_only_against_a_step_that_somebody_entered() {
    let mut book = Book::new();
    book.put("as-bhyt", ROOT, Period::month(2023, 6), "905/1000");
    assert_eq!(book.status("as-bhyt", ROOT, day(2023, 6, 30)), Status::AtRisk);
    let steps = ["90", "90.5", "92", "93"].map(decimal);
    book.set(&Setting::LevelSteps(TargetId::new("as-bhyt"), steps));
    let judgement = book.judge("as-bhyt", ROOT, day(2023, 6, 30));
    assert_eq!((judgement.status, judgement.rule), (Status::OnTrack, Rule::Step));
}

#[test]
fn the_offices_reading_of_judging_holds() {
    let mut book = Book::new();
    book.set(&Setting::Judging(TargetId::new("kt-ho-dung-dien"), Judging::Flow));
    book.put("kt-ho-dung-dien", ROOT, MID_YEAR, "50");
    assert_eq!(book.status("kt-ho-dung-dien", ROOT, day(2023, 6, 30)), Status::OnTrack);
}

#[test]
fn limits_from_12_on_are_held_against_the_months() {
    let accidents = |count: &str, month: u8| {
        let mut book = Book::new();
        book.put("qp-tngt-nghiem-trong", ROOT, Period::month(2023, month), count);
        book.judge("qp-tngt-nghiem-trong", ROOT, day(2023, month, 28).replace_day(30).unwrap())
    };
    assert_eq!(accidents("9", 9).status, Status::WithinLimit);
    assert_eq!(accidents("11", 9).status, Status::WithinLimit);
    let ahead = accidents("12", 9);
    assert_eq!((ahead.status, ahead.rule), (Status::AtRisk, Rule::LimitPace));
    assert_eq!(accidents("0", 4).status, Status::WithinLimit);
    assert_eq!(accidents("0", 4).percent_of_plan, None);
}

#[test]
fn changes_need_the_same_cut_off_last_year() {
    let (target, june) = ("qp-pham-toi-ttxh", Period::month(2023, 6));
    let mut book = Book::new();
    book.put(target, ROOT, june, "95");
    book.last_year(target, ROOT, Period::month(2023, 5), "100");
    let status = |book: &Book| book.judge(target, ROOT, day(2023, 6, 30));
    assert_eq!(status(&book).status, Status::NotEnoughGround);
    book.last_year(target, ROOT, june, "0");
    assert!(status(&book).reasons.contains(&Reason::ZeroBase));
    book.last_year(target, ROOT, june, "100");
    let judgement = status(&book);
    assert_eq!((judgement.status, judgement.provisional), (Status::Met, true));
    assert_eq!(judgement.amount, Some(decimal("5")));
}

#[test]
fn closing_days_move_the_dates_that_periods_end() {
    let mut book = Book::new();
    book.set(&Setting::Window(Window::MidMonth));
    book.put(INVESTMENT, ROOT, YEAR, "16200");
    assert_eq!(book.status(INVESTMENT, ROOT, day(2023, 12, 13)), Status::NoData);
    let judgement = book.judge(INVESTMENT, ROOT, day(2023, 12, 14));
    assert_eq!((judgement.status, judgement.provisional), (Status::Met, false));
}

#[test]
fn a_target_with_its_own_year_ends_with_it() {
    let mut book = Book::new();
    let target = "qp-thads-viec";
    book.assign(target, ROOT, "80");
    for (quarter, words) in [(1, "20/40"), (2, "30/40"), (3, "30/40"), (4, "80/80")] {
        let slot = (Basis::InPeriod, Standing::Official);
        book.put_in(target, ROOT, Period::quarter(2023, quarter), slot, words);
    }
    let latest = |as_of| book.judge(target, ROOT, as_of).latest.map(|figure| figure.value);
    assert_eq!(latest(day(2022, 12, 31)), Some(value("20/40")));
    assert_eq!(latest(day(2023, 3, 31)), Some(value("50/80")));
    let year = book.judge(target, ROOT, day(2023, 9, 30));
    assert_eq!(year.amount, Some(decimal("80")));
    assert_eq!((year.status, year.provisional), (Status::Met, false));
}

#[test]
fn a_conclusion_stands_beside_the_computed_status() {
    use so_nghi_quyet::ledger::{Content, Place, Value};
    use so_nghi_quyet::resolution::UnitId;
    let mut book = Book::new();
    let (target, unit) = (TargetId::new(INVESTMENT), UnitId::new(ROOT));
    let (of, at) = (target.clone(), unit.clone());
    let place = |period| Place::Conclusion { target: of.clone(), unit: at.clone(), period };
    for (period, status) in [(Period::quarter(2023, 2), "met"), (YEAR, "a-newer-word")] {
        let (status, by, document) = (status.into(), "BTV".into(), "5-TB/TU".into());
        let content = Content::Conclusion { status, reason: "".into(), by, document };
        book.write(place(period), content);
    }
    book.write(Place::OwnAim { target, unit }, Content::Value(Value::Number(17_000.into())));
    book.put(INVESTMENT, ROOT, Period::quarter(2023, 2), "1");
    let june = book.judge(INVESTMENT, ROOT, day(2023, 6, 30));
    assert_eq!((june.status, june.own_aim), (Status::AtRisk, Some(17_000.into())));
    assert_eq!(june.conclusion.unwrap().status, Some(Status::Met));
    let year = book.judge(INVESTMENT, ROOT, day(2023, 12, 31)).conclusion.unwrap();
    assert_eq!((year.period, year.status), (YEAR, None));
}
