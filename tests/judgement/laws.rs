//! Laws that hold for all figures.

use crate::book::{Book, ROOT, YEAR, day, value};
use proptest::prelude::*;
use rust_decimal::Decimal;
use so_nghi_quyet::illustration::bulk;
use so_nghi_quyet::ledger::{Basis, Cell, Content, Ledger, Period, Place, Slot, Standing, Value, Window};
use so_nghi_quyet::progress::{
    Bands, Case, EffectiveGoal, GoalOrigin, How, Judgement, LastYear, Partial, PlannedPath, Resolved,
    Settings, Status, TargetYear, judge, verdict,
};
use so_nghi_quyet::resolution::{Comparator, Names, TargetId, UnitId};
use std::collections::BTreeMap;

/// How good a status is for a sum that has a figure and a goal.
fn worth(status: Status) -> u8 {
    match status {
        Status::Exceeded => 5,
        Status::Met => 4,
        Status::OnTrack | Status::WithinLimit => 3,
        Status::Behind => 2,
        Status::AtRisk => 1,
        _ => 0,
    }
}

/// One figure at the end of a month against a goal, for a target of the data set with another unit of
/// measure.
fn judged(target: &str, measure: &str, figure: Decimal, goal: Decimal, month: u8) -> Status {
    let mut target = Book::new().set.target_named(target).unwrap().clone();
    target.measure = Names { vi: measure.into(), en: measure.into() };
    target.due_from = None;
    let year = TargetYear::of(&target, 2023, Window::CalendarMonths);
    let period = Period::month(2023, month);
    let until = year.until(period).unwrap();
    let (standing, how) = (Standing::Official, How::Reported);
    let figure = Resolved { value: Value::Number(figure), period, until, standing, how };
    let (comparator, origin) = (Comparator::AtLeast, GoalOrigin::Resolution);
    let case = Case {
        target: &target,
        judging: target.judging,
        goal: &EffectiveGoal::Figure { comparator, figure: goal, origin },
        as_of: until,
        year,
        closed_from: None,
        bands: Bands::default(),
        path: &PlannedPath::Linear,
        level_steps: None,
        figure: Some(&figure),
        partial: &Partial::default(),
        last_year: &LastYear::default(),
        opening: None,
    };
    verdict(&case).status
}

fn figures() -> impl Strategy<Value = Decimal> {
    (0_i64..2_000_000, 0_u32..4).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

fn all(book: &Book, ledger: &Ledger) -> Vec<Judgement> {
    let settings = Settings::of(ledger);
    let each = book.set.targets.iter().map(|target| {
        let root = UnitId::new(ROOT);
        judge(book.set, ledger, &settings, &target.id, &root, day(2023, 12, 31)).unwrap()
    });
    each.collect()
}

proptest! {
    #[test]
    fn raising_a_sum_never_worsens_its_status(
        low in figures(), more in figures(), goal in 1_i64..500_000, month in 1_u8..=12,
    ) {
        let status = |figure| judged("kt-von-dau-tu", "m", figure, Decimal::from(goal), month);
        prop_assert!(worth(status(low + more)) >= worth(status(low)));
    }

    #[test]
    fn raising_a_level_never_worsens_its_status(
        low in figures(), more in figures(), goal in 1_i64..500_000, month in 1_u8..=12,
    ) {
        let status = |figure| judged("as-bac-sy-van-dan", "m", figure, Decimal::from(goal), month);
        prop_assert!(worth(status(low + more)) >= worth(status(low)));
    }

    #[test]
    fn another_unit_of_measure_changes_no_status(
        figure in figures(), goal in 1_i64..500_000, month in 1_u8..=12, power in 1_u32..6,
        target in prop::sample::select(vec!["kt-von-dau-tu", "as-bac-sy-van-dan", "kt-ocop"]),
    ) {
        let scaled = |decimal: Decimal| decimal * Decimal::from(10_i64.pow(power));
        let goal = Decimal::from(goal);
        prop_assert_eq!(
            judged(target, "m", figure, goal, month),
            judged(target, "m", scaled(figure), scaled(goal), month)
        );
    }

}

proptest! {
    // Each case judges everything twice.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_entries_changes_no_judgement(seed in any::<u64>()) {
        let mut book = Book::new();
        let units = ["bao-vinh", "bau-sen", "bau-tram", ROOT];
        for (at, target) in book.set.targets.iter().enumerate() {
            for (n, unit) in units.iter().enumerate() {
                let month = Period::month(2023, u8::try_from((at + n) % 12 + 1).unwrap());
                let words = ["7", "9/10", "done", "nothing"][(at + 2 * n) % 4];
                book.put(target.id.as_str(), unit, month, words);
            }
        }
        book.on_another_laptop(|other| {
            other.put("as-bhyt", "bao-vinh", Period::month(2023, 1), "8/10");
            other.assign("xd-ket-nap", ROOT, "30");
        });
        let mut entries: Vec<_> = book.ledger.entries().cloned().collect();
        let expected = all(&book, &book.ledger);
        let mut state = seed;
        for at in (1..entries.len()).rev() {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let other = usize::try_from(state >> 33).unwrap() % (at + 1);
            entries.swap(at, other);
        }
        let shuffled: Ledger = entries.into_iter().collect();
        prop_assert_eq!(all(&book, &shuffled), expected);
    }

}

proptest! {
    #[test]
    fn no_figure_panics(
        mantissa in any::<i64>(), of in any::<i64>(), scale in 0_u32..=6,
        at in 0_usize..63, kind in 0_u8..4,
    ) {
        let mut book = Book::new();
        let target = book.set.targets[at].id.clone();
        let number = |n: i64| Decimal::new(n % 10_i64.pow(15 + scale.min(3)), scale);
        let value = match kind {
            0 => Value::Number(number(mantissa)),
            1 => Value::Ratio { numerator: number(mantissa), denominator: number(of).abs() },
            2 => value("nothing"),
            _ => value("not-done:50"),
        };
        book.assign(target.as_str(), ROOT, "999999999999999.999999");
        book.last_year(target.as_str(), ROOT, YEAR, "0.000001");
        let period = YEAR;
        let slot = Slot {
            basis: Basis::Cumulative,
            standing: Standing::Official,
        };
        let unit = UnitId::new(ROOT);
        let cell = Cell { target: target.clone(), unit, period, slot };
        book.write(Place::Figure(cell), Content::Value(value));
        let judgement = book.judge(target.as_str(), ROOT, day(2023, 12, 31));
        prop_assert_ne!(judgement.status, Status::NoData);
    }
}

/// What a judgement depends on is its own target's places and the settings, so an edit costs the same
/// in a full ledger as in an empty one.
#[test]
fn a_judgement_depends_on_its_own_targets_places_alone() {
    let book = Book::new();
    let full: Ledger = bulk(book.set, 24_000, 7).into_iter().collect();
    let settings = Settings::of(&full);
    let mut alone: BTreeMap<TargetId, Ledger> = BTreeMap::new();
    for entry in full.entries() {
        let (target, _) = entry.place.subject().unwrap();
        let ledger = alone.entry(target.clone()).or_default();
        ledger.insert(std::sync::Arc::clone(entry));
    }
    for (at, target) in book.set.targets.iter().enumerate() {
        let unit = &book.set.units[at % book.set.units.len()].id;
        let alone = &alone[&target.id];
        let judged = |ledger| judge(book.set, ledger, &settings, &target.id, unit, day(2023, 12, 31));
        assert_eq!(judged(&full), judged(alone), "{}", target.id);
    }
}
