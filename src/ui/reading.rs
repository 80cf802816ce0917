//! The resolution's text.

use crate::resolution::ClauseId;
use crate::text::Lang;
use crate::text::phrases::shell as words;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Reading(clause: Option<ClauseId>, lang: Lang) -> impl IntoView {
    let _ = clause;
    view! { <h1>{words::nav_text(lang)}</h1> }
}
