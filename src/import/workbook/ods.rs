//! OpenDocument's spreadsheet: one part holds all sheets, and repeats say how often a cell or a row
//! stands beside itself.

use super::at::At;
use super::bounds::{self, Budget};
use super::grid::Merged;
use super::held::Day;
use super::marks::{Mark, Marks, Opened};
use super::package::Package;
use super::{Grid, Held, Limit, Part, WorkbookError};
use std::collections::BTreeSet;

/// The sheets.
pub(super) fn sheets(package: &mut Package<'_>) -> Result<Vec<Grid>, WorkbookError> {
    if package.text("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(WorkbookError::Encrypted);
    }
    let contents = package.text("content.xml")?.ok_or(WorkbookError::Broken(Part::Contents))?;
    let mut marks = Marks::of(&contents, Part::Cells);
    let mut sheets = Vec::new();
    let mut budget = Budget::default();
    // The looks of sheets that are not shown, which stand before the sheets.
    let mut hidden: BTreeSet<String> = BTreeSet::new();
    let mut look = None;
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        if element.is("style") {
            look = element.attribute("name");
        } else if element.is("table-properties") {
            let is_hidden = element.says("display") == Some(false);
            hidden.extend(look.clone().filter(|_| is_hidden));
        } else if element.is("tracked-changes") {
            marks.skip()?;
        } else if element.is("table") {
            if sheets.len() >= bounds::SHEETS {
                return Err(WorkbookError::TooLarge(Limit::Sheets));
            }
            let is_hidden = element.attribute("style-name").is_some_and(|look| hidden.contains(&look));
            let grid = Grid::named(element.attribute("name").unwrap_or_default(), is_hidden);
            sheets.push(sheet(&mut marks, grid, &mut budget)?);
        }
    }
    Ok(sheets)
}

fn sheet(marks: &mut Marks<'_>, mut grid: Grid, budget: &mut Budget) -> Result<Grid, WorkbookError> {
    let mut row = 0_usize;
    loop {
        match marks.next()?.ok_or(WorkbookError::Broken(Part::Cells))? {
            Mark::Open(element) if element.is("table-row") => {
                let repeats = element.count("number-rows-repeated").unwrap_or(1).max(1);
                let cells = cells(marks, row, &mut grid)?;
                // What repeats nothing may say any number.
                for at in (0..repeats).take_while(|_| !cells.is_empty()) {
                    for (column, held) in &cells {
                        grid.put((row.saturating_add(at), *column), held.clone(), budget)?;
                    }
                }
                row = row.saturating_add(repeats);
            }
            // Charts and notes that lie over the sheet have tables and words of their own.
            Mark::Open(element) if element.is("shapes") || element.is("forms") => marks.skip()?,
            Mark::Close(element) if element.is("table") => return Ok(grid),
            _ => {}
        }
    }
}

/// The cells of a row that hold something, with their columns.
fn cells(marks: &mut Marks<'_>, row: usize, grid: &mut Grid) -> Result<Vec<(usize, Held)>, WorkbookError> {
    let mut cells = Vec::new();
    let mut column = 0_usize;
    loop {
        match marks.next()?.ok_or(WorkbookError::Broken(Part::Cells))? {
            Mark::Open(element) if element.is("table-cell") || element.is("covered-table-cell") => {
                let repeats = element.count("number-columns-repeated").unwrap_or(1).max(1);
                let held = held(&element, words(marks)?);
                if element.is("table-cell") {
                    let block = merged(&element, row, column);
                    grid.merged.extend(block.filter(|_| grid.merged.len() < bounds::MERGED));
                    if !held.is_empty() {
                        if repeats > bounds::COLUMNS {
                            return Err(WorkbookError::TooLarge(Limit::Columns));
                        }
                        cells.extend((0..repeats).map(|at| (column.saturating_add(at), held.clone())));
                    }
                }
                column = column.saturating_add(repeats);
                if cells.len() > bounds::COLUMNS {
                    return Err(WorkbookError::TooLarge(Limit::Columns));
                }
            }
            Mark::Close(element) if element.is("table-row") => return Ok(cells),
            _ => {}
        }
    }
}

fn merged(element: &Opened<'_>, row: usize, column: usize) -> Option<Merged> {
    let spans = |name| element.count(name).unwrap_or(1).max(1) - 1;
    let (rows, columns) = (spans("number-rows-spanned"), spans("number-columns-spanned"));
    let at = |row: usize, column: usize| Some(At::new(row.try_into().ok()?, column.try_into().ok()?));
    let last = at(row.checked_add(rows)?, column.checked_add(columns)?)?;
    (rows + columns > 0).then_some(Merged { first: at(row, column)?, last })
}

fn held(element: &Opened<'_>, words: String) -> Held {
    // LibreOffice calls a fault a text, and says beside it, in its own name, that it is none.
    let is_fault = element.named("calcext:value-type").is_some_and(|kind| kind == "error");
    let kind = element.named("office:value-type").or_else(|| element.attribute("value-type"));
    let number = |is_percent| {
        let value = element.attribute("value").unwrap_or_default();
        Held::number(&value, is_percent).unwrap_or(Held::Fault(value))
    };
    match kind.as_deref().unwrap_or_default() {
        _ if is_fault => Held::Fault(words),
        "float" | "currency" => number(false),
        "percentage" => number(true),
        "date" => {
            let day = element.attribute("date-value").unwrap_or_default();
            Day::read(&day).map_or(Held::Fault(day), Held::Date)
        }
        "time" => Held::Fault(words),
        "boolean" => Held::Truth(element.says("boolean-value").unwrap_or(false)),
        "string" => Held::Text(element.attribute("string-value").unwrap_or(words)),
        _ if words.trim().is_empty() && element.attribute("formula").is_some() => Held::Unreckoned,
        _ => Held::Text(words),
    }
}

/// The words of a cell that was just opened, a line for each paragraph, up to its end.
fn words(marks: &mut Marks<'_>) -> Result<String, WorkbookError> {
    let mut text = String::new();
    let mut depth = 0_usize;
    let mut paragraphs = 0_usize;
    loop {
        match marks.next()?.ok_or(WorkbookError::Broken(Part::Cells))? {
            Mark::Open(element) if element.is("annotation") || element.is("table") => marks.skip()?,
            Mark::Open(element) => {
                depth += 1;
                if element.is("p") {
                    text.push_str(if paragraphs > 0 { "\n" } else { "" });
                    paragraphs += 1;
                } else if element.is("s") {
                    let count = element.count("c").unwrap_or(1).min(bounds::SPACES);
                    text.extend(std::iter::repeat_n(' ', count));
                } else if element.is("tab") || element.is("line-break") {
                    text.push(if element.is("tab") { '\t' } else { '\n' });
                }
            }
            Mark::Close(_) if depth == 0 => return Ok(text),
            Mark::Close(_) => depth -= 1,
            Mark::Words(words) if depth > 0 => text.push_str(&words),
            Mark::Words(_) => {}
        }
    }
}
