//! The stretches of a year for which figures are given.

use serde::{Deserialize, Serialize};

/// A part of one reporting year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The reporting year, such as 2023.
    pub year: i16,
    /// Which part of it.
    pub part: Part,
}

/// Months and quarters hold figures in-period and cumulative; 6 and 9 months and the year are
/// cut-offs and hold cumulative figures only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// 1 to 12.
    Month(u8),
    /// 1 to 4.
    Quarter(u8),
    /// "6 tháng".
    SixMonths,
    /// "9 tháng".
    NineMonths,
    /// "Cả năm".
    Year,
}
