//! What the units report for the whole: each with its figure, the sum, and who is missing by name.

use super::looked::Looked;
use crate::progress::{Judgement, Partial};
use crate::resolution::{Aggregation, Unit};
use crate::text::domain;
use crate::text::phrases::{grid, target as words, targets, units as unit_words};
use crate::ui::parts::section::section;
use crate::ui::parts::status::StatusPill;
use crate::ui::targets::row;
use leptos::prelude::*;

/// The section; nothing for a single unit and for targets that only the root reports.
pub fn units(look: Looked) -> AnyView {
    let Looked { target, lang, .. } = look;
    let units = look.units();
    if !look.is_root() || units.is_empty() || target.aggregation == Aggregation::CityOnly {
        return ().into_any();
    }
    let together = move || together(look, &*look.judged()?);
    let body = view! {
        {together}
        <div class="table-scroll">
            <table class="table">
                <caption class="unseen">{words::units(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::unit(lang)}</th>
                        <th scope="col" class="number">{words::latest(lang)}</th>
                        <th scope="col">{words::history_place(lang)}</th>
                        <th scope="col">{words::status(lang)}</th>
                    </tr>
                </thead>
                <tbody>{units.into_iter().map(|unit| line(look, unit)).collect_view()}</tbody>
            </table>
        </div>
    };
    let note = view! { <span class="section__note">{domain::aggregation(target.aggregation, lang)}</span> };
    section("units", words::units(lang), note.into_any(), body.into_any())
}

fn line(look: Looked, unit: &'static Unit) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let cells = move || {
        let judged = store.judgement(&target.id, &unit.id)?;
        let figure = match row::latest(target, &judged, lang) {
            Some(figure) => view! { <span class="figure">{figure}</span> }.into_any(),
            None => view! { <span class="figure--none">{targets::none_yet(lang)}</span> }.into_any(),
        };
        Some(view! {
            <td class="number">{figure} {judged.partial.as_ref().map(|partial| mark(look, partial))}</td>
            <td>{row::dated(&judged, lang)}</td>
            <td><StatusPill status=judged.status lang/></td>
        })
    };
    view! {
        <tr data-unit=unit.id.to_string()>
            <th scope="row">
                <button type="button" class="button button--plain button--small"
                    on:click=move |_| look.unit.set(unit.id.clone())>{lang.of(&unit.name).to_owned()}</button>
                {domain::merged(unit, store.data(), lang).map(|said| view! { <span class="target-note">{said}</span> })}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// What keeps a unit's figure from being whole, in a word.
fn mark(look: Looked, partial: &Partial) -> AnyView {
    let word = match partial.conflicts.is_empty() {
        true => unit_words::mark_partial(look.lang),
        false => unit_words::mark_conflicted(look.lang),
    };
    view! { <span class="tag">{word}</span> }.into_any()
}

/// The units' figure and the root's own side by side, their difference, and whose figure lacks.
fn together(look: Looked, judged: &Judgement) -> Option<AnyView> {
    let Looked { target, store, lang, .. } = look;
    let told = domain::together(judged, target, store.data(), lang)?;
    let beside = [
        Some((told.name, told.figure)),
        told.own.map(|own| (grid::own_figure(lang).to_owned(), own)),
        told.difference.map(|difference| (grid::own_differs(lang).to_owned(), difference)),
    ];
    let beside = beside.into_iter().flatten();
    let beside = beside.map(|(name, said)| view! { <p>{format!("{name}: {said}")}</p> });
    let lacking = told.lacking.into_iter().map(|said| view! { <p class="notice status--behind">{said}</p> });
    Some(view! { <div data-together="">{beside.collect_view()}</div> {lacking.collect_view()} }.into_any())
}
