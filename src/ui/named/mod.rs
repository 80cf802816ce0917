//! Indexes of what the text names: documents by issuer and number, bodies, places and programmes, each
//! with every clause that names it.

use crate::edge::print;
use crate::resolution::{Body, Citation, NamedPlace, PlaceKind, Span};
use crate::state::{Route, Store};
use crate::text::phrases::{links as words, reading as reading_words, shell};
use crate::text::{Lang, date, domain, number};
use crate::ui::parts::head::head;
use crate::ui::parts::section::section;
use leptos::prelude::*;
use std::collections::BTreeMap;
use time::{Date, Month};

/// The screen.
#[component]
pub fn Index(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    let count = |n: usize| number::count(n, lang);
    let lead = words::index_lead(
        lang,
        &count(data.citations.len()),
        &count(data.bodies.len()),
        &count(data.places.len()),
    );
    let bodies = data.bodies.iter().map(|body| body_line(store, body, lang)).collect_view();
    let bodies = view! { <ul class="index" data-index="bodies">{bodies}</ul> };
    view! {
        <div class="page">
            {head(words::index(lang), lead, view! {
                <a class="button" href=Route::Text(None).hash()>{reading_words::title(lang)}</a>
                <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
            })}
            {section("documents", words::documents(lang), ().into_any(), documents(store, lang))}
            {section("bodies", words::bodies(lang), ().into_any(), bodies.into_any())}
            {section("places", words::places(lang), ().into_any(), places(store, lang))}
        </div>
    }
}

/// Documents under their issuers, by number.
fn documents(store: Store, lang: Lang) -> AnyView {
    let mut issuers: BTreeMap<Option<&str>, Vec<&'static Citation>> = BTreeMap::new();
    for citation in &store.data().citations {
        issuers.entry(citation.issuer.as_ref().map(|issuer| lang.of(issuer))).or_default().push(citation);
    }
    let group = |(issuer, mut citations): (Option<&str>, Vec<&'static Citation>)| {
        citations.sort_by_key(|citation| (citation.number.is_none(), citation.number.clone()));
        let lines = citations.into_iter().map(|citation| document(store, citation, lang)).collect_view();
        view! { <h3>{issuer.unwrap_or(words::no_issuer(lang)).to_owned()}</h3> <ul class="index">{lines}</ul> }
    };
    // Documents whose issuer the text does not name come last.
    let (unnamed, named): (Vec<_>, Vec<_>) = issuers.into_iter().partition(|(issuer, _)| issuer.is_none());
    view! { <div data-index="documents">{named.into_iter().chain(unnamed).map(group).collect_view()}</div> }
        .into_any()
}

fn document(store: Store, citation: &'static Citation, lang: Lang) -> AnyView {
    let day = citation.date.and_then(|day| {
        let month = Month::try_from(day.month).ok()?;
        Date::from_calendar_date(i32::from(day.year), month, day.day).ok()
    });
    let sign = [citation.number.as_deref().map(str::to_owned), day.map(date::day)];
    let sign = sign.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let remarks =
        citation.readings.iter().map(|reading| lang.of(reading).to_owned()).collect::<Vec<_>>().join(" ");
    let name = lang.of(&citation.name).to_owned();
    view! {
        <li class="index__item">
            <strong>{sign}</strong> " " {name} {(!remarks.is_empty()).then(|| view! { <span class="soft">" " {remarks}</span> })}
            {mentions(store, &citation.mentions, lang)}
        </li>
    }
    .into_any()
}

fn body_line(store: Store, body: &'static Body, lang: Lang) -> AnyView {
    let address = Route::Mine(Some(body.id.as_str().into())).hash();
    view! {
        <li class="index__item"><a href=address>{lang.of(&body.name).to_owned()}</a> {mentions(store, &body.mentions, lang)}</li>
    }
    .into_any()
}

fn places(store: Store, lang: Lang) -> AnyView {
    let kinds = [
        (PlaceKind::Site, words::site(lang)),
        (PlaceKind::Road, words::road(lang)),
        (PlaceKind::Area, words::area(lang)),
        (PlaceKind::Programme, words::programme(lang)),
    ];
    let group = |(kind, word): (PlaceKind, &'static str)| {
        let of_kind: Vec<&'static NamedPlace> =
            store.data().places.iter().filter(|place| place.kind == kind).collect();
        let line = |place: &'static NamedPlace| {
            view! { <li class="index__item">{lang.of(&place.name).to_owned()} {mentions(store, &place.mentions, lang)}</li> }
        };
        (!of_kind.is_empty()).then(|| {
            view! {
                <h3>{word}</h3> <ul class="index">{of_kind.into_iter().map(line).collect_view()}</ul>
            }
        })
    };
    view! { <div data-index="places">{kinds.map(group)}</div> }.into_any()
}

/// The clauses that name it, each once, with how often all of them do.
fn mentions(store: Store, spans: &'static [Span], lang: Lang) -> AnyView {
    let mut clauses: Vec<_> =
        spans.iter().filter_map(|span| store.data().clause_of_line(span.line)).collect();
    clauses.dedup_by_key(|clause| clause.id.clone());
    let link = |clause: &'static crate::resolution::Clause| {
        let title = clause.short.as_ref().map(|name| lang.of(name).to_owned());
        view! { <a href=Route::Text(Some(clause.id.clone())).hash() title=title>{domain::clause_place(clause, lang)}</a> " " }
    };
    view! {
        <span class="index__places">{clauses.into_iter().map(link).collect_view()}</span>
        <span class="soft">{words::mentions(lang, spans.len())}</span>
    }
    .into_any()
}
