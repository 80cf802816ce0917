//! The compact form in which the build hands data sets to the page. It lives inside one build only,
//! so it has no versions.

use super::DataSet;

/// The bytes of data sets that were proved.
pub fn encode(sets: &[DataSet]) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_stdvec(sets)
}

/// The data sets of [`encode`]'s bytes, ready for lookups.
pub fn decode(bytes: &[u8]) -> Result<Vec<DataSet>, postcard::Error> {
    let sets: Vec<DataSet> = postcard::from_bytes(bytes)?;
    Ok(sets.into_iter().map(DataSet::indexed).collect())
}
