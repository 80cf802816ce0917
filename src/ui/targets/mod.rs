//! All targets in one table: what each asks, where it stands, and how it came there.
//!
//! Filters and order live in [`Browsing`]; which rows there are is decided by `listing`.

mod browsing;
mod copying;
pub(super) mod distance;
mod filters;
mod listing;
pub(super) mod row;

pub use browsing::{Browsing, Filter};

use crate::state::Store;
use crate::text::phrases::{shell, targets as words};
use crate::text::{Lang, date, domain};
use crate::ui::parts::head::head;
use browsing::Key;
use copying::CopyTable;
use filters::Filters;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Targets(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    let listing = Memo::new(move |_| listing::listing(store, browsing, lang));
    let lead = move || {
        let counted = listing.with(|listing| domain::bullets_and_parts(listing.bullets, listing.total, lang));
        format!("{counted} · {}", shell::as_of(lang, &date::day(store.as_of())))
    };
    let empty = move || listing.with(|listing| listing.shown == 0);
    view! {
        <div class="page">
            {head(words::title(lang), lead, view! {
                <UnitChoice lang/>
                <CopyTable lang listing/>
            })}
            <Filters lang listing/>
            <table class="table target-table cards" style:display=move || empty().then_some("none")>
                <caption class="unseen">{words::caption(lang)}</caption>
                <Head lang/>
                <tbody>
                    <For each=move || listing.get().lines key=Clone::clone
                        children=move |line| row::row(line, store, browsing, lang)/>
                </tbody>
            </table>
            <Show when=empty><Nothing lang/></Show>
        </div>
    }
}

/// Whose figures the table shows.
#[component]
fn UnitChoice(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    let data = store.data();
    let options = move || {
        let units = Browsing::units(store).into_iter().filter_map(|id| data.unit(&id));
        let option = |unit: &'static crate::resolution::Unit| {
            let here = move || browsing.unit(store) == unit.id;
            view! {
                <option value=unit.id.to_string() prop:selected=here>{lang.of(&unit.name).to_owned()}</option>
            }
        };
        units.map(option).collect_view()
    };
    let choose = move |event| {
        if let Some(unit) = data.unit_named(&event_target_value(&event)) {
            browsing.look_at(unit.id.clone(), store);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="whose">{words::whose(lang)}</label>
            <select class="select" id="whose" on:change=choose>{options}</select>
        </div>
    }
}

#[component]
fn Head(lang: Lang) -> impl IntoView {
    let year = Store::expect().data().year;
    view! {
        <thead>
            <tr>
                <th class="target-table__order" scope="col">{words::column_number(lang)}</th>
                {sorted("", Key::Name, words::column_name(lang), lang)}
                <th class="target-table__goal" scope="col">{words::year_goal(lang, year)}</th>
                {sorted("target-table__figure number", Key::Latest, words::column_latest(lang), lang)}
                {sorted("target-table__plan", Key::Plan, words::column_plan(lang), lang)}
                {sorted("target-table__status", Key::Status, words::column_status(lang), lang)}
                <th class="target-table__spark" scope="col">{words::column_trend(lang)}</th>
            </tr>
        </thead>
    }
}

/// A heading that orders the rows by its column.
fn sorted(class: &'static str, key: Key, word: &'static str, lang: Lang) -> AnyView {
    let order = Browsing::expect().order;
    view! {
        <th class=class scope="col" aria-sort=move || order.get().of(key)>
            <button type="button" class="table__sort" title=words::sort_by(lang, &word.to_lowercase())
                on:click=move |_| order.update(|order| *order = order.pressed(key))>{word}</button>
        </th>
    }
    .into_any()
}

/// What stands where no row passes the filters.
#[component]
fn Nothing(lang: Lang) -> impl IntoView {
    let filter = Browsing::expect().filter;
    view! {
        <div class="empty">
            <p class="empty__title">{words::nothing_title(lang)}</p>
            <p>{words::nothing_found(lang)}</p>
            <div class="cluster">
                <button type="button" class="button" on:click=move |_| filter.set(Filter::default())>
                    {words::clear_filters(lang)}
                </button>
            </div>
        </div>
    }
}
