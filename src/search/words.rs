//! A query as folded words, and where they stand in a text.

use crate::text::fold::{Folded, fold, lower_with_marks};
use std::sync::OnceLock;

/// A stretch of a text in characters, from 0, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Range {
    /// First character.
    pub start: u32,
    /// Behind the last character.
    pub end: u32,
}

/// What somebody looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Folded, words separated by one space.
    folded: String,
    /// As typed, in lower case: matches with the same marks come first.
    with_marks: String,
}

/// Where a query stands in one text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// In order, not overlapping, never empty.
    pub(super) ranges: Vec<Range>,
    /// Higher is better.
    pub(super) score: u32,
}

/// The whole query in one stretch.
const PHRASE: u32 = 40;
/// A word of the query begins a word of the text.
const WORD_START: u32 = 10;
/// The text holds the query with the very marks typed.
const SAME_MARKS: u32 = 20;

impl Query {
    /// Takes what somebody typed. `None` where nothing but white space and marks is left.
    pub fn new(typed: &str) -> Option<Self> {
        let folded = fold(typed).trim().to_owned();
        let with_marks = lower_with_marks(typed.trim());
        (!folded.is_empty()).then_some(Self { folded, with_marks })
    }

    /// Where the query stands in a text, for highlighting; empty where some word of it is missing.
    pub fn ranges(&self, text: &str) -> Vec<Range> {
        let with_marks = OnceLock::new();
        self.find(text, &Folded::new(text), &with_marks).map(|found| found.ranges).unwrap_or_default()
    }

    /// Whether every word of the query stands in a text that was folded before.
    pub(super) fn stands_in(&self, folded: &Folded) -> bool {
        self.folded.split(' ').all(|word| folded.text.contains(word))
    }

    /// Whether every word of the query stands in the text.
    pub fn matches(&self, text: &str) -> bool {
        matches(&self.folded, text)
    }

    /// Where the query stands in a text that was folded before. `with_marks` is the text's form with marks,
    /// filled when a query first needs it.
    pub(super) fn find(&self, text: &str, folded: &Folded, with_marks: &OnceLock<String>) -> Option<Found> {
        let whole = occurrences(&folded.text, &self.folded);
        let (stretches, mut score) = if whole.is_empty() {
            let mut stretches = Vec::new();
            let mut score = 0;
            for word in self.folded.split(' ') {
                let found = occurrences(&folded.text, word);
                score += best_start(&folded.text, &found)?;
                stretches.extend(found);
            }
            (stretches, score)
        } else {
            let score = PHRASE + best_start(&folded.text, &whole)?;
            (whole, score)
        };
        let has_same_marks = || with_marks.get_or_init(|| lower_with_marks(text)).contains(&self.with_marks);
        if self.with_marks != self.folded && has_same_marks() {
            score += SAME_MARKS;
        }
        let ranges = stretches.into_iter().map(|(start, end)| {
            let (start, end) = folded.original_range(start, end);
            Range { start, end }
        });
        Some(Found { ranges: joined(ranges.collect()), score })
    }
}

/// Whether every word of a folded query (see [`fold`]) stands in the text.
pub fn matches(folded_query: &str, text: &str) -> bool {
    let folded = fold(text);
    folded_query.split(' ').all(|word| folded.contains(word))
}

/// Byte ranges of every place where `needle` stands.
fn occurrences(text: &str, needle: &str) -> Vec<(usize, usize)> {
    text.match_indices(needle).map(|(at, _)| (at, at + needle.len())).collect()
}

/// What the best of these places is worth; `None` where there is none.
fn best_start(text: &str, places: &[(usize, usize)]) -> Option<u32> {
    let begins_word = |at: usize| !text[..at].chars().next_back().is_some_and(char::is_alphanumeric);
    let worth = places.iter().map(|&(at, _)| if begins_word(at) { WORD_START } else { 1 });
    worth.max()
}

fn joined(mut ranges: Vec<Range>) -> Vec<Range> {
    ranges.sort_unstable();
    let mut joined: Vec<Range> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match joined.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => joined.push(range),
        }
    }
    joined
}
