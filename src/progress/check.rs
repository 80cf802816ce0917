//! What a person should look at. A check never changes a status, a figure or what can be saved: it
//! names the numbers and where the first of them is typed. `checks` holds the rules.

use super::{Settings, Slip};
use crate::ledger::{Basis, Period, Slot, Standing, Value};
use crate::resolution::{Target, Unit, UnitId, UnitKind};
use rust_decimal::Decimal;

/// Where a figure stands within its target and unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Spot {
    /// The period, or the cut-off of a cumulative figure.
    pub period: Period,
    /// Which of the period's four figures.
    pub slot: Slot,
}

/// How much a check matters. The most pressing comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Importance {
    /// The figures contradict each other or themselves: one of them is wrong.
    MustFix,
    /// The figures are possible, but slips look like this.
    LookAgain,
    /// Good to know before somebody asks.
    Note,
}

impl Importance {
    /// The most pressing first.
    pub const ALL: [Self; 3] = [Self::MustFix, Self::LookAgain, Self::Note];
}

/// Where a person goes to settle a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fix {
    /// To a figure that stands.
    Correct(Spot),
    /// To a figure that lacks.
    Enter(Spot),
    /// To figures that stand side by side, one of which must be chosen.
    Choose,
    /// To the units' figures.
    Units,
    /// To the target; no figure need be wrong.
    Look,
    /// To the settings.
    Setting,
}

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// The reported cumulative figure differs from the sum of the in-period ones.
    SumDiffers {
        /// The cumulative figure.
        at: Spot,
        /// Reported cumulative.
        reported: Value,
        /// Sum of the in-period figures up to it.
        summed: Value,
    },
    /// A quarter's in-period figure differs from the sum of its months.
    QuarterDiffers {
        /// The quarter's figure.
        at: Spot,
        /// Reported.
        reported: Value,
        /// Sum of its months.
        summed: Value,
    },
    /// Two places that speak of one stretch hold different figures; the first is used.
    SameStretchDiffers {
        /// The place used.
        used: (Spot, Value),
        /// The other.
        other: (Spot, Value),
    },
    /// A cumulative count is lower than at an earlier cut-off.
    Falls {
        /// Earlier cut-off.
        from: (Period, Value),
        /// Later cut-off.
        to: (Spot, Value),
        /// Whether the later cut-off's period begins where the earlier one ends.
        adjoins: bool,
    },
    /// In-period figures after a gap, not counted because an earlier cumulative figure was reported.
    NotCounted {
        /// Their periods.
        periods: Vec<Period>,
    },
    /// Different figures stand side by side in this cell ("Chỗ lệch số").
    Conflict {
        /// The cell.
        at: Spot,
        /// The figures.
        values: Vec<Value>,
    },
    /// The last figure is older than the last one due.
    Stale {
        /// Reaches to.
        reaches: Period,
        /// Should reach to.
        due: Period,
    },
    /// The root's own figure differs from its units' taken together.
    UnitsDiffer {
        /// The root's own, in the target's unit of measure.
        own: Decimal,
        /// The units'.
        units: Decimal,
        /// Own − units'.
        difference: Decimal,
    },
    /// The units' figures taken together reach to different cut-offs.
    OlderUnits(Vec<(UnitId, Period)>),
    /// Figures of a unit that speak of time after it ended; kept, and not counted.
    AfterEnd {
        /// The unit that ended.
        unit: UnitId,
        /// The figures' periods.
        periods: Vec<Period>,
    },
    /// Units are counted, and these ended within the year: the office says which count holds.
    CountAfterMerger(Vec<UnitId>),
    /// The part is larger than the whole.
    PartAboveWhole {
        /// The figure.
        at: Spot,
        /// Its part.
        numerator: Decimal,
        /// Its whole.
        denominator: Decimal,
        /// The figure that it may have been meant as.
        meant: Option<Value>,
    },
    /// A share is above 100 %.
    AboveHundred {
        /// The figure.
        at: Spot,
        /// In percent.
        share: Decimal,
    },
    /// A digit too many or too few, or thousands for units, against the figure before.
    SlipFromBefore {
        /// The figure.
        at: Spot,
        /// By what it seems to be off.
        slip: Slip,
        /// The figure itself.
        figure: Value,
        /// The figure before it, with its period.
        before: (Period, Value),
        /// Both count from the start of the year, so that they were compared per month.
        per_month: bool,
        /// The figure without the slip.
        meant: Option<Value>,
    },
    /// The same against last year's figure for the same period.
    SlipFromLastYear {
        /// The figure.
        at: Spot,
        /// By what it seems to be off.
        slip: Slip,
        /// The figure itself.
        figure: Value,
        /// Last year's.
        last_year: Value,
        /// The figure without the slip.
        meant: Option<Value>,
    },
    /// A month's increment lies far outside the unit's other months.
    Outlier {
        /// The month's figure.
        at: Spot,
        /// What the month added.
        amount: Decimal,
        /// The median of the months.
        median: Decimal,
        /// How many months were compared.
        months: u8,
        /// The modified z-score, to 6 digits.
        score: Decimal,
    },
    /// The latest figure lies far from last year's for the same period.
    FarFromLastYear {
        /// The figure.
        at: Spot,
        /// In the target's unit of measure, to 6 digits.
        amount: Decimal,
        /// Last year's.
        last_year: Decimal,
        /// The change in percent of last year's.
        change_percent: Decimal,
    },
    /// The figure repeats the one of the period before, digit by digit.
    Repeats {
        /// The figure.
        at: Spot,
        /// The period that it repeats.
        before: Period,
        /// The figure itself.
        figure: Value,
    },
    /// Printed with one digit more than the goal the figure looks like the goal; unrounded it is not.
    OnlyRounded {
        /// The cut-off of the figure judged.
        period: Period,
        /// Unrounded, in the target's unit of measure, to 6 digits.
        amount: Decimal,
        /// What is asked for.
        goal: Decimal,
        /// "Trên X" is met by less than half of that digit; else the goal is missed by as little.
        is_met: bool,
    },
    /// Two settings of one key stand side by side; the default is used.
    SettingConflict(Box<str>),
}

impl Check {
    /// A figure that changed against last year's by more than this is told, in percent of last year's.
    pub const FAR_PERCENT: u8 = 50;
    /// From how many tenths of a modified z-score on a month is an outlier: 3.5.
    pub const OUTLIER_TENTHS: u8 = 35;

    /// How much it matters.
    pub const fn importance(&self) -> Importance {
        match self {
            Self::SumDiffers { .. }
            | Self::QuarterDiffers { .. }
            | Self::SameStretchDiffers { .. }
            | Self::Falls { .. }
            | Self::Conflict { .. }
            | Self::PartAboveWhole { .. }
            | Self::AboveHundred { .. }
            | Self::SettingConflict(_) => Importance::MustFix,
            Self::NotCounted { .. }
            | Self::UnitsDiffer { .. }
            | Self::AfterEnd { .. }
            | Self::CountAfterMerger(_)
            | Self::SlipFromBefore { .. }
            | Self::SlipFromLastYear { .. }
            | Self::Outlier { .. }
            | Self::Repeats { .. } => Importance::LookAgain,
            Self::Stale { .. }
            | Self::OlderUnits(_)
            | Self::FarFromLastYear { .. }
            | Self::OnlyRounded { .. } => Importance::Note,
        }
    }

    /// Where to go.
    pub fn fix(&self) -> Fix {
        let lacks = |period, basis| Spot { period, slot: Slot::new(basis, Standing::Official) };
        match self {
            Self::SumDiffers { at, .. }
            | Self::QuarterDiffers { at, .. }
            | Self::SameStretchDiffers { used: (at, _), .. }
            | Self::Falls { to: (at, _), .. }
            | Self::PartAboveWhole { at, .. }
            | Self::AboveHundred { at, .. }
            | Self::SlipFromBefore { at, .. }
            | Self::SlipFromLastYear { at, .. }
            | Self::Outlier { at, .. }
            | Self::FarFromLastYear { at, .. }
            | Self::Repeats { at, .. } => Fix::Correct(*at),
            Self::Stale { due, .. } => Fix::Enter(lacks(*due, Basis::Cumulative)),
            Self::Conflict { .. } => Fix::Choose,
            Self::UnitsDiffer { .. } | Self::OlderUnits(_) | Self::AfterEnd { .. } => Fix::Units,
            Self::NotCounted { .. } | Self::OnlyRounded { .. } | Self::CountAfterMerger(_) => Fix::Look,
            Self::SettingConflict(_) => Fix::Setting,
        }
    }

    /// Where to go from a unit's figures. Of a target that only units report the root has no figure of its
    /// own to enter: one typed there would take the place of what the units' figures come to.
    pub fn fix_of(&self, target: &Target, unit: &Unit, settings: &Settings) -> Fix {
        match self.fix() {
            Fix::Enter(_)
                if unit.kind == UnitKind::Root && !settings.reporters(target).include(unit.kind) =>
            {
                Fix::Units
            }
            fix => fix,
        }
    }

    /// The figure that it asks about; `None` where it asks about none, or about several.
    pub fn spot(&self) -> Option<Spot> {
        match (self, self.fix()) {
            (Self::Conflict { at, .. }, _) => Some(*at),
            (_, Fix::Correct(at) | Fix::Enter(at)) => Some(at),
            _ => None,
        }
    }

    /// The period that it speaks of, by which findings are ordered.
    pub fn period(&self) -> Option<Period> {
        match self {
            Self::NotCounted { periods } => periods.first().copied(),
            Self::OnlyRounded { period, .. } => Some(*period),
            _ => self.spot().map(|spot| spot.period),
        }
    }
}
