//! What the marks of a text do not show: the parts around its body and the lines that go on with the
//! sentence of another, as `structure.toml` lists them.

use super::source::{Bilingual, Source, Word};
use super::{Reason, SeedError};
use crate::resolution::{ClauseId, ClauseKind, Names};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PartShape {
    pub(super) id: Word,
    kind: ClauseKind,
    name: Bilingual,
    first_line: Spanned<u32>,
    last_line: Spanned<u32>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContinuationShape {
    pub(super) line: Spanned<u32>,
    pub(super) of: Spanned<u32>,
}

/// A part around the body, with its first and last line.
pub(super) struct Part {
    pub(super) id: ClauseId,
    pub(super) kind: ClauseKind,
    pub(super) name: Names,
    pub(super) first: u32,
    pub(super) last: u32,
}

/// The parts; no two share a line.
pub(super) fn parts(source: &Source<'_>, shapes: &[PartShape], lines: usize) -> Result<Vec<Part>, SeedError> {
    let mut parts: Vec<Part> = Vec::new();
    let mut seen = BTreeSet::new();
    for shape in shapes {
        let id = ClauseId::new(source.new_id(&shape.id, &mut seen)?);
        let (first, last) = (*shape.first_line.get_ref(), *shape.last_line.get_ref());
        if last as usize > lines {
            return Err(source.error(shape.last_line.span(), Reason::NoSuchLine { line: last }));
        }
        if last < first {
            return Err(source.error(shape.last_line.span(), Reason::EndsBeforeItBegins));
        }
        if let Some(other) = parts.iter().find(|part| first <= part.last && part.first <= last) {
            let line = first.max(other.first);
            return Err(source.error(shape.first_line.span(), Reason::TwoParts { line }));
        }
        parts.push(Part { id, kind: shape.kind, name: source.names(&shape.name)?, first, last });
    }
    Ok(parts)
}

/// Lines that go on from another, by line.
pub(super) fn continuations<'s>(
    source: &Source<'_>,
    shapes: &'s [ContinuationShape],
    lines: usize,
) -> Result<BTreeMap<u32, &'s ContinuationShape>, SeedError> {
    let mut continued = BTreeMap::new();
    for shape in shapes {
        let line = *shape.line.get_ref();
        if line == 0 || line as usize > lines {
            return Err(source.error(shape.line.span(), Reason::NoSuchLine { line }));
        }
        if continued.insert(line, shape).is_some() {
            return Err(source.error(shape.line.span(), Reason::TwoParts { line }));
        }
    }
    Ok(continued)
}
