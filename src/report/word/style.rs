//! The styles of `parts/styles.xml` by name, and the look of a run that departs from its style.

use super::element::Element;

/// A paragraph style. Ids are stable: templates and macros of offices name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    Body,
    Heading(u8),
    Title,
    Subtitle,
    Caption,
    ListItem,
    Header,
    /// What must stand on every page.
    Marks,
    /// The words of the heading block.
    Letterhead,
    /// A short line below words.
    Rule,
    /// Who gets the document.
    Recipients,
    Signature,
    /// What must be read with a table, such as its date.
    TableMark,
    TableText(Fit),
    Picture,
    Provenance,
    /// Stands where Word needs a paragraph and nobody should see one.
    Gap,
}

/// How much a table has to fit into the page's width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// Up to five columns: 11 pt.
    Loose,
    /// Up to eight: 10.5 pt.
    Close,
    /// More: 10 pt.
    Tight,
}

impl Fit {
    pub(super) const fn of(columns: usize) -> Self {
        match columns {
            0..=5 => Self::Loose,
            6..=8 => Self::Close,
            _ => Self::Tight,
        }
    }

    /// The size of its letters, as `parts/styles.xml` has it.
    pub(super) const fn half_points(self) -> u32 {
        match self {
            Self::Loose => 22,
            Self::Close => 21,
            Self::Tight => 20,
        }
    }
}

impl Style {
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Body => "BodyText",
            Self::Heading(0 | 1) => "Heading1",
            Self::Heading(2) => "Heading2",
            Self::Heading(_) => "Heading3",
            Self::Title => "Title",
            Self::Subtitle => "Subtitle",
            Self::Caption => "Caption",
            Self::ListItem => "ListParagraph",
            Self::Header => "Header",
            Self::Marks => "Marks",
            Self::Letterhead => "Letterhead",
            Self::Rule => "ShortRule",
            Self::Recipients => "Recipients",
            Self::Signature => "Signature",
            Self::TableMark => "TableMark",
            Self::TableText(Fit::Loose) => "TableText",
            Self::TableText(Fit::Close) => "TableTextClose",
            Self::TableText(Fit::Tight) => "TableTextTight",
            Self::Picture => "Picture",
            Self::Provenance => "Provenance",
            Self::Gap => "Gap",
        }
    }
}

/// How a run departs from its paragraph's style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Look {
    character_style: Option<&'static str>,
    italic: bool,
    underlined: bool,
    points: Option<u32>,
}

impl Look {
    /// As the style has it.
    pub(super) const PLAIN: Self =
        Self { character_style: None, italic: false, underlined: false, points: None };
    /// Word's own style for words that are bold.
    pub(super) const STRONG: Self = Self { character_style: Some("Strong"), ..Self::PLAIN };
    /// Word's own style for slanted words.
    pub(super) const EMPHASIS: Self = Self { character_style: Some("Emphasis"), ..Self::PLAIN };

    pub(super) const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    pub(super) const fn underlined(self) -> Self {
        Self { underlined: true, ..self }
    }

    pub(super) const fn sized(self, points: u32) -> Self {
        Self { points: Some(points), ..self }
    }

    /// `w:rPr`; nothing where the run departs in nothing.
    pub(super) fn element(self) -> Option<Element> {
        if self == Self::PLAIN {
            return None;
        }
        let mut look = Element::new("w:rPr");
        if let Some(style) = self.character_style {
            look = look.with(Element::value("w:rStyle", style));
        }
        if self.italic {
            look = look.with(Element::new("w:i"));
        }
        if let Some(points) = self.points {
            look = look.with(Element::value("w:sz", points * 2)).with(Element::value("w:szCs", points * 2));
        }
        if self.underlined {
            look = look.with(Element::value("w:u", "single"));
        }
        Some(look)
    }
}
