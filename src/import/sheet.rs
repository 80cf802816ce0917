//! The text that a spreadsheet puts on the clipboard: a line per row, tabs between cells, quotes
//! around a cell with a line end or a tab of its own.

/// Cells as texts, without spaces around them. Rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The rows; blank ones at the end are left out, since every copy brings one.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Reads the clipboard's `text/plain`. Any text is a sheet of some kind.
    pub fn read(text: &str) -> Sheet {
        let mut rows = vec![vec![]];
        let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        loop {
            let (cell, after) = cell(rest);
            if let Some(row) = rows.last_mut() {
                row.push(tidy(&cell));
            }
            let mut ahead = after.chars();
            match ahead.next() {
                None => break,
                Some('\t') => {}
                Some('\r') if ahead.as_str().starts_with('\n') => {
                    ahead.next();
                    rows.push(vec![]);
                }
                Some(_) => rows.push(vec![]),
            }
            rest = ahead.as_str();
        }
        while rows.last().is_some_and(|row| row.iter().all(String::is_empty)) {
            rows.pop();
        }
        Sheet { rows }
    }

    /// Whether it is one cell, or none: what an ordinary paste puts into one box.
    pub fn is_one_cell(&self) -> bool {
        self.rows.len() <= 1 && self.rows.iter().all(|row| row.len() <= 1)
    }
}

/// The first cell, and what stands from its end on.
fn cell(text: &str) -> (String, &str) {
    if let Some((cell, after)) = text.strip_prefix('"').and_then(quoted) {
        return (cell, after);
    }
    let end = text.find(['\t', '\r', '\n']).unwrap_or(text.len());
    (text[..end].to_owned(), &text[end..])
}

/// A cell behind its opening quote; `None` where the quote is a sign like any other.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = text;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if after.is_empty() || after.starts_with(['\t', '\r', '\n']) => return Some((cell, after)),
            None => return None,
        }
    }
}

/// On one line, without spaces around it.
fn tidy(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, rows: &[&[&str]]) {
        let read = Sheet::read(text).rows;
        let read: Vec<Vec<&str>> = read.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        assert_eq!(read, rows, "{text:?}");
    }

    #[test]
    fn what_spreadsheets_copy_is_read_cell_by_cell() {
        check("12\r\n13\r\n", &[&["12"], &["13"]]);
        check("12\n13", &[&["12"], &["13"]]);
        check("12\r13\r", &[&["12"], &["13"]]);
        check("10.412\t11.340\r\n250\t18\r\n", &[&["10.412", "11.340"], &["250", "18"]]);
        check("12\r\n\r\n14\r\n", &[&["12"], &[""], &["14"]]);
        check("\u{feff}a\t\t b \n", &[&["a", "", "b"]]);
        check("1\u{a0}964\n", &[&["1 964"]]);
    }

    #[test]
    fn quotes_hold_a_cell_together() {
        check("\"Hộ dùng\nđiện\"\t99,5\n", &[&["Hộ dùng điện", "99,5"]]);
        check("\"a \"\"b\"\" c\"\t1\n", &[&["a \"b\" c", "1"]]);
        check("\"a\tb\"\n\"c\"", &[&["a b"], &["c"]]);
        // No cell's quote, but a word's, or one that is never closed.
        check("\"a\" b\t1\n", &[&["\"a\" b", "1"]]);
        check("\"a\t1\n2", &[&["\"a", "1"], &["2"]]);
    }

    #[test]
    fn one_cell_is_an_ordinary_paste() {
        for text in ["", "1.964", "1.964\r\n", " 1.964 ", "\"1.964\"\n"] {
            assert!(Sheet::read(text).is_one_cell(), "{text:?}");
        }
        for text in ["1\t2", "1\n2", "\n2", "1\t\n"] {
            assert!(!Sheet::read(text).is_one_cell(), "{text:?}");
        }
    }
}
