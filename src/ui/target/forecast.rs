//! "Dự báo": what the year would come to, how that was reckoned, and what each month left must bring;
//! or why there is not enough ground. The range stands behind "Nâng cao".

use super::looked::Looked;
use crate::progress::{Forecast, Fraction, Method, NoForecast};
use crate::text::domain;
use crate::text::phrases::{outlook as words, target as target_words};
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// What the screen knows of the year's end, reckoned once for chart and section.
pub type Ahead = Memo<Option<Result<Forecast, NoForecast>>>;

/// The section.
pub fn forecast(look: Looked, ahead: Ahead) -> AnyView {
    let body = move || match ahead.get()? {
        Ok(made) => Some(told(look, made)),
        Err(why) => Some(not_told(look, why)),
    };
    let body = view! { <div class="stack" data-forecast="">{body}</div> };
    section("forecast", words::title(look.lang), ().into_any(), body.into_any())
}

fn not_told(look: Looked, why: NoForecast) -> AnyView {
    let judging = look.store.settings().judging(look.target);
    view! { <p class="soft">{domain::no_forecast(why, judging, look.lang)}</p> }.into_any()
}

fn told(look: Looked, made: Forecast) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let judging = store.settings().judging(target);
    let judged = look.judged();
    let goal = judged.as_ref().and_then(|judged| judged.goal.figure()).and_then(Fraction::of);
    let needed = judged.as_ref().and_then(|judged| judged.needed_per_month);
    let items = [
        Some((words::by_year_end(lang), domain::forecast_amount(made.point, target, lang))),
        goal.map(|goal| {
            (words::against_goal(lang), domain::forecast_against(made.point, goal, target, judging, lang))
        }),
        needed
            .map(|needed| (target_words::needed_label(lang), domain::derived(needed, &target.measure, lang))),
    ];
    let items = items.into_iter().flatten().map(|(name, value)| {
        view! {
            <div class="facts__item">
                <dt class="facts__name">{name}</dt>
                <dd class="facts__value">{value}</dd>
            </div>
        }
    });
    let range = (made.method != Method::Final).then(|| {
        view! {
            <details data-range="">
                <summary>{words::advanced(lang)}</summary>
                <p class="prose">{domain::forecast_range(&made, target, lang)}</p>
            </details>
        }
    });
    view! {
        <dl class="facts">{items.collect_view()}</dl>
        <p class="prose">
            <span class="tag">{words::method(lang)}</span> " " {domain::forecast_method(&made, lang)}
        </p>
        {range}
        <p class="soft">{words::never_judged(lang)}</p>
    }
    .into_any()
}
