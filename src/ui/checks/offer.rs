//! Above the boxes of a figure that a finding led to: what was found, the figure that may have been
//! meant, and the button that writes it. Until somebody presses it, nothing is written.

use super::asked::{Asked, OFFER};
use super::findings::Finding;
use crate::edge::{marks, page};
use crate::ledger::Content;
use crate::state::Route;
use crate::text::domain;
use crate::text::phrases::checks as words;
use crate::ui::entry::Typing;
use leptos::prelude::*;

/// The id of the way back to the list.
const BACK: &str = "back-to-checks";

/// The offer; nothing where nobody came from a finding, or another figure is put up.
pub fn offer(typing: Typing) -> AnyView {
    let asked = Asked::expect();
    let about = Memo::new(move |_| typing.cell.with(|cell| asked.about(cell)));
    let at_first = StoredValue::new(typing.held.with_untracked(|held| held.content.clone()));
    let now = Memo::new(move |_| typing.held.with(|held| held.content.clone()));
    let shown = move |finding: Finding| match now.get() {
        content if at_first.with_value(|first| *first == content) => question(typing, asked, &finding),
        content => answer(typing, content),
    };
    (move || about.get().map(shown)).into_any()
}

fn question(typing: Typing, asked: Asked, finding: &Finding) -> AnyView {
    let Finding { target, check, .. } = finding;
    let (store, lang) = (typing.store, typing.lang);
    let keep = move |_| {
        asked.dismiss();
        page::edit(&typing.part_id("first"));
    };
    let meant = check.meant().map(|(figure, why)| {
        let printed = domain::reported(&figure, target, lang);
        let write = move |_| {
            if typing.write(Content::Value(figure.clone())) {
                // The button goes with the question.
                marks::in_next_frame(|| page::focus(BACK));
            }
        };
        let sentence = domain::meant(&printed, why, lang);
        view! {
            <p>{sentence} " " {words::or_type(lang)}</p>
            <div class="notice__actions">
                <button class="button button--small" type="button" data-action="write-meant"
                    prop:disabled=move || typing.is_locked.get() on:click=write>
                    {words::write_meant(lang, &printed)}
                </button>
                <button class="button button--small" type="button" data-action="keep-as-is" on:click=keep>
                    {words::keep(lang)}
                </button>
            </div>
        }
    });
    view! {
        <div class="notice status--behind screen-only" id=OFFER data-offer="">
            <div class="notice__words stack">
                <p class="notice__title">{domain::check(check, target, store.data(), lang)}</p>
                {meant}
                {way_back(typing)}
            </div>
        </div>
    }
    .into_any()
}

fn answer(typing: Typing, content: Option<Content>) -> AnyView {
    let lang = typing.lang;
    let said = match content {
        Some(Content::Value(value)) => words::rewritten(lang, &domain::reported(&value, typing.target, lang)),
        _ => words::withdrawn(lang).to_owned(),
    };
    view! {
        <div class="notice status--met screen-only" data-offer="taken">
            <div class="notice__words stack">
                <p class="notice__title" role="status">{said}</p>
                {way_back(typing)}
            </div>
        </div>
    }
    .into_any()
}

fn way_back(typing: Typing) -> AnyView {
    view! { <p><a id=BACK href=Route::Checks.hash()>{words::back(typing.lang)}</a></p> }.into_any()
}
