//! The pages of the role, with the one that is open.

use super::shell::title;
use crate::edge::{marks, page};
use crate::state::{Role, Route, Store};
use crate::text::Lang;
use crate::text::phrases::shell as words;
use leptos::prelude::*;

/// The list of pages: a rail beside the screen, or a strip above it on a narrow one.
#[component]
pub fn Navigation(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    Effect::new(move |_| {
        drop((store.route(), store.person()));
        marks::in_next_frame(page::reveal_open_screen);
    });
    let link = move |route: Route| {
        let here = {
            let route = route.clone();
            move || is_under(&store.route(), &route, store).then_some("page")
        };
        view! {
            <li class="nav__item">
                <a class="nav__link" href=route.hash() aria-current=here>{title(&route, lang)}</a>
            </li>
        }
    };
    view! {
        <nav class="app__nav" aria-label=words::navigation(lang)>
            <ul class="nav">{move || pages(store).into_iter().map(link).collect_view()}</ul>
            <ul class="nav nav--quiet">
                {[Route::Guide, Route::About].into_iter().map(link).collect_view()}
            </ul>
        </nav>
    }
}

/// The pages that this role needs, its home first.
fn pages(store: Store) -> Vec<Route> {
    let first = match store.person().map(|person| person.role) {
        _ if store.only_looks() => vec![Route::Overview, Route::Units, Route::Progress],
        None | Some(Role::Viewer) => vec![],
        Some(Role::Unit(_)) => vec![Route::Entry],
        Some(Role::Office) => {
            vec![Route::Office, Route::Progress, Route::Entry, Route::Overview, Route::Units]
        }
        Some(Role::Leader) => vec![Route::Overview, Route::Present, Route::Units, Route::Progress],
    };
    let shared = [
        Route::Targets,
        Route::Tasks,
        Route::Execution(None),
        Route::Reports,
        Route::Text(None),
        Route::Files,
    ];
    first.into_iter().chain(shared).collect()
}

fn is_under(shown: &Route, page: &Route, store: Store) -> bool {
    match shown {
        Route::Target(_) => *page == Route::Targets,
        Route::Unit(_) | Route::UnitChanges => *page == Route::Units,
        // A unit comes to these from its form.
        Route::Progress | Route::Reminders | Route::Paper(_) => match pages(store).contains(&Route::Progress)
        {
            true => *page == Route::Progress,
            false => *page == Route::Entry,
        },
        Route::Task(_) | Route::Mine(_) => *page == Route::Tasks,
        Route::Execution(_) | Route::Bodies => *page == Route::Execution(None),
        Route::Links | Route::Index | Route::Leaflet => *page == Route::Text(None),
        Route::Handover => *page == Route::Files,
        Route::Import => {
            *page == if pages(store).contains(&Route::Entry) { Route::Entry } else { Route::Files }
        }
        Route::Text(_) => *page == Route::Text(None),
        // Before the question is answered the home is the question.
        // The home of who checks, too.
        Route::Home | Route::Checks => store.person().is_some() && pages(store).first() == Some(page),
        other => other == page,
    }
}
