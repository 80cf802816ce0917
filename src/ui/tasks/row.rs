//! The rows of the table of tasks.

use super::listing::Line;
use crate::progress::Status;
use crate::resolution::RecordId;
use crate::state::{Route, Store};
use crate::text::phrases::work as words;
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
        Memo::new(move |_| store.tasks().iter().find(|task| task.record.id == id).cloned())
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
    let added = store.records(Register::Body);
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
    let unit = task.unit().unwrap_or_else(|| data.root_unit().id.clone());
    let targets = task.targets.iter().filter_map(|id| {
        let target = data.target(id)?;
        let reports =
            data.unit(&unit).is_some_and(|unit| store.settings().reporters(target).include(unit.kind));
        let whose = if reports { &unit } else { &data.root_unit().id };
        let status = store.judgement(id, whose)?.status;
        let address = Route::Target(id.clone()).hash();
        Some(view! { <a class="task-table__mark" href=address title=lang.of(&target.name).to_owned()>
        <StatusMark status name=lang.of(&target.name).to_owned() lang/></a> })
    });
    let targets = targets.collect_view();
    let name = lang.of(&task.name).to_owned();
    let timing = timing(task, store, lang);
    let due = task.due.map(date::day);
    view! {
        <th scope="row">
            <a class="target-name" href=Route::Task(task.record.id.clone()).hash()>{name}</a>
            <span class="target-note task-table__note">{note}</span>
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

/// How far a task has come: a mark, a word, and a percentage where there is one.
pub fn state_of(task: &Task, lang: Lang) -> AnyView {
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
    let timing = task.timing(store.as_of());
    let said = domain::timing(timing, lang)?;
    let class = match timing {
        Timing::Overdue { .. } => "status status--bare status--not-met",
        Timing::Soon { .. } => "status status--bare status--behind",
        Timing::Undated | Timing::Ahead | Timing::Closed => "figure--none",
    };
    Some(view! { <span class=class data-timing="">{said}</span> }.into_any())
}
