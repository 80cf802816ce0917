//! "Giới thiệu": what this file is, which build and text it carries, what it does not do, licences.

use super::files::grouped;
use crate::edge::{guard, page};
use crate::resolution::{ClauseKind, DataSet};
use crate::state::Store;
use crate::text::phrases::{about as words, shell};
use crate::text::{Lang, number};
use crate::ui::parts::head::words_alone;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The screen.
#[component]
pub fn About(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let data = store.data();
    let figures = move || store.read_all(|ledger| grouped(&ledger.fingerprint().to_string()));
    let remarks = data.remarks.iter().map(|remark| view! { <li>{lang.of(remark)}</li> }).collect_view();
    let limits = [
        words::limit_conclusion(lang),
        words::limit_identity(lang),
        words::limit_secret(lang),
        words::limit_store(lang),
    ];
    view! {
        <div class="page page--text">
            {words_alone(words::title(lang), view! { {shell::product(lang)}" · "{shell::tagline(lang)} })}
            <div class="prose"><p>{words::what(lang)}</p></div>
            <section class="section" aria-labelledby="about-copy">
                <div class="section__head"><h2 id="about-copy">{words::this_copy(lang)}</h2></div>
                <dl class="why why--words">
                    <Fact name=words::build(lang)>{guard::build_id()}</Fact>
                    <Fact name=words::data_set(lang)>{lang.of(&data.title)}</Fact>
                    <Fact name=words::issuer(lang)>{lang.of(&data.issuer)}</Fact>
                    <Fact name=words::holds(lang)>{counts(data, lang)}</Fact>
                    <Fact name=words::fingerprint(lang)>{grouped(&data.fingerprint)}</Fact>
                    <Fact name=words::ledger_fingerprint(lang)>{figures}</Fact>
                </dl>
                <p class="soft">{words::fingerprint_hint(lang)}</p>
            </section>
            <section class="section" aria-labelledby="about-provenance">
                <div class="section__head"><h2 id="about-provenance">{words::provenance(lang)}</h2></div>
                <div class="prose"><p>{words::provenance_text(lang)}</p><ul>{remarks}</ul></div>
            </section>
            <section class="section" aria-labelledby="about-limits">
                <div class="section__head"><h2 id="about-limits">{words::limits(lang)}</h2></div>
                <div class="prose">
                    <ul>{limits.map(|limit| view! { <li>{limit}</li> })}</ul>
                </div>
            </section>
            <section class="section" aria-labelledby="about-browsers">
                <div class="section__head"><h2 id="about-browsers">{words::browsers_title(lang)}</h2></div>
                <div class="prose">
                    <p>{words::browsers(lang)}</p>
                    <p class="soft">{words::browser_here(lang)}": "{page::browser()}</p>
                </div>
            </section>
            <Licences lang/>
        </div>
    }
}

#[component]
fn Fact(name: &'static str, children: Children) -> impl IntoView {
    view! {
        <dt class="why__name">{name}</dt>
        <dd class="why__value">{children()}</dd>
    }
}

fn counts(data: &DataSet, lang: Lang) -> String {
    let count = |n: usize| number::count(n, lang);
    words::holds_counts(
        lang,
        &count(data.clauses.iter().filter(|clause| clause.kind == ClauseKind::Section).count()),
        &count(data.bullets().len()),
        &count(data.targets.len()),
        &count(data.commitments.len()),
        &count(data.units.len()),
    )
}

/// What came of asking for the licences.
#[derive(Clone)]
enum Asked {
    NotYet,
    Underway,
    Answered(Option<String>),
}

/// The licences of everything packed, unpacked only when somebody wants to read them.
#[component]
fn Licences(lang: Lang) -> impl IntoView {
    let asked = RwSignal::new(Asked::NotYet);
    let open = move |_| {
        if matches!(asked.get_untracked(), Asked::NotYet) {
            asked.set(Asked::Underway);
            // The screen may be gone before the answer.
            spawn_local(async move { drop(asked.try_set(Asked::Answered(guard::licences().await))) });
        }
    };
    let text = move || match asked.get() {
        Asked::NotYet | Asked::Underway => view! { <p role="status">{shell::loading(lang)}</p> }.into_any(),
        Asked::Answered(Some(text)) => view! { <pre class="verbatim" lang="en">{text}</pre> }.into_any(),
        Asked::Answered(None) => view! { <p class="soft">{words::licences_none(lang)}</p> }.into_any(),
    };
    view! {
        <section class="section" aria-labelledby="about-licences">
            <div class="section__head"><h2 id="about-licences">{words::licences(lang)}</h2></div>
            <details on:toggle=open>
                <summary>{words::licences_show(lang)}</summary>
                {text}
            </details>
        </section>
    }
}
