//! `commitments.toml`: what the text promises or recalls outside its target bullets.

use super::place;
use super::source::{Bilingual, Source, Word};
use super::structure::Structure;
use super::{Reason, SeedError};
use crate::resolution::{Claim, Commitment, CommitmentId, Relation, Span, Target, TargetId};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    #[serde(default)]
    commitment: Vec<CommitmentShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CommitmentShape {
    id: Word,
    line: Spanned<u32>,
    quote: Word,
    occurrence: Option<Spanned<u32>>,
    name: Bilingual,
    relation: Relation,
    #[serde(default)]
    targets: Vec<Word>,
    same_as: Option<Word>,
    due: Option<Word>,
    #[serde(default)]
    readings: Vec<Bilingual>,
}

/// The commitments, each with its clause; every numeral in their words is theirs.
pub(super) fn read(
    source: &Source<'_>,
    lines: &[Box<str>],
    structure: &Structure,
    targets: &[Target],
    claims: &mut Vec<(Span, Claim)>,
) -> Result<Vec<Commitment>, SeedError> {
    let shape: Shape = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut commitments = Vec::with_capacity(shape.commitment.len());
    for shape in &shape.commitment {
        if let Some(earlier) = &shape.same_as
            && !seen.contains(earlier.get_ref().as_str())
        {
            let reason = Reason::Unknown { kind: "earlier commitment", id: earlier.get_ref().clone() };
            return Err(source.error(earlier.span(), reason));
        }
        let id = CommitmentId::new(source.new_id(&shape.id, &mut seen)?);
        let at = (&shape.line, &shape.quote, shape.occurrence.as_ref());
        let quote = place::find(source, lines, at.0, at.1, at.2)?;
        claims.push((quote, Claim::Commitment(id.clone())));
        commitments.push(Commitment {
            id,
            quote,
            clause: structure.clause_at(source, &shape.line)?.id.clone(),
            name: source.names(&shape.name)?,
            relation: shape.relation,
            targets: known_targets(source, &shape.targets, targets)?,
            same_as: shape.same_as.as_ref().map(|word| CommitmentId::new(word.get_ref().as_str())),
            due: source.optional_month(shape.due.as_ref())?,
            readings: source.all_names(&shape.readings)?,
        });
    }
    commitments.sort_by_key(|commitment| commitment.quote);
    Ok(commitments)
}

/// Ids of targets that exist.
pub(super) fn known_targets(
    source: &Source<'_>,
    words: &[Word],
    targets: &[Target],
) -> Result<Vec<TargetId>, SeedError> {
    words
        .iter()
        .map(|word| {
            let id = word.get_ref().as_str();
            targets
                .iter()
                .find(|target| target.id.as_str() == id)
                .map(|target| target.id.clone())
                .ok_or_else(|| source.error(word.span(), Reason::Unknown { kind: "target", id: id.into() }))
        })
        .collect()
}
