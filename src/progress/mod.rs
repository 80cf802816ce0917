//! Where each target stands, and why: resolving figures, roll-up, pace, status, completeness.
//!
//! Pure: takes a data set, a ledger, settings and a date. Knows no words of the interface, reads no
//! clock, and never concludes: a conclusion is an entry beside the computed status.

mod accumulation;
mod after_end;
mod allotment;
mod as_of;
mod assigned;
mod bands;
mod before;
mod boxes;
mod bullet;
mod check;
mod checks;
mod closing;
mod disputes;
mod engine;
mod exact;
mod expected;
mod figures;
mod forecast;
mod goal;
mod judge;
mod judgement;
mod last_year;
mod meant;
mod measure;
mod merged;
mod outlook;
mod overview;
mod partial;
mod path;
mod period_figures;
mod reason;
mod resolved;
mod rollup;
mod second;
mod series;
mod setting;
mod settings;
mod slip;
mod status;
mod subject;
mod submission;
mod target_year;
mod timeliness;
mod unit_board;
mod unit_setting;
mod whole;

pub use accumulation::Accumulation;
pub use after_end::figures_after;
pub use allotment::{Allotment, Assignment, Part};
pub use as_of::{as_of_date, as_of_date_of_all, as_of_date_of_unit, last_figure_end};
pub use bands::Bands;
pub use before::{figure_before, recent_figures};
pub use boxes::Boxes;
pub use bullet::{BulletStanding, bullet_standing, together};
pub use check::{Check, Fix, Importance, Spot};
pub use checks::looked_at;
pub use closing::closing_changes;
pub use disputes::{disputes, units_written_for};
pub use engine::{judge, reporting_units};
pub use exact::Fraction;
pub use expected::{
    Completeness, Row, completeness, completeness_by_unit, completeness_of, deadline, expected_rows,
    is_disputed, is_entered, last_closed_period,
};
pub use figures::{Figures, Held};
pub use forecast::{FEWEST_CUT_OFFS, Forecast, Method, NoForecast};
pub use goal::{EffectiveGoal, GoalOrigin};
pub use judge::{Case, LastYear, Verdict, verdict};
pub use judgement::{Conclusion, Judgement, PathPoint, Point};
pub use meant::Meant;
pub use merged::judged_with;
pub use outlook::forecast;
pub use overview::{Attention, Counts, Overview};
pub use partial::Partial;
pub use path::{PathKind, PlannedPath, WrongStep};
pub use period_figures::{PeriodFigures, last_year_until, period_figures};
pub use reason::{Reason, Rule, SecondCondition};
pub use resolved::{How, Resolved};
pub use rollup::{RollUp, Share, roll_up, roll_up_series};
pub use second::implied_baseline;
pub use series::{Resolution, resolve};
pub use setting::Setting;
pub use settings::Settings;
pub use slip::{Slip, slip};
pub use status::Status;
pub use submission::{
    After, Lock, Locked, calls_for_decision, changes_locked, first_submission, form_of, form_of_cell,
    form_of_figure, form_rows, is_locked, lock, reopening, stands_empty, submission, submission_place,
};
pub use target_year::TargetYear;
pub use timeliness::{Handed, Report, Tally, missing, report};
pub use unit_board::{BoardRow, Place, UnitBoard};
pub use unit_setting::{UnitChange, UnitSetting};
pub use whole::with_course;
