//! A list under its name, in which something is always chosen.

use leptos::prelude::*;

/// `held` is the value chosen now, followed; `choose` hears of another.
pub fn list(
    id: &str,
    label: &str,
    options: Vec<(String, String)>,
    held: impl Fn() -> String + Clone + Send + 'static,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    let option = |(value, word): (String, String)| {
        let (own, held) = (value.clone(), held.clone());
        view! { <option value=value prop:selected=move || held() == own>{word}</option> }
    };
    view! {
        <div class="field">
            <label class="field__label" for=id.to_owned()>{label.to_owned()}</label>
            <select class="select" id=id.to_owned() on:change=move |event| choose(event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}
