//! Where each target stands, and why: resolving figures, roll-up, pace, status, completeness.
//!
//! Pure: takes a data set, a ledger, settings and a date. Knows no words of the interface, reads no
//! clock, and never concludes: a conclusion is an entry beside the computed status.

mod bands;
mod check;
mod exact;
mod goal;
mod judgement;
mod partial;
mod path;
mod reason;
mod resolved;
mod rollup;
mod status;

pub use bands::Bands;
pub use check::Check;
pub use exact::Fraction;
pub use goal::{EffectiveGoal, GoalOrigin};
pub use judgement::{Conclusion, Judgement, PathPoint, Point};
pub use partial::Partial;
pub use path::{PathKind, PlannedPath};
pub use reason::{Reason, Rule, SecondCondition};
pub use resolved::{How, Resolved};
pub use rollup::RollUp;
pub use status::Status;
