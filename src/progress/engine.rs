//! From a data set, a ledger and settings to a judgement.
//!
//! Looks only at the places of the target and unit asked for; for the root also at those of the
//! units that report the target. Nothing scans the ledger.

use super::{
    Accumulation, Case, Check, EffectiveGoal, Figures, Fraction, How, Judgement, PathPoint, PlannedPath,
    Point, Resolution, Resolved, Settings, Status, TargetYear, Verdict, assigned,
    checks::{Seen, is_explained, look, only_rounded, shown},
    measure::measured,
    merged::Joined,
    roll_up, second,
    subject::{Subject, month_of},
    verdict,
};
use crate::ledger::{Ledger, Period, Value};
use crate::resolution::{Comparator, DataSet, Goal, Judging, Target, TargetId, Unit, UnitId};
use rust_decimal::Decimal;
use time::Date;

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
    let subject = Subject::of(set, ledger, settings, set.target(target)?, set.unit(unit)?, as_of);
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

impl Subject<'_> {
    fn judgement(&self) -> Judgement {
        let (ledger, target, unit) = (self.ledger, self.target, self.unit);
        let goal = assigned::effective_goal(self.set, ledger, target, self.judging, unit);
        let cells = self.figures();
        let own = self.resolved(&cells);
        let shares = self.shares();
        let rollup = roll_up(target, self.judging, &self.year, &shares);
        let looked_at = self.looked_at(&cells, &own);
        let mut checks = own.checks.clone();
        checks.retain(|check| !is_explained(check, &looked_at));
        checks.extend(looked_at);
        let Joined { resolution: own, reasons: joined, checks: of_joined, opening } = self.joined(own);
        checks.extend(of_joined);
        checks.extend(self.after_end());
        checks.extend(self.count_after_merger());
        let own_amount = own.figure.as_ref();
        let own_amount = own_amount.and_then(|figure| self.shown(&figure.value, opening));
        checks.extend(rollup.iter().flat_map(|rollup| rollup.checks(own_amount)));
        let own_series = own.series.clone();
        let (figure, partial) = self.chosen(own, rollup.as_ref(), &shares);
        let series = match &figure {
            Some(Resolved { how: How::RolledUp, .. }) if rollup.is_some() => self.together(&shares),
            _ => own_series,
        };
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
        let rounded = figure.as_ref().zip(verdict.amount);
        let rounded = rounded.and_then(|(figure, amount)| only_rounded(&goal, amount, figure.period));
        checks.extend(rounded);
        let disputed = self.settings.conflicts_about(&target.id);
        checks.extend(disputed.map(|key| Check::SettingConflict(key.into())));
        verdict.reasons.extend(joined);
        let seconds = second::conditions(&case, verdict.amount);
        verdict.reasons.extend(seconds);
        let Verdict { status, provisional, rule, reasons, amount, needed_per_month } = verdict;
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
            difference: amount.zip(asked).and_then(|(amount, asked)| amount.minus(asked)?.shown()),
            amount: amount.and_then(Fraction::shown),
            needed_per_month: needed_per_month.and_then(Fraction::shown),
            latest: figure,
            partial: partial.if_any(),
            rollup,
            reasons,
            checks,
            series: series.iter().filter_map(|figure| self.point(figure, opening)).collect(),
            path: self.path_points(path, &goal),
            goal,
        }
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
        stale.then_some(Check::Stale { reaches: figure.period, due: due.1 })
    }

    /// What the unit's own figures look like, one by one and beside each other.
    fn looked_at(&self, cells: &Figures, own: &Resolution) -> Vec<Check> {
        let cells = shown(cells, &self.year, self.as_of);
        if cells.is_empty() {
            return Vec::new();
        }
        let figures_last_year = self.figures_last_year();
        let last_year = shown(&figures_last_year, &self.year, self.as_of);
        let adding = Accumulation::of(self.target, self.judging);
        let series = own.series.iter();
        let series = series.filter_map(|figure| Some((self.year.position(figure.period)?, figure))).collect();
        let Self { target, judging, .. } = *self;
        let opening = self.opening();
        look(&Seen { target, judging, adding, cells, last_year, series, opening })
    }

    /// Shares of a plan are said of sums and counts; rates differ by points, and of what should come
    /// down no share is said.
    fn shows_percent_of_plan(&self) -> bool {
        let falls = matches!(
            self.target.goal,
            Goal::Stated { comparator: Comparator::AtMost | Comparator::DownTo, .. }
        );
        !falls && !self.target.is_percent() && self.judging != Judging::Limit
    }

    fn shown(&self, value: &Value, opening: Option<Decimal>) -> Option<Decimal> {
        measured(self.target, self.judging, value, opening).ok()?.shown()
    }

    pub(super) fn point(&self, figure: &Resolved, opening: Option<Decimal>) -> Option<Point> {
        let amount = self.shown(&figure.value, opening)?;
        let Resolved { period, until, standing, .. } = *figure;
        Some(Point { period, until, amount, standing })
    }

    /// The planned path: at the ends of months, or for last year's shape at last year's cut-offs.
    fn path_points(&self, path: &PlannedPath, goal: &EffectiveGoal) -> Vec<PathPoint> {
        let has_path = matches!(self.judging, Judging::Flow | Judging::Accrual);
        let Some(goal) = goal.figure().and_then(Fraction::of).filter(|_| has_path) else {
            return Vec::new();
        };
        let point =
            |share: Fraction, until: Date| Some(PathPoint { until, amount: goal.times(share)?.shown()? });
        if *path != PlannedPath::LastYear {
            let at = |position| point(path.share(position)?, self.year.until_position(position)?);
            return (1..=TargetYear::MONTHS).filter_map(at).collect();
        }
        let amount = |value: &Value| measured(self.target, self.judging, value, None).ok();
        let total = self.last_year(None).total.as_ref().and_then(amount);
        let ends = self.year.days().map(|(_, last)| last);
        let Some((total, ends)) = total.zip(ends) else {
            return Vec::new();
        };
        let at = |last: &Resolved| {
            point(PlannedPath::share_of_last_year(amount(&last.value)?, total)?, last.until)
        };
        self.last_year_up_to(ends).series.iter().filter_map(at).collect()
    }
}
