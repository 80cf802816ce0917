//! The boxes for a figure of any period of the target, with note and source, and last year's beside it.

use super::last_year;
use super::looked::Looked;
use super::section::section;
use super::slot::{self, Chosen};
use crate::ledger::{Cell, Content, Place, Statement, Value};
use crate::progress;
use crate::resolution::UnitId;
use crate::state::draft::Boxes;
use crate::text::phrases::{entry as words, shell, target};
use crate::ui::entry::{FigureField, Remarks};
use leptos::prelude::*;

/// The section, for the unit looked at now.
pub fn enter(look: Looked) -> AnyView {
    let Looked { target: of, store, lang, unit } = look;
    let unit = unit.get();
    let judging = store.settings().judging(of);
    let boxes = Boxes::of(of, judging, look.is_root());
    let chosen = Chosen::of(look, boxes);
    let cell = {
        let unit = unit.clone();
        Memo::new(move |_| chosen.cell(look, &unit))
    };
    let before = before(look, unit.clone(), cell);
    let remarks = Remarks::empty();
    Effect::new(move |_| {
        let held = cell.with(|cell| held(look, cell));
        let (note, source) = held.as_ref().map_or(("", ""), |held| (&*held.note, &*held.source));
        remarks.show(store, &Place::Figure(cell.get()), note, source);
    });
    let secrecy = of.sensitive.then(|| {
        view! { <p class="notice status--not-yet-due">{shell::no_secrets(lang)}</p> }
    });
    let body = view! {
        {secrecy}
        <div class="stack" data-form="figure">
            {slot::controls(chosen, look)}
            <p class="field__label" id="figure-name">{words::figure(lang)}</p>
            <FigureField target=of boxes cell=cell.into() before=before id="figure".to_owned()
                named_by="figure-name".to_owned() remarks lang/>
            {of.may_have_nothing.then(|| nothing(look, cell, remarks))}
            {remark(look, cell, remarks, "figure-note", words::note(lang), words::note_hint(lang), remarks.note)}
            {remark(look, cell, remarks, "figure-source", words::source(lang), words::source_hint(lang), remarks.source)}
        </div>
        {(boxes != Boxes::Done).then(|| last_year::last_year(look, boxes, cell))}
    };
    section("enter", target::enter(lang), ().into_any(), body.into_any())
}

/// The figure before the chosen one, for the question about a digit too many.
fn before(look: Looked, unit: UnitId, cell: Memo<Cell>) -> Signal<Option<Value>> {
    Signal::derive(move || {
        let (period, basis) = cell.with(|cell| (cell.period, cell.slot.basis));
        let found = look.store.read(&look.target.id, &unit, |ledger| {
            progress::figure_before(ledger, look.target, &unit, period, basis)
        });
        found.map(|(_, _, value)| value)
    })
}

/// What the cell says now with its remarks, where nobody disputes it; followed.
fn held(look: Looked, cell: &Cell) -> Option<Statement> {
    look.store.read(&cell.target, &cell.unit, |ledger| {
        let place = Place::Figure(cell.clone());
        ledger.current(&place).entry().map(|entry| Statement {
            place: place.clone(),
            content: entry.content.clone(),
            note: entry.note.clone(),
            source: entry.source.clone(),
        })
    })
}

/// "Không phát sinh": there was nothing to count, which is neither 0 nor a missing figure.
fn nothing(look: Looked, cell: Memo<Cell>, remarks: Remarks) -> AnyView {
    let content = Content::Value(Value::NothingArose);
    let shown = content.clone();
    let is_nothing = move || cell.with(|cell| held(look, cell)).is_some_and(|held| held.content == shown);
    let tick = move |event| {
        let content = if event_target_checked(&event) { content.clone() } else { Content::Withdrawn };
        look.write(Statement {
            note: remarks.note.get_untracked().into(),
            source: remarks.source.get_untracked().into(),
            ..Statement::new(Place::Figure(cell.get_untracked()), content)
        });
    };
    view! {
        <label class="check" title=words::nothing_arose_hint(look.lang)>
            <input type="checkbox" data-field="nothing" prop:checked=is_nothing on:change=tick/>
            {words::nothing_arose(look.lang)}
        </label>
    }
    .into_any()
}

/// A line of words that goes with the figure; changed beside a figure that stands, it is an entry.
fn remark(
    look: Looked,
    cell: Memo<Cell>,
    remarks: Remarks,
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    text: RwSignal<String>,
) -> AnyView {
    let left = move |_| {
        let Some(held) = untrack(|| cell.with(|cell| held(look, cell))) else {
            if remarks.are_empty() {
                look.store.remember_remarks(&Place::Figure(cell.get_untracked()), None);
            }
            return;
        };
        let now = Statement {
            note: remarks.note.get_untracked().into(),
            source: remarks.source.get_untracked().into(),
            ..held.clone()
        };
        if now == held {
            look.store.remember_remarks(&now.place, None);
        } else {
            look.write(now);
        }
    };
    let typed = move |event| {
        text.set(event_target_value(&event));
        remarks.keep(look.store, &Place::Figure(cell.get_untracked()));
    };
    view! {
        <div class="field">
            <label class="field__label" for=id>{label}</label>
            <input class="input" id=id placeholder=hint autocomplete="off" prop:value=text
                on:input=typed on:change=left/>
        </div>
    }
    .into_any()
}
