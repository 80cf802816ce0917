//! A month that lies far outside the unit's own months, by the modified z-score.
//!
//! M = 0.6745 · (x − x̃) / MAD, with x̃ the median and MAD the median of |x − x̃|; |M| > 3.5 is an
//! outlier (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993). Where more than half of
//! the months are alike, MAD is 0 and M = (x − x̃) / (1.253314 · MeanAD) takes its place, with
//! 1.253314 = √(π/2). Exact fractions throughout.
//!
//! Fewer than 5 months say nothing. Where the median is 0 things come up now and then, and a month
//! that has some is no outlier. A month is named only if it also lies further from the median than
//! half of it (and for counts by 10 at least): very even months would make trifles stand out.

use super::{Check, Seen, is_asked_about};
use crate::ledger::{Basis, Value};
use crate::progress::{Accumulation, Fraction, Resolved};
use rust_decimal::Decimal;

/// Fewer months than this are no sample.
const FEWEST: usize = 5;
/// Counts that lie nearer to the median than this are ordinary.
const SMALLEST_DISTANCE: u8 = 10;

pub(super) fn look(seen: &Seen<'_>, checks: &mut Vec<Check>) {
    if seen.adding == Accumulation::Latest || seen.series.len() < FEWEST {
        return;
    }
    let months = increments(&seen.series);
    if months.len() < FEWEST {
        return;
    }
    let limit = Fraction::new(i128::from(Check::OUTLIER_TENTHS), 10);
    let found = of(&months.iter().map(|(_, amount)| *amount).collect::<Vec<_>>());
    let Some((Odd { median, spread }, limit)) = found.zip(limit) else { return };
    let mut after_a_fall = false;
    for (resolved, amount) in &months {
        let is_fall = *amount < Fraction::ZERO;
        // What falls is asked about as such, and the month after makes up for it.
        let is_ordinary = std::mem::replace(&mut after_a_fall, is_fall) || is_fall;
        let Some(distance) = amount.minus(median).map(magnitude) else { continue };
        if is_ordinary || !is_far(seen, distance, median) {
            continue;
        }
        let Some(score) = distance.over(spread).filter(|score| *score > limit) else { continue };
        let in_period = |basis| {
            let here =
                |one: &&super::Shown<'_>| one.spot.period == resolved.period && one.spot.slot.basis == basis;
            seen.cells.iter().find(here).map(|one| one.spot)
        };
        let spot = in_period(Basis::InPeriod).or_else(|| in_period(Basis::Cumulative));
        let Some(at) = spot.filter(|spot| !is_asked_about(checks, *spot)) else { continue };
        let shown = (amount.shown(), median.shown(), score.shown(), u8::try_from(months.len()));
        if let (Some(amount), Some(median), Some(score), Ok(months)) = shown {
            checks.push(Check::Outlier { at, amount, median, months, score });
        }
    }
}

/// The middle of a sample, and by what a distance from it is divided for the score.
#[derive(Debug, PartialEq, Eq)]
struct Odd {
    median: Fraction,
    /// MAD / 0.6745, or 1.253314 · MeanAD. Never 0.
    spread: Fraction,
}

fn of(sample: &[Fraction]) -> Option<Odd> {
    let middle = median(sample.to_vec())?;
    let distances: Option<Vec<_>> = sample.iter().map(|amount| amount.minus(middle).map(magnitude)).collect();
    let distances = distances?;
    let mad = median(distances.clone())?;
    let spread = if mad.is_zero() {
        let count = i64::try_from(distances.len()).ok()?;
        let sum = distances.into_iter().try_fold(Fraction::ZERO, Fraction::plus)?;
        sum.over(Fraction::whole(count))?.times(Fraction::new(1_253_314, 1_000_000)?)?
    } else {
        mad.over(Fraction::new(6_745, 10_000)?)?
    };
    (!middle.is_zero() && !spread.is_zero()).then_some(Odd { median: middle, spread })
}

/// The middle one in order, or half-way between the two middle ones.
fn median(mut sample: Vec<Fraction>) -> Option<Fraction> {
    sample.sort_unstable();
    let middle = sample.len() / 2;
    let upper = *sample.get(middle)?;
    if sample.len() % 2 == 1 {
        return Some(upper);
    }
    upper.plus(*sample.get(middle.checked_sub(1)?)?)?.over(Fraction::whole(2))
}

fn magnitude(amount: Fraction) -> Fraction {
    if amount < Fraction::ZERO { Fraction::ZERO.minus(amount).unwrap_or(amount) } else { amount }
}

fn is_far(seen: &Seen<'_>, distance: Fraction, median: Fraction) -> bool {
    let twice = distance.times(Fraction::whole(2));
    let smallest = Fraction::whole(i64::from(SMALLEST_DISTANCE));
    twice.is_some_and(|twice| twice > magnitude(median))
        && !(seen.target.whole_numbers && distance < smallest)
}

/// What each month added, where the month before is known too.
fn increments<'a>(series: &[(u8, &'a Resolved)]) -> Vec<(&'a Resolved, Fraction)> {
    let mut before = (0, Some(Decimal::ZERO));
    let mut months = Vec::with_capacity(series.len());
    for &(position, resolved) in series {
        let amount = match &resolved.value {
            Value::Number(number) => Some(*number),
            Value::Ratio { numerator, .. } => Some(*numerator),
            Value::NothingArose => Some(Decimal::ZERO),
            Value::Done { .. } => None,
        };
        if position == before.0 + 1
            && let (Some(amount), Some(before)) = (amount, before.1)
            && let Some(added) = amount.checked_sub(before).and_then(Fraction::of)
        {
            months.push((resolved, added));
        }
        before = (position, amount);
    }
    months
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;

    /// The largest score of a sample, to 6 digits.
    fn score(sample: &[i64]) -> Option<String> {
        let sample: Vec<_> = sample.iter().copied().map(Fraction::whole).collect();
        let Odd { median, spread } = of(&sample)?;
        let scores = sample.iter().map(|x| magnitude(x.minus(median).unwrap()).over(spread).unwrap());
        Some(scores.max().unwrap().shown().unwrap().to_string())
    }

    #[test]
    fn the_score_is_the_published_one() {
        // Median 4, MAD 1: 0.6745 · 16.
        assert_eq!(score(&[2, 3, 4, 5, 20]).unwrap(), "10.792");
        // Median 3.5, MAD 1.5: 0.6745 · 2.5 / 1.5.
        assert_eq!(score(&[1, 2, 3, 4, 5, 6]).unwrap(), "1.124167");
        // MAD 0, MeanAD 2: 10 / (1.253314 · 2).
        assert_eq!(score(&[5, 5, 5, 5, 15]).unwrap(), "3.989423");
        assert_eq!(score(&[5, 5, 5, 5, 5]), None, "without any spread nothing stands out");
        assert_eq!(score(&[0, 0, 0, 0, 9]), None, "now and then is no outlier");
    }
}
