//! "Mở tệp": files chosen or dropped anywhere on the page are read, looked at, and merged on request.

use super::dropped::{Dropped, listed};
use super::record::{self, LastMerge, Mark, Record};
use super::verdict::{self, Opened, Verdict};
use crate::edge::{clock, files, page};
use crate::ledger::{Entry, Ledger, Merged};
use crate::persist::{LoadError, SIZE_LIMIT};
use crate::state::{Action, Route, Store, Tried};
use crate::text::phrases::{files as words, sheets, shell};
use crate::text::{Lang, number};
use crate::ui::sheets::{Bringing, is_sheet};
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
    /// The files of this turn are read.
    Reading(u32),
    /// Somebody stopped the reading.
    Stopped,
    Preview(Preview),
    /// This many entries were merged.
    Merged(usize),
}

/// What was read, held against the ledger as it was then and merged into a copy of it.
struct Preview {
    opened: Vec<Opened>,
    seen: Mark,
    trial: Ledger,
}

/// How far the reading has come.
#[derive(Clone, Default)]
struct Progress {
    name: String,
    read: usize,
    all: usize,
}

/// One opening after the other. Copies are handles to one and the same.
#[derive(Clone, Copy)]
struct Steps {
    step: RwSignal<Step, LocalStorage>,
    progress: RwSignal<Progress>,
    /// How many times files were opened: whoever still reads for an earlier turn stops.
    turns: StoredValue<u32>,
}

impl Steps {
    fn begin(self, all: usize) -> u32 {
        self.turns.update_value(|turns| *turns += 1);
        let turn = self.turns.get_value();
        self.progress.set(Progress { all, ..Progress::default() });
        self.step.set(Step::Reading(turn));
        turn
    }

    /// Whether this turn is still wanted. Not where the screen is gone.
    fn is_wanted(self, turn: u32) -> bool {
        let is_this = |step: &Step| matches!(step, Step::Reading(wanted) if *wanted == turn);
        self.step.try_with_untracked(is_this).unwrap_or_default()
    }
}

/// Choosing, dropping, looking at and merging files.
#[component]
pub(super) fn Opening(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let steps = Steps {
        step: RwSignal::new_local(Step::Waiting),
        progress: RwSignal::new(Progress::default()),
        turns: StoredValue::new(0),
    };
    let bringing = Bringing::expect();
    let dropped = Dropped::expect();
    // What was dropped on another screen waits here; what is dropped here comes at once.
    Effect::new(move |_| {
        let files = dropped.take();
        if !files.is_empty() {
            open(store, bringing, steps, files);
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
            open(store, bringing, steps, listed(input.files()));
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
                <input type="file" multiple=true accept=".json,application/json,.xlsx,.ods,.csv,.xls" hidden=true
                    node_ref=picker on:change=chosen data-field="files"/>
            </div>
            {move || steps.step.with(|now| shown(now, store, steps, lang))}
        </section>
    }
}

/// Reads files one after the other, each held against what the ones before it would bring.
fn open(store: Store, bringing: Bringing, steps: Steps, files: Vec<web_sys::File>) {
    let (workbooks, files): (Vec<_>, Vec<_>) = files.into_iter().partition(|file| is_sheet(&file.name()));
    // One sheet at a time, and none beside ledgers: each has a preview of its own.
    let left = if files.is_empty() { workbooks.len().saturating_sub(1) } else { workbooks.len() };
    if left > 0 {
        store.say(sheets::left(untrack(|| store.lang()), left));
    }
    if let Some(sheet) = workbooks.into_iter().next().filter(|_| files.is_empty()) {
        bringing.bring(sheet);
    }
    if files.is_empty() {
        return;
    }
    let turn = steps.begin(files.len());
    spawn_local(async move {
        let seen = Mark::of(store);
        let mut trial = store.peek(Clone::clone);
        let origin = store.origin();
        let mut opened = Vec::new();
        for file in files {
            let name = file.name();
            steps.progress.try_update(|progress| progress.name.clone_from(&name));
            // While the browser reads, it shows how far it is and takes a click on "Dừng lại".
            let bytes = bytes_of(&file).await;
            if !steps.is_wanted(turn) {
                return;
            }
            opened.push(Opened::of(name, bytes, &origin, &mut trial));
            steps.progress.try_update(|progress| progress.read += 1);
        }
        steps.step.set(Step::Preview(Preview { opened, seen, trial }));
        request_animation_frame(|| page::focus(PREVIEW));
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

fn shown(now: &Step, store: Store, steps: Steps, lang: Lang) -> AnyView {
    match now {
        Step::Waiting => ().into_any(),
        Step::Reading(_) => reading(steps, lang),
        Step::Stopped => view! { <p class="notice" role="status">{words::stopped(lang)}</p> }.into_any(),
        Step::Preview(Preview { opened, .. }) => preview(opened, store, steps, lang),
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

/// Follows the progress by itself, so that the button keeps the keyboard's focus.
fn reading(steps: Steps, lang: Lang) -> AnyView {
    let Steps { step, progress, .. } = steps;
    let count = move |n| number::count(n, lang);
    let sentence = move || {
        let Progress { name, read, all } = progress.get();
        words::reading_file(lang, &count((read + 1).min(all)), &count(all), &name)
    };
    view! {
        <div class="stack" data-reading>
            <p role="status">{sentence}</p>
            <progress class="progress" aria-label=words::reading(lang)
                max=move || progress.with(|progress| progress.all.to_string())
                prop:value=move || progress.with(|progress| progress.read.to_string())></progress>
            <button class="button" type="button" data-action="stop-reading"
                on:click=move |_| step.set(Step::Stopped)>{words::stop_reading(lang)}</button>
        </div>
    }
    .into_any()
}

fn entries_of(opened: &[Opened]) -> Vec<Arc<Entry>> {
    opened.iter().filter_map(|file| file.verdict.incoming()).flat_map(|file| file.new.clone()).collect()
}

fn preview(opened: &[Opened], store: Store, steps: Steps, lang: Lang) -> AnyView {
    let items = opened.iter().map(|file| verdict::item(file, store, lang)).collect_view();
    let dismiss = move |_| steps.step.set(Step::Waiting);
    let decide = match entries_of(opened).len() {
        0 => view! {
            <p>{words::nothing_new(lang)}</p>
            <div><button class="button" type="button" on:click=dismiss>{shell::close(lang)}</button></div>
        }
        .into_any(),
        count => {
            let last = LastMerge::expect();
            view! {
                <div class="cluster">
                    <button class="button button--main" type="button" data-action="merge"
                        on:click=move |_| merge(store, steps, last)>
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

/// Takes in what the preview shows and keeps the record of it. Where another tab wrote meanwhile, the
/// record tells what the files bring now.
fn merge(store: Store, steps: Steps, last: LastMerge) {
    let shown = steps.step.try_update(|step| std::mem::replace(step, Step::Waiting));
    let Some(Step::Preview(Preview { mut opened, seen, mut trial })) = shown else {
        return;
    };
    let before = Mark::of(store);
    if before != seen {
        trial = store.peek(Clone::clone);
        opened.iter_mut().for_each(|file| file.look_again(&store.origin(), &mut trial));
    }
    for file in &opened {
        let new = file.verdict.incoming().map_or(&[][..], |incoming| &incoming.new);
        store.comes_by(&file.name, new);
    }
    let incoming = opened.iter().filter_map(|file| file.verdict.incoming());
    let also_touched = incoming.flat_map(|incoming| incoming.also_touched.clone()).collect();
    let merged = Merged { new: entries_of(&opened), also_touched, ..Merged::default() };
    let count = merged.new.len();
    store.surely(Action::MergeTried(Box::new(Tried { of: before.fingerprint, ledger: trial, merged })));
    last.keep(Record { at: clock::now(), before, after: Mark::of(store), opened });
    steps.step.set(Step::Merged(count));
    request_animation_frame(|| page::focus(record::TITLE));
}
