//! "Chỗ lệch số": places that hold different figures, side by side, until somebody chooses one.

use crate::ledger::{Author, Entry, Place, SessionId, Statement};
use crate::progress::{UnitSetting, disputes, units_written_for};
use crate::resolution::RecordId;
use crate::state::{Action, Store};
use crate::text::phrases::{files, office, progress, registers, shell, target as words};
use crate::text::{Lang, date, domain};
use crate::work::Register;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// For whom the page loads wrote that said something, in words.
type WrittenFor = BTreeMap<SessionId, String>;

/// Every place of the ledger in which somebody has to choose, with its entries. Follows the ledger.
pub fn clashes(store: Store) -> Vec<(Place, Vec<Arc<Entry>>)> {
    store.read_all(disputes)
}

/// All mismatches, or the sentence that there are none.
#[component]
pub fn ClashList(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    move || {
        let found = clashes(store);
        if found.is_empty() {
            return view! { <p class="soft">{office::mismatches_none(lang)}</p> }.into_any();
        }
        // Once for all cards: it looks at the whole ledger.
        let figures = found.iter().filter(|(place, _)| matches!(place, Place::Figure(_)));
        let writers = written_for(store, figures.flat_map(|(_, entries)| entries), lang);
        found
            .into_iter()
            .map(|(place, entries)| card(store, &place, entries, &writers, lang))
            .collect_view()
            .into_any()
    }
}

/// One mismatch: what stands in a place, each with the way to choose it.
pub fn clash(store: Store, place: &Place, entries: Vec<Arc<Entry>>, lang: Lang) -> AnyView {
    card(store, place, entries, &WrittenFor::new(), lang)
}

fn written_for<'a>(store: Store, entries: impl Iterator<Item = &'a Arc<Entry>>, lang: Lang) -> WrittenFor {
    store.peek(|ledger| {
        let units = units_written_for(ledger, entries).into_iter();
        let said = units.map(|(session, units)| {
            // One unit is the card's own, whoever wrote for it.
            (units.len() > 1).then(|| (session, words::written_for_several(lang, units.len())))
        });
        said.flatten().collect()
    })
}

fn card(store: Store, place: &Place, entries: Vec<Arc<Entry>>, writers: &WrittenFor, lang: Lang) -> AnyView {
    let title = subject(place, store, lang);
    let sides = entries.into_iter().map(|entry| side(store, entry, &title, writers, lang)).collect_view();
    view! {
        <div class="clash" data-clash>
            <p class="clash__title">
                <strong>{title.clone()}</strong>
                <span class="soft">{domain::place(place, lang)}</span>
            </p>
            {sides}
        </div>
    }
    .into_any()
}

fn side(store: Store, entry: Arc<Entry>, title: &str, writers: &WrittenFor, lang: Lang) -> AnyView {
    let figure = domain::said(&entry, store.data(), &store.all_records(Register::Body), lang);
    let choice = match entry.place {
        Place::Submission { .. } => progress::choose_this(lang),
        _ => office::choose_this(lang),
    };
    let label = format!("{choice}: {figure} – {title}");
    let remark = [&*entry.note, &*entry.source].into_iter().filter(|text| !text.is_empty());
    let remark = remark.collect::<Vec<_>>().join(" · ");
    // Whom to call about it: each line on its own, since two of them are held against each other.
    let who = [
        Some(words::written_by(lang, &author(&entry.author, lang))),
        writers.get(&entry.id.session).cloned(),
    ];
    let when = Some(words::written_at(lang, &date::moment(entry.at)));
    let file = store.came_by(&entry.id).map(|file| words::came_by(lang, &file));
    let facts = who.into_iter().chain([when, file]).flatten();
    let facts = facts.map(|fact| view! { <li>{fact}</li> }).collect_view();
    // What is chosen is still in the ledger: it takes only what is within its bounds.
    let choose = move |_| {
        drop(store.dispatch(Action::Write(Statement::choice(&entry, files::chosen_note(lang)))));
    };
    view! {
        <div class="clash__side">
            <span class="clash__figure">{figure}</span>
            <ul class="clash__facts">{facts}</ul>
            {(!remark.is_empty()).then(|| view! { <span class="soft">{remark}</span> })}
            <button class="button button--small" type="button" aria-label=label on:click=choose>
                {choice}
            </button>
        </div>
    }
    .into_any()
}

/// Target and unit by name; the id where the data set does not have them; a record by what it is called.
pub fn subject(place: &Place, store: Store, lang: Lang) -> String {
    let data = store.data();
    if let Place::Record { register, record, .. } = place {
        return record_title(register, record, store, lang);
    }
    let Some((target, unit)) = place.subject() else {
        let about = match place {
            Place::Setting(key) => UnitSetting::about(key).map(|(_, unit)| unit),
            _ => None,
        };
        let unit = place.unit().or(about.as_ref());
        let unit = unit.map(|id| data.unit(id).map_or(id.as_str(), |unit| lang.of(&unit.name)));
        return unit.unwrap_or(shell::none(lang)).to_owned();
    };
    let target = data.target(target).map_or(target.as_str(), |target| lang.of(&target.name));
    let unit = data.unit(unit).map_or(unit.as_str(), |unit| lang.of(&unit.name));
    format!("{target} · {unit}")
}

/// What a record is called: as people named it, as the text names a task, or by the target or unit that it
/// is about.
pub fn record_title(register: &str, record: &RecordId, store: Store, lang: Lang) -> String {
    let data = store.data();
    let id = record.as_str();
    let known = match Register::from_code(register) {
        Some(Register::Task) => {
            let tasks = store.all_tasks();
            tasks.iter().find(|task| task.record.id == *record).map(|task| lang.of(&task.name).to_owned())
        }
        Some(Register::Lead) => data.target_named(id).map(|target| lang.of(&target.name).to_owned()),
        Some(Register::Charge) => data.unit_named(id).map(|unit| lang.of(&unit.name).to_owned()),
        Some(register) => {
            let records = store.all_records(register);
            records.iter().find(|one| one.id == *record).map(|one| one.title().to_owned())
        }
        None => None,
    };
    known.filter(|name| !name.is_empty()).unwrap_or_else(|| registers::nameless(lang).to_owned())
}

/// Who wrote, as they call themselves.
pub fn author(author: &Author, lang: Lang) -> String {
    match (&*author.name, &*author.position) {
        ("", "") => words::unnamed_author(lang).to_owned(),
        (name, "") | ("", name) => name.to_owned(),
        (name, position) => format!("{name}, {position}"),
    }
}
