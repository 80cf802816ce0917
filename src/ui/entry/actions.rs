//! What can be done with the whole form: check it, paste into it, put it on the clipboard, print it.

use super::copying;
use super::grid::{Across, Grid};
use super::lines::Line;
use super::pasting::{PasteBar, Pasting};
use super::recent::Recent;
use super::submitting::{SubmitButtons, Submitting};
use crate::edge::{clipboard, marks, page, print};
use crate::report;
use crate::resolution::Target;
use crate::state::{Route, Store};
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain};
use leptos::prelude::*;

/// The bar under the form.
#[component]
pub fn ActionBar(
    lines: Memo<Vec<Line>>,
    grid: Grid,
    pasting: Pasting,
    submitting: Submitting,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let is_checking = RwSignal::new(false);
    let copy = move |_| {
        let table = untrack(|| copying::table(store, &lines.get(), grid, lang));
        let copied = clipboard::copy(&report::html(&table), &report::tsv(&table));
        store.say(if copied { shell::copied(lang) } else { shell::copy_failed(lang) }.to_owned());
    };
    // The findings stand above the bar, perhaps out of sight.
    let check = move |_| {
        is_checking.update(|open| *open = !*open);
        if is_checking.get_untracked() {
            marks::in_next_frame(|| page::focus("checks"));
        }
    };
    let usual = move || {
        view! {
            {move || (grid.across() == Across::Targets).then(|| view! { <SubmitButtons submitting/> })}
            <a class="button" href=Route::Files.hash()>{shell::save_to_file(lang)}</a>
            <button class="button" type="button" aria-expanded=move || is_checking.get().to_string()
                data-action="check" on:click=check>{words::check(lang)}</button>
            <button class="button" type="button" data-action="paste" title=words::paste_hint(lang)
                on:click=move |_| pasting.press()>{words::paste(lang)}</button>
            <div class="action-bar__end">
                <button class="button" type="button" data-action="undo" on:click=move |_| take_back(store, lang)>
                    {shell::undo(lang)}
                </button>
                <button class="button" type="button" data-action="copy" on:click=copy>{shell::copy_table(lang)}</button>
                <button class="button" type="button" on:click=move |_| print::page()>{shell::print(lang)}</button>
            </div>
        }
        .into_any()
    };
    view! {
        <Show when=move || is_checking.get()>
            <section class="section" aria-labelledby="checks">
                <div class="section__head"><h2 id="checks" tabindex="-1">{words::checks_title(lang)}</h2></div>
                {move || findings(store, &lines.get(), lang)}
            </section>
        </Show>
        <div class="action-bar screen-only" class:action-bar--asks=move || pasting.waits()>
            <Recent grid lang/>
            <PasteBar pasting usual=usual.into()/>
        </div>
    }
}

/// Undoes the last thing written in this page and says what happened.
pub fn take_back(store: Store, lang: Lang) {
    let said = match store.dispatch(crate::state::Action::Undo) {
        Ok(()) => shell::undone(lang),
        Err(_) => shell::nothing_to_undo(lang),
    };
    store.say(said.to_owned());
}

/// Does once more what was taken back last, and says what happened.
pub fn do_again(store: Store, lang: Lang) {
    let said = match store.dispatch(crate::state::Action::Redo) {
        Ok(()) => shell::done_again(lang),
        Err(_) => shell::nothing_to_redo(lang),
    };
    store.say(said.to_owned());
}

/// What the engine finds odd about the form's targets, each with the way there.
fn findings(store: Store, lines: &[Line], lang: Lang) -> AnyView {
    let data = store.data();
    let mut asked: Vec<_> = lines.iter().map(|line| (&line.target, &line.unit)).collect();
    asked.dedup();
    let found: Vec<(&Target, String)> = asked
        .into_iter()
        .filter_map(|(target, unit)| Some((data.target(target)?, store.judgement(target, unit)?)))
        .flat_map(|(target, judgement)| {
            let say = |check| (target, domain::check(check, target, data, lang));
            judgement.checks.iter().map(say).collect::<Vec<_>>()
        })
        .collect();
    if found.is_empty() {
        return view! { <p role="status">{words::checked_nothing(lang)}</p> }.into_any();
    }
    let count = found.len();
    view! {
        <p role="status">{words::checked(lang, count)}</p>
        <ul class="stack">
            {found.into_iter().map(|(target, sentence)| view! {
                <li><a class="target-name" href=Route::Target(target.id.clone()).hash()>
                    {lang.of(&target.name).to_owned()}
                </a>" "{sentence}</li>
            }).collect_view()}
        </ul>
    }
    .into_any()
}
