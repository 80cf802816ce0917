//! "Lưu thẳng vào tệp": the chosen file read again, merged, written over and read back.

use super::verdict;
use crate::edge::disk;
use crate::edge::saver::{Saved, Saver};
use crate::ledger::Ledger;
use crate::state::Store;
use crate::text::phrases::saving as words;
use crate::text::{Lang, number};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The section; nothing where the browser cannot do it.
#[component]
pub(super) fn SavingInPlace(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let saver = expect_context::<Saver>();
    let saved = RwSignal::new(None::<Saved>);
    let is_busy = RwSignal::new(false);
    let save = move |elsewhere: bool| {
        is_busy.set(true);
        spawn_local(async move {
            let came = if elsewhere { saver.save_elsewhere().await } else { saver.save().await };
            // The screen may be gone by now.
            let _ = saved.try_set(Some(came));
            let _ = is_busy.try_set(false);
        });
    };
    let cannot = move || is_busy.get() || store.read_all(Ledger::is_empty);
    let into = move || match saver.file_name() {
        Some(name) => words::save_into(lang, &name),
        None => words::choose_file(lang).to_owned(),
    };
    disk::is_supported().then(|| {
        view! {
            <section class="section" aria-labelledby="files-in-place">
                <div class="section__head"><h2 id="files-in-place">{words::in_place(lang)}</h2></div>
                <p>{words::explain(lang)}</p>
                <div class="cluster">
                    <button class="button" type="button" data-action="save-in-place" prop:disabled=cannot
                        on:click=move |_| save(false)>{into}</button>
                    {move || saver.file_name().map(|_| view! {
                        <button class="button button--plain" type="button" data-action="save-elsewhere"
                            prop:disabled=cannot on:click=move |_| save(true)>{words::other_file(lang)}</button>
                    })}
                </div>
                {move || saved.get().map(|saved| said(&saved, lang))}
            </section>
        }
    })
}

fn said(saved: &Saved, lang: Lang) -> AnyView {
    let (is_done, sentence) = match saved {
        Saved::NotChosen => return ().into_any(),
        Saved::Whole(name, 0) => (true, words::saved(lang, name)),
        Saved::Whole(name, new) => {
            let new = words::took_in(lang, &number::count(*new, lang));
            (true, format!("{} {new}", words::saved(lang, name)))
        }
        Saved::NotAllowed => (false, words::not_allowed(lang).to_owned()),
        Saved::Unreadable(error) => {
            (false, format!("{} {}", words::left_alone(lang), verdict::load_error(error, lang)))
        }
        Saved::Stranger(_) => (false, words::another_ledger(lang).to_owned()),
        Saved::Refused(count) => (false, words::would_lose(lang, &number::count(*count, lang))),
        Saved::Failed(browser) => (false, words::failed(lang, browser)),
    };
    let (class, role) = match is_done {
        true => ("notice status--met screen-only", "status"),
        false => ("notice status--not-met", "alert"),
    };
    view! { <p class=class role=role data-in-place=is_done.to_string()>{sentence}</p> }.into_any()
}
