//! The places in which different things stand side by side ("chỗ lệch số") until somebody chooses.

use super::calls_for_decision;
use crate::ledger::{Current, Entry, Ledger, Place};
use std::sync::Arc;

/// Every place of the ledger in which somebody has to choose, with what stands there.
pub fn disputes(ledger: &Ledger) -> Vec<(Place, Vec<Arc<Entry>>)> {
    let several = |place: Place| match ledger.current(&place) {
        Current::Several(entries)
            if !matches!(place, Place::Submission { .. }) || calls_for_decision(ledger, &place) =>
        {
            Some((entries.to_vec(), place))
        }
        _ => None,
    };
    ledger.places().filter_map(several).map(|(entries, place)| (place, entries)).collect()
}
