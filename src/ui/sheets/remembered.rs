//! What people said about the columns of their sheets, kept in the browser for next month.

use crate::edge::preferences;
use crate::import::mapping::{Heads, Mapping};
use crate::resolution::DataSet;

/// The oldest of more are forgotten.
const MOST: usize = 12;

fn key(data: &DataSet) -> String {
    format!("snq.columns.{}", data.id)
}

fn all(data: &DataSet) -> Vec<Mapping> {
    let kept = preferences::recall(&key(data));
    kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default()
}

/// What was said about a sheet with these columns, in the order in which they stand now.
pub fn recall(data: &DataSet, heads: &Heads) -> Option<Mapping> {
    all(data).iter().rev().find(|mapping| mapping.fits(heads)).map(|mapping| mapping.laid_over(heads))
}

/// Keeps it in the place of what was said before about the same columns.
pub fn remember(data: &DataSet, heads: &Heads, mapping: &Mapping) {
    let mut kept = all(data);
    kept.retain(|other| !other.fits(heads));
    kept.push(mapping.clone());
    let too_many = kept.len().saturating_sub(MOST);
    kept.drain(..too_many);
    if let Ok(text) = serde_json::to_string(&kept) {
        preferences::remember(&key(data), &text);
    }
}
