//! The boxes of one figure on the screen: the echo of what was understood, the message beside a wrong
//! one, and the question before a figure in doubt is saved.

use super::boxes::{done_boxes, figure_box, ratio_boxes};
use super::typing::{Committed, Doubts, Sure, Typing};
use crate::edge::page::{self, Towards};
use crate::ledger::{Content, Value};
use crate::state::draft::{Boxes, Field, Meaning};
use crate::text::number::{self, format};
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain};
use leptos::prelude::*;
use std::collections::BTreeSet;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};

/// The boxes, with what is said beside them.
#[component]
pub fn FigureField(
    /// The figure.
    typing: Typing,
    /// Id of the element that names it.
    named_by: String,
) -> impl IntoView {
    let lang = typing.lang;
    let message = Memo::new(move |_| typing.wrong().map(|(_, sentence)| sentence));
    let echo = Memo::new(move |_| echo(typing));
    let question = Memo::new(move |_| typing.doubts().map(|doubts| asked(doubts, typing)));
    let also = Memo::new(move |_| other_reading(typing));
    view! {
        <div class="field" class:field--pair=typing.boxes == Boxes::Ratio
            class:field--error=move || message.get().is_some()
            class:field--ask=move || question.get().is_some()
            on:focusout=move |event| left(typing, &event)>
            {match typing.boxes {
                Boxes::Figure => figure_box(typing, named_by).into_any(),
                Boxes::Ratio => ratio_boxes(typing, named_by).into_any(),
                Boxes::Done => done_boxes(typing, named_by).into_any(),
            }}
            <p class="field__echo" id=typing.part_id("echo")>{echo}</p>
            {move || also.get().map(|(field, other)| ask_other(typing, field, other, lang))}
            {move || question.get().map(|(about, question)| ask(typing, about, question))}
            <p class="field__error" id=typing.part_id("error") role="alert">
                {move || message.get().map(|message| view! {
                    <span class="icon icon--warning" aria-hidden="true"></span>{message}
                })}
            </p>
        </div>
    }
}

/// What the doubts are about, for tests and styles, and the question that they raise together.
fn asked(doubts: Doubts, typing: Typing) -> (&'static str, String) {
    let (target, lang) = (typing.target, typing.lang);
    let about = match &doubts {
        Doubts { replaces, .. } if !replaces.is_empty() => "dispute",
        Doubts { meanwhile: Some(_), .. } => "meanwhile",
        _ => "slip",
    };
    let slip = doubts.slip.map(|(slip, before)| domain::slip(slip, &domain::value(&before, lang), lang));
    let data = typing.store.data();
    let said: BTreeSet<String> =
        doubts.replaces.iter().map(|said| domain::content(said, Some(&target.id), data, lang)).collect();
    let said: Vec<String> = said.into_iter().collect();
    let settles = (!said.is_empty()).then(|| words::settles(lang, &said.join(" · ")));
    let meanwhile = doubts.meanwhile.map(|content| {
        let came = domain::content(&content, Some(&target.id), data, lang);
        match (content, typing.meaning()) {
            (Content::Withdrawn, _) => words::withdrawn_meanwhile(lang).to_owned(),
            (_, Meaning::Empty) => words::empties_meanwhile(lang, &came),
            _ => words::replaces_meanwhile(lang, &came),
        }
    });
    (about, slip.into_iter().chain(settles).chain(meanwhile).collect::<Vec<_>>().join(" "))
}

/// "Gấp khoảng 10 lần kỳ trước. Đúng số này?" The figure is saved once somebody says so.
fn ask(typing: Typing, about: &'static str, question: String) -> AnyView {
    let keep = move |_| {
        if typing.commit(Sure::Yes) == Committed::Holds {
            // The question goes, and the last row has none after it.
            page::edit(&typing.part_id("first"));
            page::go(Towards::Next);
        }
    };
    view! {
        <p class="field__ask" data-question=about>
            <span class="icon icon--info" aria-hidden="true"></span>
            <span id=typing.part_id("question")>{question}</span>
            <button class="button button--small" type="button" id=typing.part_id("keep") data-action="keep"
                aria-describedby=typing.part_id("question") on:click=keep>{shell::save(typing.lang)}</button>
            <button class="button button--small" type="button" data-action="correct"
                on:click=move |_| page::edit(&typing.part_id("first"))>{shell::edit(typing.lang)}</button>
        </p>
    }
    .into_any()
}

/// "Hay ý là 1,964": takes the other reading of an ambiguous figure.
fn ask_other(typing: Typing, field: Field, other: String, lang: Lang) -> AnyView {
    let mean = {
        let other = other.clone();
        move |_| {
            typing.type_into(|draft| match field {
                Field::First => draft.first.clone_from(&other),
                Field::Second => draft.second.clone_from(&other),
            });
            typing.commit(Sure::NotAsked);
        }
    };
    view! {
        <p class="field__ask">
            <span class="icon icon--info" aria-hidden="true"></span>
            <span>{words::or_meant(lang)}" "
                <button class="button button--small" type="button" on:click=mean>{other}</button>
            </span>
        </p>
    }
    .into_any()
}

/// Leaving the last box commits; going from one box of a ratio to the other does not.
fn left(typing: Typing, event: &FocusEvent) {
    let is_inside = event
        .related_target()
        .zip(event.current_target())
        .and_then(|(to, field)| Some((to.dyn_into::<Node>().ok()?, field.dyn_into::<Node>().ok()?)))
        .is_some_and(|(to, field)| field.contains(Some(&to)));
    if !is_inside {
        typing.leave();
    }
}

/// Whether a box holds something wrong, or half a ratio was left and it is the empty one, for
/// `aria-invalid`.
pub fn is_wrong(typing: Typing, field: Field) -> bool {
    let draft = typing.draft();
    let text = if field == Field::First { &draft.first } else { &draft.second };
    match typing.wrong() {
        Some((Some(at), _)) => at == field,
        Some((None, _)) => text.is_empty(),
        None => false,
    }
}

fn echo(typing: Typing) -> Option<String> {
    match typing.meaning() {
        Meaning::Figure { value: Value::Ratio { numerator, denominator }, .. } => {
            let rate = domain::rate_of(typing.target, numerator, denominator, typing.lang);
            let typed = format!("{} / {}", format(numerator, typing.lang), format(denominator, typing.lang));
            Some(if typing.is_typed() { format!("{typed} {rate}") } else { rate })
        }
        Meaning::Figure { value: Value::Done { percent: Some(percent), .. }, .. } if typing.is_typed() => {
            Some(words::makes(typing.lang, &number::percent(percent, typing.lang)))
        }
        Meaning::Figure { value: Value::Number(number), .. } if typing.is_typed() => {
            Some(format!("= {}", domain::measured(number, typing.measure(), typing.lang)))
        }
        _ => None,
    }
}

fn other_reading(typing: Typing) -> Option<(Field, String)> {
    match typing.meaning() {
        Meaning::Figure { also: Some((field, other)), .. } if typing.is_typed() => {
            Some((field, format(other, typing.lang)))
        }
        _ => None,
    }
}
