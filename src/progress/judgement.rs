//! What judging one target for one unit answers: the status with everything that led to it.
//! Made by `judge`; data only, no words.

use super::{Check, EffectiveGoal, Partial, Reason, Resolved, RollUp, Rule, Status};
use crate::ledger::{Period, Standing};
use crate::resolution::{TargetId, UnitId};
use rust_decimal::Decimal;
use time::Date;

/// Where one target of one unit stands at a date, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// The target judged.
    pub target: TargetId,
    /// The unit judged; the root stands for the whole.
    pub unit: UnitId,
    /// The date that figures are looked at from.
    pub as_of: Date,
    /// The computed status.
    pub status: Status,
    /// The status may still change although no figure is missing ("tạm tính"): the year runs, or the
    /// figure is an estimate.
    pub provisional: bool,
    /// The rule that gave the status.
    pub rule: Rule,
    /// What somebody concluded, at the latest cut-off on or before the as-of date.
    pub conclusion: Option<Conclusion>,
    /// What the unit is judged against.
    pub goal: EffectiveGoal,
    /// The unit's own aim ("đơn vị phấn đấu"): shown, never judged.
    pub own_aim: Option<Decimal>,
    /// The figure judged; `None` where nothing usable was reported.
    pub latest: Option<Resolved>,
    /// The figure in the target's unit of measure, to 6 digits: for ratios the rate, for changes the
    /// change in percent.
    pub amount: Option<Decimal>,
    /// 100 × figure / goal, to 6 digits, for sums and counts (not for limits).
    pub percent_of_plan: Option<Decimal>,
    /// Figure − goal in the target's unit of measure, to 6 digits: percentage points for rates.
    pub difference: Option<Decimal>,
    /// For a sum that is not reached: what each remaining month must bring, to 6 digits.
    pub needed_per_month: Option<Decimal>,
    /// What is missing in the figure judged.
    pub partial: Option<Partial>,
    /// The units' figures taken together, for the root; stands beside its own figure.
    pub rollup: Option<RollUp>,
    /// Every number used, in the order of the argument.
    pub reasons: Vec<Reason>,
    /// What a person should look at; changes no status.
    pub checks: Vec<Check>,
    /// The figures at each cut-off that has one, in order of time, for charts: the units' together
    /// where `latest` is.
    pub series: Vec<Point>,
    /// The planned path at the ends of the year's months (for last year's shape at its cut-offs);
    /// empty where none is planned.
    pub path: Vec<PathPoint>,
}

/// A conclusion ("Kết luận đánh giá") as somebody entered it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conclusion {
    /// The cut-off that it speaks of.
    pub period: Period,
    /// The status; `None` for a code that this build does not know.
    pub status: Option<Status>,
    /// Why; may be empty.
    pub reason: Box<str>,
    /// Who concluded.
    pub by: Box<str>,
    /// In which document; may be empty.
    pub document: Box<str>,
}

/// One figure on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The cut-off.
    pub period: Period,
    /// Its last day.
    pub until: Date,
    /// The figure in the target's unit of measure: cumulative for sums, else the latest. For changes
    /// the count, not the change.
    pub amount: Decimal,
    /// Estimated where any part is.
    pub standing: Standing,
}

/// One point of the planned path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathPoint {
    /// The month's last day.
    pub until: Date,
    /// What is planned by then, in the target's unit of measure.
    pub amount: Decimal,
}
