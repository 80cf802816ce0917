//! What was said in passing, with the way back beside it.

use crate::state::{Said, Store, Way};
use crate::text::Lang;
use crate::text::phrases::shell as words;
use crate::ui::entry::{do_again, take_back};
use leptos::prelude::*;
use std::time::Duration;

/// How long a sentence stays: long enough to read and to reach "Hoàn tác".
const STAYS: Duration = Duration::from_secs(8);

/// The corner where the page says what just happened.
#[component]
pub fn Toasts(lang: Lang) -> impl IntoView {
    let said = Store::expect().said();
    let latest = StoredValue::new(0_u32);
    Effect::new(move |_| {
        if said.with(Option::is_some) {
            latest.update_value(|n| *n = n.wrapping_add(1));
            let mine = latest.get_value();
            set_timeout(
                move || {
                    if latest.try_get_value() == Some(mine) {
                        said.try_set(None);
                    }
                },
                STAYS,
            );
        }
    });
    let store = Store::expect();
    view! {
        <div class="toasts" role="status">
            {move || said.get().map(|Said { sentence, way }| view! {
                <div class="toast">
                    <span class="toast__words">{sentence}</span>
                    {way.map(|way| way_back(way, store, lang))}
                </div>
            })}
        </div>
    }
}

fn way_back(way: Way, store: Store, lang: Lang) -> AnyView {
    let word = match way {
        Way::Undo => words::undo(lang),
        Way::Redo => words::redo(lang),
    };
    let go = move |_| match way {
        Way::Undo => take_back(store, lang),
        Way::Redo => do_again(store, lang),
    };
    view! { <button class="button button--small" type="button" on:click=go>{word}</button> }.into_any()
}
