//! From which date everything is looked at: the latest figures, the end of a month, or any day.

use crate::ledger::{Calendar, Period};
use crate::progress::Settings;
use crate::state::{Action, Store};
use crate::text::phrases::overview as words;
use crate::text::{Lang, date, period};
use leptos::ev;
use leptos::prelude::*;
use time::{Date, Month};

/// The choice that stands for "another day".
const ANOTHER: &str = "another";

/// Picks the as-of date.
#[component]
pub fn AsOfPicker(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let cut_offs = StoredValue::new(cut_offs(store.data().year, &store.settings(), lang));
    let chosen_cut_off = move || {
        let chosen = store.chosen_as_of()?;
        cut_offs.with_value(|all| all.iter().any(|(day, _)| *day == chosen)).then_some(chosen)
    };
    let asks_day = RwSignal::new(false);
    let shows_day = move || asks_day.get() || (store.chosen_as_of().is_some() && chosen_cut_off().is_none());
    let choose = move |event: ev::Event| {
        let value = event_target_value(&event);
        asks_day.set(value == ANOTHER);
        if value != ANOTHER {
            look_from(store, &value);
        }
    };
    let option = move |(day, name): (Date, String)| {
        view! {
            <option value=iso(day) prop:selected=move || !shows_day() && chosen_cut_off() == Some(day)>
                {name}
            </option>
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="as-of">{words::as_of(lang)}</label>
            <select class="select" id="as-of" on:change=choose>
                <option value="" prop:selected=move || !shows_day() && store.chosen_as_of().is_none()>
                    {words::as_of_latest(lang)}
                </option>
                {cut_offs.with_value(|all| all.iter().cloned().map(option).collect_view())}
                <option value=ANOTHER prop:selected=shows_day>{words::choose_date(lang)}</option>
            </select>
        </div>
        {move || shows_day().then(|| view! { <DayBox lang/> })}
    }
}

/// Any day from the year's first to the last on which its figures may still arrive.
#[component]
fn DayBox(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let year = i32::from(store.data().year);
    let first = Date::from_calendar_date(year, Month::January, 1).map(iso).ok();
    let last = Date::from_calendar_date(year + 1, Month::March, 31).map(iso).ok();
    view! {
        <div class="field">
            <label class="field__label" for="as-of-day">{words::as_of_day(lang)}</label>
            <input class="input" id="as-of-day" type="date" min=first max=last
                prop:value=move || iso(store.as_of())
                on:change=move |event| look_from(store, &event_target_value(&event))/>
        </div>
    }
}

/// The ends of the year's months, named by the longest period that ends with them, latest first.
fn cut_offs(year: i16, settings: &Settings, lang: Lang) -> Vec<(Date, String)> {
    let mut ends: Vec<(Date, Period)> = Vec::new();
    for each in Period::of_year(year) {
        let Some((_, last)) = each.days(Calendar::CIVIL, settings.window) else {
            continue;
        };
        match ends.last_mut() {
            Some((day, longest)) if *day == last => *longest = each,
            _ => ends.push((last, each)),
        }
    }
    let named = |(day, longest): (Date, Period)| {
        (day, words::cut_off(lang, &date::day(day), &period::in_sentence(longest, lang)))
    };
    ends.into_iter().rev().map(named).collect()
}

/// An unfinished or cleared box falls back on the latest figures.
fn look_from(store: Store, typed: &str) {
    store.surely(Action::LookFrom(date::parse_day(typed)));
}

/// As `<input type="date">` wants it.
fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}
