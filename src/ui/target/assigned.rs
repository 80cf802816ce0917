//! The figure that a higher level assigned to the unit, with its document. The resolution's own
//! figures cannot be assigned away, so the root has this form only where the province assigns.

use super::boxes::Typed;
use super::looked::Looked;
use super::said;
use crate::ledger::{Content, Place, Statement};
use crate::resolution::{Aggregation, Goal};
use crate::text::date;
use crate::text::number::{Context, Scale};
use crate::text::phrases::{entry as words, shell, target};
use crate::ui::parts::section::section;
use leptos::prelude::*;

/// The section; nothing where no figure can be assigned.
pub fn assigned(look: Looked) -> AnyView {
    let by_province = look.target.goal == Goal::AssignedByProvince;
    let countable =
        look.target.goal != Goal::Complete && look.target.aggregation != Aggregation::CountAchieving;
    let title = match (look.is_root(), by_province) {
        (true, true) => words::province_figure(look.lang),
        (false, _) if countable => words::assigned(look.lang),
        _ => return ().into_any(),
    };
    section("assigned", title, ().into_any(), form(look))
}

fn form(look: Looked) -> AnyView {
    let Looked { target: of, store, lang, unit } = look;
    let place = Place::Assigned { target: of.id.clone(), unit: unit.get_untracked() };
    let (figure, document, day, by) = (Typed::new(), Typed::new(), Typed::new(), Typed::new());
    let context = Context { lang, measure: Some(&of.measure), scale: Scale::Free };
    let missing =
        if look.is_root() { words::province_figure_empty(lang) } else { words::assigned_missing(lang) };
    let current = {
        let place = place.clone();
        move || {
            let held = store.read(&of.id, &unit.get(), |ledger| {
                let current = ledger.current(&place);
                current.entry().map(|entry| said::content(entry, of, lang))
            });
            held.map_or_else(|| missing.to_owned(), |held| target::held_now(lang, &held))
        }
    };
    let refused = RwSignal::new(false);
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let number = figure.number(&context);
        let typed_day = day.words();
        let read_day = date::parse_day(&typed_day).map(date::day);
        if !typed_day.is_empty() && read_day.is_none() {
            day.complain(words::date_unread(lang, &typed_day));
            return;
        }
        let has_document = !document.words().is_empty();
        if !has_document {
            document.complain(words::document_missing(lang).to_owned());
        }
        let Some(number) = number.filter(|_| has_document) else { return };
        let content = Content::Assigned {
            figure: number,
            document: document.words().into(),
            date: read_day.unwrap_or_default().into(),
            by: by.words().into(),
        };
        let written = look.write(Statement::new(place.clone(), content));
        refused.set(!written);
        if written {
            [figure, document, day, by].iter().for_each(Typed::clear);
        }
    };
    view! {
        <p class="soft">{current}</p>
        <form class="stack" on:submit=save data-form="assigned">
            {figure.figure("assigned-figure", words::figure(lang), context)}
            {document.line("assigned-document", words::document(lang), words::document_hint(lang))}
            {day.line("assigned-date", words::document_date(lang), "")}
            {by.line("assigned-by", words::assigned_by(lang), "")}
            <Show when=move || refused.get()><p class="field__error" role="alert">{target::refused(lang)}</p></Show>
            <div class="cluster"><button class="button" type="submit">{shell::save(lang)}</button></div>
        </form>
    }
    .into_any()
}
