//! What is wrong with storage, above every screen, for as long as it is wrong.

use crate::state::{Route, Saving, Store, Trouble};
use crate::text::phrases::files as words;
use crate::text::{Lang, number};
use leptos::prelude::*;

/// Says what stands in the way of durable storage and what to do about it.
#[component]
pub fn StorageNotice(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let troubles = move || {
        let failed = match store.saving() {
            Saving::Failed { trouble, .. } => Some(trouble),
            _ => None,
        };
        let warned = store.warnings().into_iter().filter(|warning| Some(warning) != failed.as_ref());
        failed.clone().into_iter().chain(warned).collect::<Vec<_>>()
    };
    move || {
        let notice = |trouble: Trouble| {
            view! {
                <div class="notice status--behind" role="alert" data-trouble=code(&trouble)>
                    <div class="notice__words"><p>{sentence(&trouble, lang)}</p></div>
                    <div class="notice__actions screen-only">
                        <a class="button button--small" href=Route::Files.hash()>{words::title(lang)}</a>
                    </div>
                </div>
            }
        };
        troubles().into_iter().map(notice).collect_view()
    }
}

fn sentence(trouble: &Trouble, lang: Lang) -> String {
    let count = |n: usize| number::count(n, lang);
    match trouble {
        Trouble::Denied => words::storage_denied(lang).to_owned(),
        Trouble::Fallback => words::storage_fallback(lang).to_owned(),
        Trouble::Full => words::storage_full(lang).to_owned(),
        Trouble::Newer => words::storage_newer(lang).to_owned(),
        Trouble::Closed => words::storage_closed(lang).to_owned(),
        Trouble::Unread { newer, damaged: 0 } => words::parts_newer(lang, &count(*newer)),
        Trouble::Unread { newer: 0, damaged } => words::parts_damaged(lang, &count(*damaged)),
        Trouble::Unread { newer, damaged } => {
            format!(
                "{} {}",
                words::parts_damaged(lang, &count(*damaged)),
                words::parts_newer(lang, &count(*newer))
            )
        }
        Trouble::Lost => words::lost(lang).to_owned(),
        Trouble::Failed(said) => words::storage_failed(lang, said),
    }
}

/// The trouble's name for tests.
fn code(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Denied => "denied",
        Trouble::Fallback => "fallback",
        Trouble::Full => "full",
        Trouble::Newer => "newer",
        Trouble::Closed => "closed",
        Trouble::Unread { .. } => "unread",
        Trouble::Lost => "lost",
        Trouble::Failed(_) => "failed",
    }
}
