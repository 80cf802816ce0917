//! How wide words run in Times New Roman, in which reports are written, and how many lines they take.
//! Knows no page and no encoding; programs measure a little differently, so leave them some room.

use unicode_normalization::char::decompose_canonical;

/// How thick letters are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Thousandths of the size of the letters, as all widths here.
pub(super) type Mille = u32;

/// How wide a figure's digit is, in both weights.
pub(super) const DIGIT: Mille = 500;

/// From the space to the tilde, as the typeface's makers publish them.
const REGULAR: [u16; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const BOLD: [u16; 95] = [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
    500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
    500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
    333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];
/// What a horn adds to its letter, more where another typeface has to lend the letter.
const HORN: Mille = 100;
/// Signs such as `≤`, and what the typeface does not have.
const SIGN: Mille = 550;
const WIDEST: Mille = 1_000;

/// How wide words run in one line.
pub(super) fn width(words: &str, weight: Weight) -> Mille {
    words.chars().map(|c| letter(c, weight)).fold(0, Mille::saturating_add)
}

/// How wide the longest word runs.
pub(super) fn longest_word(words: &str, weight: Weight) -> Mille {
    breakable(words).map(|word| width(word, weight)).max().unwrap_or(0)
}

/// How many lines words take where there is so much room: broken between words, and within a word that
/// is longer than a line.
pub(super) fn lines(words: &str, weight: Weight, room: Mille) -> u32 {
    let lines = words.split('\n').map(|line| lines_of_one(line, weight, room.max(1)));
    lines.fold(0, u32::saturating_add)
}

/// Words with their lines broken for so much room. A word longer than a line stays whole.
pub(super) fn broken(words: &str, weight: Weight, room: Mille) -> String {
    let space = letter(' ', weight);
    let mut broken = String::with_capacity(words.len());
    for line in words.split('\n') {
        if !broken.is_empty() {
            broken.push('\n');
        }
        let mut filled: Mille = 0;
        for word in breakable(line) {
            let wide = width(word, weight);
            let joined = filled.saturating_add(space).saturating_add(wide);
            if filled > 0 {
                broken.push(if joined <= room { ' ' } else { '\n' });
            }
            filled = if filled > 0 && joined <= room { joined } else { wide };
            broken.push_str(word);
        }
    }
    broken
}

fn lines_of_one(line: &str, weight: Weight, room: Mille) -> u32 {
    let space = letter(' ', weight);
    let mut lines: u32 = 1;
    let mut filled: Mille = 0;
    for word in breakable(line) {
        let word = width(word, weight);
        let joined = if filled == 0 { word } else { filled.saturating_add(space).saturating_add(word) };
        if joined <= room {
            filled = joined;
            continue;
        }
        if filled > 0 {
            lines = lines.saturating_add(1);
        }
        lines = lines.saturating_add(word.saturating_sub(1) / room);
        filled = word.saturating_sub(1) % room + 1;
    }
    lines
}

/// The pieces that lines may end between.
fn breakable(words: &str) -> impl Iterator<Item = &str> {
    words.split(|c: char| c.is_whitespace() && c != '\u{a0}').filter(|piece| !piece.is_empty())
}

fn letter(c: char, weight: Weight) -> Mille {
    match c {
        '\u{2013}' => DIGIT,
        '\u{a0}' | '\u{b7}' => plain(' ', weight),
        '\u{110}' => plain('D', weight),
        '\u{111}' => plain('d', weight),
        '\u{2014}' | '\u{2026}' => WIDEST,
        '\u{2000}'..='\u{2bff}' => SIGN,
        c if c.is_ascii() => plain(c, weight),
        c => marked(c, weight),
    }
}

/// A letter with marks is as wide as it is without them.
fn marked(c: char, weight: Weight) -> Mille {
    let mut width = 0;
    decompose_canonical(c, |part| {
        width += match part {
            '\u{31b}' => HORN,
            '\u{300}'..='\u{36f}' => 0,
            part if part.is_ascii() => plain(part, weight),
            _ => WIDEST,
        };
    });
    width
}

/// Control characters are as wide as a space.
fn plain(c: char, weight: Weight) -> Mille {
    let known = match weight {
        Weight::Regular => &REGULAR,
        Weight::Bold => &BOLD,
    };
    let at = u32::from(c).saturating_sub(u32::from(' '));
    let width = usize::try_from(at).ok().and_then(|at| known.get(at)).or(known.first());
    width.map_or(DIGIT, |width| Mille::from(*width))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_make_no_letter_wider() {
        for (words, bare) in [("\u{1ec7}", "e"), ("\u{111}\u{1ed3}ng", "dong"), ("a\u{300}", "a")] {
            assert_eq!(width(words, Weight::Regular), width(bare, Weight::Regular), "{words}");
        }
        assert_eq!(width("18.531,9", Weight::Bold), 6 * 500 + 2 * 250);
        assert_eq!(width("\u{1b0}", Weight::Regular), 600);
    }

    #[test]
    fn lines_are_broken_where_they_are_full() {
        for (words, room, lines) in [
            ("00 00 0", 2_250, "00 00\n0"),
            ("00 00 0", 1_000, "00\n00\n0"),
            ("00000 0", 1_000, "00000\n0"),
            ("0\n0", 9_000, "0\n0"),
            ("", 1, ""),
        ] {
            assert_eq!(broken(words, Weight::Regular, room), lines, "{words} in {room}");
        }
    }

    #[test]
    fn words_are_counted_in_the_lines_that_they_fill() {
        for (words, room, counted) in [
            ("", 1_000, 1),
            ("00 00", 2_250, 1),
            ("00 00", 2_249, 2),
            ("00\n00", 9_000, 2),
            ("000000", 1_000, 3),
            ("00 000000 00", 1_000, 5),
            ("00", 0, 1_000),
        ] {
            assert_eq!(lines(words, Weight::Regular, room), counted, "{words} in {room}");
        }
        assert_eq!(longest_word("00 0000 0", Weight::Regular), 2_000);
        assert_eq!(longest_word("0\u{a0}0 0", Weight::Regular), 1_250);
    }
}
