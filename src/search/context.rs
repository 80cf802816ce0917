//! What stands around a hit: a stretch of the text short enough to read at a glance.

use super::Range;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Context {
    /// The stretch in pieces, each with whether it was looked for; together they are the stretch.
    pub pieces: Vec<(String, bool)>,
    /// Words were left out before it.
    pub is_cut_before: bool,
    /// Words were left out behind it.
    pub is_cut_behind: bool,
}

/// The stretch from `before` characters in front of the first range on, `length` characters long, cut
/// between words; the whole text where it is no longer than that.
pub fn context(text: &str, ranges: &[Range], before: usize, length: usize) -> Context {
    let signs: Vec<char> = text.chars().collect();
    let first = ranges.first().map_or(0, |range| range.start as usize);
    let from = if signs.len() <= length { 0 } else { word_start(&signs, first.saturating_sub(before)) };
    let to = word_end(&signs, (from + length).min(signs.len()));
    let mut pieces = Vec::new();
    let mut at = from;
    for range in ranges {
        let (start, end) = ((range.start as usize).clamp(at, to), (range.end as usize).clamp(at, to));
        pieces.push((signs[at..start].iter().collect::<String>(), false));
        pieces.push((signs[start..end].iter().collect::<String>(), true));
        at = end;
    }
    pieces.push((signs[at.min(to)..to].iter().collect::<String>(), false));
    pieces.retain(|(text, _)| !text.is_empty());
    Context { pieces, is_cut_before: from > 0, is_cut_behind: to < signs.len() }
}

/// The beginning of the word at a place, or of the next one where the text begins before it.
fn word_start(signs: &[char], at: usize) -> usize {
    let blank = signs[..at].iter().rposition(|sign| sign.is_whitespace());
    blank.map_or(0, |blank| blank + 1)
}

/// The end of the word at a place.
fn word_end(signs: &[char], at: usize) -> usize {
    let blank = signs[at..].iter().position(|sign| sign.is_whitespace());
    blank.map_or(signs.len(), |blank| at + blank)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, ranges: &[(u32, u32)], before: usize, length: usize) -> String {
        let ranges: Vec<_> = ranges.iter().map(|&(start, end)| Range { start, end }).collect();
        let context = context(text, &ranges, before, length);
        let marked = |(text, is_sought): (String, bool)| if is_sought { format!("[{text}]") } else { text };
        let words: String = context.pieces.into_iter().map(marked).collect();
        let dots = |is_cut| if is_cut { "…" } else { "" };
        format!("{}{words}{}", dots(context.is_cut_before), dots(context.is_cut_behind))
    }

    #[test]
    fn a_hit_is_shown_among_whole_words() {
        let text = "một hai ba bốn năm sáu bảy tám";
        assert_eq!(said(text, &[(8, 10)], 4, 100), "một hai [ba] bốn năm sáu bảy tám");
        assert_eq!(said(text, &[(19, 22)], 5, 11), "…bốn năm [sáu]…");
        assert_eq!(said(text, &[(19, 22)], 5, 12), "…bốn năm [sáu] bảy…", "a word begun is a word shown");
        assert_eq!(said(text, &[(0, 3), (27, 30)], 5, 10), "[một] hai ba…");
        assert_eq!(said("", &[], 5, 10), "");
    }
}
