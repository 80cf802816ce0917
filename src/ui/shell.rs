//! What surrounds every screen: header, pages, the mark of illustrative data, and the screen itself.

use super::copy::CopyBanner;
use super::header::Header;
use super::navigation::Navigation;
use super::parts::illustrative::IllustrativeBanner;
use super::parts::notice::StorageNotice;
use super::parts::toast::Toasts;
use super::{
    about, bodies, checks, entry, execution, files, guide, handover, leaflet, links, named, office, overview,
    paper, present, progress, reading, reports, sheets, start, target, targets, tasks, unit_changes, units,
};
use crate::edge::page;
use crate::state::{Role, Route, Store};
use crate::text::Lang;
use crate::text::phrases::{
    checks as check_words, copies as copy_words, handover as handover_words, links as link_words,
    progress as progress_words, reports as report_words, sheets as sheet_words, shell as words,
    study as study_words, unit_changes as unit_changes_words, units as units_words, work as work_words,
};
use leptos::prelude::*;

/// The whole page in the chosen language.
#[component]
pub fn Shell(
    /// Files to look at first, as if somebody had dropped them.
    brought: Vec<web_sys::File>,
) -> impl IntoView {
    let store = Store::expect();
    provide_context(targets::Browsing::new());
    provide_context(tasks::Browsing::new());
    provide_context(reports::Composer::new(store));
    provide_context(reports::Writing::new());
    provide_context(sheets::Bringing::new(store));
    provide_context(entry::Grid::new(store));
    provide_context(checks::Asked::follow(store));
    provide_context(files::Dropped::follow(brought));
    provide_context(files::LastMerge::none());
    move || {
        // Units have their names and places all over the page.
        store.follow_units();
        frame(store, store.lang())
    }
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
            class:app--copy=store.only_looks()
            class:app--present=move || shown.get() == Route::Present
            class:app--reports=move || shown.get() == Route::Reports
            class:app--banner=store.is_illustration() || store.only_looks()
            data-watermark=store.is_illustration().then(|| words::illustrative(lang))>
            <a class="skip" href="#main" on:click=move |event| {
                event.prevent_default();
                page::focus("main");
            }>{words::skip_to_content(lang)}</a>
            {match store.only_looks() {
                true => Some(view! { <CopyBanner lang/> }.into_any()),
                false => store.is_illustration().then(|| view! { <IllustrativeBanner lang/> }.into_any()),
            }}
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
        Route::Entry | Route::Import => store.person().is_none() || is_viewer,
        Route::Office | Route::Overview | Route::Checks | Route::Progress | Route::Reminders => {
            store.person().is_none()
        }
        _ => false,
    };
    match route {
        Route::Start
        | Route::Entry
        | Route::Office
        | Route::Handover
        | Route::UnitChanges
        | Route::Import
            if store.only_looks() =>
        {
            empty(store, copy_words::no_entry(lang), lang)
        }
        Route::Start => apart(|| view! { <start::Start lang/> }),
        _ if asks => apart(|| view! { <start::Start lang/> }),
        Route::Home | Route::Targets => apart(|| view! { <targets::Targets lang/> }),
        Route::Entry => apart(|| view! { <entry::Entry lang/> }),
        Route::Office => apart(|| view! { <office::Office lang/> }),
        Route::Progress => apart(|| view! { <progress::Progress lang/> }),
        Route::Reminders => apart(|| view! { <progress::Reminders lang/> }),
        Route::Paper(unit) => apart(move || view! { <paper::Paper unit lang/> }),
        Route::Checks => apart(|| view! { <checks::Checks lang/> }),
        Route::Overview => apart(|| view! { <overview::Overview lang/> }),
        Route::Units => apart(|| view! { <units::Units lang/> }),
        Route::UnitChanges => apart(|| view! { <unit_changes::UnitChanges lang/> }),
        Route::Unit(id) => apart(move || view! { <units::UnitPage id lang/> }),
        Route::Target(id) => apart(move || view! { <target::TargetPage id lang/> }),
        Route::Text(_) => apart(|| view! { <reading::Reading lang/> }),
        Route::Links => apart(|| view! { <links::Links lang/> }),
        Route::Index => apart(|| view! { <named::Index lang/> }),
        Route::Execution(None) => apart(|| view! { <execution::Execution lang/> }),
        Route::Execution(Some(register)) => apart(move || view! { <execution::RegisterPage register lang/> }),
        Route::Bodies => apart(|| view! { <bodies::Bodies lang/> }),
        Route::Mine(id) => apart(move || view! { <bodies::Mine id lang/> }),
        Route::Leaflet => apart(|| view! { <leaflet::Leaflet lang/> }),
        Route::Present => apart(|| view! { <present::Present lang/> }),
        Route::Tasks => apart(|| view! { <tasks::Tasks lang/> }),
        Route::Task(id) => apart(move || view! { <tasks::TaskPage id lang/> }),
        Route::Import => apart(|| view! { <sheets::Import lang/> }),
        Route::Reports => apart(|| view! { <reports::Reports lang/> }),
        Route::Files => apart(|| view! { <files::Files lang/> }),
        Route::Handover => apart(|| view! { <handover::Handover lang/> }),
        Route::Guide => apart(|| view! { <guide::Guide lang/> }),
        Route::About => apart(|| view! { <about::About lang/> }),
        Route::Unknown(_) => empty(store, words::unknown_page(lang), lang),
    }
}

/// A screen in a function of its own: a browser compiles a function when it is first called, and
/// whoever opens one screen would wait for all of them if they stood in one.
#[inline(never)]
fn apart<T: IntoAny>(screen: impl FnOnce() -> T) -> AnyView {
    screen().into_any()
}

/// Why there is nothing to see, with the way home.
fn empty(store: Store, said: &'static str, lang: Lang) -> AnyView {
    view! {
        <div class="page">
            <div class="empty">
                <h1 class="empty__title">{said}</h1>
                <a class="button button--main" href=Route::Home.hash()>{title(&home(store), lang)}</a>
            </div>
        </div>
    }
    .into_any()
}

/// The screen that the person at the keyboard begins with.
pub(super) fn home(store: Store) -> Route {
    match store.person().map(|person| person.role) {
        _ if store.only_looks() => Route::Overview,
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
        Route::UnitChanges => unit_changes_words::title(lang),
        Route::Targets | Route::Target(_) => words::nav_targets(lang),
        Route::Text(_) => words::nav_text(lang),
        Route::Links => link_words::title(lang),
        Route::Index => link_words::index(lang),
        Route::Execution(_) => work_words::execution(lang),
        Route::Bodies => work_words::bodies(lang),
        Route::Mine(_) => work_words::mine(lang),
        Route::Leaflet => study_words::title(lang),
        Route::Present => study_words::present(lang),
        Route::Tasks | Route::Task(_) => work_words::tasks(lang),
        Route::Import => sheet_words::title(lang),
        Route::Reports => report_words::title(lang),
        Route::Files => words::nav_files(lang),
        Route::Handover => handover_words::title(lang),
        Route::Guide => words::nav_guide(lang),
        Route::About => words::nav_about(lang),
        Route::Unknown(_) => words::product(lang),
    }
}
