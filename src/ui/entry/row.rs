//! One row of the form: what is asked, the figure before, the boxes, and whether they are saved.

use super::Kind;
use super::field::{FigureField, Remarks};
use crate::ledger::{Basis, Cell, Content, Current, Period, Place, Slot, Statement, Value};
use crate::progress;
use crate::report::Cell as TableCell;
use crate::resolution::{Judging, Target, UnitId};
use crate::state::draft::Boxes;
use crate::state::{Action, Route, Saving, Store};
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain, period as periods};
use leptos::prelude::*;

/// The row of one target in one period.
#[component]
pub fn EntryRow(
    target: &'static Target,
    unit: UnitId,
    period: Period,
    kind: Kind,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let is_root = store.data().root_unit().id == unit;
    let boxes = Boxes::of(target, store.settings().judging(target), is_root);
    let cell = {
        let unit = unit.clone();
        Memo::new(move |_| Cell {
            target: target.id.clone(),
            unit: unit.clone(),
            period,
            slot: Slot {
                basis: basis_of(target, boxes, period, kind.basis.get()),
                standing: kind.standing.get(),
            },
        })
    };
    let before = {
        let unit = unit.clone();
        Memo::new(move |_| {
            let basis = cell.with(|cell| cell.slot.basis);
            store.read(&target.id, &unit, |ledger| {
                progress::figure_before(ledger, target, &unit, period, basis)
            })
        })
    };
    let held = Memo::new(move |_| Held::of(store, &cell.get()));
    let remarks = Remarks::empty();
    Effect::new(move |_| {
        let place = Place::Figure(cell.get());
        held.with(|held| remarks.show(store, &place, &held.note, &held.source));
    });
    let typed = store.remembered_remarks(&Place::Figure(cell.get_untracked()));
    let is_open = RwSignal::new(typed.is_some());
    let id = format!("r-{}", target.id);
    let name_id = format!("n-{}", target.id);
    let extra_id = format!("x-{}", target.id);
    let shown_before = move || {
        before.get().map(|(period, slot, value)| {
            let note = format!(
                "{}, {}",
                periods::short(period, lang),
                domain::standing(slot.standing, lang).to_lowercase()
            );
            (domain::value(&value, lang), note)
        })
    };
    view! {
        <tr class="entry-table__row" data-target=target.id.as_str().to_owned()>
            <th class="entry-table__name" scope="row" id=name_id.clone()>
                <a class="target-name" href=Route::Target(target.id.clone()).hash()>
                    {lang.of(&target.name).to_owned()}
                </a>
                <span class="target-note">
                    {words::whole_year(lang, &domain::goal(target, lang))}
                    {(period != store.period()).then(|| format!(" · {}", periods::name(period, lang)))}
                </span>
                {target.sensitive.then(|| view! { <span class="target-note">{shell::no_secrets(lang)}</span> })}
            </th>
            <td class="entry-table__last number" data-label=words::previous_period(lang)>
                {move || match shown_before() {
                    Some((figure, note)) => view! {
                        <span class="figure">{figure}</span><span class="target-note">{note}</span>
                    }.into_any(),
                    None => view! { <span class="figure--none">{words::none_before(lang)}</span> }.into_any(),
                }}
            </td>
            <td class="entry-table__entry cards__wide">
                <FigureField target boxes cell=cell.into()
                    before=Signal::derive(move || before.get().map(|(_, _, value)| value))
                    id named_by=name_id remarks lang/>
            </td>
            <td class="entry-table__state">
                <div class="cluster">
                    {move || state_of(store, &held.get(), lang)}
                    <button class="button button--plain button--small screen-only" type="button"
                        aria-expanded=move || is_open.get().to_string() aria-controls=extra_id.clone()
                        on:click=move |_| is_open.update(|open| *open = !*open)>
                        {words::more(lang)}<span class="unseen">": "{lang.of(&target.name).to_owned()}</span>
                    </button>
                </div>
            </td>
        </tr>
        <Show when=move || is_open.get()>
            <Extra target cell held remarks lang/>
        </Show>
    }
}

/// What only accumulates in a stretch of time can be given for the stretch alone.
fn basis_of(target: &Target, boxes: Boxes, period: Period, wished: Basis) -> Basis {
    let adds_up = match target.judging {
        Judging::Flow | Judging::Accrual | Judging::Limit | Judging::Change => true,
        Judging::Level => target.ratio_of_flows,
        Judging::Milestone => false,
    };
    if adds_up && boxes != Boxes::Done && !period.is_cut_off() { wished } else { Basis::Cumulative }
}

/// What a cell holds, as the row shows it.
#[derive(Clone, PartialEq)]
struct Held {
    content: Option<Content>,
    is_conflict: bool,
    note: String,
    source: String,
}

impl Held {
    fn of(store: Store, cell: &Cell) -> Held {
        store.read(&cell.target, &cell.unit, |ledger| {
            let current = ledger.current(&Place::Figure(cell.clone()));
            let entry = current.entry();
            Held {
                content: current.content().cloned(),
                is_conflict: matches!(current, Current::Several(_)),
                note: entry.map(|entry| entry.note.to_string()).unwrap_or_default(),
                source: entry.map(|entry| entry.source.to_string()).unwrap_or_default(),
            }
        })
    }
}

impl Held {
    /// Whether there is something that could be withdrawn.
    fn has_figure(&self) -> bool {
        matches!(self.content, Some(Content::Value(_)))
    }
}

fn state_of(store: Store, held: &Held, lang: Lang) -> AnyView {
    if held.is_conflict {
        return view! {
            <a class="status status--behind" href=Route::Office.hash()>{words::two_figures(lang)}</a>
        }
        .into_any();
    }
    if held.content.is_none() {
        return ().into_any();
    }
    let (class, icon, word) = match store.saving() {
        Saving::Saved => ("saved", "icon icon--check", shell::saved(lang)),
        Saving::Underway(_) => ("saved saved--waiting", "icon icon--check", shell::saving(lang)),
        Saving::Failed { .. } => ("saved saved--failed", "icon icon--warning", shell::not_saved(lang)),
    };
    view! { <span class=class><span class=icon aria-hidden="true"></span>{word}</span> }.into_any()
}

/// Behind "Thêm": note, source, "không phát sinh", withdrawing.
#[component]
fn Extra(
    target: &'static Target,
    cell: Memo<Cell>,
    held: Memo<Held>,
    remarks: Remarks,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let write = move |content: Content| {
        let statement = Statement {
            note: remarks.note.get_untracked().into(),
            source: remarks.source.get_untracked().into(),
            ..Statement::new(Place::Figure(cell.get_untracked()), content)
        };
        if store.dispatch(Action::Write(statement)).is_err() {
            store.say(words::out_of_bounds(lang).to_owned());
        }
    };
    // A remark on a figure that stands is an entry of its own; before there is one it waits for it.
    let remark = move || {
        let changed = held.with_untracked(|held| {
            held.note != remarks.note.get_untracked() || held.source != remarks.source.get_untracked()
        });
        if !changed {
            store.remember_remarks(&Place::Figure(cell.get_untracked()), None);
        } else if let Some(content) = held.with_untracked(|held| held.content.clone()) {
            write(content);
        }
    };
    let typed = move || remarks.keep(store, &Place::Figure(cell.get_untracked()));
    let nothing = move |event| match event_target_checked(&event) {
        true => write(Content::Value(Value::NothingArose)),
        false => write(Content::Withdrawn),
    };
    let is_nothing = move || held.with(|held| held.content == Some(Content::Value(Value::NothingArose)));
    let withdraw = move |_| {
        write(Content::Withdrawn);
        store.say(words::withdrawn(lang, lang.of(&target.name)));
    };
    let id = target.id.as_str();
    view! {
        <tr class="entry-table__extra" id=format!("x-{id}")><td colspan="4">
            <div class="entry-table__extra-grid">
                {remark_field(format!("note-{id}"), words::note(lang), words::note_hint(lang), remarks.note, typed, remark)}
                {remark_field(format!("source-{id}"), words::source(lang), words::source_hint(lang), remarks.source, typed, remark)}
                <div class="cluster">
                    {target.may_have_nothing.then(|| view! {
                        <label class="check" title=words::nothing_arose_hint(lang)>
                            <input type="checkbox" data-field="nothing" prop:checked=is_nothing on:change=nothing/>
                            {words::nothing_arose(lang)}
                        </label>
                    })}
                    <Show when=move || held.with(Held::has_figure)>
                        <button class="button button--small" type="button" data-action="withdraw" on:click=withdraw>
                            {words::withdraw(lang)}
                        </button>
                    </Show>
                </div>
            </div>
        </td></tr>
    }
}

fn remark_field(
    id: String,
    label: &'static str,
    hint: &'static str,
    text: RwSignal<String>,
    typed: impl Fn() + 'static,
    left: impl Fn() + 'static,
) -> AnyView {
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="input" id=id placeholder=hint autocomplete="off" prop:value=text
                on:input=move |event| {
                    text.set(event_target_value(&event));
                    typed();
                }
                on:change=move |_| left()/>
        </div>
    }
    .into_any()
}

/// What the row's cell holds as a cell of a table, and the note beside it.
pub(super) fn figure_and_note(
    store: Store,
    target: &'static Target,
    unit: &UnitId,
    period: Period,
    kind: Kind,
    lang: Lang,
) -> (TableCell, String) {
    let is_root = store.data().root_unit().id == *unit;
    let boxes = Boxes::of(target, store.settings().judging(target), is_root);
    let basis = basis_of(target, boxes, period, kind.basis.get_untracked());
    let slot = Slot { basis, standing: kind.standing.get_untracked() };
    let held = Held::of(store, &Cell { target: target.id.clone(), unit: unit.clone(), period, slot });
    let figure = match held.content {
        Some(Content::Value(Value::Number(number))) => TableCell::number(Some(number)),
        Some(Content::Value(value)) => TableCell::text(domain::value(&value, lang)),
        _ => TableCell::Empty,
    };
    (figure, held.note)
}
