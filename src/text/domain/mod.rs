//! Words for the values of the pure layers: statuses, comparators, goals, figures, reasons, checks.
//!
//! Matches are exhaustive, so a new value without words does not compile. Decides nothing.

mod attention;
mod check;
mod citation;
mod entry;
mod figure;
mod goal;
mod measuring;
mod outlook;
mod reason;
mod register;
mod result;
mod status;
mod together;
mod unit_change;

pub use attention::attention;
pub use check::{check, check_fix, check_rule, importance, meant, reported};
pub use citation::{citation, clause_place};
pub use entry::{content, place};
pub use figure::{basis, derived, gap, measured, rate_of, short_value, slip, slot, standing, value};
pub use goal::{comparator, effective_goal, goal, goal_in_words, origin, symbol};
pub use measuring::{aggregation, bullets_and_parts, frequency, group, judging, reporters, unit_kind, units};
pub use outlook::{
    forecast_against, forecast_amount, forecast_method, forecast_range, forecast_shown, no_forecast,
};
pub use reason::{reason, rule};
pub use register::{
    body, choice, editable, field, field_of, field_text, one_of, progress, record_field, register, timing,
    typed, wrong,
};
pub use result::{lacking, result_sentence};
pub use status::{code_name, reported_status, status, status_explained};
pub use together::{Together, together};
pub use unit_change::{merged, said, unit_before, unit_change, unit_refusal, unit_setting};
