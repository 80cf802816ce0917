//! Finding words in the resolution without typing marks: the text, targets and commitments.
//!
//! Knows the order of hits and where they stand, and nothing of how they are shown. Folding itself
//! is `text::fold`'s.

mod index;
mod words;

pub use crate::text::fold::fold;
pub use index::{Field, Hit, Index, Subject};
pub use words::{Query, Range, matches};
