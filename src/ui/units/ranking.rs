//! The units' order, behind "Nâng cao" and off until asked for: for the office at its desk, never on
//! paper or a wall.

use crate::progress::{Place, UnitBoard};
use crate::state::{Route, Store};
use crate::text::phrases::units as words;
use crate::text::{Lang, number};
use leptos::prelude::*;

/// The section.
pub fn ranking(store: Store, board: Memo<UnitBoard>, lang: Lang) -> AnyView {
    let shown = RwSignal::new(false);
    let line = move |place: Place| {
        let unit = store.data().unit(&place.unit);
        let name = unit.map(|unit| lang.of(&unit.name).to_owned());
        let at = place.place.map_or_else(|| words::place_none(lang).to_owned(), |at| at.to_string());
        let share = place.share_percent().map(|share| number::rounded_percent(share, 1, lang));
        view! {
            <tr data-unit=place.unit.to_string()>
                <td class="number">{at}</td>
                <th scope="row"><a href=Route::Unit(place.unit.clone()).hash()>{name}</a></th>
                <td class="number">{share}</td>
                <td class="number">{words::good_of(lang, place.good, place.judged)}</td>
                <td class="number">{place.due}</td>
            </tr>
        }
    };
    let table = move || {
        shown.get().then(|| {
            view! {
                <div class="table-scroll">
                    <table class="table" data-ranking="">
                        <caption class="unseen">{words::ranking(lang)}</caption>
                        <thead>
                            <tr>
                                <th scope="col" class="number">{words::place(lang)}</th>
                                <th scope="col">{words::unit(lang)}</th>
                                <th scope="col" class="number">{words::share(lang)}</th>
                                <th scope="col" class="number">{words::good(lang)}</th>
                                <th scope="col" class="number">{words::due(lang)}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {board.with(UnitBoard::ranking).into_iter().map(line).collect_view()}
                        </tbody>
                    </table>
                </div>
            }
        })
    };
    let body = move || {
        view! {
            <div class="stack">
                <label class="check">
                    <input type="checkbox" data-action="rank" prop:checked=shown
                        on:change=move |event| shown.set(event_target_checked(&event))/>
                    <span>{words::ranking_show(lang)}</span>
                </label>
                <p class="prose soft">{words::ranking_rule(lang)}</p>
                {table}
            </div>
        }
    };
    // A folded box would be a stop of the keyboard to some; it is made when first unfolded.
    let was_opened = RwSignal::new(false);
    view! {
        <details class="screen-only" data-advanced="ranking" on:toggle=move |_| was_opened.set(true)>
            <summary>{words::advanced(lang)}</summary>
            {move || was_opened.get().then(body)}
        </details>
    }
    .into_any()
}
