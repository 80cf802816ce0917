//! The clauses that are read as serving the target; the text draws no such line itself.

use super::looked::Looked;
use crate::resolution::Solution;
use crate::state::Route;
use crate::text::phrases::target as words;
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// Characters of a clause that a link shows.
const SHOWN_CHARS: usize = 120;

/// The section.
pub fn solutions(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let found: Vec<_> = store.data().solutions_for(&target.id).map(|solution| item(look, solution)).collect();
    let body = if found.is_empty() {
        view! { <p class="soft">{words::no_solutions(lang)}</p> }.into_any()
    } else {
        view! { <ul class="stack">{found}</ul> }.into_any()
    };
    let tag = view! { <span class="tag tag--reading">{words::reading(lang)}</span> };
    section("solutions", words::solutions(lang), tag.into_any(), body)
}

fn item(look: Looked, solution: &Solution) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let data = store.data();
    let how = if solution.serves.contains(&target.id) { words::serves(lang) } else { words::touches(lang) };
    let words = data.clause(&solution.clause).and_then(|clause| {
        let line = data.line(*clause.lines.first()?);
        let from = usize::try_from(clause.words_from).ok()?;
        let shown: String = line.chars().skip(from).filter(|sign| *sign != '*').take(SHOWN_CHARS).collect();
        Some(format!("{}…", shown.trim_end()))
    });
    let address = Route::Text(Some(solution.clause.clone())).hash();
    view! {
        <li>
            <a href=address>{solution.clause.to_string()}</a> " " <span class="tag">{how}</span>
            <p class="soft" lang="vi">{words}</p>
        </li>
    }
    .into_any()
}
