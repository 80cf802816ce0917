//! The leaflet and the study sheet: made from the text and its targets, for paper. Neither says anything of
//! progress, doubtful places, or who wrote what.

mod study;

use crate::edge::print;
use crate::resolution::{Bullet, DataSet, Group};
use crate::state::Store;
use crate::text::phrases::{shell, study as words};
use crate::text::{Lang, domain};
use crate::ui::parts::head::head;
use leptos::prelude::*;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sheet {
    Leaflet,
    Study,
}

/// The screen.
#[component]
pub fn Leaflet(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    let shown = RwSignal::new(Sheet::Leaflet);
    let item = move |(sheet, word): (Sheet, &'static str)| {
        view! {
            <label class="segments__item">
                <input type="radio" name="sheet" prop:checked=move || shown.get() == sheet on:change=move |_| shown.set(sheet)/>
                <span>{word}</span>
            </label>
        }
    };
    view! {
        <div class="page">
            <div class="screen-only">
                {head(words::title(lang), words::lead(lang), view! {
                    <div class="segments" role="radiogroup" aria-label=words::kind(lang)>
                        {[(Sheet::Leaflet, words::leaflet(lang)), (Sheet::Study, words::study(lang))].map(item)}
                    </div>
                    <button class="button button--main" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
                })}
            </div>
            {move || match shown.get() {
                Sheet::Leaflet => leaflet(data, lang),
                Sheet::Study => study::study(data, lang),
            }}
        </div>
    }
}

fn leaflet(data: &'static DataSet, lang: Lang) -> AnyView {
    view! {
        <article class="sheet" data-sheet="leaflet">
            {title(data, lang)}
            <h3>{words::what_to_reach(lang)}</h3>
            <div class="sheet__columns">{data.groups.iter().map(|group| targets(data, group, lang)).collect_view()}</div>
            <h3>{words::focal(lang)}</h3>
            {focal(data, lang)}
        </article>
    }
    .into_any()
}

/// Whose resolution of which year, and how much it asks.
fn title(data: &'static DataSet, lang: Lang) -> AnyView {
    view! {
        <header class="sheet__title">
            <p>{lang.of(&data.issuer).to_owned()}</p>
            <h2>{shell::resolution_of_year(lang, data.year)}</h2>
            <p>{words::targets_count(lang, data.bullets().len(), data.targets.len())}</p>
        </header>
    }
    .into_any()
}

/// A group's targets with what they ask.
fn targets(data: &'static DataSet, group: &'static Group, lang: Lang) -> AnyView {
    let line = |target: &'static crate::resolution::Target| {
        view! { <li><span>{lang.of(&target.name).to_owned()}</span> <strong>{domain::goal_in_words(target, lang)}</strong></li> }
    };
    view! {
        <section class="sheet__group">
            <h4>{lang.of(&group.name).to_owned()}</h4>
            <ul>{data.targets_of_group(group.number).map(line).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The focal tasks by their short names.
fn focal(data: &'static DataSet, lang: Lang) -> AnyView {
    let name = |focal: &'static crate::resolution::Focal| {
        let name = data.clause(&focal.clause)?.short.as_ref()?;
        Some(view! { <li>{lang.of(name).to_owned()}</li> })
    };
    view! { <ol class="sheet__list">{data.focal.iter().filter_map(name).collect_view()}</ol> }.into_any()
}

/// How many bullets a group has.
fn bullets(data: &DataSet, group: &Group) -> usize {
    let is_of = |bullet: &&Bullet| bullet.group == group.number;
    data.bullets().iter().filter(is_of).count()
}
