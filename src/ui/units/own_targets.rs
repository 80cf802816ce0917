//! Every target that one unit reports, with what it is judged against, its figure and its status.

use crate::progress::Judgement;
use crate::resolution::{Target, Unit};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{targets, units as words};
use crate::ui::parts::status::StatusPill;
use crate::ui::targets::row;
use leptos::prelude::*;

/// The section, in the order of the text.
pub fn own_targets(store: Store, unit: &'static Unit, lang: Lang) -> AnyView {
    let is_own = move |target: &&'static Target| store.settings().reporters(target).include(unit.kind);
    let lines = move || {
        let own = store.data().targets.iter().filter(is_own);
        own.map(|target| line(store, unit, target, lang)).collect_view()
    };
    view! {
        <section class="section" aria-labelledby="own-targets">
            <div class="section__head"><h2 id="own-targets">{words::unit_targets(lang)}</h2></div>
            <div class="table-scroll">
                <table class="table cards">
                    <caption class="unseen">{words::unit_targets(lang)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{targets::column_name(lang)}</th>
                            <th scope="col">{words::goal(lang)}</th>
                            <th scope="col" class="number">{targets::column_latest(lang)}</th>
                            <th scope="col">{targets::column_status(lang)}</th>
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn line(store: Store, unit: &'static Unit, target: &'static Target, lang: Lang) -> AnyView {
    let cells = move || store.judgement(&target.id, &unit.id).map(|judged| cells(target, &judged, lang));
    view! {
        <tr data-target=target.id.to_string()>
            <th scope="row">
                <a class="target-name" href=Route::Target(target.id.clone()).hash()>{lang.of(&target.name).to_owned()}</a>
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

fn cells(target: &Target, judged: &Judgement, lang: Lang) -> AnyView {
    let figure = match row::latest(target, judged, lang) {
        Some(figure) => view! {
            <span class="figure">{figure}</span>
            <span class="target-note">{row::dated(judged, lang)}</span>
        }
        .into_any(),
        None => view! { <span class="figure--none">{targets::none_yet(lang)}</span> }.into_any(),
    };
    view! {
        <td data-label=words::goal(lang)>{row::asked(target, judged, lang)}</td>
        <td class="number" data-label=targets::column_latest(lang)>{figure}</td>
        <td><StatusPill status=judged.status lang/></td>
    }
    .into_any()
}
