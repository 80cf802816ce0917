//! The contents: sections, and the items that are headings.

use crate::resolution::{Clause, ClauseId, ClauseKind, DataSet};
use crate::state::Route;
use crate::text::Lang;
use crate::text::phrases::reading as words;
use leptos::prelude::*;

/// The list of headings, with those that hold the clause arrived at marked.
pub(super) fn contents(data: &'static DataSet, here: Option<&ClauseId>, lang: Lang) -> AnyView {
    let around = here.map(|id| with_parents(data, id)).unwrap_or_default();
    let section = |clause: &'static Clause| {
        let items: Vec<_> =
            headings_below(data, clause).map(|item| entry(data, item, &around, None)).collect();
        let items = (!items.is_empty()).then(|| view! { <ol>{items}</ol> }.into_any());
        entry(data, clause, &around, items)
    };
    let sections = data.clauses.iter().filter(|clause| clause.kind == ClauseKind::Section);
    // Firefox makes a stop of whatever scrolls; its links are stops already.
    view! {
        <nav class="reading__contents" tabindex="-1" aria-label=words::contents(lang)>
            <ol lang="vi">{sections.map(section).collect_view()}</ol>
        </nav>
    }
    .into_any()
}

/// Whether a clause is a heading over others rather than a paragraph of its own.
pub(super) fn is_heading(data: &DataSet, clause: &Clause) -> bool {
    clause.kind == ClauseKind::Section
        || clause.kind == ClauseKind::Item && data.clauses_below(&clause.id).next().is_some()
}

fn headings_below<'a>(data: &'a DataSet, section: &'a Clause) -> impl Iterator<Item = &'a Clause> {
    data.clauses_below(&section.id).filter(|clause| is_heading(data, clause))
}

fn entry(data: &DataSet, clause: &Clause, around: &[ClauseId], below: Option<AnyView>) -> AnyView {
    let words = clause.lines.first().map_or("", |line| data.line(*line)).trim().to_owned();
    let current = around.contains(&clause.id).then_some("true");
    view! {
        <li>
            <a href=Route::Text(Some(clause.id.clone())).hash() aria-current=current>{words}</a>
            {below}
        </li>
    }
    .into_any()
}

fn with_parents(data: &DataSet, id: &ClauseId) -> Vec<ClauseId> {
    std::iter::successors(Some(id.clone()), |id| data.clause(id)?.parent.clone()).collect()
}
