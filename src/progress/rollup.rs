//! Units' figures taken together. Missing reporters are named and never count as zero.

use super::Partial;
use crate::ledger::{Period, Standing, Value};
use crate::resolution::{Aggregation, UnitId};
use rust_decimal::Decimal;
use time::Date;

/// What the units' figures give together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUp {
    /// How they were taken together.
    pub aggregation: Aggregation,
    /// Σ figures, Σ numerators over Σ denominators, or units that achieve over units that reported.
    pub value: Value,
    /// `value` in the target's unit of measure, to 6 digits; `None` where nothing arose anywhere.
    pub amount: Option<Decimal>,
    /// The latest cut-off among the units' figures.
    pub period: Period,
    /// Its last day.
    pub until: Date,
    /// Estimated where any part is.
    pub standing: Standing,
    /// Units with a usable figure.
    pub reported: Vec<UnitId>,
    /// How many should report.
    pub expected: u32,
    /// What lacks; `None` where every unit is in.
    pub partial: Option<Partial>,
    /// Units whose figures reach less far than `period`.
    pub older: Vec<(UnitId, Period)>,
}
