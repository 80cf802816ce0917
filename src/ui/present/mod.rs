//! "Trình chiếu": the state of affairs for a wall, slide by slide, driven by the keyboard. Says nothing of
//! who wrote what, of doubtful places, or of the figures of restricted targets.

mod slides;

use crate::edge::{address, marks, page, screen};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{shell, study as words};
use crate::ui::overview::Reckoned;
use leptos::ev;
use leptos::prelude::*;
use slides::Slide;

/// The screen, over the whole page.
#[component]
pub fn Present(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let root = store.data().root_unit().id.clone();
    let reckoned = Reckoned::of_unit(store, Memo::new(move |_| root.clone()));
    let slides = Slide::all(store.data());
    let count = slides.len();
    let at = RwSignal::new(0_usize);
    let go = move |to: usize| {
        at.set(to.min(count.saturating_sub(1)));
        // A button that is disabled at an end would take the keyboard with it.
        page::focus("present");
    };
    let leave = move || {
        screen::leave_full();
        address::go(&Route::Home);
    };
    let pressed = move |event: ev::KeyboardEvent| {
        let here = at.get_untracked();
        match event.key().as_str() {
            "ArrowRight" | "ArrowDown" | "PageDown" => go(here + 1),
            "ArrowLeft" | "ArrowUp" | "PageUp" => go(here.saturating_sub(1)),
            "Home" => go(0),
            "End" => go(count),
            "f" | "F" => screen::fill("present"),
            "Escape" => leave(),
            _ => return,
        }
        event.prevent_default();
    };
    let shown = { move || slides.get(at.get()).map(|slide| slide.view(store, reckoned, lang)) };
    // The keyboard drives it from the start.
    marks::in_next_frame(|| page::focus("present"));
    let mark = store
        .is_illustration()
        .then(|| view! { <strong class="present__mark">{shell::illustrative(lang)}</strong> });
    view! {
        <div class="present" id="present" tabindex="0" on:keydown=pressed data-slide=move || at.get()
            aria-label=words::present(lang) role="region">
            <div class="present__slide" aria-live="polite">{shown}</div>
            <nav class="present__bar" aria-label=words::present(lang)>
                <button type="button" class="button button--small" disabled=move || at.get() == 0
                    on:click=move |_| go(at.get_untracked().saturating_sub(1))>{words::previous(lang)}</button>
                <span role="status">{move || words::slide_of(lang, at.get() + 1, count)}</span>
                <button type="button" class="button button--small" disabled=move || at.get() + 1 == count
                    on:click=move |_| go(at.get_untracked() + 1)>{words::next(lang)}</button>
                <button type="button" class="button button--small" on:click=move |_| screen::fill("present")>{words::full_screen(lang)}</button>
                <button type="button" class="button button--small" on:click=move |_| leave()>{words::leave(lang)}</button>
                {mark}
                <span class="present__keys soft">{words::keys(lang)}</span>
            </nav>
        </div>
    }
}
