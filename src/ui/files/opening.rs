//! "Mở tệp": files chosen or dropped anywhere on the page are read, looked at, and merged on request.

use super::dropped::{Dropped, listed};
use super::verdict::{self, Opened, Verdict};
use crate::edge::{files, page};
use crate::ledger::Entry;
use crate::persist::{LoadError, SIZE_LIMIT};
use crate::state::{Action, Route, Store};
use crate::text::phrases::{files as words, shell};
use crate::text::{Lang, number};
use crate::ui::shell::{home, title};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

/// Where the preview begins, for the keyboard's focus.
const PREVIEW: &str = "files-preview";

/// How far opening has come.
enum Step {
    Waiting,
    Reading,
    Preview(Vec<Opened>),
    /// This many entries were merged.
    Merged(usize),
}

type Steps = RwSignal<Step, LocalStorage>;

/// Choosing, dropping, looking at and merging files.
#[component]
pub(super) fn Opening(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let step: Steps = RwSignal::new_local(Step::Waiting);
    let dropped = Dropped::expect();
    // What was dropped on another screen waits here; what is dropped here comes at once.
    Effect::new(move |_| {
        let files = dropped.take();
        if !files.is_empty() {
            open(store, step, files);
        }
    });
    let picker = NodeRef::<html::Input>::new();
    let choose = move |_| {
        if let Some(input) = picker.get_untracked() {
            input.click();
        }
    };
    let chosen = move |_| {
        if let Some(input) = picker.get_untracked() {
            open(store, step, listed(input.files()));
            // The same file can be chosen again.
            input.set_value("");
        }
    };
    view! {
        <section class="section" aria-labelledby="files-open">
            <div class="section__head"><h2 id="files-open">{words::open_files(lang)}</h2></div>
            <div class="drop" class:drop--over=move || dropped.is_over()>
                <p><strong>{words::drop_here(lang)}</strong></p>
                <p class="soft">{words::drop_explain(lang)}</p>
                <button class="button" type="button" data-action="choose-files" on:click=choose>
                    {words::choose_files(lang)}
                </button>
                <input type="file" multiple=true accept=".json,application/json" hidden=true
                    node_ref=picker on:change=chosen data-field="files"/>
            </div>
            {move || step.with(|now| shown(now, store, step, lang))}
        </section>
    }
}

/// Reads files one after the other, each held against what the ones before it would bring.
fn open(store: Store, step: Steps, files: Vec<web_sys::File>) {
    if files.is_empty() {
        return;
    }
    step.set(Step::Reading);
    spawn_local(async move {
        let mut trial = store.peek(Clone::clone);
        let origin = store.origin();
        let mut opened = Vec::new();
        for file in files {
            let verdict = match bytes_of(&file).await {
                Ok(bytes) => Verdict::of(&bytes, &origin, &mut trial),
                Err(verdict) => verdict,
            };
            opened.push(Opened { name: file.name(), verdict });
        }
        // The screen may be gone by now; then nobody waits for the preview.
        if step.try_set(Step::Preview(opened)).is_none() {
            request_animation_frame(|| page::focus(PREVIEW));
        }
    });
}

async fn bytes_of(file: &web_sys::File) -> Result<Vec<u8>, Verdict> {
    let bytes = file.size();
    if bytes > SIZE_LIMIT as f64 {
        let error = LoadError::TooLarge { bytes: bytes as usize, limit: SIZE_LIMIT };
        return Err(Verdict::Unreadable(error));
    }
    files::bytes_of(file).await.map_err(|_| Verdict::Unread)
}

fn shown(now: &Step, store: Store, step: Steps, lang: Lang) -> AnyView {
    match now {
        Step::Waiting => ().into_any(),
        Step::Reading => view! { <p role="status">{words::reading(lang)}</p> }.into_any(),
        Step::Preview(opened) => preview(opened, store, step, lang),
        Step::Merged(count) => {
            let sentence = words::merged(lang, &number::count(*count, lang));
            // The office has merged to see who is still missing.
            let next = if store.is_office() { Route::Progress } else { home(store) };
            view! {
                <p class="notice status--met" role="status" data-merged=count.to_string()>
                    {sentence}" "<a href=next.hash()>{title(&next, lang)}</a>
                </p>
            }
            .into_any()
        }
    }
}

fn preview(opened: &[Opened], store: Store, step: Steps, lang: Lang) -> AnyView {
    let new: Vec<Arc<Entry>> =
        opened.iter().filter_map(|file| file.verdict.incoming()).flat_map(|file| file.new.clone()).collect();
    let items = opened.iter().map(|file| verdict::item(file, store, lang)).collect_view();
    let dismiss = move |_| step.set(Step::Waiting);
    let decide = match new.len() {
        0 => view! {
            <p>{words::nothing_new(lang)}</p>
            <div><button class="button" type="button" on:click=dismiss>{shell::close(lang)}</button></div>
        }
        .into_any(),
        count => {
            let merge = move |_| {
                // A merge cannot be refused: every entry was checked when its file was read.
                drop(store.dispatch(Action::Merge(new.clone())));
                step.set(Step::Merged(count));
            };
            view! {
                <div class="cluster">
                    <button class="button button--main" type="button" data-action="merge" on:click=merge>
                        {words::merge_count(lang, &number::count(count, lang))}
                    </button>
                    <button class="button" type="button" on:click=dismiss>{words::do_not_merge(lang)}</button>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <h3 id=PREVIEW tabindex="-1">{words::preview(lang)}</h3>
        <ul class="stack">{items}</ul>
        {decide}
    }
    .into_any()
}
