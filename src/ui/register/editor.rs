//! All fields of one record: boxes to write in, or what stands in them.

use super::boxes::field_box;
use super::spot::Spot;
use crate::text::domain;
use crate::text::phrases::registers;
use crate::work::Register;
use leptos::prelude::*;

/// The boxes, in the order of their fields.
pub fn editor(spots: &[Spot]) -> AnyView {
    view! { <div class="fields">{spots.iter().map(field_box).collect_view()}</div> }.into_any()
}

/// What stands in the fields, for who only reads; followed. Empty ones are left out.
pub fn facts(spots: &[Spot]) -> AnyView {
    let shown = |spot: &Spot| {
        let (text, is_disputed) = (spot.held(), spot.is_disputed());
        (!text.is_empty() || is_disputed).then(|| {
            let added = spot.store.all_records(Register::Body);
            let said = match is_disputed {
                true => registers::disputed(spot.lang).to_owned(),
                false => domain::field_text(spot.place.field, &text, spot.store.data(), &added, spot.lang),
            };
            view! { <dt class="why__name">{spot.label()}</dt> <dd class="why__value">{said}</dd> }
        })
    };
    view! { <dl class="why why--words">{spots.iter().filter_map(shown).collect_view()}</dl> }.into_any()
}
