//! The promise in the header: saved, on its way, or not saved.

use crate::state::{Route, Saving, Store};
use crate::text::Lang;
use crate::text::phrases::shell as words;
use leptos::prelude::*;

/// Whether what was entered is safe on this machine, and whether a file holds it too.
#[component]
pub fn SaveState(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let shown = Memo::new(move |_| match (store.saving(), store.beyond_file()) {
        // Nobody needs a file of figures that are not real.
        (Saving::Saved, beyond) if beyond == 0 || store.is_illustration() => {
            ("save-state", "icon--check", words::saved(lang).to_owned())
        }
        (Saving::Saved, entries) => {
            ("save-state save-state--unfiled", "icon--info", words::saved_here_only(lang, entries))
        }
        (Saving::Underway(_), _) => ("save-state", "icon--clock", words::saving(lang).to_owned()),
        (Saving::Failed { .. }, _) => {
            ("save-state save-state--failed", "icon--warning", words::not_saved(lang).to_owned())
        }
    });
    view! {
        <span class=move || shown.get().0 role="status" data-save-state=move || store.saving().code()>
            <a class="save-state__link" href=Route::Files.hash()>
                <span class=move || format!("icon {}", shown.get().1) aria-hidden="true"></span>
                {move || shown.get().2}
            </a>
        </span>
    }
}
