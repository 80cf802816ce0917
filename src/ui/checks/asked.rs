//! Which figure somebody is on the way to, from a finding to its boxes. Writes nothing: the boxes do.

use super::findings::Finding;
use crate::edge::{marks, page};
use crate::ledger::Cell;
use crate::progress::Spot;
use crate::resolution::{TargetId, UnitId};
use crate::state::{Route, Store};
use leptos::prelude::*;

/// The id of what is said above the boxes.
pub(super) const OFFER: &str = "offer";

/// The finding that somebody follows, until another screen than its target's is shown. Copies share it.
#[derive(Clone, Copy)]
pub struct Asked(RwSignal<Option<Finding>>);

impl Asked {
    /// Nothing yet. On arrival the keyboard goes into the figure's first box.
    pub fn follow(store: Store) -> Asked {
        let asked = Asked(RwSignal::new(None));
        Effect::new(move || {
            let here = store.route();
            let Some(finding) = asked.0.get_untracked() else { return };
            if here == Route::Target(finding.target.id.clone()) {
                // The frame after the one in which the window comes to the top of the new screen.
                marks::in_next_frame(|| {
                    marks::in_next_frame(|| {
                        page::edit("figure-first");
                        page::scroll_to(OFFER);
                    });
                });
            } else {
                asked.0.set(None);
            }
        });
        asked
    }

    /// The one that the shell provides.
    pub fn expect() -> Asked {
        expect_context::<Asked>()
    }

    /// Somebody goes to the figure that a finding asks about.
    pub fn go(&self, finding: Finding) {
        self.0.set(Some(finding));
    }

    /// The figure stands as it is.
    pub fn dismiss(&self) {
        self.0.set(None);
    }

    /// Where the figure stands that somebody came for.
    pub fn spot(&self, target: &TargetId, unit: &UnitId) -> Option<Spot> {
        self.0.with_untracked(|asked| asked.as_ref()?.spot_of(target, unit))
    }

    /// What was found about the figure of a cell, where somebody came for it; followed.
    pub fn about(&self, cell: &Cell) -> Option<Finding> {
        self.0.with(|asked| {
            let finding = asked.as_ref()?;
            let spot = finding.spot_of(&cell.target, &cell.unit)?;
            (spot == Spot { period: cell.period, slot: cell.slot }).then(|| finding.clone())
        })
    }
}
