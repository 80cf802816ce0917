//! A figure at a cut-off, as it was reported or put together.

use crate::ledger::{Period, Standing, Value};
use time::Date;

/// The figure that stands for a target and unit at a cut-off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// As reported, or summed part by part.
    pub value: Value,
    /// The cut-off that it reaches.
    pub period: Period,
    /// The cut-off's last day.
    pub until: Date,
    /// Estimated where any part is.
    pub standing: Standing,
    /// How it came about.
    pub how: How,
}

/// How a figure came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// Reported as such in one cell.
    Reported,
    /// A reported cumulative figure and the in-period ones that follow it without a gap.
    Continued {
        /// The reported cut-off.
        from: Period,
        /// The periods added.
        plus: Vec<Period>,
    },
    /// Summed from in-period figures.
    Summed(Vec<Period>),
    /// Taken together from units.
    RolledUp,
}
