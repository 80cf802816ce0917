//! The files of one data set as read from disk. Knows their names and their fingerprint, not what
//! they say.

use super::{Reason, SeedError};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// One folder under `seeds/`: a data set's files by name.
#[derive(Clone, Debug)]
pub struct Folder {
    pub(super) path: String,
    pub(super) name: String,
    pub(super) files: BTreeMap<String, String>,
}

impl Folder {
    /// Reads all files of a folder. Errors name the path as it is given here.
    pub fn read(path: &Path) -> Result<Self, SeedError> {
        let mut files = BTreeMap::new();
        for (name, file) in entries(path)? {
            let text = std::fs::read(&file)
                .map_err(|cause| unreadable(&file, &cause))
                .and_then(|bytes| String::from_utf8(bytes).map_err(|cause| unreadable(&file, &cause)))?;
            files.insert(name, text);
        }
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Self { path: path.display().to_string(), name, files })
    }

    /// Reads every folder below one, by name.
    pub fn read_all(path: &Path) -> Result<Vec<Self>, SeedError> {
        let folders: Vec<_> = entries(path)?.into_iter().filter(|(_, folder)| folder.is_dir()).collect();
        if folders.is_empty() {
            return Err(at_start(path, Reason::NoDataSet));
        }
        folders.iter().map(|(_, folder)| Self::read(folder)).collect()
    }

    /// SHA-256 over the names and bytes of all files, in hex.
    pub(super) fn fingerprint(&self) -> Box<str> {
        let mut hash = Sha256::new();
        for (name, text) in &self.files {
            for part in [name, text] {
                hash.update((part.len() as u64).to_le_bytes());
                hash.update(part.as_bytes());
            }
        }
        hex(&hash.finalize())
    }
}

/// SHA-256 of a text, in hex.
pub(super) fn sha256(text: &str) -> Box<str> {
    hex(&Sha256::digest(text.as_bytes()))
}

fn hex(bytes: &[u8]) -> Box<str> {
    let mut hex = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing to a string cannot fail.
        write!(hex, "{byte:02x}").ok();
    }
    hex.into()
}

fn entries(path: &Path) -> Result<BTreeMap<String, std::path::PathBuf>, SeedError> {
    std::fs::read_dir(path)
        .and_then(|entries| {
            entries
                .map(|entry| entry.map(|e| (e.file_name().to_string_lossy().into_owned(), e.path())))
                .collect()
        })
        .map_err(|cause| unreadable(path, &cause))
}

fn unreadable(path: &Path, cause: &dyn std::fmt::Display) -> SeedError {
    at_start(path, Reason::Unreadable { cause: cause.to_string() })
}

fn at_start(path: &Path, reason: Reason) -> SeedError {
    SeedError { file: path.display().to_string(), line: 1, column: 1, reason }
}
