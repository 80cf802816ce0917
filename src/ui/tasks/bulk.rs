//! One text for a field of many tasks at once, taken back together.

use crate::resolution::RecordId;
use crate::state::{Action, Said, Store, Way};
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::ui::register::options;
use crate::work::{Field, Kind, Register};
use leptos::prelude::*;

/// The fields that are often the same for many tasks.
const FIELDS: [&str; 5] = ["lead", "unit", "start", "due", "status"];

/// The bar; shown while any task is chosen.
#[component]
pub fn Bulk(chosen: RwSignal<Vec<RecordId>>, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let fields: Vec<Field> = FIELDS.into_iter().filter_map(|code| Register::Task.field(code)).collect();
    let Some(first) = fields.first().copied() else { return ().into_any() };
    let field = RwSignal::new(first);
    let value = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let shown = fields.clone();
    let pick = move |event| {
        let code = event_target_value(&event);
        if let Some(one) = fields.iter().find(|field| field.code == code) {
            field.set(*one);
            value.set(String::new());
            error.set(None);
        }
    };
    let write = move |_| {
        let of = field.get_untracked();
        let entered = match domain::typed(of.kind, &value.get_untracked(), store.data(), lang) {
            Ok(entered) => entered,
            Err(wrong) => return error.set(Some(domain::wrong(wrong, lang).to_owned())),
        };
        // Nothing chosen is a slip; to take something out, each task has its own box.
        if entered.is_empty() {
            return error.set(Some(words::bulk_nothing(lang).to_owned()));
        }
        let ids = chosen.get_untracked();
        let statements = ids.iter().map(|id| Register::Task.says(id, of.code, &entered)).collect();
        match store.dispatch(Action::WriteAll(statements)) {
            Ok(()) => {
                let sentence = words::bulk_done(lang, ids.len());
                store.tell(Said { sentence, way: Some(Way::Undo) });
                chosen.set(Vec::new());
                value.set(String::new());
            }
            Err(_) => error.set(Some(words::refused(lang).to_owned())),
        }
    };
    let the_box = move || {
        let of = field.get();
        let listed = options(store, of.kind, lang);
        if matches!(of.kind, Kind::Day) {
            return view! {
                <input class="input" id="bulk-value" placeholder="dd/mm/yyyy" autocomplete="off" prop:value=value
                    on:input=move |event| { value.set(event_target_value(&event)); error.set(None); }/>
            }
            .into_any();
        }
        let option = move |(id, name): (String, String)| {
            let own = id.clone();
            view! { <option value=id prop:selected=move || value.with(|value| *value == own)>{name}</option> }
        };
        view! {
            <select class="select" id="bulk-value" on:change=move |event| value.set(event_target_value(&event))>
                <option value="" prop:selected=move || value.with(String::is_empty)>"–"</option>
                {listed.into_iter().map(option).collect_view()}
            </select>
        }
        .into_any()
    };
    let bar = move || {
        let pick = pick.clone();
        let chosen_field = field;
        let options = shown.iter().map(|field| {
            {
                let (code, own) = (field.code, *field);
                let here = move || chosen_field.get() == own;
                view! { <option value=code prop:selected=here>{domain::field(Register::Task, code, lang)}</option> }
            }
        });
        view! {
            <div class="panel panel--quiet bulk screen-only" role="region" aria-label=words::bulk_field(lang)>
                <strong role="status">{move || words::bulk(lang, chosen.with(Vec::len))}</strong>
                <div class="field">
                    <label class="field__label" for="bulk-field">{words::bulk_field(lang)}</label>
                    <select class="select" id="bulk-field" on:change=pick>{options.collect_view()}</select>
                </div>
                <div class="field">
                    <label class="field__label" for="bulk-value">
                        {move || domain::field(Register::Task, field.get().code, lang)}
                    </label>
                    {the_box}
                    <p class="field__error" role="alert">{move || error.get()}</p>
                </div>
                <button type="button" class="button button--main" data-action="bulk" on:click=write>{words::bulk_write(lang)}</button>
                <button type="button" class="button button--plain" on:click=move |_| chosen.set(Vec::new())>{words::clear_choice(lang)}</button>
            </div>
        }
    };
    let is_any = Memo::new(move |_| chosen.with(|chosen| !chosen.is_empty()));
    // The next bar begins with nothing: what it shows is what it writes.
    Effect::new(move |_| {
        if !is_any.get() {
            value.set(String::new());
            error.set(None);
        }
    });
    view! { {move || is_any.get().then(bar.clone())} }.into_any()
}
