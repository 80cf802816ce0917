//! A box for words to look for among rows.

use leptos::prelude::*;

/// The box under its label.
#[component]
pub fn SearchBox(
    /// The element's id, unique on the screen.
    id: &'static str,
    /// What is looked for.
    label: &'static str,
    /// An example, or how to type.
    hint: &'static str,
    /// The words looked for now.
    #[prop(into)]
    words: Signal<String>,
    /// Called with what was typed.
    typed: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <span class="search">
                <span class="icon icon--search" aria-hidden="true"></span>
                <input class="input" type="search" id=id autocomplete="off" placeholder=hint
                    prop:value=words on:input=move |event| typed.run(event_target_value(&event))/>
            </span>
        </div>
    }
}
