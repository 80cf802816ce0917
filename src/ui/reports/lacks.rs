//! What lacks in the heading block of a progress report, with the way to it. It blocks nothing: what is
//! empty can be filled in by hand.

use super::composer::Composer;
use super::wanted::Wanted;
use crate::report::results::letter_lacks;
use crate::resolution::UnitId;
use crate::state::{Route, Store};
use crate::text::phrases::reports as words;
use crate::text::{Lang, domain};
use crate::work::Register;
use leptos::prelude::*;

/// A short line; absent where nothing lacks. Follows the unit's own words.
pub fn lacks(store: Store, composer: Composer, unit: UnitId, lang: Lang) -> Option<AnyView> {
    let wanted = Wanted::monthly(unit.clone(), store.period());
    let names = letter_lacks(&wanted.own(store)).into_iter().map(|field| {
        // Without the hint on how its box is filled in.
        let name = domain::field(Register::Report, field, lang);
        name.split(" (").next().unwrap_or(name).to_lowercase()
    });
    let names = names.collect::<Vec<_>>().join("; ");
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
