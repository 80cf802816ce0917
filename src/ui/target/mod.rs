//! One target: its words, where it stands and why, its year, who wrote what, and the boxes to write in.
//!
//! Each part is a file of its own and shows one section for a [`Looked`].

mod allotment;
mod assigned;
pub(super) mod boxes;
mod conclusion;
mod course;
mod enter;
mod forecast;
mod head;
mod history;
mod last_year;
mod looked;
mod path;
mod planned;
mod quote;
mod said;
mod single;
mod slot;
mod solutions;
mod units;
mod why;
mod work;
mod year_before;

use super::targets::Browsing;
use crate::resolution::{TargetId, UnitKind};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{shell, target as words};
use leptos::prelude::*;
use looked::Looked;

/// The screen.
#[component]
pub fn TargetPage(id: TargetId, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let Some(target) = store.data().target(&id) else {
        return view! {
            <div class="page">
                <h1>{shell::nav_targets(lang)}</h1>
                <div class="empty">
                    <p>{words::not_found(lang)}</p>
                    <a class="button" href=Route::Targets.hash()>{shell::nav_targets(lang)}</a>
                </div>
            </div>
        }
        .into_any();
    };
    let browsing = Browsing::expect();
    let unit = untrack(|| {
        let asked = browsing.unit(store);
        let kind = store.data().unit(&asked).map(|unit| unit.kind);
        let reports = kind.is_some_and(|kind| store.settings().reporters(target).include(kind));
        if reports || kind == Some(UnitKind::Root) { asked } else { store.data().root_unit().id.clone() }
    });
    let look = Looked { target, unit: RwSignal::new(unit), store, lang };
    let ahead = Memo::new(move |_| store.forecast(&target.id, &look.unit.get()));
    view! {
        <div class="page" data-target=target.id.to_string()>
            {head::head(look)}
            {head::hero(look)}
            {head::facts(look)}
            <div class="columns">
                <div class="columns__part">
                    {quote::quote(look)}
                    {course::course(look, ahead)}
                    {forecast::forecast(look, ahead)}
                    {move || units::units(look)}
                    {move || allotment::allotment(look)}
                    {history::history(look)}
                </div>
                <div class="columns__part">
                    {why::why(look)}
                    {move || look.may_write().then(|| enter::enter(look))}
                    {move || look.may_write().then(|| assigned::assigned(look))}
                    {move || look.may_write().then(|| single::own_aim(look))}
                    {move || look.may_write().then(|| single::opening(look))}
                    {move || path::path(look)}
                    {conclusion::conclusion(look)}
                    {move || work::work(look)}
                    {solutions::solutions(look)}
                </div>
            </div>
        </div>
    }
    .into_any()
}
