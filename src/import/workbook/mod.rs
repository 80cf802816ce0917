//! A spreadsheet file as plain values: sheets of cells, with what each cell holds.
//!
//! Reads `.xlsx` (and `.xlsm`), `.ods` and the `.xls` of 1997 to 2003, written by whatever program.
//! Everything else is refused by name, so that a person knows what to do; nothing in a file makes it
//! panic, loop or take more memory than [`bounds`] allow. Knows nothing of targets: [`super::trail`] and
//! [`super::mapping`] do.
//!
//! Figures are exact decimals from the file's own digits. Excel keeps 15 of them and writes up to 17,
//! so that `36.900000000000006` is what it shows as 36.9: digits behind the fifteenth are rounded away.

mod at;
mod bounds;
mod error;
mod format;
mod grid;
mod held;
mod kind;
mod marks;
mod ods;
mod package;
mod xls;
mod xlsx;

pub use at::At;
pub use error::{Limit, Part, WorkbookError};
pub use grid::{Grid, Merged};
pub use held::{Day, Held};

use serde::{Deserialize, Serialize};

/// A file's sheets, hidden ones too, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The sheets; at least one.
    pub sheets: Vec<Grid>,
}

/// Reads a file.
///
/// # Errors
/// What stands in the way, by name.
pub fn read(bytes: &[u8]) -> Result<Workbook, WorkbookError> {
    if bytes.len() > bounds::FILE_BYTES {
        return Err(WorkbookError::TooLarge(Limit::File));
    }
    let sheets = match kind::opened(bytes)? {
        kind::Opened::Compound => xls::sheets(bytes)?,
        kind::Opened::Package(mut package) => match kind::of(&mut package)? {
            kind::Kind::Xlsx { workbook } => xlsx::sheets(&mut package, &workbook)?,
            kind::Kind::Ods => ods::sheets(&mut package)?,
        },
    };
    if sheets.is_empty() { Err(WorkbookError::NoSheet) } else { Ok(Workbook { sheets }) }
}

/// What was read as it travels from the worker. Page and worker are of one build, so the form needs no
/// version.
///
/// # Errors
/// Where it is larger than memory.
pub fn packed(read: &Result<Workbook, WorkbookError>) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_stdvec(read)
}

/// What [`packed`] packed.
///
/// # Errors
/// Where the bytes are none of it.
pub fn unpacked(bytes: &[u8]) -> Result<Result<Workbook, WorkbookError>, postcard::Error> {
    postcard::from_bytes(bytes)
}

impl Workbook {
    /// The sheet of this name.
    pub fn sheet(&self, name: &str) -> Option<&Grid> {
        self.sheets.iter().find(|sheet| sheet.name == name)
    }
}
