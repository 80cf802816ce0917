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

/// Opens the form and puts the keyboard into it.
pub fn begin(open: RwSignal<bool>) {
    open.set(true);
    request_animation_frame(|| page::focus(NAME));
}

/// The form.
#[component]
pub fn Adding(open: RwSignal<bool>, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let typed = Typed::new();
    // What is half typed is asked about before the page goes.
    let holds = move |has_words: bool| match has_words {
        true => store.begin_typing(NAME),
        false => store.end_typing(NAME),
    };
    Effect::new(move |_| holds(typed.text.with(|text| !text.trim().is_empty())));
    on_cleanup(move || store.end_typing(NAME));
    let leave = move || {
        open.set(false);
        request_animation_frame(|| page::focus(BUTTON));
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let name = typed.words();
        if name.is_empty() {
            return typed.complain(words::task_nameless(lang).to_owned());
        }
        match domain::typed(Kind::Line, &name, store.data(), lang) {
            Ok(name) => address::go(&Route::Task(make(store, &name, None))),
            Err(wrong) => typed.complain(domain::wrong(wrong, lang).to_owned()),
        }
    };
    view! {
        <form class="panel screen-only" data-form="task" aria-label=words::new_task(lang) on:submit=save
            on:keydown=move |event| if keys::leaves(&event) { leave() }>
            {typed.line(NAME, registers::name(lang), "")}
            <div class="cluster">
                <button type="submit" class="button button--main">{shell::save(lang)}</button>
                <button type="button" class="button" on:click=move |_| leave()>{shell::cancel(lang)}</button>
            </div>
        </form>
    }
}
