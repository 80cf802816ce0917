//! "Thêm nhiệm vụ": a box for the task's name. The task is made when somebody saves it; who leaves the form
//! leaves nothing behind.

use super::make;
use crate::edge::{address, keys, page};
use crate::state::{Route, Store};
use crate::text::phrases::{registers, shell, work as words};
use crate::text::{Lang, domain};
use crate::ui::target::boxes::Typed;
use crate::work::Kind;
use leptos::prelude::*;

/// The id of the button that opens the form, for the keyboard.
pub const BUTTON: &str = "add-task";
/// The id of its box.
const NAME: &str = "new-task-name";

/// A name that is being typed, and whether its form is open. Stays while the page shows other screens.
#[derive(Clone, Copy)]
pub struct Begun {
    /// Whether the form stands on the screen of tasks.
    pub is_open: RwSignal<bool>,
    typed: Typed,
}

impl Begun {
    /// Nothing begun.
    pub fn new() -> Self {
        Self { is_open: RwSignal::new(false), typed: Typed::new() }
    }

    /// Opens the form and puts the keyboard into it.
    pub fn begin(self) {
        self.is_open.set(true);
        request_animation_frame(|| page::focus(NAME));
    }

    fn end(self, store: Store) {
        self.typed.clear();
        self.is_open.set(false);
        store.end_typing(NAME);
    }
}

/// The form.
#[component]
pub fn Adding(begun: Begun, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let typed = begun.typed;
    // What is half typed is asked about before the page goes.
    Effect::new(move |_| match typed.text.with(|text| text.trim().is_empty()) {
        true => store.end_typing(NAME),
        false => store.begin_typing(NAME),
    });
    let leave = move || {
        begun.end(store);
        request_animation_frame(|| page::focus(BUTTON));
    };
    let complain = move |sentence: &str| {
        typed.complain(sentence.to_owned());
        page::focus(NAME);
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.words();
        if name.is_empty() {
            return complain(words::task_nameless(lang));
        }
        match domain::typed(Kind::Line, &name, store.data(), lang) {
            Ok(name) => {
                begun.end(store);
                address::go(&Route::Task(make(store, &name, None)));
            }
            Err(wrong) => complain(domain::wrong(wrong, lang)),
        }
    };
    view! {
        <form class="panel screen-only" data-form="task" aria-label=words::new_task(lang) on:submit=save
            // Words are taken back by the button alone: an input method may have another use for Escape.
            on:keydown=move |event| if keys::leaves(&event) && typed.words().is_empty() { leave() }>
            {typed.line(NAME, registers::name(lang), "")}
            <div class="cluster">
                <button type="submit" class="button button--main">{shell::save(lang)}</button>
                <button type="button" class="button" on:click=move |_| leave()>{shell::cancel(lang)}</button>
            </div>
        </form>
    }
}
