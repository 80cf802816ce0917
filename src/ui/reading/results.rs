//! What was found, best first, each in its context, with the way to it.

use crate::search::{Context, Hit, Index, Query, Subject, context, query_all};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{reading as words, shell, work};
use crate::ui::tasks::name_of;
use leptos::prelude::*;

/// How many are listed.
const LISTED: usize = 24;
/// Characters of the context, and how many of them before the first hit.
const CONTEXT: (usize, usize) = (110, 40);

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    route: Route,
    /// What kind of thing it is.
    kind: &'static str,
    /// Where it stands or what it is called.
    name: String,
    context: Context,
}

/// The best hits over several indexes.
pub(super) fn found(store: Store, indexes: &[&Index<'static>], query: &Query, lang: Lang) -> Vec<Found> {
    query_all(indexes, query).iter().filter_map(|hit| of(store, hit, lang)).take(LISTED).collect()
}

fn of(store: Store, hit: &Hit<'_>, lang: Lang) -> Option<Found> {
    let data = store.data();
    let target_name = |id| data.target(id).map_or("", |target| lang.of(&target.name)).to_owned();
    let (route, kind, name) = match hit.subject {
        Subject::Target(id) => (Route::Target(id.clone()), shell::nav_targets(lang), target_name(id)),
        Subject::Commitment(id) => {
            let commitment = data.commitments.iter().find(|commitment| commitment.id == *id)?;
            let record = crate::work::commitment_id(commitment.same_as.as_ref().unwrap_or(id));
            let is_task = untrack(|| store.task(&record)).is_some();
            let route =
                if is_task { Route::Task(record) } else { Route::Text(Some(commitment.clause.clone())) };
            (route, work::commitment(lang), lang.of(&commitment.name).to_owned())
        }
        Subject::Line => {
            let clause = data.clause_of_line(hit.line)?;
            let name = clause.short.as_ref().or(clause.name.as_ref()).map_or("", |name| lang.of(name));
            (Route::Text(Some(clause.id.clone())), words::title(lang), format!("{} {name}", clause.id))
        }
        Subject::Task(id) => {
            let task = untrack(|| store.task(id))?;
            (Route::Task(id.clone()), work::tasks(lang), name_of(&task, lang))
        }
        Subject::Note(target, unit) => {
            let unit = data.unit(unit).map_or(unit.as_str(), |unit| lang.of(&unit.name));
            (Route::Target(target.clone()), words::note(lang), format!("{} · {unit}", target_name(target)))
        }
    };
    let (length, before) = CONTEXT;
    Some(Found { route, kind, name, context: context(hit.text, &hit.ranges, before, length) })
}

/// The list; nothing while nothing is looked for.
pub(super) fn results(list: RwSignal<Option<(String, Vec<Found>)>>, lang: Lang) -> impl IntoView {
    let line = |found: Found| {
        let Found { route, kind, name, context } = found;
        let pieces = context.pieces.into_iter().map(|(text, is_sought)| match is_sought {
            true => view! { <mark>{text}</mark> }.into_any(),
            false => text.into_any(),
        });
        let dots = |is_cut| if is_cut { "…" } else { "" };
        view! {
            <li>
                <a class="results__one" href=route.hash()>
                    <span class="results__head"><span class="tag">{kind}</span> " " {name}</span>
                    <span class="results__words">{dots(context.is_cut_before)} {pieces.collect_view()} {dots(context.is_cut_behind)}</span>
                </a>
            </li>
        }
    };
    move || {
        list.with(Option::is_some).then(|| {
            let (sought, found) = list.get().unwrap_or_default();
            let count = found.len().to_string();
            view! {
                <ol class="results" aria-label=words::results(lang) data-results=count data-for=sought>
                    {found.into_iter().map(line).collect_view()}
                </ol>
            }
        })
    }
}
