//! How many bullets stand where: one bar, and below it each status with its word and its count,
//! which leads to those targets.

use super::reckoned::Reckoned;
use crate::charts::{Figure, StatusCounts};
use crate::progress::Status;
use crate::state::{Route, Store};
use crate::text::phrases::overview as words;
use crate::text::{Lang, domain};
use crate::ui::chart::ChartView;
use crate::ui::targets::{Browsing, Filter};
use leptos::prelude::*;

/// The chart with its key; the key stands before ECharts is there.
#[component]
pub fn ShareSection(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    let counted = move || {
        reckoned.overview.with(|overview| {
            Status::ALL.map(|status| (status, overview.bullets.get(&status).copied().unwrap_or(0)))
        })
    };
    let figure = Signal::derive(move || {
        let as_of = store.as_of();
        reckoned
            .overview
            .with(|overview| Figure::StatusCounts(StatusCounts::of(&overview.bullets, as_of, lang)))
    });
    let key = move |(status, count): (Status, u32)| {
        let code = status.code();
        view! {
            <li>
                <a class="share-key__item" href=Route::Targets.hash() data-status=code data-count=count
                    on:click=move |_| show_only(reckoned, browsing, store, |filter| filter.status = Some(status))>
                    <span class="share-key__count">{count}</span>
                    <span class=format!("status status--{code} status--bare")>{domain::status(status, lang)}</span>
                </a>
            </li>
        }
    };
    view! {
        <section class="section share" aria-label=words::by_status(lang)>
            <ChartView figure lang illustrative=store.is_illustration()/>
            <ul class="share-key">{move || counted().into_iter().map(key).collect_view()}</ul>
        </section>
    }
}

/// How many of the statuses shown rest on incomplete figures, with the way to them and to who lacks what.
#[component]
pub(super) fn RestsOn(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let browsing = Browsing::expect();
    let show = move |_| show_only(reckoned, browsing, store, |filter| filter.incomplete = true);
    let counted =
        Memo::new(move |_| reckoned.overview.with(|overview| (overview.partial_bullets, overview.partial)));
    let is_whole = move || reckoned.unit.with(|unit| *unit == store.data().root_unit().id);
    move || {
        let (bullets, parts) = counted.get();
        (bullets > 0).then(|| {
            view! {
                <p class="rests-on" data-partial=bullets>
                    {words::rests_on(lang, bullets, parts)} " "
                    <a href=Route::Targets.hash() on:click=show>{words::rests_on_which(lang)}</a>
                    {is_whole().then(|| view! {
                        ", " <a href=Route::Reminders.hash()>{words::rests_on_whose(lang)}</a>
                    })}
                </p>
            }
        })
    }
}

/// Leaves only some of the shown unit's rows in the table of targets, to which the link leads.
pub(super) fn show_only(
    reckoned: Reckoned,
    browsing: Browsing,
    store: Store,
    narrow: impl FnOnce(&mut Filter),
) {
    browsing.look_at(reckoned.unit.get_untracked(), store);
    browsing.filter.update(|filter| {
        *filter = Filter::default();
        narrow(filter);
    });
}
