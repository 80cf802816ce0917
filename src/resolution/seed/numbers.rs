//! Numerals as the text writes them: "." between thousands, "," before decimals.

use crate::resolution::Span;
use rust_decimal::Decimal;

/// Every run of digits in a stretch of a line, with inner "." and "," where digits follow, so that
/// `14/15`, `25-26` and dates are several.
pub(super) fn numerals(line: &str, span: Span) -> Vec<Span> {
    let signs: Vec<char> = line.chars().take(span.end() as usize).collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = span.col as usize;
    while at < signs.len() {
        let from = at;
        while digit(at) || (at > from && matches!(signs.get(at), Some('.' | ',')) && digit(at + 1))
        {
            at += 1;
        }
        if at > from {
            found.push(Span {
                line: span.line,
                col: from as u32,
                len: (at - from) as u32,
            });
        }
        at += 1;
    }
    found
}

/// What a numeral means; `None` for what is no decimal number, such as `1.2.34`.
pub(super) fn value(numeral: &str) -> Option<Decimal> {
    let (whole, fraction) = match numeral.split_once(',') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (numeral, None),
    };
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let grouped = whole.contains('.');
    if (grouped && first.len() > 3) || !groups.all(|group| group.len() == 3) {
        return None;
    }
    let mut plain: String = whole.split('.').collect();
    if let Some(fraction) = fraction {
        plain.push('.');
        plain.push_str(fraction);
    }
    Decimal::from_str_exact(&plain).ok()
}
