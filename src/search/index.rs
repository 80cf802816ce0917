//! Everything that can be found, folded once: the resolution's text, targets, commitments, tasks, notes.

use super::words::{Query, Range};
use crate::ledger::Ledger;
use crate::resolution::{CommitmentId, DataSet, Names, RecordId, TargetId, UnitId};
use crate::text::Lang;
use crate::text::fold::Folded;
use crate::work::Task;
use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::OnceLock;

/// Folded texts. Built when the first search needs them; one query takes far below 2 ms.
#[derive(Clone, Debug, Default)]
pub struct Index<'a> {
    texts: Vec<Text<'a>>,
}

/// What a hit is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A target, by its name.
    Target(TargetId),
    /// A commitment, by its name.
    Commitment(CommitmentId),
    /// A line of the resolution.
    Line,
    /// A task.
    Task(RecordId),
    /// A note or source beside what somebody wrote of a target's figures.
    Note(TargetId, UnitId),
}

/// Which text of the subject the ranges count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name in this language.
    Name(Lang),
    /// The line of the resolution.
    Line,
    /// What somebody wrote.
    Written,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<'i> {
    /// What it is about.
    pub subject: &'i Subject,
    /// Which text was matched.
    pub field: Field,
    /// The line of the resolution where it stands, from 1; 0 for what people wrote.
    pub line: u32,
    /// That text.
    pub text: &'i str,
    /// What to highlight in it; in order, never empty.
    pub ranges: Vec<Range>,
    /// Higher comes first.
    pub score: u32,
}

#[derive(Clone, Debug)]
struct Text<'a> {
    subject: Subject,
    field: Field,
    line: u32,
    original: Cow<'a, str>,
    folded: Folded,
    with_marks: OnceLock<String>,
}

impl<'a> Index<'a> {
    /// Everything of a resolution, for a reader in this language: the names of the paper itself, and for an
    /// English reader the English ones too.
    pub fn build(data: &'a DataSet, lang: Lang) -> Self {
        let mut index = Self::default();
        for target in &data.targets {
            index.name(Subject::Target(target.id.clone()), target.quote.line, &target.name, lang);
        }
        for commitment in &data.commitments {
            let subject = Subject::Commitment(commitment.id.clone());
            index.name(subject, commitment.quote.line, &commitment.name, lang);
        }
        for (line, text) in (1..).zip(&data.lines).filter(|(_, text)| !text.trim().is_empty()) {
            index.push(Subject::Line, Field::Line, line, Cow::Borrowed(text));
        }
        index
    }

    /// What people wrote of tasks: names of those that they made or named anew, outputs, assessments, logs.
    pub fn of_tasks(tasks: &[Task]) -> Index<'static> {
        let mut index = Index::default();
        for task in tasks {
            let log = task.log();
            let texts = ["name", "output", "assessment"].map(|field| task.record.text(field));
            for text in texts.into_iter().chain(log.iter().map(|line| &*line.text)) {
                index.written(Subject::Task(task.record.id.clone()), text);
            }
        }
        index
    }

    /// Notes and sources beside what is current among the figures. Looks at the whole ledger: for when
    /// somebody searches, and not for every edit.
    pub fn of_notes(ledger: &Ledger) -> Index<'static> {
        let mut index = Index::default();
        for (target, unit) in ledger.subjects() {
            for (_, _, written) in ledger.written_for(target, unit) {
                for entry in written.current {
                    for text in [&*entry.note, &*entry.source] {
                        index.written(Subject::Note(target.clone(), unit.clone()), text);
                    }
                }
            }
        }
        index
    }

    /// The lines of the resolution (from 1) that hold every word of the query, in the order of the text.
    pub fn lines(&self, query: &Query) -> Vec<u32> {
        let lines = self.texts.iter().filter(|text| text.subject == Subject::Line);
        lines.filter(|text| query.stands_in(&text.folded)).map(|text| text.line).collect()
    }

    fn name(&mut self, subject: Subject, line: u32, names: &'a Names, lang: Lang) {
        self.push(subject.clone(), Field::Name(Lang::Vi), line, Cow::Borrowed(&names.vi));
        if lang == Lang::En {
            self.push(subject, Field::Name(lang), line, Cow::Borrowed(&names.en));
        }
    }

    fn written(&mut self, subject: Subject, text: &str) {
        if !text.is_empty() {
            self.push(subject, Field::Written, 0, Cow::Owned(text.to_owned()));
        }
    }

    fn push(&mut self, subject: Subject, field: Field, line: u32, original: Cow<'a, str>) {
        let folded = Folded::new(&original);
        self.texts.push(Text { subject, field, line, original, folded, with_marks: OnceLock::new() });
    }

    /// Everything that holds every word of the query, best first, equals in the order of the text.
    /// A target, commitment or task comes once, by its best text.
    pub fn query(&self, query: &Query) -> Vec<Hit<'_>> {
        let mut hits: Vec<Hit<'_>> = Vec::new();
        for text in &self.texts {
            let Some(found) = query.find(&text.original, &text.folded, &text.with_marks) else {
                continue;
            };
            let hit = Hit {
                subject: &text.subject,
                field: text.field,
                line: text.line,
                text: &text.original,
                ranges: found.ranges,
                score: found.score + kind_score(&text.subject),
            };
            match hits.last_mut() {
                Some(last) if last.subject == hit.subject && *hit.subject != Subject::Line => {
                    if hit.score > last.score {
                        *last = hit;
                    }
                }
                _ => hits.push(hit),
            }
        }
        hits.sort_by_key(|hit| (Reverse(hit.score), hit.line));
        hits
    }
}

/// The hits of several indexes together, best first.
pub fn query_all<'i>(indexes: &[&'i Index<'_>], query: &Query) -> Vec<Hit<'i>> {
    let mut hits: Vec<Hit<'i>> = indexes.iter().flat_map(|index| index.query(query)).collect();
    hits.sort_by_key(|hit| (Reverse(hit.score), hit.line));
    hits
}

/// Names say what people look for; lines of the text come after them, and remarks last.
const fn kind_score(subject: &Subject) -> u32 {
    match subject {
        Subject::Target(_) => 8,
        Subject::Task(_) => 6,
        Subject::Commitment(_) => 4,
        Subject::Line => 2,
        Subject::Note(..) => 0,
    }
}
