//! What is wrong with a draft, and the sentence beside the box.

use crate::text::Lang;
use crate::text::number::{Misread, format};
use crate::text::phrases::entry as words;
use rust_decimal::Decimal;

/// What is wrong with a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The text is no number.
    Misread(Misread),
    /// A part larger than its whole.
    NumeratorAbove {
        /// The part.
        numerator: Decimal,
        /// The whole.
        denominator: Decimal,
    },
    /// The part is missing.
    NoNumerator,
    /// The whole is missing.
    NoDenominator,
    /// The whole is 0 and the part is not counted either.
    ZeroDenominator,
    /// Below 0.
    Negative,
    /// A share above 100 %.
    AboveHundred,
    /// A count with decimals.
    NotWhole,
    /// Progress outside 0 to 100.
    NotAPercent,
    /// "Nothing arose" where there is always something to count.
    AlwaysSomething,
    /// Words that say neither done nor not done.
    NeitherDoneNorNot,
    /// Words where a part and its whole are asked for.
    NoRatio,
    /// A kind of figure that the target does not take, such as a ratio where one figure is asked.
    OtherKind,
    /// Different figures stand there already; one of them is chosen first.
    Disputed,
}

impl Problem {
    /// What the officer reads beside the box: what is wrong and what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Problem::Misread(misread) => misread.sentence(lang),
            Problem::NumeratorAbove { numerator, denominator } => {
                let (numerator, denominator) = (format(*numerator, lang), format(*denominator, lang));
                words::numerator_above_denominator(lang, &numerator, &denominator)
            }
            Problem::NoNumerator => words::numerator_missing(lang).to_owned(),
            Problem::NoDenominator => words::denominator_missing(lang).to_owned(),
            Problem::ZeroDenominator => words::denominator_zero(lang).to_owned(),
            Problem::Negative => words::negative(lang).to_owned(),
            Problem::AboveHundred => words::above_hundred(lang).to_owned(),
            Problem::NotWhole => words::not_whole(lang).to_owned(),
            Problem::NotAPercent => words::percent_range(lang).to_owned(),
            Problem::AlwaysSomething => words::always_something(lang).to_owned(),
            Problem::NeitherDoneNorNot => {
                words::neither_done_nor_not(lang, words::done(lang), words::not_done(lang))
            }
            Problem::NoRatio => words::no_ratio(lang).to_owned(),
            Problem::OtherKind => words::other_kind(lang).to_owned(),
            Problem::Disputed => words::choose_first(lang).to_owned(),
        }
    }
}
