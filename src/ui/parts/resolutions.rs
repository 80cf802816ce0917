//! Which of several packed resolutions is open. Shows nothing where the file holds only one.

use crate::edge::{address, preferences};
use crate::resolution::{self, DataSet};
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::start as words;
use leptos::prelude::*;

/// The choice. Each resolution has a ledger of its own, so choosing another one starts the page anew.
#[component]
pub fn ResolutionChoice(lang: Lang) -> impl IntoView {
    let open = Store::expect().data();
    let sets = resolution::packed();
    (sets.len() > 1).then(|| {
        view! {
            <fieldset class="stack">
                <legend class="field__label">{words::choose_data_set(lang)}</legend>
                <p class="soft">{words::data_set_hint(lang)}</p>
                <div class="who who--wide">
                    {sets.iter().map(|set| option(set, open, lang)).collect_view()}
                </div>
            </fieldset>
        }
    })
}

/// The illustration of a resolution has an id of its own, but the same text and so the same seeds.
fn option(set: &'static DataSet, open: &DataSet, lang: Lang) -> AnyView {
    let choose = move |_| {
        preferences::remember(preferences::DATA_SET, set.id.as_str());
        address::reload();
    };
    view! {
        <label class="who__option" data-resolution=set.id.as_str()>
            <input type="radio" name="resolution" prop:checked=set.fingerprint == open.fingerprint on:change=choose/>
            <span>{lang.of(&set.title).to_owned()}</span>
        </label>
    }
    .into_any()
}
