//! "Tệp và sao lưu": what this computer holds, how it leaves and comes in, and how it is deleted.

mod deleting;
mod opening;
mod saving;
mod stored;
mod verdict;

pub(super) use stored::grouped;

use super::parts::clash::{ClashList, clashes};
use super::parts::illustrative::open_ledger;
use crate::edge::{address, preferences};
use crate::persist::Kind;
use crate::resolution::{self, DataSet};
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::{files as words, office};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Files(lang: Lang) -> impl IntoView {
    view! {
        <div class="page">
            <header class="page-head">
                <div class="page-head__words">
                    <h1>{words::title(lang)}</h1>
                    <p class="page-head__lead">{words::explain(lang)}</p>
                </div>
            </header>
            <saving::SavingNotice lang/>
            <stored::UnreadNotice lang/>
            <div class="columns columns--even">
                <div class="columns__part">
                    <opening::Opening lang/>
                    <Mismatches lang/>
                    <Illustration lang/>
                </div>
                <div class="columns__part">
                    <stored::Stored lang/>
                    <Resolutions lang/>
                    <deleting::Deleting lang/>
                </div>
            </div>
        </div>
    }
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

/// The choice between resolutions, where the file carries more than one.
#[component]
fn Resolutions(lang: Lang) -> impl IntoView {
    let sets = resolution::packed();
    let in_use = Store::expect().data();
    (sets.len() > 1).then(|| {
        view! {
            <section class="section" aria-labelledby="files-resolutions">
                <div class="section__head"><h2 id="files-resolutions">{words::resolutions(lang)}</h2></div>
                <p>{words::resolutions_explain(lang)}</p>
                <div class="stack">{sets.iter().map(|set| choice(set, in_use, lang)).collect_view()}</div>
            </section>
        }
    })
}

/// The illustration of a resolution has an id of its own, but the same text and so the same seeds.
fn choice(set: &'static DataSet, in_use: &'static DataSet, lang: Lang) -> AnyView {
    let title = lang.of(&set.title).to_owned();
    if set.fingerprint == in_use.fingerprint {
        return view! { <p><strong>{title}</strong>" · "{words::resolution_open(lang)}</p> }.into_any();
    }
    let open = move |_| {
        preferences::remember(preferences::DATA_SET, set.id.as_str());
        address::reload();
    };
    view! { <div><button class="button" type="button" on:click=open>{title}</button></div> }.into_any()
}
