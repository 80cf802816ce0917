//! The units as the ledger says they are: the seeds' with what became of them since.

use super::Store;
use crate::ledger::{Entry, Ledger, Place};
use crate::progress::{Settings, UnitSetting};
use crate::resolution::{DataSet, UnitChanges};
use crate::state::following::followed;
use leptos::prelude::*;
use std::sync::Arc;

impl Store {
    /// The resolution over the units of its seeds, whatever the ledger says of them.
    pub fn seeds(&self) -> &'static DataSet {
        self.seeds
    }

    /// Follows the units: their names, their ends, those added.
    pub fn follow_units(&self) {
        followed(self.data).track();
    }

    /// Takes up what new entries say of units, before anything is woken that looks at them.
    pub(super) fn follow_changes(&self, new: &[Arc<Entry>]) {
        let is_about = |entry: &Arc<Entry>| matches!(&entry.place, Place::Setting(key) if UnitSetting::about(key).is_some());
        if !new.iter().any(is_about) {
            return;
        }
        let before = self.data();
        let now = self.peek(|ledger| present(self.seeds, before, ledger));
        if !std::ptr::eq(before, now) {
            self.data.set(now);
        }
    }
}

/// The data set over its units as they are now; `before`, where that has them so already.
///
/// What is made outlives the page, as screens hold on to it. That happens once for each change of units
/// written or merged while the page is open, of which a year has few.
pub(super) fn present(
    seeds: &'static DataSet,
    before: &'static DataSet,
    ledger: &Ledger,
) -> &'static DataSet {
    let changes = Settings::of(ledger).units;
    if changes == UnitChanges::default() {
        return seeds;
    }
    let now = seeds.after(&changes);
    if now.units == before.units { before } else { Box::leak(Box::new(now)) }
}
