//! From in-period and cumulative cells to the figure at a date.

use crate::book::{Book, ROOT, YEAR, day, decimal, value};
use so_nghi_quyet::ledger::{Basis, Part, Period, Slot, Standing, Value};
use so_nghi_quyet::progress::{Check, How, Judgement, Reason, Rule, Spot, Status};

const RETAIL: &str = "kt-tong-muc-ban-le"; // 112 236,1, monthly
const IN_PERIOD: (Basis, Standing) = (Basis::InPeriod, Standing::Official);

/// Lines such as `m1=5 q2=20 cum:m3=16`; `~` before a figure marks an estimate.
fn judged(lines: &str) -> Judgement {
    let mut book = Book::new();
    for line in lines.split_whitespace() {
        let (place, words) = line.split_once('=').unwrap();
        let (basis, place) = match place.strip_prefix("cum:") {
            Some(place) => (Basis::Cumulative, place),
            None => (Basis::InPeriod, place),
        };
        let number = place[1..].parse().unwrap();
        let period = match &place[..1] {
            "m" => Period::month(2023, number),
            "q" => Period::quarter(2023, number),
            _ => YEAR,
        };
        let (standing, words) = match words.strip_prefix('~') {
            Some(words) => (Standing::Estimated, words),
            None => (Standing::Official, words),
        };
        book.put_in(RETAIL, ROOT, period, (basis, standing), words);
    }
    book.judge(RETAIL, ROOT, day(2023, 8, 31))
}

/// The figure that cells give by the end of August, and the gaps before it.
fn check(lines: &str, figure: &str, until: (u8, &str), gaps: &[Part]) -> Judgement {
    let judgement = judged(lines);
    let latest = judgement.latest.clone().unwrap();
    assert_eq!(latest.value, value(figure), "{lines}");
    assert_eq!(u8::from(latest.until.month()), until.0, "{lines}");
    let standing = if latest.standing == Standing::Official { "official" } else { "estimated" };
    assert_eq!(standing, until.1, "{lines}");
    let found = judgement.partial.clone().unwrap_or_default().gaps;
    assert_eq!(found.iter().map(|gap| gap.part).collect::<Vec<_>>(), gaps, "{lines}");
    judgement
}

#[test]
fn cells_give_the_figure_of_the_latest_cut_off() {
    check("cum:m3=30 cum:m2=20", "30", (3, "official"), &[]);
    check("m1=10 m2=11", "21", (2, "official"), &[]);
    check("q1=30 q2=40", "70", (6, "official"), &[]);
    check("m1=10 m2=10 m3=10 q1=30 m4=5", "35", (4, "official"), &[]);
    check("m1=10 q1=33 m4=5", "38", (4, "official"), &[]);
    check("cum:m3=30 m4=5", "35", (4, "official"), &[]);
    check("cum:m3=30 m4=~5", "35", (4, "estimated"), &[]);
    check("cum:m3=~30 cum:q1=31", "31", (3, "official"), &[]);
    check("m1=10 m9=99", "10", (1, "official"), &[]);
    check("m1=nothing m2=nothing", "nothing", (2, "official"), &[]);
    check("m1=nothing m2=4", "4", (2, "official"), &[]);
}

#[test]
fn gaps_are_named_and_nothing_is_put_in_them() {
    use Part::{Month, Quarter};
    check("m1=10 m3=12", "22", (3, "official"), &[Month(2)]);
    check("q2=40 m8=5", "45", (8, "official"), &[Quarter(1), Month(7)]);
    check("m8=5", "5", (8, "official"), &[Quarter(1), Quarter(2), Month(7)]);
}

#[test]
fn a_lower_bound_proves_what_it_proves() {
    let short = judged("m1=9000 m3=9000");
    assert_eq!((short.status, short.rule), (Status::NotEnoughGround, Rule::Incomplete));
    assert!(short.reasons.contains(&Reason::Gaps(vec![Period::month(2023, 2)])));
    assert_eq!(judged("m1=20000 m3=9000").status, Status::OnTrack);
    assert_eq!(judged("m1=112000 m3=9000").status, Status::Exceeded);
}

#[test]
fn differences_raise_checks_and_settle_nothing() {
    let has = |lines: &str, wanted: fn(&Check) -> bool| {
        let checks = judged(lines).checks;
        assert!(checks.iter().any(wanted), "{lines}: {checks:?}");
    };
    has("m1=10 m2=10 cum:m2=21", |check| matches!(check, Check::SumDiffers { .. }));
    has("m1=1 m2=2 m3=3 q1=7", |check| matches!(check, Check::QuarterDiffers { .. }));
    has("cum:m3=6 cum:q1=7", |check| matches!(check, Check::SameStretchDiffers { .. }));
    has("cum:m2=6 cum:m3=5", |check| matches!(check, Check::Falls { .. }));
    has("cum:m2=6 m5=5", |check| matches!(check, Check::NotCounted { .. }));
    let quiet = judged("m1=1 m2=2 m3=3 q1=6 cum:m3=6 m4=2 m5=2 m6=2 m7=2 m8=2");
    assert_eq!(quiet.checks, []);
}

#[test]
fn what_a_figure_was_made_of_is_said() {
    let how = judged("cum:m3=30 m4=5 m5=6").latest.unwrap().how;
    let from = Period::month(2023, 3);
    let plus = vec![Period::month(2023, 4), Period::month(2023, 5)];
    assert_eq!(how, How::Continued { from, plus });
    let series: Vec<_> = judged("m1=10 m2=10 cum:m3=33").series;
    let amounts: Vec<_> = series.iter().map(|point| point.amount).collect();
    assert_eq!(amounts, ["10", "20", "33"].map(decimal));
}

#[test]
fn a_conflicted_cell_counts_as_missing() {
    let mut book = Book::new();
    book.put(RETAIL, ROOT, Period::month(2023, 5), "50000");
    book.put(RETAIL, ROOT, Period::month(2023, 6), "60000");
    book.on_another_laptop(|other| other.put(RETAIL, ROOT, Period::month(2023, 6), "61000"));
    let judgement = book.judge(RETAIL, ROOT, day(2023, 6, 30));
    assert_eq!(judgement.latest.unwrap().value, value("50000"));
    assert_eq!(judgement.partial.unwrap().conflicts, [Period::month(2023, 6)]);
    let values = vec![value("60000"), value("61000")];
    let wanted = Check::Conflict {
        at: Spot {
            period: Period::month(2023, 6),
            slot: Slot { basis: Basis::Cumulative, standing: Standing::Official },
        },
        values,
    };
    assert!(judgement.checks.contains(&wanted));
    // Somebody settles it.
    book.put(RETAIL, ROOT, Period::month(2023, 6), "61000");
    let settled = book.judge(RETAIL, ROOT, day(2023, 6, 30));
    assert_eq!((settled.latest.unwrap().value, settled.partial), (value("61000"), None));
}

#[test]
fn an_accruals_whole_stays_while_its_part_grows() {
    let mut book = Book::new();
    for (quarter, words) in [(1, "20/1000"), (2, "40/1000")] {
        book.put_in("as-cai-cong-dong", ROOT, Period::quarter(2023, quarter), IN_PERIOD, words);
    }
    let judgement = book.judge("as-cai-cong-dong", ROOT, day(2023, 6, 30));
    assert_eq!(judgement.latest.unwrap().value, value("60/1000"));
    assert_eq!((judgement.amount, judgement.status), (Some(decimal("6")), Status::OnTrack));
}

#[test]
fn reductions_are_counted_from_the_opening_number() {
    use so_nghi_quyet::ledger::{Content, Place};
    use so_nghi_quyet::resolution::{TargetId, UnitId};
    let (target, unit) = ("as-giam-ngheo-a", "bao-vinh");
    let mut book = Book::new();
    book.put(target, unit, YEAR, "15");
    let judgement = book.judge(target, unit, day(2023, 12, 31));
    assert_eq!(judgement.status, Status::NotEnoughGround);
    assert!(judgement.reasons.contains(&Reason::NoOpening));
    let place = Place::Opening { target: TargetId::new(target), unit: UnitId::new(unit) };
    book.write(place, Content::Value(Value::Number(50.into())));
    let judgement = book.judge(target, unit, day(2023, 12, 31));
    assert_eq!((judgement.status, judgement.amount), (Status::Met, Some(decimal("30"))));
}
