//! The views, the order and the filters over the tasks.

use super::browsing::{Browsing, Order, View};
use super::listing::Listing;
use crate::resolution::UnitId;
use crate::state::Store;
use crate::text::phrases::{targets as target_words, work as words};
use crate::text::{Lang, domain};
use crate::ui::parts::choice::Choice;
use crate::ui::parts::search_box::SearchBox;
use crate::ui::register::bodies;
use crate::work::{Progress, Whose};
use leptos::prelude::*;

/// The choices, with how many tasks they let through.
#[component]
pub fn Filters(lang: Lang, listing: Memo<Listing>) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    let filter = browsing.filter;
    let states = Progress::ALL
        .into_iter()
        .map(|progress| (progress.code().to_owned(), domain::progress(progress, lang).to_owned()))
        .collect();
    let orders = vec![("due".to_owned(), words::order_due(lang).to_owned())];
    let view_item = move |(view, word): (View, &'static str)| {
        view! {
            <label class="segments__item">
                <input type="radio" name="task-view" prop:checked=move || browsing.view.get() == view
                    on:change=move |_| browsing.view.set(view)/>
                <span>{word}</span>
            </label>
        }
    };
    let count = move || listing.with(|listing| words::shown_of(lang, listing.shown, listing.total));
    view! {
        <form class="filters task-filters screen-only" role="search" on:submit=|event| event.prevent_default()>
            <SearchBox id="find-task" label=words::search(lang) hint=words::search_hint(lang)
                words=Signal::derive(move || filter.with(|filter| filter.words.clone()))
                typed=Callback::new(move |typed: String| filter.update(|filter| filter.words = typed))/>
            <Choice id="task-state" label=words::column_state(lang) all=target_words::filter_all(lang) options=states
                chosen=Signal::derive(move || filter.with(|f| f.progress.map(|one| one.code().to_owned())))
                choose=Callback::new(move |code: String| filter.update(|f| f.progress = Progress::from_code(&code)))/>
            {move || view! {
                <Choice id="task-whose" label=words::whose(lang) all=words::everybody(lang) options=whose(store, lang)
                    chosen=Signal::derive(move || filter.with(|f| f.whose.as_ref().map(code)))
                    choose=Callback::new(move |chosen: String| filter.update(|f| f.whose = of_code(&chosen)))/>
            }}
            <Choice id="task-order" label=words::order(lang) all=words::order_text(lang) options=orders
                chosen=Signal::derive(move || (browsing.order.get() == Order::Due).then(|| "due".to_owned()))
                choose=Callback::new(move |chosen: String| {
                    browsing.order.set(if chosen.is_empty() { Order::Text } else { Order::Due });
                })/>
            <div class="field">
                <span class="field__label" id="task-view">{words::view_as(lang)}</span>
                <div class="segments" role="radiogroup" aria-labelledby="task-view">
                    {[
                        (View::List, words::view_list(lang)),
                        (View::Bodies, words::view_bodies(lang)),
                        (View::Timeline, words::view_timeline(lang)),
                    ].map(view_item)}
                </div>
            </div>
            <p class="filters__result">
                <span role="status" data-hits=move || listing.with(|listing| listing.shown)>{count}</span>
            </p>
        </form>
    }
}

/// Units and bodies, by codes that tell them apart.
pub fn whose(store: Store, lang: Lang) -> Vec<(String, String)> {
    let units = store.data().units.iter();
    let units = units.map(|unit| (format!("unit:{}", unit.id), lang.of(&unit.name).to_owned()));
    let bodies = bodies(store, lang).into_iter().map(|(id, name)| (format!("body:{id}"), name));
    units.chain(bodies).collect()
}

fn code(whose: &Whose) -> String {
    match whose {
        Whose::Unit(unit) => format!("unit:{unit}"),
        Whose::Body(body) => format!("body:{body}"),
    }
}

fn of_code(code: &str) -> Option<Whose> {
    let (kind, id) = code.split_once(':')?;
    match kind {
        "unit" => Some(Whose::Unit(UnitId::new(id))),
        _ => Some(Whose::Body(id.into())),
    }
}
