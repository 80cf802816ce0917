//! What somebody concluded about the target, beside the computed status, and the form to say it.

use super::boxes::Typed;
use super::looked::Looked;
use super::said;
use crate::ledger::{Content, Period, Place, Statement};
use crate::progress::{Judgement, Status, TargetYear};
use crate::text::phrases::{shell, target as words};
use crate::text::{domain, period};
use crate::ui::parts::section::section;
use crate::ui::parts::status::StatusPill;
use leptos::prelude::*;

/// The section.
pub fn conclusion(look: Looked) -> AnyView {
    let Looked { lang, .. } = look;
    let open = RwSignal::new(false);
    let body = view! {
        {move || look.judged().map(|judged| concluded(look, &judged))}
        {move || look.may_write().then(|| view! {
            <button type="button" class="button" aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open) data-action="conclude">
                {words::write_conclusion(lang)}
            </button>
        })}
        {move || open.get().then(|| form(look, open))}
    };
    section("conclusion", words::conclusion(lang), ().into_any(), body.into_any())
}

fn concluded(look: Looked, judged: &Judgement) -> AnyView {
    let Looked { lang, .. } = look;
    let Some(conclusion) = &judged.conclusion else {
        return view! { <p class="soft">{words::conclusion_empty(lang)}</p> }.into_any();
    };
    let pill = conclusion.status.map(|status| view! { <StatusPill status lang/> });
    let differs = conclusion.status.filter(|status| *status != judged.status).map(|_| {
        let computed = domain::status(judged.status, lang);
        view! { <p class="soft">{words::differs_from_computed(lang, computed)}</p> }
    });
    let said = said::joined([&conclusion.reason, &conclusion.by, &conclusion.document]);
    view! {
        <p>{pill} " " {period::in_sentence(conclusion.period, lang)}</p>
        <p>{said}</p>
        {differs}
    }
    .into_any()
}

fn form(look: Looked, open: RwSignal<bool>) -> AnyView {
    let Looked { target, lang, unit, .. } = look;
    let judged = untrack(|| look.judged());
    let periods = cut_offs(look);
    let latest = judged.as_ref().and_then(|judged| judged.latest.as_ref()).map(|latest| latest.period);
    let preset = latest.filter(|latest| periods.contains(latest)).or(periods.last().copied());
    let at = RwSignal::new(preset);
    let status = RwSignal::new(judged.map_or(Status::Met, |judged| judged.status));
    let (reason, by, document) = (Typed::new(), Typed::new(), Typed::new());
    let refused = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(period) = at.get_untracked() else { return };
        let place = Place::Conclusion { target: target.id.clone(), unit: unit.get_untracked(), period };
        let content = Content::Conclusion {
            status: status.get_untracked().code().into(),
            reason: reason.words().into(),
            by: by.words().into(),
            document: document.words().into(),
        };
        let written = look.write(Statement::new(place, content));
        refused.set(!written);
        open.set(!written);
    };
    let statuses = Status::ALL.map(|one| {
        let here = move || status.get() == one;
        view! { <option value=one.code() prop:selected=here>{domain::status(one, lang)}</option> }
    });
    let shown = periods.clone();
    let options = shown.into_iter().enumerate().map(|(place, one)| {
        let here = move || at.get() == Some(one);
        view! { <option value=place prop:selected=here>{period::name(one, lang)}</option> }
    });
    let choose_period = move |event| {
        let chosen = event_target_value(&event).parse::<usize>().ok();
        at.set(chosen.and_then(|place| periods.get(place).copied()));
    };
    let choose_status = move |event| {
        if let Some(chosen) = Status::from_code(&event_target_value(&event)) {
            status.set(chosen);
        }
    };
    view! {
        <form class="stack" on:submit=save data-form="conclusion">
            <div class="field">
                <label class="field__label" for="conclusion-status">{words::conclusion_status(lang)}</label>
                <select class="select" id="conclusion-status" on:change=choose_status>{statuses}</select>
            </div>
            <div class="field">
                <label class="field__label" for="conclusion-period">{words::history_place(lang)}</label>
                <select class="select" id="conclusion-period" on:change=choose_period>
                    {options.collect_view()}
                </select>
            </div>
            {reason.line("conclusion-reason", words::conclusion_reason(lang), "")}
            {by.line("conclusion-by", words::conclusion_by(lang), "")}
            {document.line("conclusion-document", words::conclusion_document(lang), "")}
            <Show when=move || refused.get()><p class="field__error" role="alert">{words::refused(lang)}</p></Show>
            <div class="cluster">
                <button class="button button--main" type="submit">{words::save_conclusion(lang)}</button>
                <button class="button button--plain" type="button" on:click=move |_| open.set(false)>
                    {shell::cancel(lang)}
                </button>
            </div>
        </form>
    }
    .into_any()
}

/// The periods that have ended by the as-of date: only a conclusion about one of them shows now.
fn cut_offs(look: Looked) -> Vec<Period> {
    let Looked { target, store, .. } = look;
    untrack(|| {
        let year = store.data().year;
        let calendar = TargetYear::of(target, year, store.settings().window);
        let as_of = store.as_of();
        Period::of_year(year)
            .filter(|period| calendar.until(*period).is_some_and(|until| until <= as_of))
            .collect()
    })
}
