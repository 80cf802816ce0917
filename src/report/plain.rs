//! A table as aligned text, for chats and mail.

use super::{Align, Cell, RowKind, Table};

/// Marks, heading, then columns padded to one width; group names stand on lines of their own.
pub fn plain(table: &Table) -> String {
    let head: Vec<String> = table.head.iter().map(|column| one_line(&column.title)).collect();
    let body: Vec<Vec<String>> = table.rows.iter().map(|row| printed(&row.cells, table)).collect();
    let widths: Vec<usize> = (0..head.len())
        .map(|index| {
            let rows = table.rows.iter().zip(&body).filter(|(row, _)| row.kind != RowKind::Group);
            let cells = rows.filter_map(|(_, cells)| cells.get(index));
            cells.chain(head.get(index)).map(|cell| cell.chars().count()).max().unwrap_or(0)
        })
        .collect();
    let aligned = |cells: &[String]| {
        let columns = table.head.iter().zip(&widths).enumerate();
        let padded: Vec<String> = columns
            .map(|(index, (column, width))| {
                let cell = cells.get(index).map_or("", String::as_str);
                match column.align {
                    Align::Start => format!("{cell:<width$}"),
                    Align::End => format!("{cell:>width$}"),
                }
            })
            .collect();
        padded.join("  ").trim_end().to_owned()
    };
    let heading = table.marks.iter().chain((!table.caption.is_empty()).then_some(&table.caption));
    let mut lines: Vec<String> = heading.map(|text| one_line(text)).collect();
    if !head.is_empty() {
        lines.push(aligned(&head));
    }
    for (row, cells) in table.rows.iter().zip(&body) {
        lines.push(match row.kind {
            RowKind::Group => cells.first().cloned().unwrap_or_default(),
            RowKind::Body | RowKind::Total => aligned(cells),
        });
    }
    lines.join("\n")
}

fn printed(cells: &[Cell], table: &Table) -> Vec<String> {
    cells.iter().map(|cell| one_line(&cell.printed(table.lang))).collect()
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
