//! Names of sheets: what Excel takes, each once, as near to the table's heading as fits.

use super::wording::{first, length, line};
use crate::text::Lang;
use crate::text::phrases::workbook as words;
use std::collections::BTreeSet;

/// Excel's limit, in units of UTF-16.
const LONGEST: usize = 31;

/// The names given so far, in small letters: Excel tells names apart by letters, not by their case.
pub(super) struct SheetNames {
    taken: BTreeSet<String>,
    lang: Lang,
}

impl SheetNames {
    /// No name is given yet but one that the workbook keeps for itself.
    pub(super) fn new(lang: Lang, reserved: &str) -> Self {
        // Excel keeps the second for its own record of changes.
        let taken = [reserved.to_lowercase(), "history".to_owned()].into();
        Self { taken, lang }
    }

    /// A name for a table's sheet.
    pub(super) fn give(&mut self, heading: &str, number: usize) -> String {
        let wished = allowed(heading);
        let wished = if wished.is_empty() { words::sheet(self.lang, number) } else { wished };
        let mut name = shortened(&wished, LONGEST);
        let mut count = 1_usize;
        while !self.taken.insert(name.to_lowercase()) {
            count += 1;
            let ending = format!(" ({count})");
            name = shortened(&wished, LONGEST - length(&ending)) + &ending;
        }
        name
    }
}

/// The heading without what Excel forbids.
fn allowed(heading: &str) -> String {
    let heading: String = heading
        .chars()
        .map(|c| match c {
            '/' | '\\' => '-',
            '[' => '(',
            ']' => ')',
            ':' | '*' | '?' => ' ',
            c => c,
        })
        .collect();
    trimmed(&line(&heading, usize::MAX)).to_owned()
}

/// Cut behind the last word that fits; a single long word is cut within.
fn shortened(name: &str, longest: usize) -> String {
    let cut = first(name, longest);
    let is_cut = cut.len() < name.len();
    let within_word = is_cut && !name[cut.len()..].starts_with(' ');
    let cut = if within_word { cut.rsplit_once(' ').map_or(cut, |(words, _)| words) } else { cut };
    trimmed(cut).to_owned()
}

/// Without the apostrophes that a name may not begin or end with, and marks left hanging by a cut.
fn trimmed(name: &str) -> &str {
    name.trim_matches(|c: char| c == '\'' || c.is_whitespace())
        .trim_end_matches(|c: char| matches!(c, ',' | ';' | '-' | '–' | '\'') || c.is_whitespace())
}
