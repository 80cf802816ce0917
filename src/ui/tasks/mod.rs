//! "Nhiệm vụ": focal tasks, commitments and what people added, in a list, by body, or over the year.
//!
//! Filters and order live in [`Browsing`]; which rows there are is decided by `listing`.

mod adding;
mod browsing;
mod bulk;
mod filters;
mod linked;
mod listing;
mod log;
mod milestones;
mod page;
mod row;
mod timeline;

pub use browsing::Browsing;
pub use page::TaskPage;
pub(super) use row::{name_of, state_of};

use crate::edge::{clock, print};
use crate::resolution::{ClauseId, RecordId};
use crate::state::{Action, Role, Route, Store};
use crate::text::phrases::{shell, work as words};
use crate::text::{Lang, date, number};
use crate::ui::parts::head::head;
use crate::ui::register::removed;
use crate::work::{Register, Timing};
use browsing::View;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Tasks(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    let listing = Memo::new(move |_| listing::listing(store, browsing, lang));
    let chosen = RwSignal::new(Vec::<RecordId>::new());
    // What a filter hides is not written to unseen.
    Effect::new(move |_| {
        let shown = listing.with(listing::Listing::tasks);
        chosen.update(|chosen| chosen.retain(|id| shown.contains(id)));
    });
    let lead = move || {
        let (tasks, today) = (store.tasks(), store.due_seen_from());
        let timings: Vec<Timing> = tasks.iter().map(|task| task.timing(today)).collect();
        let count =
            |is: fn(&Timing) -> bool| number::count(timings.iter().filter(|timing| is(timing)).count(), lang);
        let open = count(|timing| *timing != Timing::Closed);
        let (overdue, soon) =
            (count(|timing| timing.is_overdue()), count(|timing| matches!(timing, Timing::Soon { .. })));
        let said = words::tasks_lead(lang, &open, &overdue, &soon);
        format!("{said} · {}", shell::as_of(lang, &date::day(today)))
    };
    let begun = browsing.begun;
    let shown = move || match browsing.view.get() {
        View::Timeline => timeline::timeline(store, listing, lang),
        View::List | View::Bodies => list(store, listing, chosen, lang),
    };
    view! {
        <div class="page">
            {head(words::tasks(lang), lead, view! {
                <Show when=move || store.may_write()>
                    <button type="button" class="button button--main" id=adding::BUTTON data-action="add-task"
                        aria-expanded=move || begun.is_open.get().to_string() on:click=move |_| begun.begin()>
                        {words::add_task(lang)}
                    </button>
                </Show>
                <a class="button" href=Route::Mine(None).hash()>{words::mine(lang)}</a>
                <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
            })}
            <Show when=move || begun.is_open.get() && store.may_write()><adding::Adding lang begun/></Show>
            <filters::Filters lang listing/>
            <Show when=move || store.may_write()><bulk::Bulk lang chosen/></Show>
            {shown}
        </div>
    }
}

/// Makes a task, of a clause where one is given. Returns its record.
pub(super) fn make(store: Store, name: &str, clause: Option<&ClauseId>) -> RecordId {
    let id = RecordId::new(clock::draw_name());
    let says = |field: &str, text: &str| Register::Task.says(&id, field, text);
    let unit = match untrack(|| store.person()).map(|person| person.role) {
        Some(Role::Unit(unit)) => Some(unit),
        _ => None,
    };
    let served = clause.map(|clause| {
        let served = store.data().solutions.iter().find(|solution| solution.clause == *clause);
        let targets = served.map(|solution| &solution.serves[..]).unwrap_or_default();
        targets.iter().map(|target| target.as_str()).collect::<Vec<_>>().join(";")
    });
    let statements = [
        Some(says("name", name)),
        clause.map(|clause| says("clause", clause.as_str())),
        served.filter(|ids| !ids.is_empty()).map(|ids| says("targets", &ids)),
        unit.map(|unit| says("unit", unit.as_str())),
    ];
    store.surely(Action::WriteAll(statements.into_iter().flatten().collect()));
    id
}

fn list(
    store: Store,
    listing: Memo<listing::Listing>,
    chosen: RwSignal<Vec<RecordId>>,
    lang: Lang,
) -> AnyView {
    let is_empty = move || listing.with(|listing| listing.shown == 0);
    let is_all = move || {
        let shown = listing.with(listing::Listing::tasks);
        !shown.is_empty() && chosen.with(|chosen| shown.iter().all(|id| chosen.contains(id)))
    };
    let all = move |event: web_sys::Event| {
        let ids = listing.with_untracked(listing::Listing::tasks);
        chosen.set(if event_target_checked(&event) { ids } else { Vec::new() });
    };
    view! {
        <table class="table cards task-table" class:task-table--read=move || !store.may_write() style:display=move || is_empty().then_some("none")>
            <caption class="unseen">{words::tasks(lang)}</caption>
            <thead>
                <tr>
                    <th class="task-table__choose screen-only" scope="col">
                        <input type="checkbox" aria-label=words::choose_all(lang) on:change=all
                            prop:checked=is_all/>
                    </th>
                    <th scope="col">{words::column_task(lang)}</th>
                    <th class="task-table__who" scope="col">{words::column_who(lang)}</th>
                    <th class="task-table__due" scope="col">{words::column_due(lang)}</th>
                    <th class="task-table__state" scope="col">{words::column_state(lang)}</th>
                    <th class="task-table__targets" scope="col">{words::column_targets(lang)}</th>
                </tr>
            </thead>
            <tbody>
                <For each=move || listing.get().lines key=Clone::clone
                    children=move |line| row::row(line, store, chosen, lang)/>
            </tbody>
        </table>
        <Show when=is_empty><p class="empty">{words::no_tasks(lang)}</p></Show>
        {off_register(store, lang)}
    }
    .into_any()
}

/// The tasks taken off the register, with the way back.
fn off_register(store: Store, lang: Lang) -> AnyView {
    let off = move || {
        let tasks = store.all_tasks();
        let off = tasks.iter().filter(|task| task.record.is_removed());
        off.map(|task| (task.record.id.clone(), lang.of(&task.name).to_owned())).collect()
    };
    removed(store, Register::Task, Signal::derive(off), Signal::derive(move || store.may_write()), lang)
}
