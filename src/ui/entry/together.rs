//! The foot of the view of one target: the reporters' figures taken together, the root's own beside
//! them, their difference, and who is missing by name.

use super::grid::{Across, Grid};
use crate::ledger::Calendar;
use crate::progress::{self, Judgement};
use crate::resolution::{DataSet, Target};
use crate::state::Store;
use crate::text::Lang;
use crate::text::domain::{self, Together};
use crate::text::phrases::grid as words;
use leptos::prelude::*;

/// The rows, as of the end of the form's period; nothing in the other views.
#[component]
pub fn Foot(grid: Grid, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    move || {
        let target = grid.target().filter(|_| grid.across() == Across::Units)?;
        let (data, settings) = (store.data(), store.settings());
        let (_, as_of) = store.period().days(Calendar::CIVIL, settings.window)?;
        let root = &data.root_unit().id;
        store.follow(&target.id, root);
        for unit in progress::judged_with(data, &settings, target, root, as_of) {
            store.follow(&target.id, &unit.id);
        }
        let judged =
            store.peek(|ledger| progress::judge(data, ledger, &settings, &target.id, root, as_of))?;
        Some(view! { <tfoot>{rows(&judged, target, data, lang)}</tfoot> })
    }
}

/// Each under a name that goes over the first two columns.
fn rows(judged: &Judgement, target: &'static Target, data: &'static DataSet, lang: Lang) -> AnyView {
    let Some(Together { name, figure, own, difference, lacking }) =
        domain::together(judged, target, data, lang)
    else {
        return view! { <tr><td colspan="4" class="soft">{words::nothing_together(lang)}</td></tr> }
            .into_any();
    };
    let lacking = lacking.join(". ");
    view! {
        {row(name, figure, "sum")}
        {own.map(|own| row(words::own_figure(lang).to_owned(), own, "own"))}
        {difference.map(|difference| row(words::own_differs(lang).to_owned(), difference, "difference"))}
        {(!lacking.is_empty()).then(|| view! {
            <tr data-together="missing"><td colspan="4" class="soft">{lacking}</td></tr>
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
