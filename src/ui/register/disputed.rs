//! Different texts in one field: both, each with the way to choose it.

use super::spot::Spot;
use crate::ui::parts::clash;
use leptos::prelude::*;

/// The sides, while there are several.
pub fn disputed(spot: &Spot) -> impl IntoView + use<> {
    let spot = spot.clone();
    move || {
        spot.is_disputed().then(|| {
            let place = spot.place.register.place(&spot.place.record, spot.place.field.code);
            let entries = spot.store.peek(|ledger| ledger.current_entries(&place).to_vec());
            clash::clash(spot.store, &place, entries, spot.lang)
        })
    }
}
