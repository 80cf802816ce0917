//! How much of a year's goal is planned by when.

use super::Fraction;
use rust_decimal::Decimal;

/// The planned path of a sum. Linear unless the office set another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PlannedPath {
    /// The same each month.
    #[default]
    Linear,
    /// Cumulative percent of the goal at the end of each quarter, never falling, the last 100;
    /// evenly within a quarter.
    Steps([Decimal; 4]),
    /// The share of last year's total that last year had reached at the same cut-off.
    LastYear,
}

/// Which path gave an expected figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PathKind {
    /// The same each month.
    Linear,
    /// Quarterly steps that the office entered.
    Steps,
    /// Last year's shape.
    LastYear,
}

/// What is wrong with quarterly steps, by the first step that is wrong (0 to 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongStep {
    /// Below the step before it, or below 0.
    Falls(usize),
    /// Above 100.
    Above(usize),
    /// The last step is not 100.
    NotWhole,
}

impl PlannedPath {
    /// Quarterly steps, in cumulative percent of the goal.
    ///
    /// # Errors
    /// They fall, rise above 100, or do not end there.
    pub fn of_steps(steps: [Decimal; 4]) -> Result<Self, WrongStep> {
        let mut before = Decimal::ZERO;
        for (place, step) in steps.into_iter().enumerate() {
            if step > Decimal::ONE_HUNDRED {
                return Err(WrongStep::Above(place));
            }
            if step < before {
                return Err(WrongStep::Falls(place));
            }
            before = step;
        }
        if before == Decimal::ONE_HUNDRED { Ok(Self::Steps(steps)) } else { Err(WrongStep::NotWhole) }
    }

    /// Which kind it is.
    pub const fn kind(&self) -> PathKind {
        match self {
            Self::Linear => PathKind::Linear,
            Self::Steps(_) => PathKind::Steps,
            Self::LastYear => PathKind::LastYear,
        }
    }

    /// The share of the goal planned after so many of 12 months. `None` for last year's shape, which
    /// needs last year's figures ([`Self::share_of_last_year`]), and for numbers too large.
    pub fn share(&self, elapsed_months: u8) -> Option<Fraction> {
        let months = elapsed_months.min(12);
        match self {
            Self::Linear => Fraction::new(i128::from(months), 12),
            Self::Steps(steps) => {
                let quarter = usize::from(months / 3);
                let at = |quarter: usize| match quarter {
                    0 => Some(Fraction::ZERO),
                    _ => Fraction::of(*steps.get(quarter - 1)?)?.over(Fraction::whole(100)),
                };
                let from = at(quarter)?;
                match months % 3 {
                    0 => Some(from),
                    rest => {
                        let rise = at(quarter + 1)?.minus(from)?;
                        from.plus(rise.times(Fraction::new(i128::from(rest), 3)?)?)
                    }
                }
            }
            Self::LastYear => None,
        }
    }

    /// Last year's share at a cut-off. `None` where last year's total is not positive.
    pub fn share_of_last_year(at_cut_off: Fraction, total: Fraction) -> Option<Fraction> {
        if total > Fraction::ZERO { at_cut_off.over(total) } else { None }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]
mod tests {
    use super::*;

    fn check(path: &PlannedPath, months: u8, percent: i64) {
        let share = path.share(months).unwrap().times(Fraction::whole(100)).unwrap();
        assert_eq!(share, Fraction::whole(percent), "{path:?} after {months}");
    }

    #[test]
    fn steps_rise_to_100() {
        let table = [
            ([0, 0, 50, 100], None),
            ([10, 5, 60, 100], Some(WrongStep::Falls(1))),
            ([-1, 5, 60, 100], Some(WrongStep::Falls(0))),
            ([10, 120, 60, 100], Some(WrongStep::Above(1))),
            ([10, 20, 60, 99], Some(WrongStep::NotWhole)),
            ([10, 20, 60, 50], Some(WrongStep::Falls(3))),
        ];
        for (steps, wrong) in table {
            assert_eq!(PlannedPath::of_steps(steps.map(Decimal::from)).err(), wrong, "{steps:?}");
        }
    }

    #[test]
    fn paths_end_at_the_goal_and_pass_their_steps() {
        let steps = PlannedPath::Steps([15, 45, 75, 100].map(Decimal::from));
        for (months, percent) in [(0, 0), (3, 25), (6, 50), (9, 75), (12, 100), (13, 100)] {
            check(&PlannedPath::Linear, months, percent);
        }
        for (months, percent) in [(0, 0), (1, 5), (3, 15), (4, 25), (6, 45), (9, 75), (12, 100)] {
            check(&steps, months, percent);
        }
    }
}
