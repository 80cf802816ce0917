//! One row of the form: what is asked, the figure before, the boxes, and whether they are saved.

use super::Kind;
use super::asked::Asked;
use super::field::FigureField;
use super::submitting::after_mark;
use super::typing::Typing;
use crate::edge::page;
use crate::ledger::{Content, Period, Value};
use crate::resolution::{Target, UnitId};
use crate::state::{Route, Saving, Store};
use crate::text::phrases::{entry as words, shell};
use crate::text::{Lang, domain, period as periods};
use leptos::prelude::*;

/// The row of one target in one period.
#[component]
pub fn EntryRow(
    target: &'static Target,
    unit: UnitId,
    period: Period,
    kind: Kind,
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let asked = {
        let unit = unit.clone();
        Memo::new(move |_| Asked::of(store, target, &unit, period, kind))
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
        format!("r-{}", target.id),
        lang,
    );
    // A note that waits for its figure is shown.
    let is_open = RwSignal::new(untrack(|| typing.waits() && !typing.is_typed()));
    let name_id = format!("n-{}", target.id);
    let extra_id = format!("x-{}", target.id);
    let goal = {
        let unit = unit.clone();
        move || match store.judgement(&target.id, &unit) {
            Some(judged) => domain::effective_goal(&judged.goal, target, lang),
            None => domain::goal(target, lang),
        }
    };
    let elsewhere = Memo::new(move |_| asked.with(|asked| asked.held_elsewhere(store)));
    let hint = move || {
        let (slot, value) = elsewhere.get().filter(|_| typing.held.with(|held| held.content.is_none()))?;
        let standing = domain::slot(slot, lang).to_lowercase();
        Some(view! {
            <p class="field__hint" data-hint="elsewhere">
                {words::held_elsewhere(lang, &standing, &domain::value(&value, lang))}
            </p>
        })
    };
    let shown_before = move || {
        before.get().map(|(period, slot, value)| {
            let standing = domain::standing(slot.standing, lang).to_lowercase();
            (domain::value(&value, lang), format!("{}, {standing}", periods::short(period, lang)))
        })
    };
    view! {
        <tr class="entry-table__row" data-target=target.id.as_str().to_owned()
            class:entry-table__row--error=move || typing.wrong().is_some()
            class:entry-table__row--ask=move || typing.slip().is_some()>
            <th class="entry-table__name" scope="row" id=name_id.clone()>
                <a class="target-name" href=Route::Target(target.id.clone()).hash()>
                    {lang.of(&target.name).to_owned()}
                </a>
                <span class="target-note">
                    {move || words::whole_year(lang, &goal())}
                    {(period != store.period()).then(|| format!(" · {}", periods::name(period, lang)))}
                </span>
                {target.sensitive.then(|| view! { <span class="target-note">{shell::no_secrets(lang)}</span> })}
            </th>
            <td class="entry-table__last number" data-label=words::previous_period(lang)>
                {move || match shown_before() {
                    Some((figure, note)) => view! {
                        <span class="figure">{figure}</span><span class="target-note">{note}</span>
                    }.into_any(),
                    None => view! { <span class="figure--none">{words::none_before(lang)}</span> }.into_any(),
                }}
            </td>
            <td class="entry-table__entry cards__wide"><FigureField typing named_by=name_id/>{hint}</td>
            <td class="entry-table__state">
                <div class="cluster">
                    {after_mark(target, lang)}
                    {move || state_of(typing)}
                    <button class="button button--plain button--small screen-only" type="button"
                        aria-expanded=move || is_open.get().to_string() aria-controls=extra_id.clone()
                        on:click=move |_| is_open.update(|open| *open = !*open)>
                        {words::more(lang)}<span class="unseen">": "{lang.of(&target.name).to_owned()}</span>
                    </button>
                </div>
            </td>
        </tr>
        <Show when=move || is_open.get()>
            <Extra typing/>
        </Show>
    }
}

fn state_of(typing: Typing) -> AnyView {
    let (lang, held) = (typing.lang, typing.held.get());
    if held.is_conflict {
        return view! {
            <a class="status status--behind" href=Route::Office.hash()>{words::two_figures(lang)}</a>
        }
        .into_any();
    }
    let (class, icon, word) = if typing.waits() {
        ("saved saved--waiting", "icon icon--info", words::not_kept_yet(lang))
    } else if !matches!(held.content, Some(Content::Value(_))) {
        return ().into_any();
    } else {
        match typing.store.saving() {
            Saving::Saved => ("saved", "icon icon--check", shell::saved(lang)),
            Saving::Underway(_) => ("saved saved--waiting", "icon icon--check", shell::saving(lang)),
            Saving::Failed { .. } => ("saved saved--failed", "icon icon--warning", shell::not_saved(lang)),
        }
    };
    view! { <span class=class><span class=icon aria-hidden="true"></span>{word}</span> }.into_any()
}

/// Behind "Thêm": note, source, "không phát sinh", withdrawing.
#[component]
fn Extra(typing: Typing) -> impl IntoView {
    let Typing { target, lang, held, .. } = typing;
    let nothing_arose = || Content::Value(Value::NothingArose);
    let is_nothing = move || held.with(|held| held.content == Some(nothing_arose()));
    let nothing = move |event| {
        let content = if event_target_checked(&event) { nothing_arose() } else { Content::Withdrawn };
        typing.write(content);
    };
    let has_figure =
        move || !typing.is_locked.get() && held.with(|held| matches!(held.content, Some(Content::Value(_))));
    let id = target.id.as_str();
    view! {
        <tr class="entry-table__extra" id=format!("x-{id}")><td colspan="4">
            <div class="entry-table__extra-grid">
                <Remarks typing id=id.to_owned()/>
                <div class="cluster">
                    {target.may_have_nothing.then(|| view! {
                        <label class="check" title=words::nothing_arose_hint(lang)>
                            <input type="checkbox" data-field="nothing" prop:checked=is_nothing
                                prop:disabled=move || typing.is_locked.get() on:change=nothing/>
                            {words::nothing_arose(lang)}
                        </label>
                    })}
                    <Show when=has_figure>
                        <button class="button button--small" type="button" data-action="withdraw"
                            on:click=move |_| withdraw(typing)>
                            {words::withdraw(lang)}
                        </button>
                    </Show>
                </div>
            </div>
        </td></tr>
    }
}

/// The button goes with the figure, so the focus goes back into the box.
fn withdraw(typing: Typing) {
    if typing.write(Content::Withdrawn) {
        page::edit(&typing.part_id("first"));
    }
}

/// The boxes for the note and the source of a figure.
#[component]
pub fn Remarks(
    typing: Typing,
    /// Suffix of the boxes' ids.
    id: String,
) -> impl IntoView {
    let lang = typing.lang;
    let note = remark(typing, format!("note-{id}"), words::note(lang), words::note_hint(lang), Remark::Note);
    let source =
        remark(typing, format!("source-{id}"), words::source(lang), words::source_hint(lang), Remark::Source);
    (note, source)
}

/// What stands beside a figure.
#[derive(Clone, Copy)]
enum Remark {
    Note,
    Source,
}

fn remark(typing: Typing, id: String, label: &'static str, hint: &'static str, remark: Remark) -> AnyView {
    let text = move || match remark {
        Remark::Note => typing.note(),
        Remark::Source => typing.source(),
    };
    let typed = move |event| {
        let text = event_target_value(&event);
        match remark {
            Remark::Note => typing.type_note(text),
            Remark::Source => typing.type_source(text),
        }
    };
    let hint_id = format!("{id}-hint");
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <input class="input" id=id aria-describedby=hint_id.clone() autocomplete="off"
                prop:value=text prop:readOnly=move || typing.is_locked.get()
                on:input=typed on:change=move |_| typing.leave_remark()/>
            <p class="field__hint" id=hint_id>{hint}</p>
        </div>
    }
    .into_any()
}
