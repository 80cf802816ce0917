//! Sheets and files that people bring: copied to the clipboard, filled in elsewhere, or their own.
//!
//! What is pasted becomes a proposal of texts for boxes, whose figures are read where every typed figure
//! is read. A file becomes plain values ([`workbook`]), these become figures for places of the ledger
//! ([`trail`] for our own forms, [`mapping`] for anybody's sheet, [`long`] for the long table), and these
//! a [`preview`], out of which entries are made once somebody agrees.

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
