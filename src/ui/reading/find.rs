//! Finding words in the text: how many passages hold them, and the way from one to the next.

use super::anchor;
use crate::edge::page;
use crate::resolution::{ClauseId, DataSet};
use crate::search::Query;
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::reading as words;
use leptos::prelude::*;

/// Fewer letters stand almost everywhere.
const FEWEST_LETTERS: usize = 2;

/// The search box. What it looks for is highlighted by the article.
#[component]
pub(super) fn Find(sought: RwSignal<Option<Query>>, lang: Lang) -> impl IntoView {
    let data = Store::expect().data();
    let hits = Memo::new(move |_| {
        sought.with(|query| query.as_ref().map(|query| passages(data, query)).unwrap_or_default())
    });
    // The position, from 0, among the hits; none until somebody goes to one.
    let at = RwSignal::new(None::<usize>);
    let go = move |to: Option<usize>| {
        at.set(to);
        if let Some(clause) = hits.with(|hits| to.and_then(|to| hits.get(to).cloned())) {
            page::scroll_to(&anchor(&clause));
        }
    };
    let next = move || go(after(at.get_untracked(), hits.with(Vec::len)));
    let typed = move |event| {
        let typed = event_target_value(&event);
        at.set(None);
        sought.set(Query::new(&typed).filter(|_| typed.trim().chars().count() >= FEWEST_LETTERS));
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            next();
        }
    };
    let result = move || {
        sought.with(Option::is_some).then(|| match (at.get(), hits.with(Vec::len)) {
            (_, 0) => words::found_nothing(lang).to_owned(),
            (None, count) => words::found(lang, count),
            (Some(at), count) => words::found_at(lang, at + 1, count),
        })
    };
    view! {
        <div class="field" role="search">
            <label class="field__label" for="text-find">{words::search(lang)}</label>
            <span class="search">
                <span class="icon icon--search" aria-hidden="true"></span>
                <input class="input" type="search" id="text-find" autocomplete="off"
                    placeholder=words::search_hint(lang) on:input=typed on:keydown=pressed/>
            </span>
            <div class="cluster">
                <span class="soft" role="status" data-found=move || hits.with(Vec::len).to_string()>{result}</span>
                <Show when=move || !hits.with(Vec::is_empty)>
                    <button class="button button--plain button--small" type="button"
                        on:click=move |_| go(before(at.get_untracked(), hits.with(Vec::len)))>
                        {words::previous_match(lang)}
                    </button>
                    <button class="button button--plain button--small" type="button" on:click=move |_| next()>
                        {words::next_match(lang)}
                    </button>
                </Show>
            </div>
        </div>
    }
}

/// The clauses that hold every word in one line, in the order of the text.
fn passages(data: &DataSet, query: &Query) -> Vec<ClauseId> {
    let holds = |line: &u32| query.matches(data.line(*line));
    data.clauses
        .iter()
        .filter(|clause| clause.lines.iter().any(holds))
        .map(|clause| clause.id.clone())
        .collect()
}

/// The next position, round to the first.
fn after(at: Option<usize>, count: usize) -> Option<usize> {
    let next = at.map_or(0, |at| at + 1);
    (count > 0).then(|| next.checked_rem(count)).flatten()
}

/// The position before, round to the last.
fn before(at: Option<usize>, count: usize) -> Option<usize> {
    at.filter(|at| *at > 0).or((count > 0).then_some(count)).map(|at| at - 1)
}
