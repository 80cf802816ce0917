//! The three arrangements of boxes: one figure, a part and its whole, done with percent.

use super::box_keys;
use super::field::is_wrong;
use super::typing::{Sure, Typing};
use crate::state::draft::Field;
use crate::text::phrases::entry as words;
use leptos::prelude::*;

/// One box with its unit of measure.
pub fn figure_box(typing: Typing, named_by: String) -> impl IntoView {
    let lang = typing.lang;
    view! {
        <div class="field__box">
            {number_box(typing, Field::First, "figure", named_by)}
            <span class="field__unit">{lang.of(typing.measure()).to_owned()}</span>
        </div>
    }
}

/// A part and its whole, each with the words of the target.
pub fn ratio_boxes(typing: Typing, named_by: String) -> impl IntoView {
    let lang = typing.lang;
    let (part, whole) = match &typing.target.ratio_words {
        Some(ratio) => (lang.of(&ratio.numerator), lang.of(&ratio.denominator)),
        None => (words::numerator(lang), words::denominator(lang)),
    };
    let named = move |part| format!("{named_by} {}", typing.part_id(part));
    view! {
        <div class="field__pair">
            <span class="field__part">
                <label class="field__hint" id=typing.part_id("part") for=typing.part_id("first")>{part}</label>
                {number_box(typing, Field::First, "numerator", named("part"))}
            </span>
            <span class="field__slash" aria-hidden="true">"/"</span>
            <span class="field__part">
                <label class="field__hint" id=typing.part_id("whole") for=typing.part_id("second")>{whole}</label>
                {number_box(typing, Field::Second, "denominator", named("whole"))}
            </span>
        </div>
    }
}

/// Done or not, with how far it has come.
pub fn done_boxes(typing: Typing, named_by: String) -> impl IntoView {
    let lang = typing.lang;
    let percent_named_by = format!("{named_by} {}", typing.part_id("percent"));
    let answer = move |(done, kind, word): (bool, &'static str, &'static str)| {
        let choose = move |_| {
            typing.type_into(|draft| (draft.done, draft.nothing_arose) = (Some(done), false));
            typing.commit(Sure::NotAsked);
        };
        view! {
            <label class="segments__item">
                <input type="radio" name=typing.part_id("done") data-field=kind
                    prop:checked=move || typing.draft().done == Some(done)
                    prop:disabled=move || typing.is_locked.get() on:change=choose/>
                <span>{word}</span>
            </label>
        }
    };
    view! {
        <div class="field__box field__box--done">
            <div class="segments" role="radiogroup" aria-labelledby=named_by>
                {[(true, "done", words::done_short(lang)), (false, "not-done", words::not_done_short(lang))].map(answer)}
            </div>
            <span class="unseen" id=typing.part_id("percent")>{words::percent_done(lang)}</span>
            {number_box(typing, Field::First, "percent", percent_named_by)}
            <span class="field__unit">"%"</span>
        </div>
    }
}

/// `named_by` holds the ids of what names the box: its row, and where a row has several, its own label.
fn number_box(typing: Typing, field: Field, kind: &'static str, named_by: String) -> impl IntoView {
    let text = move || {
        let draft = typing.draft();
        if field == Field::First { draft.first } else { draft.second }
    };
    let typed = move |event| {
        let typed = event_target_value(&event);
        typing.type_into(|draft| {
            draft.nothing_arose = false;
            match field {
                Field::First => draft.first = typed,
                Field::Second => draft.second = typed,
            }
        });
    };
    let part = if field == Field::First { "first" } else { "second" };
    let described = format!("{} {}", typing.part_id("echo"), typing.part_id("error"));
    view! {
        <input class="input input--number" class:input--percent=kind == "percent"
            id=typing.part_id(part) inputmode="decimal" autocomplete="off" data-field=kind
            data-kept=move || (!typing.is_typed()).then_some("")
            aria-labelledby=named_by aria-describedby=described
            aria-invalid=move || is_wrong(typing, field).then_some("true")
            placeholder=move || typing.draft().nothing_arose.then(|| words::nothing_arose(typing.lang))
            prop:value=text prop:readOnly=move || typing.is_locked.get() on:input=typed
            on:keydown=move |event| box_keys::pressed(typing, field, &event)/>
    }
}
