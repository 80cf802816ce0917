//! What people wrote, and nothing else: entries, the places they speak of, and the laws of merging.
//!
//! The ledger only grows. It judges nothing (`progress` does), reads no clock and draws no random
//! number: times and session ids come in as arguments.

mod cell;
mod entry;
mod period;
mod value;

pub use cell::{Basis, Cell, Place, Slot, Standing};
pub use entry::{Author, Content, Entry, EntryId, SessionId, Timestamp};
pub use period::{Part, Period};
pub use value::Value;
