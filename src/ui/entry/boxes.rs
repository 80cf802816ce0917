//! The three arrangements of boxes: one figure, a part and its whole, done with percent.

use super::field::Typing;
use crate::edge::page::{self, Towards};
use crate::state::Store;
use crate::state::draft::Field;
use crate::text::phrases::entry as words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// One box with its unit of measure.
pub fn figure_box(typing: Typing, store: Store) -> impl IntoView {
    let lang = typing.lang;
    view! {
        <div class="field__box">
            {number_box(typing, store, Field::First, "figure", Label::Row)}
            <span class="field__unit">{lang.of(typing.measure()).to_owned()}</span>
        </div>
    }
}

/// A part and its whole, each with the words of the target.
pub fn ratio_boxes(typing: Typing, store: Store) -> impl IntoView {
    let lang = typing.lang;
    let (part, whole) = match &typing.target.ratio_words {
        Some(ratio) => (lang.of(&ratio.numerator), lang.of(&ratio.denominator)),
        None => (words::numerator(lang), words::denominator(lang)),
    };
    view! {
        <div class="field__pair">
            <span class="field__part">
                <label class="field__hint" for=typing.part_id("first")>{part}</label>
                {number_box(typing, store, Field::First, "numerator", Label::Own)}
            </span>
            <span class="field__slash" aria-hidden="true">"/"</span>
            <span class="field__part">
                <label class="field__hint" for=typing.part_id("second")>{whole}</label>
                {number_box(typing, store, Field::Second, "denominator", Label::Own)}
            </span>
        </div>
    }
}

/// Done or not, with how far it has come.
pub fn done_boxes(typing: Typing, store: Store) -> impl IntoView {
    let lang = typing.lang;
    let tick = move |event| {
        let done = event_target_checked(&event);
        typing.type_into(store, |draft| draft.done = done);
        typing.commit(store);
    };
    view! {
        <div class="field__box">
            <label class="check">
                <input type="checkbox" data-field="done" prop:checked=move || typing.draft.with(|draft| draft.done)
                    on:change=tick/>
                {words::done(lang)}
            </label>
            {number_box(typing, store, Field::First, "percent", Label::Words(words::percent_done(lang)))}
            <span class="field__unit">"%"</span>
        </div>
    }
}

/// What names a box.
enum Label {
    /// The name of the row.
    Row,
    /// A `<label>` of its own.
    Own,
    /// These words, heard but not seen.
    Words(&'static str),
}

fn number_box(typing: Typing, store: Store, field: Field, kind: &'static str, label: Label) -> impl IntoView {
    let text = move || {
        typing.draft.with(|draft| match field {
            Field::First => draft.first.clone(),
            Field::Second => draft.second.clone(),
        })
    };
    let typed = move |event| {
        let typed = event_target_value(&event);
        typing.type_into(store, |draft| {
            draft.nothing_arose = false;
            match field {
                Field::First => draft.first = typed,
                Field::Second => draft.second = typed,
            }
        });
    };
    let part = if field == Field::First { "first" } else { "second" };
    let described = format!("{} {}", typing.part_id("echo"), typing.part_id("error"));
    let nothing = move || typing.draft.with(|draft| draft.nothing_arose);
    view! {
        <input class="input input--number" class:input--percent=kind == "percent"
            id=typing.part_id(part) inputmode="decimal" autocomplete="off" data-field=kind
            aria-labelledby=matches!(label, Label::Row).then(|| typing.named_by.get_value())
            aria-label=match label { Label::Words(words) => Some(words), _ => None }
            aria-describedby=described
            aria-invalid=move || typing.is_wrong(field).then_some("true")
            placeholder=move || nothing().then(|| words::nothing_arose(typing.lang))
            prop:value=text on:input=typed
            on:keydown=move |event| keys(typing, store, field, &event)/>
    }
}

/// Enter and the arrows go from row to row, as in a spreadsheet; a composing keyboard keeps its keys.
fn keys(typing: Typing, store: Store, field: Field, event: &KeyboardEvent) {
    if event.is_composing() {
        return;
    }
    let towards = match event.key().as_str() {
        "Enter" if event.shift_key() => Towards::Previous,
        "Enter" if field == Field::First && typing.is_half() => {
            event.prevent_default();
            return page::focus(&typing.part_id("second"));
        }
        "Enter" | "ArrowDown" => Towards::Next,
        "ArrowUp" => Towards::Previous,
        _ => return,
    };
    event.prevent_default();
    typing.commit(store);
    page::focus_row(towards);
}
