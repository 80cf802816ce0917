//! Where the window stands on each screen: one that somebody goes on to begins at its top, one that
//! they go back to stands as they left it. The browser itself keeps the window where it was, because
//! to it every screen is one document.

use super::{marks, page};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, Window};

thread_local! {
    /// The screen that stands. The browser's address runs ahead of it when somebody goes back.
    static HERE: RefCell<String> = const { RefCell::new(String::new()) };
    /// How far down each screen was left, by its address.
    static LEFT: RefCell<BTreeMap<String, f64>> = const { RefCell::new(BTreeMap::new()) };
    /// Whether a link or a button of the page leads on; else the browser goes back or forward.
    static GOES_ON: Cell<bool> = const { Cell::new(false) };
}

/// Watches links and the window, for as long as the page lives.
pub fn follow(here: String) {
    HERE.set(here);
    let Some(window) = web_sys::window() else { return };
    let moved = Closure::<dyn Fn()>::new({
        let window = window.clone();
        move || {
            let here = HERE.with_borrow(Clone::clone);
            LEFT.with_borrow_mut(|left| left.insert(here, down(&window)));
        }
    });
    let pressed = Closure::<dyn Fn(Event)>::new(|event: Event| {
        let link = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if link.is_some_and(|link| matches!(link.closest("a[href^='#/']"), Ok(Some(_)))) {
            go_on();
        }
    });
    // Refusing listeners for its own events is not something a browser does.
    drop(window.add_event_listener_with_callback("scroll", moved.as_ref().unchecked_ref()));
    drop(window.add_event_listener_with_callback("click", pressed.as_ref().unchecked_ref()));
    moved.forget();
    pressed.forget();
}

/// The next screen is gone on to.
pub fn go_on() {
    GOES_ON.set(true);
}

/// Brings the window to its place on the screen that was just put up, and the keyboard too where
/// what had the focus is gone.
pub fn arrive(at: &str) {
    HERE.set(at.to_owned());
    let begun = GOES_ON.replace(false);
    let left = LEFT.with_borrow(|left| left.get(at).copied()).filter(|_| !begun).unwrap_or(0.0);
    marks::in_next_frame(move || {
        page::focus_main_if_lost();
        if let Some(window) = web_sys::window() {
            window.scroll_to_with_x_and_y(0.0, left);
        }
    });
}

fn down(window: &Window) -> f64 {
    window.scroll_y().unwrap_or(0.0)
}
