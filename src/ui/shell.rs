//! What surrounds every screen: header, pages, the mark of illustrative data, and the screen itself.

use super::header::Header;
use super::navigation::Navigation;
use super::parts::illustrative::IllustrativeBanner;
use super::parts::notice::StorageNotice;
use super::parts::toast::Toasts;
use super::{
    about, checks, entry, files, guide, handover, office, overview, paper, progress, reading, start, target,
    targets, units,
};
use crate::edge::page;
use crate::state::{Role, Route, Store};
use crate::text::Lang;
use crate::text::phrases::{
    checks as check_words, handover as handover_words, progress as progress_words, shell as words,
    units as units_words,
};
use leptos::prelude::*;

/// The whole page in the chosen language.
#[component]
pub fn Shell() -> impl IntoView {
    let store = Store::expect();
    provide_context(targets::Browsing::new());
    provide_context(entry::Grid::new(store));
    provide_context(checks::Asked::follow(store));
    provide_context(files::Dropped::follow());
    move || frame(store, store.lang())
}

fn frame(store: Store, lang: Lang) -> AnyView {
    page::speak(lang);
    // The text follows its clause by itself, and keeps standing while somebody reads on.
    let shown = Memo::new(move |_| match store.route() {
        Route::Text(_) => Route::Text(None),
        other => other,
    });
    view! {
        <div class="app" class:app--illustrative=store.is_illustration()
            data-watermark=store.is_illustration().then(|| words::illustrative(lang))>
            <a class="skip" href="#main" on:click=move |event| {
                event.prevent_default();
                page::focus("main");
            }>{words::skip_to_content(lang)}</a>
            {store.is_illustration().then(|| view! { <IllustrativeBanner lang/> })}
            <Header lang/>
            <Navigation lang/>
            <main class="app__main" id="main" tabindex="-1">
                <StorageNotice lang/>
                {move || screen(store, shown.get(), lang)}
            </main>
            <Toasts lang/>
        </div>
    }
    .into_any()
}

/// The screen that the address names. The homes ask who works here before they show anything.
fn screen(store: Store, named: Route, lang: Lang) -> AnyView {
    let route = match named {
        Route::Home => home(store),
        named => named,
    };
    page::entitle(&format!("{} · {}", title(&route, lang), words::product(lang)));
    let is_viewer = store.person().is_some_and(|person| person.role == Role::Viewer);
    let asks = match route {
        Route::Entry => store.person().is_none() || is_viewer,
        Route::Office | Route::Overview | Route::Checks | Route::Progress | Route::Reminders => {
            store.person().is_none()
        }
        _ => false,
    };
    match route {
        Route::Start => view! { <start::Start lang/> }.into_any(),
        _ if asks => view! { <start::Start lang/> }.into_any(),
        Route::Home | Route::Targets => view! { <targets::Targets lang/> }.into_any(),
        Route::Entry => view! { <entry::Entry lang/> }.into_any(),
        Route::Office => view! { <office::Office lang/> }.into_any(),
        Route::Progress => view! { <progress::Progress lang/> }.into_any(),
        Route::Reminders => view! { <progress::Reminders lang/> }.into_any(),
        Route::Paper(unit) => view! { <paper::Paper unit lang/> }.into_any(),
        Route::Checks => view! { <checks::Checks lang/> }.into_any(),
        Route::Overview => view! { <overview::Overview lang/> }.into_any(),
        Route::Units => view! { <units::Units lang/> }.into_any(),
        Route::Unit(id) => view! { <units::UnitPage id lang/> }.into_any(),
        Route::Target(id) => view! { <target::TargetPage id lang/> }.into_any(),
        Route::Text(_) => view! { <reading::Reading lang/> }.into_any(),
        Route::Files => view! { <files::Files lang/> }.into_any(),
        Route::Handover => view! { <handover::Handover lang/> }.into_any(),
        Route::Guide => view! { <guide::Guide lang/> }.into_any(),
        Route::About => view! { <about::About lang/> }.into_any(),
        Route::Unknown(_) => unknown(store, lang),
    }
}

/// An address that names no screen, with the way home.
fn unknown(store: Store, lang: Lang) -> AnyView {
    view! {
        <div class="page">
            <div class="empty">
                <h1 class="empty__title">{words::unknown_page(lang)}</h1>
                <a class="button button--main" href=Route::Home.hash()>{title(&home(store), lang)}</a>
            </div>
        </div>
    }
    .into_any()
}

fn home(store: Store) -> Route {
    match store.person().map(|person| person.role) {
        None => Route::Start,
        Some(Role::Unit(_)) => Route::Entry,
        Some(Role::Office) => Route::Office,
        Some(Role::Leader) => Route::Overview,
        Some(Role::Viewer) => Route::Targets,
    }
}

/// What the browser's tab says before the product's name.
pub(super) fn title(route: &Route, lang: Lang) -> &'static str {
    match route {
        Route::Home | Route::Start => words::tagline(lang),
        Route::Entry => words::nav_entry(lang),
        Route::Office => words::nav_office(lang),
        Route::Progress => progress_words::title(lang),
        Route::Reminders => progress_words::reminders(lang),
        Route::Paper(_) => progress_words::paper(lang),
        Route::Checks => check_words::title(lang),
        Route::Overview => words::nav_overview(lang),
        Route::Units | Route::Unit(_) => units_words::title(lang),
        Route::Targets | Route::Target(_) => words::nav_targets(lang),
        Route::Text(_) => words::nav_text(lang),
        Route::Files => words::nav_files(lang),
        Route::Handover => handover_words::title(lang),
        Route::Guide => words::nav_guide(lang),
        Route::About => words::nav_about(lang),
        Route::Unknown(_) => words::product(lang),
    }
}
