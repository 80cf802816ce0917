//! Everything of a resolution that can be found, folded once.

use super::words::{Query, Range};
use crate::resolution::{CommitmentId, DataSet, Names, TargetId};
use crate::text::Lang;
use crate::text::fold::Folded;

/// A folded data set. Built when the first search needs it; one query takes far below 2 ms.
#[derive(Clone, Debug)]
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
}

/// Which text of the subject the ranges count in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The name in this language.
    Name(Lang),
    /// The line of the resolution.
    Line,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is about.
    pub subject: Subject,
    /// Which text was matched.
    pub field: Field,
    /// The line of the resolution where it stands, from 1.
    pub line: u32,
    /// What to highlight in that text; in order, never empty.
    pub ranges: Vec<Range>,
    /// Higher comes first.
    pub score: u32,
}

#[derive(Clone, Debug)]
struct Text<'a> {
    subject: Subject,
    field: Field,
    line: u32,
    original: &'a str,
    folded: Folded,
}

impl<'a> Index<'a> {
    /// Folds everything that can be found.
    pub fn build(data: &'a DataSet) -> Self {
        let mut texts = Vec::new();
        let mut name = |subject: Subject, line: u32, names: &'a Names| {
            for (lang, original) in [(Lang::Vi, &names.vi), (Lang::En, &names.en)] {
                let folded = Folded::new(original);
                let field = Field::Name(lang);
                texts.push(Text { subject: subject.clone(), field, line, original, folded });
            }
        };
        for target in &data.targets {
            name(Subject::Target(target.id.clone()), target.quote.line, &target.name);
        }
        for commitment in &data.commitments {
            name(Subject::Commitment(commitment.id.clone()), commitment.quote.line, &commitment.name);
        }
        texts.extend((1..).zip(&data.lines).filter(|(_, text)| !text.trim().is_empty()).map(
            |(line, original)| Text {
                subject: Subject::Line,
                field: Field::Line,
                line,
                original,
                folded: Folded::new(original),
            },
        ));
        Self { texts }
    }

    /// Everything that holds every word of the query, best first, equals in the order of the text.
    /// A target or commitment comes once, by its better name.
    pub fn query(&self, query: &Query) -> Vec<Hit> {
        let mut hits: Vec<Hit> = Vec::new();
        for text in &self.texts {
            let Some(found) = query.find(text.original, &text.folded) else {
                continue;
            };
            let hit = Hit {
                subject: text.subject.clone(),
                field: text.field,
                line: text.line,
                ranges: found.ranges,
                score: found.score + kind_score(&text.subject),
            };
            match hits.last_mut() {
                Some(last) if last.subject == hit.subject && hit.subject != Subject::Line => {
                    if hit.score > last.score {
                        *last = hit;
                    }
                }
                _ => hits.push(hit),
            }
        }
        hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), hit.line));
        hits
    }
}

/// Names say what people look for; lines of the text come after them.
const fn kind_score(subject: &Subject) -> u32 {
    match subject {
        Subject::Target(_) => 8,
        Subject::Commitment(_) => 4,
        Subject::Line => 0,
    }
}
