//! "Tổ chức thực hiện": the registers by which the resolution is carried out, each beside the words that
//! ask for it.

mod asking;
mod register;
mod words_of;

pub use asking::{Awaited, ask_why};
pub use register::RegisterPage;

use crate::state::{Route, Store};
use crate::text::phrases::work as words;
use crate::text::{Lang, date, domain, number};
use crate::ui::parts::head::head;
use crate::work::{self, Register};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Execution(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let parts = Register::LOOP.map(|register| part(store, register, lang));
    view! {
        <div class="page">
            {head(words::execution(lang), words::execution_lead(lang), view! {
                <a class="button" href=Route::Bodies.hash()>{words::bodies(lang)}</a>
            })}
            <div class="loop">{parts}</div>
        </div>
    }
}

fn part(store: Store, register: Register, lang: Lang) -> AnyView {
    let counts = move || {
        let records = store.records(register);
        let open = records.iter().filter(|record| register.is_open(record)).count();
        let all = words::records_count(lang, records.len());
        if open == 0 { all } else { format!("{all} · {}", words::open_count(lang, open)) }
    };
    let total = move || (register == Register::Dissemination).then(|| total(store, lang));
    let due = store.data().execution.iter().filter(|part| &*part.register == register.code());
    let due =
        due.filter_map(|part| work::last_day(part.due?)).map(|day| words::due_by_text(lang, &date::day(day)));
    let urge = (register == Register::Request).then(|| {
        view! { <a class="button button--small" href=Route::Reminders.hash()>{words::urge(lang)}</a> }
    });
    view! {
        <section class="loop__part" data-loop=register.code()>
            <h2>{domain::register(register, lang)}</h2>
            {words_of::words_of(store, register, lang)}
            <p class="soft">{due.collect::<Vec<_>>().join(" · ")}</p>
            <p><strong>{counts}</strong> " " {total}</p>
            <div class="cluster screen-only">
                <a class="button" href=Route::Execution(Some(register)).hash()
                    aria-label=words::open_one(lang, domain::register(register, lang))>{words::open_register(lang)}</a>
                {urge}
            </div>
        </section>
    }
    .into_any()
}

/// Turns and people of all sessions together; nobody knows who came twice, so both are told.
fn total(store: Store, lang: Lang) -> String {
    let records = store.records(Register::Dissemination);
    let sum = |field: &str| records.iter().filter_map(|record| record.count(field)).map(|n| n as usize).sum();
    words::turns_total(lang, &number::count(sum("turns"), lang), &number::count(sum("people"), lang))
}
