//! The log of a task: what was noted by whom and when, and a box for another line.

use crate::edge::clock;
use crate::state::{Action, Store};
use crate::text::phrases::work as words;
use crate::text::{Lang, date};
use crate::ui::parts::clash;
use crate::ui::parts::section::section;
use crate::ui::target::boxes::Typed;
use crate::work::{LogLine, Task};
use leptos::prelude::*;

/// The section.
pub fn log(store: Store, task: Memo<Option<Task>>, lang: Lang) -> AnyView {
    let lines = move || {
        let all = task.get()?.log();
        if all.is_empty() {
            return Some(view! { <p class="soft">{words::log_none(lang)}</p> }.into_any());
        }
        let line = |one: LogLine| {
            view! {
                <li class="history__item">
                    <span class="history__when">{date::moment(one.at)}</span>
                    <span>
                        <span class="history__what">{one.text.to_string()}</span><br/>
                        <span class="history__who">{clash::author(&one.author, lang)}</span>
                    </span>
                </li>
            }
        };
        Some(view! { <ul class="history">{all.into_iter().map(line).collect_view()}</ul> }.into_any())
    };
    let body = view! {
        {move || store.may_write().then(|| form(store, task, lang))}
        {lines}
    };
    section("log", words::log(lang), ().into_any(), body.into_any())
}

fn form(store: Store, task: Memo<Option<Task>>, lang: Lang) -> AnyView {
    let typed = Typed::new();
    let add = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let id = task.with_untracked(|task| task.as_ref().map(|task| task.record.id.clone()));
        let Some(id) = id.filter(|_| !typed.words().is_empty()) else { return };
        let line = LogLine::adds(&id, &clock::draw_name(), &typed.words());
        match store.dispatch(Action::Write(line)) {
            Ok(()) => typed.clear(),
            Err(_) => typed.complain(words::refused(lang).to_owned()),
        }
    };
    view! {
        <form class="stack screen-only" on:submit=add data-form="log">
            {typed.line("log-line", words::log_line(lang), "")}
            <div class="cluster"><button type="submit" class="button">{words::add_log(lang)}</button></div>
        </form>
    }
    .into_any()
}
