//! Places where the copy of the text is likely wrong ("Chỗ cần đối chiếu bản gốc"). An overlay, off
//! by default: the lines of the text are never changed.

use super::{Names, Span};
use serde::{Deserialize, Serialize};

/// One doubtful place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erratum {
    /// The words as they stand.
    pub span: Span,
    /// What they likely were; `None` where only the original can tell.
    pub likely: Option<Box<str>>,
    /// How sure that is.
    pub confidence: Confidence,
    /// Why the place is doubted, where it does not show by itself.
    pub note: Option<Names>,
}

/// How sure a correction is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Spelling or punctuation habit; the meaning is not touched.
    Style,
    /// A guess.
    Low,
    /// Likely, though another reading is possible.
    Medium,
    /// A plain slip of scanning or typing.
    High,
}

/// A stretch of a line under the overlay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Segment<'a> {
    /// Words as they stand in the text.
    Text(&'a str),
    /// Words in doubt, with their erratum.
    Doubtful {
        /// The words as they stand in the text.
        as_is: &'a str,
        /// What is likely wrong with them.
        erratum: &'a Erratum,
    },
}
