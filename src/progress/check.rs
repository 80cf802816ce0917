//! What a person should look at. A check never changes a status and settles nothing.

use crate::ledger::{Basis, Period, Value};
use crate::resolution::UnitId;
use rust_decimal::Decimal;

/// One thing to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// The reported cumulative figure differs from the sum of the in-period ones.
    SumDiffers {
        /// The cut-off.
        period: Period,
        /// Reported cumulative.
        reported: Value,
        /// Sum of the in-period figures up to it.
        summed: Value,
    },
    /// A quarter's in-period figure differs from the sum of its months.
    QuarterDiffers {
        /// The quarter.
        period: Period,
        /// Reported.
        reported: Value,
        /// Sum of its months.
        summed: Value,
    },
    /// Two places that speak of one stretch hold different figures; the first is used.
    SameStretchDiffers {
        /// The place used.
        used: (Period, Basis),
        /// The other.
        other: (Period, Basis),
    },
    /// A cumulative count is lower than at an earlier cut-off.
    Falls {
        /// Earlier cut-off.
        from: Period,
        /// Later cut-off.
        to: Period,
    },
    /// In-period figures after a gap, not counted because an earlier cumulative figure was reported.
    NotCounted {
        /// Their periods.
        periods: Vec<Period>,
    },
    /// Different figures stand side by side in this cell ("Chỗ lệch số").
    Conflict {
        /// The cell's period.
        period: Period,
        /// The cell's basis.
        basis: Basis,
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
    /// The part is larger than the whole.
    PartAboveWhole,
    /// Two settings of one key stand side by side; the default is used.
    SettingConflict(Box<str>),
}
