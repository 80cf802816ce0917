//! Figures as people write them: printed from exact decimals, and read back from what was typed.
//!
//! Vietnamese groups thousands with "." and marks decimals with ","; English the other way round.
//! Whether a figure makes sense for its target belongs to `progress`.

mod echo;
mod misread;
mod print;
mod read;
mod spell;

pub use echo::{Echo, echo};
pub use misread::Misread;
pub use print::{count, format, percent, points, rounded, rounded_percent, ungrouped};
pub use read::{Context, Scale, Typed, Understood, parse, parse_typed, within_bounds};
pub use spell::spelled;
