//! Who leads the target, which tasks serve it, and what is asked about it; nothing where nobody wrote any of
//! it.

use super::looked::Looked;
use crate::state::Route;
use crate::text::domain;
use crate::text::phrases::work as words;
use crate::ui::bodies::lead_of;
use crate::ui::parts::section::section;
use crate::ui::tasks::{name_of, state_of};
use crate::work::{Register, Task};
use leptos::prelude::*;

/// The section.
pub fn work(look: Looked) -> Option<AnyView> {
    let Looked { target, store, lang, .. } = look;
    let lead = lead_of(store, &target.id, lang).map(|body| view! { <p>{words::led_by(lang, &body)}</p> });
    let tasks = store.tasks();
    let task = |task: &Task| {
        let address = Route::Task(task.record.id.clone()).hash();
        view! { <li><a href=address>{name_of(task, lang)}</a> " " {state_of(task, lang)}</li> }
    };
    let serving = tasks.iter().filter(|task| task.targets.contains(&target.id)).map(task);
    let unit = look.unit.get();
    let is_root = look.is_root();
    let requests = store.records(Register::Request);
    let asked = requests.iter().filter(|record| {
        let is_about = record.ids("target").any(|id| id == target.id.as_str());
        is_about && (is_root || record.may_concern(&unit)) && Register::Request.is_open(record)
    });
    let asked = asked.map(|record| {
        let address = Route::Execution(Some(Register::Request)).hash();
        view! { <li><a href=address>{domain::one_of(Register::Request, lang)}</a> ": " {record.title().to_owned()}</li> }
    });
    let (serving, asked): (Vec<_>, Vec<_>) = (serving.collect(), asked.collect());
    let is_empty = lead.is_none() && serving.is_empty() && asked.is_empty();
    (!is_empty).then(|| {
        let body = view! { {lead} <ul class="stack">{asked} {serving}</ul> };
        section("work", words::for_target(lang), ().into_any(), body.into_any())
    })
}
