//! Which solutions and commitments serve which targets, and which targets none serves. Readings, all of
//! them: the text draws no such line.

use crate::resolution::{Clause, ClauseId, DataSet, Target, TargetId};

/// One clause that serves targets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served<'a> {
    /// The clause.
    pub clause: &'a Clause,
    /// The targets that it plainly serves.
    pub serves: &'a [TargetId],
    /// Those that it serves only in part or at a distance.
    pub touches: &'a [TargetId],
}

/// The clauses of the sections in which solutions stand, in the order of the text, each with the targets
/// that it serves; both lists are empty where it is read as serving none. `None` of them where the data
/// set reads no solution at all.
pub fn served(data: &DataSet) -> Vec<Served<'_>> {
    let parents: Vec<&ClauseId> = data
        .solutions
        .iter()
        .filter_map(|solution| data.clause(&solution.clause)?.parent.as_ref())
        .filter_map(|item| data.clause(item)?.parent.as_ref())
        .collect();
    let is_solution = |clause: &&Clause| {
        let section = clause.parent.as_ref().and_then(|item| data.clause(item)?.parent.as_ref());
        section.is_some_and(|section| parents.contains(&section))
    };
    let served = |clause| {
        let solution = data.solutions.iter().find(|solution| solution.clause == *id_of(clause));
        Served {
            clause,
            serves: solution.map_or(&[], |solution| &solution.serves),
            touches: solution.map_or(&[], |solution| &solution.touches),
        }
    };
    data.clauses.iter().filter(is_solution).map(served).collect()
}

fn id_of(clause: &Clause) -> &ClauseId {
    &clause.id
}

/// The targets that no clause is read as serving ("chưa có giải pháp gắn kèm"), in the order of the text.
pub fn without_solution(data: &DataSet) -> impl Iterator<Item = &Target> {
    data.targets.iter().filter(|target| data.solutions_for(&target.id).next().is_none())
}
