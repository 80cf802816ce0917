//! One unit's page: the overview of its own targets, how much it has reported month by month, and
//! every target of it.

use super::own_targets::own_targets;
use crate::resolution::{Unit, UnitId};
use crate::state::{Route, Store};
use crate::text::phrases::{targets, units as words};
use crate::text::{Lang, date, domain};
use crate::ui::overview::{AsOfPicker, DueSection, MattersSection, Reckoned, ReportedSection, ShareSection};
use crate::ui::targets::Browsing;
use leptos::ev;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn UnitPage(id: UnitId, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let Some(unit) = store.data().unit(&id) else { return unknown(lang) };
    let reckoned = Reckoned::of_unit(store, Memo::new(move |_| unit.id.clone()));
    let browsing = Browsing::expect();
    // Whatever is opened from here opens on the unit.
    let follow = move |_| browsing.look_at(unit.id.clone(), store);
    let lead = move || {
        let count = reckoned.sums().targets;
        words::unit_lead(lang, count, &date::day(store.as_of()))
    };
    view! {
        <div class="page" data-unit=unit.id.to_string()>
            <header>
                {crumbs(lang)}
                <div class="page-head">
                    <div class="page-head__words">
                        <h1>{lang.of(&unit.name).to_owned()}</h1>
                        <p class="page-head__lead">{lead}</p>
                        {domain::merged(unit, store.data(), lang).map(|said| view! {
                            <p class="status status--not-yet-due" data-merged="">{said}</p>
                        })}
                    </div>
                    <div class="page-head__tools">{switch(store, unit, lang)}<AsOfPicker lang/></div>
                </div>
            </header>
            <div class="page" on:click=follow>
                <ShareSection reckoned lang/>
                <div class="columns">
                    <div class="columns__part">
                        <MattersSection reckoned lang/>
                        <DueSection reckoned lang/>
                    </div>
                    <div class="columns__part"><ReportedSection reckoned lang/></div>
                </div>
                {own_targets(store, unit, lang)}
            </div>
        </div>
    }
    .into_any()
}

fn crumbs(lang: Lang) -> AnyView {
    view! { <p class="crumbs"><a href=Route::Units.hash()>{words::title(lang)}</a></p> }.into_any()
}

/// Another unit's page.
fn switch(store: Store, shown: &'static Unit, lang: Lang) -> AnyView {
    let data = store.data();
    let root = &data.root_unit().id;
    let option = |unit: &'static Unit| {
        view! {
            <option value=unit.id.to_string() selected=unit.id == shown.id>{lang.of(&unit.name).to_owned()}</option>
        }
    };
    let units = data.units.iter().filter(|unit| unit.id != *root).map(option).collect_view();
    let choose = move |event: ev::Event| {
        let unit = UnitId::new(event_target_value(&event));
        crate::edge::address::go(&Route::Unit(unit));
    };
    view! {
        <div class="field">
            <label class="field__label" for="unit">{targets::whose(lang)}</label>
            <select class="select" id="unit" on:change=choose>{units}</select>
        </div>
    }
    .into_any()
}

fn unknown(lang: Lang) -> AnyView {
    view! {
        <div class="page">
            <h1>{words::title(lang)}</h1>
            <div class="empty">
                <p>{words::not_found(lang)}</p>
                <a class="button" href=Route::Units.hash()>{words::title(lang)}</a>
            </div>
        </div>
    }
    .into_any()
}
