//! The month that the office collects figures for: the same period as the form's.

use crate::ledger::{Calendar, Part, Period};
use crate::state::{Action, Store};
use crate::text::phrases::entry as words;
use crate::text::{Lang, period};
use leptos::prelude::*;

/// The month with which the form's period ends; units hand in by months.
pub(super) fn shown(store: Store) -> Period {
    let period = store.period();
    Period::month(period.year, period.end(Calendar::CIVIL).month)
}

/// The months of the year up to the one shown.
pub(super) fn up_to(period: Period) -> impl Iterator<Item = Period> {
    let last = period.end(Calendar::CIVIL).month;
    (1..=last).map(move |month| Period::month(period.year, month))
}

/// Picks the month, by name or one step at a time.
#[component]
pub fn PeriodPicker(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let months = StoredValue::new(months(store.data().year));
    let step = move |by: isize| {
        months.with_value(|months| {
            let here = months.iter().position(|month| *month == shown(store))?;
            months.get(here.checked_add_signed(by)?).copied()
        })
    };
    let go = move |to: Option<Period>| {
        if let Some(period) = to {
            // Looking at another period is never refused.
            drop(store.dispatch(Action::Enter(period)));
        }
    };
    let chosen = move |value: &str| {
        let place = value.parse::<usize>().ok()?;
        months.with_value(|months| months.get(place).copied())
    };
    let option = move |(place, month): (usize, Period)| {
        view! {
            <option value=place.to_string() prop:selected=move || shown(store) == month>
                {period::name(month, lang)}
            </option>
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="office-period">{words::period(lang)}</label>
            <div class="period">
                <button class="button button--icon" type="button" aria-label=words::previous_period(lang)
                    disabled=move || step(-1).is_none() on:click=move |_| go(untrack(|| step(-1)))>"‹"</button>
                <select class="select" id="office-period"
                    on:change=move |event| go(chosen(&event_target_value(&event)))>
                    {months.with_value(|months| months.iter().copied().enumerate().map(option).collect_view())}
                </select>
                <button class="button button--icon" type="button" aria-label=words::next_period(lang)
                    disabled=move || step(1).is_none() on:click=move |_| go(untrack(|| step(1)))>"›"</button>
            </div>
        </div>
    }
}

fn months(year: i16) -> Vec<Period> {
    Period::of_year(year)
        .filter(|period| matches!(period.part, Part::Month(_)))
        .collect()
}
