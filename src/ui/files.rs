//! Files.

use crate::text::Lang;
use crate::text::phrases::shell as words;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Files(lang: Lang) -> impl IntoView {
    view! { <h1>{words::nav_files(lang)}</h1> }
}
