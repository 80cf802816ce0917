//! "Lưu bản sao kèm số liệu": the file itself with the ledger in it, for e-mail, USB sticks, meetings.

use super::saving::dated_name;
use crate::edge::copies;
use crate::ledger::Ledger;
use crate::persist;
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::copies as words;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// How far making a copy has come.
#[derive(Clone, PartialEq, Eq)]
enum Step {
    Waiting,
    Making,
    /// The browser took the file of this name.
    Made(String),
    Failed,
}

/// The section with the button.
#[component]
pub(super) fn Copying(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let step = RwSignal::new(Step::Waiting);
    let make = move |_| {
        step.set(Step::Making);
        let bytes = store.peek(|ledger| persist::encode(&store.origin(), ledger));
        let name = dated_name(store, store.own_unit().as_str(), ".html");
        spawn_local(async move {
            let made = copies::download(&name, &bytes).await;
            // The screen may be gone by now.
            let _ = step.try_set(made.map_or(Step::Failed, |()| Step::Made(name)));
        });
    };
    let cannot = move || step.get() == Step::Making || store.read_all(Ledger::is_empty);
    let said = move || {
        match step.get() {
        Step::Waiting => ().into_any(),
        Step::Making => view! { <p role="status">{words::making(lang)}</p> }.into_any(),
        Step::Made(name) => view! {
            <p class="notice status--met screen-only" role="status" data-copy="made">{words::made(lang, &name)}</p>
        }
        .into_any(),
        Step::Failed => {
            view! { <p class="notice status--not-met" role="alert">{words::not_made(lang)}</p> }.into_any()
        }
    }
    };
    view! {
        <section class="section" aria-labelledby="files-copy">
            <div class="section__head"><h2 id="files-copy">{words::make(lang)}</h2></div>
            <p>{words::make_explain(lang)}</p>
            <div>
                <button class="button" type="button" data-action="save-copy" prop:disabled=cannot on:click=make>
                    {words::make(lang)}
                </button>
            </div>
            {said}
        </section>
    }
}
