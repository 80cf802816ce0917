//! "Biên bản gộp số liệu": what the files just merged brought, changed and left in dispute, and what
//! was refused and why; on screen until it is closed, and on A4.

use super::stored::grouped;
use super::verdict::{self, Opened};
use crate::edge::print;
use crate::ledger::{Entry, Fingerprint, Timestamp};
use crate::persist::{Change, Clash, Incoming};
use crate::state::Store;
use crate::text::phrases::{files as words, handover, progress, shell, target};
use crate::text::{Lang, date, domain, number};
use crate::ui::parts::clash;
use crate::work::Register;
use leptos::prelude::*;
use std::sync::Arc;

/// Where the record begins, for the keyboard's focus.
pub(super) const TITLE: &str = "merge-record";
/// How many lines of one kind are written out.
const LISTED: usize = 300;

/// The ledger at one moment.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Mark {
    entries: usize,
    pub(super) fingerprint: Fingerprint,
}

impl Mark {
    /// Follows nothing.
    pub(super) fn of(store: Store) -> Mark {
        store.peek(|ledger| Mark { entries: ledger.len(), fingerprint: ledger.fingerprint() })
    }
}

/// One merge.
pub(super) struct Record {
    pub(super) at: Timestamp,
    pub(super) before: Mark,
    pub(super) after: Mark,
    pub(super) opened: Vec<Opened>,
}

/// The record of the last merge in this page. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct LastMerge(RwSignal<Option<Record>, LocalStorage>);

impl LastMerge {
    /// Nothing was merged yet.
    pub fn none() -> LastMerge {
        LastMerge(RwSignal::new_local(None))
    }

    /// The one that the shell keeps.
    pub(super) fn expect() -> LastMerge {
        expect_context()
    }

    pub(super) fn keep(self, record: Record) {
        self.0.set(Some(record));
    }

    /// Whether there is a record, followed.
    pub(super) fn is_there(self) -> bool {
        self.0.with(Option::is_some)
    }
}

/// The record, for as long as nobody closes it.
#[component]
pub(super) fn MergeRecord(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let LastMerge(last) = LastMerge::expect();
    move || last.with(|record| record.as_ref().map(|record| document(record, last, store, lang)))
}

fn document(
    record: &Record,
    last: RwSignal<Option<Record>, LocalStorage>,
    store: Store,
    lang: Lang,
) -> AnyView {
    let by = untrack(|| store.person()).map(|person| {
        [person.name, person.position].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>()
    });
    let by = by.unwrap_or_default().join(", ");
    let by = if by.is_empty() { handover::dots(lang).to_owned() } else { by };
    let (before, after) = (&record.before, &record.after);
    let count = |n: usize| number::count(n, lang);
    let prints = [before, after].map(|mark| grouped(&mark.fingerprint.to_string()));
    let facts = [
        (words::record_at(lang), date::moment(record.at)),
        (words::record_by(lang), by),
        (
            words::record_entries(lang),
            words::record_from_to(lang, &count(before.entries), &count(after.entries)),
        ),
        (words::record_prints(lang), words::record_from_to(lang, &prints[0], &prints[1])),
    ];
    let facts =
        facts.map(|(name, value)| view! { <dt class="paper__name">{name}</dt><dd>{value}</dd> }.into_any());
    view! {
        <section class="paper record" aria-labelledby=TITLE data-paper="merge">
            <div class="cluster record__tools screen-only">
                <button class="button" type="button" data-action="print-record" on:click=move |_| print::page()>
                    {words::print_record(lang)}
                </button>
                <button class="button button--plain" type="button" data-action="close-record"
                    on:click=move |_| last.set(None)>{shell::close(lang)}</button>
            </div>
            <h2 class="paper__title" id=TITLE tabindex="-1">{words::record(lang)}</h2>
            <p class="paper__period">{handover::minute_of(lang, store.data().year)}</p>
            <dl class="paper__facts">{facts.into_iter().collect_view()}</dl>
            <h3>{words::record_files(lang)}</h3>
            {table(&record.opened, store, lang)}
            {parts(&record.opened, store, lang)}
            <p class="paper__place">{progress::paper_place(lang)}</p>
            <div class="paper__signatures">
                <p class="paper__signature"></p>
                <p class="paper__signature"><strong>{words::record_by(lang)}</strong><br/>{handover::sign(lang)}</p>
            </div>
        </section>
    }
    .into_any()
}

/// One row for each file, and what all of them brought.
fn table(opened: &[Opened], store: Store, lang: Lang) -> AnyView {
    let columns = [
        words::column_file(lang),
        words::column_units(lang),
        words::column_authors(lang),
        words::column_new(lang),
        words::column_known(lang),
        words::column_changed(lang),
        words::column_clashes(lang),
        words::column_refused(lang),
    ];
    let rows = opened.iter().map(|file| {
        let cells = match file.verdict.incoming() {
            Some(incoming) => brought(incoming, store, lang),
            None => view! { <td colspan="7">{file.verdict.refusal(lang)}</td> }.into_any(),
        };
        view! { <tr data-merged-file=file.name.clone()><th scope="row">{file.name.clone()}</th>{cells}</tr> }
    });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=words::record_caption(lang)>
            <table class="table paper__table record__table">
                <caption class="unseen">{words::record_caption(lang)}</caption>
                <thead><tr>{columns.map(|column| view! { <th scope="col">{column}</th> })}</tr></thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn brought(incoming: &Incoming, store: Store, lang: Lang) -> AnyView {
    let or_none = |names: Vec<String>, between: &str| match names.is_empty() {
        true => shell::none(lang).to_owned(),
        false => names.join(between),
    };
    let counts = [
        incoming.new.len() - incoming.completed_count,
        incoming.known_count + incoming.completed_count,
        incoming.changed.len(),
        incoming.clashes.len(),
        incoming.refused.len(),
    ];
    view! {
        <td>{or_none(verdict::units(incoming, store, lang), ", ")}</td>
        <td>{or_none(verdict::authors(incoming, lang), "; ")}</td>
        {counts.map(|n| view! { <td class="record__count">{number::count(n, lang)}</td> })}
    }
    .into_any()
}

/// What changed, what differs, what was refused, what is to be said of the files.
fn parts(opened: &[Opened], store: Store, lang: Lang) -> AnyView {
    let incoming = || opened.iter().filter_map(|file| Some((file.name.as_str(), file.verdict.incoming()?)));
    let changed = incoming().flat_map(|(_, file)| &file.changed);
    let changed: Vec<AnyView> = changed.map(|change| change_words(change, store, lang).into_any()).collect();
    let clashes = incoming().flat_map(|(_, file)| &file.clashes);
    let clashes: Vec<AnyView> = clashes.map(|clash| clash_words(clash, store, lang)).collect();
    let of_file = |name: &str, what: &str| words::record_of_file(lang, name, what).into_any();
    let mut refused: Vec<AnyView> = Vec::new();
    for file in opened {
        refused.extend(file.verdict.refusal(lang).map(|why| of_file(&file.name, &why)));
        let entries = file.verdict.incoming().map(|incoming| &incoming.refused[..]).unwrap_or_default();
        refused.extend(entries.iter().map(|entry| of_file(&file.name, &verdict::refused_words(entry, lang))));
    }
    let notes = incoming().flat_map(|(name, file)| {
        let of_reader = file.notes.iter().map(|note| verdict::note_words(note, lang));
        let edition = file.other_fingerprint.then(|| words::other_fingerprint(lang).to_owned());
        of_reader.chain(edition).map(|note| of_file(name, &note)).collect::<Vec<_>>()
    });
    let notes: Vec<AnyView> = notes.collect();
    let has_notes = !notes.is_empty();
    view! {
        {list("changed", words::record_changed(lang), changed, lang)}
        {list("clashes", words::record_clashes(lang), clashes, lang)}
        {list("refused", words::record_refused(lang), refused, lang)}
        {has_notes.then(|| list("notes", words::record_notes(lang), notes, lang))}
    }
    .into_any()
}

fn list(code: &'static str, title: &'static str, mut lines: Vec<AnyView>, lang: Lang) -> AnyView {
    let rest = lines.len().saturating_sub(LISTED);
    lines.truncate(LISTED);
    let lines = match lines.is_empty() {
        true => view! { <p>{words::record_nothing(lang)}</p> }.into_any(),
        false => view! {
            <ol class="record__list">
                {lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}
                {(rest > 0).then(|| view! { <li>{words::and_more(lang, &number::count(rest, lang))}</li> })}
            </ol>
        }
        .into_any(),
    };
    view! { <div class="record__part" data-record=code><h3>{title}</h3>{lines}</div> }.into_any()
}

fn change_words(change: &Change, store: Store, lang: Lang) -> String {
    let said = |entry: &Entry| domain::said(entry, store.data(), &store.all_records(Register::Body), lang);
    let after = change.after.as_ref();
    let now = after.map_or_else(|| target::withdrawn(lang).to_owned(), |entry| said(entry));
    let written = after.map(|entry| format!(" ({})", written(entry, lang))).unwrap_or_default();
    let place = verdict::place_words(&change.before.place, store, lang);
    words::record_change(lang, &place, &said(&change.before), &now) + &written
}

/// All that stand side by side, each with who wrote it, when, and what they noted.
fn clash_words(clash: &Clash, store: Store, lang: Lang) -> AnyView {
    let side = |entry: &Arc<Entry>| {
        let figure = domain::said(entry, store.data(), &store.all_records(Register::Body), lang);
        view! { <li><strong>{figure}</strong>" "{written(entry, lang)}</li> }
    };
    view! {
        {verdict::place_words(&clash.place, store, lang)}
        <ul class="record__sides">{clash.entries.iter().map(side).collect_view()}</ul>
    }
    .into_any()
}

/// Who wrote an entry, when, and what they noted.
fn written(entry: &Entry, lang: Lang) -> String {
    let (author, moment) = (clash::author(&entry.author, lang), date::moment(entry.at));
    let all = [author.as_str(), moment.as_str(), &*entry.note, &*entry.source];
    all.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ")
}
