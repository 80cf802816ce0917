//! What the text says twice, or not the same each time: both quotes beside each other.

use crate::resolution::Span;
use crate::state::{Route, Store};
use crate::text::phrases::links as words;
use crate::text::{Lang, domain};
use crate::work::{self, Tension, TensionKind};
use leptos::prelude::*;

/// All of them, contradictions first.
pub fn tensions(store: Store, lang: Lang) -> AnyView {
    let all = work::tensions(store.data());
    view! { <div class="stack">{all.into_iter().map(|one| tension(store, one, lang)).collect_view()}</div> }
        .into_any()
}

fn tension(store: Store, one: Tension, lang: Lang) -> AnyView {
    let (word, tone) = match one.kind {
        TensionKind::Contradicts => (words::contradicts(lang), "status status--behind"),
        TensionKind::Repeats => (words::repeats(lang), "status status--not-enough-ground"),
        TensionKind::SameWords => (words::same_words(lang), "status status--no-data"),
    };
    let notes = one.notes.iter().map(|note| view! { <p class="soft">{lang.of(note).to_owned()}</p> });
    view! {
        <div class="clash" data-tension=code(one.kind)>
            <div class="clash__title"><span class=tone>{word}</span> <div>{notes.collect_view()}</div></div>
            {side(store, one.first, lang)}
            {side(store, one.second, lang)}
        </div>
    }
    .into_any()
}

const fn code(kind: TensionKind) -> &'static str {
    match kind {
        TensionKind::Contradicts => "contradicts",
        TensionKind::Repeats => "repeats",
        TensionKind::SameWords => "same-words",
    }
}

fn side(store: Store, span: Span, lang: Lang) -> AnyView {
    let data = store.data();
    let clause = data.clause_of_line(span.line).map(|clause| {
        view! { <a href=Route::Text(Some(clause.id.clone())).hash()>{domain::clause_place(clause, lang)}</a> }
    });
    view! {
        <div class="clash__side">
            <blockquote class="quote quote--small" lang="vi"><p>{data.slice(span).replace('*', "")}</p></blockquote>
            {clause}
        </div>
    }
    .into_any()
}
