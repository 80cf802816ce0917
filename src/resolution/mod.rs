//! The resolution as types: its text, clauses, targets and the bodies that report on them.
//!
//! Knows nothing of figures, periods' results, languages of the interface or storage. `build.rs`
//! compiles this same module to prove the seeds, so it uses no other module of the crate.

mod goal;
mod id;
mod target;
mod unit;

pub use goal::{Comparator, Goal};
pub use id::{BodyId, ClauseId, DataSetId, TargetId, UnitId};
pub use target::{Aggregation, Direction, Frequency, Judging, Month, Names, Reporters, Span, Target};
pub use unit::{Unit, UnitKind};
