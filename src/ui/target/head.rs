//! The top of the screen: which target, of whom, where it stands, and its few main figures.

use super::looked::Looked;
use crate::edge::page;
use crate::ledger::{Calendar, Content, Value};
use crate::progress::{Judgement, Reason, implied_baseline};
use crate::resolution::{Target, Unit};
use crate::state::{Route, Store};
use crate::text::phrases::{shell, target as words, targets};
use crate::text::{Lang, date, domain, number, period};
use crate::ui::parts::status::StatusPill;
use crate::ui::targets::distance::Distance;
use crate::ui::targets::row;
use leptos::prelude::*;

/// Decimals of what the text implies; it states levels no finer.
const IMPLIED_DECIMALS: u32 = 1;

/// The name with the way back, the switch of units and the neighbours in the text.
pub fn head(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let data = store.data();
    let group = domain::group(target.group, data, lang);
    let lead = move || {
        let reporters = domain::reporters(store.settings().reporters(target), lang);
        let frequency = domain::frequency(target.frequency, lang).to_lowercase();
        format!("{reporters} · {frequency} · {}", look.unit_name())
    };
    let at = data.targets.iter().position(|other| other.id == target.id);
    let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| data.targets.get(at));
    let after = at.and_then(|at| data.targets.get(at.saturating_add(1)));
    view! {
        <header>
            <p class="crumbs">
                <a href=Route::Targets.hash()>{shell::nav_targets(lang)}</a>
                " › " {group}
            </p>
            <div class="page-head">
                <div class="page-head__words">
                    <h1>{lang.of(&target.name).to_owned()}</h1>
                    <p class="page-head__lead">{lead}</p>
                </div>
                <div class="page-head__tools">
                    {switch(look)}
                    {neighbour(before, words::previous_target(lang), "previous")}
                    {neighbour(after, words::next_target(lang), "next")}
                </div>
            </div>
        </header>
    }
    .into_any()
}

fn neighbour(target: Option<&'static Target>, word: &'static str, data: &'static str) -> AnyView {
    let link = |target: &Target| {
        let address = Route::Target(target.id.clone()).hash();
        view! { <a class="button" data-choice=data href=address>{word}</a> }
    };
    target.map(link).into_any()
}

/// Whose figures the screen shows: the root's or those of a unit that reports.
fn switch(look: Looked) -> AnyView {
    let Looked { store, lang, unit, .. } = look;
    let data = store.data();
    let option = move |one: &'static Unit| {
        let here = move || unit.with(|unit| *unit == one.id);
        view! { <option value=one.id.to_string() prop:selected=here>{lang.of(&one.name).to_owned()}</option> }
    };
    let options = move || std::iter::once(data.root_unit()).chain(look.units()).map(option).collect_view();
    let choose = move |event| {
        if let Some(chosen) = data.unit_named(&event_target_value(&event)) {
            unit.set(chosen.id.clone());
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="whose">{targets::whose(lang)}</label>
            <select class="select" id="whose" on:change=choose>{options}</select>
        </div>
    }
    .into_any()
}

/// The figure against the plan and the status, large.
pub fn hero(look: Looked) -> AnyView {
    let shown = move || {
        let judged = look.judged()?;
        Some(standing(look, &judged))
    };
    view! { <div class="hero">{shown}</div> }.into_any()
}

fn standing(look: Looked, judged: &Judgement) -> AnyView {
    let Looked { target, lang, .. } = look;
    let figure = Distance::of(target, judged).map(|distance| {
        let what = match distance {
            Distance::OfPlan { .. } => words::of_year_plan(lang),
            Distance::Points(_) | Distance::Amount(_) => words::from_target(lang),
            Distance::Left(_) | Distance::Over(_) => "",
        };
        view! {
            <p class="hero__figure">{distance.words(target, lang)}<small>{format!(" {what}")}</small></p>
        }
    });
    let code = judged.status.code();
    let day = date::day(judged.as_of);
    let as_of =
        if judged.provisional { words::provisional_as_of(lang, &day) } else { shell::as_of(lang, &day) };
    let concluded = judged.conclusion.as_ref().and_then(|conclusion| conclusion.status).map(|status| {
        view! { <p>{words::conclusion(lang)} ": " <StatusPill status lang/></p> }
    });
    view! {
        {figure}
        <div class="hero__words">
            <p>
                <span class=format!("status status--{code} status--large") data-status=code>
                    {domain::status(judged.status, lang)}
                </span>
            </p>
            {concluded}
            <p class="soft">
                {as_of} " · "
                <button type="button" class="button button--plain button--small" data-action="why"
                    on:click=|_| { page::scroll_to("why"); page::focus("why"); }>
                    {words::why_question(lang)}
                </button>
            </p>
        </div>
    }
    .into_any()
}

/// The few figures that everybody asks for first.
pub fn facts(look: Looked) -> AnyView {
    view! { <dl class="facts">{move || look.judged().map(|judged| items(look, &judged))}</dl> }.into_any()
}

fn items(look: Looked, judged: &Judgement) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let origin = judged.reasons.iter().find_map(|reason| match reason {
        Reason::Goal { origin, .. } => Some(domain::origin(origin, lang)),
        _ => None,
    });
    let none = || shell::none(lang).to_owned();
    let latest = row::latest(target, judged, lang).unwrap_or_else(none);
    let measured = |amount| domain::measured(amount, &target.measure, lang);
    let mut facts = vec![
        fact(targets::year_goal(lang, store.data().year), row::asked(target, judged, lang), origin),
        fact(words::latest(lang).to_owned(), latest, row::dated(judged, lang)),
    ];
    facts.extend(last_year(look));
    if let Some(needed) = judged.needed_per_month {
        facts.push(fact(
            words::needed_label(lang).to_owned(),
            domain::derived(needed, &target.measure, lang),
            None,
        ));
    }
    if let Some(aim) = judged.own_aim {
        let note = Some(words::not_judged(lang).to_owned());
        facts.push(fact(crate::text::phrases::entry::own_aim(lang).to_owned(), measured(aim), note));
    }
    facts.collect_view().into_any()
}

fn fact(name: String, value: String, note: Option<String>) -> AnyView {
    view! {
        <div class="facts__item">
            <dt class="facts__name">{name}</dt>
            <dd class="facts__value">{value}</dd>
            {note.map(|note| view! { <dd class="facts__note">{note}</dd> })}
        </div>
    }
    .into_any()
}

/// Last year's figure as entered and, for the root, as the text implies it; each says which it is.
fn last_year(look: Looked) -> Vec<AnyView> {
    let Looked { target, store, lang, unit } = look;
    let entered = entered_last_year(store, target, &unit.get(), lang)
        .map(|(value, at)| fact(words::baseline(lang).to_owned(), value, Some(at)));
    let implied = implied_baseline(target).filter(|_| look.is_root()).map(|base| {
        let base = number::rounded(base, IMPLIED_DECIMALS, lang);
        let measure = lang.of(&target.measure);
        let note = words::implied_baseline(lang).to_owned();
        fact(words::baseline_implied(lang).to_owned(), format!("{base} {measure}"), Some(note))
    });
    entered.into_iter().chain(implied).collect()
}

fn entered_last_year(
    store: Store,
    target: &Target,
    unit: &crate::resolution::UnitId,
    lang: Lang,
) -> Option<(String, String)> {
    let calendar = Calendar::of(target);
    store.read(&target.id, unit, |ledger| {
        let held =
            ledger.last_year_of(&target.id, unit).filter_map(|(at, _, current)| match current.content()? {
                Content::Value(value) => Some((at, value.clone())),
                _ => None,
            });
        let (at, value): (_, Value) = held.max_by_key(|(at, _)| at.end(calendar))?;
        let measure = target.counted.as_ref().unwrap_or(&target.measure);
        let said = match value {
            Value::Number(figure) => domain::measured(figure, measure, lang),
            other => domain::value(&other, lang),
        };
        Some((said, words::same_stretch_as(lang, &period::in_sentence(at, lang))))
    })
}
