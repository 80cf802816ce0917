//! Why a typed figure was not understood, and the sentence that says what to do.

use crate::text::Lang;

/// Why a typed figure was not understood. The typed text stays in its box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Misread {
    /// Nothing but white space. No figure is not 0.
    Empty,
    /// Characters that are neither digits nor marks nor the target's unit of measure.
    Letters {
        /// What was found.
        found: Box<str>,
    },
    /// A unit of measure other than the target's ("triệu" where "tỷ đồng" is asked).
    OtherMeasure {
        /// The unit typed.
        typed: Box<str>,
        /// The unit asked for.
        asked: Box<str>,
    },
    /// Thousands marks that do not stand every three digits, as in `1.2.3`.
    BadGrouping {
        /// The number as typed.
        typed: Box<str>,
    },
    /// More than one decimal mark, as in `1,2,3`.
    TwoDecimalMarks {
        /// The number as typed.
        typed: Box<str>,
    },
    /// More than 15 digits before the decimal mark.
    TooManyDigits {
        /// How many there are.
        digits: usize,
    },
    /// More than 6 digits after the decimal mark, trailing zeros aside.
    TooManyDecimals {
        /// How many there are.
        digits: usize,
    },
    /// Two figures with a hyphen between them, as in `25-26`.
    Range {
        /// What was typed.
        typed: Box<str>,
    },
    /// A fraction such as `14/15` where one figure is asked.
    UnexpectedRatio {
        /// What was typed.
        typed: Box<str>,
    },
    /// More than one `/`, as in a date.
    BadRatio {
        /// What was typed.
        typed: Box<str>,
    },
}

impl Misread {
    /// What the officer reads beside the box: what is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        use crate::text::phrases::number as words;
        match self {
            Self::Empty => words::empty(lang).to_owned(),
            Self::Letters { found } => words::letters(lang, found),
            Self::OtherMeasure { typed, asked } if asked.is_empty() => words::no_measure(lang, typed),
            Self::OtherMeasure { typed, asked } => words::other_measure(lang, typed, asked),
            Self::BadGrouping { typed } => words::bad_grouping(lang, typed),
            Self::TwoDecimalMarks { typed } => words::two_decimal_marks(lang, typed),
            Self::TooManyDigits { digits } => words::too_many_digits(lang, *digits),
            Self::TooManyDecimals { digits } => words::too_many_decimals(lang, *digits),
            Self::Range { typed } => words::range(lang, typed),
            Self::UnexpectedRatio { typed } => words::unexpected_ratio(lang, typed),
            Self::BadRatio { typed } => words::bad_ratio(lang, typed),
        }
    }
}
