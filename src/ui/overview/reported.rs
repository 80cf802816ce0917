//! How much of the last closed period is reported, who is silent, and what there is to look at.

use super::reckoned::{Reckoned, Reported, Rows};
use crate::charts::{Figure, ReportedShare};
use crate::resolution::UnitId;
use crate::state::{Route, Store};
use crate::text::phrases::{office, overview as words};
use crate::text::{Lang, domain, number, period};
use crate::ui::chart::ChartView;
use leptos::prelude::*;

/// Names beyond this are counted, not listed.
const NAMED: usize = 4;

/// The share in words, the bars that make it up, and what stands behind it.
#[component]
pub fn ReportedSection(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let collects = move || store.is_office();
    let percent = move || reckoned.reported.with(Reported::percent);
    let of_period = move || {
        reckoned.reported.with(|reported| {
            words::reported_of_period(
                lang,
                reported.forms.entered,
                reported.forms.of,
                &period::in_sentence(reported.period, lang),
            )
        })
    };
    let figure = Signal::derive(move || reckoned.reported.with(|reported| bars(store, reported, lang)));
    view! {
        <section class="section" aria-labelledby="reported">
            <div class="section__head">
                <h2 id="reported">{words::reported(lang)}</h2>
                {move || collects().then(|| view! { <a href=Route::Office.hash()>{office::title(lang)}</a> })}
            </div>
            <div class="reported">
                <span class="reported__share">{move || number::percent(percent().into(), lang)}</span>
                <span class="soft">{of_period}</span>
            </div>
            <ChartView figure lang illustrative=store.is_illustration()/>
            {move || remarks(store, reckoned, lang).into_iter().map(|remark| view! { <p class="soft">{remark}</p> }).collect_view()}
        </section>
    }
}

fn bars(store: Store, reported: &Reported, lang: Lang) -> Figure {
    let data = store.data();
    let as_of = store.as_of();
    Figure::ReportedShare(match &reported.rows {
        Rows::Units(forms) => {
            let named =
                forms.iter().filter_map(|(unit, form)| Some((lang.of(&data.unit(unit)?.name), *form)));
            ReportedShare::of_units(named, reported.period, as_of, lang)
        }
        Rows::Months(forms) => ReportedShare::of_periods(forms.iter().copied(), as_of, lang),
    })
}

fn remarks(store: Store, reckoned: Reckoned, lang: Lang) -> Vec<String> {
    let silent = reckoned.reported.with(|reported| silent(store, &reported.silent, lang));
    let conflicted = reckoned.reported.with(|reported| reported.forms.conflicted);
    let checks = reckoned.overview.with(|overview| overview.checks);
    let remark = |count: u32, sentence: fn(Lang, u32) -> String| (count > 0).then(|| sentence(lang, count));
    [silent, remark(conflicted, words::conflicted_figures), remark(checks, words::to_look_at)]
        .into_iter()
        .flatten()
        .collect()
}

/// Who has entered nothing, where that is somebody else than the reader.
fn silent(store: Store, units: &[UnitId], lang: Lang) -> Option<String> {
    let data = store.data();
    let named = domain::units(units.iter().take(NAMED), data, lang);
    match units.len() {
        0 => None,
        count if count <= NAMED => Some(words::silent(lang, &named)),
        count => Some(words::silent_and_more(lang, &named, count.saturating_sub(NAMED))),
    }
}
