//! A report's table: caption, marks, a head on each page, rows that no page end cuts.

use super::caption::Numbering;
use super::element::Element;
use super::measure::{Orientation, Twips, columns};
use super::paragraph::Paragraph;
use super::style::{Fit, Look, Style};
use super::tabular::{AtPageEnd, Ruling, band, cell, row, table};
use crate::report::{Align, Cell, Column, Row, RowKind, Table};

/// The table with its caption and marks above it, all kept on one page with the first rows. One
/// without columns has only those.
pub(super) fn elements(of: &Table, orientation: Orientation, numbering: &mut Numbering) -> Vec<Element> {
    let mut made = Vec::new();
    if !of.caption.is_empty() {
        made.push(numbering.table(&of.caption).kept_with_next().element());
    }
    if !of.marks.is_empty() {
        let marks = Paragraph::new(Style::TableMark).kept_with_next();
        made.push(marks.text(&of.marks.join(" · "), Look::PLAIN).element());
    }
    if of.head.is_empty() {
        return made;
    }
    let shares: Vec<u16> = of.head.iter().map(|column| column.width).collect();
    let widths = columns(orientation.text_width(), &shares);
    let fit = Fit::of(of.head.len());
    let head = row(
        AtPageEnd::Repeats,
        of.head.iter().zip(&widths).map(|(column, width)| title(column, *width, fit)),
    );
    let rows = of.rows.iter().map(|row| values(row, of, &widths, fit));
    let ruling = Ruling::Ruled { caption: of.caption.clone() };
    made.push(table(&widths, ruling, std::iter::once(head).chain(rows)));
    made
}

fn title(column: &Column, width: Twips, fit: Fit) -> Element {
    let words = Paragraph::new(Style::TableText(fit)).kept_with_next().centred();
    cell(width, [words.text(&column.title, Look::STRONG).element()])
}

fn values(of: &Row, table: &Table, widths: &[Twips], fit: Fit) -> Element {
    let look = match of.kind {
        RowKind::Body => Look::PLAIN,
        RowKind::Group | RowKind::Total => Look::STRONG,
    };
    if of.kind == RowKind::Group {
        let name = of.cells.first().map(|cell| cell.printed(table.lang)).unwrap_or_default();
        let words = Paragraph::new(Style::TableText(fit)).kept_with_next().text(&name, look);
        let cells = [band(widths.iter().sum(), widths.len(), words.element())];
        return row(AtPageEnd::Moves, cells);
    }
    let cells = table.head.iter().zip(widths).enumerate().map(|(index, (column, width))| {
        let printed = of.cells.get(index).unwrap_or(&Cell::Empty).printed(table.lang);
        let words = Paragraph::new(Style::TableText(fit)).text(&printed, look);
        let words = match column.align {
            Align::Start => words,
            Align::End => words.at_the_right(),
        };
        cell(*width, [words.element()])
    });
    row(AtPageEnd::Moves, cells)
}
