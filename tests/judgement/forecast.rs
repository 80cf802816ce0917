//! Forecasts from entries of a ledger: what they start from, and what they never do.

use crate::book::{Book, MID_YEAR, ROOT, YEAR, day, decimal};
use proptest::prelude::*;
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{Basis, Ledger, Period, Standing};
use so_nghi_quyet::progress::{
    Forecast, Fraction, Method, NoForecast, PlannedPath, Setting, Settings, Status, forecast,
};
use so_nghi_quyet::resolution::{Month, TargetId, UnitId};

const REVENUE: &str = "kt-thu-ngan-sach"; // monthly, assigned by the province
const MEMBERS: &str = "xd-ket-nap"; // monthly, the units' sum

fn forecast_of(book: &Book, target: &str, unit: &str, month: u8) -> Result<Forecast, NoForecast> {
    let settings = Settings::of(&book.ledger);
    let (target, unit) = (TargetId::new(target), UnitId::new(unit));
    forecast(book.set, &book.ledger, &settings, &target, &unit, ends(usize::from(month))).unwrap()
}

/// The last day of the month, 1 to 12.
fn ends(months: usize) -> time::Date {
    let in_it = day(2023, u8::try_from(months).unwrap(), 1);
    in_it.replace_day(in_it.month().length(2023)).unwrap()
}

fn month(month: u8) -> Period {
    Period::month(2023, month)
}

#[track_caller]
fn check(made: Result<Forecast, NoForecast>, method: Method, point: &str, range: Option<(&str, &str)>) {
    let made = made.unwrap();
    let shown = |fraction: Fraction| fraction.shown().unwrap();
    assert_eq!((made.method, shown(made.point)), (method, decimal(point)));
    let made = made.range.map(|(low, high)| (shown(low), shown(high)));
    assert_eq!(made, range.map(|(low, high)| (decimal(low), decimal(high))));
}

#[test]
fn a_sum_goes_on_by_its_average_month_and_by_last_years_shape_once_that_is_known() {
    let mut book = Book::new();
    for (at, figure) in [(1, "10"), (2, "20"), (3, "45")] {
        book.put_in(REVENUE, ROOT, month(at), (Basis::Cumulative, Standing::Official), figure);
    }
    check(forecast_of(&book, REVENUE, ROOT, 3), Method::Average, "180", Some(("135", "270")));
    assert_eq!(forecast_of(&book, REVENUE, ROOT, 3).unwrap().from, month(3));
    book.last_year(REVENUE, ROOT, month(3), "30");
    check(forecast_of(&book, REVENUE, ROOT, 3), Method::Average, "180", Some(("135", "270")));
    book.last_year(REVENUE, ROOT, YEAR, "60");
    check(forecast_of(&book, REVENUE, ROOT, 3), Method::LastYear, "90", None);
    // Whatever path the office plans.
    let steps = [10, 20, 30, 100].map(Decimal::from);
    book.set(&Setting::Path(TargetId::new(REVENUE), PlannedPath::Steps(steps)));
    check(forecast_of(&book, REVENUE, ROOT, 3), Method::LastYear, "90", None);
}

#[test]
fn what_is_no_ground_for_a_forecast_is_said() {
    let mut book = Book::new();
    assert_eq!(forecast_of(&book, REVENUE, ROOT, 3), Err(NoForecast::NoFigure));
    book.put(REVENUE, ROOT, month(1), "10");
    assert_eq!(forecast_of(&book, REVENUE, ROOT, 3), Err(NoForecast::TooFew { has: 1, needs: 3 }));
    book.put("qp-pham-toi-ttxh", ROOT, month(1), "10");
    assert_eq!(forecast_of(&book, "qp-pham-toi-ttxh", ROOT, 1), Err(NoForecast::Kind));
    book.put("qp-dan-quan", "bao-vinh", MID_YEAR, "done");
    assert_eq!(forecast_of(&book, "qp-dan-quan", "bao-vinh", 6), Err(NoForecast::Kind));
    let mut gaps = Book::new();
    for at in [1, 2, 4] {
        gaps.put_in(REVENUE, ROOT, month(at), (Basis::InPeriod, Standing::Official), "10");
    }
    assert_eq!(forecast_of(&gaps, REVENUE, ROOT, 4), Err(NoForecast::Incomplete));
}

#[test]
fn a_units_sum_is_carried_on_only_where_every_unit_is_in() {
    let mut book = Book::new();
    let settings = Settings::default();
    let target = book.set.target_named(MEMBERS).unwrap();
    let april = Month { year: 2023, month: 4 };
    let units = book.set.units_reporting(settings.reporters(target), april);
    let (last, others) = units.split_last().unwrap();
    for unit in others {
        for (at, figure) in [(1, "1"), (2, "2"), (3, "3"), (4, "4")] {
            book.put(MEMBERS, unit.id.as_str(), month(at), figure);
        }
    }
    assert_eq!(forecast_of(&book, MEMBERS, ROOT, 4), Err(NoForecast::Incomplete));
    for (at, figure) in [(1, "1"), (2, "2"), (3, "3")] {
        book.put(MEMBERS, last.id.as_str(), month(at), figure);
    }
    // Reckoned from March, the last month that all of them reach.
    let all = (12 * units.len()).to_string();
    let made = forecast_of(&book, MEMBERS, ROOT, 4);
    assert_eq!(made.unwrap().from, month(3));
    check(made, Method::Average, &all, Some((&all, &all)));
}

#[test]
fn a_level_goes_on_by_its_median_slope_and_ends_at_its_whole() {
    let mut book = Book::new();
    for (at, share) in [(1, "900/1000"), (2, "910/1000"), (3, "920/1000")] {
        book.put("as-bhyt", ROOT, month(at), share);
    }
    check(forecast_of(&book, "as-bhyt", ROOT, 3), Method::Slope, "100", Some(("100", "100")));
}

#[test]
fn a_finished_years_forecast_is_the_figure_itself() {
    let mut book = Book::new();
    book.put(REVENUE, ROOT, YEAR, "123.5");
    check(forecast_of(&book, REVENUE, ROOT, 12), Method::Final, "123.5", Some(("123.5", "123.5")));
    let mut closed = Book::new();
    closed.put(REVENUE, ROOT, MID_YEAR, "60");
    closed.set(&Setting::YearCloses(day(2023, 11, 1)));
    check(forecast_of(&closed, REVENUE, ROOT, 12), Method::Final, "60", Some(("60", "60")));
}

/// How good a status is for a sum that has a figure and a goal.
fn worth(status: Status) -> u8 {
    match status {
        Status::Exceeded => 5,
        Status::Met => 4,
        Status::OnTrack => 3,
        Status::Behind => 2,
        Status::AtRisk => 1,
        other => panic!("{other:?}"),
    }
}

/// Cumulative figures of the first months, each not below the one before.
fn growing() -> impl Strategy<Value = Vec<Decimal>> {
    prop::collection::vec((0_i64..100_000, 0_u32..3), 1..11).prop_map(|parts| {
        let mut total = Decimal::ZERO;
        let add = |(mantissa, scale)| {
            total += Decimal::new(mantissa, scale);
            total
        };
        parts.into_iter().map(add).collect()
    })
}

fn paths() -> impl Strategy<Value = PlannedPath> {
    let steps = prop::array::uniform3(0_i64..=100).prop_map(|mut steps| {
        steps.sort_unstable();
        let [first, second, third] = steps.map(Decimal::from);
        PlannedPath::Steps([first, second, third, Decimal::ONE_HUNDRED])
    });
    prop_oneof![Just(PlannedPath::Linear), steps, Just(PlannedPath::LastYear)]
}

/// Last year's cumulative figures of all months.
fn last_years() -> impl Strategy<Value = Vec<Decimal>> {
    prop::collection::vec(1_i64..1_000, 12).prop_map(|parts| {
        let mut total = Decimal::ZERO;
        let add = |part| {
            total += Decimal::from(part);
            total
        };
        parts.into_iter().map(add).collect()
    })
}

/// The figures of the months from January on, against an assigned goal on a path.
fn year(figures: &[Decimal], goal: Decimal, path: &PlannedPath, last_year: &[Decimal]) -> Book {
    let mut book = Book::new();
    book.assign(REVENUE, ROOT, &goal.to_string());
    book.set(&Setting::Path(TargetId::new(REVENUE), path.clone()));
    for (at, figure) in (1..).zip(figures) {
        book.put(REVENUE, ROOT, month(at), &figure.to_string());
    }
    for (at, figure) in (1..).zip(last_year) {
        book.last_year(REVENUE, ROOT, month(at), &figure.to_string());
    }
    book
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_figure_above_the_path_never_worsens_the_status(
        figures in growing(), goal in 1_i64..1_000_000, path in paths(), more in 0_i64..100_000,
        last_year in last_years(),
    ) {
        let goal = Decimal::from(goal);
        let before = year(&figures, goal, &path, &last_year);
        let next = figures.len() + 1;
        let of_last_year = || {
            let [at, total] = [next - 1, 11].map(|month| Fraction::of(last_year[month]).unwrap());
            PlannedPath::share_of_last_year(at, total)
        };
        let share = path.share(u8::try_from(next).unwrap()).or_else(of_last_year).unwrap();
        let planned = Fraction::of(goal).unwrap().times(share).unwrap().shown().unwrap();
        let above = figures[figures.len() - 1].max(planned + Decimal::new(1, 6)) + Decimal::from(more);
        let mut after = figures.clone();
        after.push(above.round_dp(6));
        let after = year(&after, goal, &path, &last_year);
        let (before, after) =
            (before.status(REVENUE, ROOT, ends(next)), after.status(REVENUE, ROOT, ends(next)));
        prop_assert!(worth(after) >= worth(before), "{before:?}, then {after:?}");
    }

    #[test]
    fn another_unit_of_measure_changes_no_status_and_scales_the_forecast(
        figures in growing(), goal in 1_i64..1_000_000, path in paths(), power in 1_u32..4,
        last_year in last_years(), knows in any::<bool>(),
    ) {
        let by = Decimal::from(10_i64.pow(power));
        let scaled = |figures: &[Decimal]| figures.iter().map(|figure| figure * by).collect::<Vec<_>>();
        let last_year = if knows { last_year } else { Vec::new() };
        let goal = Decimal::from(goal);
        let one = year(&figures, goal, &path, &last_year);
        let other = year(&scaled(&figures), goal * by, &path, &scaled(&last_year));
        let until = ends(figures.len());
        prop_assert_eq!(one.status(REVENUE, ROOT, until), other.status(REVENUE, ROOT, until));
        let at = u8::try_from(figures.len()).unwrap();
        let by = Fraction::of(by).unwrap();
        let larger = |fraction: Fraction| fraction.times(by).unwrap();
        let one = forecast_of(&one, REVENUE, ROOT, at).map(|made| Forecast {
            point: larger(made.point),
            range: made.range.map(|(low, high)| (larger(low), larger(high))),
            ..made
        });
        prop_assert_eq!(forecast_of(&other, REVENUE, ROOT, at), one);
    }

    #[test]
    fn the_order_of_entries_changes_no_forecast(
        figures in growing(), path in paths(), turns in prop::collection::vec(any::<prop::sample::Index>(), 32),
    ) {
        let last_year: Vec<Decimal> = (1..=12).map(|at| Decimal::from(at * at)).collect();
        let book = year(&figures, Decimal::ONE_HUNDRED, &path, &last_year);
        let mut entries: Vec<_> = book.ledger.entries().cloned().collect();
        for (at, turn) in turns.iter().enumerate() {
            let (len, other) = (entries.len(), turn.index(entries.len()));
            entries.swap(at % len, other);
        }
        let at = u8::try_from(figures.len()).unwrap();
        let (made, status) = (forecast_of(&book, REVENUE, ROOT, at), book.status(REVENUE, ROOT, ends(figures.len())));
        let mut shuffled = Book::new();
        shuffled.ledger = entries.into_iter().collect::<Ledger>();
        prop_assert_eq!(forecast_of(&shuffled, REVENUE, ROOT, at), made);
        prop_assert_eq!(shuffled.status(REVENUE, ROOT, ends(figures.len())), status);
    }
}
