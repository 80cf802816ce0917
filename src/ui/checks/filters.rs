//! Which findings are shown: all or one importance, all units or one.

use super::findings::{Finding, code};
use crate::progress::Importance;
use crate::resolution::{Unit, UnitId};
use crate::text::phrases::checks as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;

/// What is let through. Everything empty lets all through.
#[derive(Clone, Default, PartialEq)]
pub struct Filter {
    importance: Option<Importance>,
    unit: Option<UnitId>,
}

impl Filter {
    /// Whether a finding is shown.
    pub fn admits(&self, finding: &Finding) -> bool {
        self.admits_unit(finding)
            && self.importance.is_none_or(|importance| finding.check.importance() == importance)
    }

    fn admits_unit(&self, finding: &Finding) -> bool {
        self.unit.as_ref().is_none_or(|unit| finding.unit.id == *unit)
    }
}

/// The choices, each importance with how many there are.
#[component]
pub fn Filters(
    filter: RwSignal<Filter>,
    all: Memo<Vec<Finding>>,
    names_units: bool,
    lang: Lang,
) -> impl IntoView {
    let counted = move |importance: Option<Importance>| {
        let filter = Filter { importance, ..filter.get() };
        all.with(|all| all.iter().filter(|finding| filter.admits(finding)).count())
    };
    let segment = move |importance: Option<Importance>| {
        let word = move || match importance {
            None => words::filter_all(lang, counted(None)),
            Some(one) => words::filter_one(lang, counted(importance), domain::importance(one, lang).0),
        };
        view! {
            <label class="segments__item">
                <input type="radio" name="importance" data-filter=importance.map_or("all", code)
                    prop:checked=move || filter.with(|filter| filter.importance == importance)
                    on:change=move |_| filter.update(|filter| filter.importance = importance)/>
                <span>{word}</span>
            </label>
        }
        .into_any()
    };
    let segments: Vec<AnyView> =
        std::iter::once(None).chain(Importance::ALL.map(Some)).map(segment).collect();
    view! {
        <div class="findings__tools screen-only">
            <div class="segments" role="radiogroup" aria-label=words::filter(lang)>{segments}</div>
            {names_units.then(|| by_unit(filter, all, lang))}
        </div>
    }
}

/// The units that have findings.
fn by_unit(filter: RwSignal<Filter>, all: Memo<Vec<Finding>>, lang: Lang) -> AnyView {
    let option = move |unit: &'static Unit| {
        let here = move || filter.with(|filter| filter.unit.as_ref() == Some(&unit.id));
        view! { <option value=unit.id.to_string() prop:selected=here>{lang.of(&unit.name).to_owned()}</option> }
    };
    let options = move || {
        let mut units: Vec<&'static Unit> = all.with(|all| all.iter().map(|one| one.unit).collect());
        units.dedup_by_key(|unit| &unit.id);
        units.into_iter().map(option).collect_view()
    };
    let choose = move |event| {
        let chosen = event_target_value(&event);
        filter.update(|filter| filter.unit = (!chosen.is_empty()).then(|| UnitId::new(chosen)));
    };
    view! {
        <div class="field">
            <label class="field__label" for="by-unit">{words::unit(lang)}</label>
            <select class="select" id="by-unit" on:change=choose>
                <option value="" prop:selected=move || filter.with(|filter| filter.unit.is_none())>
                    {words::every_unit(lang)}
                </option>
                {options}
            </select>
        </div>
    }
    .into_any()
}
