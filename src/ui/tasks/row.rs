//! The rows of the table of tasks.

use super::linked;
use super::listing::Line;
use crate::progress::Status;
use crate::resolution::RecordId;
use crate::state::{Route, Store};
use crate::text::phrases::{registers, work as words};
use crate::text::{Lang, date, domain, number};
use crate::ui::parts::status::StatusMark;
use crate::work::{Progress, Register, Task, Timing};
use leptos::prelude::*;

/// One row: a heading or a task.
pub fn row(line: Line, store: Store, chosen: RwSignal<Vec<RecordId>>, lang: Lang) -> AnyView {
    match line {
        Line::Heading(name, count) => view! {
            <tr class="table__group">
                <th colspan="6" scope="rowgroup">{name} " " <small>{count}</small></th>
            </tr>
        }
        .into_any(),
        Line::Task(id) => task_row(id, store, chosen, lang),
    }
}

fn task_row(id: RecordId, store: Store, chosen: RwSignal<Vec<RecordId>>, lang: Lang) -> AnyView {
    let task = {
        let id = id.clone();
        Memo::new(move |_| store.task(&id))
    };
    let cells = move || task.get().map(|task| cells(&task, store, lang));
    let name = move || {
        task.with(|task| task.as_ref().map(|task| lang.of(&task.name).to_owned())).unwrap_or_default()
    };
    let is_chosen = {
        let id = id.clone();
        move || chosen.with(|chosen| chosen.contains(&id))
    };
    let choose = {
        let id = id.clone();
        move |event: web_sys::Event| {
            let is_on = event_target_checked(&event);
            chosen.update(|chosen| {
                chosen.retain(|other| *other != id);
                if is_on {
                    chosen.push(id.clone());
                }
            });
        }
    };
    view! {
        <tr data-task=id.to_string()>
            <td class="task-table__choose screen-only cards__drop">
                <input type="checkbox" aria-label=move || words::choose_task(lang, &name()) prop:checked=is_chosen on:change=choose/>
            </td>
            {cells}
        </tr>
    }
    .into_any()
}

fn cells(task: &Task, store: Store, lang: Lang) -> AnyView {
    let data = store.data();
    let added = store.all_records(Register::Body);
    let clause = task.clause.as_ref().map(ToString::to_string);
    let output = task.record.text("output");
    let note = [clause.as_deref().unwrap_or(""), output].into_iter().filter(|text| !text.is_empty());
    let note = note.collect::<Vec<_>>().join(" · ");
    let lead = task.lead().map(|id| domain::body(id, data, &added, lang).to_owned());
    let unit =
        task.unit().map(|id| data.unit(&id).map_or(id.to_string(), |unit| lang.of(&unit.name).to_owned()));
    let who: Vec<String> = lead.into_iter().chain(unit).collect();
    let who = match who.is_empty() {
        true => view! { <span class="figure--none">{words::nobody(lang)}</span> }.into_any(),
        false => who.join(" · ").into_any(),
    };
    let targets = linked::statuses(store, task).into_iter().filter_map(|(id, status)| {
        let target = data.target(&id)?;
        let address = Route::Target(id).hash();
        let name = lang.of(&target.name).to_owned();
        let title = name.clone();
        Some(view! {
            <a class="task-table__mark" href=address title=title><StatusMark status name lang/></a>
        })
    });
    let targets = targets.collect_view();
    let name = name_of(task, lang);
    let timing = timing(task, store, lang);
    let due = task.due.map(date::day);
    view! {
        <th scope="row">
            <a class="target-name" href=Route::Task(task.record.id.clone()).hash()>{name}</a>
            <span class="target-note task-table__note">{note}</span>
            {disputed(task, lang)}
        </th>
        <td data-label=words::column_who(lang)>{who}</td>
        <td data-label=words::column_due(lang)>
            {due}
            {task.is_due_by_text.then(|| view! { <span class="target-note">{words::by_text(lang)}</span> })}
            {timing}
        </td>
        <td data-label=words::column_state(lang)>{state_of(task, lang)}</td>
        <td data-label=words::column_targets(lang)>{targets}</td>
    }
    .into_any()
}

/// What it is called; a made task may have lost its name.
pub fn name_of(task: &Task, lang: Lang) -> String {
    match lang.of(&task.name) {
        "" => registers::nameless(lang).to_owned(),
        name => name.to_owned(),
    }
}

/// Says that some field holds different texts of different laptops.
pub fn disputed(task: &Task, lang: Lang) -> Option<AnyView> {
    let is_any = task.record.disputed().next().is_some();
    is_any.then(|| {
        view! { <span class="status status--behind" data-disputed="">{registers::disputed(lang)}</span> }
            .into_any()
    })
}

/// How far a task has come: a mark, a word, and a percentage where there is one.
pub fn state_of(task: &Task, lang: Lang) -> AnyView {
    if task.record.is_disputed("status") {
        return view! { <span class="status status--bare status--behind">{registers::disputed(lang)}</span> }
            .into_any();
    }
    let progress = task.progress();
    let percent = task.percent().filter(|_| !progress.is_closed());
    let percent = percent.map(|percent| format!(" {}", number::percent(percent, lang)));
    view! {
        <span class=format!("status status--bare status--{}", look(progress).code()) data-progress=progress.code()>
            {domain::progress(progress, lang)}{percent}
        </span>
    }
    .into_any()
}

/// The colour and mark that a task's state borrows from the statuses of targets.
pub const fn look(progress: Progress) -> Status {
    match progress {
        Progress::NotStarted => Status::NotYetDue,
        Progress::InProgress => Status::OnTrack,
        Progress::Stuck => Status::AtRisk,
        Progress::Done => Status::Met,
        Progress::Stopped => Status::NotEnoughGround,
    }
}

fn timing(task: &Task, store: Store, lang: Lang) -> Option<AnyView> {
    let timing = task.timing(store.due_seen_from());
    let said = domain::timing(timing, lang)?;
    let class = match timing {
        Timing::Overdue { .. } => "status status--bare status--not-met",
        Timing::Soon { .. } => "status status--bare status--behind",
        Timing::Undated | Timing::Ahead | Timing::Closed => "figure--none",
    };
    Some(view! { <span class=class data-timing="">{said}</span> }.into_any())
}
