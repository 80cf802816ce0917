//! What a target asks for. How a year is judged against it belongs to `progress`.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What the resolution asks for, in the target's unit of measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Goal {
    /// A figure that the resolution itself states.
    Stated {
        /// How the figure is compared.
        comparator: Comparator,
        /// The figure, exactly as the text gives it.
        figure: Decimal,
    },
    /// The province assigns the figure later ("chỉ tiêu tỉnh giao"); judged ≥ that figure.
    AssignedByProvince,
    /// Done or not done ("hoàn thành").
    Complete,
}

/// How a measured figure is held against the stated one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparator {
    /// A bare "đạt X": judged ≥ X (a reading).
    Reach,
    /// "từ X trở lên", "ít nhất X": ≥ X.
    AtLeast,
    /// "trên X": > X, strictly.
    MoreThan,
    /// "không quá X": ≤ X.
    AtMost,
    /// "giảm còn X": a level to come down to, ≤ X.
    DownTo,
    /// "giảm X %" of an opening number: reduction ≥ X %.
    ReduceBy,
    /// "giảm ít nhất X %" against the same cut-off last year.
    ReduceAtLeast,
    /// "nhiều hơn X %" against the same cut-off last year, read as ≥ X % more.
    IncreaseAtLeast,
}
