//! What lacks in the heading block of a progress report, with the way to it. It blocks nothing: what is
//! empty can be filled in by hand.

use super::composer::Composer;
use super::own::writes_for;
use super::wanted::Wanted;
use crate::report::results::letter_lacks;
use crate::resolution::UnitId;
use crate::state::{Route, Store};
use crate::text::phrases::reports as words;
use crate::text::{Lang, domain};
use crate::work::Register;
use leptos::prelude::*;

/// A short line for whoever may fill the fields in; absent where nothing lacks. Follows the unit's own words.
pub fn lacks(store: Store, composer: Composer, unit: UnitId, lang: Lang) -> Option<AnyView> {
    if !writes_for(store, unit.as_str()) {
        return None;
    }
    let wanted = Wanted::monthly(unit.clone(), store.period());
    let names = letter_lacks(&wanted.own(store)).into_iter().map(|field| {
        // Without the hint on how its box is filled in.
        let name = domain::field(Register::Report, field, lang);
        name.split(" (").next().unwrap_or(name).to_lowercase()
    });
    let names = names.collect::<Vec<_>>().join("; ");
    // Its place stays while the boxes are open: nothing moves under the hands of who fills in the last one.
    if names.is_empty() && composer.heading.get() {
        return Some(view! { <p class="soft screen-only" aria-hidden="true">"\u{a0}"</p> }.into_any());
    }
    (!names.is_empty()).then(|| {
        view! {
            <p class="soft screen-only" data-lacks="heading">
                {words::heading_lacks(lang, &names)} " "
                <a href=Route::Reports.hash() on:click=move |_| composer.go_to_heading(unit.clone())>
                    {words::heading_fill(lang)}
                </a>
            </p>
        }
        .into_any()
    })
}
