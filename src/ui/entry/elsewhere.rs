//! A figure of the same period that stands as official where the row asks for an estimate, or the other way
//! round: the row says so, and one press takes it over.

use super::asked::Asked;
use super::behalf;
use super::typing::{Held, Typing};
use crate::edge::{marks, page};
use crate::ledger::{Cell, Content, Place, Standing, Statement};
use crate::state::{Action, Said, Way};
use crate::text::domain;
use crate::text::phrases::{entry as words, progress};
use leptos::prelude::*;

/// What stands under the boxes of a row that is empty, and of an estimate that an official figure hides.
#[component]
pub fn Elsewhere(typing: Typing, asked: Memo<Asked>) -> impl IntoView {
    let (store, lang) = (typing.store, typing.lang);
    let there = Memo::new(move |_| asked.with(|asked| asked.held_elsewhere(store)));
    move || {
        let (slot, value) = there.get()?;
        let here = typing.cell.get();
        let is_empty = typing.held.with(|held| held.content.is_none());
        let is_same_figure = slot.basis == here.slot.basis;
        let hides = is_same_figure && slot.standing == Standing::Official;
        let figure = domain::value(&value, lang);
        let (said, word) = match is_empty {
            true => (
                words::held_elsewhere(lang, &domain::slot(slot, lang).to_lowercase(), &figure),
                if hides { words::make_estimated(lang) } else { words::make_official(lang) },
            ),
            false if hides => (words::official_hides(lang, &figure), words::drop_official(lang)),
            false => return None,
        };
        let there = Cell { slot, ..here.clone() };
        // While something typed waits, its commit would change what the button means under the finger.
        let is_open = is_same_figure && typing.is_open() && !typing.waits() && !store.is_locked(&there);
        let button = is_open.then(|| {
            let press = move |_| {
                if take_over(typing, there.clone(), is_empty.then(|| here.clone())) {
                    page::edit(&typing.part_id("first"));
                }
            };
            view! {
                <button class="button button--plain button--small screen-only" type="button"
                    data-action="take-over-figure" on:click=press>{word}</button>
            }
        });
        Some(
            view! { <div class="cluster"><p class="field__hint" data-hint="elsewhere">{said}</p>{button}</div> },
        )
    }
}

/// Writes a figure with its remarks into another cell, where there is one, and takes an official figure
/// away from where it was: it would go on hiding the estimate. `false` where that cannot be.
fn take_over(typing: Typing, from: Cell, to: Option<Cell>) -> bool {
    let Typing { store, target, lang, .. } = typing;
    if untrack(|| store.is_locked(&from)) {
        store.say(progress::locked_form(lang).to_owned());
        return false;
    }
    let Held { content, note, source, .. } = untrack(|| Held::of(store, &from));
    let Some(content @ Content::Value(_)) = content else { return false };
    let said = |cell: Cell, content, source: String| Statement {
        note: note.as_str().into(),
        source: source.into(),
        ..Statement::new(Place::Figure(cell), content)
    };
    let sentence = match to {
        Some(_) => words::standing_changed(lang).to_owned(),
        None => words::withdrawn(lang, lang.of(&target.name)),
    };
    let moved = to.map(|to| {
        let source = behalf::source(store, &to.unit, source.clone(), lang);
        said(to, content, source)
    });
    let mut statements: Vec<Statement> = moved.into_iter().collect();
    if from.slot.standing == Standing::Official {
        statements.push(said(from, Content::Withdrawn, source));
    }
    if store.dispatch(Action::WriteAll(statements)).is_err() {
        store.say(words::out_of_bounds(lang).to_owned());
        return false;
    }
    marks::set_in_next_frame(marks::PAINTED);
    store.tell(Said { sentence, way: Some(Way::Undo) });
    true
}
