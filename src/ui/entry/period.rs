//! The period of the form: a list of the year's months with steps back and forth.

use crate::ledger::{Part, Period};
use crate::state::{Action, Store};
use crate::text::phrases::entry as words;
use crate::text::{Lang, period as periods};
use leptos::prelude::*;

/// Chooses among the months of the resolution's year. A form stands for a month and holds whatever
/// ends with it: quarters, half years, the year.
#[component]
pub fn PeriodPicker(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let months: Vec<Period> =
        Period::of_year(store.data().year).filter(|period| matches!(period.part, Part::Month(_))).collect();
    let at = {
        let months = months.clone();
        Memo::new(move |_| months.iter().position(|month| *month == store.period()).unwrap_or(0))
    };
    let last = months.len().saturating_sub(1);
    let go = {
        let months = months.clone();
        move |to: usize| {
            if let Some(month) = months.get(to) {
                store.surely(Action::Enter(*month));
            }
        }
    };
    let (back, forth, choose) = (go.clone(), go.clone(), go);
    view! {
        <div class="field screen-only">
            <label class="field__label" for="period">{words::period(lang)}</label>
            <div class="period">
                <button class="button button--icon" type="button" aria-label=words::previous_period(lang)
                    disabled=move || at.get() == 0 on:click=move |_| back(at.get_untracked().saturating_sub(1))>
                    "‹"
                </button>
                <select class="select" id="period" prop:value=move || at.get().to_string()
                    on:change=move |event| choose(event_target_value(&event).parse().unwrap_or_default())>
                    {months.iter().enumerate().map(|(n, month)| view! {
                        <option value=n.to_string() selected=move || at.get() == n>{periods::name(*month, lang)}</option>
                    }).collect_view()}
                </select>
                <button class="button button--icon" type="button" aria-label=words::next_period(lang)
                    disabled=move || at.get() == last on:click=move |_| forth(at.get_untracked() + 1)>
                    "›"
                </button>
            </div>
        </div>
    }
}
