//! Which of the year's figures the boxes write to: the period, in-period or cumulative, estimated or
//! official.

use super::looked::Looked;
use crate::ledger::{Basis, Calendar, Cell, Period, Slot, Standing};
use crate::progress::Accumulation;
use crate::resolution::UnitId;
use crate::state::draft::Boxes;
use crate::state::{Action, Store};
use crate::text::phrases::entry as words;
use crate::text::{Lang, domain, period as periods};
use crate::ui::checks::Asked;
use leptos::prelude::*;

/// What is chosen. Copies share it.
#[derive(Clone, Copy)]
pub struct Chosen {
    /// The period.
    pub period: RwSignal<Period>,
    basis: RwSignal<Basis>,
    standing: RwSignal<Standing>,
    store: Store,
    /// Whether the target's figures add up, so that a period has one of its own.
    adds_up: bool,
}

impl Chosen {
    /// Cumulative, and estimated or official as last time, in the period that the form of the chosen month would ask for.
    pub fn of(look: Looked, boxes: Boxes) -> Chosen {
        let Looked { target, store, .. } = look;
        let (form, judging, standing) =
            untrack(|| (store.period(), store.settings().judging(target), store.standing()));
        let ends = form.end(Calendar::CIVIL);
        let calendar = Calendar::of(target);
        let due = Period::due(target.frequency, store.data().year);
        let period = due.filter(|due| due.end(calendar) <= ends).last().unwrap_or(form);
        // Who comes to correct a figure finds its boxes.
        let asked = Asked::expect().spot(&target.id, &look.unit.get_untracked());
        let slot = asked.map_or(Slot::new(Basis::Cumulative, standing), |asked| asked.slot);
        let adds_up = boxes != Boxes::Done && Accumulation::of(target, judging) != Accumulation::Latest;
        Chosen {
            period: RwSignal::new(asked.map_or(period, |asked| asked.period)),
            basis: RwSignal::new(slot.basis),
            standing: RwSignal::new(slot.standing),
            store,
            adds_up: adds_up || slot.basis == Basis::InPeriod,
        }
    }

    /// The cell that the boxes write to, followed.
    pub fn cell(&self, look: Looked, unit: &UnitId) -> Cell {
        let basis = if self.has_own_figure() { self.basis.get() } else { Basis::Cumulative };
        Cell {
            target: look.target.id.clone(),
            unit: unit.clone(),
            period: self.period.get(),
            slot: Slot { basis, standing: self.standing.get() },
        }
    }

    fn has_own_figure(&self) -> bool {
        self.adds_up && !self.period.get().is_cut_off()
    }
}

/// The controls.
pub fn controls(chosen: Chosen, look: Looked) -> AnyView {
    let lang = look.lang;
    let periods: Vec<Period> = Period::of_year(look.store.data().year).collect();
    let option = |(place, one): (usize, &Period)| {
        let one = *one;
        let here = move || chosen.period.get() == one;
        view! { <option value=place prop:selected=here>{periods::name(one, lang)}</option> }
    };
    let options = periods.iter().enumerate().map(option).collect_view();
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(one) = place.and_then(|place| periods.get(place)) {
            chosen.period.set(*one);
        }
    };
    let bases = move || {
        chosen.has_own_figure().then(|| {
            [Basis::Cumulative, Basis::InPeriod].map(|basis| {
                segment(
                    "basis",
                    domain::basis(basis, lang),
                    Signal::derive(move || chosen.basis.get() == basis),
                    Callback::new(move |()| chosen.basis.set(basis)),
                )
            })
        })
    };
    let standings = [Standing::Estimated, Standing::Official].map(|standing| {
        segment(
            "standing",
            domain::standing(standing, lang),
            Signal::derive(move || chosen.standing.get() == standing),
            Callback::new(move |()| {
                chosen.standing.set(standing);
                chosen.store.surely(Action::EnterAs(standing));
            }),
        )
    });
    view! {
        <div class="field">
            <label class="field__label" for="enter-period">{words::period(lang)}</label>
            <select class="select" id="enter-period" on:change=choose>{options}</select>
        </div>
        <div class="cluster">
            {move || bases().map(|bases| basis_group(bases, lang))}
            <div class="segments" role="radiogroup" aria-label=words::standing_label(lang)>{standings}</div>
        </div>
    }
    .into_any()
}

/// Cumulative or in-period, under its name.
pub fn basis_group(bases: [AnyView; 2], lang: Lang) -> AnyView {
    view! { <div class="segments" role="radiogroup" aria-label=words::basis_label(lang)>{bases}</div> }
        .into_any()
}

/// One of several answers, beside each other; `name` ties them together.
pub fn segment(name: &'static str, word: &'static str, here: Signal<bool>, choose: Callback<()>) -> AnyView {
    view! {
        <label class="segments__item">
            <input type="radio" name=name prop:checked=here on:change=move |_| choose.run(())/>
            <span>{word}</span>
        </label>
    }
    .into_any()
}
