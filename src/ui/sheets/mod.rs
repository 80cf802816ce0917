//! "Lấy số từ Excel": a filled-in form, somebody's own sheet or a long table is read, looked at cell by
//! cell, and taken in by one press.
//!
//! `bringing` holds what was read, `columns` what a person says about a sheet's columns, `looking` what
//! the figures would change and which of them are taken.

mod bringing;
mod columns;
mod columns_view;
mod line;
mod looking;
mod remembered;

pub use bringing::{Bringing, is_sheet};

use crate::edge::page;
use crate::state::Route;
use crate::text::Lang;
use crate::text::phrases::sheets as words;
use crate::ui::files::listed;
use crate::ui::parts::head::words_alone;
use bringing::Step;
use leptos::html;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Import(lang: Lang) -> impl IntoView {
    let bringing = Bringing::expect();
    let picker = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(input) = picker.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        if let Some(input) = picker.get_untracked() {
            if let Some(file) = listed(input.files()).into_iter().next() {
                bringing.bring(file);
            }
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    let shown = move || {
        bringing.step.with(|step| match step {
            Step::Waiting => ().into_any(),
            Step::Reading(name) => reading(bringing, name, lang),
            Step::Failed(name, why) => {
                view! { <p class="notice status--not-met" role="alert">{words::unread(lang, name, &why.sentence(lang))}</p> }
                    .into_any()
            }
            Step::Read(read) => looking::looking(bringing, read, lang),
        })
    };
    let is_read = move || bringing.step.with(|step| matches!(step, Step::Read(_)));
    view! {
        <div class="page">
            {words_alone(words::title(lang), words::lead(lang))}
            <div class="drop">
                <p><strong>{words::drop_here(lang)}</strong></p>
                <button class="button" type="button" data-action="choose-sheet" on:click=choose>
                    {move || if is_read() { words::another(lang) } else { words::choose(lang) }}
                </button>
                <p class="soft"><a href=Route::Reports.hash()>{words::form_first(lang)}</a></p>
                <input type="file" accept=".xlsx,.ods,.csv,.xls,.xlsb" hidden=true node_ref=picker on:change=chosen
                    data-field="sheet"/>
            </div>
            <div id="sheet-read" tabindex="-1">{shown}</div>
        </div>
    }
}

fn reading(bringing: Bringing, name: &str, lang: Lang) -> AnyView {
    view! {
        <div class="notice" role="status">
            <p class="notice__words">{words::reading(lang, name)}</p>
            <button class="button" type="button" data-action="stop-reading" on:click=move |_| {
                bringing.stop();
                page::focus("main");
            }>{words::stop(lang)}</button>
        </div>
    }
    .into_any()
}
