//! All boxes of one record.

use super::boxes::field_box;
use super::spot::Spot;
use leptos::prelude::*;

/// The boxes, in the order of their fields.
pub fn editor(spots: &[Spot]) -> AnyView {
    view! { <div class="fields">{spots.iter().map(field_box).collect_view()}</div> }.into_any()
}
