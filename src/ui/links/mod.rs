//! "Liên kết và chỗ lặp": which solutions serve which targets and back, which targets have none, and
//! what the text says twice or not the same each time.

mod served;
mod tension;

use crate::edge::print;
use crate::resolution::{Target, TargetId};
use crate::state::{Route, Store};
use crate::text::phrases::{links as words, shell, target as target_words};
use crate::text::{Lang, domain};
use crate::ui::parts::head::head;
use crate::ui::parts::section::section;
use crate::work;
use leptos::prelude::*;

/// The screen. Nothing here follows the ledger: it is the text's.
#[component]
pub fn Links(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let reading = || view! { <span class="tag tag--reading">{target_words::reading(lang)}</span> }.into_any();
    let without: Vec<&'static Target> = work::without_solution(store.data()).collect();
    let lead = words::lead(lang, without.len());
    let list = without.into_iter().map(|target| {
        view! { <li>{target_link(store, &target.id, lang)} " " <span class="soft">{words::no_solution(lang)}</span></li> }
    });
    let none = view! { <ul class="stack" data-without="">{list.collect_view()}</ul> };
    view! {
        <div class="page">
            {head(words::title(lang), lead, view! {
                <button class="button" type="button" on:click=|_| print::page()>{shell::print(lang)}</button>
            })}
            {section("tensions", words::tensions(lang), reading(), tension::tensions(store, lang))}
            {section("without", words::without(lang), reading(), none.into_any())}
            {section("targets", words::by_target(lang), reading(), served::by_target(store, lang))}
            {section("solutions", words::by_solution(lang), reading(), served::by_solution(store, lang))}
        </div>
    }
}

/// A target by its name, with its group where that tells names apart.
fn target_link(store: Store, id: &TargetId, lang: Lang) -> Option<AnyView> {
    let target = store.data().target(id)?;
    let group = domain::group(target.group, store.data(), lang);
    let link =
        view! { <a href=Route::Target(id.clone()).hash() title=group>{lang.of(&target.name).to_owned()}</a> };
    Some(link.into_any())
}
