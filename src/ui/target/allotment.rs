//! "Giao cho đơn vị": who was assigned what of the city's goal by which document, beside each unit's own
//! aim; what it comes to together, and who is without. On the root's page of a goal that adds up.

use super::looked::Looked;
use crate::progress::{Allotment, EffectiveGoal, Part};
use crate::text::domain;
use crate::text::phrases::{entry as entry_words, outlook as words, reasons, shell, target as target_words};
use crate::ui::parts::section::section;
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The section; nothing for a single unit, and for others than the office where nothing is assigned.
pub fn allotment(look: Looked) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    if !look.is_root() {
        return ().into_any();
    }
    // Wakes with the judgements of the whole, which follow every unit that reports.
    let made = move || {
        let as_of = store.as_of();
        let settings = store.settings();
        store.follow(&target.id, &store.data().root_unit().id);
        for unit in look.reporters() {
            store.follow(&target.id, &unit.id);
        }
        store.peek(|ledger| Allotment::of(store.data(), ledger, &settings, target, as_of))
    };
    let is_office = store.is_office();
    let shown = move || made().filter(|allotment| allotment.has_any() || is_office);
    let body = move || shown().map(|allotment| told(look, &allotment));
    let there = Memo::new(move |_| shown().is_some());
    let whole = move || {
        there.get().then(|| {
            let note = view! { <span class="section__note">{lang.of(&target.measure).to_owned()}</span> };
            section("allotment", words::allotment(lang), note.into_any(), body.into_any())
        })
    };
    whole.into_any()
}

fn told(look: Looked, allotment: &Allotment) -> AnyView {
    let Looked { store, lang, .. } = look;
    let without: Vec<_> = allotment.without().collect();
    let without = (allotment.has_any() && !without.is_empty()).then(|| {
        let names = domain::units(without, store.data(), lang);
        view! { <p class="notice status--behind" data-without="">{words::without(lang, &names)}</p> }
    });
    let sum = match allotment.sum {
        Some(sum) => view! { <strong>{amount(look, sum)}</strong> }.into_any(),
        None => view! { <span class="figure--none">{shell::none(lang)}</span> }.into_any(),
    };
    let disputed = matches!(allotment.goal, EffectiveGoal::Conflicted(_)).then(|| look.two_figures());
    view! {
        <p data-sum="">{disputed} {summary(look, allotment)}</p>
        {without}
        <div class="table-scroll">
            <table class="table cards">
                <caption class="unseen">{words::allotment(lang)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{target_words::unit(lang)}</th>
                        <th scope="col">{entry_words::assigned(lang)}</th>
                        <th scope="col" class="number">{entry_words::own_aim(lang)}</th>
                    </tr>
                </thead>
                <tbody>{allotment.parts.iter().map(|part| line(look, part)).collect_view()}</tbody>
                <tfoot>
                    <tr><th scope="row">{words::sum(lang)}</th> <td>{sum}</td> <td class="cards__drop"></td></tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}

/// What is assigned together, held against the city's goal.
fn summary(look: Looked, allotment: &Allotment) -> String {
    let lang = look.lang;
    let (Some(goal), Some(sum), Some(difference)) =
        (allotment.goal.figure(), allotment.sum, allotment.difference)
    else {
        return lacking(look, allotment);
    };
    let against = words::sum_of_goal(lang, &amount(look, sum), &amount(look, goal));
    let gap = amount(look, difference.abs());
    let end = match difference.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Less => words::sum_lacks(lang, &gap),
        std::cmp::Ordering::Equal => words::sum_matches(lang).to_owned(),
        std::cmp::Ordering::Greater => words::sum_exceeds(lang, &gap),
    };
    against + &end
}

/// Why there is nothing to hold against each other.
fn lacking(look: Looked, allotment: &Allotment) -> String {
    let Looked { target, lang, .. } = look;
    let goal = match &allotment.goal {
        EffectiveGoal::Conflicted(_) => {
            Some(words::goal_disputed(lang, &domain::effective_goal(&allotment.goal, target, lang)))
        }
        EffectiveGoal::NotAssigned | EffectiveGoal::Complete => Some(words::goal_missing(lang).to_owned()),
        EffectiveGoal::Figure { .. } => None,
    };
    let has_figure = allotment.parts.iter().any(|part| part.assigned.figure().is_some());
    let parts = match (has_figure, &goal) {
        (false, _) => Some(words::none_assigned(lang).to_owned()),
        (true, None) => Some(reasons::too_large(lang).to_owned()),
        (true, Some(_)) => None,
    };
    let said: Vec<String> = goal.into_iter().chain(parts).collect();
    said.join(" ")
}

fn amount(look: Looked, figure: Decimal) -> String {
    domain::measured(figure, &look.target.measure, look.lang)
}

fn line(look: Looked, part: &Part) -> AnyView {
    let Looked { target, store, lang, unit: shown } = look;
    let unit = part.unit.clone();
    let name = domain::units([&part.unit], store.data(), lang);
    let assigned = match part.assigned.figure() {
        Some(figure) => view! { <span class="figure">{amount(look, figure)}</span> }.into_any(),
        None => {
            let none = domain::effective_goal(&part.assigned, target, lang);
            view! { <span class="figure--none">{none}</span> }.into_any()
        }
    };
    let document = part.assigned.origin().map(|origin| {
        view! { <span class="target-note">{domain::origin(origin, lang)}</span> }
    });
    let earlier = part.earlier.iter().map(|before| {
        let origin = domain::origin(&before.origin, lang);
        let said = words::earlier(lang, &amount(look, before.figure), &origin);
        view! { <span class="target-note" data-earlier="">{said}</span> }
    });
    let own = part.own_aim.map_or_else(|| shell::none(lang).to_owned(), |aim| amount(look, aim));
    view! {
        <tr data-unit=part.unit.to_string()>
            <th scope="row">
                <button type="button" class="button button--plain button--small"
                    on:click=move |_| shown.set(unit.clone())>{name}</button>
            </th>
            <td data-label=entry_words::assigned(lang)>{assigned} {document} {earlier.collect_view()}</td>
            <td class="number" data-label=entry_words::own_aim(lang)>{own}</td>
        </tr>
    }
    .into_any()
}
