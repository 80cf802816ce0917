//! What a table of results shows beside a judgement: the period's own figure, and last year's.

use super::{How, Judgement, Point, Resolved, Settings, TargetYear, measure::measured, subject::Subject};
use crate::ledger::{Basis, Calendar, Content, Ledger, Period, Standing, Value};
use crate::resolution::{DataSet, Judging, Target, Unit};
use rust_decimal::Decimal;
use std::borrow::Cow;
use time::Duration;

/// Figures of one target and unit, in the target's unit of measure, to 6 digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeriodFigures {
    /// "Thực hiện kỳ này": what the period alone brought; for levels what was reported in it.
    pub in_period: Option<Decimal>,
    /// "Thực hiện cùng kỳ": last year's figure at the cut-off that the judged one reaches.
    pub last_year: Option<Decimal>,
}

/// The figures that belong to a judgement of the period's end, for the range that begins with `since` (the
/// period itself where there is no range). What a sum brought in the period is
/// its reported figure, else the difference of the cut-offs around the period; nothing where one of
/// them lacks.
pub fn period_figures(
    set: &DataSet,
    ledger: &Ledger,
    settings: &Settings,
    judgement: &Judgement,
    since: Period,
    period: Period,
) -> PeriodFigures {
    let known = set.target(&judgement.target).zip(set.unit(&judgement.unit));
    let Some((target, unit)) = known else { return PeriodFigures::default() };
    let subject = Subject::of(set, ledger, settings, target, unit, judgement.as_of);
    let amount = |value: &Value| measured(target, subject.judging, value, subject.opening()).ok()?.shown();
    let last_year = subject.last_year(judgement.latest.as_ref()).at_cut_off;
    let calendar = Calendar::of(target);
    let adds = matches!(subject.judging, Judging::Flow | Judging::Accrual | Judging::Limit);
    let in_period = if adds {
        let alone = reported(ledger, judgement, period, &amount).filter(|_| since == period);
        alone.or_else(|| brought(&cut_offs(judgement, &subject), &subject.year, since, period))
    } else {
        let months = (since.months(calendar).0, period.months(calendar).1);
        let is_within = |latest: &&Resolved| {
            let (first, last) = latest.period.months(calendar);
            months.0 <= first && last <= months.1
        };
        judgement.latest.as_ref().filter(is_within).and(judgement.amount)
    };
    PeriodFigures { in_period, last_year: last_year.as_ref().and_then(amount) }
}

/// Last year's figure at a period's end, in whatever way this year's stands; a sum with gaps is none.
pub fn last_year_until(
    set: &DataSet,
    ledger: &Ledger,
    settings: &Settings,
    target: &Target,
    unit: &Unit,
    period: Period,
) -> Option<Value> {
    let year = TargetYear::of(target, set.year, settings.window);
    let until = year.until(period)?;
    let subject = Subject::of(set, ledger, settings, target, unit, until);
    let figure = subject.last_year_up_to(until).figure?;
    (year.position(figure.period) == year.position(period)).then_some(figure.value)
}

/// The figure of the period alone as the unit itself reported it; official before estimated.
fn reported(
    ledger: &Ledger,
    judgement: &Judgement,
    period: Period,
    amount: &impl Fn(&Value) -> Option<Decimal>,
) -> Option<Decimal> {
    let cells = ledger.cells_of(&judgement.target, &judgement.unit);
    let here = cells.filter(|(held, slot, _)| *held == period && slot.basis == Basis::InPeriod);
    let figures = here.filter_map(|(_, slot, current)| match current.content() {
        Some(Content::Value(value)) => Some((slot.standing == Standing::Official, amount(value)?)),
        _ => None,
    });
    figures.max_by_key(|(is_official, _)| *is_official).map(|(_, amount)| amount)
}

/// The figures at the cut-offs. Of units together only where each that has a figure reaches the cut-off:
/// else the difference between two would be who reported.
fn cut_offs<'a>(judgement: &'a Judgement, subject: &Subject<'_>) -> Cow<'a, [Point]> {
    if !matches!(&judgement.latest, Some(Resolved { how: How::RolledUp, .. })) {
        return Cow::Borrowed(&judgement.series);
    }
    let opening = subject.opening();
    let together = subject.reached_by_all(&subject.shares());
    together.iter().filter_map(|figure| subject.point(figure, opening)).collect()
}

/// The difference of the cut-offs around the period; the year begins at nothing.
fn brought(cut_offs: &[Point], year: &TargetYear, since: Period, period: Period) -> Option<Decimal> {
    let (first, _) = since.days(year.calendar, year.window)?;
    let (_, last) = period.days(year.calendar, year.window)?;
    let at = |day| cut_offs.iter().rfind(|point| point.until == day).map(|point| point.amount);
    let reached = at(last)?;
    let is_first = year.days().is_some_and(|(begins, _)| begins == first);
    let before = if is_first { Decimal::ZERO } else { at(first.checked_sub(Duration::DAY)?)? };
    reached.checked_sub(before)
}
