//! Excel's workbook of 1997 to 2003, which many offices still keep: a compound file with one stream of
//! records. Older ones are refused.

mod compound;
mod records;
mod sheet;
mod strings;

use super::bounds::{self, Budget};
use super::format::Shown;
use super::{Grid, Limit, Part, WorkbookError};
use compound::Compound;
use records::{Record, Records, u16_at, u32_at};
use std::collections::BTreeMap;

/// What the cells of all sheets share.
#[derive(Default)]
struct Shared {
    strings: Vec<String>,
    shown: Vec<Shown>,
    is_1904: bool,
}

const BROKEN: WorkbookError = WorkbookError::Broken(Part::Contents);

/// The sheets of cells.
pub(super) fn sheets(bytes: &[u8]) -> Result<Vec<Grid>, WorkbookError> {
    let compound = Compound::open(bytes).ok_or(WorkbookError::Broken(Part::Package))?;
    let Some(stream) = compound.stream("Workbook") else {
        // That of 1993 to 1995 is called otherwise.
        let is_older = compound.stream("Book").is_some();
        return Err(if is_older { WorkbookError::OldExcel } else { WorkbookError::Broken(Part::Package) });
    };
    let mut shared = Shared::default();
    let mut own: BTreeMap<u16, Shown> = BTreeMap::new();
    let mut formats = Vec::new();
    let mut listed = Vec::new();
    for record in Records::of(&stream) {
        let Record { kind, data, .. } = record;
        match kind {
            records::BOF if u16_at(data, 0).ok_or(BROKEN)? != records::EXCEL_97 => {
                return Err(WorkbookError::OldExcel);
            }
            records::FILEPASS => return Err(WorkbookError::Encrypted),
            records::DATEMODE => shared.is_1904 = u16_at(data, 0) == Some(1),
            records::FORMAT => {
                let pattern = data.get(2..).and_then(|data| strings::with_length(data, &[]));
                own.extend(u16_at(data, 0).zip(pattern.map(|pattern| Shown::of(&pattern))));
            }
            records::XF => formats.push(u16_at(data, 2).ok_or(BROKEN)?),
            records::BOUNDSHEET => listed.extend(listed_sheet(data)?),
            records::SST => {
                shared.strings = strings::shared(&record).ok_or(WorkbookError::Broken(Part::Shared))?
            }
            records::EOF => break,
            _ => {}
        }
    }
    let shown = |id: &u16| own.get(id).copied().unwrap_or_else(|| Shown::built_in((*id).into()));
    shared.shown = formats.iter().map(shown).collect();
    if listed.len() > bounds::SHEETS {
        return Err(WorkbookError::TooLarge(Limit::Sheets));
    }
    let mut budget = Budget::default();
    let read = |(grid, at): (Grid, usize)| {
        let records = stream.get(at..).ok_or(BROKEN)?;
        sheet::read(records, grid, &shared, &mut budget)
    };
    listed.into_iter().map(read).collect()
}

/// A sheet by its name and where its records begin; nothing for charts and macros.
fn listed_sheet(data: &[u8]) -> Result<Option<(Grid, usize)>, WorkbookError> {
    let (at, looks, kind) = (u32_at(data, 0).ok_or(BROKEN)?, data.get(4), data.get(5));
    let (looks, kind) = looks.zip(kind).ok_or(BROKEN)?;
    let name = data.get(6..).and_then(strings::short).ok_or(BROKEN)?;
    let at = usize::try_from(at).map_err(|_| BROKEN)?;
    Ok((*kind == 0).then(|| (Grid::named(name, looks & 3 != 0), at)))
}
