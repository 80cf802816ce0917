//! Units × targets by status: the table, which is the chart and its own twin, and what filters it.

use super::table::{Filter, Written, write};
use crate::charts::{BoardFigure, Figure};
use crate::edge::cells::Cell;
use crate::progress::{Status, UnitBoard};
use crate::resolution::{TargetId, UnitId};
use crate::state::{Store, moves};
use crate::text::phrases::{shell, targets, units as words};
use crate::text::{Lang, domain};
use crate::ui::chart::save_as_picture;
use crate::ui::targets::Browsing;
use crate::ui::targets::row;
use leptos::ev;
use leptos::prelude::*;

/// The section.
pub fn heat(store: Store, board: Memo<UnitBoard>, lang: Lang) -> AnyView {
    let filter = RwSignal::new(Filter::default());
    let written = Memo::new(move |_| board.with(|board| write(board, filter.get(), store.data(), lang)));
    let save = move |_| {
        let figure =
            untrack(|| board.with(|board| BoardFigure::of(board, store.data(), store.as_of(), lang)));
        save_as_picture(Figure::UnitBoard(figure), lang, store.is_illustration());
    };
    let no_row = move || written.with(|written| written.last.0 == 0);
    view! {
        <section class="section" aria-labelledby="board">
            <div class="section__head">
                <h2 id="board">{words::board(lang)}</h2>
                <button type="button" class="button button--small screen-only" data-action="save-board" on:click=save>
                    {shell::save_picture(lang)}
                </button>
            </div>
            <div class="heat-tools">
                {groups(store, filter, lang)}
                {key(board, filter, lang)}
            </div>
            {move || no_row().then(|| view! { <p>{words::no_row(lang)}</p> })}
            {cells(store, written, lang)}
        </section>
    }
    .into_any()
}

/// The filter by group.
fn groups(store: Store, filter: RwSignal<Filter>, lang: Lang) -> AnyView {
    let choose = move |event: ev::Event| {
        let group = event_target_value(&event).parse().ok();
        filter.update(|filter| filter.group = group);
    };
    let options = store.data().groups.iter().map(|group| {
        let name = domain::group(group.number, store.data(), lang);
        view! { <option value=group.number.to_string()>{name}</option> }
    });
    view! {
        <div class="field screen-only">
            <label class="field__label" for="board-group">{targets::filter_group(lang)}</label>
            <select class="select" id="board-group" on:change=choose>
                <option value="">{targets::filter_all(lang)}</option>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// What the colours mean, with how many cells each has; pressed, one is left.
fn key(board: Memo<UnitBoard>, filter: RwSignal<Filter>, lang: Lang) -> AnyView {
    let item = move |status: Status| {
        let code = status.code();
        let is_chosen = move || filter.with(|filter| filter.status == Some(status));
        let press = move |_| filter.update(|filter| filter.status = toggled(filter.status, status));
        view! {
            <button type="button" class="heat-key__item" data-choice=code
                aria-pressed=move || is_chosen().to_string() on:click=press>
                <span class=format!("status status--{code}")>{domain::status(status, lang)}</span>
                <span class="heat-key__count">{move || board.with(|board| board.count_of(status))}</span>
            </button>
        }
    };
    view! {
        <div class="heat-key" role="group" aria-label=words::only_status(lang)>
            {Status::ALL.into_iter().map(item).collect_view()}
        </div>
    }
    .into_any()
}

/// A second press takes the choice back.
fn toggled(chosen: Option<Status>, pressed: Status) -> Option<Status> {
    if chosen == Some(pressed) { None } else { Some(pressed) }
}

/// The table, its keys, and a line that says of the cell pointed at what colour and icon say short.
fn cells(store: Store, written: Memo<Written>, lang: Lang) -> AnyView {
    let browsing = Browsing::expect();
    let said = RwSignal::new(None::<String>);
    let told = StoredValue::new(None);
    let tell = move |cell: &Cell| {
        let here = Some((cell.attribute("href"), cell.attribute("data-unit")));
        if told.get_value() != here {
            told.set_value(here);
            said.set(cell_said(store, cell, lang));
        }
    };
    // A pointer at rest says nothing when the keyboard scrolls the table below it.
    let point = move |event: ev::PointerEvent| {
        if let Some(cell) = Cell::of(&event) {
            tell(&cell);
        }
    };
    let focused = move |event: ev::FocusEvent| {
        if let Some(cell) = Cell::of(&event) {
            cell.hold_stop();
            tell(&cell);
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        // With these an arrow is the browser's: Alt and left goes back.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let Some(cell) = Cell::of(&event) else { return };
        let last = written.with_untracked(|written| written.last);
        if cell.focus_first(moves::places(&event.key(), cell.at, last)) {
            event.prevent_default();
        }
    };
    // Before the link is followed, so that the target's page opens on the unit.
    let follow = move |event: ev::MouseEvent| {
        let Some(cell) = Cell::of(&event) else { return };
        let unit = cell.attribute("data-unit").map(UnitId::new);
        browsing.look_at(unit.unwrap_or_else(|| store.data().root_unit().id.clone()), store);
    };
    view! {
        <p class="heat__said soft screen-only" aria-hidden="true">
            {move || said.get().unwrap_or_else(|| words::board_hint(lang).to_owned())}
        </p>
        // A place that scrolls is a stop of its own to Firefox; its cells are the stop here.
        <div class="heat" tabindex="-1" on:click=follow on:keydown=key on:focusin=focused
            on:pointermove=point>
            <table class="heat__table" aria-describedby="board-hint"
                inner_html=move || written.with(|written| written.html.clone())></table>
        </div>
        <p class="unseen" id="board-hint">{words::board_hint(lang)}</p>
    }
    .into_any()
}

/// "Thu ngân sách · Phường X: Chậm tiến độ; 74,2%, được giao ≥ 93%".
fn cell_said(store: Store, cell: &Cell, lang: Lang) -> Option<String> {
    let data = store.data();
    let unit = data.unit_named(&cell.attribute("data-unit")?)?;
    let id = cell.attribute("href")?;
    let target = data.target(&TargetId::new(id.rsplit('/').next()?))?;
    let judged = untrack(|| store.judgement(&target.id, &unit.id))?;
    let status = domain::status(judged.status, lang);
    let said = words::cell_said(lang, lang.of(&target.name), lang.of(&unit.name), status);
    let figure = row::latest(target, &judged, lang)
        .map(|figure| format!("; {}", words::cell_figure(lang, &figure, &row::asked(target, &judged, lang))));
    Some(said + &figure.unwrap_or_default())
}
