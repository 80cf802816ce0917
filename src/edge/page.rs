//! The document around the screens: where they stand, its language, its theme.

use crate::state::Theme;
use crate::text::Lang;
use leptos::prelude::queue_microtask;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// The element that holds the screens. Absent only in a page that the packer did not make.
pub fn mount_point() -> Option<HtmlElement> {
    let place = document()?.get_element_by_id("app")?;
    place.set_inner_html("");
    place.dyn_into().ok()
}

/// Says something where the screens will stand, while they cannot stand yet.
pub fn tell_waiting(sentence: &str) {
    let told = || {
        let document = document()?;
        let place = document.get_element_by_id("app")?;
        let words = document.create_element("p").ok()?;
        words.set_class_name("notice status--behind");
        words.set_text_content(Some(sentence));
        words.set_attribute("role", "alert").ok()?;
        place.append_child(&words).ok()
    };
    // A page that the packer did not make has no such place.
    drop(told());
}

/// Shows a theme, as the boot script did before first paint.
pub fn paint(theme: Theme) {
    if let Some(root) = root() {
        // The attribute's name is a constant that every document accepts.
        drop(root.set_attribute("data-theme", theme.code()));
    }
}

/// Tells the browser and screen readers which language the page is in.
pub fn speak(lang: Lang) {
    if let Some(root) = root() {
        // The attribute's name is a constant that every document accepts.
        drop(root.set_attribute("lang", lang.code()));
    }
}

/// Names the page in the browser's tab.
pub fn entitle(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// What the browser calls itself, for people who ask for help.
pub fn browser() -> String {
    web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default()
}

/// Moves the keyboard's focus to the element with this id, if it is there.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that refuses focus leaves it where it is.
        drop(element.focus());
    }
}

/// Moves the keyboard's focus to the screen where what had it went with the screen before.
pub fn focus_main_if_lost() {
    let focused = document().and_then(|document| document.active_element());
    if focused.is_none_or(|element| element.tag_name() == "BODY") {
        focus("main");
    }
}

/// Moves the focus into the box with this id, with what stands in it selected.
pub fn edit(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(input) = element.and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) {
        input.select();
        // A box that refuses focus leaves it where it is.
        drop(input.focus());
    }
}

/// The box of a form's row that an event happened in: its target's id and the name of the box.
pub fn box_of(event: &web_sys::Event) -> Option<(String, String)> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let field = element.closest("[data-field]").ok()??.get_attribute("data-field")?;
    let row = element.closest("[data-target]").ok()??.get_attribute("data-target")?;
    Some((row, field))
}

/// Which way the keyboard goes through the rows of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// Down.
    Next,
    /// Up.
    Previous,
}

/// Moves the focus to the first box of the next or previous row that has one, as a spreadsheet does,
/// with what stands in it selected. At either end it stays.
///
/// Moves only once what was just changed stands in the document: a browser lays the page out to move
/// the focus, and would have to do it again after the change.
pub fn focus_row(towards: Towards) {
    queue_microtask(move || focus_row_now(towards));
}

fn focus_row_now(towards: Towards) {
    let moved = || {
        let document = document()?;
        let here = document.active_element()?.closest("[data-target]").ok()??;
        let rows = document.query_selector_all("[data-target]").ok()?;
        let rows: Vec<Element> = (0..rows.length()).filter_map(|n| rows.get(n)?.dyn_into().ok()).collect();
        let at = rows.iter().position(|row| *row == here)?;
        let mut ahead: Box<dyn Iterator<Item = &Element>> = match towards {
            Towards::Next => Box::new(rows[at + 1..].iter()),
            Towards::Previous => Box::new(rows[..at].iter().rev()),
        };
        let next = ahead.find_map(|row| row.query_selector("[data-field]").ok().flatten())?;
        let input: HtmlInputElement = next.dyn_into().ok()?;
        input.select();
        input.focus().ok()
    };
    // With no row on that side the focus stays where it is.
    let _: Option<()> = moved();
}

/// Brings the element with this id to the top of the view.
pub fn scroll_to(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.scroll_into_view();
    }
}

fn root() -> Option<Element> {
    document()?.document_element()
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}
