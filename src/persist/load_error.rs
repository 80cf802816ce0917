//! Why nothing of a file could be read. The words that people see belong to `text`.

use std::fmt;

/// Why nothing of a file could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadError {
    /// No bytes, or nothing but spaces and zeros.
    Empty,
    /// Larger than [`super::SIZE_LIMIT`].
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// Saved as UTF-16 ("Unicode" in older editors).
    Utf16,
    /// Not UTF-8.
    NotUtf8 {
        /// The first byte that is not.
        at_byte: usize,
    },
    /// Some other file: another format, or another product's.
    NotOurs,
    /// Written by a newer build: kept, not read.
    Newer {
        /// The file's schema version.
        schema: u32,
        /// The newest that this build knows.
        supported: u32,
    },
    /// The file ends in its middle, as after an interrupted copy.
    Truncated {
        /// Where it ends, from 1.
        line: usize,
    },
    /// Damaged or changed by hand so that its frame cannot be read.
    Malformed {
        /// Line, from 1; 0 for a binary record.
        line: usize,
        /// Column, from 1; for a binary record the byte.
        column: usize,
        /// Developer's text.
        what: String,
    },
}

impl fmt::Display for LoadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("empty"),
            Self::TooLarge { bytes, limit } => write!(f, "{bytes} bytes, limit {limit}"),
            Self::Utf16 => f.write_str("UTF-16, not UTF-8"),
            Self::NotUtf8 { at_byte } => write!(f, "not UTF-8 at byte {at_byte}"),
            Self::NotOurs => f.write_str("another kind of file"),
            Self::Newer { schema, supported } => {
                write!(f, "schema {schema}, newer than {supported}")
            }
            Self::Truncated { line } => write!(f, "ends in line {line}"),
            Self::Malformed { line, column, what } => write!(f, "{line}:{column}: {what}"),
        }
    }
}

impl std::error::Error for LoadError {}

impl From<serde_json::Error> for LoadError {
    fn from(error: serde_json::Error) -> Self {
        match error.is_eof() {
            true => Self::Truncated { line: error.line() },
            false => Self::Malformed { line: error.line(), column: error.column(), what: error.to_string() },
        }
    }
}
