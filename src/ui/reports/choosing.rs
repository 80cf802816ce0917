//! Which report, whose, of which period, and what it holds.

use super::composer::Composer;
use super::wanted::kind_name;
use crate::ledger::Period;
use crate::report::results::{Chapter, Kind};
use crate::resolution::{Unit, UnitId};
use crate::state::Store;
use crate::text::phrases::reports as words;
use crate::text::{Lang, date, period as periods};
use crate::ui::parts::choice::Choice;
use crate::ui::parts::list::list;
use leptos::prelude::*;

/// The choices, each under its name.
pub fn choosing(store: Store, composer: Composer, lang: Lang) -> AnyView {
    view! {
        <div class="stack">
            {kinds(composer, lang)}
            {move || followed_kind(composer).is_of_a_unit().then(|| units(store, composer, lang))}
            {period(store, composer, lang)}
            {move || since(composer, lang)}
            {as_of(store, composer, lang)}
            {move || (followed_kind(composer) == Kind::Progress).then(|| chapters(composer, lang))}
        </div>
    }
    .into_any()
}

fn followed_kind(composer: Composer) -> Kind {
    composer.wanted().kind
}

fn kinds(composer: Composer, lang: Lang) -> AnyView {
    let options = Kind::ALL.map(|kind| (kind.code().to_owned(), kind_name(kind, lang).to_owned())).to_vec();
    let held = move || followed_kind(composer).code().to_owned();
    list("report-kind", words::kind(lang), options, held, move |chosen| {
        if let Some(kind) = Kind::from_code(&chosen) {
            composer.kind.set(kind);
        }
    })
}

fn units(store: Store, composer: Composer, lang: Lang) -> AnyView {
    let root = store.data().root_unit();
    let others = store.data().units.iter().filter(|unit| unit.id != root.id);
    let option = |unit: &Unit| (unit.id.to_string(), lang.of(&unit.name).to_owned());
    let options = std::iter::once(root).chain(others).map(option).collect();
    let held = move || composer.wanted().unit.to_string();
    list("report-unit", words::unit(lang), options, held, move |chosen| {
        composer.unit.set(Some(UnitId::new(&*chosen)));
    })
}

/// The list of periods; without a choice it follows the form.
fn period(store: Store, composer: Composer, lang: Lang) -> AnyView {
    let year = store.data().year;
    let all: Vec<Period> = Period::of_year(year).collect();
    let options =
        all.iter().enumerate().map(|(at, period)| (at.to_string(), periods::name(*period, lang))).collect();
    let chosen = {
        let all = all.clone();
        Signal::derive(move || {
            let chosen = composer.period.get()?;
            all.iter().position(|period| *period == chosen).map(|at| at.to_string())
        })
    };
    let choose = Callback::new(move |at: String| {
        composer.period.set(at.parse().ok().and_then(|at: usize| all.get(at).copied()));
        // A day was meant for the period before.
        composer.as_of.set(None);
    });
    view! {
        <Choice id="report-period" label=words::period(lang) all=words::period_of_form(lang) options chosen choose/>
    }
    .into_any()
}

/// Where the report can tell of several months together: the month with which they begin.
fn since(composer: Composer, lang: Lang) -> Option<AnyView> {
    let wanted = composer.wanted();
    let months: Vec<Period> = Composer::begins_before(wanted.period).collect();
    if months.is_empty() || !wanted.kind.is_of_a_range() {
        return None;
    }
    let options = months.iter().enumerate().map(|(at, month)| (at.to_string(), periods::name(*month, lang)));
    let options = options.collect();
    let chosen = wanted.since.and_then(|since| months.iter().position(|month| *month == since));
    let chosen = Signal::stored(chosen.map(|at| at.to_string()));
    let choose = Callback::new(move |at: String| {
        composer.since.set(at.parse().ok().and_then(|at: usize| months.get(at).copied()));
    });
    let label = words::since(lang);
    Some(
        view! { <Choice id="report-since" label all=words::period_alone(lang) options chosen choose/> }
            .into_any(),
    )
}

/// What is no day stays as it was typed, with what to do; the report keeps the day that it had.
fn as_of(store: Store, composer: Composer, lang: Lang) -> AnyView {
    // What is no day, as it was typed.
    let wrong = RwSignal::new(None::<String>);
    let shown = move || {
        let day = composer.as_of.get().map(date::day);
        wrong.get().or(day).unwrap_or_default()
    };
    let is_wrong = move || wrong.with(Option::is_some);
    let hint = move || {
        let day = composer.wanted().usual_day(store)?;
        Some(words::as_of_hint(lang, &date::day(day)))
    };
    let change = move |event| {
        let text = event_target_value(&event);
        let day = date::parse_day(&text);
        if day.is_none() && !text.trim().is_empty() {
            wrong.set(Some(text));
        } else {
            wrong.set(None);
            composer.as_of.set(day);
        }
    };
    view! {
        <div class="field">
            <label class="field__label" for="report-as-of">{words::as_of(lang)}</label>
            <input class="input" id="report-as-of" autocomplete="off" placeholder="dd/mm/yyyy"
                aria-describedby="report-as-of-hint report-as-of-error" aria-invalid=move || is_wrong().then_some("true")
                prop:value=shown on:change=change/>
            <p class="field__hint" id="report-as-of-hint">{hint}</p>
            <p class="field__error" id="report-as-of-error" role="alert">
                {move || is_wrong().then(|| words::as_of_wrong(lang))}
            </p>
        </div>
    }
    .into_any()
}

fn chapters(composer: Composer, lang: Lang) -> AnyView {
    let choice = move |chapter: Chapter| {
        let toggle = move |event| {
            let is_in = event_target_checked(&event);
            composer.chapters.update(|chapters| {
                if is_in {
                    chapters.insert(chapter);
                } else {
                    chapters.remove(&chapter);
                }
            });
        };
        view! {
            <label class="check">
                <input type="checkbox" name="chapter" prop:checked=move || composer.chapters.with(|all| all.contains(&chapter))
                    on:change=toggle/>
                {name(chapter, lang)}
            </label>
        }
    };
    view! {
        <fieldset class="report-chapters">
            <legend class="field__label">{words::chapters(lang)}</legend>
            {Chapter::ALL.map(choice)}
        </fieldset>
    }
    .into_any()
}

fn name(chapter: Chapter, lang: Lang) -> &'static str {
    match chapter {
        Chapter::Results => words::chapter_results(lang),
        Chapter::Shortcomings => words::chapter_shortcomings(lang),
        Chapter::Difficulties => words::chapter_difficulties(lang),
        Chapter::Next => words::chapter_next(lang),
        Chapter::Charts => words::chapter_charts(lang),
        Chapter::Annex => words::chapter_annex(lang),
    }
}
