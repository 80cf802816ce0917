//! What a report says beside figures: the writer's own sentences, and the heading block. Each field is a
//! place of the ledger, so it is there again next month.

use super::composer::Composer;
use crate::edge::page;
use crate::report::results::{Chapter, Kind};
use crate::resolution::RecordId;
use crate::state::Store;
use crate::text::Lang;
use crate::text::phrases::reports as words;
use crate::ui::register::{Spot, editor, facts};
use crate::work::{Field, Register};
use leptos::prelude::*;

/// The heading block's own heading, for the keyboard.
const HEADING: &str = "heading-block-title";

/// The chapter into which a field's sentences go; `None` for the heading block.
fn chapter(field: &Field) -> Option<Chapter> {
    match field.code {
        "results" => Some(Chapter::Results),
        "shortcomings" => Some(Chapter::Shortcomings),
        "difficulties" => Some(Chapter::Difficulties),
        "next" => Some(Chapter::Next),
        _ => None,
    }
}

/// The boxes of the progress report; other kinds have none.
pub fn own(store: Store, composer: Composer, lang: Lang) -> AnyView {
    // The boxes stand while a figure changes beside them: they follow these alone.
    let asked = Memo::new(move |_| {
        let wanted = composer.wanted();
        (wanted.kind == Kind::Progress).then(|| (wanted.record(), wanted.chapters))
    });
    let sentences_open = RwSignal::new(false);
    // Who came for the heading block finds it open, under the keyboard.
    Effect::new(move |_| {
        if composer.to_heading.get() {
            composer.to_heading.set(false);
            request_animation_frame(|| page::focus(HEADING));
        }
    });
    let boxes = move || {
        let (record, chapters) = asked.get()?;
        let (mut sentences, heading): (Vec<Field>, Vec<Field>) =
            Register::Report.fields().iter().partition(|field| chapter(field).is_some());
        sentences.retain(|field| chapter(field).is_some_and(|of| chapters.contains(&of)));
        let of = record.clone();
        let sentences = move || fields(store, &of, sentences.clone(), lang);
        let heading = move || fields(store, &record, heading.clone(), lang);
        Some(view! {
            {part(sentences_open, "own-words", words::own_words(lang), words::own_words_hint(lang), sentences)}
            {part(composer.heading, "heading-block", words::heading_block(lang), words::heading_block_hint(lang), heading)}
        })
    };
    boxes.into_any()
}

fn part(
    is_open: RwSignal<bool>,
    id: &'static str,
    title: &'static str,
    hint: &'static str,
    fields: impl Fn() -> AnyView + Send + 'static,
) -> AnyView {
    let toggle = move |event: web_sys::Event| {
        let open = event_target::<web_sys::HtmlDetailsElement>(&event).open();
        // Told again what it knows, it would make its boxes anew under somebody's hands.
        is_open.maybe_update(|known| std::mem::replace(known, open) != open);
    };
    view! {
        <details class="panel panel--quiet" id=id prop:open=move || is_open.get() on:toggle=toggle>
            <summary id=format!("{id}-title")>{title}</summary>
            <div class="stack">
                <p class="field__hint">{hint}</p>
                // What is folded away is no stop of the keyboard.
                {move || is_open.get().then(&fields)}
            </div>
        </details>
    }
    .into_any()
}

fn fields(store: Store, record: &RecordId, fields: Vec<Field>, lang: Lang) -> AnyView {
    let spots: Vec<Spot> =
        fields.into_iter().map(|field| Spot::new(store, Register::Report, record, field, lang)).collect();
    let unit = record.to_string();
    let may_write = Memo::new(move |_| writes_for(store, &unit));
    let shown = move || if may_write.get() { editor(&spots) } else { facts(&spots) };
    shown.into_any()
}

/// Whether whoever works here writes what goes into a unit's reports: a unit its own, the office all.
/// Followed.
pub(super) fn writes_for(store: Store, unit: &str) -> bool {
    store.may_write() && (store.is_office() || store.own_unit().as_str() == unit)
}
