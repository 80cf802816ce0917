//! "Hướng dẫn": one printable page per role. The words are `text::guide`'s.

use super::parts::status::StatusPill;
use crate::edge::print;
use crate::progress::Status;
use crate::state::{Role, Store};
use crate::text::guide::{Part, Reader};
use crate::text::phrases::guide as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;

/// The screen.
#[component]
pub fn Guide(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let reader = RwSignal::new(reader_of(store.person().map(|person| person.role)));
    let choice = move |each: Reader| {
        view! {
            <label class="segments__item">
                <input type="radio" name="reader" value=each.code() prop:checked=move || reader.get() == each
                    on:change=move |_| reader.set(each)/>
                <span>{each.page(lang).title}</span>
            </label>
        }
    };
    view! {
        <div class="page page--text">
            <header class="page-head">
                <div class="page-head__words">
                    <h1>{words::title(lang)}</h1>
                    <p class="page-head__lead screen-only">{words::lead(lang)}</p>
                </div>
                <div class="page-head__tools">
                    <div class="segments" role="radiogroup" aria-label=words::for_whom(lang)>
                        {Reader::ALL.map(choice)}
                    </div>
                    <button class="button" type="button" on:click=|_| print::page()>
                        {words::print_page(lang)}
                    </button>
                </div>
            </header>
            {move || page(reader.get(), lang)}
        </div>
    }
}

/// Whose page is open first.
fn reader_of(role: Option<Role>) -> Reader {
    match role {
        Some(Role::Office) => Reader::Office,
        Some(Role::Leader | Role::Viewer) => Reader::Leader,
        Some(Role::Unit(_)) | None => Reader::Unit,
    }
}

fn page(reader: Reader, lang: Lang) -> AnyView {
    let page = reader.page(lang);
    let part = |part: &'static Part| {
        let steps = part.steps.iter().map(|step| view! { <li>{*step}</li> }).collect_view();
        view! {
            <h3>{part.heading}</h3>
            <ol>{steps}</ol>
        }
    };
    let explained = |status: Status| {
        view! {
            <dt class="why__name"><StatusPill status lang/></dt>
            <dd class="why__value">{domain::status_explained(status, lang)}</dd>
        }
    };
    view! {
        <div class="prose" data-reader=reader.code()>
            <h2>{page.title}</h2>
            <p>{page.summary}</p>
            {page.parts.iter().map(part).collect_view()}
        </div>
        <section class="section" aria-labelledby="guide-statuses">
            <div class="section__head"><h2 id="guide-statuses">{words::statuses(lang)}</h2></div>
            <dl class="why why--words">{Status::ALL.map(explained)}</dl>
        </section>
    }
    .into_any()
}
