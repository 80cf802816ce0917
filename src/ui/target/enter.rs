//! The boxes for a figure of any period of the target, with note and source, and last year's beside it.

use super::last_year;
use super::looked::Looked;
use super::slot::{self, Chosen};
use super::year_before;
use crate::ledger::{Cell, Value};
use crate::progress;
use crate::resolution::UnitId;
use crate::state::draft::Boxes;
use crate::text::phrases::{entry as words, progress as locks, shell, target};
use crate::ui::checks;
use crate::ui::entry::{FigureField, Remarks, Typing};
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// The section, for the unit looked at now.
pub fn enter(look: Looked) -> AnyView {
    let Looked { target: of, store, lang, unit } = look;
    let unit = unit.get();
    // Another way of judging asks for other boxes; no other setting may empty what is being typed.
    let judging = Memo::new(move |_| store.settings().judging(of)).get();
    let boxes = Boxes::of(of, judging, look.is_root());
    let chosen = Chosen::of(look, boxes);
    let cell = {
        let unit = unit.clone();
        Memo::new(move |_| chosen.cell(look, &unit))
    };
    let before = before(look, unit, cell);
    let typing = Typing::new(store, of, boxes, cell.into(), before, "figure".to_owned(), lang);
    let secrecy = of.sensitive.then(|| {
        view! { <p class="notice status--not-yet-due">{shell::no_secrets(lang)}</p> }
    });
    let body = view! {
        {secrecy}
        <div class="stack" data-form="figure">
            {slot::controls(chosen, look)}
            {checks::offer(typing)}
            <p class="field__label" id="figure-name">{words::figure(lang)}</p>
            {move || typing.is_locked.get().then(|| view! { <p data-lock="locked">{locks::locked_form(lang)}</p> })}
            <FigureField typing named_by="figure-name".to_owned()/>
            {of.may_have_nothing.then(|| nothing(typing))}
            <Remarks typing id="figure".to_owned()/>
        </div>
        {(boxes != Boxes::Done).then(|| {
            let whole = year_before::year_before(look, boxes);
            view! { {last_year::last_year(look, boxes, cell)} {whole} }
        })}
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

/// "Không phát sinh": there was nothing to count, which is neither 0 nor a missing figure.
fn nothing(typing: Typing) -> AnyView {
    let is_nothing = move || typing.draft().nothing_arose;
    let tick = move |event| {
        typing.say_nothing_arose(event_target_checked(&event));
    };
    view! {
        <label class="check" title=words::nothing_arose_hint(typing.lang)>
            <input type="checkbox" data-field="nothing" prop:checked=is_nothing
                prop:disabled=move || !typing.is_open() on:change=tick/>
            {words::nothing_arose(typing.lang)}
        </label>
    }
    .into_any()
}
