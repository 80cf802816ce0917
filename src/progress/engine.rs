//! From a data set, a ledger and settings to a judgement.
//!
//! Looks only at the places of the target and unit asked for; for the root also at those of the
//! units that report the target. Nothing scans the ledger.

use super::{
    Accumulation, Case, Check, Conclusion, EffectiveGoal, Figures, Fraction, Held, Judgement,
    LastYear, Partial, PathPoint, PlannedPath, Point, Resolution, Resolved, RollUp, Settings,
    Share, Status, TargetYear, Verdict, assigned, measure::measured, resolve, roll_up, second,
    verdict,
};
use crate::ledger::{Calendar, Content, Current, Ledger, Period, Place, Slot, Value, Window};
use crate::resolution::{
    Aggregation, Comparator, DataSet, Goal, Judging, Month, Reporters, Target, TargetId, Unit,
    UnitId, UnitKind,
};
use rust_decimal::Decimal;
use time::{Date, Duration};

/// Where a target of a unit stands at a date. `None` for a target or unit that the data set does not
/// have; such entries are kept by the ledger and listed elsewhere.
pub fn judge(
    set: &DataSet,
    ledger: &Ledger,
    settings: &Settings,
    target: &TargetId,
    unit: &UnitId,
    as_of: Date,
) -> Option<Judgement> {
    let subject = Subject::of(
        set,
        ledger,
        settings,
        set.target(target)?,
        set.unit(unit)?,
        as_of,
    );
    Some(subject.judgement())
}

/// The units that report a target at a date, in the data set's order; the root itself among them
/// where it reports.
pub fn reporting_units<'a>(
    set: &'a DataSet,
    settings: &Settings,
    target: &Target,
    as_of: Date,
) -> Vec<&'a Unit> {
    set.units_reporting(settings.reporters(target), month_of(as_of))
}

/// One question, with what answers it at hand.
struct Subject<'a> {
    set: &'a DataSet,
    ledger: &'a Ledger,
    settings: &'a Settings,
    target: &'a Target,
    unit: &'a Unit,
    judging: Judging,
    year: TargetYear,
    as_of: Date,
}

impl<'a> Subject<'a> {
    fn of(
        set: &'a DataSet,
        ledger: &'a Ledger,
        settings: &'a Settings,
        target: &'a Target,
        unit: &'a Unit,
        as_of: Date,
    ) -> Self {
        let judging = settings.judging(target);
        let year = TargetYear::of(target, set.year, settings.window);
        Self {
            set,
            ledger,
            settings,
            target,
            unit,
            judging,
            year,
            as_of,
        }
    }

    fn judgement(&self) -> Judgement {
        let (ledger, target, unit) = (self.ledger, self.target, self.unit);
        let goal = assigned::effective_goal(self.set, ledger, target, self.judging, unit);
        let opening = assigned::opening(ledger, target, &unit.id);
        let own = self.resolution(&unit.id);
        let rollup = self.rollup();
        let series = own.series.clone();
        let mut checks = own.checks.clone();
        let own_amount = own
            .figure
            .as_ref()
            .and_then(|figure| self.shown(&figure.value));
        if let Some(rollup) = &rollup {
            checks.extend(rollup.checks(own_amount));
        }
        let (figure, partial) = self.chosen(own, rollup.as_ref());
        let last_year = self.last_year(figure.as_ref());
        let path = self.settings.path(&target.id);
        let case = Case {
            target,
            judging: self.judging,
            goal: &goal,
            as_of: self.as_of,
            year: self.year,
            closed_from: self.closed_from(),
            bands: self.settings.bands,
            path,
            level_steps: self.settings.level_steps.get(&target.id),
            figure: figure.as_ref(),
            partial: &partial,
            last_year: &last_year,
            opening,
        };
        let mut verdict = verdict(&case);
        checks.extend(self.stale(figure.as_ref(), verdict.status));
        checks.extend(
            self.settings
                .conflicts
                .iter()
                .cloned()
                .map(Check::SettingConflict),
        );
        let seconds = second::conditions(&case, verdict.amount);
        verdict.reasons.extend(seconds);
        let Verdict {
            status,
            provisional,
            rule,
            reasons,
            amount,
            needed_per_month,
        } = verdict;
        let asked = goal.figure().and_then(Fraction::of);
        let of_plan = amount.zip(asked).filter(|_| self.shows_percent_of_plan());
        Judgement {
            target: target.id.clone(),
            unit: unit.id.clone(),
            as_of: self.as_of,
            status,
            provisional,
            rule,
            conclusion: self.conclusion(),
            own_aim: assigned::own_aim(ledger, target, &unit.id),
            percent_of_plan: of_plan.and_then(|(amount, asked)| amount.percent_of(asked)?.shown()),
            difference: amount
                .zip(asked)
                .and_then(|(amount, asked)| amount.minus(asked)?.shown()),
            amount: amount.and_then(Fraction::shown),
            needed_per_month: needed_per_month.and_then(Fraction::shown),
            latest: figure,
            partial: partial.if_any(),
            rollup,
            reasons,
            checks,
            series: series
                .iter()
                .filter_map(|figure| self.point(figure))
                .collect(),
            path: self.path_points(path, &goal),
            goal,
        }
    }

    fn resolution(&self, unit: &UnitId) -> Resolution {
        let figures = figures(self.ledger.cells_of(&self.target.id, unit));
        let accumulation = Accumulation::of(self.target, self.judging);
        resolve(&figures, &self.year, self.as_of, accumulation)
    }

    /// The reporting units' figures together; only for the root, and only where units report. A
    /// predecessor that ended within the year still adds what it had to a sum.
    fn rollup(&self) -> Option<RollUp> {
        let reporters = self.settings.reporters(self.target);
        if self.unit.kind != UnitKind::Root
            || self.target.aggregation == Aggregation::CityOnly
            || reporters == Reporters::City
        {
            return None;
        }
        let both = reporters == Reporters::CityAndUnits;
        let units = self
            .set
            .units_reporting(reporters, month_of(self.as_of))
            .into_iter();
        let mut shares: Vec<Share> = units
            .filter(|unit| both || unit.kind != UnitKind::Root)
            .map(|unit| self.share(unit))
            .collect();
        if self.target.aggregation == Aggregation::Sum && self.judging != Judging::Level {
            let first = self.year.calendar.months_of(self.year.year).0;
            let ended = self.set.units.iter().filter(|unit| {
                let until = unit
                    .valid_until
                    .filter(|until| *until < month_of(self.as_of));
                reporters.include(unit.kind) && until.is_some_and(|until| until >= first)
            });
            let with_figures = ended.map(|unit| self.share(unit));
            shares.extend(with_figures.filter(|share| share.resolution.figure.is_some()));
        }
        roll_up(self.target, self.judging, &self.year, &shares)
    }

    fn share(&self, unit: &Unit) -> Share {
        let opening = if self.target.needs_opening() {
            assigned::opening(self.ledger, self.target, &unit.id)
        } else {
            None
        };
        Share {
            unit: unit.id.clone(),
            resolution: self.resolution(&unit.id),
            opening,
        }
    }

    /// The figure to judge: the root's own where it reaches at least as far as its units', else
    /// theirs. Where both must report, the root is one of those taken together.
    fn chosen(&self, own: Resolution, rollup: Option<&RollUp>) -> (Option<Resolved>, Partial) {
        let both = self.settings.reporters(self.target) == Reporters::CityAndUnits;
        match rollup {
            Some(rollup)
                if both
                    || own
                        .figure
                        .as_ref()
                        .is_none_or(|own| own.until < rollup.until) =>
            {
                (
                    Some(rollup.resolved()),
                    rollup.partial.clone().unwrap_or_default(),
                )
            }
            _ => (own.figure, own.partial),
        }
    }

    fn last_year(&self, figure: Option<&Resolved>) -> LastYear {
        let figures = figures(self.ledger.last_year_of(&self.target.id, &self.unit.id));
        if figures.is_empty() {
            return LastYear::default();
        }
        let accumulation = Accumulation::of(self.target, self.judging);
        let up_to = |as_of: Date| resolve(&figures, &self.year, as_of, accumulation).figure;
        let position = figure.and_then(|figure| self.year.position(figure.period));
        let at_cut_off = figure
            .and_then(|figure| up_to(figure.until))
            .filter(|last| self.year.position(last.period) == position);
        let ends = self.year.days().map(|(_, last)| last);
        let total = ends
            .and_then(up_to)
            .filter(|total| Some(total.until) == ends);
        LastYear {
            at_cut_off: at_cut_off.map(|last| last.value),
            total: total.map(|total| total.value),
        }
    }

    /// The default: 31 March of the year after, so closed from the day after it.
    fn closed_from(&self) -> Option<Date> {
        let default = || {
            let after = Month {
                year: self.set.year.checked_add(1)?,
                month: 3,
            };
            let closes = self.target.closes.map_or(after, |own| own.max(after));
            Period::month(closes.year, closes.month)
                .days(Calendar::CIVIL, Window::CalendarMonths)?
                .1
                .checked_add(Duration::DAY)
        };
        self.settings.year_closes.or_else(default)
    }

    /// Whether a later figure is due than the one that stands.
    fn stale(&self, figure: Option<&Resolved>, status: Status) -> Option<Check> {
        let figure = figure.filter(|_| status != Status::NotYetDue)?;
        let due = Period::due(self.target.frequency, self.year.year)
            .filter_map(|period| Some((self.year.until(period)?, period)))
            .filter(|(until, _)| *until <= self.as_of)
            .max_by_key(|(until, _)| *until)?;
        let is_done = matches!(figure.value, Value::Done { done: true, .. });
        let stale = due.0 > figure.until && !is_done;
        stale.then_some(Check::Stale {
            reaches: figure.period,
            due: due.1,
        })
    }

    fn conclusion(&self) -> Option<Conclusion> {
        let known = Period::of_year(self.year.year).filter_map(|period| {
            let until = self
                .year
                .until(period)
                .filter(|until| *until <= self.as_of)?;
            let (target, unit) = (self.target.id.clone(), self.unit.id.clone());
            let current = self.ledger.current(&Place::Conclusion {
                target,
                unit,
                period,
            });
            let Content::Conclusion {
                status,
                reason,
                by,
                document,
            } = current.content()?
            else {
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
        known
            .max_by_key(|(until, _)| *until)
            .map(|(_, conclusion)| conclusion)
    }

    /// Shares of a plan are said of sums and counts; rates differ by points, and of what should come
    /// down no share is said.
    fn shows_percent_of_plan(&self) -> bool {
        let falls = matches!(
            self.target.goal,
            Goal::Stated {
                comparator: Comparator::AtMost | Comparator::DownTo,
                ..
            }
        );
        !falls && !self.target.is_percent() && self.judging != Judging::Limit
    }

    fn shown(&self, value: &Value) -> Option<Decimal> {
        measured(self.target, self.judging, value, None)
            .ok()?
            .shown()
    }

    fn point(&self, figure: &Resolved) -> Option<Point> {
        Some(Point {
            period: figure.period,
            until: figure.until,
            amount: self.shown(&figure.value)?,
            standing: figure.standing,
        })
    }

    fn path_points(&self, path: &PlannedPath, goal: &EffectiveGoal) -> Vec<PathPoint> {
        let has_path = matches!(self.judging, Judging::Flow | Judging::Accrual);
        let Some(goal) = goal.figure().and_then(Fraction::of).filter(|_| has_path) else {
            return Vec::new();
        };
        let point = |position: u8| {
            let share = path.share(position)?;
            let until = self.year.until_position(position)?;
            Some(PathPoint {
                until,
                amount: goal.times(share)?.shown()?,
            })
        };
        (1..=TargetYear::MONTHS).filter_map(point).collect()
    }
}

/// The cells as resolving takes them. A withdrawal beside a figure is a conflict.
fn figures<'a>(cells: impl Iterator<Item = (Period, Slot, Current<'a>)>) -> Figures {
    let mut figures = Figures::default();
    for (period, slot, current) in cells {
        let value = |content: &Content| match content {
            Content::Value(value) => Some(value.clone()),
            _ => None,
        };
        match current {
            Current::Several(entries) => {
                let values = entries
                    .iter()
                    .filter_map(|entry| value(&entry.content))
                    .collect();
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

fn month_of(date: Date) -> Month {
    let year = i16::try_from(date.year()).unwrap_or(i16::MAX);
    Month {
        year,
        month: u8::from(date.month()),
    }
}
