//! "Danh sách đôn đốc": what each unit still owes for the period shown and by when, as a sheet of
//! paper has it.

use super::board::{Board, UnitForms};
use crate::edge::print;
use crate::ledger::Period;
use crate::state::{Route, Store};
use crate::text::phrases::{entry, progress as words, shell};
use crate::text::{Lang, date, number, period as periods};
use crate::ui::entry::PeriodPicker;
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Reminders(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let board = Memo::new(move |_| Board::of(store));
    let shown = move || periods::in_sentence(store.period(), lang);
    let lead = move || words::reminders_lead(lang, &shown(), &board.with(|board| date::day(board.day)));
    let list = move || {
        board.with(|board| {
            if board.lacking().next().is_none() {
                return view! { <p class="empty">{words::reminders_none(lang, &shown())}</p> }.into_any();
            }
            let rows = board.lacking().map(|row| unit_row(store, board, row, lang)).collect_view();
            view! {
                <table class="table cards reminders">
                    <caption class="unseen">{words::reminders(lang)}</caption>
                    <thead><tr>
                        <th scope="col">{words::column_unit(lang)}</th>
                        <th scope="col">{words::column_missing(lang)}</th>
                        <th scope="col">{words::column_due(lang)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            }
            .into_any()
        })
    };
    view! {
        <div class="page">
            <header class="page-head">
                <div class="page-head__words">
                    <p class="crumbs screen-only"><a href=Route::Progress.hash()>{words::title(lang)}</a></p>
                    <h1>{words::reminders(lang)}</h1>
                    <p class="page-head__lead">{lead}</p>
                </div>
                <div class="page-head__tools">
                    <PeriodPicker lang/>
                    <button class="button button--main" type="button" on:click=move |_| print::page()>{shell::print(lang)}</button>
                </div>
            </header>
            {list}
        </div>
    }
}

fn unit_row(store: Store, board: &Board, row: &UnitForms, lang: Lang) -> Option<AnyView> {
    let report = row.shown()?;
    let names = row.missing.iter().filter_map(|missing| {
        let target = store.data().target(&missing.target)?;
        let disputed = row.disputed.contains(&target.id).then(|| format!(" ({})", entry::two_figures(lang)));
        Some(view! { <li data-target=target.id.as_str().to_owned()>{lang.of(&target.name)}{disputed}</li> })
    });
    let count = match report.form.entered {
        0 => words::lacks_all(lang, report.form.of),
        _ => words::lacks_of(lang, row.missing.len(), report.form.of),
    };
    let lock = report.lock.is_locked().then(|| format!(" · {}", words::locked_lacking(lang)));
    let over = report.due.and_then(|due| usize::try_from((board.day - due).whole_days()).ok());
    let over = over.filter(|days| *days > 0);
    let earlier = earlier(board, row, lang);
    Some(
        view! {
            <tr data-unit=row.unit.id.as_str().to_owned()>
                <th scope="row">
                    <span class="target-name">{lang.of(&row.unit.name).to_owned()}</span>
                    <span class="target-note">{count}{lock}</span>
                </th>
                <td class="cards__wide" data-label=words::column_missing(lang)>
                    <ul class="names">{names.collect_view()}</ul>
                    {earlier.map(|earlier| view! { <span class="target-note">{earlier}</span> })}
                </td>
                <td data-label=words::column_due(lang)>
                    {report.due.map(date::day)}
                    {over.map(|days| view! {
                        <span class="status status--bare status--not-met">{words::days_over(lang, &number::count(days, lang))}</span>
                    })}
                </td>
            </tr>
        }
        .into_any(),
    )
}

/// Forms before the one shown whose deadline has passed with something missing.
fn earlier(board: &Board, row: &UnitForms, lang: Lang) -> Option<String> {
    let late: Vec<Period> = board.overdue_before(row).collect();
    (!late.is_empty()).then(|| words::earlier(lang, &periods::list(&late, lang)))
}
