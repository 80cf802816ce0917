//! The milestones of a task, each of which can be corrected, with a form for another.

use crate::edge::{clock, marks, page};
use crate::state::{Action, Said, Store, Way};
use crate::text::phrases::{registers, shell, work as words};
use crate::text::{Lang, date};
use crate::ui::parts::clash;
use crate::ui::parts::section::section;
use crate::ui::target::boxes::Typed;
use crate::work::{Milestone, Task};
use leptos::prelude::*;
use time::Date;

/// The section.
pub fn milestones(store: Store, task: Memo<Option<Task>>, lang: Lang) -> AnyView {
    // The one whose boxes are open.
    let open = RwSignal::new(None::<Box<str>>);
    let lines = move || {
        let task = task.get()?;
        let open_key = open.get();
        let all = task.milestones();
        if all.is_empty() {
            return Some(view! { <p class="soft">{words::milestones_none(lang)}</p> }.into_any());
        }
        let line = |one: Milestone| match open_key.as_ref() == Some(&one.key) {
            true => correction(store, &task, one, open, lang),
            false => line(store, &task, one, open, lang),
        };
        Some(view! { <ul class="history">{all.into_iter().map(line).collect_view()}</ul> }.into_any())
    };
    let body = view! {
        {lines}
        {move || store.may_write().then(|| form(store, task, lang))}
    };
    section("milestones", words::milestones(lang), ().into_any(), body.into_any())
}

fn line(store: Store, task: &Task, one: Milestone, open: RwSignal<Option<Box<str>>>, lang: Lang) -> AnyView {
    let (id, today) = (task.record.id.clone(), store.today());
    let state = match one.done {
        Some(day) => words::milestone_reached(lang, &date::day(day)),
        None => words::not_reached(lang).to_owned(),
    };
    let is_late = one.done.is_none() && one.due.is_some_and(|due| due < store.due_seen_from());
    let tone = match (one.done.is_some(), is_late) {
        (true, _) => "status status--bare status--met",
        (_, true) => "status status--bare status--not-met",
        _ => "status status--bare status--not-yet-due",
    };
    let (turn, drop_it) = (one.reaches(&id, one.done.is_none().then_some(today)), one.removes(&id));
    // Different days of different laptops are settled here.
    let clash = one.disputed.then(|| {
        let place = one.done_place(&id);
        let entries = store.peek(|ledger| ledger.current_entries(&place).to_vec());
        clash::clash(store, &place, entries, lang)
    });
    let word = if one.done.is_some() { words::not_reached(lang) } else { words::reached(lang) };
    let label = format!("{word}: {}", one.name);
    let out = words::take_out(lang, &one.name);
    let (correct, key) = (words::edit_milestone(lang, &one.name), one.key.clone());
    let begin = move |_| {
        open.set(Some(key.clone()));
        marks::in_next_frame(|| page::focus("milestone-new-name"));
    };
    view! {
        <li class="history__item">
            <span class="history__when">{one.due.map(date::day)}</span>
            <span>
                <span class="history__what">{one.name.to_string()}</span> " "
                <span class=tone>{state}</span>
                {store.may_write().then(|| view! { <span class="cluster screen-only">
                    <button type="button" class="button button--small" aria-label=label
                        on:click=move |_| store.surely(Action::Write(turn.clone()))>{word}</button>
                    <button type="button" class="button button--small" data-action="correct" aria-label=correct
                        on:click=begin>{shell::edit(lang)}</button>
                    <button type="button" class="button button--plain button--small" aria-label=out
                        on:click=move |_| {
                            store.surely(Action::Write(drop_it.clone()));
                            let sentence = words::milestone_removed(lang).to_owned();
                            store.tell(Said { sentence, way: Some(Way::Undo) });
                        }>"×"</button>
                </span> })}
                {clash}
            </span>
        </li>
    }
    .into_any()
}

/// The boxes of a milestone, with what stands in them.
fn correction(
    store: Store,
    task: &Task,
    one: Milestone,
    open: RwSignal<Option<Box<str>>>,
    lang: Lang,
) -> AnyView {
    let id = task.record.id.clone();
    let of_day = |day: Option<Date>| day.map(date::day).unwrap_or_default();
    let (name, due, done) = (Typed::new(), Typed::new(), Typed::new());
    name.text.set(one.name.to_string());
    due.text.set(of_day(one.due));
    done.text.set(of_day(one.done));
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(due_day), Some(done_day)) = (day_of(due, lang), day_of(done, lang)) else { return };
        if name.words().is_empty() {
            return;
        }
        let statements = one.rewrites(&id, &name.words(), due_day, done_day);
        match statements.is_empty() || store.dispatch(Action::WriteAll(statements)).is_ok() {
            true => open.set(None),
            false => name.complain(words::refused(lang).to_owned()),
        }
    };
    view! {
        <li class="history__item">
            <form class="fields screen-only" on:submit=save data-form="milestone-correction">
                {name.line("milestone-new-name", words::milestone_name(lang), "")}
                {due.line("milestone-new-due", words::milestone_due(lang), "dd/mm/yyyy")}
                {done.line("milestone-new-done", words::milestone_done(lang), "dd/mm/yyyy")}
                <div class="cluster">
                    <button type="submit" class="button">{shell::save(lang)}</button>
                    <button type="button" class="button button--plain" on:click=move |_| open.set(None)>{shell::cancel(lang)}</button>
                </div>
            </form>
        </li>
    }
    .into_any()
}

/// The day in a box, or that none is; `None` where the box complains.
fn day_of(typed: Typed, lang: Lang) -> Option<Option<Date>> {
    match &*typed.words() {
        "" => Some(None),
        words => match date::parse_day(words) {
            Some(day) => Some(Some(day)),
            None => {
                typed.complain(registers::wrong_day(lang).to_owned());
                None
            }
        },
    }
}

fn form(store: Store, task: Memo<Option<Task>>, lang: Lang) -> AnyView {
    let (name, due) = (Typed::new(), Typed::new());
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(id) = task.with_untracked(|task| task.as_ref().map(|task| task.record.id.clone())) else {
            return;
        };
        let Some(day) = day_of(due, lang) else { return };
        if name.words().is_empty() {
            return;
        }
        let statements = Milestone::adds(&id, &clock::draw_name(), &name.words(), day);
        match store.dispatch(Action::WriteAll(statements)) {
            Ok(()) => {
                name.clear();
                due.clear();
            }
            Err(_) => name.complain(words::refused(lang).to_owned()),
        }
    };
    view! {
        <form class="fields screen-only" on:submit=add data-form="milestone">
            {name.line("milestone-name", words::milestone_name(lang), "")}
            {due.line("milestone-due", words::milestone_due(lang), "dd/mm/yyyy")}
            <div class="cluster"><button type="submit" class="button">{words::add_milestone(lang)}</button></div>
        </form>
    }
    .into_any()
}
