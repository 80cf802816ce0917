//! What a year would come to if it went on as it went so far ("dự báo"). Exact, and never a status:
//! nothing that judges looks at it. Knows no ledger; `outlook` gathers what it starts from.
//!
//! Sums (flows, accruals, limits). With `C` the figure at the latest cut-off:
//! - where last year's figures reach this cut-off and the whole year, the point is `C × L₁₂ / Lₙ`:
//!   the figure over last year's share at the same cut-off;
//! - else it is `C × 12 / n`, the average month so far carried on. This is the drift method (Hyndman
//!   and Athanasopoulos, *Forecasting: Principles and Practice*, 3rd ed., section 5.2) with 0 at the
//!   year's start, and asks for three cut-offs.
//!
//! Both are one formula, with the months passed or last year's figures as the `driver`: what is left of
//! the driver times the average gain. The range replaces that average by the smallest and the largest
//! gain seen between two cut-offs: "if what is left goes like the slowest, the fastest stretch". An
//! average lies between its parts, so the range holds the point whatever the figures are; a sum takes
//! nothing back, so it never goes below the figure that stands. Fewer than three stretches give no range.
//!
//! Levels, from three cut-offs on: the latest level plus the months left times the median of the slopes
//! between all pairs of cut-offs (Theil 1950; Sen, *Journal of the American Statistical Association* 63,
//! 1968), which one odd report hardly moves. The range takes the lower and upper quartile of those
//! slopes, by nearest rank.

use super::{Fraction, TargetYear};
use crate::ledger::Period;

/// Cut-offs below which neither an average month nor a slope is told from chance.
pub const FEWEST_CUT_OFFS: u8 = 3;

/// A forecast for the year's end, in the target's unit of measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// How it was reckoned.
    pub method: Method,
    /// The cut-off whose figure it starts from.
    pub from: Period,
    /// The middle of it.
    pub point: Fraction,
    /// Low and high, with the point between them; `None` where too few stretches were seen.
    pub range: Option<(Fraction, Fraction)>,
}

/// How a forecast was reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Method {
    /// Nothing more comes: the figure itself.
    Final,
    /// The figure over last year's share at the same cut-off.
    LastYear,
    /// The average month so far, carried on.
    Average,
    /// The median slope of a level, carried on.
    Slope,
}

/// Why there is no forecast ("chưa đủ căn cứ").
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoForecast {
    /// Done or not, a count of units or a change: nothing that goes on by the month.
    Kind,
    /// No usable figure yet.
    NoFigure,
    /// Parts of the sum are missing, so that it is only a lower bound.
    Incomplete,
    /// Too few cut-offs have a figure.
    TooFew {
        /// How many have one.
        has: u8,
        /// How many it takes.
        needs: u8,
    },
    /// The numbers are too large to compute exactly.
    TooLarge,
}

/// Figures at the cut-offs of one year, by the months passed (1 to 12), in order of time.
pub type Course = [(u8, Fraction)];

/// A point with its range.
pub(super) type Reckoned = (Method, Fraction, Option<(Fraction, Fraction)>);

/// What a sum would come to. `ceiling` is what it cannot exceed, such as 100 %.
///
/// # Errors
/// Why there is no ground for a forecast.
pub(super) fn of_sum(
    course: &Course,
    last_year: &Course,
    ceiling: Option<Fraction>,
) -> Result<Reckoned, NoForecast> {
    let (_, figure) = *course.last().ok_or(NoForecast::NoFigure)?;
    let (method, driven, whole) = match by_last_year(course, last_year) {
        Some((driven, whole)) => (Method::LastYear, driven, whole),
        None if course.len() < usize::from(FEWEST_CUT_OFFS) => return Err(too_few(course)),
        None => (Method::Average, by_months(course), Fraction::whole(i64::from(TargetYear::MONTHS))),
    };
    let carried = || {
        let (now, _) = *driven.last()?;
        let left = whole.minus(now)?;
        let end = |gain: Fraction| figure.plus(left.times(gain)?);
        let point = end(figure.over(now)?)?;
        let gains = gains(&driven)?;
        let ends = gains.iter().min().zip(gains.iter().max());
        let enough = gains.len() >= usize::from(FEWEST_CUT_OFFS);
        let range = match ends.filter(|_| enough) {
            Some((least, most)) => {
                // Not below the figure; where that is negative, the point itself lies below it.
                let floor = figure.min(point);
                Some((end(*least)?.max(floor), end(*most)?.max(floor)))
            }
            None => None,
        };
        Some((method, point, range))
    };
    carried().map(|reckoned| under(ceiling, figure, reckoned)).ok_or(NoForecast::TooLarge)
}

/// What a level would come to.
///
/// # Errors
/// Why there is no ground for a forecast.
pub(super) fn of_level(course: &Course, ceiling: Option<Fraction>) -> Result<Reckoned, NoForecast> {
    let (now, level) = *course.last().ok_or(NoForecast::NoFigure)?;
    if course.len() < usize::from(FEWEST_CUT_OFFS) {
        return Err(too_few(course));
    }
    let carried = || {
        let left = Fraction::whole(i64::from(TargetYear::MONTHS.checked_sub(now)?));
        let end = |slope: Fraction| Some(level.plus(left.times(slope)?)?.max(Fraction::ZERO.min(level)));
        let slopes = slopes(course)?;
        let last = slopes.len().checked_sub(1)?;
        let middle = slopes.get(last / 2)?.plus(*slopes.get(slopes.len() / 2)?)?.over(Fraction::whole(2))?;
        let quarter = slopes.len() / 4;
        let range = (end(*slopes.get(quarter)?)?, end(*slopes.get(last - quarter)?)?);
        Some((Method::Slope, end(middle)?, Some(range)))
    };
    carried().map(|reckoned| under(ceiling, level, reckoned)).ok_or(NoForecast::TooLarge)
}

/// Where nothing more comes.
pub(super) const fn of_finished(figure: Fraction) -> Reckoned {
    (Method::Final, figure, Some((figure, figure)))
}

fn too_few(course: &Course) -> NoForecast {
    NoForecast::TooFew { has: u8::try_from(course.len()).unwrap_or(u8::MAX), needs: FEWEST_CUT_OFFS }
}

/// A figure that stands above the ceiling already is left alone: somebody has to look at it first.
fn under(ceiling: Option<Fraction>, stands: Fraction, (method, point, range): Reckoned) -> Reckoned {
    let Some(ceiling) = ceiling.filter(|ceiling| stands <= *ceiling) else {
        return (method, point, range);
    };
    (method, point.min(ceiling), range.map(|(low, high)| (low.min(ceiling), high.min(ceiling))))
}

/// This year's figures with the driver beside each, in order of time.
type Driven = Vec<(Fraction, Fraction)>;

fn by_months(course: &Course) -> Driven {
    course.iter().map(|(months, figure)| (Fraction::whole(i64::from(*months)), *figure)).collect()
}

/// Last year's figure beside this year's where both have one, with last year's whole. `None` where it
/// lacks for the latest cut-off or the year, is not positive, or fell by the year's end.
fn by_last_year(course: &Course, last_year: &Course) -> Option<(Driven, Fraction)> {
    let at = |months: u8| last_year.iter().find(|(at, _)| *at == months).map(|(_, figure)| *figure);
    let (latest, _) = course.last()?;
    let whole = at(TargetYear::MONTHS)?;
    let now = at(*latest).filter(|now| *now > Fraction::ZERO && *now <= whole)?;
    let mut driven = Driven::new();
    for (months, figure) in course {
        // A stretch in which last year brought nothing, or took something back, joins the next one.
        let usable = at(*months).filter(|then| *then > Fraction::ZERO && (*then < now || months == latest));
        if let Some(then) = usable {
            driven.retain(|(before, _)| *before < then);
            driven.push((then, *figure));
        }
    }
    Some((driven, whole))
}

/// What a unit of the driver brought in each stretch, the first of them from 0.
fn gains(driven: &Driven) -> Option<Vec<Fraction>> {
    let start = (Fraction::ZERO, Fraction::ZERO);
    let before = std::iter::once(&start).chain(driven);
    before.zip(driven).map(|(from, to)| to.1.minus(from.1)?.over(to.0.minus(from.0)?)).collect()
}

/// The change a month between each two cut-offs, in order of size.
fn slopes(course: &Course) -> Option<Vec<Fraction>> {
    let mut slopes = Vec::new();
    for (place, (from, before)) in course.iter().enumerate() {
        for (to, after) in course.iter().skip(place + 1) {
            let months = Fraction::whole(i64::from(to.checked_sub(*from)?));
            slopes.push(after.minus(*before)?.over(months)?);
        }
    }
    slopes.sort_unstable();
    Some(slopes)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn course(points: &[(u8, i64)]) -> Vec<(u8, Fraction)> {
        points.iter().map(|(months, figure)| (*months, Fraction::whole(*figure))).collect()
    }

    /// Point, low and high, as whole numbers.
    fn check(reckoned: Result<Reckoned, NoForecast>, method: Method, point: i64, range: Option<(i64, i64)>) {
        let range = range.map(|(low, high)| (Fraction::whole(low), Fraction::whole(high)));
        assert_eq!(reckoned, Ok((method, Fraction::whole(point), range)));
    }

    #[test]
    fn the_average_month_is_carried_on_between_the_slowest_and_the_fastest_stretch() {
        // 10, 20 and 15 in one month each.
        let quarter = course(&[(1, 10), (2, 30), (3, 45)]);
        check(of_sum(&quarter, &[], None), Method::Average, 180, Some((135, 225)));
        // By quarters: 30, 60 and 30 in three months each.
        let quarters = course(&[(3, 30), (6, 90), (9, 120)]);
        check(of_sum(&quarters, &[], None), Method::Average, 160, Some((150, 180)));
    }

    #[test]
    fn last_years_shape_wins_over_the_average_month() {
        let this = course(&[(3, 30), (6, 90), (9, 120)]);
        let last = course(&[(3, 20), (6, 40), (9, 60), (12, 100)]);
        // 60 % by then; what is left is 40, at 1.5 to 3 for each 1 of last year.
        check(of_sum(&this, &last, None), Method::LastYear, 200, Some((180, 240)));
        // One cut-off is ground for the point, not for a range.
        check(of_sum(&this[..1], &last, None), Method::LastYear, 150, None);
        // Without the year's total, or from nothing, there is no shape.
        check(of_sum(&this, &last[..3], None), Method::Average, 160, Some((150, 180)));
        let nothing = course(&[(9, 0), (12, 100)]);
        check(of_sum(&this, &nothing, None), Method::Average, 160, Some((150, 180)));
    }

    #[test]
    fn a_stretch_that_brought_nothing_last_year_joins_the_next() {
        let this = course(&[(3, 30), (6, 90), (9, 120)]);
        let last = course(&[(3, 20), (6, 20), (9, 60), (12, 80)]);
        check(of_sum(&this, &last, None), Method::LastYear, 160, None);
    }

    #[test]
    fn a_sum_takes_nothing_back_and_a_share_ends_at_its_whole() {
        let falls = course(&[(1, 50), (2, 40), (3, 60)]);
        check(of_sum(&falls, &[], None), Method::Average, 240, Some((60, 510)));
        let share = course(&[(3, 30), (6, 70), (9, 90)]);
        let whole = Some(Fraction::whole(100));
        let (_, point, range) = of_sum(&share, &[], whole).unwrap();
        assert_eq!(point, Fraction::whole(100), "120 is cut");
        assert_eq!(range, Some((Fraction::whole(100), Fraction::whole(100))));
        let beyond = course(&[(3, 60), (6, 90), (9, 120)]);
        assert_eq!(of_sum(&beyond, &[], whole).unwrap().1, Fraction::whole(160), "it stands above already");
    }

    #[test]
    fn a_level_follows_its_median_slope() {
        // Slopes 1, 1, 2, 2.5, 2.5, 4: the median is 2.25.
        let level = course(&[(3, 60), (4, 61), (5, 65), (6, 66)]);
        let (method, point, range) = of_level(&level, None).unwrap();
        assert_eq!((method, point), (Method::Slope, Fraction::new(159, 2).unwrap()));
        assert_eq!(range, Some((Fraction::whole(72), Fraction::whole(81))));
        let falling = course(&[(1, 9), (2, 6), (3, 3)]);
        check(of_level(&falling, None), Method::Slope, 0, Some((0, 0)));
    }

    #[test]
    fn too_little_is_said_to_be_too_little() {
        let few = |has| Err(NoForecast::TooFew { has, needs: 3 });
        assert_eq!(of_sum(&course(&[(1, 1), (2, 2)]), &[], None), few(2));
        assert_eq!(of_level(&course(&[(1, 1)]), None), few(1));
        assert_eq!(of_level(&[], None), Err(NoForecast::NoFigure));
        assert_eq!(of_sum(&[], &[], None), Err(NoForecast::NoFigure));
    }

    /// Figures at some of the months before the last.
    fn courses() -> impl Strategy<Value = Vec<(u8, Fraction)>> {
        prop::collection::btree_map(1_u8..12, (0_i64..1_000_000, 1_i128..100), 0..11).prop_map(|points| {
            let point = |(months, (num, den))| (months, Fraction::new(i128::from(num), den).unwrap());
            points.into_iter().map(point).collect()
        })
    }

    /// Growing, and with the year's end.
    fn whole_years() -> impl Strategy<Value = Vec<(u8, Fraction)>> {
        prop::collection::vec(0_i64..100_000, 12).prop_map(|parts| {
            let mut total = 0;
            let add = |(months, part): (u8, i64)| {
                total += part;
                (months, Fraction::whole(total))
            };
            (1..=12).zip(parts).map(add).collect()
        })
    }

    fn scaled(course: &Course, by: Fraction) -> Vec<(u8, Fraction)> {
        course.iter().map(|(months, figure)| (*months, figure.times(by).unwrap())).collect()
    }

    proptest! {
        #[test]
        fn the_point_lies_in_its_range(
            this in courses(), last in whole_years(), ceiling in prop::option::of(0_i64..1_000_000),
        ) {
            let ceiling = ceiling.map(Fraction::whole);
            for reckoned in
                [of_sum(&this, &[], ceiling), of_sum(&this, &last, ceiling), of_level(&this, ceiling)]
            {
                if let Ok((_, point, Some((low, high)))) = reckoned {
                    prop_assert!(low <= point && point <= high, "{low:?} {point:?} {high:?}");
                }
            }
        }

        #[test]
        fn another_unit_of_measure_scales_the_forecast(
            this in courses(), last in whole_years(), num in 1_i128..10_000, den in 1_i128..10_000,
        ) {
            let by = Fraction::new(num, den).unwrap();
            let (other, other_last) = (scaled(&this, by), scaled(&last, by));
            let pairs = [
                (of_sum(&this, &[], None), of_sum(&other, &[], None)),
                (of_sum(&this, &last, None), of_sum(&other, &other_last, None)),
                // Last year's figures may stay in another unit: only their shape counts.
                (of_sum(&this, &last, None), of_sum(&other, &last, None)),
                (of_level(&this, None), of_level(&other, None)),
            ];
            for (one, two) in pairs {
                let one = one.map(|(method, point, range)| {
                    let by = |one: Fraction| one.times(by).unwrap();
                    (method, by(point), range.map(|(low, high)| (by(low), by(high))))
                });
                prop_assert_eq!(one, two);
            }
        }

        #[test]
        fn a_higher_latest_figure_never_lowers_the_point_of_a_sum(
            this in courses(), last in whole_years(), more in 0_i64..1_000_000,
        ) {
            let mut other = this.clone();
            if let Some((_, figure)) = other.last_mut() {
                *figure = figure.plus(Fraction::whole(more)).unwrap();
            }
            for last in [&[], &last[..]] {
                if let (Ok(one), Ok(two)) = (of_sum(&this, last, None), of_sum(&other, last, None)) {
                    prop_assert!(two.1 >= one.1);
                }
            }
        }
    }
}
