//! Behind "Thêm": note, source, estimated or official, "không phát sinh", withdrawing.

use super::grid::Grid;
use super::kind::segment;
use super::lines::Line;
use super::typing::{Committed, Typing};
use crate::edge::page;
use crate::ledger::{Content, Standing};
use crate::state::Route;
use crate::text::domain;
use crate::text::phrases::{entry as words, grid as phrases};
use leptos::prelude::*;

/// The row under a figure's own.
#[component]
pub fn Extra(typing: Typing, grid: Grid, line: Line) -> impl IntoView {
    let Typing { target, lang, held, .. } = typing;
    let is_nothing = move || typing.draft().nothing_arose;
    let nothing = move |event| {
        typing.say_nothing_arose(event_target_checked(&event));
    };
    let has_figure =
        move || !typing.is_locked.get() && held.with(|held| matches!(held.content, Some(Content::Value(_))));
    let across = untrack(|| grid.across());
    let id = line.key(across);
    let standing = move |choice: Standing| {
        let line = line.clone();
        segment(
            format!("row-standing-{}", line.key(across)),
            domain::standing(choice, lang),
            move || typing.cell.with(|cell| cell.slot.standing) == choice,
            move || grid.enter_line_as(&line, choice),
        )
    };
    view! {
        <tr class="entry-table__extra" id=format!("x-{id}")><td colspan="4">
            <div class="entry-table__extra-grid">
                <Remarks typing id=id.clone()/>
                <div class="cluster">
                    <fieldset class="field">
                        <legend class="field__label">{phrases::standing(lang)}</legend>
                        <div class="segments">{[Standing::Estimated, Standing::Official].map(standing)}</div>
                    </fieldset>
                    {target.may_have_nothing.then(|| view! {
                        <label class="check" title=words::nothing_arose_hint(lang)>
                            <input type="checkbox" data-field="nothing" prop:checked=is_nothing
                                prop:disabled=move || !typing.is_open() on:change=nothing/>
                            {words::nothing_arose(lang)}
                        </label>
                    })}
                    <a href=Route::Target(target.id.clone()).hash()>{phrases::see_target(lang)}</a>
                    <Show when=has_figure>
                        <button class="button button--small" type="button" data-action="withdraw"
                            on:click=move |_| withdraw(typing)>
                            {words::withdraw(lang)}
                        </button>
                    </Show>
                </div>
            </div>
        </td></tr>
    }
}

/// The button goes with the figure, so the focus goes back into the box.
fn withdraw(typing: Typing) {
    if typing.withdraw() == Committed::Holds {
        page::edit(&typing.part_id("first"));
    }
}

/// The boxes for the note and the source of a figure.
#[component]
pub fn Remarks(
    typing: Typing,
    /// Suffix of the boxes' ids.
    id: String,
) -> impl IntoView {
    let lang = typing.lang;
    let note = remark(typing, format!("note-{id}"), words::note(lang), words::note_hint(lang), Remark::Note);
    let source =
        remark(typing, format!("source-{id}"), words::source(lang), words::source_hint(lang), Remark::Source);
    (note, source)
}

/// What stands beside a figure.
#[derive(Clone, Copy)]
enum Remark {
    Note,
    Source,
}

fn remark(typing: Typing, id: String, label: &'static str, hint: &'static str, remark: Remark) -> AnyView {
    let text = move || match remark {
        Remark::Note => typing.note(),
        Remark::Source => typing.source(),
    };
    let typed = move |event| {
        let text = event_target_value(&event);
        match remark {
            Remark::Note => typing.type_note(text),
            Remark::Source => typing.type_source(text),
        }
    };
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="input" id=id aria-describedby=hint_id.clone() autocomplete="off"
                prop:value=text prop:readOnly=move || typing.is_locked.get()
                on:input=typed on:change=move |_| typing.leave_remark()/>
            <p class="field__hint" id=hint_id>{hint}</p>
        </div>
    }
    .into_any()
}
