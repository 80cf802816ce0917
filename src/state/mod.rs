//! What the page knows now: the chosen person, the screen, the ledger in memory.
//!
//! Effects are asked for as values; `edge` carries them out.

mod action;
mod arrivals;
mod drafts;
#[cfg(target_arch = "wasm32")]
mod following;
#[cfg(target_arch = "wasm32")]
mod judging;
pub mod memory;
pub mod moves;
pub mod pasting;
mod role;
mod route;
mod said;
mod saving;
#[cfg(target_arch = "wasm32")]
mod store;
pub mod year_before;

pub use crate::text::draft;
pub use action::{Action, Effect, Refused, Theme, Tried};
pub use arrivals::Arrivals;
pub use drafts::{Drafts, Pending};
#[cfg(target_arch = "wasm32")]
pub use following::followed;
pub use role::{Person, Role};
pub use route::Route;
pub use said::{Said, Way};
pub use saving::{Saving, Trouble};
#[cfg(target_arch = "wasm32")]
pub use store::{Remembered, Store, World};
