//! How the looks of cells show their numbers.

use crate::import::workbook::format::Shown;
use crate::import::workbook::marks::{Mark, Marks};
use crate::import::workbook::{Part, WorkbookError};
use std::collections::BTreeMap;

/// By the number that cells refer to.
pub(super) fn read(text: &str) -> Result<Vec<Shown>, WorkbookError> {
    let mut own: BTreeMap<usize, Shown> = BTreeMap::new();
    let mut shown = Vec::new();
    let mut is_cells = false;
    let mut marks = Marks::of(text, Part::Shared);
    while let Some(mark) = marks.next()? {
        match mark {
            Mark::Open(element) if element.is("numFmt") => {
                let id = element.count("numFmtId");
                own.extend(id.zip(element.attribute("formatCode").map(|pattern| Shown::of(&pattern))));
            }
            Mark::Open(element) if element.is("cellXfs") => is_cells = true,
            Mark::Close(element) if element.is("cellXfs") => is_cells = false,
            Mark::Open(element) if is_cells && element.is("xf") => {
                let id = element.count("numFmtId").unwrap_or(0);
                let built_in = || u32::try_from(id).map_or(Shown::Plain, Shown::built_in);
                shown.push(own.get(&id).copied().unwrap_or_else(built_in));
            }
            _ => {}
        }
    }
    Ok(shown)
}
