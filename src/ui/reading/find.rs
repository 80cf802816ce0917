//! Finding words: how many passages of the text hold them, the way from one to the next, and a ranked list
//! over text, targets, tasks and notes with each hit in its context.

use super::anchor;
use super::results::{FIRST, Findings};
use crate::edge::{marks, page};
use crate::resolution::{ClauseId, DataSet};
use crate::search::{Index, Query};
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::reading as words;
use leptos::prelude::*;
use std::time::Duration;

/// Fewer letters stand almost everywhere.
const FEWEST_LETTERS: usize = 2;
/// The hits are listed at once; the text itself, which is long, is highlighted when the fingers rest.
const RESTED: Duration = Duration::from_millis(150);

/// The search box. `sought` is what the article highlights, `findings` what was found, of which `listed` are
/// wanted.
#[component]
pub(super) fn Find(
    sought: RwSignal<Option<Query>>,
    findings: RwSignal<Option<Findings>>,
    listed: RwSignal<usize>,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    // As typed, and folded.
    let query = RwSignal::new(None::<(String, Query)>);
    // Folded at the first search; what people wrote again when it has changed since.
    let text = StoredValue::new_local(None::<Index<'static>>);
    let written = Memo::new_with_compare(
        move |_| (Index::of_tasks(&store.tasks()), store.read_all(Index::of_notes)),
        |_, _| true,
    );
    // Folding everything is no keystroke's work; it is done while whoever came here looks for the box.
    set_timeout(
        move || {
            if text.try_with_value(Option::is_none) == Some(true) {
                text.set_value(Some(Index::build(data, lang)));
                written.with_untracked(|_| ());
            }
        },
        RESTED,
    );
    // The clauses that hold every word in one line, in the order of the text.
    let hits = RwSignal::new(Vec::<ClauseId>::new());
    // The position, from 0, among the hits; none until somebody goes to one.
    let at = RwSignal::new(None::<usize>);
    let folded = move || query.try_get_untracked().flatten().map(|(_, query)| query);
    let go = move |to: Option<usize>| {
        at.set(to);
        sought.set(folded());
        if let Some(clause) = hits.with(|hits| to.and_then(|to| hits.get(to).cloned())) {
            marks::in_next_frame(move || page::scroll_to(&anchor(&clause)));
        }
    };
    let next = move || go(after(at.get_untracked(), hits.with(Vec::len)));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let look = move || {
        text.with_value(|text| {
            let found = query.with_untracked(|asked| {
                let (Some(text), Some((typed, asked))) = (text, asked) else {
                    return None;
                };
                hits.set(passages(data, &text.lines(asked)));
                let listed = listed.get_untracked();
                Some(written.with_untracked(|(tasks, notes)| {
                    Findings::of(store, &[text, tasks, notes], (typed, asked), listed, lang)
                }))
            });
            if found.is_none() {
                hits.set(Vec::new());
            }
            findings.set(found);
        });
    };
    Effect::watch(
        move || listed.get(),
        move |listed, _, _| {
            if *listed > FIRST {
                look()
            }
        },
        false,
    );
    let typed = move |event| {
        let typed = event_target_value(&event);
        at.set(None);
        listed.set(FIRST);
        let asked = Query::new(&typed).filter(|_| typed.trim().chars().count() >= FEWEST_LETTERS);
        if text.with_value(Option::is_none) {
            text.set_value(Some(Index::build(data, lang)));
        }
        query.set(asked.map(|asked| (typed, asked)));
        look();
        if let Some(waiting) = waiting.get_value() {
            waiting.clear();
        }
        let highlight = move || {
            // The screen may be gone by now.
            sought.try_set(folded());
        };
        waiting.set_value(set_timeout_with_handle(highlight, RESTED).ok());
        marks::in_next_frame(|| marks::set("snq:found"));
    };
    let pressed = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            next();
        }
    };
    let result = move || {
        query.with(Option::is_some).then(|| match (at.get(), hits.with(Vec::len)) {
            (_, 0) if findings.with(|found| found.as_ref().is_some_and(|found| !found.is_empty())) => {
                words::found_elsewhere(lang).to_owned()
            }
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

/// The clauses of some lines, each once.
fn passages(data: &DataSet, lines: &[u32]) -> Vec<ClauseId> {
    let mut clauses: Vec<ClauseId> =
        lines.iter().filter_map(|line| data.clause_of_line(*line)).map(|clause| clause.id.clone()).collect();
    clauses.dedup();
    clauses
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
