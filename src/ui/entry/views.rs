//! The switch between the views of the grid, with what stays the same for all lines.

use super::behalf::OnBehalf;
use super::grid::{Across, Grid};
use crate::edge::{marks, page};
use crate::resolution::{Target, Unit};
use crate::state::Store;
use crate::text::phrases::grid as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;

/// The bar of the view.
#[component]
pub fn Views(grid: Grid, lang: Lang) -> impl IntoView {
    let look = move |across| {
        // What was being written goes on in the other view.
        if let Some(key) = grid.look_across(across).map(|line| line.key(across)) {
            marks::in_next_frame(move || page::edit(&format!("r-{key}-first")));
        }
    };
    let view = move |(across, code, word): (Across, &'static str, &'static str)| {
        view! {
            <label class="segments__item" data-across=code>
                <input type="radio" name="across" prop:checked=move || grid.across() == across
                    on:change=move |_| untrack(|| look(across))/>
                <span>{word}</span>
            </label>
        }
    };
    let targets = (Across::Targets, "targets", words::across_targets(lang));
    let units = (Across::Units, "units", words::across_units(lang));
    let periods = (Across::Periods, "periods", words::across_periods(lang));
    let offered = move || {
        let units = grid.chooses_unit().then_some(units);
        [Some(targets), units, Some(periods)].into_iter().flatten().map(view).collect_view()
    };
    view! {
        <div class="entry-views screen-only">
            <fieldset class="field">
                <legend class="field__label">{words::across(lang)}</legend>
                <div class="segments">{offered}</div>
            </fieldset>
            {move || (grid.chooses_unit() && grid.across() != Across::Units).then(|| unit_select(grid, lang))}
            {move || (grid.across() != Across::Targets).then(|| target_select(grid, lang))}
            <OnBehalf grid lang/>
        </div>
    }
}

/// For whom the office writes.
fn unit_select(grid: Grid, lang: Lang) -> AnyView {
    let data = Store::expect().data();
    let choose = move |event| {
        if let Some(unit) = data.unit_named(&event_target_value(&event)) {
            grid.choose_unit(unit.id.clone());
        }
    };
    let option = |unit: &'static Unit| {
        let chosen = move || grid.unit() == unit.id;
        view! { <option value=unit.id.to_string() prop:selected=chosen>{lang.of(&unit.name).to_owned()}</option> }
    };
    view! {
        <div class="field">
            <label class="field__label" for="entry-unit">{words::unit(lang)}</label>
            <select class="select" id="entry-unit" on:change=choose>
                {data.units.iter().map(option).collect_view()}
            </select>
        </div>
    }
    .into_any()
}

fn target_select(grid: Grid, lang: Lang) -> AnyView {
    let data = Store::expect().data();
    let choose = move |event| {
        if let Some(target) = data.target_named(&event_target_value(&event)) {
            grid.choose_target(target.id.clone());
        }
    };
    let option = move |target: &'static Target| {
        let chosen = move || grid.target().is_some_and(|chosen| chosen.id == target.id);
        view! { <option value=target.id.to_string() prop:selected=chosen>{lang.of(&target.name).to_owned()}</option> }
    };
    let groups = move || {
        let targets = grid.targets();
        let of_group = |number| targets.iter().copied().filter(move |target| target.group == number);
        let groups = data.groups.iter().filter(|group| of_group(group.number).next().is_some());
        groups
            .map(|group| {
                view! {
                    <optgroup label=domain::group(group.number, data, lang)>
                        {of_group(group.number).map(option).collect_view()}
                    </optgroup>
                }
            })
            .collect_view()
    };
    view! {
        <div class="field entry-views__target">
            <label class="field__label" for="entry-target">{words::target(lang)}</label>
            <select class="select" id="entry-target" on:change=choose>{groups}</select>
        </div>
    }
    .into_any()
}
