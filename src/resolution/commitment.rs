//! What the resolution promises or recalls outside its target bullets. Knows no progress: tasks and
//! their events are the ledger's.

use super::{ClauseId, CommitmentId, Month, Names, Span, TargetId};
use serde::{Deserialize, Serialize};

/// One commitment with a number, a date or a named work, or words that restate a target.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// Stable id.
    pub id: CommitmentId,
    /// The words.
    pub quote: Span,
    /// The clause that holds them.
    pub clause: ClauseId,
    /// A short name.
    pub name: Names,
    /// How it stands to the targets (a reading).
    pub relation: Relation,
    /// Targets that it repeats or differs from.
    pub targets: Vec<TargetId>,
    /// The earlier commitment that these words state a second time.
    pub same_as: Option<CommitmentId>,
    /// The month by whose end the text wants it done.
    pub due: Option<Month>,
    /// Our readings of the text, shown as such.
    pub readings: Vec<Names>,
}

/// How a commitment stands to the targets and to other commitments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Asked for here and in no target.
    New,
    /// Says again what a target or an earlier commitment says.
    Repeats,
    /// Says something else than a target about the same matter.
    Differs,
    /// A period, law or horizon that is only recalled; nothing is to be done about it in the year.
    Context,
}
