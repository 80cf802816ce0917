//! How many bullets stand where: one bar, and beside each status its word and its count.

use super::reckoned::Reckoned;
use crate::progress::Status;
use crate::state::Route;
use crate::text::phrases::overview as words;
use crate::text::{Lang, domain};
use crate::ui::targets::Browsing;
use leptos::prelude::*;

/// The bar with its key; the key is what readers hear.
#[component]
pub fn ShareSection(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let browsing = Browsing::expect();
    let counted = move || {
        reckoned.overview.with(|overview| {
            Status::ALL.map(|status| (status, overview.bullets.get(&status).copied().unwrap_or(0)))
        })
    };
    let part = |(status, count): (Status, u32)| {
        view! {
            <span class=format!("share__part status--{}", status.code()) style=format!("--n:{count}")>{count}</span>
        }
    };
    let key = move |(status, count): (Status, u32)| {
        let code = status.code();
        view! {
            <li>
                <a class="share-key__item" href=Route::Targets.hash() data-status=code data-count=count
                    on:click=move |_| show_only(browsing, status)>
                    <span class="share-key__count">{count}</span>
                    <span class=format!("status status--{code} status--bare")>{domain::status(status, lang)}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class="section" aria-label=words::by_status(lang)>
            <div class="share" aria-hidden="true">
                {move || counted().into_iter().filter(|(_, count)| *count > 0).map(part).collect_view()}
            </div>
            <ul class="share-key">{move || counted().into_iter().map(key).collect_view()}</ul>
        </section>
    }
}

/// Leaves one status in the table of targets, to which the link leads.
pub(super) fn show_only(browsing: Browsing, status: Status) {
    browsing.filter.update(|filter| {
        *filter = Default::default();
        filter.status = Some(status);
    });
}
