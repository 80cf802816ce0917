//! What the text says twice, or not the same each time: both quotes side by side, for the office.

use crate::resolution::{Commitment, DataSet, Names, Relation, Span};
use std::collections::HashMap;

/// How two places of the text stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TensionKind {
    /// They do not say the same about one matter, or cannot both hold (a reading).
    Contradicts,
    /// The later one says again what the earlier one says (a reading).
    Repeats,
    /// The same words stand in both, word for word.
    SameWords,
}

/// Two places of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tension {
    /// How they stand to each other.
    pub kind: TensionKind,
    /// The one that comes first in the text.
    pub first: Span,
    /// The other.
    pub second: Span,
    /// Our remarks.
    pub notes: Vec<Names>,
}

impl Tension {
    fn of(kind: TensionKind, one: Span, other: Span, notes: &[Names]) -> Self {
        Self { kind, first: one.min(other), second: one.max(other), notes: notes.to_vec() }
    }
}

/// Everything that the text says twice: contradictions first, each kind in the order of the text.
pub fn tensions(data: &DataSet) -> Vec<Tension> {
    let mut found: Vec<Tension> = data
        .contradictions
        .iter()
        .map(|one| {
            Tension::of(TensionKind::Contradicts, one.first, one.second, std::slice::from_ref(&one.note))
        })
        .collect();
    found.extend(data.commitments.iter().flat_map(|commitment| of_commitment(data, commitment)));
    let said: Vec<(Span, Span)> = found.iter().map(|one| (one.first, one.second)).collect();
    let is_said =
        |repeat: &Tension| said.iter().any(|(a, b)| repeat.first.overlaps(*a) && repeat.second.overlaps(*b));
    found.extend(same_words(data).into_iter().filter(|repeat| !is_said(repeat)));
    found.sort_by_key(|one| (one.kind, one.first, one.second));
    found
}

fn of_commitment<'a>(data: &'a DataSet, commitment: &'a Commitment) -> impl Iterator<Item = Tension> + 'a {
    let kind = match commitment.relation {
        Relation::Differs => Some(TensionKind::Contradicts),
        Relation::Repeats => Some(TensionKind::Repeats),
        Relation::New | Relation::Context => None,
    };
    let targets = commitment.targets.iter().filter_map(|id| data.target(id)).map(|target| {
        // Where the words with the figure stand apart, both belong to what is repeated.
        target.value_quote.filter(|_| commitment.relation == Relation::Differs).unwrap_or(target.quote)
    });
    let earlier = commitment
        .same_as
        .iter()
        .filter_map(|id| data.commitments.iter().find(|other| other.id == *id).map(|other| other.quote));
    let against = targets.chain(earlier).filter(move |_| kind.is_some());
    against.map(move |quote| {
        Tension::of(kind.unwrap_or(TensionKind::Repeats), quote, commitment.quote, &commitment.readings)
    })
}

/// From how many words on a repetition is no turn of phrase any more.
const FEWEST_WORDS: usize = 14;

/// One word of the text.
struct Word<'a> {
    letters: &'a str,
    line: u32,
    col: u32,
    end: u32,
}

/// Runs of words that stand in two lines, each as long as it goes; marks between words do not count.
fn same_words(data: &DataSet) -> Vec<Tension> {
    let words: Vec<Word<'_>> = (1..).zip(&data.lines).flat_map(|(line, text)| words(line, text)).collect();
    let mut seen: HashMap<Vec<String>, usize> = HashMap::new();
    let mut found: Vec<Tension> = Vec::new();
    let mut at = 0;
    while at + FEWEST_WORDS <= words.len() {
        let key = || words[at..at + FEWEST_WORDS].iter().map(|word| word.letters.to_lowercase()).collect();
        let is_one_line = words[at].line == words[at + FEWEST_WORDS - 1].line;
        let earlier = is_one_line.then(|| seen.get::<Vec<String>>(&key()).copied()).flatten();
        let Some(earlier) = earlier.filter(|earlier| words[*earlier].line != words[at].line) else {
            if is_one_line {
                seen.entry(key()).or_insert(at);
            }
            at += 1;
            continue;
        };
        let goes_on = |n: &usize| {
            let (a, b) = (&words[earlier + n], words.get(at + n));
            b.is_some_and(|b| {
                a.line == words[earlier].line
                    && b.line == words[at].line
                    && a.letters.to_lowercase() == b.letters.to_lowercase()
            })
        };
        let count = (0..).take_while(goes_on).count();
        let span = |from: usize| {
            let (first, last) = (&words[from], &words[from + count - 1]);
            Span { line: first.line, col: first.col, len: last.end - first.col }
        };
        found.push(Tension::of(TensionKind::SameWords, span(earlier), span(at), &[]));
        at += count;
    }
    found
}

fn words(line: u32, text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut from: Option<(usize, u32)> = None;
    let ends = text.char_indices().chain([(text.len(), ' ')]);
    for (col, (at, sign)) in (0..).zip(ends) {
        match (from, sign.is_alphanumeric()) {
            (None, true) => from = Some((at, col)),
            (Some((start, first)), false) => {
                words.push(Word { letters: &text[start..at], line, col: first, end: col });
                from = None;
            }
            _ => {}
        }
    }
    words
}
