//! `solutions.toml`, `focal.toml`, `contradictions.toml`, `execution.toml` and `clauses.toml`: how parts
//! of the text belong together or do not, and short names for them. All of it is ours and not the text's.

use super::commitments::known_targets;
use super::place::{self, Place};
use super::source::{Bilingual, Source, Word};
use super::structure::Structure;
use super::{Reason, SeedError};
use crate::resolution::{Clause, ClauseId, Contradiction, Execution, Focal, Solution, Target};
use serde::Deserialize;
use std::collections::BTreeSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Solutions {
    #[serde(default)]
    solution: Vec<SolutionShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SolutionShape {
    clause: Word,
    #[serde(default)]
    serves: Vec<Word>,
    #[serde(default)]
    touches: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FocalTasks {
    #[serde(default)]
    focal: Vec<FocalShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FocalShape {
    clause: Word,
    #[serde(default)]
    solutions: Vec<Word>,
    #[serde(default)]
    targets: Vec<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contradictions {
    #[serde(default)]
    contradiction: Vec<ContradictionShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ContradictionShape {
    first: Place,
    second: Place,
    note: Bilingual,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Executions {
    #[serde(default)]
    part: Vec<ExecutionShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExecutionShape {
    register: Word,
    line: Spanned<u32>,
    quote: Word,
    occurrence: Option<Spanned<u32>>,
    due: Option<Word>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Clauses {
    #[serde(default)]
    clause: Vec<ClauseShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClauseShape {
    id: Word,
    name: Bilingual,
    summary: Option<Word>,
}

/// A clause that exists and was not named before.
fn new_clause<'s>(
    source: &Source<'_>,
    structure: &'s Structure,
    word: &Word,
    seen: &mut BTreeSet<ClauseId>,
) -> Result<&'s Clause, SeedError> {
    let clause = known_clause(source, structure, word)?;
    match seen.insert(clause.id.clone()) {
        true => Ok(clause),
        false => Err(source.error(word.span(), Reason::DuplicateId { id: word.get_ref().clone() })),
    }
}

fn known_clause<'s>(
    source: &Source<'_>,
    structure: &'s Structure,
    word: &Word,
) -> Result<&'s Clause, SeedError> {
    let id = word.get_ref().as_str();
    let unknown = || source.error(word.span(), Reason::Unknown { kind: "clause", id: id.into() });
    structure.clause(id).ok_or_else(unknown)
}

/// The clauses that serve targets, in the order of the text.
pub(super) fn solutions(
    source: &Source<'_>,
    structure: &Structure,
    targets: &[Target],
) -> Result<Vec<Solution>, SeedError> {
    let shape: Solutions = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut solutions = Vec::with_capacity(shape.solution.len());
    for shape in &shape.solution {
        solutions.push(Solution {
            clause: new_clause(source, structure, &shape.clause, &mut seen)?.id.clone(),
            serves: known_targets(source, &shape.serves, targets)?,
            touches: known_targets(source, &shape.touches, targets)?,
        });
    }
    solutions.sort_by_key(|solution| structure.position(&solution.clause));
    Ok(solutions)
}

/// The focal tasks, in the order of the text.
pub(super) fn focal(
    source: &Source<'_>,
    structure: &Structure,
    targets: &[Target],
) -> Result<Vec<Focal>, SeedError> {
    let shape: FocalTasks = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut tasks = Vec::with_capacity(shape.focal.len());
    for shape in &shape.focal {
        let solutions = shape.solutions.iter().map(|word| known_clause(source, structure, word));
        tasks.push(Focal {
            clause: new_clause(source, structure, &shape.clause, &mut seen)?.id.clone(),
            solutions: solutions
                .map(|clause| clause.map(|clause| clause.id.clone()))
                .collect::<Result<_, _>>()?,
            targets: known_targets(source, &shape.targets, targets)?,
        });
    }
    tasks.sort_by_key(|task| structure.position(&task.clause));
    Ok(tasks)
}

/// Places of the text that contradict each other, in its order.
pub(super) fn contradictions(
    source: &Source<'_>,
    lines: &[Box<str>],
) -> Result<Vec<Contradiction>, SeedError> {
    let shape: Contradictions = source.parse()?;
    let mut found = Vec::with_capacity(shape.contradiction.len());
    for shape in &shape.contradiction {
        let (one, other) = (shape.first.find(source, lines)?, shape.second.find(source, lines)?);
        let note = source.names(&shape.note)?;
        found.push(Contradiction { first: one.min(other), second: one.max(other), note });
    }
    found.sort_by_key(|found| (found.first, found.second));
    Ok(found)
}

/// How the resolution is to be carried out, in the order of the file.
pub(super) fn execution(
    source: &Source<'_>,
    lines: &[Box<str>],
    structure: &Structure,
) -> Result<Vec<Execution>, SeedError> {
    let shape: Executions = source.parse()?;
    let mut parts = Vec::with_capacity(shape.part.len());
    for shape in &shape.part {
        parts.push(Execution {
            register: source.filled(&shape.register)?,
            quote: place::find(source, lines, &shape.line, &shape.quote, shape.occurrence.as_ref())?,
            clause: structure.clause_at(source, &shape.line)?.id.clone(),
            due: source.optional_month(shape.due.as_ref())?,
        });
    }
    Ok(parts)
}

/// Gives clauses their short names and summaries.
pub(super) fn name_clauses(source: &Source<'_>, structure: &mut Structure) -> Result<(), SeedError> {
    let shape: Clauses = source.parse()?;
    let mut seen = BTreeSet::new();
    for shape in &shape.clause {
        let id = new_clause(source, structure, &shape.id, &mut seen)?.id.clone();
        let short = source.names(&shape.name)?;
        let summary = shape.summary.as_ref().map(|word| source.filled(word)).transpose()?;
        for clause in structure.clauses.iter_mut().filter(|clause| clause.id == id) {
            (clause.short, clause.summary) = (Some(short.clone()), summary.clone());
        }
    }
    Ok(())
}
