//! "Theo đơn vị": where every unit stands on every target, one target's figures unit by unit, and one
//! unit's own page. What ranks units stands behind "Nâng cao".

mod comparison;
mod heat;
mod one;
mod own_targets;
mod ranking;
mod table;

pub use one::UnitPage;

use crate::progress::UnitBoard;
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{unit_changes, units as words};
use crate::ui::overview::AsOfPicker;
use crate::ui::parts::head::head;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Units(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let board = Memo::new(move |_| board(store));
    let lead = move || board.with(|board| words::lead(lang, board.units.len(), board.rows.len()));
    let is_office = move || store.is_office();
    view! {
        <div class="page">
            {head(words::title(lang), lead, view! {
                <a class="button" href=Route::UnitChanges.hash()>{unit_changes::title(lang)}</a>
                <AsOfPicker lang/>
            })}
            {heat::heat(store, board, lang)}
            {comparison::comparison(store, board, lang)}
            {move || is_office().then(|| ranking::ranking(store, board, lang))}
        </div>
    }
}

/// Every unit's statuses, followed. Each judgement is kept, so that opening the screen again, or one
/// edit, costs only what has changed.
fn board(store: Store) -> UnitBoard {
    UnitBoard::of(store.data(), &store.settings(), store.as_of(), |target, unit| {
        store.judgement(&target.id, &unit.id).map(|judgement| judgement.status)
    })
}
