//! "Đơn vị thay đổi": the units as they are now, what the office states of them, and everything that
//! was ever stated. Everybody reads; the office writes.

mod following;
mod form;
mod stated;

use crate::progress::UnitSetting;
use crate::resolution::{Month, Unit};
use crate::state::{Route, Store};
use crate::text::phrases::{shell, unit_changes as words, units};
use crate::text::{Lang, domain, period};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn UnitChanges(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let is_office = move || store.is_office();
    view! {
        <div class="page">
            <header class="page-head">
                <div class="page-head__words">
                    <p class="crumbs"><a href=Route::Units.hash()>{units::title(lang)}</a></p>
                    <h1>{words::title(lang)}</h1>
                    <p class="page-head__lead">{words::lead(lang)}</p>
                </div>
            </header>
            {move || notices(store, lang)}
            {move || is_office().then(|| form::forms(store, lang))}
            {stated::stated(store, lang)}
            <section class="section" aria-labelledby="units-now">
                <div class="section__head"><h2 id="units-now">{words::list(lang)}</h2></div>
                {table(store, lang)}
            </section>
        </div>
    }
}

/// What was stated and is not in force, with the reason.
fn notices(store: Store, lang: Lang) -> AnyView {
    let settings = store.settings();
    let refused = settings.units.refused(store.seeds());
    let refused = refused.into_iter().map(|(unit, why)| domain::unit_refusal(&unit, why, store.data(), lang));
    let refused: Vec<_> = refused.map(|line| view! { <li>{line}</li> }).collect();
    let is_disputed = settings.conflicts.iter().any(|key| UnitSetting::about(key).is_some());
    view! {
        {(!refused.is_empty()).then(|| view! {
            <div class="notice status--behind" data-notice="refused">
                <div class="notice__words prose"><p>{words::not_in_force(lang)}</p><ul>{refused}</ul></div>
            </div>
        })}
        {is_disputed.then(|| view! {
            <p class="notice status--behind" data-notice="disputed">
                <a href=Route::Office.hash()>{words::disputed(lang)}</a>
            </p>
        })}
    }
    .into_any()
}

/// Every unit with its name, its months and who took over.
fn table(store: Store, lang: Lang) -> AnyView {
    let columns = [
        units::unit(lang),
        words::group(lang),
        words::since(lang),
        words::until(lang),
        words::successor(lang),
    ];
    let rows = store.data().units.iter().map(|unit| row(store, unit, lang)).collect_view();
    view! {
        <table class="table cards" data-units="">
            <caption class="unseen">{words::list(lang)}</caption>
            <thead><tr>{columns.map(|column| view! { <th scope="col">{column}</th> })}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn row(store: Store, unit: &'static Unit, lang: Lang) -> AnyView {
    let month = |month: Option<Month>| {
        month.map_or_else(|| shell::none(lang).to_owned(), |month| period::month(month, lang))
    };
    let former = unit.former.as_ref().map(|(from, name)| {
        let said = words::former(lang, lang.of(name), &period::month(*from, lang));
        view! { <span class="target-note">{said}</span> }
    });
    let successor = unit.successor.as_ref().map(|id| domain::units([id], store.data(), lang));
    view! {
        <tr data-unit=unit.id.to_string()>
            <th scope="row">
                <a href=Route::Unit(unit.id.clone()).hash()>{lang.of(&unit.name).to_owned()}</a>
                {former}
            </th>
            <td data-label=words::group(lang)>{domain::unit_kind(unit.kind, lang)}</td>
            <td data-label=words::since(lang)>{month(unit.valid_from)}</td>
            <td data-label=words::until(lang)>{month(unit.valid_until)}</td>
            <td data-label=words::successor(lang)>{successor.unwrap_or_else(|| shell::none(lang).to_owned())}</td>
        </tr>
    }
    .into_any()
}
