//! One filter: everything, or one of some options.

use leptos::prelude::*;

/// A list with a word for no choice.
#[component]
pub fn Choice(
    /// The element's id, unique on the screen.
    id: &'static str,
    /// What is chosen here.
    label: &'static str,
    /// The word for no choice.
    all: &'static str,
    /// Values with their words.
    options: Vec<(String, String)>,
    /// The value chosen now.
    chosen: Signal<Option<String>>,
    /// Called with the chosen value; with an empty one for no choice.
    choose: Callback<String>,
) -> impl IntoView {
    let option = move |(value, word): (String, String)| {
        let own = value.clone();
        let here = move || chosen.with(|chosen| chosen.as_ref() == Some(&own));
        view! { <option value=value prop:selected=here>{word}</option> }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <select class="select" id=id on:change=move |event| choose.run(event_target_value(&event))>
                <option value="" prop:selected=move || chosen.with(Option::is_none)>{all}</option>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
}
