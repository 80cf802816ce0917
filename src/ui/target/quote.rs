//! The target's own words, marked in their clause, and our readings of them, marked as such.

use super::looked::Looked;
use crate::resolution::Span;
use crate::state::Route;
use crate::text::domain;
use crate::text::phrases::target as words;
use crate::ui::parts::marked::marked;
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// The section.
pub fn quote(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let data = store.data();
    let spans: Vec<Span> = [Some(target.quote), target.value_quote].into_iter().flatten().collect();
    let clause = data.clause_of_line(target.quote.line);
    let link = clause.map(|clause| {
        let address = Route::Text(Some(clause.id.clone())).hash();
        view! { <a href=address data-choice="clause">{words::open_in_text(lang)}</a> }
    });
    let lines = clause.map_or_else(|| vec![target.quote.line], |clause| clause.lines.clone());
    let shown = lines.into_iter().map(|line| marked(data, line, &spans)).collect_view();
    let readings = target.readings.iter().map(|reading| {
        view! {
            <p class="soft">
                <span class="tag tag--reading">{words::reading(lang)}</span> " " {lang.of(reading).to_owned()}
            </p>
        }
    });
    let body = view! {
        <blockquote class="quote" lang="vi"><p>{shown}</p></blockquote>
        <p>{words::goal_in_words(lang)} ": " {domain::goal_in_words(target, lang)}</p>
        {readings.collect_view()}
    };
    section("quote", words::words(lang), link.into_any(), body.into_any())
}
