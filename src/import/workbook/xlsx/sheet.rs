//! The cells of one sheet.

use super::Shared;
use super::strings::{runs, unescaped};
use crate::import::workbook::at::At;
use crate::import::workbook::bounds::{self, Budget};
use crate::import::workbook::format::Shown;
use crate::import::workbook::grid::Merged;
use crate::import::workbook::held::Day;
use crate::import::workbook::marks::{Mark, Marks, Opened};
use crate::import::workbook::{Grid, Held, Part, WorkbookError};

/// Reads a sheet into an empty one.
pub(super) fn read(
    text: &str,
    mut grid: Grid,
    shared: &Shared,
    budget: &mut Budget,
) -> Result<Grid, WorkbookError> {
    let mut marks = Marks::of(text, Part::Cells);
    // Cells may leave out where they stand: then they follow each other.
    let (mut row, mut column) = (0_usize, 0_usize);
    let mut rows_seen = 0_usize;
    while let Some(mark) = marks.next()? {
        match mark {
            Mark::Open(element) if element.is("row") => {
                row = element.count("r").and_then(|row| row.checked_sub(1)).unwrap_or(rows_seen);
                rows_seen = row.saturating_add(1);
                column = 0;
            }
            Mark::Open(element) if element.is("c") => {
                if let Some(at) = element.attribute("r") {
                    let at = At::read(&at).ok_or(WorkbookError::Broken(Part::Cells))?;
                    (row, column) = (at.row as usize, at.column as usize);
                }
                let held = cell(&mut marks, &element, shared)?;
                grid.put((row, column), held, budget)?;
                column = column.saturating_add(1);
            }
            Mark::Open(element) if element.is("mergeCell") => {
                let block = element.attribute("ref").and_then(|block| merged(&block));
                grid.merged.extend(block.filter(|_| grid.merged.len() < bounds::MERGED));
            }
            _ => {}
        }
    }
    Ok(grid)
}

fn merged(block: &str) -> Option<Merged> {
    let (first, last) = block.split_once(':')?;
    let (first, last) = (At::read(first)?, At::read(last)?);
    (first.row <= last.row && first.column <= last.column).then_some(Merged { first, last })
}

/// What a cell that was just opened holds.
fn cell(marks: &mut Marks<'_>, element: &Opened<'_>, shared: &Shared) -> Result<Held, WorkbookError> {
    let kind = element.attribute("t").unwrap_or_default();
    let shown = element.count("s").and_then(|style| shared.shown.get(style)).copied().unwrap_or_default();
    let (mut value, mut inline) = (None, None);
    let (mut is_value, mut is_formula) = (false, false);
    loop {
        match marks.next()?.ok_or(WorkbookError::Broken(Part::Cells))? {
            Mark::Open(opened) if opened.is("is") => inline = Some(runs(marks, "is")?),
            Mark::Open(opened) if opened.is("v") => {
                is_value = true;
                value = Some(String::new());
            }
            Mark::Open(opened) => {
                is_formula |= opened.is("f");
                marks.skip()?;
            }
            Mark::Words(words) if is_value => value.get_or_insert_default().push_str(&words),
            Mark::Words(_) => {}
            Mark::Close(closed) if closed.is("c") => break,
            Mark::Close(_) => is_value = false,
        }
    }
    if let Some(text) = inline {
        return Ok(Held::Text(text));
    }
    match value {
        Some(value) => held(&kind, value, shown, shared),
        None if is_formula => Ok(Held::Unreckoned),
        None => Ok(Held::Empty),
    }
}

fn held(kind: &str, value: String, shown: Shown, shared: &Shared) -> Result<Held, WorkbookError> {
    Ok(match kind {
        "s" => {
            let text = value.trim().parse().ok().and_then(|at: usize| shared.strings.get(at));
            Held::Text(text.ok_or(WorkbookError::Broken(Part::Shared))?.clone())
        }
        "str" | "inlineStr" => Held::Text(unescaped(&value)),
        "b" => Held::Truth(value.trim() == "1" || value.trim() == "true"),
        "e" => Held::Fault(value),
        "d" => Day::read(&value).map_or(Held::Fault(value), Held::Date),
        _ if value.trim().is_empty() => Held::Empty,
        _ => shown.held(&value, shared.is_1904),
    })
}
