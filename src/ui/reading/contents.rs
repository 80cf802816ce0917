//! The contents: sections and the items that are headings, each with what it holds; below the item arrived
//! at, its passages.

use crate::resolution::{Clause, ClauseId, ClauseKind, DataSet};
use crate::state::Route;
use crate::text::Lang;
use crate::text::phrases::reading as words;
use leptos::prelude::*;

/// The list of headings, with those that hold the clause arrived at marked.
pub(super) fn contents(data: &'static DataSet, here: Option<&ClauseId>, lang: Lang) -> AnyView {
    let around = here.map(|id| with_parents(data, id)).unwrap_or_default();
    let section = |clause: &'static Clause| {
        let items: Vec<_> = data
            .clauses_below(&clause.id)
            .map(|item| {
                let passages =
                    around.contains(&item.id).then(|| passages(data, item, &around, lang)).flatten();
                entry(data, item, &around, passages, lang)
            })
            .collect();
        let items = (!items.is_empty()).then(|| view! { <ol>{items}</ol> }.into_any());
        entry(data, clause, &around, items, lang)
    };
    let sections = data.clauses.iter().filter(|clause| clause.kind == ClauseKind::Section);
    view! {
        <nav class="reading__contents" aria-label=words::contents(lang)>
            <ol>{sections.map(section).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// Whether a clause is a heading over others rather than a paragraph of its own.
pub(super) fn is_heading(data: &DataSet, clause: &Clause) -> bool {
    clause.kind == ClauseKind::Section
        || clause.kind == ClauseKind::Item && data.clauses_below(&clause.id).next().is_some()
}

/// The passages of an item by their short names.
fn passages(
    data: &'static DataSet,
    item: &'static Clause,
    around: &[ClauseId],
    lang: Lang,
) -> Option<AnyView> {
    let passages: Vec<_> =
        data.clauses_below(&item.id).map(|one| entry(data, one, around, None, lang)).collect();
    (!passages.is_empty()).then(|| view! { <ol>{passages}</ol> }.into_any())
}

fn entry(
    data: &'static DataSet,
    clause: &'static Clause,
    around: &[ClauseId],
    below: Option<AnyView>,
    lang: Lang,
) -> AnyView {
    let is_heading = is_heading(data, clause);
    let first_line = || clause.lines.first().map_or("", |line| data.line(*line)).trim();
    let short = clause.short.as_ref().map(|name| lang.of(name));
    // The resolution's own heading, and of what has none our name for it.
    let (name, of_text) = match (is_heading, lang, short) {
        (true, Lang::Vi, _) | (_, _, None) => (first_line(), "vi"),
        (_, _, Some(short)) => (short, lang.code()),
    };
    let mark = match (is_heading, lang) {
        (true, Lang::Vi) => String::new(),
        _ => format!("{} ", clause.id),
    };
    let count = count(data, clause, lang)
        .map(|count| view! { <span class="reading__count" lang=lang.code()>{count}</span> });
    let current = around.contains(&clause.id).then_some("true");
    view! {
        <li>
            <a href=Route::Text(Some(clause.id.clone())).hash() aria-current=current lang=of_text>{mark} {name.to_owned()} {count}</a>
            {below}
        </li>
    }
    .into_any()
}

/// How many items and passages a section holds, how many passages an item, and how many targets.
fn count(data: &DataSet, clause: &Clause, lang: Lang) -> Option<String> {
    let below: Vec<&Clause> = data.clauses_below(&clause.id).collect();
    let passages = match clause.kind {
        ClauseKind::Section => below.iter().map(|item| data.clauses_below(&item.id).count()).sum(),
        _ => below.len(),
    };
    let is_within = |id: &ClauseId| *id == clause.id || with_parents(data, id).contains(&clause.id);
    let targets = data.targets.iter().filter(|target| is_within(&target.bullet)).count();
    let items = (clause.kind == ClauseKind::Section).then(|| words::items_count(lang, below.len()));
    let passages = (passages > 0).then(|| words::passages_count(lang, passages));
    let targets =
        (targets > 0 && clause.kind != ClauseKind::Bullet).then(|| words::targets_count(lang, targets));
    let parts: Vec<String> = [items, passages, targets].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn with_parents(data: &DataSet, id: &ClauseId) -> Vec<ClauseId> {
    std::iter::successors(Some(id.clone()), |id| data.clause(id)?.parent.clone()).collect()
}
