//! A document as a Word file (`.docx`, WordprocessingML), laid out as Vietnamese offices write.
//!
//! The layout follows Annex I of Decree 30/2020/NĐ-CP for the State and Guideline 36-HD/VPTW of 2018
//! for the Party. Knows no ledger and no page. The same document gives the same bytes: the archive
//! carries no time, and parts and numbers follow the order of the document.
//!
//! `docx-rs` is not used, since it writes neither a table head that is repeated on each page nor the
//! words for who cannot see a picture.

mod body;
mod caption;
mod closing;
mod element;
mod letterhead;
mod measure;
mod package;
mod paragraph;
mod picture;
mod properties;
mod running;
mod section;
mod signatures;
mod style;
mod table;
mod tabular;
mod unbroken;

use super::Document;
use std::fmt;

/// Why no Word file could be written. None of it comes from what the document says.
#[derive(Debug)]
pub enum WordError {
    /// A part could not be written as XML.
    Part(std::io::Error),
    /// The archive could not be put together.
    Archive(zip::result::ZipError),
}

/// The document as the bytes of a `.docx` file.
pub fn word(document: &Document) -> Result<Vec<u8>, WordError> {
    package::package(document)
}

impl fmt::Display for WordError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(error) => write!(f, "a part of the Word file cannot be written: {error}"),
            Self::Archive(error) => write!(f, "the Word file cannot be packed: {error}"),
        }
    }
}

impl std::error::Error for WordError {}

impl From<std::io::Error> for WordError {
    fn from(error: std::io::Error) -> Self {
        Self::Part(error)
    }
}

impl From<zip::result::ZipError> for WordError {
    fn from(error: zip::result::ZipError) -> Self {
        Self::Archive(error)
    }
}
