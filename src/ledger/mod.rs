//! What people wrote, and nothing else: entries, the places they speak of, and the laws of merging.
//!
//! The ledger only grows. It judges nothing (`progress` does), reads no clock and draws no random
//! number: times and session ids come in as arguments.

mod acts;
mod aspect;
mod bare;
mod bounds;
mod cell;
pub mod codes;
mod current;
pub mod decimal;
mod entry;
mod fingerprint;
#[expect(clippy::module_inception, reason = "the set that the module is about")]
mod ledger;
mod period;
mod problems;
mod supersession;
mod value;
mod writer;

pub use acts::Acts;
pub use bounds::{ID_BYTES, LINE_BYTES, Refusal, TEXT_BYTES};
pub use cell::{Basis, Cell, Place, Slot, Standing};
pub use current::{Current, Written};
pub use entry::{Author, Content, Entry, EntryId, Fields, SessionId, Timestamp};
pub use fingerprint::Fingerprint;
pub use ledger::{Inserted, Ledger, Merged};
pub use period::{Calendar, Part, Period, Window};
pub use problems::Problem;
pub use value::Value;
pub use writer::{Statement, UndoRefusal, Writer, undo};
