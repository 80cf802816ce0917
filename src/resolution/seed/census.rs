//! `numerals.toml` and the count of every numeral of the text: each belongs to something, or is
//! listed with the reason why it is no target.

use super::numbers::numerals;
use super::place::Place;
use super::source::{Bilingual, Source};
use super::{Reason, SeedError};
use crate::resolution::{Claim, Clause, ClauseKind, Numeral, Span};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    #[serde(default)]
    no_target: Vec<ReasonShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ReasonShape {
    reason: Bilingual,
    places: Vec<Place>,
}

/// Every numeral with what claims it. `text` is the file of the text, for numerals that nothing does.
pub(super) fn read(
    source: &Source<'_>,
    text: &Source<'_>,
    lines: &[Box<str>],
    clauses: &[Clause],
    mut claims: Vec<(Span, Claim)>,
) -> Result<Vec<Numeral>, SeedError> {
    let shape: Shape = source.parse()?;
    let mut found: Vec<Numeral> = (1..)
        .zip(lines)
        .flat_map(|(line, text)| numerals(text, Span { line, col: 0, len: text.chars().count() as u32 }))
        .map(|span| Numeral { span, claims: Vec::new() })
        .collect();
    claims.extend(clauses.iter().filter(|clause| clause.kind == ClauseKind::Item).map(|clause| {
        let label = Span { line: clause.lines[0], col: 0, len: clause.words_from };
        (label, Claim::Item(clause.id.clone()))
    }));
    for (span, claim) in claims {
        for numeral in found.iter_mut().filter(|numeral| span.contains(numeral.span)) {
            numeral.claims.push(claim.clone());
        }
    }
    for shape in &shape.no_target {
        let reason = source.names(&shape.reason)?;
        for place in &shape.places {
            let span = place.find(source, lines)?;
            let mut listed = 0;
            for numeral in found.iter_mut().filter(|n| n.claims.is_empty() && span.contains(n.span)) {
                numeral.claims.push(Claim::NoTarget(reason.clone()));
                listed += 1;
            }
            if listed == 0 {
                return Err(source.error(place.quote.span(), Reason::NothingToList));
            }
        }
    }
    match found.iter().find(|numeral| numeral.claims.is_empty()) {
        None => Ok(found),
        Some(Numeral { span, .. }) => {
            let numeral = span.of(&lines[span.line as usize - 1]).unwrap_or("").to_owned();
            Err(text.error_at(span.line, span.col + 1, Reason::UnclaimedNumeral { numeral }))
        }
    }
}
