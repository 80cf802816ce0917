//! "Tiến độ báo cáo": each unit's forms against their deadlines, whom to urge, and when periods close.

mod board;
mod closing;
mod reminders;

pub use board::{Board, UnitForms, key};
pub use reminders::Reminders;

use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::progress as words;
use crate::ui::entry::PeriodPicker;
use crate::ui::parts::head::head;
use board::BoardSection;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Progress(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    // Reads every unit's forms; it is made anew with every entry, but only while this screen is open.
    let board = Memo::new(move |_| Board::of(store));
    let is_office = move || store.is_office();
    let reminders = move || {
        let (count, is_whole) = board.with(|board| (board.lacking().count(), board.is_whole()));
        (is_whole && count > 0).then(|| {
            view! {
                <a class="button button--main" href=Route::Reminders.hash()>{words::reminders_see(lang, count)}</a>
            }
        })
    };
    view! {
        <div class="page">
            {head(words::title(lang), move || board.with(|board| board.is_whole().then(|| board.rates(lang))), view! {
                <PeriodPicker lang/>
                <a class="button" href=Route::Paper(None).hash()>{words::paper(lang)}</a>
                {reminders}
            })}
            <BoardSection board lang/>
            {move || is_office().then(|| closing::closing(store, lang))}
        </div>
    }
}
