//! By when forms are due, which days a period counts and when the year is closed: settings of the
//! office that every laptop shares.

use crate::ledger::{Calendar, Content, Period, Place, Statement, Window};
use crate::progress::{Setting, Settings};
use crate::state::{Action, Store};
use crate::text::phrases::progress as words;
use crate::text::{Lang, date};
use crate::ui::target::boxes::Typed;
use leptos::prelude::*;
use time::{Date, Month};

/// Most days after a period's end that the office may give.
const MOST_DAYS: u8 = 90;

/// The boxes, folded away. What is typed stays while it is wrong.
pub fn closing(store: Store, lang: Lang) -> AnyView {
    let settings = untrack(|| store.settings());
    let (days, closes) = (Typed::new(), Typed::new());
    days.text.set(settings.deadline_days.to_string());
    closes.text.set(closing_day(store, &settings).map(date::day).unwrap_or_default());
    let window = RwSignal::new(settings.window);
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
        let statements = changed(store, wished);
        let word =
            if statements.is_empty() { words::closing_unchanged(lang) } else { words::closing_saved(lang) };
        // Short words of this build's own are within the ledger's bounds.
        drop(store.dispatch(Action::WriteAll(statements)));
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
                {closes.line("year-closes", words::year_closes(lang), "31/03/2024")}
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

/// The day in force: the office's, else 31 March of the year after.
fn closing_day(store: Store, settings: &Settings) -> Option<Date> {
    let usual = Date::from_calendar_date(i32::from(store.data().year) + 1, Month::March, 31).ok();
    settings.year_closes.or(usual)
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
        typed.complain(words::year_closes_wrong(lang, &date::day(last)));
    }
    day
}

/// Statements for what differs from the settings in force. What is in dispute is said anew.
fn changed(store: Store, wished: [Setting; 3]) -> Vec<Statement> {
    let settings = untrack(|| store.settings());
    let holds = |setting: &Setting| match setting {
        Setting::DeadlineDays(days) => *days == settings.deadline_days,
        Setting::Window(window) => *window == settings.window,
        Setting::YearCloses(day) => Some(*day) == closing_day(store, &settings),
        _ => true,
    };
    let is_disputed = |setting: &Setting| settings.conflicts.contains(&setting.key());
    let says =
        |setting: Setting| Statement::new(Place::Setting(setting.key()), Content::Text(setting.text()));
    wished.into_iter().filter(|setting| !holds(setting) || is_disputed(setting)).map(says).collect()
}
