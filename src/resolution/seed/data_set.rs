//! A whole data set from its files: `data-set.toml` and what the other files add to it.

use super::source::{Bilingual, Source, Word};
use super::structure::{self, Structure};
use super::{
    Folder, Reason, SeedError, census, commitments, errata, folder, readings, references, targets, units,
};
use crate::resolution::{ClauseKind, DataSet, DataSetId, Goal, UnitKind};
use serde::Deserialize;
use toml::Spanned;

/// The files that a data set is made of, beside its text.
const FILES: [&str; 10] = [
    "data-set.toml",
    "structure.toml",
    "targets.toml",
    "commitments.toml",
    "errata.toml",
    "bodies.toml",
    "citations.toml",
    "solutions.toml",
    "numerals.toml",
    "units.toml",
];

/// The files that it may have besides.
const OPTIONAL: [&str; 5] =
    ["execution.toml", "clauses.toml", "places.toml", "focal.toml", "contradictions.toml"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    title: Bilingual,
    issuer: Bilingual,
    year: i16,
    text: TextShape,
    counts: Counts,
    #[serde(default)]
    remark: Vec<Bilingual>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TextShape {
    file: Word,
    sha256: Word,
    lines: Spanned<u32>,
}

/// How many of each there must be, counted by hand from the original.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Counts {
    sections: Spanned<u32>,
    items: Spanned<u32>,
    bullets: Spanned<u32>,
    target_bullets: Spanned<u32>,
    targets: Spanned<u32>,
    stated: Spanned<u32>,
    assigned_by_province: Spanned<u32>,
    complete: Spanned<u32>,
    commitments: Spanned<u32>,
    errata: Spanned<u32>,
    bodies: Spanned<u32>,
    citations: Spanned<u32>,
    wards: Spanned<u32>,
    communes: Spanned<u32>,
}

impl Folder {
    /// Reads and proves this data set.
    pub fn prove(&self) -> Result<DataSet, SeedError> {
        let source = Source::open(self, "data-set.toml")?;
        let shape: Shape = source.parse()?;
        let text_file = shape.text.file.get_ref();
        for name in self.files.keys() {
            let is_known = FILES.contains(&name.as_str()) || OPTIONAL.contains(&name.as_str());
            if !is_known && name != text_file {
                let file = format!("{}/{name}", self.path);
                return Err(SeedError { file, line: 1, column: 1, reason: Reason::UnknownFile });
            }
        }
        let text = Source::open(self, text_file)?;
        same_text(&source, &shape.text, text.text)?;
        let lines: Vec<Box<str>> = text.text.split('\n').map(Into::into).collect();
        let structure_file = Source::open(self, "structure.toml")?;
        let mut structure = structure::read(&structure_file, &text, &lines)?;
        if let Some(names) = Source::optional(self, "clauses.toml") {
            readings::name_clauses(&names, &mut structure)?;
        }
        let mut claims = Vec::new();
        let targets = targets::read(&Source::open(self, "targets.toml")?, &lines, &structure, &mut claims)?;
        let commitments = Source::open(self, "commitments.toml")?;
        let commitments = commitments::read(&commitments, &lines, &structure, &targets, &mut claims)?;
        let errata = errata::read(&Source::open(self, "errata.toml")?, &lines)?;
        let bodies = references::bodies(&Source::open(self, "bodies.toml")?, &lines, &structure)?;
        let citations = references::citations(&Source::open(self, "citations.toml")?, &lines, &mut claims)?;
        let solutions = readings::solutions(&Source::open(self, "solutions.toml")?, &structure, &targets)?;
        let places = Source::optional(self, "places.toml");
        let places = places.map_or(Ok(Vec::new()), |source| references::places(&source, &lines))?;
        let focal = Source::optional(self, "focal.toml");
        let focal = focal.map_or(Ok(Vec::new()), |source| readings::focal(&source, &structure, &targets))?;
        let contradictions = Source::optional(self, "contradictions.toml");
        let contradictions =
            contradictions.map_or(Ok(Vec::new()), |source| readings::contradictions(&source, &lines))?;
        let execution = Source::optional(self, "execution.toml");
        let execution =
            execution.map_or(Ok(Vec::new()), |source| readings::execution(&source, &lines, &structure))?;
        let numerals = Source::open(self, "numerals.toml")?;
        let numerals = census::read(&numerals, &text, &lines, &structure.clauses, claims)?;
        let units = units::read(&Source::open(self, "units.toml")?)?;
        let Structure { clauses, emphases, groups, stated, .. } = structure;
        let set = DataSet {
            id: DataSetId::new(self.name.as_str()),
            fingerprint: self.fingerprint(),
            title: source.names(&shape.title)?,
            issuer: source.names(&shape.issuer)?,
            year: shape.year,
            lines,
            clauses,
            emphases,
            groups,
            targets,
            commitments,
            errata,
            bodies,
            citations,
            solutions,
            places,
            focal,
            contradictions,
            execution,
            units,
            numerals,
            remarks: source.all_names(&shape.remark)?,
            index: Default::default(),
        }
        .indexed();
        group_counts(&structure_file, &stated, &set)?;
        shape.counts.hold(&source, &set)?;
        Ok(set)
    }
}

/// The text is the recorded one, byte for byte.
fn same_text(source: &Source<'_>, shape: &TextShape, text: &str) -> Result<(), SeedError> {
    let found = folder::sha256(text);
    if *found != **shape.sha256.get_ref() {
        let recorded = shape.sha256.get_ref().clone();
        let reason = Reason::TextChanged { recorded, found: found.into() };
        return Err(source.error(shape.sha256.span(), reason));
    }
    count(source, "lines", &shape.lines, text.split('\n').count())
}

fn group_counts(
    source: &Source<'_>,
    stated: &[(Spanned<u32>, Spanned<u32>)],
    set: &DataSet,
) -> Result<(), SeedError> {
    for (group, (bullets, targets)) in set.groups.iter().zip(stated) {
        let found = set.bullets().iter().filter(|bullet| bullet.group == group.number).count();
        count(source, "bullets of the group", bullets, found)?;
        count(source, "targets of the group", targets, set.targets_of_group(group.number).count())?;
    }
    Ok(())
}

impl Counts {
    fn hold(&self, source: &Source<'_>, set: &DataSet) -> Result<(), SeedError> {
        let clauses = |kind| set.clauses.iter().filter(|clause| clause.kind == kind).count();
        let goals = |wanted: fn(&Goal) -> bool| set.targets.iter().filter(|t| wanted(&t.goal)).count();
        let units = |kind| set.units.iter().filter(|unit| unit.kind == kind).count();
        for (what, stated, found) in [
            ("sections", &self.sections, clauses(ClauseKind::Section)),
            ("items", &self.items, clauses(ClauseKind::Item)),
            ("bullets", &self.bullets, clauses(ClauseKind::Bullet)),
            ("target bullets", &self.target_bullets, set.bullets().len()),
            ("targets", &self.targets, set.targets.len()),
            ("targets with a stated figure", &self.stated, goals(|goal| matches!(goal, Goal::Stated { .. }))),
            (
                "targets assigned by the province",
                &self.assigned_by_province,
                goals(|goal| *goal == Goal::AssignedByProvince),
            ),
            ("targets to complete", &self.complete, goals(|goal| *goal == Goal::Complete)),
            ("commitments", &self.commitments, set.commitments.len()),
            ("errata", &self.errata, set.errata.len()),
            ("bodies", &self.bodies, set.bodies.len()),
            ("citations", &self.citations, set.citations.len()),
            ("wards", &self.wards, units(UnitKind::Ward)),
            ("communes", &self.communes, units(UnitKind::Commune)),
        ] {
            count(source, what, stated, found)?;
        }
        Ok(())
    }
}

fn count(
    source: &Source<'_>,
    what: &'static str,
    stated: &Spanned<u32>,
    found: usize,
) -> Result<(), SeedError> {
    let (stated_count, found) = (*stated.get_ref(), found as u32);
    match stated_count == found {
        true => Ok(()),
        false => Err(source.error(stated.span(), Reason::WrongCount { what, stated: stated_count, found })),
    }
}
