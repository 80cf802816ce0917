//! The mark of illustrative data above every screen, with the way back to real figures.

use crate::edge::{address, preferences};
use crate::persist::Kind;
use crate::text::Lang;
use crate::text::phrases::{files, shell as words};
use leptos::prelude::*;

/// Says that every figure on the page is fictional.
#[component]
pub fn IllustrativeBanner(lang: Lang) -> impl IntoView {
    view! {
        <aside class="illustrative" aria-label=files::illustration(lang)>
            <strong>{words::illustrative(lang)}</strong>
            <span class="illustrative__words">{files::illustration_banner(lang)}</span>
            <button class="button button--small" type="button" data-action="leave-illustration"
                on:click=move |_| open_ledger(Kind::Real)>{files::leave_illustration(lang)}</button>
        </aside>
    }
}

/// Opens the real or the illustrative ledger. They are stored apart, so the page starts anew.
pub fn open_ledger(kind: Kind) {
    preferences::choose_ledger(kind);
    address::reload();
}
