//! Figures that the office writes in another body's place, mostly from paper: where they come from is
//! said beside them even where nobody typed it.

use super::grid::{Across, Grid};
use crate::resolution::UnitId;
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::grid as words;
use leptos::prelude::*;

/// Whether the person at this page writes for a body that they do not work in, followed.
pub fn is_for_another(store: Store, unit: &UnitId) -> bool {
    let is_office = store.is_office();
    is_office && *unit != store.data().root_unit().id
}

/// The source of a figure of `unit`: as typed, else that the office wrote it.
pub fn source(store: Store, unit: &UnitId, typed: String, lang: Lang) -> String {
    if typed.trim().is_empty() && untrack(|| is_for_another(store, unit)) {
        return words::paper_source(lang).to_owned();
    }
    typed
}

/// That the office writes in another body's place, and what that means.
#[component]
pub fn OnBehalf(grid: Grid, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    move || {
        let (data, unit) = (store.data(), grid.unit());
        let source = words::paper_source(lang);
        let said = match grid.across() {
            Across::Units => words::on_behalf_of_all(lang, source),
            _ if is_for_another(store, &unit) => {
                let name = data.unit(&unit).map(|unit| lang.of(&unit.name)).unwrap_or_default();
                words::on_behalf(lang, name, source)
            }
            _ => return None,
        };
        Some(view! { <p class="soft entry-views__notice" data-notice="on-behalf">{said}</p> })
    }
}
