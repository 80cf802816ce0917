//! "Mẫu giấy": the period's form with empty boxes, to be filled in by hand, one sheet a unit.

use crate::edge::{address, print};
use crate::ledger::{Basis, Calendar};
use crate::progress::{self, Row};
use crate::resolution::{Target, Unit, UnitId};
use crate::state::draft::Boxes;
use crate::state::{Role, Route, Store};
use crate::text::phrases::{entry, progress as words, shell};
use crate::text::{Lang, date, domain, period as periods};
use crate::ui::entry::PeriodPicker;
use leptos::prelude::*;

/// The screen: one unit's form, or every unit's.
#[component]
pub fn Paper(
    /// Whose form; all units' where nobody is named. An officer of a unit gets their own.
    unit: Option<UnitId>,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let own = untrack(|| store.person()).and_then(|person| match person.role {
        Role::Unit(unit) => Some(unit),
        _ => None,
    });
    let chosen = unit.or(own);
    let forms = {
        let chosen = chosen.clone();
        move || {
            let data = store.data();
            let is_chosen = |unit: &&'static Unit| chosen.as_ref().is_none_or(|chosen| *chosen == unit.id);
            let sheets = data.units.iter().filter(is_chosen).filter_map(|unit| sheet(store, unit, lang));
            let sheets = sheets.collect::<Vec<_>>();
            match sheets.is_empty() {
                true => {
                    let period = periods::name(store.period(), lang);
                    view! { <p class="empty">{entry::nothing_due(lang, &period)}</p> }.into_any()
                }
                false => sheets.into_any(),
            }
        }
    };
    view! {
        <div class="page">
            <header class="page-head screen-only">
                <div class="page-head__words">
                    <h1>{words::paper(lang)}</h1>
                    <p class="page-head__lead">{words::paper_explain(lang)}</p>
                </div>
                <div class="page-head__tools">
                    {whose(store, chosen, lang)}
                    <PeriodPicker lang/>
                    <button class="button button--main" type="button" on:click=move |_| print::page()>{shell::print(lang)}</button>
                </div>
            </header>
            {forms}
        </div>
    }
}

/// Chooses whose form; each choice is an address.
fn whose(store: Store, chosen: Option<UnitId>, lang: Lang) -> AnyView {
    let option = |(id, name): (Option<&UnitId>, &'static str)| {
        let is_chosen = chosen.as_ref() == id;
        view! { <option value=Route::Paper(id.cloned()).hash() selected=is_chosen>{name}</option> }
    };
    let units = store.data().units.iter().map(|unit| (Some(&unit.id), lang.of(&unit.name)));
    let options = [(None, words::paper_all(lang))].into_iter().chain(units).map(option).collect_view();
    view! {
        <div class="field">
            <label class="field__label" for="whose-paper">{words::paper_whose(lang)}</label>
            <select class="select" id="whose-paper"
                on:change=move |event| address::go(&Route::parse(&event_target_value(&event)))>
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// One unit's form; `None` where the period asks nothing of it.
fn sheet(store: Store, unit: &'static Unit, lang: Lang) -> Option<AnyView> {
    let data = store.data();
    let (settings, period) = (store.settings(), store.period());
    let rows = progress::expected_rows(data, &settings, &unit.id, period);
    let due = progress::deadline(&settings, period).map(date::day).unwrap_or_default();
    let name = lang.of(unit.name_in(period.end(Calendar::CIVIL)));
    let mut last_group = 0;
    let lines: Vec<AnyView> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| {
            let target = data.target(&row.target)?;
            let heading = (target.group != last_group).then(|| {
                let heading = domain::group(target.group, data, lang);
                view! { <tr class="table__group"><th colspan="7" scope="rowgroup">{heading}</th></tr> }
            });
            last_group = target.group;
            Some(view! { {heading} {line(store, unit, target, row, at + 1, lang)} }.into_any())
        })
        .collect();
    let columns = [
        entry::column_number(lang),
        entry::column_target(lang),
        entry::column_measure(lang),
        entry::column_plan(lang),
        words::paper_in_period(lang),
        words::paper_cumulative(lang),
        entry::note(lang),
    ];
    let signature = |who: &'static str| {
        view! { <p class="paper__signature"><strong>{who}</strong><br/>{words::paper_sign(lang)}</p> }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <section class="paper" data-paper=unit.id.as_str().to_owned()>
                <p class="paper__unit">{name.to_owned()}</p>
                <h2 class="paper__title">{words::paper_title(lang, data.year)}</h2>
                <p class="paper__period">{words::paper_period(lang, &periods::in_sentence(period, lang), &due)}</p>
                <div class="table-scroll" tabindex="0" role="region" aria-label=words::paper_caption(lang, name)>
                    <table class="table paper__table">
                        <caption class="unseen">{words::paper_caption(lang, name)}</caption>
                        <thead><tr>{columns.map(|column| view! { <th scope="col">{column}</th> })}</tr></thead>
                        <tbody>{lines}</tbody>
                    </table>
                </div>
                <p class="paper__place">{words::paper_place(lang)}</p>
                <div class="paper__signatures">
                    {signature(words::paper_writer(lang))}{signature(words::paper_head(lang))}
                </div>
            </section>
        }
        .into_any()
    })
}

fn line(store: Store, unit: &Unit, target: &'static Target, row: &Row, number: usize, lang: Lang) -> AnyView {
    let is_root = store.data().root_unit().id == unit.id;
    let boxes = Boxes::of(target, store.settings().judging(target), is_root);
    let measure = target.counted.as_ref().unwrap_or(&target.measure);
    let goal = store.judgement(&target.id, &unit.id);
    let goal = goal.map(|judged| domain::effective_goal(&judged.goal, target, lang)).unwrap_or_default();
    let blank = match boxes {
        Boxes::Figure => "",
        Boxes::Ratio => "/",
        Boxes::Done => words::paper_done(lang),
    };
    // What has no figure of the stretch alone is asked for as it stands.
    let has_stretch = boxes.basis(target, row.period, Basis::InPeriod) == Basis::InPeriod;
    let asked = if has_stretch { blank } else { words::none(lang) };
    let counted = target.ratio_words.as_ref().filter(|_| boxes == Boxes::Ratio);
    let counted = counted.map(|of| format!("{} / {}", lang.of(&of.numerator), lang.of(&of.denominator)));
    let other = (row.period != store.period()).then(|| periods::name(row.period, lang));
    let note = [counted, other].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    view! {
        <tr data-target=target.id.as_str().to_owned()>
            <td>{number}</td>
            <th scope="row">
                {lang.of(&target.name).to_owned()}
                {(!note.is_empty()).then(|| view! { <span class="target-note">{note}</span> })}
            </th>
            <td>{lang.of(measure).to_owned()}</td>
            <td>{goal}</td>
            <td class="paper__box">{asked}</td>
            <td class="paper__box">{blank}</td>
            <td class="paper__note"></td>
        </tr>
    }
    .into_any()
}
