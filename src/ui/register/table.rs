//! A register as a table: a row for each record, with its boxes below when somebody opens it.

use super::begun::{self, Begun};
use super::editor::{editor, facts};
use super::history::history;
use super::removed::removed;
use super::spot::Spot;
use crate::edge::{clock, keys, marks, page};
use crate::ledger::Place;
use crate::resolution::{RecordId, UnitId};
use crate::state::{Action, Role, Said, Store, Way};
use crate::text::phrases::{registers, shell, work as words};
use crate::text::{Lang, domain};
use crate::work::{Field, Kind, Record, Register, day_text};
use leptos::prelude::*;

/// The table of a register, with a button for a new record.
#[component]
pub fn Table(
    /// Which.
    register: Register,
    /// The unit whose records alone are shown, by id.
    #[prop(optional, into)]
    unit: Signal<Option<String>>,
    /// Whether whoever sits here writes in it.
    may_write: Signal<bool>,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let open = RwSignal::new(None::<RecordId>);
    let rows = Rows { store, register, open, begun: StoredValue::new(None), may_write, lang };
    let ids = Memo::new(move |_| {
        let (open, unit) = (open.get(), unit.get());
        // What somebody has open stays, whatever they write into it.
        let shown = |record: &Record| open.as_ref() == Some(&record.id) || is_of(unit.as_deref(), record);
        let records = store.records(register);
        let mut ids: Vec<RecordId> =
            records.iter().filter(|record| shown(record)).map(|record| record.id.clone()).collect();
        // A new one has nothing written yet, and stands last until it has.
        ids.extend(open.filter(|id| !ids.contains(id)));
        ids
    });
    let off = Signal::derive(move || {
        let records = store.all_records(register);
        let off = records.iter().filter(|record| record.is_removed() && is_of(unit.get().as_deref(), record));
        off.map(|record| (record.id.clone(), record.title().to_owned())).collect()
    });
    let heads = columns(register).into_iter().map(|field| {
        view! { <th scope="col">{domain::field(register, field.code, lang)}</th> }
    });
    let is_empty = move || ids.with(Vec::is_empty);
    let none = move || match unit.with(Option::is_some) && !store.records(register).is_empty() {
        true => words::register_none_of_unit(lang),
        false => words::register_empty(lang),
    };
    view! {
        <div class="stack" data-register=register.code()>
            <table class="table cards" style:display=move || is_empty().then_some("none")>
                <caption class="unseen">{domain::register(register, lang)}</caption>
                <thead><tr>
                    {heads.collect_view()}
                    <th class="screen-only" scope="col"><span class="unseen">{shell::edit(lang)}</span></th>
                </tr></thead>
                <tbody>
                    <For each=move || ids.get() key=Clone::clone children=move |id| rows.of(id)/>
                </tbody>
            </table>
            <Show when=is_empty><p class="soft">{none}</p></Show>
            <Show when=move || may_write.get()>
                <div class="cluster screen-only">
                    <button type="button" class="button" id=add_button(register) data-action="add" on:click=move |_| rows.add(unit.get_untracked())>
                        {words::add_one(lang, &domain::one_of(register, lang).to_lowercase())}
                    </button>
                </div>
            </Show>
            {removed(store, register, off, may_write, lang)}
        </div>
    }
}

/// The id of the button that begins a record, for the keyboard.
fn add_button(register: Register) -> String {
    format!("add-{}", register.code())
}

/// Whether a record belongs to the unit shown; every record does where none is chosen.
fn is_of(unit: Option<&str>, record: &Record) -> bool {
    unit.is_none_or(|unit| record.may_concern(&UnitId::new(unit)))
}

/// The fields that a row shows; the longer ones stand among the boxes.
fn columns(register: Register) -> Vec<Field> {
    let fields = register.fields().iter().copied();
    fields.filter(|field| field.kind != Kind::Text || register.shows_text(field.code)).collect()
}

/// What every row of a table knows. Copies are handles to the same.
#[derive(Clone, Copy)]
struct Rows {
    store: Store,
    register: Register,
    /// The record whose boxes are open.
    open: RwSignal<Option<RecordId>>,
    /// The record that was begun last, which may not be made yet.
    begun: StoredValue<Option<(RecordId, Begun)>>,
    may_write: Signal<bool>,
    lang: Lang,
}

impl Rows {
    /// Opens the boxes of a record that is made with the first field somebody fills in: a press alone
    /// leaves nothing behind.
    fn add(self, unit: Option<String>) {
        let id = RecordId::new(clock::draw_name());
        self.begun.set_value(Some((id.clone(), self.begins(unit))));
        self.open.set(Some(id.clone()));
        let first = self.register.fields().iter().find(|field| !matches!(field.kind, Kind::Unit));
        let first = first.map(|field| format!("{id}-{}", field.code));
        marks::in_next_frame(move || {
            if let Some(id) = first {
                page::focus(&id);
            }
        });
    }

    /// What a new record says from the start: the unit shown, or of whoever makes it, and the day.
    fn begins(self, shown: Option<String>) -> Begun {
        let Self { store, register, .. } = self;
        let own = match untrack(|| store.person()).map(|person| person.role) {
            Some(Role::Unit(unit)) => Some(unit.to_string()),
            _ => None,
        };
        let unit = shown.or(own).filter(|_| register.field(Place::UNIT_FIELD).is_some());
        let unit = unit.map(|unit| (Place::UNIT_FIELD, unit));
        let today = register.begins_on().map(|field| (field, day_text(store.today())));
        Begun::new(unit.into_iter().chain(today))
    }

    /// Leaves a record that was begun and never made, with what is half typed in its boxes.
    fn drop_begun(self) {
        self.begun.with_value(|begun| begun.iter().for_each(|(_, begun)| begun.drop_it()));
        self.open.set(None);
        let button = add_button(self.register);
        marks::in_next_frame(move || page::focus(&button));
    }

    fn record(self, id: &RecordId) -> Record {
        let records = self.store.records(self.register);
        let record = records.iter().find(|record| record.id == *id).cloned();
        record.unwrap_or_else(|| Record::empty(id.clone()))
    }

    fn of(self, id: RecordId) -> AnyView {
        let Self { open, may_write, lang, .. } = self;
        let is_open = {
            let id = id.clone();
            Memo::new(move |_| open.with(|open| open.as_ref() == Some(&id)))
        };
        let is_unmade = self.is_unmade(id.clone());
        let cells = {
            let id = id.clone();
            move || self.cells(&self.record(&id))
        };
        let toggle = {
            let id = id.clone();
            move |_| {
                open.update(|open| *open = if open.as_ref() == Some(&id) { None } else { Some(id.clone()) })
            }
        };
        let label = {
            let id = id.clone();
            move || {
                let record = self.record(&id);
                let title =
                    if record.title().is_empty() { registers::nameless(lang) } else { record.title() };
                match (is_open.get(), may_write.get()) {
                    (true, _) => words::close_one(lang, title),
                    (false, true) => words::edit_one(lang, title),
                    (false, false) => words::see_one(lang, title),
                }
            }
        };
        let word = move || match (is_open.get(), may_write.get()) {
            (true, _) => shell::close(lang),
            (false, true) => shell::edit(lang),
            (false, false) => words::see(lang),
        };
        let boxes = {
            let id = id.clone();
            move || is_open.get().then(|| self.opened(&id, is_unmade))
        };
        view! {
            // What is not made yet is on no paper.
            <tr data-record=id.to_string() class:screen-only=move || is_unmade.get()>
                {cells}
                <td class="screen-only">
                    <button type="button" class="button button--small" data-action="edit" aria-label=label
                        aria-expanded=move || is_open.get().to_string() on:click=toggle>{word}</button>
                </td>
            </tr>
            {boxes}
        }
        .into_any()
    }

    fn cells(self, record: &Record) -> AnyView {
        let Self { store, register, lang, .. } = self;
        let added = store.all_records(Register::Body);
        let late = register.due_field().filter(|due| {
            let is_over = record.day(due).is_some_and(|day| day < store.due_seen_from());
            is_over && register.is_open(record)
        });
        let cell = |(at, field): (usize, Field)| {
            let text = record.text(field.code);
            let shown = match text {
                _ if record.is_disputed(field.code) => {
                    let words = registers::disputed(lang);
                    view! { <span class="status status--behind" data-disputed="">{words}</span> }.into_any()
                }
                "" => ().into_any(),
                text => {
                    let said = domain::field_text(field, text, store.data(), &added, lang);
                    match late == Some(field.code) {
                        true => {
                            let words = registers::past_due(lang, &said);
                            view! { <span class="status status--bare status--not-met">{words}</span> }
                                .into_any()
                        }
                        false => said.into_any(),
                    }
                }
            };
            let label = domain::field(register, field.code, lang);
            match at {
                0 => view! { <th scope="row" data-label=label>{shown}</th> }.into_any(),
                _ => view! { <td data-label=label>{shown}</td> }.into_any(),
            }
        };
        columns(register).into_iter().enumerate().map(cell).collect_view().into_any()
    }

    /// What a record says from the start, where it was begun last.
    fn begun_as(self, id: &RecordId) -> Option<Begun> {
        self.begun.with_value(|begun| {
            begun.as_ref().filter(|(begun, _)| begun == id).map(|(_, begun)| begun.clone())
        })
    }

    /// Whether a record was begun and nothing of it is written yet.
    fn is_unmade(self, id: RecordId) -> Memo<bool> {
        let is_begun = self.begun_as(&id).is_some();
        Memo::new(move |_| is_begun && begun::is_unmade(self.store, self.register, &id))
    }

    /// The boxes of a record, or what stands in them for who only reads.
    fn opened(self, id: &RecordId, is_unmade: Memo<bool>) -> AnyView {
        let Self { store, register, open, may_write, lang, .. } = self;
        let begun = self.begun_as(id);
        let spot =
            |field: &Field| Spot { begun: begun.clone(), ..Spot::new(store, register, id, *field, lang) };
        let spots: Vec<Spot> = register.fields().iter().map(spot).collect();
        // Words are taken back by the button alone: an input method may have another use for Escape.
        let is_empty_handed = {
            let ids: Vec<String> = spots.iter().map(Spot::id).collect();
            move || is_unmade.get_untracked() && !ids.iter().any(|id| store.is_half_typed(id))
        };
        let shown = move || if may_write.get() { editor(&spots) } else { facts(&spots) };
        let remove = {
            let id = id.clone();
            move |_| {
                if store.dispatch(Action::Write(register.removes(&id))).is_ok() {
                    open.set(None);
                    store.tell(Said { sentence: words::removed(lang).to_owned(), way: Some(Way::Undo) });
                }
            }
        };
        view! {
            <tr class="entry-table__extra screen-only"
                on:keydown=move |event| if keys::leaves(&event) && is_empty_handed() { self.drop_begun() }>
                <td class="cards__wide" colspan=columns(register).len() + 1>
                    <div class="stack">
                        {shown}
                        {history(store, register, id.clone(), lang)}
                        <div class="cluster">
                            // One button, which keeps the focus when the record is made by leaving a box.
                            <button type="button" class="button button--small"
                                data-action=move || is_unmade.get().then_some("drop")
                                // The box keeps the focus until the press: leaving it would make the record.
                                on:mousedown=move |event| if is_unmade.get_untracked() { event.prevent_default() }
                                on:click=move |_| match is_unmade.get_untracked() {
                                    true => self.drop_begun(),
                                    false => open.set(None),
                                }>
                                {move || if is_unmade.get() { shell::cancel(lang) } else { shell::close(lang) }}
                            </button>
                            <Show when=move || may_write.get() && !is_unmade.get()>
                                <button type="button" class="button button--small button--danger" data-action="remove"
                                    on:click=remove.clone()>{words::remove(lang)}</button>
                            </Show>
                        </div>
                    </div>
                </td>
            </tr>
        }
        .into_any()
    }
}
