//! What the page knows now: the chosen person, the screen, the ledger in memory.
//!
//! Effects are asked for as values; `edge` carries them out.

mod role;
mod route;

pub use role::Role;
pub use route::Route;
