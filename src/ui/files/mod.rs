//! "Tệp và sao lưu": what this computer holds, how it leaves and comes in, and how it is deleted.

mod backups;
mod copying;
mod deleting;
mod dropped;
mod folder;
mod in_place;
mod opening;
mod record;
pub(super) mod saving;
pub(super) mod sharing;
mod stored;
mod verdict;

pub use backups::LedgerName;
pub(super) use dropped::{Dropped, listed};
pub(super) use record::LastMerge;
pub(super) use stored::{Held, grouped};

use super::parts::clash::{ClashList, clashes};
use super::parts::illustrative::open_ledger;
use super::parts::resolutions::ResolutionChoice;
use crate::persist::Kind;
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::{copies, files as words, handover, office};
use crate::ui::parts::head::{head, words_alone};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Files(lang: Lang) -> impl IntoView {
    match Store::expect().only_looks() {
        true => of_copy(lang),
        false => of_this_machine(lang),
    }
}

/// What the page can do with the ledger of a copy: pass it on.
fn of_copy(lang: Lang) -> AnyView {
    view! {
        <div class="page">
            {words_alone(words::title(lang), copies::banner_explain(lang))}
            <copying::Copying lang/>
        </div>
    }
    .into_any()
}

fn of_this_machine(lang: Lang) -> AnyView {
    let last = LastMerge::expect();
    view! {
        <div class="page" class:page--record=move || last.is_there()>
            {head(words::title(lang), words::explain(lang), view! { <a class="button" href=Route::Handover.hash()>{handover::see(lang)}</a> })}
            <saving::SavingNotice lang/>
            <stored::UnreadNotice lang/>
            <record::MergeRecord lang/>
            <div class="columns columns--even">
                <div class="columns__part">
                    <opening::Opening lang/>
                    <in_place::SavingInPlace lang/>
                    <folder::SharedFolder lang/>
                    <Mismatches lang/>
                    <sharing::Sending lang/>
                    <Illustration lang/>
                </div>
                <div class="columns__part">
                    <stored::Stored lang/>
                    <backups::Backups lang/>
                    <copying::Copying lang/>
                    <ResolutionChoice lang/>
                    <deleting::Deleting lang/>
                </div>
            </div>
        </div>
    }
    .into_any()
}

/// Shown only while somebody has to choose.
#[component]
fn Mismatches(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let any = Memo::new(move |_| !clashes(store).is_empty());
    move || {
        any.get().then(|| {
            view! {
                <section class="section" aria-labelledby="files-clashes">
                    <div class="section__head"><h2 id="files-clashes">{office::mismatches(lang)}</h2></div>
                    <ClashList lang/>
                </section>
            }
        })
    }
}

#[component]
fn Illustration(lang: Lang) -> impl IntoView {
    let (kind, action, label) = match Store::expect().is_illustration() {
        true => (Kind::Real, "leave-illustration", words::leave_illustration(lang)),
        false => (Kind::Illustration, "see-illustration", words::see_illustration(lang)),
    };
    view! {
        <section class="section" aria-labelledby="files-illustration">
            <div class="section__head"><h2 id="files-illustration">{words::illustration(lang)}</h2></div>
            <p>{words::illustration_explain(lang)}</p>
            <div>
                <button class="button" type="button" data-action=action on:click=move |_| open_ledger(kind)>
                    {label}
                </button>
            </div>
        </section>
    }
}
