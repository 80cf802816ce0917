//! Start.

use crate::text::Lang;
use crate::text::phrases::shell as words;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Start(lang: Lang) -> impl IntoView {
    view! { <h1>{words::tagline(lang)}</h1> }
}
