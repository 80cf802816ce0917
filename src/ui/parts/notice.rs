//! What is wrong with storage, above every screen, for as long as it is wrong.

use crate::state::{Saving, Store, Trouble};
use crate::text::Lang;
use crate::text::phrases::files as words;
use leptos::prelude::*;

/// Says what stands in the way of durable storage and what to do about it.
#[component]
pub fn StorageNotice(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let trouble = move || match store.saving() {
        Saving::Failed { trouble, .. } => Some(trouble),
        _ => store.warning(),
    };
    move || {
        trouble().map(|trouble| {
            view! { <p class="notice status--behind" role="alert">{sentence(&trouble, lang)}</p> }
        })
    }
}

fn sentence(trouble: &Trouble, lang: Lang) -> String {
    match trouble {
        Trouble::Denied => words::storage_denied(lang).to_owned(),
        Trouble::Fallback => words::storage_fallback(lang).to_owned(),
        Trouble::Full => words::storage_full(lang).to_owned(),
        Trouble::Newer => words::storage_newer(lang).to_owned(),
        Trouble::Failed(said) => words::storage_failed(lang, said),
    }
}
