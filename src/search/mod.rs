//! Finding words without typing marks: the text, targets, commitments, tasks and notes.
//!
//! Knows the order of hits and where they stand, and nothing of how they are shown. Folding itself
//! is `text::fold`'s.

mod context;
mod index;
mod words;

pub use crate::text::fold::fold;
pub use context::{Context, context};
pub use index::{Field, Hit, Index, Subject, query_all};
pub use words::{Query, Range, matches};
