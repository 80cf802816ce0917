//! The study sheet: the targets, the focal tasks in full, the solutions by name, who does what, and
//! questions.

use super::{bullets, focal, targets, title};
use crate::resolution::{Clause, ClauseKind, DataSet};
use crate::text::Lang;
use crate::text::phrases::{reading as reading_words, study as words};
use leptos::prelude::*;

/// The sheet.
pub fn study(data: &'static DataSet, lang: Lang) -> AnyView {
    let question = |group: &'static crate::resolution::Group| {
        view! { <li>{words::question_targets(lang, lang.of(&group.name), bullets(data, group))}</li> }
    };
    let first =
        (!data.focal.is_empty()).then(|| view! { <li>{words::question_focal(lang, data.focal.len())}</li> });
    view! {
        <article class="sheet" data-sheet="study">
            {title(data, lang)}
            <h3>{words::what_to_reach(lang)}</h3>
            <div class="sheet__columns">{data.groups.iter().map(|group| targets(data, group, lang)).collect_view()}</div>
            <h3>{words::focal(lang)}</h3>
            {match lang {
                Lang::Vi => in_full(data),
                Lang::En => view! { {focal(data, lang)} {summaries(data, lang)} }.into_any(),
            }}
            <h3>{words::solutions(lang)}</h3>
            {solutions(data, lang)}
            <h3>{words::duties(lang)}</h3>
            {duties(data, lang)}
            <h3>{words::questions(lang)}</h3>
            <ol class="sheet__list">{data.groups.iter().map(question).collect_view()} {first} <li>{words::question_own(lang)}</li></ol>
        </article>
    }
    .into_any()
}

/// The focal tasks in the resolution's own words.
fn in_full(data: &'static DataSet) -> AnyView {
    let words = |focal: &'static crate::resolution::Focal| {
        let clause = data.clause(&focal.clause)?;
        let text = clause.lines.iter().map(|line| data.line(*line)).collect::<Vec<_>>().join(" ");
        Some(view! { <p lang="vi">{text}</p> })
    };
    data.focal.iter().filter_map(words).collect_view().into_any()
}

/// What the focal tasks say, unofficially.
fn summaries(data: &'static DataSet, lang: Lang) -> AnyView {
    let summary = |focal: &'static crate::resolution::Focal| {
        let clause = data.clause(&focal.clause)?;
        clause.summary.as_ref().map(|summary| view! { <p>{summary.to_string()}</p> })
    };
    view! {
        <p class="soft">{reading_words::unofficial(lang)}</p>
        {data.focal.iter().filter_map(summary).collect_view()}
    }
    .into_any()
}

/// The solutions by name, under their items.
fn solutions(data: &'static DataSet, lang: Lang) -> AnyView {
    let served = crate::work::served(data);
    let mut items: Vec<&'static Clause> =
        served.iter().filter_map(|one| data.clause(one.clause.parent.as_ref()?)).collect();
    items.dedup_by_key(|item| item.id.clone());
    let item = |item: &'static Clause| {
        let below = data.clauses_below(&item.id).filter(|clause| clause.kind != ClauseKind::Section);
        let names = below.filter_map(|clause| clause.short.as_ref()).map(|name| lang.of(name).to_owned());
        let heading = item.short.as_ref().map(|name| lang.of(name).to_owned());
        view! {
            <section class="sheet__group">
                <h4>{heading}</h4>
                <ul>{names.map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
            </section>
        }
    };
    view! { <div class="sheet__columns">{items.into_iter().map(item).collect_view()}</div> }.into_any()
}

fn duties(data: &'static DataSet, lang: Lang) -> AnyView {
    let body = |body: &'static crate::resolution::Body| {
        let duties = body.duties.iter().map(|duty| lang.of(&duty.duty)).collect::<Vec<_>>().join("; ");
        (!duties.is_empty())
            .then(|| view! { <li><strong>{lang.of(&body.name).to_owned()}</strong> ": " {duties}</li> })
    };
    view! { <ul class="sheet__list">{data.bodies.iter().filter_map(body).collect_view()}</ul> }.into_any()
}
