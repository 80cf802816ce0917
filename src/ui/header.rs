//! The header: what this is, whether figures are safe, whom the page works for, language, theme.

use super::parts::save_state::SaveState;
use crate::state::{Action, Role, Route, Store, Theme};
use crate::text::Lang;
use crate::text::phrases::{shell as words, start};
use leptos::prelude::*;

/// The strip across the top.
#[component]
pub fn Header(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    view! {
        <header class="app__header">
            <a class="brand" href=Route::Home.hash()>{words::product(lang)}</a>
            <p class="dataset" title=lang.of(&data.title).to_owned()>
                {words::resolution_of_year(lang, data.year)}<br/>{lang.of(&data.issuer).to_owned()}
            </p>
            <div class="app__tools">
                {(!store.only_looks()).then(|| view! {
                    <SaveState lang/>
                    <a class="role-chip" href=Route::Start.hash() title=words::change_role(lang)>
                        {move || role_name(store, lang)}
                        <span class="icon icon--down" aria-hidden="true"></span>
                    </a>
                })}
                <LanguageSwitch lang/>
                <ThemeSwitch lang/>
            </div>
        </header>
    }
}

/// Whom the page works for, as the header names them.
pub fn role_name(store: Store, lang: Lang) -> String {
    match store.person().map(|person| person.role) {
        None => start::choose_unit(lang).to_owned(),
        Some(Role::Unit(id)) => match store.data().unit(&id) {
            Some(unit) => lang.of(&unit.name).to_owned(),
            None => id.to_string(),
        },
        Some(Role::Office) => start::role_office(lang).to_owned(),
        Some(Role::Leader) => start::role_leader(lang).to_owned(),
        Some(Role::Viewer) => start::role_viewer(lang).to_owned(),
    }
}

#[component]
fn LanguageSwitch(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let item = move |choice: Lang| {
        let speak = move |_| store.surely(Action::Speak(choice));
        view! {
            <label class="segments__item">
                <input type="radio" name="lang" data-action="lang" value=choice.code()
                    prop:checked=choice == lang on:change=speak/>
                <span lang=choice.code()>{choice.own_name()}</span>
            </label>
        }
    };
    view! {
        <div class="segments segments--small" role="radiogroup" aria-label=words::language(lang)>
            {Lang::ALL.map(item)}
        </div>
    }
}

#[component]
fn ThemeSwitch(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let item = move |(choice, word): (Theme, &'static str)| {
        let paint = move |_| store.surely(Action::Paint(choice));
        view! {
            <label class="segments__item">
                <input type="radio" name="theme" data-action="theme" value=choice.code()
                    prop:checked=move || store.theme() == choice on:change=paint/>
                <span>{word}</span>
            </label>
        }
    };
    view! {
        <div class="segments segments--small" role="radiogroup" aria-label=words::theme(lang)>
            {[
                (Theme::Light, words::theme_light(lang)),
                (Theme::Dark, words::theme_dark(lang)),
                (Theme::System, words::theme_system(lang)),
            ].map(item)}
        </div>
    }
}
