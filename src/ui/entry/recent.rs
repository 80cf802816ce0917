//! The last figures before the one that has the focus, beside the boxes: what is typed is seen against
//! them without leaving the row.

use super::asked::Asked;
use super::grid::{Across, Grid};
use super::lines::Line;
use crate::ledger::{Period, Slot, Standing, Value};
use crate::progress;
use crate::resolution::{Target, UnitId};
use crate::state::Store;
use crate::text::phrases::{entry, grid as words};
use crate::text::{Lang, domain, period as periods};
use leptos::prelude::*;

/// As many as a year has months.
const MOST: usize = 12;

/// The strip; nothing until a box has had the focus.
#[component]
pub fn Recent(lines: Memo<Vec<Line>>, grid: Grid, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let figures = Memo::new(move |_| {
        // What was chosen above since may have left the line.
        let here = grid.here().filter(|here| lines.with(|lines| lines.contains(here)))?;
        let asked = Asked::of(store, &here, grid)?;
        let (unit, period) = (&asked.cell.unit, asked.cell.period);
        let recent = store.read(&asked.target.id, unit, |ledger| {
            progress::recent_figures(ledger, asked.target, unit, period, asked.cell.slot.basis, MOST)
        });
        Some((asked.target, asked.cell.unit, recent))
    });
    let name = move |target: &Target, unit: &UnitId| match grid.across() {
        Across::Units => {
            store.data().unit(unit).map(|unit| lang.of(&unit.name).to_owned()).unwrap_or_default()
        }
        _ => lang.of(&target.name).to_owned(),
    };
    move || {
        figures.with(|figures| {
            let (target, unit, recent) = figures.as_ref()?;
            let name = name(target, unit);
            Some(view! {
                <div class="recent screen-only" data-recent="">
                    <p class="recent__title">{words::recent(lang)}" · "<strong>{name}</strong></p>
                    {if recent.is_empty() {
                        view! { <p class="soft">{words::recent_none(lang)}</p> }.into_any()
                    } else {
                        let each = recent.iter().map(|figure| one(figure, target, store.data().year, lang));
                        view! { <ol class="recent__list">{each.collect_view()}</ol> }.into_any()
                    }}
                </div>
            })
        })
    }
}

fn one((period, slot, value): &(Period, Slot, Value), target: &Target, year: i16, lang: Lang) -> AnyView {
    let name = periods::short(*period, lang);
    let name = if period.year < year { words::one_year_ago(lang, &name) } else { name };
    let estimated = (slot.standing == Standing::Estimated).then(|| entry::estimated(lang).to_lowercase());
    view! {
        <li class="recent__one" title=domain::value(value, lang)>
            <span class="figure">{domain::short_value(value, target, lang)}</span>
            <span class="target-note">{name}{estimated.map(|word| format!(", {word}"))}</span>
        </li>
    }
    .into_any()
}
