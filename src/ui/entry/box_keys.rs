//! The keys of a spreadsheet inside a figure's box. Leaving a box by one of them commits what is typed.
//! Tab is the browser's own: what else a row holds is no stop of it, but behind Alt+Enter.

use super::typing::{Committed, Sure, Typing};
use crate::edge::page::{self, Towards};
use crate::edge::{keys, marks};
use crate::state::draft::{Field, Meaning};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A key was pressed in a box; a composing keyboard keeps its keys.
pub fn pressed(typing: Typing, field: Field, event: &KeyboardEvent) {
    if event.is_composing() || event.alt_key() {
        return;
    }
    let key = event.key();
    match key.as_str() {
        "F2" => edit_inside(event),
        "Escape" => drop_typed(typing, event),
        "Enter" if !event.shift_key() && is_first_of_half(typing, field) => {
            event.prevent_default();
            page::focus(&typing.part_id("second"));
        }
        _ => {
            if let Some(towards) = towards(event) {
                event.prevent_default();
                go(typing, towards);
            }
        }
    }
}

/// Where a key leads; `None` where the browser's own meaning stands.
fn towards(event: &KeyboardEvent) -> Option<Towards> {
    let (shift, control) = (event.shift_key(), keys::has_control(event));
    let in_box = page::pressed_in(event);
    let is = |test: fn(&web_sys::HtmlInputElement) -> bool| in_box.as_ref().is_some_and(test);
    Some(match event.key().as_str() {
        "Enter" if shift => Towards::Previous,
        "Enter" => Towards::Next,
        "Home" if control => Towards::Top,
        "End" if control => Towards::Bottom,
        // With Shift the arrows choose rows.
        _ if shift || control => return None,
        "ArrowDown" => Towards::Below,
        "ArrowUp" => Towards::Above,
        // Inside what is being edited they move the caret.
        "ArrowLeft" if is(page::is_all_selected) || is(page::is_at_start) => Towards::Back,
        "ArrowRight" if is(page::is_all_selected) || is(page::is_at_end) => Towards::Forth,
        _ => return None,
    })
}

fn go(typing: Typing, towards: Towards) {
    if typing.commit(Sure::NotAsked) == Committed::Asks {
        // The question stands beside the box from the next frame on.
        marks::in_next_frame(move || page::focus(&typing.part_id("keep")));
    } else {
        page::go(towards);
    }
}

/// A ratio's first box, with the second still to fill.
fn is_first_of_half(typing: Typing, field: Field) -> bool {
    field == Field::First && matches!(untrack(|| typing.meaning()), Meaning::Half(_))
}

fn edit_inside(event: &KeyboardEvent) {
    if let Some(input) = page::pressed_in(event) {
        event.prevent_default();
        page::put_caret_at_end(&input);
    }
}

/// The box shows again what the ledger holds. What was pasted is dropped as a whole, by the form.
fn drop_typed(typing: Typing, event: &KeyboardEvent) {
    if typing.drop_typed() {
        event.prevent_default();
        event.stop_propagation();
        let here = event.target();
        marks::in_next_frame(move || {
            if let Some(input) =
                here.and_then(|here| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlInputElement>(here).ok())
            {
                input.select();
            }
        });
    }
}
