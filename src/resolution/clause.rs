//! The parts of the resolution's text. Every line with words belongs to exactly one of them, so the
//! text can be shown whole. Knows nothing of targets: they point here.

use super::{ClauseId, Names, Span};
use serde::{Deserialize, Serialize};

/// One part of the text: a section, an item, a bullet, a paragraph, or a part around the body.
///
/// Ids follow the place: section `I`, item `I.1`, its third paragraph `I.1.3`; parts around the body
/// carry the name that the seed gives them, such as `preamble`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Its place.
    pub id: ClauseId,
    /// What it is.
    pub kind: ClauseKind,
    /// The section of an item, the item of a bullet; `None` for sections and parts around the body.
    pub parent: Option<ClauseId>,
    /// Its own lines in order, from 1. A sentence broken by a page of the original runs on in the
    /// second and later lines.
    pub lines: Vec<u32>,
    /// Where its words begin in the first line, after a mark such as `- ` or `1- `, in characters.
    pub words_from: u32,
    /// The words of an italic sub-heading at its beginning, without the asterisks.
    pub heading: Option<Span>,
    /// The name of a part around the body, as the seed gives it.
    pub name: Option<Names>,
    /// A short name for contents and tasks (ours), where the seed gives one.
    pub short: Option<Names>,
    /// What the clause says, in English and unofficially, where the seed gives it.
    pub summary: Option<Box<str>>,
}

/// What a part of the text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ClauseKind {
    /// Title lines.
    Head,
    /// The words before the first section.
    Preamble,
    /// A section (`I/ …`), holding items.
    Section,
    /// A numbered item (`1- …`): a heading over bullets, or a paragraph of its own.
    Item,
    /// A bullet (`- …`) of an item.
    Bullet,
    /// A paragraph of an item without a bullet's mark.
    Paragraph,
    /// The words after the last section.
    Closing,
    /// Whom the resolution is sent to.
    Recipients,
    /// A mark of the office that made the copy.
    OfficeMark,
    /// Who signs.
    Signature,
}

/// A stretch of a line that is set apart by asterisks in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Emphasis {
    /// The words, without the asterisks.
    pub words: Span,
    /// How they are set.
    pub style: Style,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Style {
    /// As the text around them.
    Plain,
    /// `*…*`: a sub-heading inside a bullet.
    Italic,
    /// `**…**`: the title.
    Bold,
}

/// One of the groups of targets: an item that holds target bullets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its number, from 1, as targets name it.
    pub number: u8,
    /// The item that holds it.
    pub item: ClauseId,
    /// A short name for tables and charts.
    pub name: Names,
}
