//! "Tổng hợp", the office's home: who has handed in for the period, what the province must still
//! assign, where figures differ, and where the whole differs from its parts.

mod assigned;
mod differences;

use crate::progress::deadline;
use crate::state::{Route, Store};
use crate::text::phrases::{checks, office as words, progress, unit_changes};
use crate::text::{Lang, date, domain, period as periods};
use crate::ui::entry::PeriodPicker;
use crate::ui::parts::clash::{ClashList, clashes};
use crate::ui::parts::head::head;
use crate::ui::progress::{Board, key};
use assigned::MissingAssigned;
pub use assigned::missing as province_lacks;
use differences::DifferencesSection;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Office(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    // Reads every unit's forms; it is made anew with every entry, but only while this screen is open.
    let board = Memo::new(move |_| Board::of(store));
    let mismatches = Memo::new(move |_| clashes(store).len());
    let lead = move || {
        let period = store.period();
        let tally = board.with(Board::tally);
        let shown = periods::in_sentence(period, lang);
        let mut line = words::period_handed_in(lang, &shown, tally.reported, tally.expected);
        if let Some(day) = deadline(&store.settings(), period) {
            line += &format!(" · {}", words::until(lang, &date::day_and_month(day)));
        }
        line
    };
    let counted =
        move || Some(mismatches.get()).filter(|count| *count > 0).map(|count| words::places(lang, count));
    view! {
        <div class="page">
            {head(words::title(lang), lead, view! {
                <PeriodPicker lang/>
                <a class="button" href=Route::Checks.hash()>{checks::title(lang)}</a>
                <a class="button button--main" href=Route::Files.hash()>{words::receive(lang)}</a>
            })}
            <MissingAssigned lang/>
            <div class="columns">
                <div class="columns__part">
                    <HandedIn board lang/>
                    <DifferencesSection lang/>
                </div>
                <div class="columns__part">
                    <section class="section" aria-labelledby="clashes">
                        <div class="section__head">
                            <h2 id="clashes">{words::mismatches(lang)}</h2>
                            <span class="section__note">{counted}</span>
                        </div>
                        <ClashList lang/>
                    </section>
                </div>
            </div>
        </div>
    }
}

/// The board of reporting in short: how many stand how in the period shown, and who lacks something.
#[component]
fn HandedIn(board: Memo<Board>, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let lacking = move || {
        let units: Vec<_> = board.with(|board| board.lacking().map(|row| row.unit.id.clone()).collect());
        match units.is_empty() {
            true => progress::all_reported(lang).to_owned(),
            false => progress::lacking_units(lang, &domain::units(&units, store.data(), lang)),
        }
    };
    view! {
        <section class="section" aria-labelledby="board">
            <div class="section__head">
                <h2 id="board">{words::handed_in(lang)}</h2>
                <a href=Route::Progress.hash()>{progress::see_board(lang)}</a>
            </div>
            {move || board.with(|board| key(board, lang))}
            <p>{lacking}</p>
            <p><a href=Route::UnitChanges.hash()>{unit_changes::title(lang)}</a></p>
        </section>
    }
}
