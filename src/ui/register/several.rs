//! A field that holds several of a list: those chosen, each with a button to take it out, and the list.

use super::choices::options;
use super::disputed::disputed;
use super::spot::Spot;
use crate::text::phrases::work as words;
use crate::work::ids;
use leptos::prelude::*;

/// A list of nothing, as entries hold it.
const NONE: &str = ";";

/// The field under its label.
pub fn several(spot: &Spot) -> AnyView {
    let spot = spot.clone();
    let (id, label, lang) = (spot.id(), spot.label(), spot.lang);
    let held = {
        let spot = spot.clone();
        Memo::new(move |_| ids(&spot.held()).map(str::to_owned).collect::<Vec<_>>())
    };
    let offered = {
        let spot = spot.clone();
        move || options(spot.store, spot.place.field.kind, lang)
    };
    let conflict = disputed(&spot);
    let error = RwSignal::new(None::<String>);
    let put = {
        let spot = spot.clone();
        Callback::new(move |ids: Vec<String>| {
            // An empty list of somebody's stands over what the text gives; no text at all would bring that back.
            let is_emptied = ids.is_empty() && !spot.by_text.is_empty();
            error.set(spot.write(&if is_emptied { NONE.to_owned() } else { ids.join(";") }).err());
        })
    };
    let add = move |event: web_sys::Event| {
        let chosen = event_target_value(&event);
        if !chosen.is_empty() {
            put.run(held.get_untracked().into_iter().chain([chosen]).collect());
        }
    };
    let all = offered;
    let tag = move |id: String| {
        let name = all().into_iter().find(|(other, _)| *other == id).map_or(id.clone(), |(_, name)| name);
        let label = words::take_out(lang, &name);
        let drop_it =
            move |_| put.run(held.get_untracked().into_iter().filter(|other| *other != id).collect());
        view! {
            <li class="tag fields__tag">
                {name}
                <button type="button" class="fields__drop" aria-label=label on:click=drop_it>"×"</button>
            </li>
        }
    };
    let rest = move || {
        let held = held.get();
        let rest = offered().into_iter().filter(|(id, _)| !held.contains(id));
        rest.map(|(id, name)| view! { <option value=id>{name}</option> }).collect_view()
    };
    view! {
        <div class="field fields__wide">
            <label class="field__label" for=id.clone()>{label}</label>
            <ul class="fields__tags">{move || held.get().into_iter().map(tag).collect_view()}</ul>
            <select class="select" id=id on:change=add>
                <option value="" prop:selected=move || { held.track(); true }>{words::add_to_list(lang)}</option>
                {rest}
            </select>
            <p class="field__error" role="alert">{move || error.get()}</p>
            {conflict}
        </div>
    }
    .into_any()
}
