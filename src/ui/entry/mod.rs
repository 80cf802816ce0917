//! "Việc kỳ này": figures typed straight into their rows, under each other by target, by unit or by
//! period.
//!
//! `grid` holds what the person chose, `lines` the rows that follow from it, `asked` what a row asks
//! for, `typing` what is being typed into it.

mod actions;
mod asked;
mod behalf;
mod box_keys;
mod boxes;
mod choosing;
mod copying;
mod elsewhere;
mod extra;
mod field;
mod filled;
mod grid;
mod kind;
mod lines;
mod pasting;
mod period;
mod recent;
mod row;
mod submitting;
mod taken_over;
mod together;
mod typing;
mod views;

pub use actions::{do_again, take_back};
pub use extra::Remarks;
pub use field::FigureField;
pub use grid::Grid;
pub use pasting::left_over;
pub use period::PeriodPicker;
pub use typing::Typing;

use self::actions::ActionBar;
use self::filled::Completeness;
use self::grid::Across;
use self::kind::KindSwitch;
use self::lines::Line;
use self::pasting::Pasting;
use self::row::EntryRow;
use self::submitting::{PaperLink, SubmitState, Submitting};
use self::taken_over::taken_over;
use self::together::Foot;
use self::views::Views;
use crate::edge::page;
use crate::ledger::Calendar;
use crate::state::Store;
use crate::text::phrases::{entry as words, grid as phrases};
use crate::text::{Lang, domain, period as periods};
use crate::ui::execution::Awaited;
use crate::ui::reports::MonthlyReport;
use leptos::prelude::*;

/// The grid, of the unit that the person works for or that the office chose.
#[component]
pub fn Entry(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let grid = Grid::expect();
    let across = Memo::new(move |_| grid.across());
    let shows_all = RwSignal::new(false);
    let due = Memo::new(move |_| grid.due());
    let lines = Memo::new(move |_| grid.lines(shows_all.get()));
    let pasting = Pasting::new(store, lines, grid, lang);
    let submitting = Submitting::new(store, Memo::new(move |_| grid.unit()), lang);
    let arrive = move |event: leptos::ev::FocusEvent| {
        let key = page::box_of(&event).map(|(key, _)| key);
        let is_it = |line: &&Line| Some(line.key(across.get_untracked())) == key;
        lines.with_untracked(|lines| lines.iter().find(is_it).inspect(|line| grid.arrive(line)).is_some());
    };
    view! {
        <div class="page" on:keydown=move |event| {
            choosing::pressed(grid, pasting, &event);
            pasting.key(&event);
        }>
            <header class="page-head">
                <div class="page-head__words">
                    <h1>{words::title(lang)}</h1>
                    <p class="print-only">{move || sheet(store, grid, lang)}</p>
                    {move || view! { <Completeness due across=across.get() lang/> }}
                </div>
                <div class="page-head__tools">
                    {move || (across.get() != Across::Periods).then(|| view! { <PeriodPicker lang/> })}
                    <KindSwitch grid lang/>
                </div>
            </header>
            <Views grid lang/>
            <Awaited lang/>
            {move || taken_over(store, grid, lang)}
            {move || (across.get() == Across::Targets).then(|| view! { <SubmitState submitting/> })}
            <table class="table entry-table cards" on:paste=move |event| pasting.paste(&event)
                on:copy=move |event| choosing::copy(grid, pasting, &event) on:focusin=arrive>
                <caption class="unseen">{move || caption(store, grid, lang)}</caption>
                <thead><tr>
                    <th scope="col">{move || column(across.get(), lang)}</th>
                    <th class="entry-table__last number" scope="col">{words::previous_period(lang)}</th>
                    <th class="entry-table__entry" scope="col">{words::this_column(lang)}</th>
                    <th class="entry-table__state" scope="col">
                        <span class="unseen">{words::saved_column(lang)}</span>
                    </th>
                </tr></thead>
                <tbody>{move || rows(store, lines.get(), grid, lang)}</tbody>
                <Foot grid lang/>
            </table>
            {move || lines.with(Vec::is_empty).then(|| empty(store, grid, lang))}
            {move || (across.get() == Across::Targets).then(|| view! {
                <label class="check screen-only">
                    <input type="checkbox" prop:checked=shows_all
                        on:change=move |event| shows_all.set(event_target_checked(&event))/>
                    {words::show_not_due(lang)}
                </label>
                <PaperLink submitting/>
            })}
            <MonthlyReport unit=Signal::derive(move || grid.unit()) lang/>
            <p class="entry-keys screen-only" data-hint="keys">{phrases::keys(lang)}</p>
            <ActionBar lines grid pasting submitting lang/>
        </div>
    }
}

/// The rows of the view; a form's under the headings of its groups.
fn rows(store: Store, lines: Vec<Line>, grid: Grid, lang: Lang) -> AnyView {
    let data = store.data();
    let is_form = untrack(|| grid.across()) == Across::Targets;
    let mut last_group = 0;
    lines
        .into_iter()
        .enumerate()
        .filter_map(|(place, line)| {
            let target = data.target(&line.target)?;
            let is_new = is_form && target.group != last_group;
            let heading = is_new.then(|| domain::group(target.group, data, lang));
            last_group = target.group;
            Some(view! {
                {heading.map(|heading| view! {
                    <tr class="table__group"><th colspan="4" scope="rowgroup">{heading}</th></tr>
                })}
                <EntryRow line target place grid lang/>
            })
        })
        .collect_view()
        .into_any()
}

fn empty(store: Store, grid: Grid, lang: Lang) -> AnyView {
    let said = match grid.across() {
        Across::Targets => words::nothing_due(lang, &periods::name(store.period(), lang)),
        _ => phrases::nothing_in_view(lang).to_owned(),
    };
    view! { <p class="empty">{said}</p> }.into_any()
}

/// What the first column holds.
fn column(across: Across, lang: Lang) -> &'static str {
    match across {
        Across::Targets => words::column_target(lang),
        Across::Units => phrases::unit(lang),
        Across::Periods => phrases::period(lang),
    }
}

/// What the view shows, in one sentence, followed.
fn caption(store: Store, grid: Grid, lang: Lang) -> String {
    let period = periods::in_sentence(store.period(), lang);
    let target = grid.target().map(|target| lang.of(&target.name)).unwrap_or_default();
    match grid.across() {
        Across::Targets => words::caption(lang, &period, &unit_name(store, grid, lang)),
        Across::Units => phrases::caption_units(lang, target, &period),
        Across::Periods => phrases::caption_periods(lang, target, &unit_name(store, grid, lang)),
    }
}

/// What stands over a printed form.
fn sheet(store: Store, grid: Grid, lang: Lang) -> String {
    let what = match grid.across() {
        Across::Targets => {
            format!("{} · {}", unit_name(store, grid, lang), periods::name(store.period(), lang))
        }
        _ => caption(store, grid, lang),
    };
    format!("{what} · {}", kind::slot_words(grid, lang))
}

fn unit_name(store: Store, grid: Grid, lang: Lang) -> String {
    let month = store.period().end(Calendar::CIVIL);
    store.data().unit(&grid.unit()).map(|unit| lang.of(unit.name_in(month)).to_owned()).unwrap_or_default()
}
