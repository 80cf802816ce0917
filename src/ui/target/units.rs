//! What the units report for the whole: each with its figure, the sum, and who is missing by name.

use super::looked::Looked;
use super::section::section;
use crate::progress::RollUp;
use crate::resolution::{Aggregation, Unit};
use crate::text::domain;
use crate::text::phrases::{target as words, targets};
use crate::ui::parts::status::StatusPill;
use crate::ui::targets::row;
use leptos::prelude::*;

/// The section; nothing for a single unit and for targets that only the root reports.
pub fn units(look: Looked) -> AnyView {
    let Looked { target, lang, .. } = look;
    let units = look.reporters();
    if !look.is_root() || units.is_empty() || target.aggregation == Aggregation::CityOnly {
        return ().into_any();
    }
    let together = move || look.judged()?.rollup.as_ref().map(|rollup| together(look, rollup));
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
            <td class="number">{figure}</td>
            <td>{row::dated(&judged, lang)}</td>
            <td><StatusPill status=judged.status lang/></td>
        })
    };
    view! {
        <tr data-unit=unit.id.to_string()>
            <th scope="row">
                <button type="button" class="button button--plain button--small"
                    on:click=move |_| look.unit.set(unit.id.clone())>{lang.of(&unit.name).to_owned()}</button>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn together(look: Looked, rollup: &RollUp) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let said = match rollup.amount {
        Some(amount) => domain::measured(amount, &target.measure, lang),
        None => domain::value(&rollup.value, lang),
    };
    let expected = usize::try_from(rollup.expected).unwrap_or(usize::MAX);
    let summary = words::units_together(lang, &said, rollup.reported.len(), expected);
    let missing = rollup.partial.as_ref().filter(|partial| !partial.missing.is_empty()).map(|partial| {
        let names = domain::units(&partial.missing, store.data(), lang);
        view! { <p class="notice status--behind">{words::units_missing(lang, &names)}</p> }
    });
    view! { <p>{summary}</p> {missing} }.into_any()
}
