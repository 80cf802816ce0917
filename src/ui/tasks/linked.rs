//! The targets that a task serves and where they stand, the state that they offer, and the solutions that
//! carry a focal task out.

use crate::progress::Status;
use crate::resolution::{ClauseId, TargetId};
use crate::state::{Action, Route, Store};
use crate::text::phrases::{target as target_words, work as words};
use crate::text::{Lang, domain};
use crate::ui::parts::section::section;
use crate::ui::parts::status::StatusPill;
use crate::work::{Offer, Origin, Register, Task, offer};
use leptos::prelude::*;

/// The sections.
pub fn linked(store: Store, task: Memo<Option<Task>>, lang: Lang) -> AnyView {
    let statuses = Memo::new(move |_| task.get().map(|task| statuses(store, &task)).unwrap_or_default());
    let list = move || {
        let line = |(id, status): (TargetId, Status)| {
            let target = store.data().target(&id)?;
            let address = Route::Target(id).hash();
            Some(
                view! { <li><a href=address>{lang.of(&target.name).to_owned()}</a> " " <StatusPill status lang/></li> },
            )
        };
        let all = statuses.get();
        match all.is_empty() {
            true => view! { <p class="soft">{words::linked_none(lang)}</p> }.into_any(),
            false => {
                view! { <ul class="stack">{all.into_iter().filter_map(line).collect_view()}</ul> }.into_any()
            }
        }
    };
    let offered = move || {
        let offer = offer(&statuses.get())?;
        let task = task.get()?;
        (task.progress() != offer.progress && !task.progress().is_closed())
            .then(|| offering(store, &task, &offer, statuses.with(Vec::len), lang))
    };
    let body = view! { {list} {offered} };
    view! {
        {section("linked", words::linked_targets(lang), ().into_any(), body.into_any())}
        {move || task.with(|task| task.as_ref().and_then(|task| solutions(store, task, lang)))}
    }
    .into_any()
}

/// The linked targets' statuses, of the task's unit where that reports them, else of the whole.
pub(super) fn statuses(store: Store, task: &Task) -> Vec<(TargetId, Status)> {
    let data = store.data();
    let unit = task.unit().unwrap_or_else(|| data.root_unit().id.clone());
    let status = |id: &TargetId| {
        let target = data.target(id)?;
        let reports =
            data.unit(&unit).is_some_and(|unit| store.settings().reporters(target).include(unit.kind));
        let whose = if reports { &unit } else { &data.root_unit().id };
        Some((id.clone(), store.judgement(id, whose)?.status))
    };
    task.targets.iter().filter_map(status).collect()
}

fn offering(store: Store, task: &Task, offer: &Offer, total: usize, lang: Lang) -> AnyView {
    let progress = domain::progress(offer.progress, lang);
    let name = store.data().target(&offer.worst.0).map_or("", |target| lang.of(&target.name));
    let worst = words::offer_worst(lang, name, domain::status(offer.worst.1, lang));
    let ground = format!("{}; {worst}.", words::offer_ground(lang, offer.met, total));
    let take = Register::Task.says(&task.record.id, "status", offer.progress.code());
    view! {
        <div class="notice" data-offer=offer.progress.code()>
            <div class="notice__words">
                <p class="notice__title">{words::offer(lang, progress)}</p>
                <p>{ground}</p>
            </div>
            {store.may_write().then(|| view! {
                <div class="notice__actions">
                    <button type="button" class="button button--small" data-action="take-offer"
                        on:click=move |_| store.surely(Action::Write(take.clone()))>{words::take_offer(lang)}</button>
                </div>
            })}
        </div>
    }
    .into_any()
}

fn solutions(store: Store, task: &Task, lang: Lang) -> Option<AnyView> {
    let Origin::Focal(clause) = &task.origin else { return None };
    let data = store.data();
    let focal = data.focal.iter().find(|focal| focal.clause == *clause)?;
    let item = |id: &ClauseId| {
        let name =
            data.clause(id).and_then(|clause| clause.short.as_ref()).map(|name| lang.of(name).to_owned());
        view! { <li><a href=Route::Text(Some(id.clone())).hash()>{id.to_string()}</a> " " {name}</li> }
    };
    let tag = view! { <span class="tag tag--reading">{target_words::reading(lang)}</span> };
    let list = view! { <ul class="stack">{focal.solutions.iter().map(item).collect_view()}</ul> };
    Some(section("solutions", words::solutions(lang), tag.into_any(), list.into_any()))
}
