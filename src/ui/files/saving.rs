//! "Lưu ra tệp", and how far the last file is behind.

use crate::edge::{clock, files};
use crate::persist::{self, FILE_ENDING};
use crate::state::{Action, Store};
use crate::text::phrases::files as words;
use crate::text::{Lang, date, number};
use leptos::prelude::*;

/// The media type of a saved ledger.
pub(super) const MEDIA_TYPE: &str = "application/json";

/// What came of a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offered {
    /// The browser took the file of this name. Whether it reached the disk nobody tells.
    Named(String),
    /// The browser refused.
    Refused,
}

/// Hands the whole ledger to the browser as a file.
pub fn save_to_file(store: Store) -> Offered {
    let bytes = store.peek(|ledger| persist::encode(&store.origin(), ledger));
    let name = dated_name(store, store.own_unit().as_str(), FILE_ENDING);
    match files::download(&name, MEDIA_TYPE, &bytes) {
        Ok(()) => {
            store.surely(Action::SavedToFile);
            Offered::Named(name)
        }
        Err(_) => Offered::Refused,
    }
}

/// `NQ2023-xuan-binh-09-10-2023-14h05.snq.json`: of several of a day, people see which is the latest. The ids
/// of illustrative units say that they are fictional.
pub(super) fn dated_name(store: Store, about: &str, ending: &str) -> String {
    format!("NQ{}-{about}-{}{ending}", store.data().year, date::moment_in_name(clock::now()))
}

/// What was said about the last save, for as long as the screen stands.
pub fn offered_words(offered: &Offered, lang: Lang) -> AnyView {
    match offered {
        Offered::Named(name) => view! {
            <p class="notice status--met screen-only" role="status">{words::file_offered(lang, name)}</p>
        }
        .into_any(),
        Offered::Refused => view! {
            <p class="notice status--not-met" role="alert">{words::file_not_saved(lang)}</p>
        }
        .into_any(),
    }
}

/// How many entries stand in no file, with the button that changes it.
#[component]
pub(super) fn SavingNotice(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let offered = RwSignal::new(None::<Offered>);
    let entries = move || store.read_all(|ledger| ledger.len());
    let tone = move || match (entries(), store.beyond_file()) {
        (0, _) => "notice",
        _ if store.is_illustration() => "notice",
        (_, 0) => "notice status--met",
        _ => "notice status--behind",
    };
    let sentence = move || match (entries(), store.beyond_file()) {
        (0, _) => words::empty(lang).to_owned(),
        _ if store.is_illustration() => words::illustration_unfiled(lang).to_owned(),
        (_, 0) => words::all_in_file(lang).to_owned(),
        (_, beyond) => words::unfiled(lang, &number::count(beyond, lang)),
    };
    let save = move |_| offered.set(Some(save_to_file(store)));
    view! {
        <div class=tone data-beyond-file=move || store.beyond_file().to_string()>
            <div class="notice__words">
                <p class="notice__title">{sentence}</p>
                <p class="soft" id="save-file-holds">{words::holds_everything(lang)}</p>
            </div>
            <div class="notice__actions">
                <button class="button button--main" type="button" data-action="save-file"
                    aria-describedby="save-file-holds" prop:disabled=move || entries() == 0 on:click=save>
                    {words::save_to_file(lang)}
                </button>
            </div>
        </div>
        {move || offered.with(|offered| offered.as_ref().map(|offered| offered_words(offered, lang)))}
    }
}
