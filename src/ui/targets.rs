//! Targets.

use crate::text::Lang;
use crate::text::phrases::shell as words;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Targets(lang: Lang) -> impl IntoView {
    view! { <h1>{words::nav_targets(lang)}</h1> }
}
