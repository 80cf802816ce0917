//! A report's table: caption, marks, a head on each page, rows that no page end cuts.

use super::caption::Numbering;
use super::element::Element;
use super::measure::{Orientation, Twips, columns};
use super::paragraph::Paragraph;
use super::style::{Fit, Look, Style};
use super::tabular::{AtPageEnd, Ruling, band, cell, row, table};
use super::unbroken;
use crate::report::typeface::{self, Weight};
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
    let fit = Fit::of(of.head.len());
    let needs: Vec<Twips> = (0..of.head.len()).map(|at| needed(of, at, fit)).collect();
    let widths = columns(orientation.text_width(), &shares, &needs);
    let head = row(
        AtPageEnd::Repeats,
        of.head.iter().zip(&widths).map(|(column, width)| title(column, *width, fit)),
    );
    let rows = of.rows.iter().map(|row| values(row, of, &widths, fit));
    let ruling = Ruling::Ruled { caption: of.caption.clone() };
    made.push(table(&widths, ruling, std::iter::once(head).chain(rows)));
    made
}

/// How wide a column must be so that neither a figure nor a word is broken.
fn needed(of: &Table, at: usize, fit: Fit) -> Twips {
    let title = of.head.get(at).map_or(0, |column| typeface::longest_word(&column.title, Weight::Bold));
    let rows = of.rows.iter().filter(|row| row.kind != RowKind::Group);
    let cells = rows.filter_map(|row| Some((row.cells.get(at)?, weight(row.kind)))).map(|(cell, weight)| {
        let printed = cell.printed(of.lang);
        let words = if cell.is_figure() { unbroken::figure(&printed) } else { printed };
        typeface::longest_word(&words, weight)
    });
    let widest = cells.fold(title, u32::max);
    // Programs measure a little differently.
    widest.saturating_mul(fit.half_points()) / 97
}

const fn weight(kind: RowKind) -> Weight {
    match kind {
        RowKind::Body => Weight::Regular,
        RowKind::Group | RowKind::Total => Weight::Bold,
    }
}

fn title(column: &Column, width: Twips, fit: Fit) -> Element {
    let words = Paragraph::new(Style::TableText(fit)).kept_with_next().centred();
    cell(width, [words.text(&column.title, Look::STRONG).element()])
}

fn values(of: &Row, table: &Table, widths: &[Twips], fit: Fit) -> Element {
    let look = match weight(of.kind) {
        Weight::Regular => Look::PLAIN,
        Weight::Bold => Look::STRONG,
    };
    if of.kind == RowKind::Group {
        let name = of.cells.first().map(|cell| cell.printed(table.lang)).unwrap_or_default();
        let words = Paragraph::new(Style::TableText(fit)).kept_with_next().text(&name, look);
        let cells = [band(widths.iter().sum(), widths.len(), words.element())];
        return row(AtPageEnd::Moves, cells);
    }
    let cells = table.head.iter().zip(widths).enumerate().map(|(index, (column, width))| {
        let of_row = of.cells.get(index).unwrap_or(&Cell::Empty);
        let printed = of_row.printed(table.lang);
        let printed = if of_row.is_figure() { unbroken::figure(&printed) } else { printed };
        let words = Paragraph::new(Style::TableText(fit)).text(&printed, look);
        let words = match column.align {
            Align::Start => words,
            Align::End => words.at_the_right(),
        };
        cell(*width, [words.element()])
    });
    row(AtPageEnd::Moves, cells)
}
