//! "Nhập cả năm trước theo kỳ": last year's figures of the unit, by month, by quarter or at the cut-offs.
//! What a row holds and would write is `state::year_before`'s.

mod form;

use super::looked::Looked;
use super::slot::{basis_group, segment};
use crate::ledger::Basis;
use crate::progress::Accumulation;
use crate::state::draft::Boxes;
use crate::state::year_before::Grain;
use crate::text::domain;
use crate::text::phrases::outlook as words;
use form::Form;
use leptos::ev::{ClipboardEvent, SubmitEvent};
use leptos::prelude::*;

/// The form, closed; its boxes are made when it is first opened, and keep what is typed.
pub fn year_before(look: Looked, boxes: Boxes) -> AnyView {
    let last_year = look.store.data().year.saturating_sub(1);
    let is_wanted = RwSignal::new(false);
    let body = move || is_wanted.get().then(|| untrack(|| forms(look, boxes)));
    view! {
        <details data-year-before="" on:toggle=move |_| is_wanted.set(true)>
            <summary>{words::year_before(look.lang, last_year)}</summary>
            {body}
        </details>
    }
    .into_any()
}

/// One form for each way to cut the year, of which one is shown.
fn forms(look: Looked, boxes: Boxes) -> AnyView {
    let Looked { target, store, lang, unit } = look;
    let (grain, basis) = (RwSignal::new(Grain::of(target.frequency)), RwSignal::new(Basis::Cumulative));
    let adds_up = Accumulation::of(target, store.settings().judging(target)) != Accumulation::Latest;
    let has_own_figures = move |grain| adds_up && grain != Grain::CutOffs;
    let kinds: Vec<(Grain, Basis)> = Grain::ALL
        .into_iter()
        .flat_map(|grain| [(grain, Basis::Cumulative), (grain, Basis::InPeriod)])
        .filter(|(grain, basis)| *basis == Basis::Cumulative || has_own_figures(*grain))
        .collect();
    let unit = unit.get();
    let forms = StoredValue::new(
        kinds.into_iter().map(|kind| (kind, Form::new(look, boxes, &unit, kind))).collect::<Vec<_>>(),
    );
    let chosen = Memo::new(move |_| {
        let grain = grain.get();
        (grain, if has_own_figures(grain) { basis.get() } else { Basis::Cumulative })
    });
    let form = move |chosen| {
        forms.with_value(|forms| forms.iter().find(|(kind, _)| *kind == chosen).map(|(_, form)| *form))
    };
    let said: RwSignal<Option<Result<String, String>>> = RwSignal::new(None);
    let save = move |event: SubmitEvent| {
        event.prevent_default();
        said.set(form(chosen.get_untracked()).map(Form::save));
    };
    let paste = move |event: ClipboardEvent| {
        if let Some(pasted) = form(chosen.get_untracked()).and_then(|form| form.paste(&event)) {
            said.set(pasted.err().map(Err));
        }
    };
    let grains = [
        (Grain::Months, words::months(lang)),
        (Grain::Quarters, words::quarters(lang)),
        (Grain::CutOffs, words::cut_offs(lang)),
    ];
    let grains = grains.map(|(one, name)| {
        let choose = Callback::new(move |()| {
            grain.set(one);
            said.set(None);
        });
        segment("year-grain", name, Signal::derive(move || grain.get() == one), choose)
    });
    let bases = move || {
        has_own_figures(grain.get()).then(|| {
            let bases = [Basis::Cumulative, Basis::InPeriod].map(|one| {
                let choose = Callback::new(move |()| {
                    basis.set(one);
                    said.set(None);
                });
                let here = Signal::derive(move || basis.get() == one);
                segment("year-basis", domain::basis(one, lang), here, choose)
            });
            basis_group(bases, lang)
        })
    };
    let shown = move || form(chosen.get()).map(|form| untrack(|| form.view()));
    let measure = (boxes == Boxes::Figure).then(|| {
        let measure = target.counted.as_ref().unwrap_or(&target.measure);
        words::in_measure(lang, lang.of(measure))
    });
    view! {
        <form class="stack" data-form="year-before" data-row="year-before" on:submit=save on:paste=paste>
            <p class="field__hint">{words::year_before_hint(lang)} " " {measure}</p>
            <div class="cluster">
                <div class="segments" role="radiogroup" aria-label=words::grain(lang)>{grains}</div>
                {bases}
            </div>
            {shown}
            <div class="cluster">
                <button class="button" type="submit">{words::save_year_before(lang)}</button>
                {move || said.get().map(told)}
            </div>
        </form>
    }
    .into_any()
}

fn told(said: Result<String, String>) -> AnyView {
    match said {
        Ok(said) => view! { <span class="soft" role="status">{said}</span> }.into_any(),
        Err(said) => view! { <span class="field__error" role="alert">{said}</span> }.into_any(),
    }
}
