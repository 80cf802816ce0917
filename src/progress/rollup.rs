//! Units' figures taken together. Missing reporters are named and never count as zero.

use super::{Accumulation, Check, How, Partial, Resolution, Resolved, TargetYear, measure::measured};
use crate::ledger::{Period, Standing, Value};
use crate::resolution::{Aggregation, Judging, Target, UnitId};
use rust_decimal::Decimal;
use std::collections::BTreeSet;
use time::Date;

/// What the units' figures give together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp {
    /// How they were taken together.
    pub aggregation: Aggregation,
    /// Σ figures, Σ numerators over Σ denominators, units that achieve over units that should report,
    /// or done with the percentage of units that are.
    pub value: Value,
    /// `value` in the target's unit of measure, to 6 digits; `None` where nothing arose anywhere and
    /// for done/not done.
    pub amount: Option<Decimal>,
    /// The latest cut-off among the units' figures.
    pub period: Period,
    /// Its last day.
    pub until: Date,
    /// Estimated where any part is.
    pub standing: Standing,
    /// Units with a usable figure.
    pub reported: Vec<UnitId>,
    /// Of these, for counts, the ones that achieve.
    pub achieving: Vec<UnitId>,
    /// How many should report.
    pub expected: u32,
    /// What lacks; `None` where every unit is in.
    pub partial: Option<Partial>,
    /// Units whose figures reach less far than `period`.
    pub older: Vec<(UnitId, Period)>,
}

/// One unit's part in a roll-up.
#[derive(Clone, Debug)]
pub struct Share {
    /// The unit.
    pub unit: UnitId,
    /// What its cells give.
    pub resolution: Resolution,
    /// The opening number, for reductions.
    pub opening: Option<Decimal>,
    /// The unit has ended: what it had still counts, and nobody asks it for more.
    pub ended: bool,
}

/// Takes units' figures together. `None` where no unit has a usable one, or sums are too large.
pub fn roll_up(target: &Target, judging: Judging, year: &TargetYear, shares: &[Share]) -> Option<RollUp> {
    let mut partial = Partial::default();
    let mut used: Vec<(&UnitId, &Resolved, Value)> = Vec::new();
    let ended: BTreeSet<&UnitId> =
        shares.iter().filter(|share| share.ended).map(|share| &share.unit).collect();
    let expected = shares.len() - ended.len();
    for share in shares {
        let Resolution { figure, partial: lacks, .. } = &share.resolution;
        let value = figure.as_ref().and_then(|figure| part(target, figure, share.opening));
        match (figure, value) {
            _ if !lacks.conflicts.is_empty() => partial.conflicted.push(share.unit.clone()),
            (Some(figure), Some(value)) => {
                partial.gaps.extend(&lacks.gaps);
                used.push((&share.unit, figure, value));
            }
            _ => partial.missing.push(share.unit.clone()),
        }
    }
    partial.gaps.sort_unstable();
    partial.gaps.dedup();
    let reaches = |figure: &Resolved| year.position(figure.period);
    let (_, latest, _) = used.iter().max_by_key(|(_, figure, _)| reaches(figure))?;
    let achieving: Vec<UnitId> = used
        .iter()
        .filter(|(_, _, value)| matches!(value, Value::Done { done: true, .. }))
        .map(|(unit, ..)| (*unit).clone())
        .collect();
    let value = match target.aggregation {
        Aggregation::CountAchieving => counted(judging, &used, achieving.len(), expected),
        Aggregation::Sum | Aggregation::WeightedRatio | Aggregation::CityOnly => {
            let mut values = used.iter().map(|(_, _, value)| value.clone());
            let first = values.next()?;
            values.try_fold(first, |sum, value| Accumulation::Sums.add(&sum, &value))?
        }
    };
    let asked = used.iter().filter(|(unit, ..)| !ended.contains(unit));
    let older = asked.filter(|(_, figure, _)| reaches(figure) < reaches(latest));
    let estimated = used.iter().any(|(_, figure, _)| figure.standing == Standing::Estimated);
    Some(RollUp {
        aggregation: target.aggregation,
        amount: measured(target, judging, &value, None).ok().and_then(super::Fraction::shown),
        value,
        period: latest.period,
        until: latest.until,
        standing: if estimated { Standing::Estimated } else { Standing::Official },
        reported: used.iter().map(|(unit, ..)| (*unit).clone()).collect(),
        achieving,
        expected: u32::try_from(expected).unwrap_or(u32::MAX),
        partial: partial.if_any(),
        older: older.map(|(unit, figure, _)| ((*unit).clone(), figure.period)).collect(),
    })
}

/// What units' figures give together at each cut-off that one of them reaches, each with its latest
/// figure by then.
pub fn roll_up_series(
    target: &Target,
    judging: Judging,
    year: &TargetYear,
    shares: &[Share],
) -> Vec<Resolved> {
    let reached = |figure: &Resolved| year.position(figure.period);
    let cut_offs: BTreeSet<_> =
        shares.iter().flat_map(|share| &share.resolution.series).map(reached).collect();
    let at = |cut_off: &Option<u8>| {
        let by_then = |share: &Share| {
            let mut series = share.resolution.series.iter();
            let figure = series.rfind(|figure| reached(figure) <= *cut_off).cloned();
            // A conflict that stood by then takes the unit out, as it does of the latest figure.
            let disputed = |period: &Period| year.position(*period) <= *cut_off;
            let conflicts = share.resolution.partial.conflicts.iter().copied().filter(disputed).collect();
            let partial = Partial { conflicts, ..Partial::default() };
            let resolution = Resolution { figure, partial, ..Resolution::default() };
            Share { unit: share.unit.clone(), resolution, opening: share.opening, ended: share.ended }
        };
        let shares: Vec<_> = shares.iter().map(by_then).collect();
        Some(roll_up(target, judging, year, &shares)?.resolved())
    };
    cut_offs.iter().filter_map(at).collect()
}

impl RollUp {
    /// The units' figure as one that can be judged.
    pub fn resolved(&self) -> Resolved {
        Resolved {
            value: self.value.clone(),
            period: self.period,
            until: self.until,
            standing: self.standing,
            how: How::RolledUp,
        }
    }

    /// What a person should look at.
    pub fn checks(&self, own_amount: Option<Decimal>) -> Vec<Check> {
        let mut checks = Vec::new();
        if let (Some(own), Some(units)) = (own_amount, self.amount)
            && let Some(difference) = own.checked_sub(units)
            && !difference.is_zero()
        {
            checks.push(Check::UnitsDiffer { own, units, difference });
        }
        if !self.older.is_empty() {
            checks.push(Check::OlderUnits(self.older.clone()));
        }
        checks
    }
}

/// A unit's figure as its aggregation can use it; a rate without its parts cannot be weighted.
fn part(target: &Target, figure: &Resolved, opening: Option<Decimal>) -> Option<Value> {
    match (target.aggregation, &figure.value) {
        (Aggregation::CountAchieving, Value::Done { .. }) => Some(figure.value.clone()),
        (Aggregation::CountAchieving, _) | (_, Value::Done { .. }) => None,
        (_, Value::NothingArose) => Some(Value::NothingArose),
        (Aggregation::WeightedRatio, Value::Number(numerator)) if target.needs_opening() => {
            Some(Value::Ratio { numerator: *numerator, denominator: opening? })
        }
        (Aggregation::WeightedRatio, Value::Ratio { .. }) => Some(figure.value.clone()),
        (Aggregation::WeightedRatio, Value::Number(_)) => None,
        (_, Value::Number(_)) => Some(figure.value.clone()),
        (_, Value::Ratio { .. }) => None,
    }
}

/// Milestones are done when every unit that reported is; other targets count who achieves.
fn counted(
    judging: Judging,
    used: &[(&UnitId, &Resolved, Value)],
    achieving: usize,
    expected: usize,
) -> Value {
    let count = |number: usize| Decimal::from(u32::try_from(number).unwrap_or(u32::MAX));
    if judging != Judging::Milestone {
        return Value::Ratio { numerator: count(achieving), denominator: count(expected) };
    }
    let percent = (count(achieving) * Decimal::ONE_HUNDRED).checked_div(count(expected));
    let percent = percent.map(|percent| percent.round_dp(6).normalize());
    Value::Done { done: achieving == used.len(), percent }
}
