//! By when forms are due, which days a period counts and when the year is closed: settings of the
//! office that every laptop shares.

use crate::ledger::{Calendar, Period, Window};
use crate::progress::{Setting, Settings, closing_changes};
use crate::state::{Action, Store};
use crate::text::phrases::progress as words;
use crate::text::{Lang, date};
use crate::ui::target::boxes::Typed;
use leptos::prelude::*;
use time::Date;

/// Most days after a period's end that the office may give.
const MOST_DAYS: u8 = 90;

/// The boxes, folded away. What is typed stays while it is wrong.
pub fn closing(store: Store, lang: Lang) -> AnyView {
    let (days, closes) = (Typed::new(), Typed::new());
    let window = RwSignal::new(Window::CalendarMonths);
    let year = store.data().year;
    // What the boxes were filled from: other laptops' settings may come in meanwhile.
    let shown = StoredValue::new(untrack(|| store.settings()));
    let fill = move || {
        let settings = untrack(|| store.settings());
        days.text.set(settings.deadline_days.to_string());
        closes.text.set(settings.closing_day(year).map(date::day).unwrap_or_default());
        window.set(settings.window);
        shown.set_value(settings);
    };
    fill();
    let said = RwSignal::new(None::<&'static str>);
    let choice = move |(choice, word): (Window, &'static str)| {
        view! {
            <label class="check">
                <input type="radio" name="window" prop:checked=move || window.get() == choice
                    on:change=move |_| window.set(choice)/>
                {word}
            </label>
        }
    };
    let save = move |_| {
        said.set(None);
        let read = (read_days(days, lang), read_day(store, closes, lang));
        let (Some(days), Some(closes)) = read else { return };
        let wished = [
            Setting::DeadlineDays(days),
            Setting::Window(window.get_untracked()),
            Setting::YearCloses(closes),
        ];
        let in_force = untrack(|| store.settings());
        let statements = shown.with_value(|shown| closing_changes(shown, &in_force, year, wished));
        let is_unchanged = statements.is_empty();
        let word = match store.dispatch(Action::WriteAll(statements)) {
            Err(_) => words::closing_refused(lang),
            Ok(()) => {
                fill();
                if is_unchanged { words::closing_unchanged(lang) } else { words::closing_saved(lang) }
            }
        };
        said.set(Some(word));
    };
    let boxes = move || {
        view! {
            <div class="stack closing">
                {days.line("deadline-days", words::deadline_days(lang), "14")}
                <fieldset class="field">
                    <legend class="field__label">{words::window(lang)}</legend>
                    {[
                        (Window::CalendarMonths, words::window_calendar(lang)),
                        (Window::MidMonth, words::window_mid_month(lang)),
                    ].map(choice)}
                </fieldset>
                {closes.line("year-closes", words::year_closes(lang), usual_day(store))}
                <button class="button" type="button" data-action="save-closing" on:click=save>{words::save_closing(lang)}</button>
                <p role="status">{move || said.get()}</p>
            </div>
        }
    };
    // Folded boxes would be stops of the keyboard to some; they are made when first unfolded.
    let was_opened = RwSignal::new(false);
    view! {
        <details class="panel panel--quiet screen-only" data-form="closing" on:toggle=move |_| was_opened.set(true)>
            <summary>{words::closing(lang)}</summary>
            {move || was_opened.get().then(boxes)}
        </details>
    }
    .into_any()
}

/// An example: the day that holds where the office sets none.
fn usual_day(store: Store) -> String {
    Settings::default().closing_day(store.data().year).map(date::day).unwrap_or_default()
}

fn read_days(typed: Typed, lang: Lang) -> Option<u8> {
    let days = typed.words().parse().ok().filter(|days| *days <= MOST_DAYS);
    if days.is_none() {
        typed.complain(words::deadline_wrong(lang).to_owned());
    }
    days
}

fn read_day(store: Store, typed: Typed, lang: Lang) -> Option<Date> {
    let year = Period::year(store.data().year).days(Calendar::CIVIL, Window::CalendarMonths);
    let last = year.map_or(Date::MIN, |(_, last)| last);
    let day = date::parse_day(&typed.words()).filter(|day| *day > last);
    if day.is_none() {
        typed.complain(words::year_closes_wrong(lang, &date::day(last), &usual_day(store)));
    }
    day
}
