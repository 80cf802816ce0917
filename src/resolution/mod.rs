//! The resolution as types: its text, clauses, targets and the bodies that report on them.
//!
//! Knows nothing of figures, periods' results, languages of the interface or storage. `build.rs`
//! compiles this same module to prove the seeds, so it uses no other module of the crate.

mod clause;
mod commitment;
mod data_set;
mod erratum;
mod goal;
mod id;
mod index;
mod lookup;
mod numeral;
// Set by `build.rs`, which writes the bytes that this module reads and so cannot hold it itself.
#[cfg(seeds_packed)]
mod packed;
mod packing;
mod pieces;
mod reference;
// The page carries what the build proved, and so no reader of seeds.
#[cfg(not(target_arch = "wasm32"))]
pub mod seed;
mod target;
mod unit;
mod unit_change;

pub use clause::{Clause, ClauseKind, Emphasis, Group, Style};
pub use commitment::{Commitment, Relation};
pub use data_set::DataSet;
pub use erratum::{Confidence, Erratum, Segment};
pub use goal::{Comparator, Goal};
pub use id::{BodyId, CitationId, ClauseId, CommitmentId, DataSetId, PlaceId, RecordId, TargetId, UnitId};
pub use index::Bullet;
pub use numeral::{Claim, Numeral};
#[cfg(seeds_packed)]
pub use packed::packed;
pub use packing::{decode, encode};
pub use pieces::Piece;
pub use reference::{
    Body, Citation, Contradiction, Day, Duty, Execution, Focal, NamedPlace, PlaceKind, Solution,
};
pub use target::{
    Aggregation, Direction, Frequency, Judging, Month, Names, RatioWords, Reporters, Span, Target,
};
pub use unit::{Unit, UnitKind};
pub use unit_change::{Added, Ended, Renamed, UnitChanges, UnitRefusal};
