//! One task: its words, who does what by when, its milestones and log, and the targets that it serves.

use super::row::name_of;
use super::{linked, log, milestones, row};
use crate::resolution::{Clause, ClauseId, DataSet, RecordId, Span};
use crate::state::{Action, Role, Route, Said, Store, Way};
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::ui::parts::marked::marked;
use crate::ui::parts::section::section;
use crate::ui::register::{Spot, editor, facts, history};
use crate::work::{Field, Register, Task, by_text, day_text};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn TaskPage(id: RecordId, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let task = {
        let id = id.clone();
        Memo::new(move |_| store.task(&id))
    };
    let is_there = Memo::new(move |_| task.with(Option::is_some));
    move || match is_there.get() {
        true => shown(store, id.clone(), task, lang),
        false => view! {
            <div class="page">
                <div class="empty">
                    <h1 class="empty__title">{words::not_found(lang)}</h1>
                    <a class="button" href=Route::Tasks.hash()>{words::tasks(lang)}</a>
                </div>
            </div>
        }
        .into_any(),
    }
}

fn shown(store: Store, id: RecordId, task: Memo<Option<Task>>, lang: Lang) -> AnyView {
    let by_text = by_text(store.data(), &id);
    let fields = Register::Task.fields().iter();
    let spots: Vec<Spot> = fields.map(|field| spot(store, &id, by_text.as_ref(), *field, lang)).collect();
    let head = move || task.get().map(|task| head(&task, store, lang));
    let words_of = Memo::new(move |_| task.get().map(|task| (task.clause, task.quote)));
    let quoted =
        move || words_of.get().and_then(|(clause, quote)| quoted(store.data(), &clause?, quote, lang));
    let stays = move || {
        let own = match store.person().map(|person| person.role) {
            Some(Role::Unit(unit)) => unit,
            _ => return None,
        };
        let is_own = task.with(|task| task.as_ref().is_none_or(|task| task.record.may_concern(&own)));
        (!is_own).then(|| view! { <p class="notice" data-notice="stays">{words::stays_here(lang)}</p> })
    };
    let body = {
        let id = id.clone();
        move || {
            let body = match store.may_write() {
                true => view! { {stays} {editor(&spots)} {remove(store, id.clone(), lang)} }.into_any(),
                false => facts(&spots),
            };
            section("details", words::details(lang), ().into_any(), body)
        }
    };
    view! {
        <div class="page" data-task=id.to_string()>
            {head}
            <div class="columns">
                <div class="columns__part">
                    {quoted}
                    {body}
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
fn spot(store: Store, id: &RecordId, by_text: Option<&Task>, field: Field, lang: Lang) -> Spot {
    let spot = Spot::new(store, Register::Task, id, field, lang);
    let Some(task) = by_text else { return spot };
    let given: Box<str> = match field.code {
        "name" => lang.of(&task.name).into(),
        "due" => task.due.map(day_text).unwrap_or_default().into(),
        "targets" => task.targets.iter().map(|id| id.as_str()).collect::<Vec<_>>().join(";").into(),
        "clause" => task.clause.as_ref().map_or("", |clause| clause.as_str()).into(),
        _ => "".into(),
    };
    Spot { by_text: given, ..spot }
}

fn head(task: &Task, store: Store, lang: Lang) -> AnyView {
    let timing = domain::timing(task.timing(store.due_seen_from()), lang);
    let due = task.due.map(crate::text::date::day);
    let facts = [due, timing].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <header>
            <p class="crumbs"><a href=Route::Tasks.hash()>{words::tasks(lang)}</a></p>
            <div class="page-head">
                <div class="page-head__words">
                    <h1>{name_of(task, lang)}</h1>
                    <p class="page-head__lead">{row::state_of(task, lang)} " " {facts} " " {row::disputed(task, lang)}</p>
                </div>
            </div>
        </header>
    }
    .into_any()
}

/// The words that it carries out, marked in their clause.
fn quoted(data: &'static DataSet, clause: &ClauseId, quote: Option<Span>, lang: Lang) -> Option<AnyView> {
    let clause: &'static Clause = data.clause(clause)?;
    let spans: Vec<Span> = quote.into_iter().collect();
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
        if store.dispatch(Action::Write(Register::Task.removes(&id))).is_ok() {
            store.tell(Said { sentence: words::removed(lang).to_owned(), way: Some(Way::Undo) });
            crate::edge::address::go(&Route::Tasks);
        }
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
