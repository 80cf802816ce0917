//! Where the figure of the whole differs from its units' taken together. Nothing is settled here:
//! both stand, and the figure of the whole is the one judged.

use crate::progress::Check;
use crate::resolution::Target;
use crate::state::{Route, Store};
use crate::text::phrases::office as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// One target with both figures.
struct Difference {
    target: &'static Target,
    own: Decimal,
    units: Decimal,
    difference: Decimal,
}

/// The list; a sentence where there is none.
#[component]
pub fn DifferencesSection(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let list = move || {
        let found = differences(store);
        if found.is_empty() {
            return view! { <p class="soft">{words::differences_none(lang)}</p> }.into_any();
        }
        view! {
            <table class="table cards">
                <caption class="unseen">{words::mismatch_units(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::column_target(lang)}</th>
                        <th class="number" scope="col">{words::city_figure(lang)}</th>
                        <th class="number" scope="col">{words::units_sum(lang)}</th>
                        <th class="number" scope="col">{words::difference(lang)}</th>
                    </tr>
                </thead>
                <tbody>{found.iter().map(|one| row(one, lang)).collect_view()}</tbody>
            </table>
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="differences">
            <div class="section__head"><h2 id="differences">{words::differences(lang)}</h2></div>
            {list}
        </section>
    }
}

fn row(one: &Difference, lang: Lang) -> impl IntoView + use<> {
    let target = one.target;
    let figure = |figure: Decimal| domain::measured(figure, &target.measure, lang);
    view! {
        <tr data-target=target.id.as_str().to_owned()>
            <th scope="row">
                <a class="target-name" href=Route::Target(target.id.clone()).hash()>{lang.of(&target.name).to_owned()}</a>
            </th>
            <td class="number" data-label=words::city_figure(lang)>{figure(one.own)}</td>
            <td class="number" data-label=words::units_sum(lang)>{figure(one.units)}</td>
            <td class="number" data-label=words::difference(lang)>{domain::gap(one.difference, &target.measure, lang)}</td>
        </tr>
    }
}

fn differences(store: Store) -> Vec<Difference> {
    let data = store.data();
    let root = &data.root_unit().id;
    let found = data.targets.iter().filter_map(|target| {
        let judgement = store.judgement(&target.id, root)?;
        judgement.checks.iter().find_map(|check| match check {
            Check::UnitsDiffer { own, units, difference } => {
                Some(Difference { target, own: *own, units: *units, difference: *difference })
            }
            _ => None,
        })
    });
    found.collect()
}
