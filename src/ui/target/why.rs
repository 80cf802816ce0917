//! The panel that opens a status: every number that was used, the rule that gave it, and what a
//! person should look at.

use super::looked::Looked;
use crate::progress::{Judgement, Reason};
use crate::text::domain;
use crate::text::phrases::target as words;
use crate::ui::execution::ask_why;
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// The section.
pub fn why(look: Looked) -> AnyView {
    let Looked { lang, .. } = look;
    let body = move || look.judged().map(|judged| argument(look, &judged));
    section("why", words::why(lang), ().into_any(), body.into_any())
}

fn argument(look: Looked, judged: &Judgement) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let data = store.data();
    let settings = store.settings();
    let is_second = |reason: &&Reason| matches!(reason, Reason::Second(_));
    let said = |reason: &Reason| view! { <li>{domain::reason(reason, target, data, lang)}</li> };
    let steps = judged.reasons.iter().filter(|reason| !is_second(reason)).map(said).collect_view();
    let seconds: Vec<_> = judged.reasons.iter().filter(is_second).map(said).collect();
    let seconds = (!seconds.is_empty()).then(|| {
        view! { <h3>{words::second_conditions(lang)}</h3> <ul class="prose" data-seconds="">{seconds}</ul> }
    });
    let checks: Vec<_> = judged
        .checks
        .iter()
        .map(|check| view! { <li>{domain::check(check, target, data, lang)}</li> })
        .collect();
    let checks = (!checks.is_empty()).then(|| {
        view! {
            <div class="notice status--behind" data-checks="">
                <div class="notice__words">
                    <p class="notice__title">{words::checks(lang)}</p>
                    <ul class="stack">{checks}</ul>
                </div>
            </div>
        }
    });
    let measured = [
        (words::reporters(lang), domain::reporters(settings.reporters(target), lang)),
        (words::frequency(lang), domain::frequency(target.frequency, lang)),
        (words::aggregation(lang), domain::aggregation(target.aggregation, lang)),
    ];
    let measured = measured.into_iter().map(|(name, value)| {
        view! { <dt class="why__name">{name}</dt> <dd class="why__value">{value}</dd> }
    });
    view! {
        <ol class="prose" data-reasons="">{steps}</ol>
        <p class=format!("why__rule status--{}", judged.status.code()) data-rule=judged.rule.code()>
            <strong>{domain::status(judged.status, lang)}</strong> ": "
            {domain::rule(judged.rule, lang)} " " {words::not_a_conclusion(lang)}
        </p>
        {seconds}
        {checks}
        <p class="soft">
            <span class="tag tag--reading">{words::reading(lang)}</span> " "
            {domain::judging(settings.judging(target), lang)}
        </p>
        <dl class="why">{measured.collect_view()}</dl>
        {ask_why(store, target, judged, lang)}
    }
    .into_any()
}
