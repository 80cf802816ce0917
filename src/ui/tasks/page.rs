//! One task: its words, who does what by when, its milestones and log, and the targets that it serves.

use super::{linked, log, may_write, milestones, row};
use crate::resolution::{Clause, DataSet, RecordId, Span};
use crate::state::{Action, Route, Said, Store, Way};
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::ui::parts::marked::marked;
use crate::ui::parts::section::section;
use crate::ui::register::{Spot, editor, history};
use crate::work::{Field, Register, Task, day_text};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn TaskPage(id: RecordId, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let task = {
        let id = id.clone();
        Memo::new(move |_| store.tasks().iter().find(|task| task.record.id == id).cloned())
    };
    // What was there when the page opened says what the text gives; the boxes follow by themselves.
    let Some(first) = task.get_untracked() else {
        return view! {
            <div class="page">
                <div class="empty">
                    <h1 class="empty__title">{words::not_found(lang)}</h1>
                    <a class="button" href=Route::Tasks.hash()>{words::tasks(lang)}</a>
                </div>
            </div>
        }
        .into_any();
    };
    let spots: Vec<Spot> =
        Register::Task.fields().iter().map(|field| spot(store, &first, *field, lang)).collect();
    let head = move || task.get().map(|task| head(&task, store, lang));
    let quoted = quoted(store.data(), &first, lang);
    let boxes = {
        let id = id.clone();
        move || {
            may_write(store).then(|| {
                let body = view! { {editor(&spots)} {remove(store, id.clone(), lang)} };
                section("details", words::details(lang), ().into_any(), body.into_any())
            })
        }
    };
    view! {
        <div class="page" data-task=id.to_string()>
            {head}
            <div class="columns">
                <div class="columns__part">
                    {quoted}
                    {boxes}
                    {history(store, Register::Task, id.clone(), lang)}
                </div>
                <div class="columns__part">
                    {linked::linked(store, task, lang)}
                    {milestones::milestones(store, task, lang)}
                    {log::log(store, task, lang)}
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// A box with what the text gives below it.
fn spot(store: Store, task: &Task, field: Field, lang: Lang) -> Spot {
    let mut spot = Spot::new(store, Register::Task, &task.record.id, field, lang);
    let wrote = !task.record.text(field.code).is_empty();
    spot.by_text = match field.code {
        "name" if !wrote => lang.of(&task.name).into(),
        "due" if task.is_due_by_text => task.due.map(day_text).unwrap_or_default().into(),
        "targets" if !wrote => task.targets.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(";").into(),
        "clause" if !wrote => task.clause.as_ref().map_or("".into(), |clause| clause.as_str().into()),
        _ => "".into(),
    };
    spot
}

fn head(task: &Task, store: Store, lang: Lang) -> AnyView {
    let timing = domain::timing(task.timing(store.as_of()), lang);
    let due = task.due.map(crate::text::date::day);
    let facts = [due, timing].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <header>
            <p class="crumbs"><a href=Route::Tasks.hash()>{words::tasks(lang)}</a></p>
            <div class="page-head">
                <div class="page-head__words">
                    <h1>{lang.of(&task.name).to_owned()}</h1>
                    <p class="page-head__lead">{row::state_of(task, lang)} " " {facts}</p>
                </div>
            </div>
        </header>
    }
    .into_any()
}

/// The words that it carries out, marked in their clause.
fn quoted(data: &'static DataSet, task: &Task, lang: Lang) -> Option<AnyView> {
    let clause: &'static Clause = data.clause(task.clause.as_ref()?)?;
    let spans: Vec<Span> = task.quote.into_iter().collect();
    let lines = clause.lines.iter().map(|line| marked(data, *line, &spans)).collect_view();
    let address = Route::Text(Some(clause.id.clone())).hash();
    let link =
        view! { <a href=address data-choice="clause">{crate::text::phrases::target::open_in_text(lang)}</a> };
    let body = view! { <blockquote class="quote" lang="vi"><p>{lines}</p></blockquote> };
    let summary = match lang {
        Lang::Vi => None,
        Lang::En => clause.summary.as_ref().map(|summary| {
            view! { <p class="soft">{crate::text::phrases::reading::unofficial(lang)} ": " {summary.to_string()}</p> }
        }),
    };
    let title = view! { <span class="soft">{clause.id.to_string()}</span> " " {link} };
    let body = view! { {body} {summary} };
    Some(section("quote", crate::text::phrases::target::words(lang), title.into_any(), body.into_any()))
}

fn remove(store: Store, id: RecordId, lang: Lang) -> AnyView {
    let remove = move |_| {
        store.surely(Action::Write(Register::Task.removes(&id)));
        store.tell(Said { sentence: words::removed(lang).to_owned(), way: Some(Way::Undo) });
        crate::edge::address::go(&Route::Tasks);
    };
    view! {
        <div class="cluster screen-only">
            <button type="button" class="button button--small button--danger" data-action="remove" on:click=remove>
                {words::remove(lang)}
            </button>
        </div>
    }
    .into_any()
}
