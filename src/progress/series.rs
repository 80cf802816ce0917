//! From cells to the figure at a cut-off.
//!
//! Sums: the cumulative figure reported at the latest cut-off on or before the as-of date, carried on
//! by the in-period figures that follow it without a gap; without a reported one, in-period figures
//! from the start of the year, months before quarters; with a gap, what there is, as a lower bound
//! with the gaps named. Levels: the latest figure. Official shows before estimated, and a conflicted
//! cell counts as missing. Differences raise checks and settle nothing.

use super::{Accumulation, Check, Held, How, Partial, Resolved, Spot, TargetYear, figures::Figures};
use crate::ledger::{Basis, Part, Period, Slot, Standing, Value};
use time::Date;

const POSITIONS: usize = TargetYear::MONTHS as usize + 1;

/// What the cells of one target and unit give up to a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resolution {
    /// The latest figure; `None` where no usable one stands.
    pub figure: Option<Resolved>,
    /// The latest figure at each cut-off that has a whole one, in order of time.
    pub series: Vec<Resolved>,
    /// What lacks in `figure`.
    pub partial: Partial,
    /// What to look at.
    pub checks: Vec<Check>,
}

/// Resolves cells up to the as-of date.
pub fn resolve(figures: &Figures, year: &TargetYear, as_of: Date, accumulation: Accumulation) -> Resolution {
    let mut grid = Grid::default();
    let mut resolution = Resolution::default();
    for (period, basis, standing, held) in figures.showing() {
        let (Some(position), Some(until)) = (year.position(period), year.until(period)) else {
            continue;
        };
        if until > as_of {
            continue;
        }
        match held {
            Held::Conflict(values) => {
                grid.conflicts.push((position, period));
                let at = Spot { period, slot: Slot { basis, standing } };
                resolution.checks.push(Check::Conflict { at, values: values.clone() });
            }
            Held::Figure(value) => {
                let found = Found { period, basis, until, standing, value: value.clone() };
                grid.put(position, found, accumulation, &mut resolution.checks);
            }
        }
    }
    match accumulation {
        Accumulation::Latest => grid.latest(&mut resolution),
        Accumulation::Sums | Accumulation::FixedWhole => {
            grid.sum(accumulation, year, &mut resolution);
        }
    }
    let reached = resolution.figure.as_ref().and_then(|figure| year.position(figure.period));
    let mut conflicts = grid.conflicts;
    conflicts.retain(|(position, _)| reached.is_none_or(|reached| *position >= reached));
    conflicts.sort_unstable();
    resolution.partial.conflicts = conflicts.into_iter().map(|(_, period)| period).collect();
    resolution
}

/// One usable cell.
#[derive(Clone, Debug)]
struct Found {
    period: Period,
    basis: Basis,
    until: Date,
    standing: Standing,
    value: Value,
}

impl Found {
    /// Which of two cells that end together is used: official first, then the shorter period, then
    /// cumulative.
    fn rank(&self) -> (bool, u8, bool) {
        let estimated = self.standing == Standing::Estimated;
        (estimated, self.period.length_months(), self.basis == Basis::InPeriod)
    }

    fn spot(&self) -> Spot {
        Spot { period: self.period, slot: Slot { basis: self.basis, standing: self.standing } }
    }

    fn resolved(self, how: How) -> Resolved {
        let Self { period, until, standing, value, .. } = self;
        Resolved { value, period, until, standing, how }
    }
}

/// Cells by the number of months that have passed when they end.
#[derive(Default)]
struct Grid {
    /// Cumulative figures; for levels every figure.
    reported: [Option<Found>; POSITIONS],
    months: [Option<Found>; POSITIONS],
    quarters: [Option<Found>; POSITIONS],
    conflicts: Vec<(u8, Period)>,
}

impl Grid {
    fn put(&mut self, at: u8, found: Found, accumulation: Accumulation, checks: &mut Vec<Check>) {
        let line = match (accumulation, found.basis, found.period.part) {
            (Accumulation::Latest, _, _) | (_, Basis::Cumulative, _) => &mut self.reported,
            (_, Basis::InPeriod, Part::Month(_)) => &mut self.months,
            (_, Basis::InPeriod, Part::Quarter(_)) => &mut self.quarters,
            // The ledger takes no in-period figures for cut-offs.
            (_, Basis::InPeriod, _) => return,
        };
        let slot = &mut line[usize::from(at)];
        let Some(held) = slot.take() else {
            *slot = Some(found);
            return;
        };
        let (used, other) = if found.rank() < held.rank() { (found, held) } else { (held, found) };
        if used.standing == other.standing && used.value != other.value {
            checks.push(Check::SameStretchDiffers {
                used: (used.spot(), used.value.clone()),
                other: (other.spot(), other.value.clone()),
            });
        }
        *slot = Some(used);
    }

    fn latest(&self, resolution: &mut Resolution) {
        let found = self.reported.iter().flatten().cloned();
        resolution.series = found.map(|found| found.resolved(How::Reported)).collect();
        resolution.figure = resolution.series.last().cloned();
    }

    fn sum(&self, adding: Accumulation, year: &TargetYear, resolution: &mut Resolution) {
        let mut whole: [Option<Resolved>; POSITIONS] = Default::default();
        // From in-period figures alone, to hold against the reported ones.
        let mut summed: [Option<Resolved>; POSITIONS] = Default::default();
        for at in 1..POSITIONS {
            summed[at] = self.step(&summed, at, adding, year);
            whole[at] = match &self.reported[at] {
                Some(found) => Some(found.clone().resolved(How::Reported)),
                None => self.step(&whole, at, adding, year),
            };
            if let (Some(reported), Some(sum)) = (&self.reported[at], &summed[at])
                && !same(&reported.value, &sum.value)
            {
                resolution.checks.push(Check::SumDiffers {
                    at: reported.spot(),
                    reported: reported.value.clone(),
                    summed: sum.value.clone(),
                });
            }
            self.check_quarter(at, adding, &mut resolution.checks);
        }
        let reported = self.reported.iter().enumerate().filter_map(|(at, found)| Some((at, found.as_ref()?)));
        for ((before, earlier), (at, later)) in reported.clone().zip(reported.skip(1)) {
            if part(&later.value) < part(&earlier.value) {
                let from = (earlier.period, earlier.value.clone());
                let to = (later.spot(), later.value.clone());
                let adjoins = at - before == usize::from(later.period.length_months());
                resolution.checks.push(Check::Falls { from, to, adjoins });
            }
        }
        let last_in_period = (1..POSITIONS)
            .rev()
            .find(|&at| self.months[at].is_some() || self.quarters[at].is_some())
            .unwrap_or(0);
        let last_whole = (1..POSITIONS).rev().find(|&at| whole[at].is_some()).unwrap_or(0);
        let any_reported = self.reported.iter().any(Option::is_some);
        if last_in_period > last_whole && any_reported {
            let periods = self.cover(last_whole, last_in_period, year).0;
            let periods = periods.into_iter().map(|found| found.period).collect();
            resolution.checks.push(Check::NotCounted { periods });
        }
        resolution.figure = if last_in_period > last_whole && !any_reported {
            let (parts, gaps) = self.cover(usize::from(year.before_unit), last_in_period, year);
            resolution.partial.gaps = gaps;
            total(&parts, adding)
        } else {
            whole[last_whole].clone()
        };
        resolution.series = whole.into_iter().flatten().collect();
    }

    /// The sum at a position from the one before it: the month's figure, else the quarter's.
    fn step(
        &self,
        sums: &[Option<Resolved>; POSITIONS],
        at: usize,
        adding: Accumulation,
        year: &TargetYear,
    ) -> Option<Resolved> {
        let joined = |from: usize, found: &Option<Found>| -> Option<Resolved> {
            let found = found.as_ref()?;
            if from <= usize::from(year.before_unit) {
                return Some(found.clone().resolved(How::Summed(vec![found.period])));
            }
            let before = sums[from].as_ref()?;
            let how = match &before.how {
                How::Summed(periods) => How::Summed(with(periods, found.period)),
                How::Continued { from, plus } => {
                    How::Continued { from: *from, plus: with(plus, found.period) }
                }
                How::Reported | How::RolledUp => {
                    How::Continued { from: before.period, plus: vec![found.period] }
                }
            };
            Some(Resolved {
                value: adding.add(&before.value, &found.value)?,
                period: found.period,
                until: found.until,
                standing: before.standing.min(found.standing),
                how,
            })
        };
        let by_month = joined(at - 1, &self.months[at]);
        by_month.or_else(|| joined(at.checked_sub(3)?, &self.quarters[at]))
    }

    /// The in-period figures after a position up to another, and what lacks between them.
    fn cover(&self, after: usize, last: usize, year: &TargetYear) -> (Vec<&Found>, Vec<Period>) {
        let (mut parts, mut gaps) = (Vec::new(), Vec::new());
        let mut at = after + 1;
        while at <= last {
            let quarter_end = at + 2;
            if at % 3 == 1 && quarter_end <= last {
                let months = &self.months[at..=quarter_end];
                let complete = months.iter().all(Option::is_some);
                let quarter = &self.quarters[quarter_end];
                if !complete && let Some(found) = quarter {
                    parts.push(found);
                    at += 3;
                    continue;
                }
                if months.iter().all(Option::is_none)
                    && let Ok(number) = u8::try_from(quarter_end / 3)
                {
                    gaps.push(Period::quarter(year.year, number));
                    at += 3;
                    continue;
                }
            }
            match (&self.months[at], u8::try_from(at)) {
                (Some(found), _) => parts.push(found),
                (None, Ok(position)) => gaps.push(year.month_at(position)),
                (None, Err(_)) => {}
            }
            at += 1;
        }
        (parts, gaps)
    }

    fn check_quarter(&self, at: usize, adding: Accumulation, checks: &mut Vec<Check>) {
        let Some(quarter) = &self.quarters[at] else {
            return;
        };
        let months: Vec<_> = self.months[at.saturating_sub(2)..=at].iter().flatten().collect();
        if months.len() == 3
            && let Some(sum) = total(&months, adding)
            && !same(&sum.value, &quarter.value)
        {
            checks.push(Check::QuarterDiffers {
                at: quarter.spot(),
                reported: quarter.value.clone(),
                summed: sum.value,
            });
        }
    }
}

fn with(periods: &[Period], one: Period) -> Vec<Period> {
    periods.iter().copied().chain([one]).collect()
}

/// Adds parts in order of time.
fn total(parts: &[&Found], adding: Accumulation) -> Option<Resolved> {
    let (first, rest) = parts.split_first()?;
    let mut sum = (*first).clone();
    for part in rest {
        sum.value = adding.add(&sum.value, &part.value)?;
        sum.standing = sum.standing.min(part.standing);
        (sum.period, sum.until) = (part.period, part.until);
    }
    let periods = parts.iter().map(|part| part.period).collect();
    Some(sum.resolved(How::Summed(periods)))
}

/// Whether a reported and a summed figure agree: nothing arose agrees with 0.
fn same(a: &Value, b: &Value) -> bool {
    a == b
        || (part(a).is_some()
            && part(a) == part(b)
            && !matches!((a, b), (Value::Ratio { .. }, Value::Ratio { .. })))
}

/// What grows over the year: the figure or the numerator.
fn part(value: &Value) -> Option<rust_decimal::Decimal> {
    match value {
        Value::Number(number) => Some(*number),
        Value::Ratio { numerator, .. } => Some(*numerator),
        Value::NothingArose => Some(rust_decimal::Decimal::ZERO),
        Value::Done { .. } => None,
    }
}
