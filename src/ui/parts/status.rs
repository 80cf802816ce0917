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
