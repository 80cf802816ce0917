//! From words to work: tasks, and the registers in which Section IV's loop is kept. Every field of a
//! record is a place of the ledger of its own, so that it merges and has its history like a figure.
//!
//! Pure: takes a data set, a ledger and a date. Knows no words of the interface; judges no target
//! (`progress` does) and concludes nothing by itself.

mod field;
mod links;
mod milestone;
mod mine;
mod offer;
mod record;
mod register;
mod standing;
mod task;
mod tension;

pub use field::{Field, Kind, Wrong, count, day, day_text, ids, percent, targets};
pub use links::{Served, served, without_solution};
pub use milestone::{LogLine, Milestone};
pub use mine::{Duty, Whose};
pub use offer::{Offer, offer};
pub use record::{Held, Record, records};
pub use register::Register;
pub use standing::{Progress, Timing};
pub use task::{Origin, Task, all_tasks, by_text, commitment_id, focal_id, last_day, tasks};
pub use tension::{Tension, TensionKind, tensions};
