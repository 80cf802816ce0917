//! The places in which different things stand side by side ("chỗ lệch số") until somebody chooses.

use super::calls_for_decision;
use crate::ledger::{Current, Entry, Ledger, Place, SessionId};
use crate::resolution::UnitId;
use std::collections::{BTreeMap, BTreeSet};
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

/// The units whose figures the page loads wrote from which these entries come. Looks at the whole ledger
/// once, for all of them.
pub fn units_written_for<'a, 'e>(
    ledger: &'a Ledger,
    entries: impl IntoIterator<Item = &'e Arc<Entry>>,
) -> BTreeMap<SessionId, BTreeSet<&'a UnitId>> {
    let mut units: BTreeMap<SessionId, BTreeSet<&UnitId>> =
        entries.into_iter().map(|entry| (entry.id.session, BTreeSet::new())).collect();
    if units.is_empty() {
        return units;
    }
    for entry in ledger.entries() {
        if let (Some(units), Place::Figure(cell)) = (units.get_mut(&entry.id.session), &entry.place) {
            units.insert(&cell.unit);
        }
    }
    units
}
