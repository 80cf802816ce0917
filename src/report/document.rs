//! A whole document: what a report says, in its order. Knows no encoding, no page and no ledger.
//!
//! It is a plain value that travels to the worker in which Word and Excel files are written. Texts
//! are in the document's language already, and figures in sentences are rounded and printed.

use super::{About, Table};
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// A report, ready to be shown or written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Its language.
    pub lang: Lang,
    /// What programs show as the file's title.
    pub title: String,
    /// What must stand on every page, such as "SỐ LIỆU MINH HỌA"; may be empty.
    pub marks: Vec<String>,
    /// The heading block of an official letter; a bare table has none.
    pub letterhead: Option<Letterhead>,
    /// What it says.
    pub blocks: Vec<Block>,
    /// Recipients and signature; a bare table has none.
    pub closing: Option<Closing>,
    /// Who signs below a form's table, from the left to the right; on its page if it fits.
    pub signatures: Vec<Signature>,
    /// What follows the signature, each on pages of its own.
    pub annexes: Vec<Annex>,
    /// Where its figures come from.
    pub provenance: Provenance,
}

/// What is handed in behind a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// Its heading.
    pub title: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// One piece of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Block {
    /// A heading of level 1 to 3.
    Heading {
        /// 1 to 3.
        level: u8,
        /// Its words, with their number.
        text: String,
    },
    /// Sentences.
    Paragraph(Paragraph),
    /// Several paragraphs, each behind a dash.
    List(Vec<Paragraph>),
    /// A table in the width of an upright page.
    Table(Table),
    /// A table that needs the page on its side; it begins and ends a section of its own.
    WideTable(Table),
    /// A chart.
    Picture(Picture),
}

/// Sentences, in pieces of one look each.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// Its pieces.
    pub spans: Vec<Span>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// Its words.
    pub text: String,
    /// Its look.
    pub emphasis: Emphasis,
    /// What its figures are taken from, so that a reader gets to them.
    pub about: Option<About>,
}

/// How a piece looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Emphasis {
    /// As the rest.
    Plain,
    /// Bold.
    Strong,
    /// Slanted: remarks about the figures, such as "tạm tính".
    Aside,
}

/// A chart as a picture. Who cannot see it reads `alternative`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Which chart it is; the page that draws it knows the name.
    pub name: String,
    /// What stands below it.
    pub caption: String,
    /// What it shows, in words.
    pub alternative: String,
    /// The drawn picture (PNG); empty until it is drawn. Encoders leave out what was not drawn.
    pub png: Vec<u8>,
    /// Width on paper, in millimetres.
    pub width_mm: u16,
    /// Height on paper, in millimetres.
    pub height_mm: u16,
}

/// Whose rules the heading block follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Form {
    /// Bodies of the Party.
    Party,
    /// Bodies of the State.
    State,
}

/// The heading block of an official letter, as its writer filled it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letterhead {
    /// Whose rules it follows; they decide what stands on the right and what is underlined.
    pub form: Form,
    /// The body above the issuer; may be empty.
    pub superior: String,
    /// Who issues it.
    pub issuer: String,
    /// Number and symbol, such as `12-BC/ĐU`.
    pub number: String,
    /// "Long Khánh, ngày 05 tháng 11 năm 2023".
    pub place_and_day: String,
    /// "BÁO CÁO".
    pub kind: String,
    /// What it is about ("trích yếu").
    pub subject: String,
}

/// How an official letter ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// "Nơi nhận", a line each.
    pub recipients: Vec<String>,
    /// In whose name and by what office it is signed, a line each ("T/M BAN THƯỜNG VỤ", "BÍ THƯ").
    pub signed_as: Vec<String>,
    /// Who signs; may be empty.
    pub name: String,
}

/// Where somebody signs by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Place and day above it; may be empty.
    pub place_and_day: String,
    /// Whose it is ("NGƯỜI LẬP BIỂU").
    pub office: String,
    /// What is asked for, slanted below it ("Ký, ghi rõ họ tên").
    pub asked: String,
}

/// Where a document's figures come from. The same ledger, date and build give the same document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The resolution's id.
    pub data_set: String,
    /// The fingerprint of the seeds that it was made from.
    pub seeds: String,
    /// The date that figures are looked at from, as `2023-10-31`.
    pub as_of: String,
    /// The ledger's fingerprint.
    pub fingerprint: String,
    /// The build that made the document.
    pub build: String,
    /// All of it as a sentence in the document's language.
    pub sentence: String,
}

impl Paragraph {
    /// One piece of plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::default().with(text, Emphasis::Plain)
    }

    /// Adds a piece.
    pub fn with(mut self, text: impl Into<String>, emphasis: Emphasis) -> Self {
        self.spans.push(Span { text: text.into(), emphasis, about: None });
        self
    }

    /// Adds plain words whose figures come from there.
    pub fn about(mut self, text: impl Into<String>, about: About) -> Self {
        self.spans.push(Span { text: text.into(), emphasis: Emphasis::Plain, about: Some(about) });
        self
    }

    /// Its words without their looks.
    pub fn words(&self) -> String {
        self.spans.iter().map(|span| &*span.text).collect()
    }
}

impl Annex {
    /// Whether its pages lie on their side, as a wide table needs them.
    pub fn is_wide(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::WideTable(_)))
    }
}

impl Letterhead {
    /// Its number, or the gap into which it is written by hand.
    pub fn number_or_gap(&self) -> &str {
        const GAP: &str = "\u{2026}\u{2026}";
        if self.number.is_empty() { GAP } else { &self.number }
    }
}

impl Document {
    /// Whether a table's caption or a heading already says its title, so that it needs none above.
    pub fn says_its_title(&self) -> bool {
        let is_title = |words: &String| *words == self.title;
        self.title.is_empty()
            || self.tables().any(|table| is_title(&table.caption))
            || self.all_blocks().any(|block| matches!(block, Block::Heading { text, .. } if is_title(text)))
    }

    /// As it travels to the worker. Page and worker are of one build, so the form needs no version.
    ///
    /// # Errors
    /// Where a document is larger than memory.
    pub fn pack(&self) -> Result<Vec<u8>, postcard::Error> {
        postcard::to_stdvec(self)
    }

    /// What [`Document::pack`] packed.
    ///
    /// # Errors
    /// Where the bytes are of no document.
    pub fn unpack(bytes: &[u8]) -> Result<Self, postcard::Error> {
        postcard::from_bytes(bytes)
    }

    /// Its blocks and those of its annexes, in their order.
    pub fn all_blocks(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().chain(self.annexes.iter().flat_map(|annex| &annex.blocks))
    }

    /// Its tables, in their order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.all_blocks().filter_map(|block| match block {
            Block::Table(table) | Block::WideTable(table) => Some(table),
            _ => None,
        })
    }

    /// Its pictures, in their order.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        self.all_blocks().filter_map(|block| match block {
            Block::Picture(picture) => Some(picture),
            _ => None,
        })
    }

    /// The same, to be drawn.
    pub fn pictures_mut(&mut self) -> impl Iterator<Item = &mut Picture> {
        let annexed = self.annexes.iter_mut().flat_map(|annex| &mut annex.blocks);
        self.blocks.iter_mut().chain(annexed).filter_map(|block| match block {
            Block::Picture(picture) => Some(picture),
            _ => None,
        })
    }
}
