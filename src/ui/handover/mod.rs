//! "Bàn giao": the next officer gets the file, a list of what is unfinished, and a minute to sign.

mod minute;
mod unfinished;

use self::minute::Minute;
use crate::edge::print;
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{files, handover as words, shell};
use crate::ui::files::saving::{Offered, offered_words, save_to_file};
use leptos::prelude::*;

/// The screen. The names stand on the paper alone; nobody's word is kept.
#[component]
pub fn Handover(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let own_name = untrack(|| store.person()).map(|person| person.name).unwrap_or_default();
    let giver = RwSignal::new(own_name);
    let receiver = RwSignal::new(String::new());
    let offered = RwSignal::new(None::<Offered>);
    view! {
        <div class="page">
            <header class="page-head screen-only">
                <div class="page-head__words">
                    <p class="crumbs"><a href=Route::Files.hash()>{files::title(lang)}</a></p>
                    <h1>{words::title(lang)}</h1>
                    <p class="page-head__lead">{words::explain(lang)}</p>
                </div>
            </header>
            <div class="entry-views screen-only">
                {name_box("giver", words::giver(lang), giver)}
                {name_box("receiver", words::receiver(lang), receiver)}
                <button class="button button--main" type="button" data-action="save-file"
                    on:click=move |_| offered.set(Some(save_to_file(store)))>{words::save(lang)}</button>
                <button class="button" type="button" on:click=move |_| print::page()>{shell::print(lang)}</button>
            </div>
            {move || offered.with(|offered| offered.as_ref().map(|offered| offered_words(offered, lang)))}
            <Minute giver receiver lang/>
        </div>
    }
}

fn name_box(id: &'static str, label: &'static str, name: RwSignal<String>) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input class="input" id=id autocomplete="off" prop:value=name
                on:input=move |event| name.set(event_target_value(&event))/>
        </div>
    }
    .into_any()
}
