//! The "vì sao" panel as data: every number that led to a status, and the rule that gave it.
//! Words are added by the interface.

use super::{GoalOrigin, How, PathKind};
use crate::ledger::{Period, Standing, Value};
use crate::resolution::{Comparator, Month, UnitId};
use rust_decimal::Decimal;
use time::Date;

/// One step of the argument. Amounts are in the target's unit of measure, to 6 digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The figure that is judged.
    Figure {
        /// As reported or summed.
        value: Value,
        /// In the target's unit of measure; `None` for done/not done and where nothing arose.
        amount: Option<Decimal>,
        /// The cut-off that it reaches.
        period: Period,
        /// The cut-off's last day.
        until: Date,
        /// Estimated where any part is.
        standing: Standing,
        /// How it came about.
        how: How,
    },
    /// No figure on or before the as-of date.
    NoFigure,
    /// The cells of these periods hold different figures that nobody has settled; not used.
    Conflicted(Vec<Period>),
    /// What the figure is held against.
    Goal {
        /// How.
        comparator: Comparator,
        /// The figure asked for.
        figure: Decimal,
        /// Where it comes from.
        origin: GoalOrigin,
    },
    /// The target asks for completion.
    Completion,
    /// "Chưa giao chỉ tiêu": nobody assigned a figure to this unit.
    NotAssigned,
    /// Different assigned figures stand side by side.
    AssignedConflict(Vec<Decimal>),
    /// Not judged before this month has ended.
    DueFrom {
        /// The month.
        month: Month,
        /// Its last day.
        until: Date,
    },
    /// A milestone's due month.
    Due {
        /// The month.
        month: Month,
        /// Its last day.
        until: Date,
    },
    /// The planned path at the figure's cut-off.
    Pace {
        /// Which path.
        kind: PathKind,
        /// Months of the target's year up to the cut-off.
        elapsed_months: u8,
        /// Months of the target's year.
        total_months: u8,
        /// What the path asks for by then.
        expected: Decimal,
        /// 100 × figure / expected (for limits 100 × expected / figure); `None` where the path asks
        /// for nothing yet.
        share_percent: Option<Decimal>,
    },
    /// The bands that the share is held against, in percent.
    Bands {
        /// From here on track.
        on_track: Decimal,
        /// From here behind, below it at risk.
        behind: Decimal,
    },
    /// How much of a milestone's time has passed.
    Time {
        /// Days passed.
        elapsed_days: u32,
        /// Days given.
        total_days: u32,
        /// 100 × elapsed / total.
        share_percent: Decimal,
    },
    /// How far a level is from its goal.
    Shortfall {
        /// What lacks, positive; 0 for a strict target that is exactly reached.
        by: Decimal,
        /// Up to this it counts as behind, beyond it as at risk.
        tolerance: Decimal,
    },
    /// The step that somebody entered for this cut-off.
    Step {
        /// The level asked for.
        level: Decimal,
    },
    /// The rest that lacks, spread over the months that remain.
    Needed {
        /// What lacks.
        rest: Decimal,
        /// Months that remain after the cut-off, at least 1.
        months: u8,
        /// What each must bring.
        per_month: Decimal,
    },
    /// Last year's figure at the same cut-off, and the change from it.
    LastYear {
        /// Last year's figure.
        figure: Decimal,
        /// 100 × (this − last) / last; `None` where last year's is 0.
        change_percent: Option<Decimal>,
    },
    /// No figure of last year at this cut-off.
    NoLastYear(Period),
    /// Last year's figure is 0: no percentage can be taken.
    ZeroBase,
    /// The opening number that a reduction is counted from.
    Opening(Decimal),
    /// Nobody entered the opening number.
    NoOpening,
    /// "Không phát sinh" was reported: there was nothing to fall short of.
    NothingArose,
    /// Part of a whole that is 0.
    ZeroDenominator,
    /// The target is counted out of another number of units than now exist; the office decides.
    OutOf {
        /// The text's number.
        stated: Decimal,
        /// The number reported on.
        counted: Decimal,
    },
    /// Not done, and nobody said how far it has come.
    NoPercent,
    /// The kind of figure does not fit the target, such as a number for done/not done.
    WrongKind,
    /// Numbers beyond what is computed exactly.
    TooLarge,
    /// Units that achieve, of those that should.
    Achieving {
        /// Achieve.
        count: u32,
        /// Reported.
        reported: u32,
        /// Should report.
        of: u32,
    },
    /// Figures of these units are missing, so the sum can only grow.
    MissingUnits(Vec<UnitId>),
    /// Units whose figures conflict, so that none of theirs is used.
    ConflictedUnits(Vec<UnitId>),
    /// In-period figures of these periods are missing, so the sum can only grow.
    Gaps(Vec<Period>),
    /// Part of the sum is what this unit had when it ended and was taken over.
    Predecessor {
        /// The unit that ended.
        unit: UnitId,
        /// What it had.
        value: Value,
        /// The cut-off that this reaches.
        period: Period,
        /// The cut-off's last day.
        until: Date,
    },
    /// The unit took over from others: levels up to then speak of another one, and are not used.
    Restarted {
        /// Those that ended.
        units: Vec<UnitId>,
        /// The last day before.
        last: Date,
    },
    /// Shown beside the judgement; does not change it.
    Second(SecondCondition),
}

/// A further condition of the text that is shown and not judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SecondCondition {
    /// "Làm giảm": below last year at the same cut-off.
    BelowLastYear {
        /// Last year's figure, if known.
        last_year: Option<Decimal>,
        /// Whether it is fulfilled; `None` without last year's figure.
        fulfilled: Option<bool>,
    },
    /// "Tăng X %": growth over last year at the same cut-off.
    Growth {
        /// X.
        asked_percent: Decimal,
        /// Growth so far, if last year's figure is known and not 0.
        actual_percent: Option<Decimal>,
        /// Whether it is fulfilled; `None` without last year's figure.
        fulfilled: Option<bool>,
        /// Value / (1 + growth): implied by the text, never mixed with an official figure.
        implied_base: Option<Decimal>,
    },
}

/// The rule that gave a status. Codes are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rule {
    /// Before `due_from` nothing is judged.
    NotYetDue,
    /// No figure, no judgement.
    NoFigure,
    /// Only conflicting figures.
    Conflicted,
    /// No goal assigned to the unit.
    NoGoal,
    /// The figure cannot be judged; the reasons say why.
    Unusable,
    /// What is missing could turn the result.
    Incomplete,
    /// Nothing arose, so nothing fell short.
    NothingArose,
    /// The goal is exceeded.
    Exceeded,
    /// The goal is reached.
    Reached,
    /// The year is over and the goal is not reached.
    YearOver,
    /// The sum against the planned path and its bands.
    Pace,
    /// The level against its goal and tolerance.
    Tolerance,
    /// The level against an entered step.
    Step,
    /// Below the limit.
    BelowLimit,
    /// Exactly at the limit while the year runs.
    AtLimit,
    /// Above the limit.
    AboveLimit,
    /// Below the limit, but faster than the months allow.
    LimitPace,
    /// Done.
    Done,
    /// Not done by its due date.
    Overdue,
    /// Percent done against time passed.
    Time,
}

impl Rule {
    /// A stable code, such as `pace`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotYetDue => "not-yet-due",
            Self::NoFigure => "no-figure",
            Self::Conflicted => "conflicted",
            Self::NoGoal => "no-goal",
            Self::Unusable => "unusable",
            Self::Incomplete => "incomplete",
            Self::NothingArose => "nothing-arose",
            Self::Exceeded => "exceeded",
            Self::Reached => "reached",
            Self::YearOver => "year-over",
            Self::Pace => "pace",
            Self::Tolerance => "tolerance",
            Self::Step => "step",
            Self::BelowLimit => "below-limit",
            Self::AtLimit => "at-limit",
            Self::AboveLimit => "above-limit",
            Self::LimitPace => "limit-pace",
            Self::Done => "done",
            Self::Overdue => "overdue",
            Self::Time => "time",
        }
    }
}
