//! "Nhiệm vụ": focal tasks, commitments and what people added, in a list, by body, or over the year.
//!
//! Filters and order live in [`Browsing`]; which rows there are is decided by `listing`.

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
pub(super) use row::state_of;

use crate::edge::{address, clock, print};
use crate::resolution::{ClauseId, RecordId, Span};
use crate::state::{Action, Role, Route, Store};
use crate::text::phrases::{shell, work as words};
use crate::text::{Lang, number};
use crate::ui::parts::head::head;
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
    let lead = move || {
        let (tasks, today) = (store.tasks(), store.as_of());
        let timings: Vec<Timing> = tasks.iter().map(|task| task.timing(today)).collect();
        let count =
            |is: fn(&Timing) -> bool| number::count(timings.iter().filter(|timing| is(timing)).count(), lang);
        let open = count(|timing| *timing != Timing::Closed);
        let (overdue, soon) =
            (count(|timing| timing.is_overdue()), count(|timing| matches!(timing, Timing::Soon { .. })));
        words::tasks_lead(lang, &open, &overdue, &soon)
    };
    let add = move |_| {
        let task = make(store, words::new_task(lang), None, None);
        address::go(&Route::Task(task));
    };
    let shown = move || match browsing.view.get() {
        View::Timeline => timeline::timeline(store, listing, lang),
        View::List | View::Bodies => list(store, listing, chosen, lang),
    };
    view! {
        <div class="page">
            {head(words::tasks(lang), lead, view! {
                <Show when=move || may_write(store)>
                    <button type="button" class="button button--main" data-action="add-task" on:click=add>
                        {words::add_task(lang)}
                    </button>
                </Show>
                <a class="button" href=Route::Mine(None).hash()>{words::mine(lang)}</a>
                <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
            })}
            <filters::Filters lang listing/>
            <bulk::Bulk lang chosen/>
            {shown}
        </div>
    }
}

/// Whether whoever sits here came to write.
pub(super) fn may_write(store: Store) -> bool {
    !store.only_looks() && store.person().is_none_or(|person| person.role != Role::Viewer)
}

/// Makes a task, of a clause where one is given. Returns its record.
pub(super) fn make(store: Store, name: &str, clause: Option<&ClauseId>, quote: Option<Span>) -> RecordId {
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
        quote.map(|quote| says("output", store.data().slice(quote))),
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
    let all = move |event: web_sys::Event| {
        let ids = listing.with_untracked(listing::Listing::tasks);
        chosen.set(if event_target_checked(&event) { ids } else { Vec::new() });
    };
    view! {
        <table class="table cards task-table" style:display=move || is_empty().then_some("none")>
            <caption class="unseen">{words::tasks(lang)}</caption>
            <thead>
                <tr>
                    <th class="task-table__choose screen-only" scope="col">
                        <input type="checkbox" aria-label=words::choose_all(lang) on:change=all/>
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
    }
    .into_any()
}
