//! "Báo cáo": what is handed in, composed on the screen as it will lie on paper, and written as Word,
//! Excel or CSV, or printed.
//!
//! `composer` holds what is chosen, `wanted` turns it into a document, `preview` shows that, `writing`
//! makes files of it.

mod choosing;
mod composer;
mod data;
mod lacks;
mod letter;
mod monthly;
mod own;
mod pictures;
mod preview;
mod table;
mod wanted;
mod writing;

pub use composer::Composer;
pub use monthly::MonthlyReport;
pub use writing::Writing;

use self::wanted::kind_name;
use crate::edge::office::Job;
use crate::edge::print;
use crate::report::results::Kind;
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::{reports as words, shell};
use crate::ui::parts::head::head;
use leptos::prelude::*;
use std::sync::Arc;

/// The screen.
#[component]
pub fn Reports(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let composer = Composer::expect();
    let writing = Writing::expect();
    writing.keep_ready();
    // The whole report is made anew with every entry, but only while this screen is open.
    let made = Memo::new(move |_| composer.wanted().made(store, lang).map(Arc::new));
    let lead = move || {
        let wanted = composer.wanted();
        let unit = store.data().unit(&wanted.unit).map(|unit| lang.of(&unit.name));
        let period = wanted.period_in_words(lang);
        words::lead(lang, kind_name(wanted.kind, lang), unit.unwrap_or_default(), &period)
    };
    // What is handed in is what was seen.
    let begin = move |job: Job| {
        writing.begin_seen(job, &untrack(|| composer.wanted()), lang, made.get_untracked());
    };
    let begin_csv = move |_| {
        let wanted = untrack(|| composer.wanted());
        let seen = made.get_untracked();
        writing.begin_csv(&wanted, lang, seen.as_deref());
    };
    let is_busy = move || writing.is_busy().to_string();
    let paper = move || made.with(|made| Some(preview::preview(store, made.as_ref()?)));
    view! {
        <div class="page page--reports">
            {head(words::title(lang), lead, view! {
                <button class="button button--main" type="button" data-action="word" aria-disabled=is_busy
                    on:click=move |_| begin(Job::Word)>{words::word(lang)}</button>
                <button class="button" type="button" data-action="excel" aria-disabled=is_busy
                    on:click=move |_| begin(Job::Excel)>{words::excel(lang)}</button>
                <button class="button" type="button" data-action="csv" aria-disabled=is_busy
                    on:click=begin_csv>{words::csv(lang)}</button>
                <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
            })}
            {move || {
                let wanted = composer.wanted();
                (wanted.kind == Kind::Progress).then(|| lacks::lacks(store, composer, wanted.unit, lang))
            }}
            {writing.state(lang)}
            <div class="reports">
                // It scrolls by itself, which Firefox makes a stop of the keyboard.
                <div class="reports__choices screen-only" tabindex="0" role="region" aria-label=words::choices(lang)>
                    {choosing::choosing(store, composer, lang)}
                    {own::own(store, composer, lang)}
                    {data::data(store, lang)}
                </div>
                <section class="reports__desk" aria-label=words::preview(lang)>
                    <p class="soft screen-only">{words::preview_hint(lang)}</p>
                    {paper}
                </section>
            </div>
        </div>
    }
}
