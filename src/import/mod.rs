//! Sheets that people copied elsewhere, read back and laid over the rows of a form.
//!
//! Nothing here becomes an entry: what is laid is a proposal of texts for boxes, whose figures are
//! read where every typed figure is read.

mod laying;
pub mod long;
pub mod mapping;
mod names;
pub mod preview;
mod sheet;
pub mod trail;
pub mod workbook;

pub use laying::{Input, Laid, Line, Placed, TooManyColumns, lay};
pub use sheet::Sheet;
