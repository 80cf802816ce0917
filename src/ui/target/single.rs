//! Forms of one number for the whole year: the unit's own aim, and the opening number that a
//! reduction is counted from.

use super::boxes::Typed;
use super::looked::Looked;
use super::said;
use crate::ledger::{Content, Place, Statement, Value};
use crate::resolution::Goal;
use crate::text::number::{Context, Scale};
use crate::text::phrases::{entry as words, shell, target};
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// The unit's own aim; the root has none, its figures are the resolution's.
pub fn own_aim(look: Looked) -> AnyView {
    let of = look.target;
    if look.is_root() || of.goal == Goal::Complete {
        return ().into_any();
    }
    let place = Place::OwnAim { target: of.id.clone(), unit: look.unit.get_untracked() };
    let context = Context { lang: look.lang, measure: Some(&of.measure), scale: Scale::Free };
    let form = form(look, place, "own-aim", words::own_aim(look.lang), context);
    section("aim", words::own_aim(look.lang), ().into_any(), form)
}

/// The opening number, where the target needs one.
pub fn opening(look: Looked) -> AnyView {
    if !look.target.needs_opening() {
        return ().into_any();
    }
    let place = Place::Opening { target: look.target.id.clone(), unit: look.unit.get() };
    let context = Context::bare(look.lang, Scale::Count);
    let form = form(look, place, "opening", words::figure(look.lang), context);
    section("opening-number", words::opening(look.lang), ().into_any(), form)
}

fn form(
    look: Looked,
    place: Place,
    id: &'static str,
    label: &'static str,
    context: Context<'static>,
) -> AnyView {
    let Looked { target: of, store, lang, unit } = look;
    let figure = Typed::new();
    let current = {
        let place = place.clone();
        move || {
            let held = store.read(&of.id, &unit.get(), |ledger| {
                let current = ledger.current(&place);
                current.entry().map(|entry| said::content(entry, of, lang))
            });
            held.map(|held| target::held_now(lang, &held))
        }
    };
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(number) = figure.number(&context) else { return };
        if look.write(Statement::new(place.clone(), Content::Value(Value::Number(number)))) {
            figure.clear();
        }
    };
    view! {
        <p class="soft">{current}</p>
        <form class="stack" on:submit=save data-form=id>
            {figure.figure(id, label, context)}
            <div class="cluster"><button class="button" type="submit">{shell::save(lang)}</button></div>
        </form>
    }
    .into_any()
}
