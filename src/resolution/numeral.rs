//! Every numeral of the text and what it belongs to, so that no figure is overlooked (invariant 4).

use super::{CitationId, ClauseId, CommitmentId, Names, Span, TargetId};
use serde::{Deserialize, Serialize};

/// One run of digits, with inner "." and "," where digits follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Numeral {
    /// Where it stands.
    pub span: Span,
    /// What it belongs to; never empty.
    pub claims: Vec<Claim>,
}

/// What a numeral belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Claim {
    /// A figure of a target.
    Target(TargetId),
    /// Part of a commitment's words.
    Commitment(CommitmentId),
    /// Part of a cited document's number, date or name.
    Citation(CitationId),
    /// The number of an item.
    Item(ClauseId),
    /// No target, for the reason given.
    NoTarget(Names),
}
