//! The languages of the interface. Which one is current belongs to `state`.

use crate::resolution::Names;
use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Lang {
    /// Vietnamese, the first language of every screen.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Both, in the order in which a switch offers them.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The BCP 47 code for `lang` attributes and stored settings: `vi` or `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language of a code written by [`Lang::code`]; anything else is unknown.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language's name in itself, as a switch shows it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Vi => "Tiếng Việt",
            Self::En => "English",
        }
    }

    /// The text in this language.
    pub const fn of(self, names: &Names) -> &str {
        self.pick(&names.vi, &names.en)
    }

    /// The one of two texts that is in this language.
    pub const fn pick<'a>(self, vi: &'a str, en: &'a str) -> &'a str {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}
