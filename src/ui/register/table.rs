//! A register as a table: a row for each record, with its boxes below when somebody opens it.

use super::editor::editor;
use super::history::history;
use super::spot::Spot;
use crate::edge::{clock, marks, page};
use crate::ledger::{Place, Statement};
use crate::resolution::{RecordId, UnitId};
use crate::state::{Action, Role, Said, Store, Way};
use crate::text::phrases::{shell, work as words};
use crate::text::{Lang, domain};
use crate::work::{Field, Kind, Record, Register, day_text};
use leptos::prelude::*;

/// The table of a register, with a button for a new record.
#[component]
pub fn Table(
    /// Which.
    register: Register,
    /// Which of its records are shown.
    #[prop(into)]
    shows: Callback<Record, bool>,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    // The record whose boxes are open.
    let open = RwSignal::new(None::<RecordId>);
    let ids = Memo::new(move |_| {
        let records = store.records(register);
        let shown = records.iter().filter(|record| shows.run((*record).clone()));
        let mut ids: Vec<RecordId> = shown.map(|record| record.id.clone()).collect();
        // A new one has nothing written yet, and stands last until it has.
        ids.extend(open.get().filter(|id| !records.iter().any(|record| record.id == *id)));
        ids
    });
    let add = move |_| {
        let id = RecordId::new(clock::draw_name());
        let statements = begins(store, register, &id);
        if !statements.is_empty() {
            store.surely(Action::WriteAll(statements));
        }
        open.set(Some(id.clone()));
        let first = register.fields().iter().find(|field| !matches!(field.kind, Kind::Unit));
        let focus = first.map(|field| format!("{id}-{}", field.code));
        marks::in_next_frame(move || {
            if let Some(id) = focus {
                page::focus(&id);
            }
        });
    };
    let may_write =
        move || !store.only_looks() && store.person().is_none_or(|person| person.role != Role::Viewer);
    let columns: Vec<Field> = columns(register);
    let heads = columns.iter().map(|field| {
        view! { <th scope="col">{domain::field(register, field.code, lang)}</th> }
    });
    let head = view! { <tr>{heads.collect_view()}<th class="screen-only" scope="col"><span class="unseen">{shell::edit(lang)}</span></th></tr> };
    let is_empty = move || ids.with(Vec::is_empty);
    view! {
        <div class="stack" data-register=register.code()>
            <table class="table cards" style:display=move || is_empty().then_some("none")>
                <caption class="unseen">{domain::register(register, lang)}</caption>
                <thead>{head}</thead>
                <tbody>
                    <For each=move || ids.get() key=Clone::clone
                        children=move |id| rows(store, register, id, open, lang)/>
                </tbody>
            </table>
            <Show when=is_empty><p class="soft">{words::register_empty(lang)}</p></Show>
            <Show when=may_write>
                <div class="cluster screen-only">
                    <button type="button" class="button" data-action="add" on:click=add>
                        {words::add_one(lang, &domain::one_of(register, lang).to_lowercase())}
                    </button>
                </div>
            </Show>
        </div>
    }
}

/// What a new record says from the start: the unit of whoever makes it, and the day.
fn begins(store: Store, register: Register, id: &RecordId) -> Vec<Statement> {
    let own: Option<UnitId> = match untrack(|| store.person()).map(|person| person.role) {
        Some(Role::Unit(unit)) => Some(unit),
        _ => None,
    };
    let unit = own.filter(|_| register.field(Place::UNIT_FIELD).is_some());
    let unit = unit.map(|unit| register.says(id, Place::UNIT_FIELD, unit.as_str()));
    let today = register.begins_on().map(|field| register.says(id, field, &day_text(store.today())));
    unit.into_iter().chain(today).collect()
}

/// The fields that a row shows; the longer ones stand among the boxes.
fn columns(register: Register) -> Vec<Field> {
    register
        .fields()
        .iter()
        .copied()
        .filter(|field| field.kind != Kind::Text || register.shows_text(field.code))
        .collect()
}

fn rows(
    store: Store,
    register: Register,
    id: RecordId,
    open: RwSignal<Option<RecordId>>,
    lang: Lang,
) -> AnyView {
    let is_open = {
        let id = id.clone();
        Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)))
    };
    let columns = columns(register);
    let span = columns.len() + 1;
    let cells = {
        let (id, columns) = (id.clone(), columns.clone());
        move || {
            let records = store.records(register);
            let record = records.iter().find(|record| record.id == id).cloned();
            let record = record.unwrap_or_else(|| Record::empty(id.clone()));
            let added = store.records(Register::Body);
            let cell = |(at, field): (usize, &Field)| {
                let text = record.text(field.code);
                let shown = match text {
                    "" => String::new(),
                    text => domain::field_text(*field, text, store.data(), &added, lang),
                };
                let label = domain::field(register, field.code, lang);
                match at {
                    0 => view! { <th scope="row" data-label=label>{shown}</th> }.into_any(),
                    _ => view! { <td data-label=label>{shown}</td> }.into_any(),
                }
            };
            columns.iter().enumerate().map(cell).collect_view()
        }
    };
    let toggle = {
        let id = id.clone();
        move |_| open.update(|open| *open = if open.as_ref() == Some(&id) { None } else { Some(id.clone()) })
    };
    let boxes = {
        let id = id.clone();
        move || is_open.get().then(|| opened(store, register, &id, open, span, lang))
    };
    view! {
        <tr data-record=id.to_string()>
            {cells}
            <td class="screen-only">
                <button type="button" class="button button--small" data-action="edit" aria-expanded=move || is_open.get().to_string()
                    on:click=toggle>{move || if is_open.get() { shell::close(lang) } else { shell::edit(lang) }}</button>
            </td>
        </tr>
        {boxes}
    }
    .into_any()
}

fn opened(
    store: Store,
    register: Register,
    id: &RecordId,
    open: RwSignal<Option<RecordId>>,
    span: usize,
    lang: Lang,
) -> AnyView {
    let spots: Vec<Spot> =
        register.fields().iter().map(|field| Spot::new(store, register, id, *field, lang)).collect();
    let remove = {
        let id = id.clone();
        move |_| {
            store.surely(Action::Write(register.removes(&id)));
            open.set(None);
            store.tell(Said { sentence: words::removed(lang).to_owned(), way: Some(Way::Undo) });
        }
    };
    view! {
        <tr class="entry-table__extra screen-only">
            <td class="cards__wide" colspan=span>
                <div class="stack">
                    {editor(&spots)}
                    {history(store, register, id.clone(), lang)}
                    <div class="cluster">
                        <button type="button" class="button button--small" on:click=move |_| open.set(None)>
                            {shell::close(lang)}
                        </button>
                        <button type="button" class="button button--small button--danger" data-action="remove" on:click=remove>
                            {words::remove(lang)}
                        </button>
                    </div>
                </div>
            </td>
        </tr>
    }
    .into_any()
}
