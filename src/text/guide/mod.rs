//! "Hướng dẫn": one printable page per role, as headings and steps. Knows no layout.

mod leader;
mod office;
mod unit;

use super::Lang;

/// Whom a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The officer of a ward, commune or agency.
    Unit,
    /// The city office.
    Office,
    /// A leader.
    Leader,
}

/// One page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its title.
    pub title: &'static str,
    /// What the reader gets out of it, in one sentence.
    pub summary: &'static str,
    /// Its parts, in the order of the work.
    pub parts: &'static [Part],
}

/// One part of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What is done.
    pub heading: &'static str,
    /// How, step by step.
    pub steps: &'static [&'static str],
}

impl Reader {
    /// All, in the order in which the guide offers them.
    pub const ALL: [Self; 3] = [Self::Unit, Self::Office, Self::Leader];

    /// A short code for addresses and marks: `unit`, `office`, `leader`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Office => "office",
            Self::Leader => "leader",
        }
    }

    /// The page for this reader.
    pub const fn page(self, lang: Lang) -> Page {
        match (self, lang) {
            (Self::Unit, Lang::Vi) => unit::VI,
            (Self::Unit, Lang::En) => unit::EN,
            (Self::Office, Lang::Vi) => office::VI,
            (Self::Office, Lang::En) => office::EN,
            (Self::Leader, Lang::Vi) => leader::VI,
            (Self::Leader, Lang::En) => leader::EN,
        }
    }
}
