//! "Lộ trình": how much is planned by when. Of a sum the path (even, by quarter, last year's shape), of a
//! level the steps by quarter. The office sets it for every unit; the others see it.

use super::boxes::Typed;
use super::looked::Looked;
use super::planned::{self, QUARTERS};
use crate::ledger::{Content, Place, Statement};
use crate::progress::{PathKind, PlannedPath, Setting, WrongStep};
use crate::resolution::{Goal, Judging};
use crate::text::Lang;
use crate::text::number::{self, Context, Scale};
use crate::text::phrases::{outlook as words, target as target_words};
use crate::ui::parts::section::section;
use leptos::prelude::*;
use rust_decimal::Decimal;

const BOXES: [&str; 4] = ["step-1", "step-2", "step-3", "step-4"];

/// The section; nothing for targets that no path leads to, and for others than the office where nothing
/// is planned. Made anew only where another kind of judging asks for another form: what is typed outlives
/// every other setting.
pub fn path(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    if target.goal == Goal::Complete {
        return ().into_any();
    }
    let is_office = store.is_office();
    let judging = Memo::new(move |_| store.settings().judging(target));
    let is_planned = Memo::new(move |_| {
        let has_path = || look.judged().is_some_and(|judged| !judged.path.is_empty());
        store.settings().level_steps.contains_key(&target.id) || has_path()
    });
    let shown = move || {
        let form = match judging.get() {
            Judging::Flow | Judging::Accrual if is_office => of_sum,
            Judging::Level if is_office => of_level,
            Judging::Flow | Judging::Accrual | Judging::Level if is_planned.get() => |_| ().into_any(),
            _ => return ().into_any(),
        };
        let (title, planned) = match judging.get() {
            Judging::Level => (words::level_steps(lang), planned::of_level(look)),
            _ => (words::path(lang), planned::of_sum(look)),
        };
        section("path", title, ().into_any(), view! { {planned} {form(look)} }.into_any())
    };
    shown.into_any()
}

fn of_sum(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let planned = untrack(|| store.settings().path(&target.id).clone());
    let kind = RwSignal::new(planned.kind());
    let held = match &planned {
        PlannedPath::Steps(steps) => Some(steps),
        PlannedPath::Linear | PlannedPath::LastYear => None,
    };
    let context = Context::bare(lang, Scale::Share);
    let boxes = boxes(held, lang);
    let outcome = Outcome::new(None);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        outcome.set(None);
        let path = match kind.get_untracked() {
            PathKind::Linear => Some(PlannedPath::Linear),
            PathKind::LastYear => Some(PlannedPath::LastYear),
            PathKind::Steps => steps(boxes, context).and_then(|steps| checked(steps, boxes, lang)),
        };
        if let Some(path) = path {
            let is_written = write(look, &Setting::Path(target.id.clone(), path));
            outcome.set(Some(is_written));
        }
    };
    let names = [
        (PathKind::Linear, words::linear(lang)),
        (PathKind::Steps, words::steps(lang)),
        (PathKind::LastYear, words::last_year(lang)),
    ];
    let kinds = names.map(|(one, name)| {
        view! {
            <label class="segments__item">
                <input type="radio" name="path-kind" data-path=kind_code(one) prop:checked=move || kind.get() == one
                    on:change=move |_| { kind.set(one); outcome.set(None); }/>
                <span>{name}</span>
            </label>
        }
    });
    let more = move || match kind.get() {
        PathKind::Linear => ().into_any(),
        PathKind::LastYear => view! { <p class="field__hint">{words::last_year_hint(lang)}</p> }.into_any(),
        PathKind::Steps => quarters(boxes, context, words::steps_hint(lang)),
    };
    view! {
        <form class="stack" on:submit=save data-form="path">
            <div class="segments" role="radiogroup" aria-label=words::path(lang)>{kinds}</div>
            {more}
            {foot(outcome, None, lang)}
        </form>
    }
    .into_any()
}

fn of_level(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let boxes = boxes(untrack(|| store.settings()).level_steps.get(&target.id), lang);
    let context = Context { lang, measure: Some(&target.measure), scale: Scale::Free };
    let setting = |steps| Setting::LevelSteps(target.id.clone(), steps);
    let outcome = Outcome::new(None);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        outcome.set(None);
        if let Some(steps) = steps(boxes, context) {
            outcome.set(Some(write(look, &setting(steps))));
        }
    };
    let place = Place::Setting(setting([Decimal::ZERO; 4]).key());
    let is_set = move || store.settings().level_steps.contains_key(&target.id);
    let drop = move || {
        let place = place.clone();
        let drop = move |_| {
            if look.write(Statement::withdrawal(place.clone(), "")) {
                boxes.iter().for_each(Typed::clear);
                outcome.set(None);
            }
        };
        is_set().then(|| {
            view! { <button class="button" type="button" data-action="drop-steps" on:click=drop>{words::drop_steps(lang)}</button> }
        })
    };
    view! {
        <form class="stack" on:submit=save data-form="path">
            {quarters(boxes, context, words::level_steps_hint(lang))}
            {foot(outcome, Some(drop.into_any()), lang)}
        </form>
    }
    .into_any()
}

/// What saving came to: nothing yet, kept, or refused.
type Outcome = RwSignal<Option<bool>>;

/// Four boxes with what is set now in them.
fn boxes(held: Option<&[Decimal; 4]>, lang: Lang) -> [Typed; 4] {
    std::array::from_fn(|place| {
        let typed = Typed::new();
        if let Some(step) = held.and_then(|steps| steps.get(place)) {
            typed.text.set(number::ungrouped(*step, lang));
        }
        typed
    })
}

fn quarters(boxes: [Typed; 4], context: Context<'static>, hint: &'static str) -> AnyView {
    let lang = context.lang;
    let fields = boxes
        .into_iter()
        .zip(QUARTERS)
        .zip(BOXES)
        .map(|((typed, quarter), id)| typed.figure(id, words::quarter_end(lang, quarter), context));
    view! { <p class="field__hint">{hint}</p> <div class="quarters">{fields.collect_view()}</div> }.into_any()
}

/// The numbers typed; each box that holds none says so.
fn steps(boxes: [Typed; 4], context: Context<'static>) -> Option<[Decimal; 4]> {
    let read = boxes.map(|typed| typed.number(&context));
    match read {
        [Some(first), Some(second), Some(third), Some(fourth)] => Some([first, second, third, fourth]),
        _ => None,
    }
}

/// The path that the steps make; else the box that is wrong says what to do.
fn checked(steps: [Decimal; 4], boxes: [Typed; 4], lang: Lang) -> Option<PlannedPath> {
    let (place, sentence) = match PlannedPath::of_steps(steps) {
        Ok(path) => return Some(path),
        Err(WrongStep::NotWhole) => (3, words::step_not_whole(lang).to_owned()),
        Err(WrongStep::Above(place)) => (place, words::step_above(lang).to_owned()),
        Err(WrongStep::Falls(place)) => {
            let before = place.checked_sub(1).and_then(|before| steps.get(before)).copied();
            let before = number::percent(before.unwrap_or_default(), lang);
            (place, words::step_falls(lang, &before))
        }
    };
    if let Some(wrong) = boxes.get(place) {
        wrong.complain(sentence);
    }
    None
}

fn write(look: Looked, setting: &Setting) -> bool {
    look.write(Statement::new(Place::Setting(setting.key()), Content::Text(setting.text())))
}

fn foot(outcome: Outcome, other: Option<AnyView>, lang: Lang) -> AnyView {
    let said = move || match outcome.get() {
        Some(true) => view! { <span class="soft" role="status">{words::path_saved(lang)}</span> }.into_any(),
        Some(false) => {
            view! { <span class="field__error" role="alert">{target_words::refused(lang)}</span> }.into_any()
        }
        None => ().into_any(),
    };
    view! {
        <div class="cluster">
            <button class="button" type="submit">{words::save_path(lang)}</button>
            {other}
            {said}
        </div>
    }
    .into_any()
}

const fn kind_code(kind: PathKind) -> &'static str {
    match kind {
        PathKind::Linear => "linear",
        PathKind::Steps => "steps",
        PathKind::LastYear => "last-year",
    }
}
