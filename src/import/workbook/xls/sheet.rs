//! The cells of one sheet.

use super::records::{self, Record, Records, f64_at, u16_at, u32_at};
use super::{Shared, strings};
use crate::import::workbook::at::At;
use crate::import::workbook::bounds::{self, Budget};
use crate::import::workbook::grid::Merged;
use crate::import::workbook::{Grid, Held, Part, WorkbookError};
use rust_decimal::Decimal;

const BROKEN: WorkbookError = WorkbookError::Broken(Part::Cells);

/// Reads the records of a sheet into an empty one.
pub(super) fn read(
    stream: &[u8],
    mut grid: Grid,
    shared: &Shared,
    budget: &mut Budget,
) -> Result<Grid, WorkbookError> {
    // Charts that lie on a sheet have records of their own, between a beginning and an end.
    let mut depth = 0_usize;
    let mut formula = None;
    for record in Records::of(stream) {
        match record.kind {
            records::BOF => depth += 1,
            records::EOF if depth <= 1 => return Ok(grid),
            records::EOF => depth -= 1,
            _ if depth != 1 => {}
            records::STRING => {
                let text = strings::with_length(record.data, &record.more).ok_or(BROKEN)?;
                if let Some(place) = formula.take() {
                    grid.put(place, Held::Text(text), budget)?;
                }
            }
            records::MERGED => merged(record.data, &mut grid),
            records::RKS => {
                let (row, first) = place(record.data)?;
                // Behind the last one stands the column that it is in.
                let cells = record.data.get(4..).unwrap_or_default().chunks_exact(6);
                for (at, cell) in cells.enumerate() {
                    let held = shared.number(u16_at(cell, 0), rk(u32_at(cell, 2).ok_or(BROKEN)?));
                    grid.put((row, first.saturating_add(at)), held, budget)?;
                }
            }
            _ => {
                if let Some(held) = cell(&record, shared)? {
                    let place = place(record.data)?;
                    formula = (record.kind == records::FORMULA).then_some(place);
                    grid.put(place, held, budget)?;
                }
            }
        }
    }
    Err(BROKEN)
}

fn place(data: &[u8]) -> Result<(usize, usize), WorkbookError> {
    let (row, column) = u16_at(data, 0).zip(u16_at(data, 2)).ok_or(BROKEN)?;
    Ok((row.into(), column.into()))
}

/// What a cell's record holds; `None` for records of other things. A formula's text follows in a record
/// of its own, and stands in place of what the formula's says.
fn cell(record: &Record<'_>, shared: &Shared) -> Result<Option<Held>, WorkbookError> {
    let data = record.data;
    let look = u16_at(data, 4);
    Ok(Some(match record.kind {
        records::NUMBER => shared.number(look, digits(f64_at(data, 6).ok_or(BROKEN)?)),
        records::RK => shared.number(look, rk(u32_at(data, 6).ok_or(BROKEN)?)),
        records::LABEL_SHARED => {
            let at = usize::try_from(u32_at(data, 6).ok_or(BROKEN)?).map_err(|_| BROKEN)?;
            Held::Text(shared.strings.get(at).ok_or(WorkbookError::Broken(Part::Shared))?.clone())
        }
        records::LABEL => {
            let text = data.get(6..).and_then(|data| strings::with_length(data, &record.more));
            Held::Text(text.ok_or(BROKEN)?)
        }
        records::TRUTH_OR_FAULT => {
            let (value, is_fault) = data.get(6).zip(data.get(7)).ok_or(BROKEN)?;
            if *is_fault == 0 { Held::Truth(*value != 0) } else { fault(*value) }
        }
        records::FORMULA => match data.get(6..14).ok_or(BROKEN)? {
            [0, .., 0xff, 0xff] => Held::Unreckoned,
            [1, _, truth, .., 0xff, 0xff] => Held::Truth(*truth != 0),
            [2, _, code, .., 0xff, 0xff] => fault(*code),
            [3, .., 0xff, 0xff] => Held::Empty,
            _ => shared.number(look, digits(f64_at(data, 6).ok_or(BROKEN)?)),
        },
        _ => return Ok(None),
    }))
}

impl Shared {
    fn number(&self, look: Option<u16>, digits: String) -> Held {
        let shown = look.and_then(|look| self.shown.get(usize::from(look))).copied().unwrap_or_default();
        shown.held(&digits, self.is_1904)
    }
}

/// The shortest digits that stand for a binary number.
fn digits(number: f64) -> String {
    number.to_string()
}

/// The digits of a number in four bytes: whole or the upper half of a binary one, in hundredths or not.
fn rk(packed: u32) -> String {
    let (is_hundredths, is_whole) = (packed & 1 > 0, packed & 2 > 0);
    let number = match is_whole {
        true => (packed.cast_signed() >> 2).to_string(),
        false => digits(f64::from_bits(u64::from(packed & !3) << 32)),
    };
    let in_hundredths = || number.parse::<Decimal>().ok()?.checked_div(Decimal::ONE_HUNDRED);
    match is_hundredths {
        true => in_hundredths().map_or(number.clone(), |decimal| decimal.to_string()),
        false => number,
    }
}

fn fault(code: u8) -> Held {
    let name = match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    };
    Held::Fault(name.to_owned())
}

fn merged(data: &[u8], grid: &mut Grid) {
    let blocks = data.get(2..).unwrap_or_default().chunks_exact(8);
    let block = |block: &[u8]| {
        let at = |place| u16_at(block, place).map(u32::from);
        let (first, last) = (At::new(at(0)?, at(4)?), At::new(at(2)?, at(6)?));
        (first.row <= last.row && first.column <= last.column).then_some(Merged { first, last })
    };
    let room = bounds::MERGED.saturating_sub(grid.merged.len());
    grid.merged.extend(blocks.filter_map(block).take(room));
}

#[cfg(test)]
mod tests {
    use super::rk;

    #[test]
    fn packed_numbers_are_whole_or_halves_in_hundredths_or_not() {
        let half = |number: f64| u32::try_from(number.to_bits() >> 32).unwrap_or(0) & !3;
        for (packed, digits) in [
            (5 << 2 | 2, "5"),
            (1_234 << 2 | 3, "12.34"),
            ((-5_i32 << 2).cast_unsigned() | 2, "-5"),
            (half(1.5), "1.5"),
            (half(1.5) | 1, "0.015"),
            (0, "0"),
        ] {
            assert_eq!(rk(packed), digits);
        }
    }
}
