//! What is written to disk and sent to colleagues, and how it is read back.
//!
//! Two versioned forms: [`v1`], the file that people exchange, and [`chunk`], one record of the
//! browser's store. Both carry whole entries and nothing about who writes the file or when. Knows no
//! file system and no browser; never panics on any bytes.

pub mod chunk;
mod envelope;
mod incoming;
mod load_error;
mod loaded;
mod moment;
mod references;
mod sharing;
mod unfolded;
pub mod v1;
mod words;

pub use incoming::{Change, Clash, Incoming, Stranger};
pub use load_error::LoadError;
pub use loaded::{Kind, Loaded, Note, Origin, Reason, Refused};
pub use sharing::{Share, Signed};

use crate::ledger::Ledger;

/// Largest file that is read, in bytes: some ten years of entries.
pub const SIZE_LIMIT: usize = 64 * 1024 * 1024;

/// Ending of the file that people exchange.
pub const FILE_ENDING: &str = ".snq.json";

/// Reads an exchanged file, or a record of the store, of any version that this build knows.
///
/// Good entries load even where others are refused; those are listed in [`Loaded::refused`].
///
/// # Errors
/// Where nothing can be read. The bytes stay with the caller, who offers them for saving.
pub fn decode(bytes: &[u8]) -> Result<Loaded, LoadError> {
    if bytes.len() > SIZE_LIMIT {
        return Err(LoadError::TooLarge { bytes: bytes.len(), limit: SIZE_LIMIT });
    }
    if chunk::is_chunk(bytes) { chunk::decode(bytes) } else { envelope::decode(bytes) }
}

/// Writes the file that people exchange. The same ledger gives the same bytes, whoever writes it.
pub fn encode(origin: &Origin, ledger: &Ledger) -> Vec<u8> {
    v1::encode(origin, ledger)
}
