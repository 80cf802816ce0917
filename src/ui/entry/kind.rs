//! Which of a period's four figures the boxes write to.

use super::grid::Grid;
use crate::ledger::{Basis, Slot, Standing};
use crate::state::Store;
use crate::text::phrases::entry as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;

/// "Lũy kế / Trong kỳ" and "Ước / Chính thức" for the whole form.
#[component]
pub fn KindSwitch(grid: Grid, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let basis = move |choice| {
        segment(
            "basis",
            domain::basis(choice, lang),
            move || grid.basis.get() == choice,
            move || grid.basis.set(choice),
        )
    };
    let standing = move |choice| {
        let chosen = move || store.standing() == choice;
        let choose = move || grid.enter_all_as(choice);
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

/// One of a few answers that exclude each other; `name` is of the group.
pub fn segment(
    name: impl Into<String>,
    word: &'static str,
    chosen: impl Fn() -> bool + Send + 'static,
    choose: impl Fn() + 'static,
) -> AnyView {
    view! {
        <label class="segments__item">
            <input type="radio" name=name.into() prop:checked=chosen on:change=move |_| choose()/>
            <span>{word}</span>
        </label>
    }
    .into_any()
}

/// What the boxes write to, in words.
pub fn slot_words(grid: Grid, lang: Lang) -> String {
    domain::slot(Slot { basis: grid.basis.get(), standing: Store::expect().standing() }, lang)
}
