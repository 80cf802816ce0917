//! Words as a workbook can hold them: no control characters, no more than fits into a cell.

use crate::text::Lang;
use crate::text::phrases::workbook as words;
use std::borrow::Cow;

/// Excel's limit for a cell, in units of UTF-16.
const LONGEST: usize = 32_767;

/// The words of a cell. What does not fit is cut, and says so.
pub(super) fn cell(text: &str, lang: Lang) -> Cow<'_, str> {
    // Of nearly all words a copy would be the same; no letter is more units of UTF-16 than bytes.
    if text.len() <= LONGEST && !text.starts_with('<') && text.chars().all(|c| c == '\n' || is_kept(c)) {
        return Cow::Borrowed(text);
    }
    let text = clean(text);
    let mut text = if length(&text) > LONGEST {
        let cut = words::cut(lang);
        first(&text, LONGEST - length(cut)).to_owned() + cut
    } else {
        text
    };
    // The writer takes such words for runs of formatted text and passes them on unread.
    if text.starts_with("<r>") && text.ends_with("</r>") {
        text.pop();
        text.push_str("> ");
    }
    Cow::Owned(text)
}

/// Words of one line, for names, heads of pages and properties of the file.
pub(super) fn line(text: &str, longest: usize) -> String {
    let line = clean(text).split_whitespace().collect::<Vec<_>>().join(" ");
    first(&line, longest).trim_end().to_owned()
}

/// The words without what XML cannot hold; ends of lines become one kind.
fn clean(text: &str) -> String {
    let ends = text.replace("\r\n", "\n").replace('\r', "\n");
    ends.chars()
        .map(|c| match c {
            '\n' => '\n',
            c if is_kept(c) => c,
            c if c.is_control() => ' ',
            _ => '\u{fffd}',
        })
        .collect()
}

/// Whether XML holds a character, ends of lines aside.
fn is_kept(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// Length in units of UTF-16, which Excel counts.
pub(super) fn length(text: &str) -> usize {
    text.encode_utf16().count()
}

/// As many whole characters from the start as fit.
pub(super) fn first(text: &str, longest: usize) -> &str {
    let mut left = longest;
    let end = text.char_indices().find_map(|(at, c)| match left.checked_sub(c.len_utf16()) {
        Some(rest) => {
            left = rest;
            None
        }
        None => Some(at),
    });
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}
