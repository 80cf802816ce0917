//! A status as icon, word and colour together.

use crate::progress::Status;
use crate::text::{Lang, domain};
use leptos::prelude::*;

/// The pill that says where something stands.
#[component]
pub fn StatusPill(status: Status, lang: Lang) -> impl IntoView {
    let code = status.code();
    view! {
        <span class=format!("status status--{code}") data-status=code>{domain::status(status, lang)}</span>
    }
}

/// The icon alone, with its word and what it is about for who does not see it.
#[component]
pub fn StatusMark(status: Status, name: String, lang: Lang) -> impl IntoView {
    let code = status.code();
    view! {
        <span class=format!("status status--icon status--{code}") data-status=code>
            <span class="unseen">{name}": "{domain::status(status, lang)}</span>
        </span>
    }
}
