//! A table for spreadsheets: tab-separated for the clipboard, comma- or semicolon-separated as a file.
//!
//! Figures stay figures, ungrouped, with the language's own decimal mark. Words that a spreadsheet
//! would run as a formula are prefixed with an apostrophe and so stay words.

use super::table::told_gap;
use super::{Cell, Formula, Row, Table};
use crate::text::{Lang, number};

/// For the clipboard's `text/plain` when Excel is meant: one line per row, tabs between cells.
pub fn tsv(table: &Table) -> String {
    lines(table, |cells| cells.into_iter().map(|cell| one_line(&cell)).collect::<Vec<_>>().join("\t"))
        .join("\n")
}

/// As a file: UTF-8 with a byte order mark, so that Excel sees the Vietnamese letters; separated by
/// ";" in Vietnamese, whose decimal mark is ",", and by "," in English.
pub fn csv(table: &Table) -> String {
    let separator = table.lang.pick(";", ",");
    let rows = lines(table, |cells| {
        cells.into_iter().map(|cell| quoted(&cell, separator)).collect::<Vec<_>>().join(separator)
    });
    format!("\u{feff}{}\r\n", rows.join("\r\n"))
}

/// Several tables as one file, an empty line between them.
pub fn csv_of<'a>(tables: impl Iterator<Item = &'a Table>) -> String {
    const MARK: char = '\u{feff}';
    let tables: Vec<String> = tables.map(|table| csv(table).trim_start_matches(MARK).to_owned()).collect();
    format!("{MARK}{}", tables.join("\r\n"))
}

fn lines(table: &Table, line: impl Fn(Vec<String>) -> String) -> Vec<String> {
    let heading = table.marks.iter().chain((!table.caption.is_empty()).then_some(&table.caption));
    let mut lines: Vec<String> = heading.map(|text| line(vec![harmless(text)])).collect();
    if !table.head.is_empty() {
        lines.push(line(table.head.iter().map(|column| harmless(&column.title)).collect()));
    }
    lines.extend(table.rows.iter().map(|row| line(cells(row, table.lang))));
    lines
}

fn cells(row: &Row, lang: Lang) -> Vec<String> {
    row.cells
        .iter()
        .map(|cell| match cell {
            Cell::Text(words) => harmless(words),
            Cell::Reckoned { value, by: Formula::Gap { .. }, .. } => {
                told_gap(*value, &number::ungrouped(value.abs(), lang), lang)
            }
            Cell::Number { value, .. } | Cell::Reckoned { value, .. } => number::ungrouped(*value, lang),
            Cell::Bound { sign, value, .. } => {
                harmless(&format!("{sign} {}", number::ungrouped(*value, lang)))
            }
            Cell::Percent { value, .. } => number::ungrouped(*value, lang) + "%",
            Cell::Empty | Cell::Box | Cell::TextBox => String::new(),
        })
        .collect()
}

/// Words as words: what begins like a formula, behind whatever spaces, gets an apostrophe before it.
pub(super) fn harmless(words: &str) -> String {
    let begins = words.trim_start_matches(|c: char| c.is_whitespace() || c.is_control());
    let is_formula = begins.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\u{2212}']);
    if is_formula { format!("'{words}") } else { words.to_owned() }
}

fn one_line(cell: &str) -> String {
    cell.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn quoted(cell: &str, separator: &str) -> String {
    let cell = one_line(cell);
    if cell.contains(['"', '\'']) || cell.contains(separator) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell
    }
}
