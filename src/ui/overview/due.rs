//! What is not judged yet, and from when: neither missing nor late.

use super::reckoned::Reckoned;
use super::share::show_only;
use crate::progress::Status;
use crate::resolution::Target;
use crate::state::{Route, Store};
use crate::text::phrases::{overview as words, shell};
use crate::text::{Lang, period};
use crate::ui::targets::Browsing;
use leptos::prelude::*;

/// Beyond this the list is a link.
const SHOWN: usize = 8;

/// The list in the order of the text; absent where everything is due.
#[component]
pub fn DueSection(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    move || {
        let targets: Vec<&Target> = reckoned
            .overview
            .with(|overview| overview.not_yet_due.iter().filter_map(|id| store.data().target(id)).collect());
        let count = targets.len();
        (count > 0).then(|| {
            view! {
                <section class="section" aria-labelledby="not-yet-due">
                    <div class="section__head">
                        <h2 id="not-yet-due">{words::not_yet_due(lang)}</h2>
                        <span class="section__note">{shell::parts(lang, count)}</span>
                    </div>
                    <ul class="due-list">
                        {targets.into_iter().take(SHOWN).map(|target| item(target, lang)).collect_view()}
                    </ul>
                    {(count > SHOWN).then(|| view! {
                        <a href=Route::Targets.hash() on:click=move |_| {
                            show_only(reckoned, browsing, store, |filter| filter.status = Some(Status::NotYetDue));
                        }>
                            {words::see_all_of(lang, count)}
                        </a>
                    })}
                </section>
            }
        })
    }
}

fn item(target: &Target, lang: Lang) -> impl IntoView + use<> {
    let from = target.due_from.or(target.due);
    view! {
        <li class="due-list__item">
            <a class="target-name" href=Route::Target(target.id.clone()).hash()>{lang.of(&target.name).to_owned()}</a>
            <span class="soft nowrap">
                {from.map_or_else(|| shell::none(lang).to_owned(), |month| period::month(month, lang))}
            </span>
        </li>
    }
}
