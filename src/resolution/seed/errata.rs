//! `errata.toml`: doubtful places of the copy.

use super::place;
use super::source::{Bilingual, Source, Word};
use super::{Reason, SeedError};
use crate::resolution::{Confidence, Erratum};
use serde::Deserialize;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    #[serde(default)]
    erratum: Vec<ErratumShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ErratumShape {
    line: Spanned<u32>,
    quote: Word,
    occurrence: Option<Spanned<u32>>,
    likely: Option<Word>,
    confidence: Confidence,
    note: Option<Bilingual>,
}

/// The doubtful places; no two share words, so that an overlay can show them all.
pub(super) fn read(source: &Source<'_>, lines: &[Box<str>]) -> Result<Vec<Erratum>, SeedError> {
    let shape: Shape = source.parse()?;
    let mut errata: Vec<Erratum> = Vec::with_capacity(shape.erratum.len());
    for shape in &shape.erratum {
        let at = (&shape.line, &shape.quote, shape.occurrence.as_ref());
        let span = place::find(source, lines, at.0, at.1, at.2)?;
        if errata.iter().any(|other| other.span.overlaps(span)) {
            return Err(source.error(shape.quote.span(), Reason::Overlap));
        }
        errata.push(Erratum {
            span,
            likely: shape.likely.as_ref().map(|word| source.filled(word)).transpose()?,
            confidence: shape.confidence,
            note: shape.note.as_ref().map(|names| source.names(names)).transpose()?,
        });
    }
    errata.sort_by_key(|erratum| erratum.span);
    Ok(errata)
}
