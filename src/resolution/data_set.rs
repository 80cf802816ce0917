//! One packed resolution with everything that belongs to it, and the ways to look things up in it.
//! Proved whole by `seed` when the product is built; nothing here can fail for a packed data set.

use super::{
    Body, Citation, Clause, Commitment, Contradiction, DataSetId, Emphasis, Erratum, Execution, Focal, Group,
    NamedPlace, Names, Numeral, Solution, Target, Unit, index::Index,
};
use serde::{Deserialize, Serialize};

/// One resolution. Made by `seed::Folder::prove`, or decoded from what the build packed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DataSet {
    /// The name of its folder under `seeds/`.
    pub id: DataSetId,
    /// SHA-256 over all its seed files, in hex.
    pub fingerprint: Box<str>,
    /// The resolution's name.
    pub title: Names,
    /// Who made the resolution.
    pub issuer: Names,
    /// The year that it is for.
    pub year: i16,
    /// The text, verbatim; line 1 is `lines[0]`.
    pub lines: Vec<Box<str>>,
    /// The parts of the text in order; each line with words is in exactly one.
    pub clauses: Vec<Clause>,
    /// Words between asterisks, in order.
    pub emphases: Vec<Emphasis>,
    /// The groups of targets, in order.
    pub groups: Vec<Group>,
    /// The targets, in the order of the text.
    pub targets: Vec<Target>,
    /// What is promised outside the target bullets, in the order of the text.
    pub commitments: Vec<Commitment>,
    /// Doubtful places, in the order of the text; no two overlap.
    pub errata: Vec<Erratum>,
    /// Bodies with duties.
    pub bodies: Vec<Body>,
    /// Documents cited.
    pub citations: Vec<Citation>,
    /// Clauses that serve targets, in the order of the text (readings).
    pub solutions: Vec<Solution>,
    /// Named places and programmes, in the order of the seed.
    pub places: Vec<NamedPlace>,
    /// The focal tasks, in the order of the text.
    pub focal: Vec<Focal>,
    /// Places of the text that contradict each other, in the order of the text.
    pub contradictions: Vec<Contradiction>,
    /// How it is to be carried out, in the order of the seed.
    pub execution: Vec<Execution>,
    /// The units; the root comes first.
    pub units: Vec<Unit>,
    /// Every numeral of the text, in order.
    pub numerals: Vec<Numeral>,
    /// What the copy of the text lacks, and other remarks of ours.
    pub remarks: Vec<Names>,
    #[serde(skip)]
    pub(super) index: Index,
}
