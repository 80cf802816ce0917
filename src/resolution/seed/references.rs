//! `bodies.toml`, `citations.toml` and `places.toml`: whom and what the text names.

use super::place::{self, Place};
use super::source::{Bilingual, Source, Word};
use super::structure::Structure;
use super::{Reason, SeedError};
use crate::resolution::{
    Body, BodyId, Citation, CitationId, Claim, Day, Duty, NamedPlace, PlaceId, PlaceKind, Span,
};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bodies {
    #[serde(default)]
    body: Vec<BodyShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BodyShape {
    id: Word,
    name: Bilingual,
    #[serde(default)]
    mentions: Vec<Place>,
    #[serde(default)]
    duties: Vec<DutyShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyShape {
    line: Spanned<u32>,
    quote: Word,
    occurrence: Option<Spanned<u32>>,
    duty: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Citations {
    #[serde(default)]
    citation: Vec<CitationShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CitationShape {
    id: Word,
    name: Bilingual,
    issuer: Option<Bilingual>,
    number: Option<Word>,
    date: Option<Word>,
    mentions: Vec<Place>,
    #[serde(default)]
    readings: Vec<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Places {
    #[serde(default)]
    place: Vec<PlaceShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PlaceShape {
    id: Word,
    kind: PlaceKind,
    name: Bilingual,
    mentions: Vec<Place>,
}

/// Places in the text, in its order.
fn mentions(source: &Source<'_>, lines: &[Box<str>], places: &[Place]) -> Result<Vec<Span>, SeedError> {
    let spans: Result<Vec<_>, _> = places.iter().map(|place| place.find(source, lines)).collect();
    spans.map(|mut spans| {
        spans.sort();
        spans
    })
}

/// The named places and programmes.
pub(super) fn places(source: &Source<'_>, lines: &[Box<str>]) -> Result<Vec<NamedPlace>, SeedError> {
    let shape: Places = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut places = Vec::with_capacity(shape.place.len());
    for PlaceShape { id, kind, name, mentions: at } in &shape.place {
        let id = PlaceId::new(source.new_id(id, &mut seen)?);
        let (name, mentions) = (source.names(name)?, mentions(source, lines, at)?);
        places.push(NamedPlace { id, kind: *kind, name, mentions });
    }
    Ok(places)
}

/// The bodies with the places of their duties.
pub(super) fn bodies(
    source: &Source<'_>,
    lines: &[Box<str>],
    structure: &Structure,
) -> Result<Vec<Body>, SeedError> {
    let shape: Bodies = source.parse()?;
    let mut seen = BTreeSet::new();
    shape
        .body
        .iter()
        .map(|shape| {
            let id = BodyId::new(source.new_id(&shape.id, &mut seen)?);
            let duties = shape.duties.iter().map(|duty| {
                let at = (&duty.line, &duty.quote, duty.occurrence.as_ref());
                Ok(Duty {
                    quote: place::find(source, lines, at.0, at.1, at.2)?,
                    clause: structure.clause_at(source, &duty.line)?.id.clone(),
                    duty: source.names(&duty.duty)?,
                })
            });
            let duties = duties.collect::<Result<_, _>>()?;
            let mentions = mentions(source, lines, &shape.mentions)?;
            Ok(Body { id, name: source.names(&shape.name)?, mentions, duties })
        })
        .collect()
}

/// The cited documents; every numeral in the words that name them is theirs.
pub(super) fn citations(
    source: &Source<'_>,
    lines: &[Box<str>],
    claims: &mut Vec<(Span, Claim)>,
) -> Result<Vec<Citation>, SeedError> {
    let shape: Citations = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut keys = BTreeSet::new();
    let mut citations = Vec::with_capacity(shape.citation.len());
    for shape in &shape.citation {
        let id = CitationId::new(source.new_id(&shape.id, &mut seen)?);
        let issuer = shape.issuer.as_ref().map(|names| source.names(names)).transpose()?;
        if let Some(number) = &shape.number
            && !keys.insert((issuer.as_ref().map(|names| names.vi.clone()), number.get_ref()))
        {
            let reason = Reason::DuplicateCitation { number: number.get_ref().clone() };
            return Err(source.error(number.span(), reason));
        }
        let mentions = mentions(source, lines, &shape.mentions)?;
        claims.extend(mentions.iter().map(|span| (*span, Claim::Citation(id.clone()))));
        in_words(source, shape, &mentions, lines)?;
        citations.push(Citation {
            id,
            name: source.names(&shape.name)?,
            issuer,
            number: shape.number.as_ref().map(|word| source.filled(word)).transpose()?,
            date: shape.date.as_ref().map(|word| source.day(word)).transpose()?,
            mentions,
            readings: source.all_names(&shape.readings)?,
        });
    }
    Ok(citations)
}

/// The number and the date stand in words that name the document.
fn in_words(
    source: &Source<'_>,
    shape: &CitationShape,
    mentions: &[Span],
    lines: &[Box<str>],
) -> Result<(), SeedError> {
    let stands = |words: &str| {
        mentions
            .iter()
            .any(|span| span.of(&lines[span.line as usize - 1]).is_some_and(|text| text.contains(words)))
    };
    let missing = |word: &Word, words: &str| {
        source.error(word.span(), Reason::WordsNotInQuote { words: words.to_owned() })
    };
    if let Some(number) = shape.number.as_ref().filter(|number| !stands(number.get_ref())) {
        return Err(missing(number, number.get_ref()));
    }
    if let Some(word) = &shape.date {
        let Day { year, month, day } = source.day(word)?;
        // Official papers put a zero before days below 10 and before January and February only.
        let written = match month {
            1 | 2 => format!("{day:02}/{month:02}/{year}"),
            _ => format!("{day:02}/{month}/{year}"),
        };
        if !stands(&written) {
            return Err(missing(word, &written));
        }
    }
    Ok(())
}
