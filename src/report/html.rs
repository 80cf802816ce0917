//! A table for the clipboard's `text/html`: what Word and Excel take over with borders and figures.
//!
//! Styles stand in each element, because a pasted table brings no style sheet along. Words carry
//! Excel's text format, so that `=…` in a name is never run as a formula.

use super::{Align, Cell, Formula, Row, RowKind, Table};

const BORDER: &str = "border:0.5pt solid #000;padding:2pt 4pt;vertical-align:top;";
/// Excel's format for text: the cell is never computed.
const AS_TEXT: &str = "mso-number-format:'\\@';";

/// The table as one self-contained piece of HTML.
pub fn html(table: &Table) -> String {
    let mut out = String::from("<div style=\"font-family:'Times New Roman',serif;font-size:13pt\">");
    for mark in &table.marks {
        push(&mut out, format_args!("<p style=\"margin:0\"><b>{}</b></p>", html_text(mark)));
    }
    if !table.caption.is_empty() {
        let caption = html_text(&table.caption);
        push(&mut out, format_args!("<p style=\"margin:0 0 4pt\"><b>{caption}</b></p>"));
    }
    out.push_str("<table style=\"border-collapse:collapse;font-size:12pt\"><thead><tr>");
    for column in &table.head {
        let title = html_text(&column.title);
        push(&mut out, format_args!("<th style=\"{BORDER}text-align:center\">{title}</th>"));
    }
    out.push_str("</tr></thead><tbody>");
    for row in &table.rows {
        out.push_str("<tr>");
        match row.kind {
            RowKind::Group => group(&mut out, row, table),
            RowKind::Body | RowKind::Total => body(&mut out, row, table),
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table></div>");
    out
}

/// Text with what HTML would read as markup written out, for contents and quoted attributes.
pub fn html_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

fn group(out: &mut String, row: &Row, table: &Table) {
    let name = row.cells.first().map(|cell| html_text(&cell.printed(table.lang))).unwrap_or_default();
    let span = table.head.len().max(1);
    push(out, format_args!("<td colspan=\"{span}\" style=\"{BORDER}{AS_TEXT}\"><b>{name}</b></td>"));
}

fn body(out: &mut String, row: &Row, table: &Table) {
    for (index, column) in table.head.iter().enumerate() {
        let cell = row.cells.get(index).unwrap_or(&Cell::Empty);
        let align = match column.align {
            Align::Start => "text-align:left;",
            Align::End => "text-align:right;",
        };
        let printed = html_text(&cell.printed(table.lang));
        match cell {
            Cell::Empty | Cell::Box | Cell::TextBox => {
                push(out, format_args!("<td style=\"{BORDER}{align}\"></td>"))
            }
            // A sign before a figure, or words, are no figure to a program that is pasted into.
            Cell::Text(_) | Cell::Bound { .. } | Cell::Reckoned { by: Formula::Gap { .. }, .. } => {
                push(out, format_args!("<td style=\"{BORDER}{align}{AS_TEXT}\">{printed}</td>"));
            }
            // `x:num` is what Excel takes, whatever marks its own language uses.
            Cell::Number { value, .. } | Cell::Reckoned { value, .. } => {
                let plain = value.normalize();
                push(out, format_args!("<td style=\"{BORDER}{align}\" x:num=\"{plain}\">{printed}</td>"));
            }
            Cell::Percent { .. } => push(out, format_args!("<td style=\"{BORDER}{align}\">{printed}</td>")),
        }
    }
}

fn push(out: &mut String, piece: std::fmt::Arguments<'_>) {
    out.push_str(&piece.to_string());
}
