//! One cell of a file: what it holds, what it would change, and what is asked about it.

use crate::edge::{marks, page};
use crate::import::preview::{Change, Line, Over};
use crate::ledger::{Place, Value};
use crate::resolution::Target;
use crate::state::{Route, Store};
use crate::text::phrases::sheets as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A cell and the place that it is for: another unit or period is another question.
type About = (String, Place);

/// What a person answered about single cells. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Answers {
    confirmed: RwSignal<BTreeSet<About>>,
    otherwise: RwSignal<BTreeSet<About>>,
}

impl Answers {
    /// Nothing is answered yet.
    pub fn none() -> Answers {
        Answers { confirmed: RwSignal::new(BTreeSet::new()), otherwise: RwSignal::new(BTreeSet::new()) }
    }

    /// The line as it is answered, followed.
    pub fn laid_over(self, line: Line, over: Over<'_>) -> Line {
        let about = about(&line);
        let is_otherwise = self.otherwise.with(|otherwise| otherwise.contains(&about));
        let is_confirmed = self.confirmed.with(|confirmed| confirmed.contains(&about));
        let line = if is_otherwise { line.read_otherwise(over) } else { line };
        if is_confirmed { line.confirmed() } else { line }
    }
}

fn about(line: &Line) -> About {
    (line.found_at.clone(), line.place.clone())
}

/// Its row.
pub fn line(store: Store, line: &Line, answers: Answers, lang: Lang) -> AnyView {
    let data = store.data();
    let cell = match &line.place {
        Place::Figure(cell) | Place::LastYear(cell) => Some(cell),
        _ => None,
    };
    let target = cell.and_then(|cell| data.target(&cell.target));
    let name = target.map(|target| {
        let to = Route::Target(target.id.clone()).hash();
        view! { <a href=to>{lang.of(&target.name).to_owned()}</a> }
    });
    let unit = cell.and_then(|cell| data.unit(&cell.unit)).map(|unit| lang.of(&unit.name).to_owned());
    let place = [unit, Some(domain::place(&line.place, lang))];
    let place = place.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let said = |value: Option<&Value>| value.map(|value| figure(value, target, lang)).unwrap_or_default();
    let then = if line.then.is_some() { said(line.then.as_ref()) } else { line.shown.clone() };
    view! {
        <tr data-cell=line.found_at.clone()>
            <td data-label=words::column_cell(lang)>{line.found_at.clone()}</td>
            <td data-label=words::column_target(lang)>{name}</td>
            <td data-label=words::column_place(lang)>{place}</td>
            <td class="number" data-label=words::column_now(lang)>{said(line.now.as_ref())}</td>
            <td class="number" data-label=words::column_then(lang)>{then}</td>
            <td data-label=words::column_state(lang)>{state(line, target, answers, lang)}</td>
        </tr>
    }
    .into_any()
}

fn figure(value: &Value, target: Option<&Target>, lang: Lang) -> String {
    target.map_or_else(|| domain::value(value, lang), |target| domain::reported(value, target, lang))
}

/// How it stands, with what is asked.
fn state(line: &Line, target: Option<&Target>, answers: Answers, lang: Lang) -> AnyView {
    let said = match &line.change {
        Change::New => words::is_new(lang).to_owned(),
        Change::Changed => words::is_changed(lang).to_owned(),
        Change::Same => words::is_same(lang).to_owned(),
        Change::Refused(reason) => reason.sentence(lang),
        Change::Untouched | Change::Empty => String::new(),
    };
    let overtaken = line.is_overtaken.then(|| words::overtaken(lang).to_owned());
    let slip = line.slip.as_ref().map(|(_, before)| words::slip_before(lang, &figure(before, target, lang)));
    let asked: Vec<String> = overtaken.into_iter().chain(slip).collect();
    let confirm = (!asked.is_empty()).then(|| {
        let about = about(line);
        let confirm = move |_| {
            answers.confirmed.update(|confirmed| {
                confirmed.insert(about.clone());
            });
            marks::in_next_frame(|| page::focus_first("[data-action='confirm'], [data-action='take']"));
        };
        view! {
            {asked.into_iter().map(|said| view! { <p>{said}</p> }).collect_view()}
            <button class="button button--small" type="button" data-action="confirm" on:click=confirm>
                {words::confirm(lang)}
            </button>
        }
    });
    let also = line.also.as_ref().map(|other| {
        let about = about(line);
        let turn = move |_| {
            answers.otherwise.update(|otherwise| {
                if !otherwise.remove(&about) {
                    otherwise.insert(about.clone());
                }
            });
        };
        view! {
            <button class="button button--small" type="button" data-action="otherwise" on:click=turn>
                {words::also(lang, &figure(other, target, lang))}
            </button>
        }
    });
    view! { <div class="stack"><p>{said}</p> {confirm} {also}</div> }.into_any()
}
