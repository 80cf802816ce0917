//! One row of the grid: what is asked, the figure before, the boxes, and whether they are saved.

use super::asked::Asked;
use super::elsewhere::Elsewhere;
use super::extra::Extra;
use super::field::FigureField;
use super::grid::{Across, Grid};
use super::lines::Line;
use super::submitting::after_mark;
use super::typing::Typing;
use crate::edge::{marks, page};
use crate::ledger::Content;
use crate::resolution::Target;
use crate::state::{Route, Saving, Store};
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain, period as periods};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The row of a line, the `place`th of the view.
#[component]
pub fn EntryRow(line: Line, target: &'static Target, place: usize, grid: Grid, lang: Lang) -> impl IntoView {
    let store = Store::expect();
    let across = untrack(|| grid.across());
    let key = line.key(across);
    let asked = {
        let line = line.clone();
        Memo::new(move |_| Asked::for_target(store, target, &line, grid))
    };
    // Another way of judging asks for other boxes, and so for another row.
    let boxes = Memo::new(move |_| asked.with(|asked| asked.boxes)).get();
    let before = Memo::new(move |_| asked.with(|asked| asked.before(store)));
    let typing = Typing::new(
        store,
        target,
        boxes,
        Signal::derive(move || asked.with(|asked| asked.cell.clone())),
        Signal::derive(move || before.get().map(|(_, _, value)| value)),
        format!("r-{key}"),
        lang,
    );
    // A note that waits for its figure is shown.
    let is_open = RwSignal::new(untrack(|| typing.waits() && !typing.is_typed()));
    let name_id = format!("n-{key}");
    let extra_id = format!("x-{key}");
    let extra_line = StoredValue::new(line.clone());
    let shown_before = move || {
        before.get().map(|(period, slot, value)| {
            let standing = domain::standing(slot.standing, lang).to_lowercase();
            (domain::value(&value, lang), format!("{}, {standing}", periods::short(period, lang)))
        })
    };
    let name = lang.of(&line.name(store, across)).to_owned();
    let is_chosen = move || grid.range().is_some_and(|range| range.contains(&place));
    let opens = {
        let key = key.clone();
        move |event: &KeyboardEvent| {
            if event.alt_key() && event.key() == "Enter" {
                event.prevent_default();
                is_open.set(true);
                let note = format!("note-{key}");
                marks::in_next_frame(move || page::focus(&note));
            }
        }
    };
    // A commit wakes every row of the form: only those of which it says something new draw anything.
    let standing = Memo::new(move |_| standing_of(typing));
    let after = (across == Across::Targets).then(|| after_mark(target, lang));
    view! {
        <tr class="entry-table__row" data-row=key.clone() data-target=target.id.as_str().to_owned()
            class:entry-table__row--error=move || typing.wrong().is_some()
            class:entry-table__row--ask=move || typing.doubts().is_some()
            class:entry-table__row--chosen=is_chosen
            on:keydown=move |event| opens(&event)>
            <th class="entry-table__name" scope="row" id=name_id.clone()>
                <a class="target-name" tabindex="-1" href=Route::Target(target.id.clone()).hash()>{name.clone()}</a>
                {notes(store, line, target, across, lang)}
            </th>
            <td class="entry-table__last number" data-label=words::previous_period(lang)>
                {move || match shown_before() {
                    Some((figure, note)) => view! {
                        <span class="figure">{figure}</span><span class="target-note">{note}</span>
                    }.into_any(),
                    None => view! { <span class="figure--none">{words::none_before(lang)}</span> }.into_any(),
                }}
            </td>
            <td class="entry-table__entry cards__wide"><FigureField typing named_by=name_id/><Elsewhere typing asked/></td>
            <td class="entry-table__state">
                <div class="cluster">
                    {after}
                    {move || other_standing(typing)}
                    {move || shown(standing.get(), lang)}
                    <button class="button button--plain button--small screen-only" type="button" tabindex="-1"
                        aria-expanded=move || is_open.get().to_string() aria-controls=extra_id.clone()
                        aria-keyshortcuts="Alt+Enter"
                        on:click=move |_| is_open.update(|open| *open = !*open)>
                        {words::more(lang)}<span class="unseen">": "{name.clone()}</span>
                    </button>
                </div>
            </td>
        </tr>
        <Show when=move || is_open.get()>
            <Extra typing grid line=extra_line.get_value()/>
        </Show>
    }
}

/// What stands small under the row's name.
fn notes(store: Store, line: Line, target: &'static Target, across: Across, lang: Lang) -> AnyView {
    let Line { unit, period, .. } = line;
    let goal = move || match store.judgement(&target.id, &unit) {
        Some(judged) => domain::effective_goal(&judged.goal, target, lang),
        None => domain::goal(target, lang),
    };
    let is_other = across != Across::Periods && period != untrack(|| store.period());
    view! {
        {(across != Across::Periods).then(|| view! {
            <span class="target-note">
                {move || words::whole_year(lang, &goal())}
                {is_other.then(|| format!(" · {}", periods::name(period, lang)))}
            </span>
        })}
        {(target.sensitive && across == Across::Targets).then(|| view! {
            <span class="target-note">{shell::no_secrets(lang)}</span>
        })}
    }
    .into_any()
}

/// Says when the row's figure is typed as estimated and the others as official, or the other way round.
fn other_standing(typing: Typing) -> Option<AnyView> {
    let standing = typing.cell.with(|cell| cell.slot.standing);
    let word = domain::standing(standing, typing.lang).to_lowercase();
    (standing != typing.store.standing())
        .then(|| view! { <span class="tag" data-standing="">{word}</span> }.into_any())
}

/// What the last column says of a figure.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Nothing is entered.
    Empty,
    /// Several figures stand in its place.
    Disputed,
    /// Class, icon and words.
    Said(&'static str, &'static str, &'static str),
}

fn standing_of(typing: Typing) -> Standing {
    let (lang, store) = (typing.lang, typing.store);
    if typing.held.with(|held| !held.disputed.is_empty()) {
        return Standing::Disputed;
    }
    if typing.waits() {
        return Standing::Said("saved saved--waiting", "icon icon--info", words::not_kept_yet(lang));
    }
    if !typing.held.with(|held| matches!(held.content, Some(Content::Value(_)))) {
        return Standing::Empty;
    }
    match typing.cell.with(|cell| store.saving_of(cell)) {
        Saving::Saved => Standing::Said("saved", "icon icon--check", shell::saved(lang)),
        Saving::Underway(_) => {
            Standing::Said("saved saved--waiting", "icon icon--check", shell::saving(lang))
        }
        Saving::Failed { .. } => {
            Standing::Said("saved saved--failed", "icon icon--warning", shell::not_saved(lang))
        }
    }
}

fn shown(standing: Standing, lang: Lang) -> AnyView {
    match standing {
        Standing::Empty => ().into_any(),
        Standing::Disputed => view! {
            <a class="status status--behind" href=Route::Office.hash()>{words::two_figures(lang)}</a>
        }
        .into_any(),
        Standing::Said(class, icon, word) => view! {
            <span class=class><span class=icon aria-hidden="true"></span>{word}</span>
        }
        .into_any(),
    }
}
