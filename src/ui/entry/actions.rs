//! What can be done with the whole form: check it, paste into it, put it on the clipboard, print it.

use super::copying;
use super::grid::{Across, Grid};
use super::lines::Line;
use super::pasting::{PasteBar, Pasting};
use super::recent::Recent;
use super::submitting::{SubmitButtons, Submitting};
use crate::edge::{clipboard, print};
use crate::report;
use crate::state::{Action, Refused, Route, Said, Store, Way};
use crate::text::Lang;
use crate::text::phrases::{checks, entry as words, progress, shell};
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
    let copy = move |_| {
        let table = untrack(|| copying::table(store, &lines.get(), grid, lang));
        let copied = clipboard::copy(&report::html(&table), &report::tsv(&table));
        store.say(if copied { shell::copied(lang) } else { shell::copy_failed(lang) }.to_owned());
    };
    let usual = move || {
        view! {
            {move || (grid.across() == Across::Targets).then(|| view! { <SubmitButtons submitting/> })}
            <a class="button" href=Route::Files.hash()>{shell::save_to_file(lang)}</a>
            <a class="button" href=Route::Checks.hash() data-action="check">{checks::title(lang)}</a>
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
        <div class="action-bar screen-only" class:action-bar--asks=move || pasting.waits()>
            <Recent lines grid lang/>
            <PasteBar pasting usual=usual.into()/>
        </div>
    }
}

/// Undoes the last thing written in this page and says what happened.
pub fn take_back(store: Store, lang: Lang) {
    let (said, way) = match store.dispatch(Action::Undo) {
        Ok(()) => (shell::undone(lang), Some(Way::Redo)),
        Err(Refused::Locked) => (progress::locked_form(lang), None),
        Err(_) => (shell::nothing_to_undo(lang), None),
    };
    store.tell(Said { sentence: said.to_owned(), way });
}

/// Does once more what was taken back last, and says what happened.
pub fn do_again(store: Store, lang: Lang) {
    let (said, way) = match store.dispatch(Action::Redo) {
        Ok(()) => (shell::done_again(lang), Some(Way::Undo)),
        Err(Refused::Locked) => (progress::locked_form(lang), None),
        Err(_) => (shell::nothing_to_redo(lang), None),
    };
    store.tell(Said { sentence: said.to_owned(), way });
}
