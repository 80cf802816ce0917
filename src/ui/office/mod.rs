//! "Tổng hợp", the office's home: who has handed in for the period, what the province must still
//! assign, where figures differ, and where the whole differs from its parts.

mod assigned;
mod differences;

use crate::progress::{Handed, deadline};
use crate::state::{Route, Store};
use crate::text::phrases::{checks, office as words, progress, unit_changes};
use crate::text::{Lang, date, domain, period as periods};
use crate::ui::entry::PeriodPicker;
use crate::ui::parts::clash::{ClashList, clashes};
use crate::ui::parts::head::head;
use crate::ui::progress::{Board, UnitForms, key};
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

/// The board of reporting in short: how many stand how in the period shown, who has sent nothing, who a
/// part, and who was late. The first is a matter for the telephone, the others are not.
#[component]
fn HandedIn(board: Memo<Board>, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let told = move || {
        let lines = board.with(|board| lines(board, store, lang));
        lines.into_iter().map(|(code, line)| view! { <p data-units=code>{line}</p> }).collect_view()
    };
    view! {
        <section class="section" aria-labelledby="board">
            <div class="section__head">
                <h2 id="board">{words::handed_in(lang)}</h2>
                <a href=Route::Progress.hash()>{progress::see_board(lang)}</a>
            </div>
            {move || board.with(|board| key(board, lang))}
            {told}
            <p><a href=Route::UnitChanges.hash()>{unit_changes::title(lang)}</a></p>
        </section>
    }
}

/// Who is meant by each count that calls for something, with a code for tests.
fn lines(board: &Board, store: Store, lang: Lang) -> Vec<(&'static str, String)> {
    type Said = fn(Lang, usize, &str) -> String;
    const TOLD: [(&str, &[Handed], Said); 3] = [
        ("nothing", &[Handed::Nothing, Handed::Silent], progress::silent_units),
        ("part", &[Handed::Partly, Handed::Overdue], progress::partly_units),
        ("late", &[Handed::Late], progress::late_units),
    ];
    let line = |(code, stands, said): (&'static str, &[Handed], Said)| {
        let is_meant = |row: &&UnitForms| row.shown().is_some_and(|form| stands.contains(&form.handed));
        let units: Vec<_> = board.units.iter().filter(is_meant).map(|row| &row.unit.id).collect();
        let names = domain::units(units.iter().copied(), store.data(), lang);
        (!units.is_empty()).then(|| (code, said(lang, units.len(), &names)))
    };
    let lines = TOLD.into_iter().filter_map(line);
    match board.lacking().next() {
        Some(_) => lines.collect(),
        None => [("all", progress::all_reported(lang).to_owned())].into_iter().chain(lines).collect(),
    }
}
