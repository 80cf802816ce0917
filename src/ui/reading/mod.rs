//! "Nghị quyết": the whole text with its contents beside it, at the clause that the address names.

mod article;
mod contents;
mod find;
mod line;
mod margin;
mod results;

use self::line::Errata;
use crate::edge::{page, print};
use crate::resolution::{ClauseId, ClauseKind, DataSet};
use crate::search::Query;
use crate::state::{Route, Store};
use crate::text::phrases::{reading as words, shell};
use crate::text::{Lang, number};
use crate::ui::parts::head::head;
use leptos::prelude::*;
use std::time::Duration;

/// What lies over the text.
#[derive(Clone)]
struct Wanted {
    /// The clause arrived at: the words of its targets are highlighted.
    here: Option<ClauseId>,
    /// Words looked for, highlighted everywhere.
    sought: Option<Query>,
    errata: Errata,
}

/// The screen. Follows the address by itself: going from clause to clause keeps it standing.
#[component]
pub fn Reading(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    let errata = RwSignal::new(Errata::Hidden);
    let sought = RwSignal::new(None::<Query>);
    let findings = RwSignal::new(None);
    let listed = RwSignal::new(results::FIRST);
    let judged = judged_after_first_paint();
    let asked = Memo::new(move |before: Option<&Option<ClauseId>>| match store.route() {
        Route::Text(clause) => clause,
        _ => before.cloned().flatten(),
    });
    let here = Memo::new(move |_| asked.get().filter(|id| data.clause(id).is_some()));
    let unknown = move || asked.get().filter(|id| data.clause(id).is_none());
    Effect::new(move |_| {
        if let Some(id) = here.get() {
            request_animation_frame(move || {
                arrive(&id);
                page::reveal_open_entry();
            });
        }
    });
    let text = move || {
        let wanted = Wanted { here: here.get(), sought: sought.get(), errata: errata.get() };
        article::article(store, &wanted, judged, lang)
    };
    view! {
        <div class="page">
            {head(words::title(lang), lead(data, lang), view! {
                <find::Find sought findings listed lang/>
                <label class="check">
                    <input type="checkbox" data-action="errata" prop:checked=move || errata.get() == Errata::Shown
                        on:change=move |event| errata.set(switched(&event))/>
                    {words::show_errata(lang)}
                </label>
                <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
            })}
            {move || unknown().map(|id| view! {
                <p class="notice status--behind" role="alert">{words::clause_not_found(lang, id.as_str())}</p>
            })}
            {move || (errata.get() == Errata::Shown).then(|| view! {
                <div class="notice" role="status">
                    <div class="notice__words">
                        <p class="notice__title">
                            {words::errata_shown(lang, &number::count(data.errata.len(), lang))}
                        </p>
                        <p>{words::verbatim(lang)}</p>
                    </div>
                </div>
            })}
            <div class="reading">
                // Firefox makes a stop of whatever scrolls; its links are stops already.
                <div class="reading__side" tabindex="-1">
                    {results::results(findings, listed, lang)}
                    {move || here.with(|here| contents::contents(data, here.as_ref(), lang))}
                    {more(lang)}
                </div>
                {text}
            </div>
        </div>
    }
}

/// What else is made of the text.
fn more(lang: Lang) -> AnyView {
    let link = |(route, word): (Route, &'static str)| view! { <li><a href=route.hash()>{word}</a></li> };
    let links = [
        (Route::Index, words::index(lang)),
        (Route::Links, words::links(lang)),
        (Route::Leaflet, words::leaflet(lang)),
    ];
    view! { <ul class="reading__more screen-only">{links.map(link)}</ul> }.into_any()
}

/// The text stands first; what needs every figure of the ledger comes into its margin afterwards.
fn judged_after_first_paint() -> RwSignal<bool> {
    let judged = RwSignal::new(false);
    let judge = move || {
        // The screen may be gone by now.
        judged.try_set(true);
    };
    set_timeout(judge, Duration::from_millis(30));
    judged
}

fn switched(event: &web_sys::Event) -> Errata {
    match event_target_checked(event) {
        true => Errata::Shown,
        false => Errata::Hidden,
    }
}

fn lead(data: &DataSet, lang: Lang) -> String {
    let of_kind = |kind| data.clauses.iter().filter(|clause| clause.kind == kind).count();
    words::lead(
        lang,
        &number::count(of_kind(ClauseKind::Section), lang),
        &number::count(of_kind(ClauseKind::Bullet), lang),
        &number::count(data.targets.len(), lang),
    )
}

/// Brings a clause into view and puts the keyboard there.
fn arrive(clause: &ClauseId) {
    let id = anchor(clause);
    page::focus(&id);
    page::scroll_to(&id);
}

/// The id of a clause's element. The address itself is the screen's, so it cannot be a fragment too.
fn anchor(clause: &ClauseId) -> String {
    format!("c-{clause}")
}
