//! Words that the text sets between asterisks: `*…*` and `**…**`.

use super::source::Source;
use super::{Reason, SeedError};
use crate::resolution::{Clause, Emphasis, Span, Style};

/// Words between asterisks; `**` may run on over the lines of one part.
pub(super) fn read(
    text: &Source<'_>,
    lines: &[Box<str>],
    clauses: &mut [Clause],
) -> Result<Vec<Emphasis>, SeedError> {
    let mut emphases = Vec::new();
    for clause in clauses {
        let mut open: Option<(Style, u32, u32)> = None;
        for &line in &clause.lines {
            let signs: Vec<char> = lines[line as usize - 1].chars().collect();
            let mut from = 0;
            let mut at = 0;
            while at < signs.len() {
                let stars = signs[at..].iter().take_while(|&&sign| sign == '*').count();
                let style = if stars >= 2 { Style::Bold } else { Style::Italic };
                if stars > 0 {
                    match open.take() {
                        None => open = Some((style, line, at as u32 + 1)),
                        Some((style, ..)) => {
                            emphases.push(Emphasis { words: stretch(line, from, at), style })
                        }
                    }
                    from = at + stars;
                }
                at += stars.max(1);
            }
            if let Some((style, ..)) = open {
                emphases.push(Emphasis { words: stretch(line, from, signs.len()), style });
            }
        }
        if let Some((_, line, column)) = open {
            return Err(text.error_at(line, column, Reason::OpenEmphasis));
        }
        clause.heading = emphases
            .iter()
            .find(|e| {
                e.style == Style::Italic
                    && e.words.line == clause.lines[0]
                    && e.words.col == clause.words_from + 1
            })
            .map(|e| e.words);
    }
    Ok(emphases)
}

fn stretch(line: u32, from: usize, to: usize) -> Span {
    Span { line, col: from as u32, len: (to - from) as u32 }
}
