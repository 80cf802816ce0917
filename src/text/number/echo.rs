//! What stands beside a box after typing: the figure as understood, and a question where it has a
//! second reading.

use super::{Context, Understood, format, spelled};
use crate::text::phrases::number as words;
use rust_decimal::Decimal;

/// What is said about a figure that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Echo {
    /// "Hiểu là 18.531,9 tỷ đồng"; in words too where it is asked about.
    pub sentence: String,
    /// "Ý anh/chị là 1,964?" where there is a second reading.
    pub question: Option<String>,
}

/// Says back what was understood.
pub fn echo(understood: &Understood, context: &Context<'_>) -> Echo {
    let lang = context.lang;
    let printed = |figure: Decimal| match context.asked() {
        "" => format(figure, lang),
        "%" => format(figure, lang) + "%",
        measure => std::format!("{} {measure}", format(figure, lang)),
    };
    let figure = printed(understood.value);
    match understood.also {
        None => Echo { sentence: words::understood(lang, &figure), question: None },
        Some(also) => Echo {
            sentence: words::understood_in_words(lang, &figure, &spelled(understood.value, lang)),
            question: Some(words::did_you_mean(lang, &printed(also))),
        },
    }
}
