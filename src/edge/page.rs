//! The document around the screens: where they stand, its language, its theme.

use crate::state::Theme;
use crate::text::Lang;
use leptos::prelude::queue_microtask;
use wasm_bindgen::prelude::*;
use web_sys::{
    Element, FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions, ScrollLogicalPosition,
};

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
    focus_element(document().and_then(|document| document.get_element_by_id(id)));
}

/// Moves the keyboard's focus to the first element of the page that matches.
pub fn focus_first(css: &str) {
    focus_element(document().and_then(|document| document.query_selector(css).ok().flatten()));
}

fn focus_element(element: Option<Element>) {
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
    if let Some(input) = element.and_then(|element| element.dyn_into().ok()) {
        enter(&input);
    }
}

/// Scrolls as little as brings the element with this id into sight.
pub fn reveal(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        bring_into_view(&element);
    }
}

/// The box of a form's row that an event happened in: the row's key and the name of the box.
pub fn box_of(event: &web_sys::Event) -> Option<(String, String)> {
    let element: Element = event.target()?.dyn_into().ok()?;
    let field = element.closest("[data-field]").ok()??.get_attribute("data-field")?;
    let row = element.closest("[data-row]").ok()??.get_attribute("data-row")?;
    Some((row, field))
}

/// Which way the keyboard goes through the boxes of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    /// To the first box of the row below.
    Next,
    /// To the first box of the row above.
    Previous,
    /// To the box below, in the same column where the row has one there.
    Below,
    /// To the box above, in the same column where the row has one there.
    Above,
    /// To the next box, row after row.
    Forth,
    /// To the box before, row after row.
    Back,
    /// To the first box of the form.
    Top,
    /// To the first box of its last row.
    Bottom,
}

/// Moves the focus to another box of the form, as a spreadsheet does, with what stands in it selected.
/// At either end it stays.
pub fn go(towards: Towards) {
    if let Some(input) = box_towards(towards) {
        enter(&input);
    }
}

/// A browser lays the page out to give a box the focus and again to bring it into view. So the focus
/// moves at once, while what was just changed does not stand in the document yet and there is nothing
/// to lay out, and the view follows when all of it does.
fn enter(input: &HtmlInputElement) {
    let stays = FocusOptions::new();
    stays.set_prevent_scroll(true);
    // A box that refuses focus leaves it where it is.
    drop(input.focus_with_options(&stays));
    input.select();
    let input = input.clone();
    after_effects(move || bring_into_view(&input));
}

/// Runs `work` before anything is painted, once the effects of what was just changed have run, each
/// of which takes a turn of its own.
fn after_effects(work: impl FnOnce() + 'static) {
    queue_microtask(|| queue_microtask(work));
}

fn bring_into_view(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The boxes of a row: text boxes, and of a choice its answer, or the first where there is none.
const BOXES: &str = "[data-field]:not([type=checkbox])";

fn box_towards(towards: Towards) -> Option<HtmlInputElement> {
    let document = document()?;
    let focused = document.active_element()?;
    let here = focused.closest("[data-row]").ok()??;
    let all = all(&document.query_selector_all("[data-row]").ok()?);
    let at = all.iter().position(|row| *row == here)?;
    let own = boxes(&here);
    let column = own.iter().position(|input| focused == ***input).unwrap_or(0);
    let first = |row: &Element| boxes(row).into_iter().next();
    let last = |row: &Element| boxes(row).into_iter().next_back();
    let same = |row: &Element| {
        let mut boxes = boxes(row);
        (!boxes.is_empty()).then(|| boxes.swap_remove(column.min(boxes.len() - 1)))
    };
    let mut below = all[at + 1..].iter();
    let mut above = all[..at].iter().rev();
    match towards {
        Towards::Next => below.find_map(first),
        Towards::Previous => above.find_map(first),
        Towards::Below => below.find_map(same),
        Towards::Above => above.find_map(same),
        Towards::Forth => own.get(column + 1).cloned().or_else(|| below.find_map(first)),
        Towards::Back => match column.checked_sub(1) {
            Some(before) => own.get(before).cloned(),
            None => above.find_map(last),
        },
        Towards::Top => all.iter().find_map(first),
        Towards::Bottom => all.iter().rev().find_map(first),
    }
}

fn boxes(row: &Element) -> Vec<HtmlInputElement> {
    let Ok(found) = row.query_selector_all(BOXES) else { return Vec::new() };
    let found: Vec<HtmlInputElement> =
        all(&found).into_iter().filter_map(|element| element.dyn_into().ok()).collect();
    let is_choice = |input: &HtmlInputElement| input.type_() == "radio";
    let answer = found.iter().position(|input| is_choice(input) && input.checked());
    let choice = answer.or_else(|| found.iter().position(is_choice));
    let shown =
        |(n, input): (usize, HtmlInputElement)| (!is_choice(&input) || Some(n) == choice).then_some(input);
    found.into_iter().enumerate().filter_map(shown).collect()
}

fn all(list: &web_sys::NodeList) -> Vec<Element> {
    (0..list.length()).filter_map(|n| list.get(n)?.dyn_into().ok()).collect()
}

/// Whether everything in a box is selected, as it is where the keyboard has just come to it.
pub fn is_all_selected(input: &HtmlInputElement) -> bool {
    selection(input).is_some_and(|(start, end)| start == 0 && end == length(input) && end > 0)
}

/// Whether the caret stands at the beginning of a box, with nothing selected.
pub fn is_at_start(input: &HtmlInputElement) -> bool {
    selection(input) == Some((0, 0))
}

/// Whether the caret stands at the end of a box, with nothing selected.
pub fn is_at_end(input: &HtmlInputElement) -> bool {
    selection(input) == Some((length(input), length(input)))
}

/// Sets the caret behind what stands in a box, so that it can be changed instead of replaced.
pub fn put_caret_at_end(input: &HtmlInputElement) {
    let end = length(input);
    // Only boxes of text have a caret; others stay as they are.
    drop(input.set_selection_range(end, end));
}

/// The box that a key was pressed in.
pub fn pressed_in(event: &web_sys::Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// In UTF-16 units, as the browser counts.
fn length(input: &HtmlInputElement) -> u32 {
    u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX)
}

fn selection(input: &HtmlInputElement) -> Option<(u32, u32)> {
    Some((input.selection_start().ok()??, input.selection_end().ok()??))
}

/// Brings the link of the open screen into sight where the list of screens scrolls sideways.
pub fn reveal_open_screen() {
    let hidden = || {
        let link = document()?.query_selector(".app__nav [aria-current=page]").ok()??;
        let strip = link.closest(".app__nav").ok()??;
        let link: HtmlElement = link.dyn_into().ok()?;
        let (start, end) = (link.offset_left(), link.offset_left() + link.offset_width());
        let seen = strip.scroll_left()..=strip.scroll_left() + strip.client_width();
        (!(seen.contains(&start) && seen.contains(&end))).then_some((strip, start))
    };
    // Screens without a link of their own leave the list where it stands.
    if let Some((strip, start)) = hidden() {
        strip.set_scroll_left(start);
    }
}

/// Scrolls what is inside the list of contents to where its open entry is seen, and nothing else.
pub fn reveal_open_entry() {
    let entry = || {
        let list = document()?.query_selector(".reading__side").ok()??;
        let entries = list.query_selector_all("[aria-current]").ok()?;
        let entry: HtmlElement = entries.item(entries.length().checked_sub(1)?)?.dyn_into().ok()?;
        let list: HtmlElement = list.dyn_into().ok()?;
        // The list is what the entry's offset counts from, since it stands fixed beside the text.
        let middle = list.client_height() / 2;
        Some((list, entry.offset_top() - middle))
    };
    if let Some((list, top)) = entry() {
        list.set_scroll_top(top);
    }
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
