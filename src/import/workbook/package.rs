//! The packed file: its parts by name, unpacked within bounds.

use super::{Limit, Part, WorkbookError, bounds};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// An opened package.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Names in small letters, as some programs write them otherwise than they refer to them.
    places: BTreeMap<String, usize>,
    left: usize,
}

impl<'a> Package<'a> {
    /// Opens it, without unpacking anything.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WorkbookError> {
        let broken = WorkbookError::Broken(Part::Package);
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken)?;
        if archive.len() > bounds::PARTS {
            return Err(WorkbookError::TooLarge(Limit::Unpacked));
        }
        let names = archive.file_names().zip(0..).filter_map(|(name, at)| Some((folded(&name.ok()?), at)));
        let places = names.collect();
        Ok(Self { archive, places, left: bounds::UNPACKED_BYTES })
    }

    /// Whether there is such a part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.places.contains_key(&folded(name))
    }

    /// Whether there is a part whose name begins so.
    pub(super) fn has_below(&self, folder: &str) -> bool {
        self.places.range(folder.to_owned()..).next().is_some_and(|(name, _)| name.starts_with(folder))
    }

    /// A part's text; `None` where there is no such part.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, WorkbookError> {
        let broken = WorkbookError::Broken(Part::Package);
        let Some(&at) = self.places.get(&folded(name)) else { return Ok(None) };
        let file = self.archive.by_index(at).map_err(|_| broken)?;
        if file.encrypted() {
            return Err(WorkbookError::Encrypted);
        }
        let mut bytes = Vec::new();
        let most = u64::try_from(self.left).unwrap_or(u64::MAX).saturating_add(1);
        file.take(most).read_to_end(&mut bytes).map_err(|_| broken)?;
        let left = self.left.checked_sub(bytes.len());
        self.left = left.ok_or(WorkbookError::TooLarge(Limit::Unpacked))?;
        let text = String::from_utf8(bytes).map_err(|_| broken)?;
        Ok(Some(match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        }))
    }
}

fn folded(name: &str) -> String {
    name.trim_start_matches('/').replace('\\', "/").to_lowercase()
}
