//! "Toàn cảnh", the leader's home: one sentence first, then what needs attention, by group, how much
//! is reported and what is not yet due. An officer of a unit sees the unit's own.

mod as_of;
mod by_group;
mod due;
mod matters;
mod reckoned;
mod reported;
mod share;

use crate::persist::Kind;
use crate::resolution::UnitId;
use crate::state::{Role, Route, Store};
use crate::text::phrases::{files, overview as words, shell, study};
use crate::text::{Lang, date, domain};
use crate::ui::parts::illustrative::open_ledger;
pub use as_of::AsOfPicker;
use by_group::ByGroupSection;
pub use by_group::{by_bullets, by_group};
pub use due::DueSection;
use leptos::prelude::*;
pub use matters::MattersSection;
pub use reckoned::Reckoned;
pub use reported::ReportedSection;
use share::RestsOn;
pub use share::ShareSection;

/// The screen.
#[component]
pub fn Overview(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let reckoned = Reckoned::of(store);
    view! {
        <div class="page overview">
            <header class="page-head">
                <div class="page-head__words">
                    <h1 class="unseen">{words::title(lang)}</h1>
                    <Headline reckoned lang/>
                    <RestsOn reckoned lang/>
                </div>
                <div class="page-head__tools">
                    <AsOfPicker lang/>
                    <a class="button" href=Route::Present.hash()>{study::present(lang)}</a>
                </div>
            </header>
            <Show when=move || reckoned.nothing_entered.get() fallback=move || view! { <Parts reckoned lang/> }>
                <Nothing lang/>
            </Show>
        </div>
    }
}

/// Everything that figures tell.
#[component]
fn Parts(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    view! {
        <ShareSection reckoned lang/>
        <div class="columns">
            <div class="columns__part">
                <MattersSection reckoned lang/>
                <DueSection reckoned lang/>
            </div>
            <div class="columns__part">
                <ReportedSection reckoned lang/>
                <ByGroupSection reckoned lang/>
            </div>
        </div>
    }
}

/// The state of affairs in one sentence, and what it speaks of.
#[component]
fn Headline(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let sums = move || reckoned.sums();
    let good = move || match reckoned.nothing_entered.get() {
        true => words::headline_nothing(lang, sums().bullets),
        false => words::headline_good(lang, sums().good, sums().bullets),
    };
    let attention = move || match sums().attention {
        0 => None,
        count => Some(view! { <em>{words::headline_attention(lang, count)}</em> }),
    };
    let scope = move || {
        let sums = sums();
        let all = domain::bullets_and_parts(sums.bullets, sums.targets, lang);
        let day = words::until_day(lang, &date::day(store.as_of()));
        let of_unit = reckoned.unit.with(|unit| unit_name(store, unit, lang));
        let parts = of_unit.into_iter().chain([all, day, words::computed(lang).to_owned()]);
        parts.collect::<Vec<_>>().join(" · ")
    };
    view! {
        <p class="headline">
            {good} " " {attention}
        </p>
        <p class="page-head__lead">{scope}</p>
    }
}

/// The unit's name where it is not the whole.
fn unit_name(store: Store, unit: &UnitId, lang: Lang) -> Option<String> {
    let data = store.data();
    let part = data.unit(unit).filter(|unit| unit.id != data.root_unit().id)?;
    Some(lang.of(&part.name).to_owned())
}

/// What to do where nothing was ever entered.
#[component]
fn Nothing(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let enters = move || matches!(store.person().map(|person| person.role), Some(Role::Unit(_)));
    view! {
        <div class="empty">
            <p class="empty__title">{words::nothing_yet(lang)}</p>
            <p>{words::nothing_yet_do(lang)}</p>
            <div class="cluster">
                {move || enters().then(|| view! {
                    <a class="button button--main" href=Route::Entry.hash()>{shell::nav_entry(lang)}</a>
                })}
                <a class="button" href=Route::Files.hash()>{files::open_files(lang)}</a>
                <button class="button" type="button" data-action="see-illustration"
                    on:click=move |_| open_ledger(Kind::Illustration)>{files::see_illustration(lang)}</button>
            </div>
        </div>
    }
}
