//! Last year's figure for the chosen period: what changes and growth are reckoned from.

use super::boxes::Typed;
use super::looked::Looked;
use super::said;
use crate::ledger::{Cell, Content, Place, Statement};
use crate::state::draft::{Boxes, Draft, Field, Meaning};
use crate::text::number::{Context, Misread};
use crate::text::phrases::{entry as words, shell, target};
use leptos::prelude::*;

/// The form, under the boxes for this year's.
pub fn last_year(look: Looked, boxes: Boxes, cell: Memo<Cell>) -> AnyView {
    let Looked { target: of, store, lang, .. } = look;
    let (first, second) = (Typed::new(), Typed::new());
    let place = move || Place::LastYear(cell.get());
    let current = move || {
        let place = place();
        let held = cell.with(|cell| {
            store.read(&cell.target, &cell.unit, |ledger| {
                let current = ledger.current(&place);
                current.entry().map(|entry| said::content(entry, of, lang))
            })
        });
        held.map(|held| target::held_now(lang, &held))
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let draft = Draft { first: first.words(), second: second.words(), ..Draft::default() };
        match draft.meaning(boxes, of, lang) {
            Meaning::Figure { value, .. } => {
                if look.write(Statement::new(untrack(place), Content::Value(value))) {
                    first.clear();
                    second.clear();
                }
            }
            Meaning::Empty => first.complain(Misread::Empty.sentence(lang)),
            Meaning::Half(problem) => second.complain(problem.sentence(lang)),
            Meaning::Wrong(Field::First, problem) => first.complain(problem.sentence(lang)),
            Meaning::Wrong(Field::Second, problem) => second.complain(problem.sentence(lang)),
        }
    };
    let fields = match (boxes, &of.ratio_words) {
        (Boxes::Ratio, Some(ratio)) => {
            let part = first.figure("last-first", lang.of(&ratio.numerator), Context::of_part(of, lang));
            let whole = second.figure("last-second", lang.of(&ratio.denominator), Context::of_part(of, lang));
            view! { {part} {whole} }.into_any()
        }
        _ => first.figure("last-first", words::figure(lang), Context::of(of, lang)),
    };
    view! {
        <form class="stack" on:submit=save data-form="last-year">
            <h3>{words::last_year(lang)}</h3>
            <p class="soft">{current}</p>
            {fields}
            <div class="cluster"><button class="button" type="submit">{shell::save(lang)}</button></div>
        </form>
    }
    .into_any()
}
