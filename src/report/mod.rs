//! Documents as values, and encoders beside each other that write them out.
//!
//! Knows neither what the rows mean nor where the bytes go: screens fill a [`Table`], `edge` copies
//! or prints what an encoder gives.

mod delimited;
mod document;
mod excel;
mod html;
mod long;
mod plain;
mod rehearsal;
pub mod results;
mod table;
mod typeface;
mod word;

pub use delimited::{csv, csv_of, tsv};
pub use document::{
    Annex, Block, Closing, Document, Emphasis, Form, Letterhead, Paragraph, Picture, Provenance, Signature,
    Span,
};
pub use excel::{ExcelError, excel, trail};
pub use html::{html, html_text};
pub use long::{COLUMNS, KINDS, Long, data_package, long};
pub use plain::plain;
pub use rehearsal::rehearsal;
pub use table::{About, Align, Cell, ChartKind, Column, Formula, Row, RowKind, Table, TableChart};
pub use word::{WordError, word};
