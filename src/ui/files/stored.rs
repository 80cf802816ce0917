//! What this computer holds: counts, the last file, where the browser keeps it, and what it cannot read.

use crate::edge::keeper::Keeper;
use crate::edge::shelf::KeptIn;
use crate::edge::{files, neighbours, preferences, quota};
use crate::ledger::{Entry, Ledger, Problem};
use crate::state::Store;
use crate::state::memory::{Memory, SavedFile};
use crate::text::phrases::{files as words, shell};
use crate::text::{Lang, date, number};
use leptos::prelude::*;
use std::collections::BTreeSet;
use wasm_bindgen_futures::spawn_local;

/// Counts that the ledger gives.
pub(in crate::ui) struct Held {
    /// How many entries.
    pub entries: usize,
    /// How many units have a figure.
    pub units: usize,
    clashes: usize,
    /// The latest moment that an entry claims.
    pub last_write: Option<String>,
    /// As people compare it.
    pub fingerprint: String,
}

impl Held {
    /// Counts what a ledger holds.
    pub fn of(ledger: &Ledger) -> Held {
        let units: BTreeSet<_> = ledger.subjects().map(|(_, unit)| unit).collect();
        let latest = ledger.entries().max_by_key(|entry| entry.at.unix_seconds);
        Held {
            entries: ledger.len(),
            units: units.len(),
            clashes: ledger.places().filter(|place| ledger.current(place).is_conflict()).count(),
            last_write: latest.map(|entry: &std::sync::Arc<Entry>| date::moment(entry.at)),
            fingerprint: grouped(&ledger.fingerprint().to_string()),
        }
    }
}

/// Figures about what is stored.
#[component]
pub(super) fn Stored(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let keeper = expect_context::<StoredValue<Keeper, LocalStorage>>();
    let space = RwSignal::new(None::<quota::Quota>);
    spawn_local(async move {
        if let Some(told) = quota::estimate().await {
            // The screen may be gone by now.
            let _ = space.try_set(Some(told));
        }
    });
    let neighbours = RwSignal::new(Vec::<String>::new());
    spawn_local(async move {
        // As above.
        let _ = neighbours.try_set(neighbours::names().await);
    });
    let rows = move || {
        let held = store.read_all(Held::of);
        let count = |n| number::count(n, lang);
        let kept_in = match keeper.with_value(Keeper::kept_in) {
            KeptIn::Database => words::kept_in_database(lang),
            KeptIn::Fallback => words::kept_in_fallback(lang),
            KeptIn::Nowhere => words::kept_nowhere(lang),
        };
        let unread = keeper.with_value(|keeper| keeper.unreadable().len());
        [
            (words::entries(lang), count(held.entries)),
            (words::units_with_figures(lang), count(held.units)),
            (words::unsettled(lang), count(held.clashes)),
            (words::last_write(lang), held.last_write.unwrap_or_else(|| nothing(lang))),
            (words::last_file(lang), last_file(store, lang)),
            (words::kept_in(lang), kept_in.to_owned()),
            (words::not_understood(lang), count(unread)),
            (words::fingerprint(lang), held.fingerprint),
        ]
        .map(|(name, value)| row(name, value))
        .into_any()
    };
    let browser_space = move || {
        space.get().map(|told| {
            let both = format!("{} / {}", size(told.used_bytes, lang), size(told.allowed_bytes, lang));
            row(words::browser_space(lang), both)
        })
    };
    view! {
        <section class="section" aria-labelledby="files-stored">
            <div class="section__head"><h2 id="files-stored">{words::on_this_machine(lang)}</h2></div>
            <dl class="why">{rows}{browser_space}</dl>
            {move || remarks(store, lang)}
            {move || shared_with(&neighbours.read(), lang)}
        </section>
    }
}

/// Whom the browser's store is shared with.
fn shared_with(names: &[String], lang: Lang) -> AnyView {
    const NAMED: usize = 3;
    if names.is_empty() {
        return view! { <p class="soft">{words::shared_store(lang)}</p> }.into_any();
    }
    let named: Vec<String> = names.iter().take(NAMED).map(|name| shortened(name)).collect();
    let more = if names.len() > NAMED { ", …" } else { "" };
    let sentence =
        words::neighbours(lang, &number::count(names.len(), lang), &format!("{}{more}", named.join(", ")));
    view! { <p class="notice status--behind" data-neighbours=names.len().to_string()>{sentence}</p> }
        .into_any()
}

/// A name that somebody else gave, in quotes and not longer than a line.
fn shortened(name: &str) -> String {
    const LETTERS: usize = 40;
    let mut letters = name.chars();
    let shown: String = letters.by_ref().take(LETTERS).collect();
    if letters.next().is_some() { format!("“{shown}…”") } else { format!("“{shown}”") }
}

fn row(name: &'static str, value: String) -> AnyView {
    view! {
        <dt class="why__name">{name}</dt>
        <dd class="why__value">{value}</dd>
    }
    .into_any()
}

/// What the ledger holds that no screen judges.
fn remarks(store: Store, lang: Lang) -> AnyView {
    let (mut newer, mut strangers, mut forged) = (0_usize, 0_usize, 0_usize);
    for problem in store.read_all(|ledger| ledger.problems(store.data())) {
        match problem {
            Problem::UnknownKind { .. } => newer += 1,
            Problem::UnknownTarget { .. } | Problem::UnknownUnit { .. } | Problem::UnknownReporter { .. } => {
                strangers += 1
            }
            Problem::SeveralContents { .. } | Problem::Cycle { .. } => forged += 1,
        }
    }
    type Sentence = fn(Lang, &str) -> String;
    let sentences: [(usize, Sentence); 3] =
        [(newer, words::newer_content), (strangers, words::unknown_subjects), (forged, words::forged)];
    sentences
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, sentence)| {
            view! { <p class="notice status--behind">{sentence(lang, &number::count(count, lang))}</p> }
        })
        .collect_view()
        .into_any()
}

fn last_file(store: Store, lang: Lang) -> String {
    // Follows every save, since each changes what stands beyond the file.
    let _ = store.beyond_file();
    let key = preferences::key(Memory::SavedFile, store.data());
    match preferences::recall(&key).and_then(|text| SavedFile::from_text(&text)) {
        Some(file) => words::last_file_holds(lang, &number::count(file.entries, lang)),
        None => words::never_saved_file(lang).to_owned(),
    }
}

fn nothing(lang: Lang) -> String {
    shell::none(lang).to_owned()
}

/// The first half of a fingerprint in groups of four: enough for two people to compare by telephone.
pub(in crate::ui) fn grouped(fingerprint: &str) -> String {
    let digits: Vec<char> = fingerprint.chars().take(16).collect();
    digits.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// Bytes in whole megabytes or gigabytes.
pub(super) fn size(bytes: u64, lang: Lang) -> String {
    const MEGABYTE: u64 = 1024 * 1024;
    const GIGABYTE: u64 = 1024 * MEGABYTE;
    let whole = |unit: u64| number::count(usize::try_from(bytes.div_ceil(unit)).unwrap_or(usize::MAX), lang);
    match bytes {
        0..GIGABYTE => words::megabytes(lang, &whole(MEGABYTE)),
        _ => words::gigabytes(lang, &whole(GIGABYTE)),
    }
}

/// Hands each record to the browser as a file of its own, byte for byte.
pub(super) fn save_unread(records: &[Vec<u8>]) {
    for (position, bytes) in records.iter().enumerate() {
        let name = format!("so-nghi-quyet-{}.snq.bin", position + 1);
        // A refused download leaves the record where it is.
        drop(files::download(&name, "application/octet-stream", bytes));
    }
}

/// Records of the store that this build cannot read, offered for saving.
#[component]
pub(super) fn UnreadNotice(lang: Lang) -> impl IntoView {
    let keeper = expect_context::<StoredValue<Keeper, LocalStorage>>();
    let records = keeper.with_value(Keeper::unreadable);
    if records.is_empty() {
        return ().into_any();
    }
    let title = words::unread_title(lang, &number::count(records.len(), lang));
    let save = move |_| save_unread(&records);
    view! {
        <div class="notice status--not-met" role="alert">
            <div class="notice__words">
                <p class="notice__title">{title}</p>
                <p>{words::unread_explain(lang)}</p>
            </div>
            <div class="notice__actions">
                <button class="button" type="button" data-action="save-unread" on:click=save>
                    {words::save_unread(lang)}
                </button>
            </div>
        </div>
    }
    .into_any()
}
