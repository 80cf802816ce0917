//! What the ledger knows about one target of one unit at a date: its figures, its units'
//! and its conclusion. Reads places and judges nothing.

use super::{
    Accumulation, Conclusion, Figures, Held, Partial, Resolution, Resolved, RollUp, Settings, Share, Status,
    TargetYear, assigned, resolve,
};
use crate::ledger::{Calendar, Content, Current, Ledger, Period, Slot, Window};
use crate::resolution::{Aggregation, DataSet, Judging, Month, Reporters, Target, Unit, UnitKind};
use time::{Date, Duration};

/// One question, with what answers it at hand. A unit that has a successor is looked at from its end
/// at the latest.
#[derive(Clone, Copy)]
pub(super) struct Subject<'a> {
    pub set: &'a DataSet,
    pub ledger: &'a Ledger,
    pub settings: &'a Settings,
    pub target: &'a Target,
    pub unit: &'a Unit,
    pub judging: Judging,
    pub year: TargetYear,
    pub as_of: Date,
}

impl<'a> Subject<'a> {
    pub fn of(
        set: &'a DataSet,
        ledger: &'a Ledger,
        settings: &'a Settings,
        target: &'a Target,
        unit: &'a Unit,
        as_of: Date,
    ) -> Self {
        let judging = settings.judging(target);
        let year = TargetYear::of(target, set.year, settings.window).since(unit.valid_from);
        let ended = unit.successor.as_ref().and(unit.valid_until).and_then(|last| year.until_month(last));
        let as_of = ended.map_or(as_of, |ended| ended.min(as_of));
        Self { set, ledger, settings, target, unit, judging, year, as_of }
    }

    /// The unit's own figure.
    pub fn own(&self) -> Resolution {
        self.resolved(&self.figures())
    }

    /// The unit's cells; levels since it last took over from another.
    pub fn figures(&self) -> Figures {
        let mut figures = figures(self.ledger.cells_of(&self.target.id, &self.unit.id));
        if let Some(last) = self.restarts_after() {
            figures.retain(|period| self.year.until(period).is_some_and(|until| until > last));
        }
        figures
    }

    /// The figure that cells give by the as-of date.
    pub fn resolved(&self, figures: &Figures) -> Resolution {
        let accumulation = Accumulation::of(self.target, self.judging);
        resolve(figures, &self.year, self.as_of, accumulation)
    }

    /// The reporting units' figures; only for the root, and only where units report. A
    /// predecessor that ended within the year still adds what it had to a sum, and lacks what it owed.
    pub fn shares(&self) -> Vec<Share> {
        let reporters = self.settings.reporters(self.target);
        if self.unit.kind != UnitKind::Root
            || self.target.aggregation == Aggregation::CityOnly
            || reporters == Reporters::City
        {
            return Vec::new();
        }
        let both = reporters == Reporters::CityAndUnits;
        let units = self.set.units_reporting(reporters, month_of(self.as_of)).into_iter();
        let mut shares: Vec<Share> =
            units.filter(|unit| both || unit.kind != UnitKind::Root).map(|unit| self.share(unit)).collect();
        let sums = matches!(self.target.aggregation, Aggregation::Sum | Aggregation::WeightedRatio);
        if sums && self.adds() {
            let first = self.year.calendar.months_of(self.year.year).0;
            let ended = self.set.units.iter().filter(|unit| {
                let until = unit.valid_until.filter(|until| *until < month_of(self.as_of));
                reporters.include(unit.kind) && until.is_some_and(|until| until >= first)
            });
            // Nobody asks it any more: it is missing only where something was due by its end.
            let counts = |(unit, Share { resolution, .. }): &(&Unit, Share)| {
                resolution.figure.is_some() || !resolution.partial.conflicts.is_empty() || self.owed(unit)
            };
            let ended = ended.map(|unit| (unit, Share { ended: true, ..self.share(unit) })).filter(counts);
            shares.extend(ended.map(|(_, share)| share));
        }
        shares
    }

    fn share(&self, unit: &'a Unit) -> Share {
        let opening = assigned::opening(self.ledger, self.target, &unit.id);
        Share { unit: unit.id.clone(), resolution: self.of_unit(unit).own(), opening, ended: false }
    }

    /// The figure to judge: the root's own where it reaches at least as far as its units', else
    /// theirs. Where both must report, the root is one of those taken together.
    pub fn chosen(
        &self,
        own: Resolution,
        rollup: Option<&RollUp>,
        shares: &[Share],
    ) -> (Option<Resolved>, Partial) {
        let both = self.settings.reporters(self.target) == Reporters::CityAndUnits;
        let reaches_further =
            |rollup: &&RollUp| both || own.figure.as_ref().is_none_or(|own| own.until < rollup.until);
        if let Some(rollup) = rollup.filter(reaches_further) {
            let partial = rollup.partial.clone().unwrap_or_default();
            return (Some(rollup.resolved()), partial);
        }
        let Resolution { figure, mut partial, .. } = own;
        if figure.is_none() {
            // No unit has a usable figure either; where theirs conflict, that is why.
            let disputed = shares.iter().flat_map(|share| &share.resolution.partial.conflicts);
            partial.conflicts.extend(disputed);
            partial.conflicts.sort_unstable();
            partial.conflicts.dedup();
        }
        (figure, partial)
    }

    /// The day after the last one on which figures come in: by default 31 March of the year after.
    pub fn closed_from(&self) -> Option<Date> {
        let default = || {
            let after = Month { year: self.set.year.checked_add(1)?, month: 3 };
            let closes = self.target.closes.map_or(after, |own| own.max(after));
            Period::month(closes.year, closes.month)
                .days(Calendar::CIVIL, Window::CalendarMonths)?
                .1
                .checked_add(Duration::DAY)
        };
        self.settings.year_closes.and_then(Date::next_day).or_else(default)
    }

    pub fn conclusion(&self) -> Option<Conclusion> {
        let written = self.ledger.conclusions_of(&self.target.id, &self.unit.id);
        let known = written.filter(|(period, _)| period.year == self.year.year);
        let known = known.filter_map(|(period, current)| {
            let until = self.year.until(period).filter(|until| *until <= self.as_of)?;
            let Content::Conclusion { status, reason, by, document } = current.content()? else {
                return None;
            };
            let conclusion = Conclusion {
                period,
                status: Status::from_code(status),
                reason: reason.clone(),
                by: by.clone(),
                document: document.clone(),
            };
            Some((until, conclusion))
        });
        known.max_by_key(|(until, _)| *until).map(|(_, conclusion)| conclusion)
    }
}

/// The cells as resolving takes them. A withdrawal beside a figure is a conflict.
pub(super) fn figures<'a>(cells: impl Iterator<Item = (Period, Slot, Current<'a>)>) -> Figures {
    let mut figures = Figures::default();
    for (period, slot, current) in cells {
        let value = |content: &Content| match content {
            Content::Value(value) => Some(value.clone()),
            _ => None,
        };
        match current {
            Current::Several(entries) => {
                let values = entries.iter().filter_map(|entry| value(&entry.content)).collect();
                figures.put(period, slot, Held::Conflict(values));
            }
            Current::Nothing | Current::One(_) | Current::Agreed(_) => {
                if let Some(value) = current.content().and_then(value) {
                    figures.put(period, slot, Held::Figure(value));
                }
            }
        }
    }
    figures
}

/// The calendar month of a day.
pub(super) fn month_of(date: Date) -> Month {
    let year = i16::try_from(date.year()).unwrap_or(i16::MAX);
    Month { year, month: u8::from(date.month()) }
}
