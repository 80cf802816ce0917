//! One target's figures unit by unit, as a chart with its table. Who has none is named.

use crate::charts::{Figure, UnitFigures};
use crate::progress::{Judgement, Status, UnitBoard};
use crate::resolution::{Target, TargetId, Unit};
use crate::state::{Route, Store};
use crate::text::phrases::units as words;
use crate::text::{Lang, domain};
use crate::ui::chart::ChartView;
use crate::ui::targets::Browsing;
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;

/// The section; nothing where no unit reports anything.
pub fn comparison(store: Store, board: Memo<UnitBoard>, lang: Lang) -> AnyView {
    let data = store.data();
    let chosen = RwSignal::new(untrack(|| board.with(most_in_need)));
    let target = move || chosen.with(|id| id.as_ref().and_then(|id| data.target(id)));
    let judged = Memo::new(move |_| target().map(|target| judged(store, board, target)).unwrap_or_default());
    let Some(first) = untrack(target) else { return ().into_any() };
    let figure = Signal::derive(move || {
        let target = target().unwrap_or(first);
        let as_of = store.as_of();
        Figure::UnitFigures(judged.with(|judged| {
            let judged = judged.iter().map(|(unit, judgement)| (*unit, &**judgement));
            UnitFigures::of(target, judged, as_of, lang)
        }))
    });
    let missing = move || {
        judged.with(|judged| {
            let mut without = judged.iter().filter(|(_, judgement)| judgement.latest.is_none()).peekable();
            without.peek()?;
            let names = domain::units(without.map(|(unit, _)| &unit.id), data, lang);
            Some(view! { <p class="notice status--no-data">{words::missing(lang, &names)}</p> })
        })
    };
    let choose = move |event: ev::Event| chosen.set(Some(TargetId::new(event_target_value(&event))));
    let option = move |target: &'static Target| {
        let here = move || chosen.with(|chosen| chosen.as_ref() == Some(&target.id));
        view! {
            <option value=target.id.to_string() prop:selected=here>{lang.of(&target.name).to_owned()}</option>
        }
    };
    let options = move || {
        board.with(|board| {
            board.rows.iter().filter_map(|row| data.target(&row.target)).map(option).collect_view()
        })
    };
    let browsing = Browsing::expect();
    let whole = move |_| browsing.look_at(data.root_unit().id.clone(), store);
    let address = move || target().map(|target| Route::Target(target.id.clone()).hash());
    view! {
        <section class="section" aria-labelledby="comparison">
            <div class="section__head">
                <h2 id="comparison">{words::comparison(lang)}</h2>
                <a href=address on:click=whole>{words::open_target(lang)}</a>
            </div>
            <div class="field screen-only">
                <label class="field__label" for="compared">{words::comparison_of(lang)}</label>
                <select class="select" id="compared" on:change=choose>{options}</select>
            </div>
            <ChartView figure lang illustrative=store.is_illustration()/>
            {missing}
        </section>
    }
    .into_any()
}

/// The target that most units are late on; of equal ones the first of the text.
fn most_in_need(board: &UnitBoard) -> Option<TargetId> {
    let needs = |status: &&Option<Status>| status.is_some_and(Status::needs_attention);
    let count = |at: &usize| board.rows.get(*at).map(|row| row.statuses.iter().filter(needs).count());
    // Of equal ones `max_by_key` takes the last, hence from the end.
    let at = (0..board.rows.len()).rev().max_by_key(count)?;
    board.rows.get(at).map(|row| row.target.clone())
}

type Judged = Vec<(&'static Unit, Arc<Judgement>)>;

/// Every reporting unit's judgement, in the board's order.
fn judged(store: Store, board: Memo<UnitBoard>, target: &Target) -> Judged {
    let data = store.data();
    board.with(|board| {
        let Some(row) = board.rows.iter().find(|row| row.target == target.id) else { return Vec::new() };
        let reporting = board.units.iter().zip(&row.statuses).filter(|(_, status)| status.is_some());
        reporting
            .filter_map(|(unit, _)| Some((data.unit(unit)?, store.judgement(&target.id, unit)?)))
            .collect()
    })
}
