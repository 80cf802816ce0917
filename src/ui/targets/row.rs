//! The rows of the table of targets.

use super::browsing::Browsing;
use super::distance;
use super::listing::Line;
use crate::charts::judged_sparkline;
use crate::progress::Judgement;
use crate::resolution::{Target, TargetId};
use crate::state::{Route, Store};
use crate::text::phrases::targets as words;
use crate::text::{Lang, domain, number, period};
use crate::ui::parts::status::StatusPill;
use crate::ui::spark::Spark;
use leptos::prelude::*;

/// One row: a group's heading or a target.
pub fn row(line: Line, store: Store, browsing: Browsing, lang: Lang) -> AnyView {
    match line {
        Line::Group { number, bullets, parts } => heading(
            domain::group(number, store.data(), lang),
            domain::bullets_and_parts(bullets, parts, lang),
        ),
        Line::Target(id) => match store.data().target(&id) {
            Some(target) => target_row(target, store, browsing, lang),
            None => ().into_any(),
        },
    }
}

fn heading(name: String, counted: String) -> AnyView {
    view! {
        <tr class="table__group">
            <th colspan="7" scope="rowgroup">{name} " " <small>{counted}</small></th>
        </tr>
    }
    .into_any()
}

fn target_row(target: &'static Target, store: Store, browsing: Browsing, lang: Lang) -> AnyView {
    let data = store.data();
    let order = data.targets.iter().position(|other| other.id == target.id).map(|at| at + 1);
    let measured = move || {
        let reporters = domain::reporters(store.settings().reporters(target), lang);
        let frequency = domain::frequency(target.frequency, lang).to_lowercase();
        format!("{reporters} · {frequency}")
    };
    let judged = move || store.judgement(&target.id, &browsing.unit(store));
    let goal = move || judged().map(|judged| asked(target, &judged, lang));
    let standing = move || judged().map(|judged| cells(target, &judged, store, lang));
    view! {
        <tr data-target=target.id.to_string()>
            <td class="target-table__order cards__drop">{order}</td>
            <th scope="row">
                <a class="target-name" href=address(&target.id)>{lang.of(&target.name).to_owned()}</a>
                <span class="target-note">{measured}</span>
            </th>
            <td data-label=words::year_goal(lang, data.year)>{goal}</td>
            {standing}
        </tr>
    }
    .into_any()
}

fn address(id: &TargetId) -> String {
    Route::Target(id.clone()).hash()
}

/// What the year asks of the unit; for the root in the resolution's own way ("14/15").
pub fn asked(target: &Target, judgement: &Judgement, lang: Lang) -> String {
    domain::effective_goal(&judgement.goal, target, lang)
}

/// The latest figure in the target's measure: `74,2%`, `13.750,7`, `Không phát sinh`.
pub fn latest(target: &Target, judgement: &Judgement, lang: Lang) -> Option<String> {
    let figure = judgement.latest.as_ref()?;
    Some(match judgement.amount {
        Some(amount) if target.is_percent() => number::rounded_percent(amount, 2, lang),
        Some(amount) => number::rounded(amount, 2, lang),
        None => domain::value(&figure.value, lang),
    })
}

/// When the latest figure is from: `6 tháng đầu năm 2023, ước`.
pub fn dated(judgement: &Judgement, lang: Lang) -> Option<String> {
    let figure = judgement.latest.as_ref()?;
    let at = period::in_sentence(figure.period, lang);
    Some(match figure.standing {
        crate::ledger::Standing::Official => at,
        estimated => format!("{at}, {}", domain::standing(estimated, lang).to_lowercase()),
    })
}

fn cells(target: &'static Target, judgement: &Judgement, store: Store, lang: Lang) -> AnyView {
    let figure = match latest(target, judgement, lang) {
        Some(figure) => view! {
            <span class="figure">{figure}</span>
            <span class="target-note">{dated(judgement, lang)}</span>
        }
        .into_any(),
        None => view! { <span class="figure--none">{words::none_yet(lang)}</span> }.into_any(),
    };
    // What lacks stands beside what rests on it.
    let lacks = judgement.partial.iter().flat_map(|partial| domain::lacking(partial, lang));
    let lacks = lacks.collect::<Vec<_>>().join(", ");
    let spark = judged_sparkline(target, judgement, &store.settings(), store.data().year);
    view! {
        <td class="number" data-label=words::column_latest(lang)>{figure}</td>
        <td class="target-table__plan cards__wide" data-label=words::column_plan(lang)>
            {distance::plan(target, judgement, lang)}
        </td>
        <td>
            <StatusPill status=judgement.status lang/>
            {(!lacks.is_empty()).then(|| view! { <span class="target-note">{lacks}</span> })}
        </td>
        <td class="target-table__spark cards__drop"><Spark drawn=Signal::stored(spark)/></td>
    }
    .into_any()
}
