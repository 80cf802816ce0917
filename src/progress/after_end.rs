//! Figures of a unit that speak of time after its end: kept, named, and not counted.

use super::{Check, TargetYear, subject::Subject};
use crate::ledger::{Ledger, Period, Window};
use crate::resolution::{DataSet, Month, Target, TargetId, UnitId};

/// How many figures of a unit speak of time after a month.
pub fn figures_after(set: &DataSet, ledger: &Ledger, window: Window, unit: &UnitId, last: Month) -> usize {
    let after = |target: &Target| {
        let year = TargetYear::of(target, set.year, window);
        periods_after(ledger, &target.id, unit, &year, last).len()
    };
    set.targets.iter().map(after).sum()
}

fn periods_after(
    ledger: &Ledger,
    target: &TargetId,
    unit: &UnitId,
    year: &TargetYear,
    last: Month,
) -> Vec<Period> {
    let Some(ended) = year.until_month(last) else { return Vec::new() };
    let mut periods: Vec<_> = ledger
        .cells_of(target, unit)
        .filter(|(.., current)| current.has_figure())
        .map(|(period, ..)| period)
        .filter(|period| year.until(*period).is_some_and(|until| until > ended))
        .collect();
    periods.dedup();
    periods
}

impl Subject<'_> {
    /// Figures of an ended unit that speak of time after its end: kept, and not counted.
    pub fn after_end(&self) -> Option<Check> {
        let last = self.unit.successor.as_ref().and(self.unit.valid_until)?;
        let periods = periods_after(self.ledger, &self.target.id, &self.unit.id, &self.year, last);
        let unit = self.unit.id.clone();
        (!periods.is_empty()).then_some(Check::AfterEnd { unit, periods })
    }
}
