//! Whom and what the resolution names: bodies with their duties, documents that it cites, places and
//! programmes; and how its parts belong together, as far as that is a reading.

use super::{BodyId, CitationId, ClauseId, Month, Names, PlaceId, Span, TargetId};
use serde::{Deserialize, Serialize};

/// A body that the resolution names. None is made the lead body of a target: the office does that.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Stable id.
    pub id: BodyId,
    /// Its name.
    pub name: Names,
    /// Every place that names it, in order.
    pub mentions: Vec<Span>,
    /// What the resolution asks of it; empty where it is only named.
    pub duties: Vec<Duty>,
}

/// What the resolution asks of a body in one place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// The words that name the body or its duty.
    pub quote: Span,
    /// The clause that holds them.
    pub clause: ClauseId,
    /// The duty in short (a reading).
    pub duty: Names,
}

/// A document that the resolution cites. Issuer and number together are its key: two issuers may
/// number alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// Stable id.
    pub id: CitationId,
    /// The document in short.
    pub name: Names,
    /// Who issued it; `None` where the text does not say.
    pub issuer: Option<Names>,
    /// Its number and sign, such as `08-NQ/TU`.
    pub number: Option<Box<str>>,
    /// Its date, where the text gives one.
    pub date: Option<Day>,
    /// Every place that names it, in order.
    pub mentions: Vec<Span>,
    /// Our remarks, shown as such.
    pub readings: Vec<Names>,
}

/// A calendar day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Day {
    /// Year, such as 2022.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, 1 to 31.
    pub day: u8,
}

/// A solution or task that serves targets (a reading; the text draws no such line itself).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Solution {
    /// The clause.
    pub clause: ClauseId,
    /// The targets that it plainly serves.
    pub serves: Vec<TargetId>,
    /// The targets that it serves only in part or at a distance.
    pub touches: Vec<TargetId>,
}

/// Something on the map, or with a name of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedPlace {
    /// Stable id.
    pub id: PlaceId,
    /// What it is.
    pub kind: PlaceKind,
    /// Its name.
    pub name: Names,
    /// Every place that names it, in order.
    pub mentions: Vec<Span>,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// A park, a housing project, a square.
    Site,
    /// A road.
    Road,
    /// A ward, a commune, a city, a province.
    Area,
    /// A programme, a movement, a system, a model.
    Programme,
}

/// A focal task of the text, with what carries it out (a reading; the text draws no such line itself).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Focal {
    /// The clause whose words it is.
    pub clause: ClauseId,
    /// The solutions that carry it out.
    pub solutions: Vec<ClauseId>,
    /// The targets by which it shows.
    pub targets: Vec<TargetId>,
}

/// Two places of the text that do not say the same, or a place that cannot mean what it says (a reading).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// The place that comes first in the text.
    pub first: Span,
    /// The other.
    pub second: Span,
    /// What is wrong between them.
    pub note: Names,
}

/// Words that say how the resolution is to be carried out, and the register in which that is kept (a
/// reading).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Execution {
    /// The register's code, such as `paper`.
    pub register: Box<str>,
    /// The words.
    pub quote: Span,
    /// The clause that holds them.
    pub clause: ClauseId,
    /// The month by whose end the text wants it done.
    pub due: Option<Month>,
}
