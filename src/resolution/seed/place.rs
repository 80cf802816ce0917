//! Finds the words of a seed in the lines of the text.

use super::source::{Source, Word};
use super::{Reason, SeedError};
use crate::resolution::Span;
use serde::Deserialize;
use toml::Spanned;

/// Words and where they stand, for lists of places.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub(super) line: Spanned<u32>,
    pub(super) quote: Word,
    pub(super) occurrence: Option<Spanned<u32>>,
}

impl Place {
    pub(super) fn find(&self, source: &Source<'_>, lines: &[Box<str>]) -> Result<Span, SeedError> {
        find(source, lines, &self.line, &self.quote, self.occurrence.as_ref())
    }
}

/// Proves that words stand in a line, once or as the named occurrence (from 1).
pub(super) fn find(
    source: &Source<'_>,
    lines: &[Box<str>],
    line: &Spanned<u32>,
    quote: &Word,
    occurrence: Option<&Spanned<u32>>,
) -> Result<Span, SeedError> {
    source.filled(quote)?;
    let number = *line.get_ref();
    let text = (number as usize)
        .checked_sub(1)
        .and_then(|at| lines.get(at))
        .ok_or_else(|| source.error(line.span(), Reason::NoSuchLine { line: number }))?;
    let starts: Vec<usize> = text.match_indices(quote.get_ref().as_str()).map(|(at, _)| at).collect();
    let times = starts.len() as u32;
    let at = match (occurrence, starts.as_slice()) {
        (_, []) => return Err(source.error(quote.span(), Reason::QuoteNotFound { line: number })),
        (None, [only]) => *only,
        (None, _) => {
            return Err(source.error(quote.span(), Reason::QuoteAmbiguous { line: number, times }));
        }
        (Some(nth), _) => {
            let occurrence = *nth.get_ref();
            *(occurrence as usize)
                .checked_sub(1)
                .and_then(|at| starts.get(at))
                .ok_or_else(|| source.error(nth.span(), Reason::NoSuchOccurrence { occurrence, times }))?
        }
    };
    Ok(Span {
        line: number,
        col: text[..at].chars().count() as u32,
        len: quote.get_ref().chars().count() as u32,
    })
}
