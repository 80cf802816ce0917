//! The boxes of one figure: typing, the echo of what was understood, the message beside a wrong
//! one, and the commit when the officer leaves the boxes or presses Enter.
//!
//! What typed text means is `state::draft`'s; nothing typed is ever changed or thrown away here.

use super::boxes::{done_boxes, figure_box, ratio_boxes};
use crate::edge::marks;
use crate::ledger::{Cell, Content, Place, Statement, Value};
use crate::resolution::{Names, Target};
use crate::state::draft::{Boxes, Draft, Field, Meaning, slip_of};
use crate::state::{Action, Store};
use crate::text::number::format;
use crate::text::phrases::entry as words;
use crate::text::{Lang, domain};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, Node};

/// What the boxes of one figure share.
#[derive(Clone, Copy)]
pub struct Typing {
    /// The target measured.
    pub target: &'static Target,
    /// Which boxes there are.
    pub boxes: Boxes,
    /// The language of marks and words.
    pub lang: Lang,
    /// Prefix of the boxes' ids, unique on the screen.
    pub id: StoredValue<String>,
    /// Id of the element that names the figure.
    pub named_by: StoredValue<String>,
    /// What stands in the boxes.
    pub draft: RwSignal<Draft>,
    /// Whether that was typed since the last commit.
    pub is_typed: RwSignal<bool>,
    /// Whether to complain about what is typed: only once the officer has left the boxes.
    complains: RwSignal<bool>,
    /// Where the figure goes.
    cell: Signal<Cell>,
    /// Note and source that go with it.
    remarks: Remarks,
}

/// Note and source as typed beside a figure.
#[derive(Clone, Copy)]
pub struct Remarks {
    /// "Ghi chú".
    pub note: RwSignal<String>,
    /// "Nguồn số liệu".
    pub source: RwSignal<String>,
}

impl Remarks {
    /// With nothing typed yet.
    pub fn empty() -> Remarks {
        Remarks { note: RwSignal::new(String::new()), source: RwSignal::new(String::new()) }
    }

    /// Shows what was typed for the place and not written yet, else what is written there.
    pub fn show(self, store: Store, place: &Place, note: &str, source: &str) {
        let written = || (note.to_owned(), source.to_owned());
        let (note, source) = store.remembered_remarks(place).unwrap_or_else(written);
        self.note.set(note);
        self.source.set(source);
    }

    /// Whether nothing is typed.
    pub fn are_empty(self) -> bool {
        self.note.with_untracked(String::is_empty) && self.source.with_untracked(String::is_empty)
    }

    /// Keeps what is typed while other screens are shown.
    pub fn keep(self, store: Store, place: &Place) {
        store.remember_remarks(place, Some((self.note.get_untracked(), self.source.get_untracked())));
    }
}

/// The boxes for the figure of `cell`, with echo and message.
#[component]
pub fn FigureField(
    /// The target measured.
    target: &'static Target,
    /// Which boxes there are.
    boxes: Boxes,
    /// Where the figure goes; may change while the field stands.
    cell: Signal<Cell>,
    /// The figure before this one, for the question about a digit too many.
    before: Signal<Option<Value>>,
    /// Prefix of the boxes' ids, unique on the screen.
    id: String,
    /// Id of the element that names the figure.
    named_by: String,
    /// Note and source that go with the figure.
    remarks: Remarks,
    /// The language of marks and words.
    lang: Lang,
) -> impl IntoView {
    let store = Store::expect();
    let typing = Typing {
        target,
        boxes,
        lang,
        id: StoredValue::new(id),
        named_by: StoredValue::new(named_by),
        draft: RwSignal::new(Draft::default()),
        is_typed: RwSignal::new(false),
        complains: RwSignal::new(false),
        cell,
        remarks,
    };
    let current = Memo::new(move |_| current_value(store, &cell.get()));
    typing.follow(store, current);
    let message = Memo::new(move |_| typing.message());
    let echo = Memo::new(move |_| typing.echo());
    let question = Memo::new(move |_| typing.question(before.get()));
    let also = Memo::new(move |_| typing.other_reading());
    view! {
        <div class="field" class:field--pair=boxes == Boxes::Ratio
            class:field--error=move || message.get().is_some()
            class:field--ask=move || question.get().is_some()
            on:focusout=move |event| typing.left(store, &event)>
            {match boxes {
                Boxes::Figure => figure_box(typing, store).into_any(),
                Boxes::Ratio => ratio_boxes(typing, store).into_any(),
                Boxes::Done => done_boxes(typing, store).into_any(),
            }}
            <p class="field__echo" id=typing.part_id("echo")>{echo}</p>
            {move || also.get().map(|other| view! {
                <p class="field__ask">
                    <span class="icon icon--info" aria-hidden="true"></span>
                    <span>{words::or_meant(lang)}" "
                        <button class="button button--small" type="button" on:click={
                            let other = other.clone();
                            move |_| typing.mean(store, &other)
                        }>{other.clone()}</button>
                    </span>
                </p>
            })}
            {move || question.get().map(|question| view! {
                <p class="field__ask">
                    <span class="icon icon--info" aria-hidden="true"></span><span>{question}</span>
                </p>
            })}
            <p class="field__error" id=typing.part_id("error") role="alert">
                {move || message.get().map(|message| view! {
                    <span class="icon icon--warning" aria-hidden="true"></span>{message}
                })}
            </p>
        </div>
    }
}

/// What stands in the cell, where nobody disputes it.
pub fn current_value(store: Store, cell: &Cell) -> Option<Value> {
    store.read(&cell.target, &cell.unit, |ledger| {
        match ledger.current(&Place::Figure(cell.clone())).content() {
            Some(Content::Value(value)) => Some(value.clone()),
            _ => None,
        }
    })
}

impl Typing {
    /// The id of one of the field's parts.
    pub fn part_id(self, part: &str) -> String {
        self.id.with_value(|id| format!("{id}-{part}"))
    }

    /// Takes what was typed into one of the boxes.
    pub fn type_into(self, store: Store, change: impl FnOnce(&mut Draft)) {
        self.draft.update(change);
        self.is_typed.set(true);
        self.complains.set(false);
        store.remember_draft(&Place::Figure(self.cell.get_untracked()), Some(self.draft.get_untracked()));
    }

    /// Commits what is typed, if it is a figure; else says what stands in the way.
    pub fn commit(self, store: Store) {
        // Chromium reports the focus as lost while the screen is taken away, after its signals are
        // gone; what was typed is kept as a draft.
        if self.is_typed.try_get_untracked() != Some(true) {
            return;
        }
        self.complains.set(true);
        let place = Place::Figure(self.cell.get_untracked());
        let content = match self.meaning_untracked() {
            Meaning::Figure { value, .. } => Content::Value(value),
            Meaning::Empty => Content::Withdrawn,
            Meaning::Half(_) | Meaning::Wrong(..) => return,
        };
        let held =
            current_value(store, &self.cell.get_untracked()).map_or(Content::Withdrawn, Content::Value);
        if content != held {
            let withdrawn = content == Content::Withdrawn;
            let statement = Statement {
                note: self.remarks.note.get_untracked().into(),
                source: self.remarks.source.get_untracked().into(),
                ..Statement::new(place.clone(), content)
            };
            if store.dispatch(Action::Write(statement)).is_err() {
                store.say(words::out_of_bounds(self.lang).to_owned());
                return;
            }
            marks::set_in_next_frame(marks::PAINTED);
            if withdrawn {
                let name = self.lang.of(&self.target.name);
                store.say(words::withdrawn(self.lang, name));
            }
        }
        self.is_typed.set(false);
        store.remember_draft(&place, None);
        self.show(current_value(store, &self.cell.get_untracked()));
    }

    /// Takes the other reading of an ambiguous figure.
    fn mean(self, store: Store, other: &str) {
        let other = other.to_owned();
        self.type_into(store, |draft| draft.first = other);
        self.commit(store);
    }

    /// Leaving the last box commits; going from one box of a ratio to the other does not.
    fn left(self, store: Store, event: &FocusEvent) {
        let inside = event
            .related_target()
            .zip(event.current_target())
            .and_then(|(to, field)| Some((to.dyn_into::<Node>().ok()?, field.dyn_into::<Node>().ok()?)))
            .is_some_and(|(to, field)| field.contains(Some(&to)));
        if !inside {
            self.commit(store);
        }
    }

    /// Shows the ledger's figure whenever it changes, unless somebody is typing.
    fn follow(self, store: Store, current: Memo<Option<Value>>) {
        let shown = StoredValue::new(None::<Cell>);
        Effect::new(move |_| {
            let (cell, value) = (self.cell.get(), current.get());
            let moved = shown.with_value(|before| before.as_ref() != Some(&cell));
            if moved {
                shown.set_value(Some(cell.clone()));
                let kept = store.remembered_draft(&Place::Figure(cell));
                self.is_typed.set(kept.is_some());
                self.complains.set(kept.is_some());
                match kept {
                    Some(draft) => self.draft.set(draft),
                    None => self.show(value),
                }
            } else if !self.is_typed.get_untracked() {
                self.show(value);
            }
        });
    }

    fn show(self, value: Option<Value>) {
        self.draft.set(value.map(|value| Draft::of(&value, self.lang)).unwrap_or_default());
    }

    fn meaning(self) -> Meaning {
        self.draft.with(|draft| draft.meaning(self.boxes, self.target, self.lang))
    }

    fn meaning_untracked(self) -> Meaning {
        self.draft.with_untracked(|draft| draft.meaning(self.boxes, self.target, self.lang))
    }

    /// Whether one box of a ratio still waits for its figure.
    pub fn is_half(self) -> bool {
        matches!(self.meaning_untracked(), Meaning::Half(_))
    }

    fn message(self) -> Option<String> {
        match self.meaning() {
            Meaning::Wrong(_, problem) => Some(problem.sentence(self.lang)),
            Meaning::Half(problem) if self.complains.get() => Some(problem.sentence(self.lang)),
            _ => None,
        }
    }

    /// Whether a box holds something wrong, for `aria-invalid`.
    pub fn is_wrong(self, field: Field) -> bool {
        matches!(self.meaning(), Meaning::Wrong(at, _) if at == field)
    }

    fn echo(self) -> Option<String> {
        match self.meaning() {
            Meaning::Figure { value: Value::Ratio { numerator, denominator }, .. } => {
                Some(domain::rate_of(self.target, numerator, denominator, self.lang))
            }
            Meaning::Figure { value: Value::Number(number), .. } if self.is_typed.get() => {
                Some(format!("= {}", domain::measured(number, self.measure(), self.lang)))
            }
            _ => None,
        }
    }

    fn other_reading(self) -> Option<String> {
        match self.meaning() {
            Meaning::Figure { also: Some(other), .. } if self.is_typed.get() => {
                Some(format(other, self.lang))
            }
            _ => None,
        }
    }

    fn question(self, before: Option<Value>) -> Option<String> {
        let Meaning::Figure { value, .. } = self.meaning() else { return None };
        let before = before?;
        let slip = slip_of(&value, &before)?;
        Some(domain::slip(slip, &domain::value(&before, self.lang), self.lang))
    }

    /// What the figure is counted in.
    pub fn measure(self) -> &'static Names {
        self.target.counted.as_ref().unwrap_or(&self.target.measure)
    }
}
