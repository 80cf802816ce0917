//! Every kind of check: the smallest input that raises it, and the nearest one that does not.

use crate::book::{Book, ROOT, YEAR, day, decimal, value};
use proptest::prelude::*;
use so_nghi_quyet::ledger::{Basis, Cell, Content, Period, Place, Standing, Value};
use so_nghi_quyet::progress::{
    self, Check, Fix, Importance, Judgement, Meant, Setting, Settings, Slip, TargetYear,
};
use so_nghi_quyet::resolution::{Comparator, Goal, Target, TargetId, UnitId};

const RETAIL: &str = "kt-tong-muc-ban-le"; // 112 236,1 tỷ đồng, monthly flow
const MEMBERS: &str = "xd-ket-nap"; // a monthly flow of whole things
const INSURED: &str = "as-bhyt"; // a level of at least 93 %, monthly, as a ratio
const WASTE: &str = "mt-ct-y-te"; // a level of 100 %
const SOLVED: &str = "qp-kham-pha-an"; // a ratio of flows, monthly
const DETOX: &str = "as-cai-cong-dong"; // an accrual, quarterly
const FEWER: &str = "as-giam-ngheo-a"; // counted from an opening number
const FIRES: &str = "qp-chay-no"; // a limit of 2

/// A target's figures by the year's end, from lines such as `m1=5 cum:m2=9 last:m1=4`.
fn judged(target: &str, lines: &str) -> Judgement {
    let mut book = Book::new();
    for line in lines.split_whitespace() {
        let (place, words) = line.split_once('=').unwrap();
        let (kind, place) = place.split_once(':').unwrap_or(("in", place));
        let number = place[1..].parse().unwrap_or(0);
        let period = match &place[..1] {
            "m" => Period::month(2023, number),
            "q" => Period::quarter(2023, number),
            _ => YEAR,
        };
        match kind {
            "last" => book.last_year(target, ROOT, period, words),
            "cum" => book.put(target, ROOT, period, words),
            _ => book.put_in(target, ROOT, period, (Basis::InPeriod, Standing::Official), words),
        }
    }
    book.judge(target, ROOT, day(2023, 12, 31))
}

fn name(check: &Check) -> &'static str {
    match check {
        Check::SumDiffers { .. } => "sum",
        Check::QuarterDiffers { .. } => "quarter",
        Check::SameStretchDiffers { .. } => "stretch",
        Check::Falls { .. } => "falls",
        Check::NotCounted { .. } => "not-counted",
        Check::Conflict { .. } => "conflict",
        Check::Stale { .. } => "stale",
        Check::UnitsDiffer { .. } => "units",
        Check::OlderUnits(_) => "older",
        Check::PartAboveWhole { .. } => "part",
        Check::AboveHundred { .. } => "hundred",
        Check::SlipFromBefore { .. } => "slip",
        Check::SlipFromLastYear { .. } => "slip-last",
        Check::Outlier { .. } => "outlier",
        Check::FarFromLastYear { .. } => "far",
        Check::Repeats { .. } => "repeats",
        Check::OnlyRounded { .. } => "rounded",
        Check::AfterEnd { .. } => "after-end",
        Check::CountAfterMerger(_) => "count",
        Check::SettingConflict(_) => "setting",
    }
}

/// What is found, without what is only older than due.
#[track_caller]
fn check(target: &str, lines: &str, expected: &[&str]) {
    let judgement = judged(target, lines);
    let found: Vec<_> = judgement.checks.iter().map(name).filter(|name| *name != "stale").collect();
    assert_eq!(found, expected, "{target}: {lines}: {:?}", judgement.checks);
}

#[test]
fn sums_and_stretches_that_contradict_each_other() {
    check(RETAIL, "m1=10 m2=12 cum:m2=23", &["sum"]);
    check(RETAIL, "m1=10 m2=12 cum:m2=22", &[]);
    check(RETAIL, "m1=1 m2=2 m3=3 q1=7", &["quarter"]);
    check(RETAIL, "m1=1 m2=2 m3=3 q1=6", &[]);
    check(RETAIL, "cum:m3=6 cum:q1=7", &["stretch"]);
    check(RETAIL, "cum:m3=6 cum:q1=6", &[]);
    check(RETAIL, "cum:m2=6 cum:m3=5", &["falls"]);
    check(RETAIL, "cum:m2=6 cum:m3=7", &[]);
    check(RETAIL, "cum:m2=6 m5=5", &["not-counted"]);
    check(RETAIL, "cum:m2=6 m3=5", &[]);
}

#[test]
fn shares_above_the_whole() {
    check(WASTE, "cum:q1=100.1", &["hundred"]);
    check(WASTE, "cum:q1=100", &[]);
    check(INSURED, "cum:m1=951/950", &["part"]);
    check(INSURED, "cum:m1=950/950", &[]);
    // An earlier figure too.
    check(INSURED, "cum:m1=951/950 cum:m2=940/950", &["part"]);
    // Each part is below the whole, both together are not.
    check(DETOX, "q1=60/100 q2=41/100", &["part"]);
    check(DETOX, "q1=60/100 q2=40/100", &[]);
    // A change is no share of a whole.
    check("qp-phat-hien-ma-tuy", "cum:m1=140 cum:m2=290", &[]);
}

#[test]
fn more_fewer_than_there_were_is_too_many() {
    let found = |fewer: &str| {
        let mut book = Book::new();
        let (target, unit) = (TargetId::new(FEWER), UnitId::new("bao-vinh"));
        book.write(Place::Opening { target, unit }, Content::Value(Value::Number(50.into())));
        book.put(FEWER, "bao-vinh", YEAR, fewer);
        let checks = book.judge(FEWER, "bao-vinh", day(2023, 12, 31)).checks;
        checks.iter().map(name).collect::<Vec<_>>()
    };
    assert_eq!(found("51"), ["part"]);
    assert_eq!(found("50"), [""; 0]);
    // A count, not a share.
    assert_eq!(found("101"), ["part"]);
}

#[test]
fn slips_against_the_period_before() {
    check(RETAIL, "m1=1286 m2=12500", &["slip"]);
    check(RETAIL, "m1=1286 m2=9800", &[]);
    check(RETAIL, "m1=1286 m2=128", &["slip"]);
    check(RETAIL, "m1=1286 m2=1300000", &["slip"]);
    check(RETAIL, "m1=1286 m2=1.3", &["slip"]);
    // Cumulative figures grow with the months, so ten months are no slip of ten.
    check(RETAIL, "cum:m1=1286 cum:m10=12900", &[]);
    check(RETAIL, "cum:m1=1286 cum:m2=25000", &["slip"]);
    // Levels stay.
    check(WASTE, "cum:q1=95 cum:q2=9.5", &["slip"]);
    check(WASTE, "cum:q1=95 cum:q2=65", &[]);
    // Either number of a ratio.
    check(INSURED, "cum:m1=900/950 cum:m2=905/9500", &["slip"]);
    check(INSURED, "cum:m1=900/950 cum:m2=905/1500", &[]);
    // Small counts jump by themselves.
    check(MEMBERS, "m1=9 m2=90", &[]);
    check(MEMBERS, "m1=11 m2=110", &["slip"]);
}

#[test]
fn one_slip_is_told_once() {
    // The figure after it is held against the good one.
    check(RETAIL, "m1=1286 m2=12500 m3=1290", &["slip"]);
    // A jump that lasts is one jump.
    check(RETAIL, "m1=1286 m2=12500 m3=12600 m4=12700", &["slip"]);
    // Against last year it is the same figure.
    check(RETAIL, "m1=1286 m2=12500 last:m2=1270", &["slip"]);
    // Cumulative figures fall from a slip, or to it: the slip is told.
    check(RETAIL, "cum:m1=1286 cum:m2=25000 cum:m3=3900", &["slip"]);
    check(RETAIL, "cum:m1=1286 cum:m2=257 cum:m3=3900", &["slip"]);
    check(RETAIL, "cum:m1=12860 cum:m2=5000 last:m1=1286", &["slip-last"]);
    check(RETAIL, "cum:m1=1286 cum:m2=25000 cum:m3=3900 cum:m4=3800", &["falls", "slip"]);
}

#[test]
fn slips_and_large_changes_against_last_year() {
    check(RETAIL, "cum:m1=1286 last:m1=128", &["slip-last"]);
    check(RETAIL, "cum:m1=1286 last:m1=800", &["far"]);
    check(RETAIL, "cum:m1=1286 last:m1=1300000", &["slip-last"]);
    // 50 % more or less is no matter, 50,1 % is.
    check(RETAIL, "cum:m1=1500 last:m1=1000", &[]);
    check(RETAIL, "cum:m1=1501 last:m1=1000", &["far"]);
    check(RETAIL, "cum:m1=500 last:m1=1000", &[]);
    check(RETAIL, "cum:m1=499 last:m1=1000", &["far"]);
    // Another period or basis of last year says nothing.
    check(RETAIL, "cum:m1=1501 last:m2=1000", &[]);
    check(RETAIL, "m1=1501 last:m1=1000", &[]);
    // Only the latest figure is held against last year.
    check(RETAIL, "cum:m1=1501 cum:m2=2600 last:m1=1000 last:m2=2000", &[]);
    // Small counts change by half easily.
    check(MEMBERS, "cum:m1=19 last:m1=10", &[]);
    check(MEMBERS, "cum:m1=20 last:m1=10", &["far"]);
    check(RETAIL, "cum:m1=1501 last:m1=0", &[]);
}

#[test]
fn months_that_stand_out() {
    // Median 120, MAD 3: 290 has the score 38.
    check(RETAIL, "m1=117 m2=123 m3=120 m4=118 m5=290", &["outlier"]);
    check(RETAIL, "m1=117 m2=123 m3=120 m4=118 m5=170", &[]); // not further than half the median
    check(RETAIL, "m1=117 m2=123 m3=120 m4=290", &[]); // too few months
    check(RETAIL, "m1=60 m2=180 m3=120 m4=90 m5=260", &[]); // no even months: score 2
    // From cumulative figures just so.
    check(RETAIL, "cum:m1=117 cum:m2=240 cum:m3=360 cum:m4=478 cum:m5=768", &["outlier"]);
    // Counts that are nearly all alike.
    check(MEMBERS, "m1=5 m2=5 m3=5 m4=5 m5=15", &["outlier"]);
    check(MEMBERS, "m1=5 m2=5 m3=5 m4=5 m5=14", &[]);
    // What comes up now and then.
    check(MEMBERS, "m1=0 m2=0 m3=0 m4=0 m5=40", &[]);
    // Levels do not add up.
    check(WASTE, "cum:m1=95 cum:m2=95 cum:m3=95 cum:m4=95 cum:m5=30", &[]);
    // What falls is asked about as such; the month that makes up for it is not.
    check(RETAIL, "cum:m1=117 cum:m2=240 cum:m3=360 cum:m4=478 cum:m5=300 cum:m6=720", &["falls"]);
}

#[test]
fn figures_copied_from_the_period_before() {
    check(RETAIL, "m1=1286 m2=1286", &["repeats"]);
    check(RETAIL, "m1=1286 m2=1287", &[]);
    check(RETAIL, "m1=1200 m2=1200", &[]); // round figures repeat
    check(RETAIL, "m1=1286 m3=1286", &[]); // not in a row
    check(RETAIL, "m1=0 m2=0", &[]);
    // Money grows over the year; a count may stand still.
    check(RETAIL, "cum:m1=1286 cum:m2=1286", &["repeats"]);
    check(MEMBERS, "cum:m1=128 cum:m2=128", &[]);
    // A level stays.
    check(WASTE, "cum:q1=96.4 cum:q2=96.4", &[]);
    check(INSURED, "cum:m1=905/950 cum:m2=905/950", &[]);
    // Both numbers of a ratio of flows.
    check(SOLVED, "cum:m1=128/150 cum:m2=128/150", &["repeats"]);
    check(SOLVED, "cum:m1=128/150 cum:m2=128/151", &[]);
    // A limit is meant to stand still.
    check(FIRES, "cum:m1=128 cum:m2=128", &[]);
}

#[test]
fn goals_reached_or_missed_by_rounding() {
    let rounded = |target: &str, words: &str| {
        let mut book = Book::new();
        book.put(target, ROOT, YEAR, words);
        let checks = book.judge(target, ROOT, day(2023, 12, 31)).checks;
        checks.into_iter().find_map(|check| match check {
            Check::OnlyRounded { is_met, .. } => Some(is_met),
            _ => None,
        })
    };
    let stated = |target: &Target| match target.goal {
        Goal::Stated { comparator: Comparator::MoreThan, figure } => Some(figure),
        _ => None,
    };
    let of_percent = Book::new().set.targets.iter().filter(|target| target.is_percent());
    let (strict, goal) =
        of_percent.filter_map(|target| Some((target.id.as_str(), stated(target)?))).next().unwrap();
    let unit = decimal("1") / decimal(&10_i64.pow(goal.normalize().scale()).to_string());
    let at = |tenths: &str| (goal + unit * decimal(tenths)).normalize().to_string();
    assert_eq!(rounded(strict, &at("0.04")), Some(true));
    assert_eq!(rounded(strict, &at("0.05")), None, "half of the next digit rounds up and shows");
    assert_eq!(rounded(strict, &at("0")), None, "equal is said by the status itself");
    assert_eq!(rounded(strict, &at("-0.04")), None, "rounded it does not look like more either");
    // At least 93 %.
    assert_eq!(rounded(INSURED, "92.95"), Some(false));
    assert_eq!(rounded(INSURED, "92.94"), None);
    assert_eq!(rounded(INSURED, "93"), None);
    assert_eq!(rounded(INSURED, "93.01"), None);
}

/// The figure offered for the first check, as `220` or `950/951`.
#[track_caller]
fn offers(target: &str, lines: &str, expected: Option<(&str, Meant)>) {
    let checks = judged(target, lines).checks;
    let offered = checks.first().unwrap().meant();
    assert_eq!(offered, expected.map(|(words, why)| (value(words), why)), "{target}: {lines}: {checks:?}");
}

#[test]
fn a_figure_is_offered_where_the_others_tell_it() {
    offers(RETAIL, "m1=10 m2=12 cum:m2=23", Some(("22", Meant::Sum)));
    offers(RETAIL, "m1=1 m2=2 m3=3 q1=7", Some(("6", Meant::Sum)));
    offers(RETAIL, "cum:m3=6 cum:q1=7", Some(("7", Meant::Other)));
    // September's own figure in the box of the cumulative one.
    offers(RETAIL, "cum:m2=6 cum:m3=5", Some(("11", Meant::OnTop)));
    // After a gap nobody knows what lies between.
    offers(RETAIL, "cum:m3=100 cum:m6=12", None);
    offers(RETAIL, "cum:q1=100 cum:q2=12", Some(("112", Meant::OnTop)));
    offers(INSURED, "cum:m1=951/950", Some(("950/951", Meant::Swapped)));
    offers(DETOX, "q1=60/100 q2=41/100", None);
    offers(WASTE, "cum:q1=964", Some(("96.4", Meant::DecimalMark)));
    offers(WASTE, "cum:q1=100.1", None);
    let without = |slip| move |figure| Some((figure, Meant::Without(slip)));
    offers(RETAIL, "m1=1286 m2=12500", without(Slip::Tenfold)("1250"));
    offers(RETAIL, "m1=1286 m2=128", without(Slip::Tenth)("1280"));
    offers(RETAIL, "m1=1286 m2=1300000", without(Slip::Thousandfold)("1300"));
    offers(RETAIL, "m1=1286 m2=1.3", without(Slip::Thousandth)("1300"));
    offers(RETAIL, "cum:m1=1286 last:m1=128", without(Slip::Tenfold)("128.6"));
    // The number that slipped, beside the other as it stands.
    offers(INSURED, "cum:m1=900/950 cum:m2=905/9500", without(Slip::Tenfold)("905/950"));
    offers(INSURED, "cum:m1=900/9500 cum:m2=90/9500", without(Slip::Tenth)("900/9500"));
    offers(INSURED, "cum:m1=90/100 cum:m2=950/1000", without(Slip::Tenfold)("95/100"));
    // No half member, and no part above its whole.
    offers(MEMBERS, "m1=11 m2=115", None);
    offers(INSURED, "cum:m1=900/950 cum:m2=980/9700", None);
    // Nobody knows what these were meant as.
    offers(RETAIL, "m1=1286 m2=1286", None);
    offers(RETAIL, "m1=117 m2=123 m3=120 m4=118 m5=290", None);
    offers(RETAIL, "cum:m1=1501 last:m1=1000", None);
}

#[test]
fn what_is_offered_settles_what_was_found() {
    for lines in ["m1=10 m2=12 cum:m2=23", "cum:m2=6 cum:m3=5", "m1=1 m2=2 m3=3 q1=7", "m1=1286 m2=12500"] {
        let checks = judged(RETAIL, lines).checks;
        let (Value::Number(meant), _) = checks[0].meant().unwrap() else { panic!("{lines}") };
        let (rest, _) = lines.rsplit_once('=').unwrap();
        check(RETAIL, &format!("{rest}={meant}"), &[]);
    }
}

#[test]
fn settings_that_differ_and_figures_that_lack() {
    let mut book = Book::new();
    book.put(RETAIL, ROOT, Period::month(2023, 3), "30000");
    let stale = |book: &Book, month, last| {
        let checks = book.judge(RETAIL, ROOT, day(2023, month, last)).checks;
        checks.iter().any(|check| matches!(check, Check::Stale { .. }))
    };
    assert!(stale(&book, 4, 30) && !stale(&book, 3, 31));
    let on_track = |percent: &str| Setting::OnTrackPercent(decimal(percent));
    book.set(&on_track("90"));
    let conflicts = |book: &Book| {
        let checks = book.judge(RETAIL, ROOT, day(2023, 3, 31)).checks;
        checks.iter().any(|check| matches!(check, Check::SettingConflict(_)))
    };
    assert!(!conflicts(&book));
    book.on_another_laptop(|other| other.set(&on_track("91")));
    assert!(conflicts(&book));
}

#[test]
fn contradictions_come_before_suspicions_and_lead_to_the_figure() {
    let first = |target, lines| judged(target, lines).checks.into_iter().next().unwrap();
    let falls = first(RETAIL, "cum:m2=6 cum:m3=5");
    assert_eq!(falls.importance(), Importance::MustFix);
    let Fix::Correct(spot) = falls.fix() else { panic!("{falls:?}") };
    assert_eq!((spot.period, spot.slot.basis), (Period::month(2023, 3), Basis::Cumulative));
    let slip = first(RETAIL, "m1=1286 m2=12500");
    assert_eq!(slip.importance(), Importance::LookAgain);
    assert_eq!(slip.spot().unwrap().slot.basis, Basis::InPeriod);
    let Check::SlipFromBefore { figure, before, .. } = slip else { panic!("{slip:?}") };
    assert_eq!((figure, before.1), (value("12500"), value("1286")));
    let far = first(RETAIL, "cum:m12=1501 last:m12=1000");
    assert_eq!(far.importance(), Importance::Note);
    assert!(Importance::MustFix < Importance::LookAgain && Importance::LookAgain < Importance::Note);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_is_offered_is_another_figure_that_can_be_written(
        target in prop::sample::select(vec![RETAIL, MEMBERS, INSURED, WASTE, SOLVED, DETOX]),
        figures in prop::collection::vec((1_u8..=12, any::<bool>(), 0_i64..20_000, 0_u32..4, 1_i64..20_000), 1..8),
    ) {
        let mut book = Book::new();
        let is_ratio = book.set.target_named(target).unwrap().ratio;
        for (month, is_own, figure, zeros, whole) in figures {
            let basis = if is_own { Basis::InPeriod } else { Basis::Cumulative };
            let figure = figure * 10_i64.pow(zeros);
            let words = if is_ratio { format!("{figure}/{whole}") } else { figure.to_string() };
            book.put_in(target, ROOT, Period::month(2023, month), (basis, Standing::Official), &words);
        }
        for check in book.judge(target, ROOT, day(2023, 12, 31)).checks {
            let Some((spot, (figure, _))) = check.spot().zip(check.meant()) else { continue };
            let (target, unit) = (TargetId::new(target), UnitId::new(ROOT));
            let place = Place::Figure(Cell { target, unit, period: spot.period, slot: spot.slot });
            prop_assert_ne!(book.ledger.current(&place).content(), Some(&Content::Value(figure.clone())));
            book.write(place, Content::Value(figure));
        }
    }
}

#[test]
fn only_figures_up_to_the_day_are_counted_as_looked_at() {
    let mut book = Book::new();
    book.put(RETAIL, ROOT, Period::month(2023, 3), "30");
    book.put(RETAIL, ROOT, Period::month(2023, 9), "90");
    book.put(RETAIL, ROOT, Period::month(2022, 3), "20");
    let looked_at = |book: &Book, as_of| {
        let (target, root) = (book.set.target_named(RETAIL).unwrap(), UnitId::new(ROOT));
        let year = TargetYear::of(target, 2023, Settings::of(&book.ledger).window);
        progress::looked_at(&book.ledger, &target.id, &root, &year, as_of)
    };
    assert_eq!(looked_at(&book, day(2023, 6, 30)), 1, "September is not looked at by June");
    assert_eq!(looked_at(&book, day(2023, 12, 31)), 2, "the year before is not of this year");
    book.on_another_laptop(|other| other.put(RETAIL, ROOT, Period::month(2023, 3), "31"));
    assert_eq!(looked_at(&book, day(2023, 6, 30)), 1, "two figures in one place are asked about");
}
