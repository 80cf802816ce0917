//! The boxes in which a person says what somebody's own sheet holds.

use super::bringing::{Read, What};
use super::columns::Columns;
use crate::import::mapping::{Column, Heads, Mapping};
use crate::import::workbook::Workbook;
use crate::ledger::{Part, Period, Standing};
use crate::resolution::UnitId;
use crate::state::{Role, Store};
use crate::text::heading::Heading;
use crate::text::phrases::sheets as words;
use crate::text::{Lang, domain, period as periods};
use crate::ui::parts::list::list;
use leptos::prelude::*;
use std::sync::Arc;

/// The boxes in which it is said.
pub fn columns_view(columns: Columns, read: &Arc<Read>, lang: Lang) -> AnyView {
    let store = Store::expect();
    let heads = {
        let read = Arc::clone(read);
        Memo::new(move |_| columns.heads(book(&read)?))
    };
    let unknown = move || {
        let is_unknown = heads.with(Option::is_none);
        is_unknown.then(|| view! { <p class="notice status--behind">{words::head_unknown(lang)}</p> })
    };
    let known =
        move || columns.is_known.get().then(|| view! { <p class="soft">{words::known_columns(lang)}</p> });
    let too_few = move || {
        let is_enough = columns.mapping.with(Mapping::is_enough);
        (!is_enough)
            .then(|| view! { <p class="notice status--behind" role="status">{words::not_enough(lang)}</p> })
    };
    view! {
        <section class="section" aria-labelledby="sheet-columns">
            <div class="section__head"><h2 id="sheet-columns">{words::columns(lang)}</h2></div>
            <div class="fields">
                {sheet_list(columns, read, lang)}
                {row_list(columns, read, heads, lang)}
                {whose(store, columns, lang)}
            </div>
            {unknown}
            {known}
            <div class="fields" data-columns="">{move || heads.get().map(|heads| roles(columns, &heads, lang))}</div>
            {too_few}
        </section>
    }
    .into_any()
}

/// Of several sheets that can be seen, which one.
fn sheet_list(columns: Columns, read: &Arc<Read>, lang: Lang) -> Option<AnyView> {
    let sheets = book(read)?.sheets.iter().enumerate().filter(|(_, sheet)| !sheet.is_hidden);
    let options: Vec<_> = sheets.map(|(at, sheet)| (at.to_string(), sheet.name.clone())).collect();
    let read = Arc::clone(read);
    let choose = move |chosen: String| {
        columns.sheet.set(chosen.parse().unwrap_or_default());
        columns.row.set(None);
        if let Some(book) = book(&read) {
            columns.propose_columns(book);
        }
    };
    let is_choice = options.len() > 1;
    is_choice.then(|| {
        list("sheet-name", words::sheet(lang), options, move || columns.sheet.get().to_string(), choose)
    })
}

/// The row with the headings; what was found until somebody chooses another.
fn row_list(columns: Columns, read: &Arc<Read>, heads: Memo<Option<Heads>>, lang: Lang) -> AnyView {
    let options = (0..HEAD_ROWS).map(|row| (row.to_string(), (row + 1).to_string())).collect();
    let held = move || {
        let found = heads.with(|heads| heads.as_ref().map(|heads| heads.body.saturating_sub(1).to_string()));
        columns.row.get().map(|row| row.to_string()).or(found).unwrap_or_default()
    };
    let read = Arc::clone(read);
    let choose = move |chosen: String| {
        columns.row.set(chosen.parse().ok());
        if let Some(book) = book(&read) {
            columns.propose_columns(book);
        }
    };
    list("sheet-row", words::head_row(lang), options, held, choose)
}

/// Headings are offered in so many rows.
const HEAD_ROWS: usize = 30;

fn roles(columns: Columns, heads: &Heads, lang: Lang) -> AnyView {
    let one = |(at, column): (usize, &Column)| {
        let options = Heading::ALL.iter().enumerate();
        let options =
            options.map(|(role, heading)| (role.to_string(), heading.name(lang).to_owned())).collect();
        let held = move || {
            let said = columns.mapping.with(|mapping| mapping.columns.get(at).map(|(_, said)| *said));
            let said = said.unwrap_or(Heading::Other);
            Heading::ALL.iter().position(|heading| *heading == said).unwrap_or_default().to_string()
        };
        let choose = move |chosen: String| {
            let said = chosen.parse().ok().and_then(|role: usize| Heading::ALL.get(role).copied());
            columns.mapping.update(|mapping| mapping.say(at, said.unwrap_or(Heading::Other)));
        };
        list(&format!("column-{at}"), &column.title, options, held, choose)
    };
    heads.columns.iter().enumerate().map(one).collect_view().into_any()
}

fn whose(store: Store, columns: Columns, lang: Lang) -> AnyView {
    let data = store.data();
    let is_own = untrack(|| store.person()).is_some_and(|person| matches!(person.role, Role::Unit(_)));
    let units = data.units.iter().map(|unit| (unit.id.to_string(), lang.of(&unit.name).to_owned()));
    let unit = (!is_own).then(|| {
        list(
            "sheet-unit",
            words::unit(lang),
            units.collect(),
            move || columns.unit.get().to_string(),
            move |chosen| {
                columns.unit.set(UnitId::new(&*chosen));
            },
        )
    });
    let months: Vec<Period> =
        Period::of_year(data.year).filter(|period| matches!(period.part, Part::Month(_))).collect();
    let options = months.iter().enumerate().map(|(at, month)| (at.to_string(), periods::name(*month, lang)));
    let options = options.collect();
    let held = {
        let months = months.clone();
        move || months.iter().position(|month| *month == columns.period.get()).unwrap_or_default().to_string()
    };
    let period = list("sheet-period", words::period(lang), options, held, move |chosen| {
        if let Some(month) = chosen.parse().ok().and_then(|at: usize| months.get(at)) {
            columns.period.set(*month);
        }
    });
    let standings = [Standing::Estimated, Standing::Official];
    let options = standings.iter().enumerate();
    let options =
        options.map(|(at, standing)| (at.to_string(), domain::standing(*standing, lang).to_owned()));
    let held = move || {
        standings.iter().position(|one| *one == columns.standing.get()).unwrap_or_default().to_string()
    };
    let standing = list("sheet-standing", words::standing(lang), options.collect(), held, move |chosen| {
        if let Some(standing) = chosen.parse().ok().and_then(|at: usize| standings.get(at)) {
            columns.standing.set(*standing);
        }
    });
    view! { {unit} {period} {standing} }.into_any()
}

const fn book(read: &Read) -> Option<&Workbook> {
    if let What::Own(book) = &read.what { Some(book) } else { None }
}
