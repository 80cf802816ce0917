//! The box of one field, by what the field may hold.

use super::choices::options;
use super::disputed::disputed;
use super::several::several;
use super::spot::Spot;
use crate::edge::marks;
use crate::text::domain;
use crate::work::Kind;
use leptos::prelude::*;

/// The field under its label. It writes when somebody leaves it or presses Enter; what is wrong stays as it
/// was typed, with what to do.
pub fn field_box(spot: &Spot) -> AnyView {
    match spot.place.field.kind {
        Kind::Bodies | Kind::Targets => several(spot),
        Kind::Unit | Kind::Body | Kind::Clause | Kind::Group | Kind::Choice(_) => chosen(spot),
        Kind::Text => typed(spot, Lines::Many),
        Kind::Line | Kind::Day | Kind::Percent | Kind::Count => typed(spot, Lines::One),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

fn typed(spot: &Spot, lines: Lines) -> AnyView {
    let (spot, kind) = (spot.clone(), spot.place.field.kind);
    let lang = spot.lang;
    // As typed; nothing while the box shows what is kept.
    let typing = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<String>);
    let (id, error_id) = (spot.id(), format!("{}-error", spot.id()));
    let label = spot.label();
    let shown = {
        let spot = spot.clone();
        move || typing.get().unwrap_or_else(|| domain::editable(kind, &spot.held(), lang))
    };
    // What a record is called needs room.
    let is_wide = lines == Lines::Many || matches!(spot.place.field.code, "name" | "title");
    let conflict = disputed(&spot);
    // A box that goes while somebody types, such as at a change of screen, keeps what can be read.
    {
        let spot = spot.clone();
        on_cleanup(move || {
            spot.store.end_typing(&spot.id());
            if let Some(text) = typing.try_get_untracked().flatten().filter(|_| !spot.is_dropped()) {
                marks::in_next_frame(move || {
                    if let Err(sentence) = spot.write(&text) {
                        spot.store.say(sentence);
                    }
                });
            }
        });
    }
    let begun = spot.clone();
    let leave = move |_: web_sys::Event| {
        // Chromium tells of a change when the box is taken away, and its signals are gone by then.
        let Some(text) = typing.try_get_untracked().flatten() else { return };
        if spot.is_dropped() {
            return;
        }
        match spot.write(&text) {
            Ok(()) => {
                spot.store.end_typing(&spot.id());
                typing.set(None);
                error.set(None);
            }
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    let input = move |event: web_sys::Event| {
        begun.store.begin_typing(&begun.id());
        typing.set(Some(event_target_value(&event)));
        error.set(None);
    };
    let hint = if kind == Kind::Day { "dd/mm/yyyy" } else { "" };
    let mode = if matches!(kind, Kind::Percent | Kind::Count) { "decimal" } else { "text" };
    let wrong = move || error.with(Option::is_some).then_some("true");
    let the_box = match lines {
        Lines::Many => view! {
            <textarea class="input" id=id.clone() rows="2" aria-describedby=error_id.clone() aria-invalid=wrong
                prop:value=shown on:input=input on:change=leave.clone() on:blur=move |event| leave(event.into())></textarea>
        }
        .into_any(),
        Lines::One => view! {
            <input class="input" id=id.clone() autocomplete="off" inputmode=mode placeholder=hint
                aria-describedby=error_id.clone() aria-invalid=wrong
                prop:value=shown on:input=input on:change=leave.clone() on:blur=move |event| leave(event.into())/>
        }
        .into_any(),
    };
    view! {
        <div class="field" class:fields__wide=is_wide>
            <label class="field__label" for=id>{label}</label>
            {the_box}
            <p class="field__error" id=error_id role="alert">{move || error.get()}</p>
            {conflict}
        </div>
    }
    .into_any()
}

fn chosen(spot: &Spot) -> AnyView {
    let spot = spot.clone();
    let (id, label) = (spot.id(), spot.label());
    let offered = {
        let spot = spot.clone();
        move || options(spot.store, spot.place.field.kind, spot.lang)
    };
    let held = {
        let spot = spot.clone();
        Memo::new(move |_| spot.held())
    };
    let conflict = disputed(&spot);
    let option = move |(value, word): (String, String)| {
        let own = value.clone();
        view! { <option value=value prop:selected=move || held.with(|held| *held == own)>{word}</option> }
    };
    // What is chosen from a list is right; an id of a newer list is shown as it is.
    let unlisted = {
        let spot = spot.clone();
        move || {
            let held = held.get();
            let is_listed =
                options(spot.store, spot.place.field.kind, spot.lang).iter().any(|(id, _)| *id == held);
            (!held.is_empty() && !is_listed).then(|| (held.clone(), held))
        }
    };
    let error = RwSignal::new(None::<String>);
    let choose = move |event: web_sys::Event| error.set(spot.write(&event_target_value(&event)).err());
    view! {
        <div class="field">
            <label class="field__label" for=id.clone()>{label}</label>
            <select class="select" id=id on:change=choose>
                <option value="" prop:selected=move || held.with(String::is_empty)>"–"</option>
                {move || unlisted().map(option)}
                {move || offered().into_iter().map(option).collect_view()}
            </select>
            <p class="field__error" role="alert">{move || error.get()}</p>
            {conflict}
        </div>
    }
    .into_any()
}
