//! One register: the words that ask for it, its table, and whose records are shown.

use super::words_of::words_of;
use crate::edge::print;
use crate::ledger::Place;
use crate::state::{Role, Route, Store};
use crate::text::phrases::{shell, work as words};
use crate::text::{Lang, domain};
use crate::ui::parts::choice::Choice;
use crate::ui::register::Table;
use crate::work::Register;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn RegisterPage(register: Register, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let has_units = register.field(Place::UNIT_FIELD).is_some();
    // An officer of a unit sees its records first.
    let own = match untrack(|| store.person()).map(|person| person.role) {
        Some(Role::Unit(unit)) => Some(unit.to_string()),
        _ => None,
    };
    let unit = RwSignal::new(own.filter(|_| has_units));
    let units: Vec<(String, String)> =
        store.data().units.iter().map(|unit| (unit.id.to_string(), lang.of(&unit.name).to_owned())).collect();
    let filter = has_units.then(|| view! {
        <Choice id="register-unit" label=words::unit_filter(lang) all=words::all_units(lang) options=units
            chosen=unit.into()
            choose=Callback::new(move |chosen: String| unit.set(Some(chosen).filter(|id| !id.is_empty())))/>
    });
    view! {
        <div class="page">
            <header>
                <p class="crumbs screen-only"><a href=Route::Execution(None).hash()>{words::execution(lang)}</a></p>
                <div class="page-head">
                    <div class="page-head__words"><h1>{domain::register(register, lang)}</h1></div>
                    <div class="page-head__tools">
                        {filter}
                        <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
                    </div>
                </div>
            </header>
            {words_of(store, register, lang)}
            <Table register unit=unit may_write=Signal::derive(move || store.may_write()) lang/>
        </div>
    }
}
