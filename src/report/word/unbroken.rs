//! Which spaces no line may end at: those of a figure, of a sign before one, of a percent sign behind
//! one, and the last of a paragraph, lest a short word be left alone.

const SPACE: char = '\u{a0}';
const SIGNS: [char; 5] = ['>', '<', '\u{2264}', '\u{2265}', '\u{2260}'];
/// A last word of so many letters is not left alone where as many words at least stand before it.
const SHORT: usize = 7;
const WORDS: usize = 7;

/// A figure in one line.
pub(super) fn figure(printed: &str) -> String {
    printed.replace(' ', "\u{a0}")
}

/// A sentence in which figures keep their signs.
pub(super) fn sentence(words: &str) -> String {
    let mut kept = String::with_capacity(words.len());
    let mut letters = words.chars().peekable();
    let mut before = None;
    while let Some(c) = letters.next() {
        let next = letters.peek();
        let is_sign = before.is_some_and(|before| SIGNS.contains(&before));
        let is_kept = (is_sign && next.is_some_and(char::is_ascii_digit)) || next == Some(&'%');
        kept.push(if c == ' ' && is_kept { SPACE } else { c });
        before = Some(c);
    }
    kept
}

/// The end of a paragraph.
pub(super) fn ending(words: &str) -> String {
    match words.rsplit_once(' ') {
        Some((before, last))
            if !last.is_empty()
                && last.chars().count() <= SHORT
                && before.split_whitespace().count() >= WORDS =>
        {
            format!("{before}{SPACE}{last}")
        }
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_stays_with_its_figure_and_words_break() {
        for (words, kept) in [
            ("a \u{2265} 99,5%", "a \u{2265}\u{a0}99,5%"),
            ("0,1 %", "0,1\u{a0}%"),
            ("a > b", "a > b"),
            ("1 > 2 3", "1 >\u{a0}2 3"),
            ("", ""),
        ] {
            assert_eq!(sentence(words), kept);
        }
        assert_eq!(figure("< 1 000"), "<\u{a0}1\u{a0}000");
        assert_eq!(ending("a b c d e f g h."), "a b c d e f g\u{a0}h.");
        assert_eq!(ending("a b h."), "a b h.");
        assert_eq!(ending("a b c d e f g hhhhhhhh"), "a b c d e f g hhhhhhhh");
    }
}
