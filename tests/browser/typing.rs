//! What stands in boxes: it outlives the page until it is an entry.

use super::page::{CITY, INVESTMENT, Page, cell, number};
use leptos::prelude::*;
use so_nghi_quyet::state::draft::Boxes;
use so_nghi_quyet::state::{Action, Drafts};
use so_nghi_quyet::text::Lang;
use so_nghi_quyet::ui::Typing;
use wasm_bindgen_test::wasm_bindgen_test;

fn boxes(page: &Page) -> Typing {
    let target = page.store.data().target_named(INVESTMENT).unwrap();
    let cell = Signal::derive(|| cell(INVESTMENT, CITY, 9));
    let before = Signal::derive(|| None);
    Typing::new(page.store, target, Boxes::Figure, cell, before, "box".into(), Lang::Vi)
}

#[wasm_bindgen_test]
fn what_is_typed_survives_a_reload_and_is_forgotten_once_it_is_an_entry() {
    let first = Page::new();
    boxes(&first).type_into(|draft| draft.first = "9.250".into());
    boxes(&first).type_note("chờ đối chiếu".into());
    assert!(first.store.would_lose());
    assert_eq!(first.figure(&cell(INVESTMENT, CITY, 9)), None);
    let held = first.held().unwrap();

    let second = Page::with_drafts(Drafts::from_text(&held));
    let typing = boxes(&second);
    assert!(typing.is_typed() && second.store.would_lose());
    assert_eq!((typing.draft().first, typing.note()), ("9.250".into(), "chờ đối chiếu".into()));

    typing.leave();
    assert_eq!(second.figure(&cell(INVESTMENT, CITY, 9)), Some(number(9_250)));
    assert!(!typing.waits());
    assert_eq!(typing.note(), "chờ đối chiếu", "the note stands in the entry now");
    assert_eq!(second.held(), Some(String::new()), "the tab holds it no longer");
    assert!(second.store.would_lose(), "it is not durable yet");
    second.store.dispatch(Action::Kept(1)).unwrap();
    assert!(!second.store.would_lose());
}

#[wasm_bindgen_test]
fn what_is_no_figure_stays_as_it_was_typed() {
    let page = Page::new();
    let typing = boxes(&page);
    typing.type_into(|draft| draft.first = "1.2.3".into());
    typing.leave();
    assert!(page.store.peek(|ledger| ledger.is_empty()) && page.handed_over().is_empty());
    assert_eq!(typing.draft().first, "1.2.3");
    assert!(typing.wrong().is_some());

    typing.type_into(|draft| draft.first = String::new());
    typing.leave();
    assert!(!typing.waits() && !page.store.would_lose(), "an emptied box is nothing to keep");
    assert_eq!(page.held(), Some(String::new()));
}
