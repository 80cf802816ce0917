//! What was found, best first, each in its context, with the way to it. A few are listed at first, which
//! fill the column; the rest come when they are asked for.

use crate::edge::{marks, page};
use crate::search::{Context, Hit, Index, Query, Subject, context, query_all};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::domain;
use crate::text::phrases::{reading as words, shell, work};
use crate::ui::tasks::name_of;
use leptos::prelude::*;

/// How many are listed at first: two letters stand almost everywhere, and a keystroke that lists them all
/// is felt.
pub(super) const FIRST: usize = 10;
/// How many more come at a time.
const MORE: usize = 40;
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

/// What was found for some words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Findings {
    /// What was typed.
    sought: String,
    /// The best, as many as are listed.
    best: Vec<Found>,
    /// How many there are in all.
    count: usize,
}

impl Findings {
    /// The best hits over several indexes, `listed` of them at most.
    pub(super) fn of(
        store: Store,
        indexes: &[&Index<'static>],
        (typed, query): (&str, &Query),
        listed: usize,
        lang: Lang,
    ) -> Self {
        let hits = query_all(indexes, query);
        let best = hits.iter().filter_map(|hit| of(store, hit, lang)).take(listed).collect();
        Self { sought: typed.to_owned(), best, count: hits.len() }
    }

    /// Nothing holds the words.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }
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
            let place = domain::clause_place(clause, lang);
            // A part around the body is called by its name, and needs no second one.
            let name = match clause.short.as_ref().filter(|_| clause.name.is_none()) {
                Some(short) => format!("{place} {}", lang.of(short)),
                None => place,
            };
            (Route::Text(Some(clause.id.clone())), words::title(lang), name)
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
    let mut context = context(hit.text, &hit.ranges, before, length);
    if *hit.subject == Subject::Line {
        // The marks of emphasis are the file's and not the paper's.
        context.pieces.iter_mut().for_each(|(words, _)| words.retain(|sign| sign != '*'));
    }
    Some(Found { route, kind, name, context })
}

/// The list; nothing while nothing is looked for. `listed` is how many of it are wanted.
pub(super) fn results(
    findings: RwSignal<Option<Findings>>,
    listed: RwSignal<usize>,
    lang: Lang,
) -> impl IntoView {
    let more = move |first: usize| {
        listed.update(|listed| *listed += MORE);
        // The button goes with the list that it stood under; the keyboard goes on where the new ones begin.
        marks::in_next_frame(move || page::focus(&id_of(first)));
    };
    move || {
        findings.get().map(|Findings { sought, best, count }| {
            let shown = best.len();
            view! {
                <ol class="results" aria-label=words::results(lang) data-results=count.to_string() data-for=sought>
                    {best.into_iter().enumerate().map(line).collect_view()}
                </ol>
                {(shown < count).then(|| view! {
                    <button class="button button--plain button--small" type="button" data-action="more-results"
                        on:click=move |_| more(shown)>
                        {words::more_results(lang, MORE.min(count - shown), count)}
                    </button>
                })}
            }
        })
    }
}

fn line((place, found): (usize, Found)) -> impl IntoView {
    let Found { route, kind, name, context } = found;
    let pieces = context.pieces.into_iter().map(|(text, is_sought)| match is_sought {
        true => view! { <mark>{text}</mark> }.into_any(),
        false => text.into_any(),
    });
    let dots = |is_cut| if is_cut { "…" } else { "" };
    view! {
        <li>
            <a class="results__one" id=id_of(place) href=route.hash()>
                <span class="results__head"><span class="tag">{kind}</span> " " {name}</span>
                <span class="results__words">
                    {dots(context.is_cut_before)} {pieces.collect_view()} {dots(context.is_cut_behind)}
                </span>
            </a>
        </li>
    }
}

/// The id of a listed hit's link, by its place from 0.
fn id_of(place: usize) -> String {
    format!("result-{place}")
}
