//! What a unit takes over from those that ended in its favour: sums go on from what they had, levels
//! begin anew. The units' figures taken together count each figure once, under whoever reported it.

use super::{
    Accumulation, Check, How, Partial, Reason, Resolution, Resolved, Settings, Share, TargetYear, assigned,
    reporting_units, roll_up, roll_up_series,
    subject::{Subject, month_of},
};
use crate::ledger::{Period, Standing};
use crate::resolution::{Aggregation, DataSet, Judging, Target, Unit, UnitId};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use time::Date;

/// The units whose figures a judgement of a target and unit looks at besides the unit's own: of the
/// root those that report and those that ended within the year, of another its predecessors.
pub fn judged_with<'a>(
    set: &'a DataSet,
    settings: &Settings,
    target: &Target,
    unit: &UnitId,
    as_of: Date,
) -> Vec<&'a Unit> {
    let by = month_of(as_of);
    if *unit != set.root_unit().id {
        return set.predecessors(unit, by).collect();
    }
    let reporters = settings.reporters(target);
    let year = TargetYear::of(target, set.year, settings.window);
    let first = year.calendar.months_of(year.year).0;
    let ended = set.units.iter().filter(|unit| {
        reporters.include(unit.kind) && unit.valid_until.is_some_and(|until| first <= until && until < by)
    });
    reporting_units(set, settings, target, as_of).into_iter().chain(ended).collect()
}

/// A unit's figure with what its predecessors had.
#[derive(Default)]
pub(super) struct Joined {
    pub resolution: Resolution,
    /// Which predecessors, how much, up to when.
    pub reasons: Vec<Reason>,
    pub checks: Vec<Check>,
    /// The opening number that the figure is counted from, for reductions.
    pub opening: Option<Decimal>,
}

impl<'a> Subject<'a> {
    /// Whether figures add up over the year.
    pub fn adds(&self) -> bool {
        Accumulation::of(self.target, self.judging) != Accumulation::Latest
    }

    /// The same target of another unit.
    pub fn of_unit(&self, unit: &'a Unit) -> Self {
        Self::of(self.set, self.ledger, self.settings, self.target, unit, self.as_of)
    }

    /// Those that report the target and ended in this unit's favour; for the root none, since units are
    /// taken together there.
    pub fn predecessors(&self) -> impl Iterator<Item = &'a Unit> {
        let reporters = self.settings.reporters(self.target);
        let units = self.set.predecessors(&self.unit.id, month_of(self.as_of));
        units.filter(move |unit| reporters.include(unit.kind))
    }

    /// Those of them that ended within the year; what ended before owes nothing in it.
    fn ended_within(&self) -> impl Iterator<Item = &'a Unit> {
        let first = self.year.calendar.months_of(self.year.year).0;
        self.predecessors().filter(move |unit| unit.valid_until.is_some_and(|until| first <= until))
    }

    /// Whether a figure fell due while there was the unit. Who owed none cannot lack one.
    pub fn owed(&self, unit: &Unit) -> bool {
        let due = Period::due(self.target.frequency, self.year.year);
        due.map(|period| period.end(self.year.calendar))
            .any(|ends| unit.exists_in(ends) && self.target.due_from.is_none_or(|from| from <= ends))
    }

    /// The last day of which levels speak of the unit without its predecessors.
    pub fn restarts_after(&self) -> Option<Date> {
        let counts = self.target.aggregation == Aggregation::CountAchieving;
        let begins_anew = self.judging == Judging::Level && !self.adds() && !counts;
        let last = self.ended_within().filter(|_| begins_anew).filter_map(|unit| unit.valid_until).max()?;
        self.year.until_month(last)
    }

    /// The unit's own figure, and for a sum what its predecessors had by their end.
    pub fn joined(&self, own: Resolution) -> Joined {
        let mut joined = Joined { resolution: own, opening: self.opening(), ..Joined::default() };
        if let Some(last) = self.restarts_after() {
            let units = self.ended_within().map(|unit| unit.id.clone()).collect();
            joined.reasons.push(Reason::Restarted { units, last });
        }
        if !self.adds() {
            return joined;
        }
        let mut parts = Vec::new();
        let mut told = Vec::new();
        for unit in self.ended_within() {
            let had = self.of_unit(unit).own();
            if let Some(figure) = had.figure.clone() {
                told.push((unit, figure));
            } else if had.partial.conflicts.is_empty() && !self.owed(unit) {
                continue;
            }
            parts.push((unit.id.clone(), had));
        }
        let own = joined.resolution.figure.as_ref().map(|own| (own.period, own.until));
        joined.resolution = self.added(joined.resolution, parts);
        let Partial { missing, conflicted, conflicts, .. } = &mut joined.resolution.partial;
        told.retain(|(unit, _)| !missing.contains(&unit.id) && !conflicted.contains(&unit.id));
        joined.opening = self.opening_with(told.iter().map(|(unit, _)| *unit));
        let mut older = Vec::new();
        match own {
            Some((period, until)) if told.iter().any(|(_, had)| until < had.until) => {
                older.push((self.unit.id.clone(), period));
            }
            None if self.year.before_unit == 0 && !told.is_empty() => {
                let lacks = if conflicts.is_empty() { missing } else { conflicted };
                lacks.push(self.unit.id.clone());
            }
            _ => {}
        }
        for (unit, Resolved { value, period, until, .. }) in told {
            let ended = unit.valid_until.and_then(|last| self.year.until_month(last));
            if ended.is_some_and(|ended| until < ended) {
                older.push((unit.id.clone(), period));
            }
            joined.reasons.push(Reason::Predecessor { unit: unit.id.clone(), value, period, until });
        }
        if !older.is_empty() {
            joined.checks.push(Check::OlderUnits(older));
        }
        joined
    }

    /// The opening number that a reduction is counted from.
    pub fn opening(&self) -> Option<Decimal> {
        assigned::opening(self.ledger, self.target, &self.unit.id)
    }

    /// That of a sum: with those of the predecessors counted in it. One that lacks leaves none; only a
    /// unit that began within the year need not have its own.
    fn opening_with(&self, counted: impl Iterator<Item = &'a Unit>) -> Option<Decimal> {
        let own = self.opening();
        if !self.target.needs_opening() {
            return own;
        }
        let needs_own = own.is_some() || self.year.before_unit == 0;
        let mut openings =
            needs_own.then_some(own).into_iter().chain(counted.map(|unit| self.of_unit(unit).opening()));
        let first = openings.next()??;
        openings.try_fold(first, |sum, had| sum.checked_add(had?))
    }

    /// A sum with others' added; who has no usable figure is named, and counts as nothing.
    pub fn added(&self, own: Resolution, parts: Vec<(UnitId, Resolution)>) -> Resolution {
        if parts.is_empty() {
            return own;
        }
        let mut sum = own;
        let mut serieses = vec![std::mem::take(&mut sum.series)];
        for (unit, part) in parts {
            let figure = part.figure.filter(|_| part.partial.conflicts.is_empty());
            let together = match (&sum.figure, &figure) {
                (Some(sum), Some(part)) => added(sum, part),
                (None, Some(part)) => Some(Resolved { how: How::RolledUp, ..part.clone() }),
                (_, None) => None,
            };
            match together {
                Some(together) => {
                    sum.figure = Some(together);
                    sum.partial.gaps.extend(part.partial.gaps);
                    serieses.push(part.series);
                }
                None if part.partial.conflicts.is_empty() => sum.partial.missing.push(unit),
                None => sum.partial.conflicted.push(unit),
            }
        }
        sum.partial.gaps.sort_unstable();
        sum.partial.gaps.dedup();
        let reached = |figure: &Resolved| self.year.position(figure.period);
        let cut_offs: BTreeSet<_> = serieses.iter().flatten().map(reached).collect();
        let at = |cut_off: &Option<u8>| {
            let by_then =
                |series: &Vec<Resolved>| series.iter().rfind(|figure| reached(figure) <= *cut_off).cloned();
            let mut figures = serieses.iter().filter_map(by_then);
            let first = figures.next()?;
            figures.try_fold(first, |sum, part| added(&sum, &part))
        };
        sum.series = cut_offs.iter().filter_map(at).collect();
        sum
    }

    /// Where units that achieve are counted and some ended within the year: which count holds is for
    /// the office to say.
    pub fn count_after_merger(&self) -> Option<Check> {
        let counts = self.target.aggregation == Aggregation::CountAchieving
            && self.judging != Judging::Milestone
            && self.unit.id == self.set.root_unit().id;
        let first = self.year.calendar.months_of(self.year.year).0;
        let by = month_of(self.as_of);
        let reporters = self.settings.reporters(self.target);
        let ended = self.set.units.iter().filter(|unit| {
            let began = unit.handed_over().map(|(from, _)| from);
            reporters.include(unit.kind) && began.is_some_and(|from| first < from && from <= by)
        });
        let ended: Vec<_> = ended.map(|unit| unit.id.clone()).collect();
        (counts && !ended.is_empty()).then_some(Check::CountAfterMerger(ended))
    }

    /// The units' figures together at each cut-off. Where units began or ended within the year, each
    /// cut-off asks those that there were.
    pub fn together(&self, shares: &[Share]) -> Vec<Resolved> {
        let Some((first, last)) = self.year.days() else { return Vec::new() };
        let (first, last) = (month_of(first), month_of(last));
        let within = |unit: &Unit| {
            unit.valid_from.is_some_and(|from| first < from && from <= last)
                || unit.valid_until.is_some_and(|until| first <= until && until < last)
        };
        if !self.set.units.iter().any(within) {
            return roll_up_series(self.target, self.judging, &self.year, shares);
        }
        let cut_offs = (1..=TargetYear::MONTHS).filter_map(|at| self.year.until_position(at));
        let at = |as_of: Date| {
            let then = Self { as_of, ..*self };
            let rollup = roll_up(self.target, self.judging, &self.year, &then.shares())?;
            (rollup.until == as_of).then(|| rollup.resolved())
        };
        cut_offs.filter(|until| *until <= self.as_of).filter_map(at).collect()
    }
}

/// Two sums as one, which reaches as far as the one that reaches further.
fn added(sum: &Resolved, part: &Resolved) -> Option<Resolved> {
    let value = Accumulation::Sums.add(&sum.value, &part.value)?;
    let (period, until) =
        if part.until > sum.until { (part.period, part.until) } else { (sum.period, sum.until) };
    let standing = Standing::min(sum.standing, part.standing);
    Some(Resolved { value, period, until, standing, how: sum.how.clone() })
}
