//! The rules that look at one unit's own figures, one file each. They read, and settle nothing.
//!
//! What `series` and `rollup` find on their way (sums, quarters, falling figures, units against the
//! whole) is raised there. One figure is asked about once: what looks like a slip is not reported as
//! an outlier or as a fall too.

mod last_year;
mod outlier;
mod over;
mod repeats;
mod rounded;
mod slips;

use super::{Accumulation, Check, Figures, Held, Resolved, Spot, TargetYear};
use crate::ledger::{Basis, Current, Ledger, Part, Period, Slot, Value};
use crate::resolution::{Judging, Target, TargetId, UnitId};
use rust_decimal::Decimal;
use time::Date;

pub(super) use rounded::only_rounded;

/// What the rules look at.
pub(super) struct Seen<'a> {
    pub target: &'a Target,
    pub judging: Judging,
    pub adding: Accumulation,
    /// The figures that show, up to the as-of date, in order of time.
    pub cells: Vec<Shown<'a>>,
    /// Last year's, under this year's periods.
    pub last_year: Vec<Shown<'a>>,
    /// The figure at each cut-off, with how many months have passed by then.
    pub series: Vec<(u8, &'a Resolved)>,
    /// The opening number, for reductions.
    pub opening: Option<Decimal>,
}

/// One figure that shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown<'a> {
    /// How many months of the year have passed when it ends.
    pub position: u8,
    pub spot: Spot,
    pub value: &'a Value,
}

/// The undisputed figures up to a day, in order of time.
pub(super) fn shown<'a>(figures: &'a Figures, year: &TargetYear, as_of: Date) -> Vec<Shown<'a>> {
    let shown = figures.showing().filter_map(|(period, basis, standing, held)| {
        let (position, until) = (year.position(period)?, year.until(period)?);
        let Held::Figure(value) = held else { return None };
        let spot = Spot { period, slot: Slot { basis, standing } };
        (until <= as_of).then_some(Shown { position, spot, value })
    });
    let mut shown: Vec<_> = shown.collect();
    shown.sort_by_key(|one| (one.position, one.spot.period.length_months()));
    shown
}

/// How many figures of a unit's year, disputed ones included, the checks look at by a day.
pub fn looked_at(ledger: &Ledger, target: &TargetId, unit: &UnitId, year: &TargetYear, as_of: Date) -> usize {
    let cells = ledger.cells_of(target, unit);
    let is_seen = |(period, _, current): &(Period, Slot, Current<'_>)| {
        year.position(*period).and_then(|_| year.until(*period)).is_some_and(|until| until <= as_of)
            && current.has_figure()
    };
    cells.filter(is_seen).count()
}

/// Everything that the rules find.
pub(super) fn look(seen: &Seen<'_>) -> Vec<Check> {
    let mut checks = Vec::new();
    if seen.cells.is_empty() {
        return checks;
    }
    over::look(seen, &mut checks);
    slips::look(seen, &mut checks);
    outlier::look(seen, &mut checks);
    last_year::look(seen, &mut checks);
    repeats::look(seen, &mut checks);
    checks
}

impl<'a> Seen<'a> {
    /// Figures that can be held against each other one after the other: months, quarters, cut-offs.
    fn lines(&self) -> [Vec<&Shown<'a>>; 3] {
        let mut lines = [const { Vec::new() }; 3];
        for one in &self.cells {
            let line = match (one.spot.slot.basis, one.spot.period.part) {
                (Basis::InPeriod, Part::Month(_)) => 0,
                (Basis::InPeriod, _) => 1,
                (Basis::Cumulative, _) => 2,
            };
            let line: &mut Vec<&Shown<'a>> = &mut lines[line];
            // Two cut-offs that end together are `SameStretchDiffers`' matter.
            if line.last().is_none_or(|last| last.position != one.position) {
                line.push(one);
            }
        }
        lines
    }

    /// Last year's figure for the same period and basis.
    fn last_year_of(&self, one: &Shown<'_>) -> Option<&Shown<'a>> {
        let same = |last: &&Shown<'_>| {
            last.spot.period == one.spot.period && last.spot.slot.basis == one.spot.slot.basis
        };
        self.last_year.iter().find(same)
    }

    /// A figure of the same kind with other numbers; `None` where the target has no such figure.
    fn figure_like(&self, one: &Value, numbers: [Option<Decimal>; 2]) -> Option<Value> {
        let value = match (one, numbers) {
            (Value::Ratio { .. }, [Some(numerator), Some(denominator)]) => {
                Value::Ratio { numerator, denominator }
            }
            (Value::Number(_), [Some(number), _]) => Value::Number(number),
            _ => return None,
        };
        let is_whole = |number: Decimal| !self.target.whole_numbers || number.is_integer();
        let is_figure = numbers.into_iter().flatten().all(is_whole) && !self.is_above_whole(&value);
        is_figure.then_some(value)
    }

    /// Whether a share of a whole is larger than it.
    fn is_above_whole(&self, value: &Value) -> bool {
        let is_share = self.target.is_percent() && self.judging != Judging::Change;
        match value {
            Value::Ratio { numerator, denominator } => is_share && numerator > denominator,
            Value::Number(share) => is_share && !self.counts_from_opening() && *share > Decimal::ONE_HUNDRED,
            Value::Done { .. } | Value::NothingArose => false,
        }
    }

    /// Whether a lone number is a count, held against the number at the year's start.
    fn counts_from_opening(&self) -> bool {
        self.target.ratio && self.target.needs_opening()
    }

    /// Small counts jump by themselves: from 4 cases to 40 is no slip, from 12 to 120 may be one.
    fn is_small(&self, larger: Decimal, floor: u8) -> bool {
        self.target.whole_numbers && larger < Decimal::from(floor)
    }
}

/// Whether a slip that the rules found explains what `series` found: a cumulative figure falls from one
/// that slipped, or to it.
pub(super) fn is_explained(found: &Check, looked_at: &[Check]) -> bool {
    let Check::Falls { from, to, .. } = found else {
        return false;
    };
    let slips = looked_at.iter().filter_map(|check| match check {
        Check::SlipFromBefore { at, .. } | Check::SlipFromLastYear { at, .. } => Some(at),
        _ => None,
    });
    let mut slips = slips.filter(|at| at.slot.basis == Basis::Cumulative);
    slips.any(|at| at.period == from.0 || at.period == to.0.period)
}

/// Whether a figure has been asked about already.
fn is_asked_about(checks: &[Check], spot: Spot) -> bool {
    checks.iter().any(|check| check.spot() == Some(spot))
}

/// The figure, or the part and the whole.
const fn numbers(value: &Value) -> [Option<Decimal>; 2] {
    match value {
        Value::Number(number) => [Some(*number), None],
        Value::Ratio { numerator, denominator } => [Some(*numerator), Some(*denominator)],
        Value::Done { .. } | Value::NothingArose => [None, None],
    }
}
