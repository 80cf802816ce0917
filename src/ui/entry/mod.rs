//! "Việc kỳ này": the period's form of one unit, each figure typed straight into its row.

mod actions;
mod asked;
mod boxes;
mod copying;
mod field;
mod pasting;
mod period;
mod row;
mod submitting;
mod typing;

pub use actions::{do_again, take_back};
pub use field::FigureField;
pub use period::PeriodPicker;
pub use row::Remarks;
pub use typing::Typing;

use self::actions::ActionBar;
use self::pasting::Pasting;
use self::row::EntryRow;
use self::submitting::{SubmitState, Submitting};
use crate::ledger::{Basis, Period, Standing};
use crate::progress::{self, Row};
use crate::resolution::{TargetId, UnitId};
use crate::state::{Action, Store};
use crate::text::phrases::entry as words;
use crate::text::{Lang, date, domain, period as periods};
use leptos::prelude::*;

/// Which of a period's four figures the boxes write to.
#[derive(Clone, Copy)]
pub struct Kind {
    /// In-period or cumulative.
    pub basis: RwSignal<Basis>,
    /// The page's state, which remembers estimated or official.
    pub store: Store,
}

/// The form of the unit that the person works for, or of the root.
#[component]
pub fn Entry(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let unit = store.own_unit();
    let kind = Kind { basis: RwSignal::new(Basis::Cumulative), store };
    let shows_all = RwSignal::new(false);
    let rows = {
        let unit = unit.clone();
        Memo::new(move |_| rows_of(store, &unit, store.period(), shows_all.get()))
    };
    let name = store.data().unit(&unit).map(|unit| lang.of(&unit.name).to_owned()).unwrap_or_default();
    let sheet = {
        let name = name.clone();
        move || format!("{name} · {} · {}", periods::name(store.period(), lang), slot_words(kind, lang))
    };
    let caption = {
        let name = name.clone();
        move || words::caption(lang, &periods::in_sentence(store.period(), lang), &name)
    };
    let pasting = Pasting::new(store, unit.clone(), rows, kind, lang);
    let submitting = Submitting::new(store, unit.clone(), lang);
    view! {
        <div class="page" on:keydown=move |event| pasting.key(&event)>
            <header class="page-head">
                <div class="page-head__words">
                    <h1>{words::title(lang)}</h1>
                    <p class="print-only">{sheet}</p>
                    <Completeness unit=unit.clone() lang/>
                </div>
                <div class="page-head__tools">
                    <PeriodPicker lang/>
                    <KindSwitch kind lang/>
                </div>
            </header>
            <SubmitState submitting/>
            <table class="table entry-table cards" on:paste=move |event| pasting.paste(&event)>
                <caption class="unseen">{caption}</caption>
                <thead><tr>
                    <th scope="col">{words::column_target(lang)}</th>
                    <th class="entry-table__last number" scope="col">{words::previous_period(lang)}</th>
                    <th class="entry-table__entry" scope="col">{words::this_column(lang)}</th>
                    <th class="entry-table__state" scope="col">
                        <span class="unseen">{words::saved_column(lang)}</span>
                    </th>
                </tr></thead>
                <tbody>
                    {
                        let unit = unit.clone();
                        move || grouped(store, &unit, rows.get(), kind, lang)
                    }
                </tbody>
            </table>
            <Show when=move || rows.with(Vec::is_empty)>
                <p class="empty">{move || words::nothing_due(lang, &periods::name(store.period(), lang))}</p>
            </Show>
            <label class="check screen-only">
                <input type="checkbox" prop:checked=shows_all
                    on:change=move |event| shows_all.set(event_target_checked(&event))/>
                {words::show_not_due(lang)}
            </label>
            <p class="soft screen-only">{words::keys_hint(lang)}</p>
            <ActionBar unit rows kind pasting submitting lang/>
        </div>
    }
}

/// The rows that are due in the form's period, and on request the unit's other targets, asked for
/// in that period too.
fn rows_of(store: Store, unit: &UnitId, period: Period, shows_all: bool) -> Vec<Row> {
    let (data, settings) = (store.data(), store.settings());
    let due = progress::expected_rows(data, &settings, unit, period);
    let Some(kind) = data.unit(unit).map(|unit| unit.kind) else { return due };
    if !shows_all {
        return due;
    }
    let reported = data.targets.iter().filter(|target| settings.reporters(target).include(kind));
    let row = |target: &TargetId| {
        let asked = due.iter().find(|row| row.target == *target).cloned();
        asked.unwrap_or_else(|| Row { target: target.clone(), period })
    };
    reported.map(|target| row(&target.id)).collect()
}

fn grouped(store: Store, unit: &UnitId, rows: Vec<Row>, kind: Kind, lang: Lang) -> AnyView {
    let data = store.data();
    let mut last_group = 0;
    rows.into_iter()
        .filter_map(|row| {
            let target = data.target(&row.target)?;
            let heading = (target.group != last_group).then(|| {
                let group = data.groups.iter().find(|group| group.number == target.group)?;
                Some(format!("{}. {}", group.number, lang.of(&group.name)))
            });
            last_group = target.group;
            Some(view! {
                {heading.map(|heading| view! {
                    <tr class="table__group"><th colspan="4" scope="rowgroup">{heading}</th></tr>
                })}
                <EntryRow target unit=unit.clone() period=row.period kind lang/>
            })
        })
        .collect_view()
        .into_any()
}

/// "Đã nhập 12/30 · hạn 14/10", with a bar.
#[component]
fn Completeness(unit: UnitId, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let filled = Memo::new(move |_| {
        let (data, settings, period) = (store.data(), store.settings(), store.period());
        for row in progress::expected_rows(data, &settings, &unit, period) {
            store.follow(&row.target, &unit);
        }
        store.peek(|ledger| progress::completeness(data, &settings, ledger, &unit, period))
    });
    let deadline = move || {
        let is_complete = filled.with(|filled| filled.entered == filled.of);
        let due = progress::deadline(&store.settings(), store.period()).filter(|_| !is_complete)?;
        let day = date::day(due);
        Some(if due < store.today() { words::overdue_since(lang, &day) } else { words::deadline(lang, &day) })
    };
    let estimated = move || {
        let count = filled.with(|filled| filled.estimated as usize);
        (count > 0).then_some(count)
    };
    let is_empty = move || filled.with(|filled| filled.of > 0 && filled.entered == 0);
    let width = move || filled.with(|filled| format!("width:{}%", 100 * filled.entered / filled.of.max(1)));
    view! {
        {move || is_empty().then(|| view! {
            <p class="page-head__lead screen-only" data-empty="form">
                {words::empty(lang, &periods::name(store.period(), lang))}
            </p>
        })}
        <div class="progress-line page-head__lead">
            <span>
                <span class="progress-line__count">
                    {move || filled.with(|filled| words::entered_of(lang, filled.entered as usize, filled.of as usize))}
                </span>
                {move || estimated().map(|count| words::of_them_estimated(lang, count))}
                {move || deadline().map(|due| format!(" · {due}"))}
            </span>
            <span class="meter progress-line__bar" aria-hidden="true">
                <span class="meter__fill" style=width></span>
            </span>
        </div>
    }
}

/// "Lũy kế / Trong kỳ" and "Ước / Chính thức" for the whole form.
#[component]
fn KindSwitch(kind: Kind, lang: Lang) -> impl IntoView {
    let basis = move |choice| {
        segment(
            "basis",
            domain::basis(choice, lang),
            move || kind.basis.get() == choice,
            move || kind.basis.set(choice),
        )
    };
    let standing = move |choice| {
        let chosen = move || kind.store.standing() == choice;
        // A standing cannot be refused.
        let choose = move || drop(kind.store.dispatch(Action::EnterAs(choice)));
        segment("standing", domain::standing(choice, lang), chosen, choose)
    };
    view! {
        <fieldset class="field screen-only">
            <legend class="field__label">{words::typed_as(lang)}</legend>
            <div class="cluster">
                <div class="segments">{[Basis::Cumulative, Basis::InPeriod].map(basis)}</div>
                <div class="segments">{[Standing::Estimated, Standing::Official].map(standing)}</div>
            </div>
        </fieldset>
    }
}

fn segment(
    name: &'static str,
    word: &'static str,
    chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="segments__item">
            <input type="radio" name=name prop:checked=chosen on:change=move |_| choose()/>
            <span>{word}</span>
        </label>
    }
    .into_any()
}

fn slot_words(kind: Kind, lang: Lang) -> String {
    domain::slot(crate::ledger::Slot { basis: kind.basis.get(), standing: kind.store.standing() }, lang)
}
