//! From a data set, a ledger and settings to a forecast: which figures it starts from, and where there
//! is none. Made on demand and not by `judge`, so that an edit pays for it only where one is looked at,
//! and no status can depend on it.

use super::{
    Forecast, Fraction, How, NoForecast, Resolved, Settings,
    forecast::{of_finished, of_level, of_sum},
    measure::measured,
    merged::Joined,
    roll_up,
    rollup::Share,
    subject::Subject,
};
use crate::ledger::Ledger;
use crate::resolution::{Aggregation, DataSet, Goal, Judging, TargetId, UnitId};
use rust_decimal::Decimal;
use time::Date;

/// What a target of a unit would come to by its year's end, seen from a date. `None` for a target or
/// unit that the data set does not have.
pub fn forecast(
    set: &DataSet,
    ledger: &Ledger,
    settings: &Settings,
    target: &TargetId,
    unit: &UnitId,
    as_of: Date,
) -> Option<Result<Forecast, NoForecast>> {
    let subject = Subject::of(set, ledger, settings, set.target(target)?, set.unit(unit)?, as_of);
    Some(subject.forecast())
}

impl Subject<'_> {
    fn forecast(&self) -> Result<Forecast, NoForecast> {
        let goes_on = !matches!(self.judging, Judging::Change | Judging::Milestone);
        let counts_units = self.target.aggregation == Aggregation::CountAchieving;
        if !goes_on || counts_units || self.target.goal == Goal::Complete {
            return Err(NoForecast::Kind);
        }
        let Joined { resolution: own, opening, .. } = self.joined(self.own());
        let own_series = own.series.clone();
        let shares = self.shares();
        let rollup = roll_up(self.target, self.judging, &self.year, &shares);
        let (figure, partial) = self.chosen(own, rollup.as_ref(), &shares);
        let figure = figure.ok_or(NoForecast::NoFigure)?;
        if partial.is_lower_bound(self.target) {
            return Err(NoForecast::Incomplete);
        }
        if self.is_finished(&figure) {
            let (method, point, range) = of_finished(self.amount(&figure, opening)?);
            return Ok(Forecast { method, from: figure.period, point, range });
        }
        let mut series = match figure.how {
            How::RolledUp if rollup.is_some() => self.reached_by_all(&shares),
            _ => own_series,
        };
        series.retain(|figure| self.amount(figure, opening).is_ok());
        let course = self.course(&series, opening);
        let from = series.last().ok_or(NoForecast::NoFigure)?.period;
        let (method, point, range) = match self.judging {
            Judging::Flow | Judging::Accrual | Judging::Limit => {
                let ends = self.year.days().map(|(_, last)| last);
                let last_year = ends.map(|ends| self.last_year_up_to(ends).series).unwrap_or_default();
                of_sum(&course, &self.course(&last_year, None), self.ceiling())
            }
            Judging::Level | Judging::Change | Judging::Milestone => of_level(&course, self.ceiling()),
        }?;
        Ok(Forecast { method, from, point, range })
    }

    /// Whether nothing more can come: the figure reaches the year's end, or the year is closed.
    fn is_finished(&self, figure: &Resolved) -> bool {
        let ends = self.year.days().map(|(_, last)| last);
        ends.is_some_and(|ends| figure.until >= ends)
            || self.closed_from().is_some_and(|closed| self.as_of >= closed)
    }

    /// The units' figures together at the cut-offs that each unit with a figure reaches: elsewhere what
    /// changed from one to the next would be who reported.
    pub(super) fn reached_by_all(&self, shares: &[Share]) -> Vec<Resolved> {
        let position = |figure: &Resolved| self.year.position(figure.period);
        let mut series = self.together(shares);
        series.retain(|together| {
            let reaches = |share: &Share| {
                let mut own = share.resolution.series.iter();
                let went_on = |last: &Resolved| !share.ended || position(together) <= position(last);
                !own.as_slice().last().is_some_and(went_on)
                    || own.any(|figure| position(figure) == position(together))
            };
            shares.iter().all(reaches)
        });
        series
    }

    /// By the months passed; cut-offs without an amount, such as of a rate where nothing arose, are
    /// left out.
    fn course(&self, series: &[Resolved], opening: Option<Decimal>) -> Vec<(u8, Fraction)> {
        let point = |figure: &Resolved| {
            Some((self.year.position(figure.period)?, self.amount(figure, opening).ok()?))
        };
        series.iter().filter_map(point).collect()
    }

    fn amount(&self, figure: &Resolved, opening: Option<Decimal>) -> Result<Fraction, NoForecast> {
        measured(self.target, self.judging, &figure.value, opening).map_err(|_| NoForecast::NoFigure)
    }

    /// A part is at most its whole: 100 %, or the number that is counted out of.
    fn ceiling(&self) -> Option<Fraction> {
        let share = self.target.is_percent() && self.target.ratio;
        let whole = self.target.out_of.or(share.then_some(Decimal::ONE_HUNDRED));
        whole.and_then(Fraction::of)
    }
}
