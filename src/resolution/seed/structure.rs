//! Takes the text apart into sections, items, bullets and the parts around them, as `structure.toml`
//! says they are marked. Changes no word.

use super::parts::{ContinuationShape, Part, PartShape, continuations, parts};
use super::source::{Bilingual, Source, Word};
use super::{Reason, SeedError, emphasis};
use crate::resolution::{Clause, ClauseId, ClauseKind, Emphasis, Group};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// `structure.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Shape {
    marks: Marks,
    #[serde(default)]
    part: Vec<PartShape>,
    #[serde(default)]
    continuation: Vec<ContinuationShape>,
    #[serde(default)]
    group: Vec<GroupShape>,
}

/// What follows a section's Roman number, follows an item's number, and begins a bullet.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    section: Word,
    item: Word,
    bullet: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupShape {
    item: Word,
    name: Bilingual,
    bullets: Spanned<u32>,
    targets: Spanned<u32>,
}

/// The text taken apart.
pub(super) struct Structure {
    pub(super) clauses: Vec<Clause>,
    pub(super) emphases: Vec<Emphasis>,
    pub(super) groups: Vec<Group>,
    /// Stated bullets and targets of each group, with their places in the file.
    pub(super) stated: Vec<(Spanned<u32>, Spanned<u32>)>,
    clause_of_line: BTreeMap<u32, usize>,
}

impl Structure {
    pub(super) fn clause_of(&self, line: u32) -> Option<&Clause> {
        self.clause_of_line.get(&line).map(|&at| &self.clauses[at])
    }

    /// The clause of a seed's line.
    pub(super) fn clause_at(&self, source: &Source<'_>, line: &Spanned<u32>) -> Result<&Clause, SeedError> {
        let number = *line.get_ref();
        self.clause_of(number).ok_or_else(|| source.error(line.span(), Reason::NoSuchLine { line: number }))
    }

    /// Where a clause comes in the order of the text.
    pub(super) fn position(&self, id: &ClauseId) -> Option<usize> {
        self.clauses.iter().position(|clause| clause.id == *id)
    }

    pub(super) fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id.as_str() == id)
    }

    /// The group whose item holds a line.
    pub(super) fn group_of(&self, line: u32) -> Option<u8> {
        let item = self.clause_of(line)?.parent.as_ref()?;
        self.groups.iter().find(|group| group.item == *item).map(|group| group.number)
    }
}

/// Reads the text's structure. `text` is the file of the text, for errors in it.
pub(super) fn read(
    source: &Source<'_>,
    text: &Source<'_>,
    lines: &[Box<str>],
) -> Result<Structure, SeedError> {
    let shape: Shape = source.parse()?;
    let parts = parts(source, &shape.part, lines.len())?;
    let continued = continuations(source, &shape.continuation, lines.len())?;
    let mut walk = Walk { text, marks: &shape.marks, clauses: Vec::new(), clause_of_line: BTreeMap::new() };
    let mut open_part = None;
    for (number, line) in (1..).zip(lines).filter(|(_, line)| !line.trim().is_empty()) {
        let part = parts.iter().position(|part| (part.first..=part.last).contains(&number));
        match (part, continued.get(&number)) {
            (Some(at), _) if open_part == Some(at) => walk.go_on(number),
            (Some(at), _) => walk.part(number, &parts[at]),
            (None, Some(shape)) => walk.continuation(number, shape, source)?,
            (None, None) => walk.marked(number, line)?,
        }
        open_part = part;
    }
    walk.all_used(source, &shape)?;
    let mut clauses = walk.clauses;
    let clause_of_line = walk.clause_of_line;
    let emphases = emphasis::read(text, lines, &mut clauses)?;
    let mut structure =
        Structure { clauses, emphases, groups: Vec::new(), stated: Vec::new(), clause_of_line };
    for (number, shape) in (1..).zip(shape.group) {
        let id = shape.item.get_ref().as_str();
        let item = structure
            .clause(id)
            .filter(|clause| clause.kind == ClauseKind::Item)
            .ok_or_else(|| source.error(shape.item.span(), Reason::Unknown { kind: "item", id: id.into() }))?
            .id
            .clone();
        structure.groups.push(Group { number, item, name: source.names(&shape.name)? });
        structure.stated.push((shape.bullets, shape.targets));
    }
    Ok(structure)
}

/// The walk down the text.
struct Walk<'a> {
    text: &'a Source<'a>,
    marks: &'a Marks,
    clauses: Vec<Clause>,
    clause_of_line: BTreeMap<u32, usize>,
}

impl Walk<'_> {
    fn open(&mut self, line: u32, id: ClauseId, kind: ClauseKind, parent: Option<ClauseId>, words_from: u32) {
        self.clause_of_line.insert(line, self.clauses.len());
        self.clauses.push(Clause {
            id,
            kind,
            parent,
            lines: vec![line],
            words_from,
            heading: None,
            name: None,
            short: None,
            summary: None,
        });
    }

    fn go_on(&mut self, line: u32) {
        if let Some(clause) = self.clauses.last_mut() {
            clause.lines.push(line);
            self.clause_of_line.insert(line, self.clauses.len() - 1);
        }
    }

    fn part(&mut self, line: u32, part: &Part) {
        self.open(line, part.id.clone(), part.kind, None, 0);
        if let Some(clause) = self.clauses.last_mut() {
            clause.name = Some(part.name.clone());
        }
    }

    fn continuation(
        &mut self,
        line: u32,
        shape: &ContinuationShape,
        source: &Source<'_>,
    ) -> Result<(), SeedError> {
        let wanted = self.clauses.last().and_then(|clause| clause.lines.last()).copied().unwrap_or(0);
        let found = *shape.of.get_ref();
        if wanted != found {
            let (found, wanted) = (format!("line {found}"), format!("line {wanted}"));
            return Err(source.error(shape.of.span(), Reason::OutOfOrder { found, wanted }));
        }
        self.go_on(line);
        Ok(())
    }

    /// A line that says by its mark what it is.
    fn marked(&mut self, number: u32, line: &str) -> Result<(), SeedError> {
        if let Some((label, words_from)) =
            labelled(line, |c| "IVXLC".contains(c), self.marks.section.get_ref())
        {
            let wanted = roman(self.count(ClauseKind::Section, None) + 1);
            self.in_order(number, label, &wanted)?;
            self.open(number, ClauseId::new(label), ClauseKind::Section, None, words_from);
            return Ok(());
        }
        let Some(section) = self.last(ClauseKind::Section) else {
            return Err(self.text.error_at(number, 1, Reason::NoPart));
        };
        if let Some((label, words_from)) = labelled(line, |c| c.is_ascii_digit(), self.marks.item.get_ref()) {
            let wanted = self.count(ClauseKind::Item, Some(&section)) + 1;
            self.in_order(number, label, &wanted.to_string())?;
            let id = ClauseId::new(format!("{section}.{label}"));
            self.open(number, id, ClauseKind::Item, Some(section), words_from);
            return Ok(());
        }
        let item =
            self.last(ClauseKind::Item).filter(|item| item.as_str().starts_with(&format!("{section}.")));
        let Some(item) = item else {
            return Err(self.text.error_at(number, 1, Reason::NoPart));
        };
        let nth = self.clauses.iter().filter(|clause| clause.parent.as_ref() == Some(&item)).count() + 1;
        let id = ClauseId::new(format!("{item}.{nth}"));
        let mark = self.marks.bullet.get_ref();
        let (kind, words_from) = match line.starts_with(mark.as_str()) {
            true => (ClauseKind::Bullet, mark.chars().count() as u32),
            false => (ClauseKind::Paragraph, 0),
        };
        self.open(number, id, kind, Some(item), words_from);
        Ok(())
    }

    fn last(&self, kind: ClauseKind) -> Option<ClauseId> {
        self.clauses.iter().rev().find(|clause| clause.kind == kind).map(|clause| clause.id.clone())
    }

    fn count(&self, kind: ClauseKind, parent: Option<&ClauseId>) -> usize {
        self.clauses.iter().filter(|clause| clause.kind == kind && clause.parent.as_ref() == parent).count()
    }

    /// Every listed part and continuation holds words that no other part holds.
    fn all_used(&self, source: &Source<'_>, shape: &Shape) -> Result<(), SeedError> {
        for part in &shape.part {
            if !self.clauses.iter().any(|clause| clause.id.as_str() == part.id.get_ref().as_str()) {
                return Err(source.error(part.id.span(), Reason::NoWords));
            }
        }
        for continuation in &shape.continuation {
            let at = self.clause_of_line.get(continuation.line.get_ref());
            let goes_on = at.is_some_and(|&at| {
                self.clauses[at].parent.is_some() && self.clauses[at].lines[0] != *continuation.line.get_ref()
            });
            if !goes_on {
                return Err(source.error(continuation.line.span(), Reason::NoWords));
            }
        }
        Ok(())
    }

    fn in_order(&self, line: u32, found: &str, wanted: &str) -> Result<(), SeedError> {
        if found == wanted {
            return Ok(());
        }
        let (found, wanted) = (found.to_owned(), wanted.to_owned());
        Err(self.text.error_at(line, 1, Reason::OutOfOrder { found, wanted }))
    }
}

/// A label of certain signs with a mark behind it, and where the words begin, in characters.
fn labelled<'l>(line: &'l str, sign: impl Fn(char) -> bool, mark: &str) -> Option<(&'l str, u32)> {
    let end = line.find(|c| !sign(c))?;
    let label = &line[..end];
    (end > 0 && line[end..].starts_with(mark)).then(|| (label, (end + mark.chars().count()) as u32))
}

fn roman(mut number: usize) -> String {
    let mut roman = String::new();
    for (value, sign) in
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    {
        while number >= value {
            roman.push_str(sign);
            number -= value;
        }
    }
    roman
}
