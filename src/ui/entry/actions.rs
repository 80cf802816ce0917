//! What can be done with the whole form: check it, put it on the clipboard, print it.

use super::Kind;
use crate::edge::{clipboard, print};
use crate::progress::Row;
use crate::report::{self, Cell as TableCell, Table};
use crate::resolution::{Target, UnitId};
use crate::state::{Route, Store};
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain, period as periods};
use leptos::prelude::*;

/// The bar under the form.
#[component]
pub fn ActionBar(unit: UnitId, rows: Memo<Vec<Row>>, kind: Kind, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let is_checking = RwSignal::new(false);
    let unit = StoredValue::new(unit);
    let copy = move |_| {
        let table = unit.with_value(|unit| period_table(store, unit, &rows.get_untracked(), kind, lang));
        let copied = clipboard::copy(&report::html(&table), &report::tsv(&table));
        store.say(if copied { shell::copied(lang) } else { shell::copy_failed(lang) }.to_owned());
    };
    view! {
        <Show when=move || is_checking.get()>
            <section class="section" aria-labelledby="checks">
                <div class="section__head"><h2 id="checks">{words::checks_title(lang)}</h2></div>
                {move || unit.with_value(|unit| findings(store, unit, &rows.get(), lang))}
            </section>
        </Show>
        <div class="action-bar screen-only">
            <a class="button button--main" href=Route::Files.hash()>{shell::save_to_file(lang)}</a>
            <button class="button" type="button" aria-expanded=move || is_checking.get().to_string()
                on:click=move |_| is_checking.update(|open| *open = !*open)>{words::check(lang)}</button>
            <div class="action-bar__end">
                <button class="button" type="button" data-action="undo" on:click=move |_| take_back(store, lang)>
                    {shell::undo(lang)}
                </button>
                <button class="button" type="button" data-action="copy" on:click=copy>{shell::copy_table(lang)}</button>
                <button class="button" type="button" on:click=move |_| print::page()>{shell::print(lang)}</button>
            </div>
        </div>
    }
}

/// Undoes the last thing written in this page and says what happened.
pub fn take_back(store: Store, lang: Lang) {
    let said = match store.dispatch(crate::state::Action::Undo) {
        Ok(()) => shell::undone(lang),
        Err(_) => shell::nothing_to_undo(lang),
    };
    store.say(said.to_owned());
}

/// What the engine finds odd about the form's targets, each with the way there.
fn findings(store: Store, unit: &UnitId, rows: &[Row], lang: Lang) -> AnyView {
    let data = store.data();
    let found: Vec<(&Target, String)> = rows
        .iter()
        .filter_map(|row| Some((data.target(&row.target)?, store.judgement(&row.target, unit)?)))
        .flat_map(|(target, judgement)| {
            let say = |check| (target, domain::check(check, target, data, lang));
            judgement.checks.iter().map(say).collect::<Vec<_>>()
        })
        .collect();
    if found.is_empty() {
        return view! { <p role="status">{words::checked_nothing(lang)}</p> }.into_any();
    }
    let count = found.len();
    view! {
        <p role="status">{words::checked(lang, count)}</p>
        <ul class="stack">
            {found.into_iter().map(|(target, sentence)| view! {
                <li><a class="target-name" href=Route::Target(target.id.clone()).hash()>
                    {lang.of(&target.name).to_owned()}
                </a>" "{sentence}</li>
            }).collect_view()}
        </ul>
    }
    .into_any()
}

/// The form as a table for Word, Excel and chats.
fn period_table(store: Store, unit: &UnitId, rows: &[Row], kind: Kind, lang: Lang) -> Table {
    let data = store.data();
    let name = data.unit(unit).map(|unit| lang.of(&unit.name)).unwrap_or_default();
    let period = periods::in_sentence(store.period(), lang);
    let mut table = Table::new(lang, words::caption(lang, &period, name))
        .words(words::column_number(lang))
        .words(words::column_target(lang))
        .words(words::column_measure(lang))
        .words(words::column_plan(lang))
        .figures(words::column_this_period(lang))
        .words(words::column_status(lang))
        .words(words::column_note(lang));
    if store.is_illustration() {
        table = table.mark(shell::illustrative(lang));
    }
    for (n, row) in rows.iter().enumerate() {
        let (Some(target), Some(judgement)) = (data.target(&row.target), store.judgement(&row.target, unit))
        else {
            continue;
        };
        let (figure, note) = super::row::figure_and_note(store, target, unit, row.period, kind, lang);
        table.row([
            TableCell::text((n + 1).to_string()),
            TableCell::text(lang.of(&target.name)),
            TableCell::text(lang.of(&target.measure)),
            TableCell::text(domain::goal(target, lang)),
            figure,
            TableCell::text(domain::status(judgement.status, lang)),
            TableCell::text(note),
        ]);
    }
    table
}
