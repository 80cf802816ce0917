//! Texts that cells share, and how Excel writes what XML cannot hold.

use crate::import::workbook::marks::{Mark, Marks, Opened};
use crate::import::workbook::{Part, WorkbookError};

/// All shared texts, in their order.
pub(super) fn read(text: &str) -> Result<Vec<String>, WorkbookError> {
    let mut strings = Vec::new();
    let mut marks = Marks::of(text, Part::Shared);
    while let Some(mark) = marks.next()? {
        if let Mark::Open(element) = mark
            && element.is("si")
        {
            strings.push(runs(&mut marks, "si")?);
        }
    }
    Ok(strings)
}

/// The text of an element that was just opened: its runs one behind the other, without the reading
/// aids that Excel adds to them.
pub(super) fn runs(marks: &mut Marks<'_>, element: &str) -> Result<String, WorkbookError> {
    let mut text = String::new();
    let mut is_text = false;
    while let Some(mark) = marks.next()? {
        match mark {
            Mark::Open(opened) if is_aid(&opened) => marks.skip()?,
            Mark::Open(opened) => is_text = opened.is("t"),
            Mark::Words(words) if is_text => text.push_str(&words),
            Mark::Words(_) => {}
            Mark::Close(closed) if closed.is(element) => break,
            Mark::Close(_) => is_text = false,
        }
    }
    Ok(unescaped(&text))
}

fn is_aid(opened: &Opened<'_>) -> bool {
    opened.is("rPh") || opened.is("phoneticPr")
}

/// `_x000D_` is a character by its number.
pub(super) fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let sign = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        let sign = sign.filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        match sign.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32) {
            Some(sign) => {
                plain.push(sign);
                rest = &from[7..];
            }
            None => {
                plain.push_str("_x");
                rest = &from[2..];
            }
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::unescaped;

    #[test]
    fn characters_by_their_number_are_characters() {
        for (written, read) in [
            ("a_x000D_b", "a\rb"),
            ("_x0041__x0042_", "AB"),
            ("_x005F_x0041_", "_x0041_"),
            ("_x00_ _xZZZZ_ _x", "_x00_ _xZZZZ_ _x"),
            ("_xđđđđ_", "_xđđđđ_"),
            ("_xD83D_", "_xD83D_"),
        ] {
            assert_eq!(unescaped(written), read);
        }
    }
}
