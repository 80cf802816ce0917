//! Everything that stands in the ledger, for people who work with data: the long table, and the description
//! that a Data Package has beside it.

use crate::edge::files;
use crate::report::{data_package, long};
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::reports as words;
use leptos::prelude::*;

/// The table's file beside its description.
const TABLE: &str = "so-lieu.csv";
/// The name that the format asks for.
const DESCRIPTION: &str = "datapackage.json";

/// The two files, each behind its button.
pub fn data(store: Store, lang: Lang) -> AnyView {
    let hand = move |name: &str, media_type: &str, text: &str| {
        let handed = files::download(name, media_type, text.as_bytes());
        store.say(match handed {
            Ok(()) => words::handed(lang, name),
            Err(error) => words::failed(lang, &crate::edge::disk::words_of(&error)),
        });
    };
    let table = move || store.peek(|ledger| long(store.data(), ledger, lang).csv);
    let press_table = move |_| hand(TABLE, "text/csv", &table());
    let press_description = move |_| {
        hand(DESCRIPTION, "application/json", &data_package(store.data(), &table(), TABLE, lang));
    };
    let was_opened = RwSignal::new(false);
    let buttons =
        move || {
            was_opened.get().then(|| view! {
            <button class="button" type="button" data-action="long" on:click=press_table>{TABLE}</button>
            <button class="button" type="button" data-action="package" on:click=press_description>
                {DESCRIPTION}
            </button>
        })
        };
    view! {
        <details class="panel panel--quiet" id="report-data" on:toggle=move |_| was_opened.set(true)>
            <summary>{words::data(lang)}</summary>
            <div class="stack">
                <p class="field__hint">{words::data_hint(lang)}</p>
                <div class="cluster">{buttons}</div>
            </div>
        </details>
    }
    .into_any()
}
