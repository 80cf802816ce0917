//! Reads the folders under `seeds/` into data sets and proves them. Runs when the product is built
//! and in native tests; the page carries only what came out. The format is told in `seeds/README.md`.
//!
//! The first thing found wrong is reported with its file, line and column.

mod census;
mod commitments;
mod data_set;
mod emphasis;
mod errata;
mod error;
mod folder;
mod numbers;
mod parts;
mod place;
mod readings;
mod references;
mod source;
mod structure;
mod targets;
mod units;

pub use error::{Reason, SeedError};
pub use folder::Folder;

use super::DataSet;
use std::path::Path;

/// Reads and proves every data set below some folders, newest year first.
pub fn read_all<'a>(places: impl IntoIterator<Item = &'a Path>) -> Result<Vec<DataSet>, SeedError> {
    let mut sets = Vec::new();
    for place in places {
        for folder in Folder::read_all(place)? {
            sets.push(folder.prove()?);
        }
    }
    sets.sort_by(|a, b| b.year.cmp(&a.year).then_with(|| a.id.cmp(&b.id)));
    Ok(sets)
}
