//! One importance's findings: what, whose, the sentence, the rule, and the way to the figure.

use super::Asked;
use super::findings::{Finding, code, tone, way};
use crate::progress::{Fix, Importance};
use crate::state::{Role, Route, Store};
use crate::text::phrases::checks as words;
use crate::text::{Lang, domain, period as periods};
use crate::ui::targets::Browsing;
use leptos::prelude::*;

/// More than this many lines at once help nobody; the rest waits behind a button.
const SHOWN: usize = 50;

/// The group; nothing where it is empty.
pub fn group(
    store: Store,
    importance: Importance,
    findings: Vec<Finding>,
    names_units: bool,
    lang: Lang,
) -> AnyView {
    if findings.is_empty() {
        return ().into_any();
    }
    let (name, why) = domain::importance(importance, lang);
    let (code, tone) = (code(importance), tone(importance));
    let id = StoredValue::new(format!("findings-{code}"));
    let rest = findings.len().saturating_sub(SHOWN);
    let shows_all = RwSignal::new(rest == 0);
    let line = move |finding: Finding| line(store, finding, code, names_units, lang);
    let lines = move || {
        let shown = if shows_all.get() { findings.len() } else { SHOWN };
        findings.iter().take(shown).cloned().map(line).collect_view()
    };
    let more = move || {
        (!shows_all.get()).then(|| {
            view! {
                <button class="button" type="button" on:click=move |_| shows_all.set(true)>
                    {words::show_rest(lang, rest)}
                </button>
            }
        })
    };
    view! {
        <section class=format!("section {tone}") aria-labelledby=id.get_value()>
            <div class="section__head">
                <h2 id=id.get_value()><span class=format!("status status--large {tone}")>{name}</span></h2>
                <span class="section__note">{why}</span>
            </div>
            <ul class="findings">{lines}</ul>
            {more}
        </section>
    }
    .into_any()
}

fn line(store: Store, finding: Finding, code: &'static str, names_units: bool, lang: Lang) -> AnyView {
    let Finding { unit, target, check } = &finding;
    let name = lang.of(&target.name).to_owned();
    let whose = names_units.then(|| lang.of(&unit.name).to_owned());
    let when = check.period().map(|period| periods::name(period, lang));
    let how = check.spot().map(|spot| domain::slot(spot.slot, lang).to_lowercase());
    let place: Vec<String> = [whose, when, how].into_iter().flatten().collect();
    let sentence = domain::check(check, target, store.data(), lang);
    let rule = domain::check_rule(check, lang);
    let role = store.person().map(|person| person.role);
    let only_looks = role.as_ref().is_none_or(|role| *role == Role::Viewer);
    let (fix, route) = match only_looks {
        true => (Fix::Look, Route::Target(target.id.clone())),
        false => (finding.fix(store), way(&finding, role.as_ref(), store)),
    };
    let meant = check.meant().filter(|_| !only_looks).map(|(figure, why)| {
        let sentence = domain::meant(&domain::reported(&figure, target, lang), why, lang);
        view! { <p data-meant="">{sentence}</p> }
    });
    let (target_id, unit_id) = (target.id.to_string(), unit.id.to_string());
    let href = Route::Target(target.id.clone()).hash();
    let of = {
        let unit = &unit.id;
        move |_| Browsing::expect().look_at(unit.clone(), store)
    };
    let set_out = move |_| {
        Browsing::expect().look_at(finding.unit.id.clone(), store);
        if !only_looks {
            put_up(&finding, store);
        }
    };
    view! {
        <li class="finding" data-finding=code data-target=target_id data-unit=unit_id>
            <div>
                <a class="target-name" href=href on:click=of>{name.clone()}</a>
                <span class="target-note">{place.join(" · ")}</span>
            </div>
            <div class="finding__words">
                <p>{sentence}</p>
                {meant}
                <p class="target-note">{rule}</p>
            </div>
            <a class="button button--small finding__fix" href=route.hash() data-action="fix" on:click=set_out>
                {domain::check_fix(fix, lang)}<span class="unseen">": "{name}</span>
            </a>
        </li>
    }
    .into_any()
}

/// Puts up the figure's boxes with what was found.
fn put_up(finding: &Finding, store: Store) {
    if let Fix::Correct(_) | Fix::Enter(_) = finding.fix(store) {
        Asked::expect().go(finding.clone());
    }
}
