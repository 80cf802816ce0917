//! Solutions and the targets that they serve, from both sides.

use super::target_link;
use crate::resolution::{Clause, Solution, Target, TargetId};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{links as words, target as target_words};
use crate::work::{self, Served};
use leptos::prelude::*;

/// A row for each target that has a solution.
pub fn by_target(store: Store, lang: Lang) -> AnyView {
    let data = store.data();
    let row = |target: &'static Target| {
        let solution = |solution: &'static Solution| {
            let is_near = solution.serves.contains(&target.id);
            let clause = data.clause(&solution.clause)?;
            Some(view! { <li>{clause_link(clause, lang)} {(!is_near).then(|| touching(lang))}</li> })
        };
        let solutions: Vec<_> = data.solutions_for(&target.id).filter_map(solution).collect();
        (!solutions.is_empty()).then(|| {
            view! {
                <tr>
                    <th scope="row">{target_link(store, &target.id, lang)}</th>
                    <td data-label=words::column_solutions(lang)><ul class="names">{solutions}</ul></td>
                </tr>
            }
        })
    };
    table(
        words::column_target(lang),
        words::column_solutions(lang),
        data.targets.iter().filter_map(row).collect_view().into_any(),
    )
}

/// A row for each clause of the sections that hold solutions.
pub fn by_solution(store: Store, lang: Lang) -> AnyView {
    let row = |served: Served<'static>| {
        let targets = |ids: &'static [TargetId], is_near: bool| {
            let item = move |id: &'static TargetId| {
                view! { <li>{target_link(store, id, lang)} {(!is_near).then(|| touching(lang))}</li> }
            };
            ids.iter().map(item).collect_view()
        };
        let none = (served.serves.is_empty() && served.touches.is_empty())
            .then(|| view! { <li class="soft">{words::serves_none(lang)}</li> });
        view! {
            <tr>
                <th scope="row">{clause_link(served.clause, lang)}</th>
                <td data-label=words::column_target(lang)>
                    <ul class="names">{targets(served.serves, true)} {targets(served.touches, false)} {none}</ul>
                </td>
            </tr>
        }
    };
    let rows = work::served(store.data()).into_iter().map(row).collect_view();
    table(words::column_solution(lang), words::column_target(lang), rows.into_any())
}

fn table(first: &'static str, second: &'static str, rows: AnyView) -> AnyView {
    view! {
        <table class="table cards">
            <caption class="unseen">{first}</caption>
            <thead><tr><th scope="col">{first}</th><th scope="col">{second}</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}

fn touching(lang: Lang) -> AnyView {
    view! { <span class="tag">{target_words::touches(lang)}</span> }.into_any()
}

/// A clause by its place and short name.
pub fn clause_link(clause: &'static Clause, lang: Lang) -> AnyView {
    let name = clause.short.as_ref().map(|name| format!(" {}", lang.of(name)));
    view! { <a href=Route::Text(Some(clause.id.clone())).hash()>{clause.id.to_string()}</a> {name} }
        .into_any()
}
