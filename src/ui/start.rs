//! The one question at first start, and again from the header: whom does the page work for?

use super::parts::illustrative::open_ledger;
use super::parts::resolutions::ResolutionChoice;
use crate::edge::address;
use crate::ledger::{Ledger, Period};
use crate::persist::Kind;
use crate::resolution::{Month, Reporters, Unit};
use crate::state::{Action, Person, Role, Route, Store};
use crate::text::Lang;
use crate::text::phrases::{files, start as words};
use crate::ui::parts::head::words_alone;
use leptos::prelude::*;

/// The question, answered by one choice; name and position may stay empty.
#[component]
pub fn Start(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let before = store.person();
    // Whoever looks at illustrative data first wants to see where things stand.
    let first = store.is_illustration().then_some(Role::Leader);
    let role = RwSignal::new(before.as_ref().map(|person| person.role.clone()).or(first));
    let name = RwSignal::new(before.as_ref().map(|person| person.name.clone()).unwrap_or_default());
    let position = RwSignal::new(before.map(|person| person.position).unwrap_or_default());
    let missing = RwSignal::new(false);
    let begin = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match role.get_untracked() {
            Some(role) => {
                let (name, position) = (name.get_untracked(), position.get_untracked());
                store.surely(Action::Choose(Person { role, name, position }));
                address::go(&Route::Home);
            }
            None => missing.set(true),
        }
    };
    view! {
        <form class="page page--start stack" on:submit=begin>
            {words_alone(words::question(lang), words::question_hint(lang))}
            {store.is_illustration().then(|| view! {
                <p class="notice" data-notice="illustration">{words::illustration_open(lang)}</p>
            })}
            <ResolutionChoice lang/>
            <fieldset class="stack">
                <legend class="field__label">{words::wards_and_communes(lang)}</legend>
                <div class="who">
                    {reporting(store).into_iter().map(|unit| option(
                        Role::Unit(unit.id.clone()), lang.of(&unit.name).to_owned(), None, role,
                    )).collect_view()}
                </div>
            </fieldset>
            <fieldset class="stack">
                <legend class="field__label">{words::or_another_role(lang)}</legend>
                <div class="who who--wide">
                    {[
                        (Role::Office, words::role_office(lang), words::role_office_hint(lang)),
                        (Role::Leader, words::role_leader(lang), words::role_leader_hint(lang)),
                        (Role::Viewer, words::role_viewer(lang), words::role_viewer_hint(lang)),
                    ].map(|(choice, title, hint)| option(choice, title.to_owned(), Some(hint), role))}
                </div>
            </fieldset>
            <div class="columns columns--even">
                {text_field("who-name", words::name_label(lang), name)}
                {text_field("who-position", words::position_label(lang), position)}
            </div>
            <p class="soft">{words::name_hint(lang)}</p>
            <Show when=move || missing.get() && role.get().is_none()>
                <p class="field__error" role="alert">
                    <span class="icon icon--warning" aria-hidden="true"></span>{words::choose_first(lang)}
                </p>
            </Show>
            <div class="cluster">
                <button class="button button--main" type="submit" data-action="begin">{words::begin(lang)}</button>
                <a class="button" href=Route::Files.hash()>{words::open_saved(lang)}</a>
                {(!store.is_illustration()).then(|| view! {
                    <button class="button button--plain" type="button" data-action="see-illustration"
                        on:click=|_| open_ledger(Kind::Illustration)>{files::see_illustration(lang)}</button>
                })}
            </div>
            {move || store.read_all(Ledger::is_empty).then(|| {
                view! { <p class="soft">{words::entered_before(lang)}</p> }
            })}
            <p class="soft">{words::privacy(lang)}</p>
        </form>
    }
}

fn option(choice: Role, title: String, hint: Option<&'static str>, role: RwSignal<Option<Role>>) -> AnyView {
    let code = choice.code();
    let chosen = {
        let choice = choice.clone();
        move || role.get().as_ref() == Some(&choice)
    };
    view! {
        <label class="who__option" data-choice=code>
            <input type="radio" name="who" prop:checked=chosen
                on:change=move |_| role.set(Some(choice.clone()))/>
            <span>{title}{hint.map(|hint| view! { <small>{hint}</small> })}</span>
        </label>
    }
    .into_any()
}

fn text_field(id: &'static str, label: &'static str, text: RwSignal<String>) -> impl IntoView {
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input class="input" id=id autocomplete="off" prop:value=text
                on:input=move |event| text.set(event_target_value(&event))/>
        </div>
    }
}

/// The units that report, as they stood in the resolution's year.
fn reporting(store: Store) -> Vec<&'static Unit> {
    let data = store.data();
    let Period { year, .. } = Period::year(data.year);
    data.units_reporting(Reporters::UnitsAndAgencies, Month { year, month: 12 })
}
