//! "Sao chép bảng": the rows as they stand, for Word, Excel and chat.

use super::browsing::Browsing;
use super::distance::Distance;
use super::listing::{Line, Listing};
use super::row;
use crate::edge::clipboard;
use crate::report::{self, Cell, Table};
use crate::state::Store;
use crate::text::phrases::{shell, targets as words};
use crate::text::{Lang, date, domain};
use leptos::prelude::*;

/// The button, and whether the browser let it copy.
#[component]
pub fn CopyTable(lang: Lang, listing: Memo<Listing>) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    let said = RwSignal::new(None::<&'static str>);
    let copy = move |_| {
        let table = untrack(|| table(store, browsing, &listing.get(), lang));
        let done = clipboard::copy(&report::html(&table), &report::plain(&table));
        said.set(Some(if done { shell::copied(lang) } else { shell::copy_failed(lang) }));
    };
    view! {
        <span class="soft" role="status">{said}</span>
        <button type="button" class="button" data-action="copy" on:click=copy>{shell::copy_table(lang)}</button>
    }
}

fn table(store: Store, browsing: Browsing, listing: &Listing, lang: Lang) -> Table {
    let data = store.data();
    let unit = browsing.unit(store);
    let name = data.unit(&unit).map_or_else(|| unit.to_string(), |unit| lang.of(&unit.name).to_owned());
    let mut table = Table::new(lang, format!("{} · {name}", words::caption(lang)))
        .words(words::column_number(lang))
        .words(words::column_name(lang))
        .words(words::year_goal(lang, data.year))
        .figures(words::column_latest(lang))
        .words(words::column_period(lang))
        .figures(words::column_plan(lang))
        .words(words::column_status(lang))
        .mark(shell::as_of(lang, &date::day(store.as_of())));
    if store.is_illustration() {
        table = table.mark(shell::illustrative(lang));
    }
    for line in &listing.lines {
        match line {
            Line::Group { number, .. } => table.group(domain::group(*number, data, lang)),
            Line::Target(id) => {
                let Some(target) = data.target(id) else { continue };
                let Some(judged) = store.judgement(id, &unit) else { continue };
                let order = data.targets.iter().position(|other| other.id == *id);
                let latest = match judged.amount {
                    Some(amount) if target.is_percent() => Cell::percent(Some(amount)),
                    Some(amount) => Cell::number(Some(amount)),
                    None => row::latest(target, &judged, lang).map_or(Cell::Empty, Cell::Text),
                };
                let plan = match Distance::of(target, &judged) {
                    Some(Distance::OfPlan { percent, .. }) => Cell::percent(Some(percent)),
                    Some(other) => Cell::Text(other.words(target, lang)),
                    None => Cell::Empty,
                };
                let text = |words: Option<String>| words.map_or(Cell::Empty, Cell::Text);
                table.row([
                    text(order.map(|at| (at + 1).to_string())),
                    Cell::text(lang.of(&target.name)),
                    Cell::Text(row::asked(target, &judged, lang)),
                    latest,
                    text(row::dated(&judged, lang)),
                    plan,
                    Cell::text(domain::reported_status(&judged, lang)),
                ]);
            }
        }
    }
    table
}
