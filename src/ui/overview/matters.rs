//! What needs attention first: at most seven matters, one sentence with figures each.

use super::reckoned::Reckoned;
use crate::progress::Attention;
use crate::resolution::Target;
use crate::state::{Route, Store};
use crate::text::phrases::{overview as words, work};
use crate::text::{Lang, domain};
use crate::ui::bodies::lead_of;
use crate::ui::parts::status::StatusPill;
use leptos::prelude::*;

/// More than this nobody reads before a meeting.
const SHOWN: usize = 7;

/// The list, most serious first.
#[component]
pub fn MattersSection(reckoned: Reckoned, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let list = move || {
        let matters = reckoned.overview.with(|overview| overview.attention.clone());
        if matters.is_empty() {
            let sentence = match reckoned.overview.with(|overview| overview.with_figures) {
                0 => words::matters_no_data(lang),
                _ => words::matters_none(lang),
            };
            return view! { <p>{sentence}</p> }.into_any();
        }
        let more = matters.len().saturating_sub(SHOWN);
        let first = matters.into_iter().take(SHOWN);
        view! {
            <ol class="matters">{first.map(|matter| entry(store, &matter, lang)).collect_view()}</ol>
            {(more > 0).then(|| view! {
                <p><a href=Route::Targets.hash()>{words::matters_more(lang, more)}</a></p>
            })}
        }
        .into_any()
    };
    view! {
        <section class="section" aria-labelledby="matters">
            <div class="section__head">
                <h2 id="matters">{words::matters(lang)}</h2>
                <a href=Route::Targets.hash()>{words::see_all(lang)}</a>
            </div>
            {list}
        </section>
    }
}

fn entry(store: Store, matter: &Attention, lang: Lang) -> Option<impl IntoView + use<>> {
    let target = store.data().target(&matter.target)?;
    Some(view! {
        <li class="matter" data-target=matter.target.as_str().to_owned()>
            <a class="matter__name target-name" href=Route::Target(matter.target.clone()).hash()>
                {lang.of(&target.name).to_owned()}
            </a>
            <StatusPill status=matter.status lang/>
            <p class="matter__sentence">{domain::attention(matter, target, lang)}</p>
            <p class="matter__body">{answerable(store, matter, target, lang)}</p>
        </li>
    })
}

/// Who reports, who leads, and how many units' figures lack.
fn answerable(store: Store, matter: &Attention, target: &Target, lang: Lang) -> String {
    let reporters = domain::reporters(store.settings().reporters(target), lang);
    // The resolution names no lead body; the office fills it in.
    let led = lead_of(store, &target.id, lang);
    let led = led.map_or(words::body_missing(lang).to_owned(), |body| work::led_by(lang, &body));
    let mut line = format!("{} · {led}", words::reported_by(lang, reporters));
    let lacks = store.judgement(&matter.target, &matter.unit).and_then(|judgement| judgement.partial.clone());
    if let Some(lacks) = lacks.filter(|lacks| !lacks.missing.is_empty()) {
        line += &format!(" · {}", words::units_lack(lang, lacks.missing.len()));
    }
    line
}
