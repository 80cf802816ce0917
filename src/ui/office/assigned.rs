//! Targets whose figure the province assigns and nobody has entered yet: they cannot be judged.

use crate::progress::EffectiveGoal;
use crate::resolution::{Goal, Target};
use crate::state::{Route, Store};
use crate::text::Lang;
use crate::text::phrases::office as words;
use leptos::prelude::*;

/// Names them with links to where the figure is entered; absent where none lacks.
#[component]
pub fn MissingAssigned(lang: Lang) -> impl IntoView {
    let store = Store::expect();
    move || {
        let targets = missing(store);
        (!targets.is_empty()).then(|| {
            let count = targets.len();
            view! {
                <div class="notice status--behind">
                    <div class="notice__words">
                        <p class="notice__title">{words::province_missing(lang)}</p>
                        <p>{words::province_missing_parts(lang, count)}</p>
                        <ul class="cluster">{targets.into_iter().map(|target| link(target, lang)).collect_view()}</ul>
                    </div>
                </div>
            }
        })
    }
}

fn link(target: &Target, lang: Lang) -> impl IntoView + use<> {
    view! {
        <li data-target=target.id.as_str().to_owned()>
            <a href=Route::Target(target.id.clone()).hash()>{lang.of(&target.name).to_owned()}</a>
        </li>
    }
}

/// In the order of the text. Figures in conflict are listed with the mismatches.
pub fn missing(store: Store) -> Vec<&'static Target> {
    let data = store.data();
    let root = &data.root_unit().id;
    let lacks = |target: &&Target| {
        let judgement = store.judgement(&target.id, root);
        target.goal == Goal::AssignedByProvince
            && judgement.is_some_and(|judgement| judgement.goal == EffectiveGoal::NotAssigned)
    };
    data.targets.iter().filter(lacks).collect()
}
