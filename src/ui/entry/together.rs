//! The foot of the view of one target: the reporters' figures taken together, the root's own beside
//! them, their difference, and who is missing by name.

use super::grid::{Across, Grid};
use crate::ledger::Calendar;
use crate::progress::{self, Check, How, Judgement, Partial};
use crate::resolution::{DataSet, Target};
use crate::state::Store;
use crate::text::phrases::{grid as words, target as phrases};
use crate::text::{Lang, domain};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The rows, as of the end of the form's period; nothing in the other views.
#[component]
pub fn Together(grid: Grid, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    move || {
        let target = grid.target().filter(|_| grid.across() == Across::Units)?;
        let (data, settings) = (store.data(), store.settings());
        let (_, as_of) = store.period().days(Calendar::CIVIL, settings.window)?;
        let root = &data.root_unit().id;
        store.follow(&target.id, root);
        for unit in progress::reporting_units(data, &settings, target, as_of) {
            store.follow(&target.id, &unit.id);
        }
        let judged =
            store.peek(|ledger| progress::judge(data, ledger, &settings, &target.id, root, as_of))?;
        Some(view! { <tfoot>{rows(&judged, target, data, lang)}</tfoot> })
    }
}

/// Each under a name that goes over the first two columns.
fn rows(judged: &Judgement, target: &'static Target, data: &'static DataSet, lang: Lang) -> AnyView {
    let Some(rollup) = &judged.rollup else {
        return view! { <tr><td colspan="4" class="soft">{words::nothing_together(lang)}</td></tr> }
            .into_any();
    };
    let measured = |amount: Decimal| domain::measured(amount, &target.measure, lang);
    let together = rollup.amount.map_or_else(|| domain::value(&rollup.value, lang), measured);
    let of = usize::try_from(rollup.expected).unwrap_or(usize::MAX);
    let name = format!(
        "{} · {}",
        domain::aggregation(target.aggregation, lang),
        words::of_units(lang, rollup.reported.len(), of)
    );
    let differs = judged.checks.iter().find_map(|check| match check {
        Check::UnitsDiffer { own, difference, .. } => Some((measured(*own), measured(*difference))),
        _ => None,
    });
    let agrees = || judged.latest.as_ref().filter(|latest| latest.how != How::RolledUp);
    let (own, difference) = match differs {
        Some((own, difference)) => (Some(own), Some(difference)),
        None => (agrees().map(|own| domain::value(&own.value, lang)), None),
    };
    let missing = rollup.partial.as_ref().and_then(|partial| missing(partial, data, lang));
    view! {
        {row(name, together, "sum")}
        {own.map(|own| row(words::own_figure(lang).to_owned(), own, "own"))}
        {difference.map(|difference| row(words::own_differs(lang).to_owned(), difference, "difference"))}
        {missing.map(|missing| view! {
            <tr data-together="missing"><td colspan="4" class="soft">{missing}</td></tr>
        })}
    }
    .into_any()
}

fn row(name: String, said: String, kind: &'static str) -> AnyView {
    view! {
        <tr data-together=kind>
            <th scope="row" colspan="2">{name}</th>
            <td colspan="2" class="figure">{said}</td>
        </tr>
    }
    .into_any()
}

fn missing(partial: &Partial, data: &DataSet, lang: Lang) -> Option<String> {
    let name = |units: &[_], say: fn(Lang, &str) -> String| {
        (!units.is_empty()).then(|| say(lang, &domain::units(units, data, lang)))
    };
    let missing = name(&partial.missing, phrases::units_missing);
    let conflicted = name(&partial.conflicted, words::units_conflicted);
    let said: Vec<String> = missing.into_iter().chain(conflicted).collect();
    (!said.is_empty()).then(|| said.join(". "))
}
