//! Accent-insensitive folding: what an officer types without marks finds what is written with them.
//!
//! Folding is per character, so a folded text leads back to the characters that it came from.
//! Knows nothing of ranking; `search` does that.

use unicode_normalization::char::{canonical_combining_class, decompose_canonical};

/// The text in lower case without marks, `đ` as `d`, full-width forms as ASCII, every run of white
/// space as one space. `hoá` and `hóa` fold alike. Folding a folded text changes nothing.
pub fn fold(text: &str) -> String {
    Folded::new(text).text
}

/// Words as part of a file's name, `thang-10-2023`, without marks: mail and archives spoil them.
pub fn slug(words: &str) -> String {
    let letter = |letter: char| if letter.is_alphanumeric() { letter } else { ' ' };
    let words: String = fold(words).chars().map(letter).collect();
    words.split_whitespace().collect::<Vec<_>>().join("-")
}

/// A folded text that remembers where each of its characters stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// For each byte of `text`, the index of the original character (not byte) that it came from.
    origins: Vec<u32>,
    /// Number of characters in the original.
    original_chars: u32,
}

impl Folded {
    /// Folds a text.
    pub fn new(original: &str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origins = Vec::with_capacity(original.len());
        let mut original_chars = 0;
        for (index, c) in (0..).zip(original.chars()) {
            original_chars = index + 1;
            if c.is_whitespace() {
                if !text.ends_with(' ') {
                    text.push(' ');
                    origins.push(index);
                }
                continue;
            }
            if c.is_ascii() {
                text.push(c.to_ascii_lowercase());
                origins.push(index);
                continue;
            }
            for plain in plain_forms(c) {
                text.push(plain);
                origins.extend(std::iter::repeat_n(index, plain.len_utf8()));
            }
        }
        Self { text, origins, original_chars }
    }

    /// The original characters (start, end exclusive) behind `start..end` in bytes of the folded
    /// text; marks that follow as characters of their own are taken along. Empty when out of range.
    pub fn original_range(&self, start: usize, end: usize) -> (u32, u32) {
        let Some(&first) = self.origins.get(start) else {
            return (self.original_chars, self.original_chars);
        };
        if end <= start {
            return (first, first);
        }
        // Up to where the next kept character begins: what lies between folded to nothing.
        let last = self.origins.get(end - 1).copied().unwrap_or(self.original_chars);
        let next = self.origins[start..]
            .iter()
            .skip(end - start)
            .copied()
            .find(|&origin| origin > last)
            .unwrap_or(self.original_chars);
        (first, next)
    }
}

/// Decomposed by hand: the crate's iterators bring the tables of every other form into the page.
fn plain_forms(c: char) -> Vec<char> {
    let mut plain = Vec::new();
    decompose_canonical(c, |part| {
        for lower in part.to_lowercase() {
            decompose_canonical(lower, |part| {
                if !is_mark(part) {
                    plain.push(if part == 'đ' { 'd' } else { half_width(part) });
                }
            });
        }
    });
    plain
}

/// The text in lower case with its marks, in one form whatever keyboard typed it: each letter
/// stands before its marks, and these in the canonical order.
pub fn lower_with_marks(text: &str) -> String {
    let mut parts: Vec<(u8, char)> = Vec::with_capacity(text.len());
    for lower in text.chars().flat_map(char::to_lowercase) {
        decompose_canonical(lower, |part| parts.push((canonical_combining_class(part), part)));
    }
    for marks in parts.split_mut(|(class, _)| *class == 0) {
        marks.sort_by_key(|(class, _)| *class);
    }
    parts.into_iter().map(|(_, part)| part).collect()
}

fn is_mark(c: char) -> bool {
    canonical_combining_class(c) != 0
}

/// The ASCII character of a full-width one (`４` is `4`); any other character is itself.
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        _ => c,
    }
}
