//! How one unit's figures for one target run through a year: seasons, pace, and how it ends.
//!
//! All in whole numbers; knows no entries and no dates, only how many months have passed.

use super::draws::Draws;
use crate::ledger::Value;
use crate::resolution::{Aggregation, Comparator, Direction, Goal, Judging, Target, UnitId};
use rust_decimal::Decimal;

/// Share of a year's sum by month, in thousandths: a slow month of Tết, a push towards the end.
const SEASONS: [i64; 12] = [78, 70, 82, 80, 83, 84, 83, 84, 86, 88, 90, 92];

/// One unit's year for one target.
#[derive(Clone, Debug)]
pub(super) struct Course<'a> {
    target: &'a Target,
    /// This unit's turn among the reporters, from 0, and how many they are.
    turn: (i64, i64),
    fate: Fate,
    /// How far this unit strays from the target's fate, in thousandths.
    strays: i64,
    /// The whole that ratios are counted out of, the year's cases, or the opening number.
    whole: i64,
    /// Goal in thousandths of its unit of measure.
    goal: i64,
    /// Whether nothing arises here all year.
    idle: bool,
}

/// How a target's year ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fate {
    Ahead,
    Good,
    Late,
    AtRisk,
}

impl Fate {
    /// Most targets do well, some are late, few at risk: in turn, so that each kind is there.
    fn of(position: usize, seed: u64) -> Self {
        const TURNS: [Fate; 8] = [
            Fate::Good,
            Fate::Late,
            Fate::Good,
            Fate::Ahead,
            Fate::Good,
            Fate::AtRisk,
            Fate::Good,
            Fate::Good,
        ];
        let shift = usize::try_from(seed % TURNS.len() as u64).unwrap_or(0);
        TURNS[(position + shift) % TURNS.len()]
    }

    /// Pace of sums, in thousandths of the plan.
    const fn pace(self) -> i64 {
        match self {
            Self::Ahead => 1_240,
            Self::Good => 1_015,
            Self::Late => 920,
            Self::AtRisk => 780,
        }
    }

    /// Distance of levels from the goal, in thousandths of a point; positive is good.
    const fn margin(self) -> i64 {
        match self {
            Self::Ahead => 1_900,
            Self::Good => 700,
            Self::Late => -150,
            Self::AtRisk => -3_200,
        }
    }

    /// How much of the change asked for is reached, in thousandths.
    const fn change(self) -> i64 {
        match self {
            Self::Ahead => 1_900,
            Self::Good => 1_400,
            Self::Late => 700,
            Self::AtRisk => -600,
        }
    }

    /// How many units do not achieve a yes-or-no target.
    const fn failing(self) -> i64 {
        match self {
            Self::Ahead | Self::Good => 0,
            Self::Late => 1,
            Self::AtRisk => 3,
        }
    }
}

impl<'a> Course<'a> {
    /// `position` is the target's among all; `turn` the unit's among the target's reporters.
    pub(super) fn new(
        target: &'a Target,
        position: usize,
        unit: &UnitId,
        turn: (usize, usize),
        seed: u64,
    ) -> Self {
        let mut of_target = Draws::of(seed, &[target.id.as_str()]);
        let mut draws = Draws::of(seed, &[target.id.as_str(), unit.as_str()]);
        let goal = match &target.goal {
            Goal::Stated { figure, .. } => thousandths(*figure),
            // The province's figures are not in the text: these are as fictional as the units.
            Goal::AssignedByProvince if target.ratio => of_target.within(78, 86) * 1_000,
            Goal::AssignedByProvince if target.aggregation == Aggregation::Sum => {
                of_target.within(110, 160) * 1_000
            }
            Goal::AssignedByProvince => of_target.within(1_200, 1_900) * 1_000,
            Goal::Complete => 0,
        };
        let alone = target.aggregation == Aggregation::CityOnly;
        let whole = match target.judging {
            Judging::Change | Judging::Limit => draws.within(70, 160),
            _ if target.needs_counted_opening() => draws.within(14, 60),
            _ if target.per.is_some() => draws.within(150_000, 180_000),
            _ if target.ratio_of_flows => draws.within(60, 420),
            _ if alone => draws.within(180, 2_400),
            _ => draws.within(1_200, 9_600),
        };
        Self {
            target,
            turn: (whole_number(turn.0), whole_number(turn.1).max(1)),
            fate: Fate::of(position, seed),
            strays: if alone { 0 } else { draws.within(-24, 24) },
            whole,
            goal,
            idle: target.may_have_nothing && !alone && draws.one_in(8),
        }
    }

    /// What stands after so many months, 1 to 12, counted from the start of the target's year.
    pub(super) fn cumulative(&self, months: usize) -> Value {
        if self.idle {
            return Value::NothingArose;
        }
        match (self.target.judging, self.target.aggregation) {
            (Judging::Milestone, _) => self.milestone(months),
            (_, Aggregation::CountAchieving) => {
                Value::Done { done: self.turn.0 >= self.fate.failing(), percent: None }
            }
            (Judging::Change, _) => Value::Number(Decimal::from(self.changed(months))),
            (Judging::Limit, _) => Value::Number(Decimal::from(self.counted(months))),
            _ if self.target.needs_counted_opening() => {
                let sum = self.whole * self.goal / 100_000;
                Value::Number(Decimal::from(self.paced(sum * 1_000, months) / 1_000))
            }
            (Judging::Flow | Judging::Accrual, _) if self.target.ratio => {
                let most = self.whole * self.goal / self.per();
                self.ratio(self.paced(most * 1_000, months) / 1_000, self.whole)
            }
            (Judging::Flow | Judging::Accrual, Aggregation::Sum) | (_, Aggregation::Sum) => {
                let total = self.paced(self.goal, months) / 1_000;
                Value::Number(Decimal::from((total + self.turn.1 - 1 - self.turn.0) / self.turn.1))
            }
            (Judging::Flow | Judging::Accrual, _) => {
                Value::Number(self.rounded(self.paced(self.goal, months)))
            }
            (Judging::Level, _) => self.level(months),
        }
    }

    /// What the months from `after` to `until` alone brought.
    pub(super) fn between(&self, after: usize, until: usize) -> Value {
        let (from, to) = (self.cumulative(after), self.cumulative(until));
        match (from, to) {
            _ if after == 0 => self.cumulative(until),
            (Value::Number(from), Value::Number(to)) => Value::Number((to - from).normalize()),
            (_, to) => to,
        }
    }

    /// The same cut-off last year, for changes and for limits that ask to be below it.
    pub(super) fn last_year(&self, months: usize) -> Option<Value> {
        let count = match self.target.judging {
            Judging::Change => shaped(self.whole, months),
            Judging::Limit if self.target.below_last_year => {
                // A little above the goal, so that being below both is possible.
                shaped(self.goal / 1_000 + 2, months)
            }
            _ => return None,
        };
        Some(Value::Number(Decimal::from(count)))
    }

    /// The number that a reduction is counted from.
    pub(super) fn opening(&self) -> Option<Value> {
        let counted = self.target.needs_counted_opening() && !self.idle;
        counted.then(|| Value::Number(Decimal::from(self.whole)))
    }

    /// What a higher level assigns, where the text leaves the figure to it.
    pub(super) fn assigned(&self) -> Decimal {
        self.rounded(self.goal)
    }

    /// A sum's part after so many months, in the same unit as `year`.
    fn paced(&self, year: i64, months: usize) -> i64 {
        shaped(year, months) * (self.fate.pace() + self.strays) / 1_000
    }

    fn milestone(&self, months: usize) -> Value {
        let due = self.target.due.map_or(12, |due| usize::from(due.month));
        let done = months >= due && self.turn.0 >= self.fate.failing();
        let share = whole_number(months.min(due)) * 100 / whole_number(due);
        let percent = if done {
            100
        } else {
            // Most of such work is done in the first half of its time.
            (share * 8 / 5 * self.fate.pace() / 1_000 + self.strays / 8).clamp(0, 99)
        };
        Value::Done { done, percent: Some(Decimal::from(percent)) }
    }

    fn changed(&self, months: usize) -> i64 {
        let by = self.goal * self.fate.change() / 1_000;
        let sign = match &self.target.goal {
            Goal::Stated { comparator: Comparator::IncreaseAtLeast, .. } => 1,
            _ => -1,
        };
        let last_year = shaped(self.whole, months);
        // Away from last year's by rounding outwards: small counts would hide the change.
        (last_year * (100_000 + sign * by) + if sign > 0 { 99_999 } else { 0 }) / 100_000
    }

    /// Limits run evenly, and slower where the fate is good.
    fn counted(&self, months: usize) -> i64 {
        let pace = 1_700 - self.fate.pace();
        self.goal * pace / 1_000 * whole_number(months) / 12 / 1_000
    }

    fn level(&self, months: usize) -> Value {
        let still_to_come = whole_number(12_usize.saturating_sub(months)) * 60;
        let good = self.fate.margin() + self.strays * 40 - still_to_come;
        // Near 100 % there is little room for more.
        let room = match self.target.is_in_percent() {
            true => (100_000 - self.goal) * 3 / 4,
            false => i64::MAX,
        };
        let level = match self.target.direction {
            Direction::Up => self.goal + good.min(room),
            Direction::Down => self.goal - good / 4,
        };
        if !self.target.ratio {
            return Value::Number(self.rounded(level.max(0)));
        }
        let whole = match self.target.ratio_of_flows {
            true => shaped(self.whole, months),
            false => self.whole,
        };
        self.ratio((whole * level + self.per() / 2) / self.per(), whole)
    }

    fn ratio(&self, part: i64, whole: i64) -> Value {
        if whole == 0 {
            return Value::NothingArose;
        }
        let most = if self.target.per.is_some() { i64::MAX } else { whole };
        Value::Ratio { numerator: Decimal::from(part.clamp(0, most)), denominator: Decimal::from(whole) }
    }

    /// What a level in thousandths is divided by to give a share.
    fn per(&self) -> i64 {
        self.target.per.map_or(100_000, thousandths)
    }

    /// Thousandths as fine as the goal itself is stated.
    fn rounded(&self, thousandths: i64) -> Decimal {
        let digits = match &self.target.goal {
            Goal::Stated { figure, .. } => figure.normalize().scale().min(3),
            _ => 0,
        };
        let digits = if self.target.is_in_percent() { digits.max(1) } else { digits };
        Decimal::new(thousandths, 3).round_dp(digits).normalize()
    }
}

impl Target {
    fn is_in_percent(&self) -> bool {
        &*self.measure.vi == "%"
    }

    /// Reported as a count that is held against an opening number.
    fn needs_counted_opening(&self) -> bool {
        matches!(self.goal, Goal::Stated { comparator: Comparator::ReduceBy, .. })
    }
}

/// A year's whole after so many months.
fn shaped(year: i64, months: usize) -> i64 {
    let passed: i64 = SEASONS.iter().take(months).sum();
    year * passed / 1_000
}

fn thousandths(figure: Decimal) -> i64 {
    let scaled = figure.normalize().trunc_with_scale(3);
    let mantissa = scaled.mantissa() * 10_i128.pow(3 - scaled.scale().min(3));
    i64::try_from(mantissa).unwrap_or(i64::MAX / 1_000_000)
}

fn whole_number(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}
