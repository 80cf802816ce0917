//! What stands beside a clause: its targets and where they stand, and what is doubted in it.

use super::line::Overlay;
use crate::progress::Status;
use crate::resolution::{Clause, Confidence, Erratum, Target};
use crate::state::{Route, Store};
use crate::text::phrases::reading as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;

/// The margin of a clause; nothing where there is nothing to say.
pub(super) fn margin(
    store: Store,
    clause: &Clause,
    overlay: &Overlay,
    judged: RwSignal<bool>,
    lang: Lang,
) -> Option<AnyView> {
    let data = store.data();
    let targets = data.bullet(&clause.id).map_or(&[][..], |bullet| &bullet.targets);
    if targets.is_empty() && overlay.errata.is_empty() {
        return None;
    }
    let marks =
        targets.iter().filter_map(|id| data.target(id)).map(|target| mark(store, target, judged, lang));
    let doubts = overlay.errata.iter().map(|erratum| doubt(store, erratum, lang));
    Some(
        view! { <div class="clause__marks" lang=lang.code()>{marks.collect_view()}{doubts.collect_view()}</div> }
            .into_any(),
    )
}

fn mark(store: Store, target: &'static Target, judged: RwSignal<bool>, lang: Lang) -> AnyView {
    let status = move || {
        let known = judged.get().then(|| status(store, target)).flatten();
        known.map_or_else(
            || view! { <span></span> }.into_any(),
            |status| {
                let code = status.code();
                view! {
                    <span class=format!("status status--icon status--{code}") data-status=code>
                        <span class="unseen">{domain::status(status, lang)}": "</span>
                    </span>
                }
                .into_any()
            },
        )
    };
    view! {
        <a class="clause__mark" href=Route::Target(target.id.clone()).hash() data-target=target.id.to_string()>
            {status}
            <span>{lang.of(&target.name)}</span>
        </a>
    }
    .into_any()
}

/// Where the person's own unit stands, if it reports this target; else the whole.
fn status(store: Store, target: &Target) -> Option<Status> {
    let data = store.data();
    let own = store.own_unit();
    let reports = data.unit(&own).is_some_and(|unit| target.reporters.include(unit.kind));
    let unit = if reports { own } else { data.root_unit().id.clone() };
    store.judgement(&target.id, &unit).map(|judgement| judgement.status)
}

fn doubt(store: Store, erratum: &Erratum, lang: Lang) -> AnyView {
    let as_is = store.data().slice(erratum.span);
    let reading = match &erratum.likely {
        Some(likely) => words::erratum(lang, as_is, likely),
        None => words::erratum_open(lang, as_is),
    };
    let why = match &erratum.note {
        Some(note) => format!("{} · {}", lang.of(note), confidence(erratum.confidence, lang)),
        None => confidence(erratum.confidence, lang).to_owned(),
    };
    view! {
        <p>{reading}<br/><span class="soft">{why}</span></p>
    }
    .into_any()
}

const fn confidence(confidence: Confidence, lang: Lang) -> &'static str {
    match confidence {
        Confidence::Style => words::confidence_style(lang),
        Confidence::Low => words::confidence_low(lang),
        Confidence::Medium => words::confidence_medium(lang),
        Confidence::High => words::confidence_high(lang),
    }
}
