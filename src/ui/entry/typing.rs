//! One figure being entered: what stands in its boxes, whether that is an entry yet, and the commit.
//!
//! What stands in the boxes is what waits for the cell, else what the ledger holds. What typed text
//! means is `state::draft`'s; nothing typed is ever changed or thrown away here.

use super::behalf;
use crate::edge::marks;
use crate::ledger::{Cell, Content, Current, Place, Statement, Value};
use crate::progress::Slip;
use crate::resolution::{Names, Target};
use crate::state::draft::{Boxes, Draft, Field, Meaning, slip_in};
use crate::state::{Action, Pending, Said, Store, Way};
use crate::text::Lang;
use crate::text::phrases::{entry as words, progress};
use leptos::prelude::*;

/// A figure's boxes and remarks. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Typing {
    /// The page's state.
    pub store: Store,
    /// The target measured.
    pub target: &'static Target,
    /// Which boxes there are.
    pub boxes: Boxes,
    /// The language of marks and words.
    pub lang: Lang,
    /// Prefix of the boxes' ids, unique on the screen.
    pub id: StoredValue<String>,
    /// Where the figure goes.
    pub cell: Signal<Cell>,
    /// The figure before this one.
    pub before: Signal<Option<Value>>,
    /// What the ledger holds there.
    pub held: Memo<Held>,
    /// Whether the form that the figure belongs to is handed in, and takes no figures.
    pub is_locked: Memo<bool>,
    pending: Memo<Option<Pending>>,
    /// Whether the officer has left the boxes, and so wants to hear what is missing.
    has_left: RwSignal<bool>,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// Its content, where nobody disputes it.
    pub content: Option<Content>,
    /// What is said there, where several entries say different things.
    pub disputed: Vec<Content>,
    /// The note beside it.
    pub note: String,
    /// Where it comes from.
    pub source: String,
}

/// Why a person is asked before a figure becomes an entry; all of it in one question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doubts {
    /// It looks like a slip of the finger against the figure before.
    pub slip: Option<(Slip, Value)>,
    /// It would take the place of these, which say different things and none of which is chosen.
    pub replaces: Vec<Content>,
    /// It would take the place of this, which came while it was being typed.
    pub meanwhile: Option<Content>,
}

/// Whether a question about the figure was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Nobody asked yet.
    NotAsked,
    /// "Đúng số này."
    Yes,
}

/// What came of a commit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Committed {
    /// The ledger holds what stands in the boxes.
    Holds,
    /// The text stays where it is, with what is wrong beside it.
    Stays,
    /// The figure is in doubt: it is saved once somebody says that it is right.
    Asks,
}

impl Held {
    /// Reads a cell, followed.
    pub fn of(store: Store, cell: &Cell) -> Held {
        store.read(&cell.target, &cell.unit, |ledger| {
            let current = ledger.current(&Place::Figure(cell.clone()));
            let entry = current.entry();
            Held {
                content: current.content().cloned(),
                disputed: match current {
                    Current::Several(entries) => entries.iter().map(|entry| entry.content.clone()).collect(),
                    _ => Vec::new(),
                },
                note: entry.map(|entry| entry.note.to_string()).unwrap_or_default(),
                source: entry.map(|entry| entry.source.to_string()).unwrap_or_default(),
            }
        })
    }

    /// What stands there, where it came after somebody saw `seen` there and typed something else.
    pub fn news(&self, seen: Option<&Content>, typed: &Content) -> Option<Content> {
        let stands = self.content.clone().unwrap_or(Content::Withdrawn);
        let is_news = self.disputed.is_empty() && self.content.as_ref() != seen && stands != *typed;
        is_news.then_some(stands)
    }

    /// The text that shows its figure.
    pub fn draft(&self, lang: Lang) -> Draft {
        match &self.content {
            Some(Content::Value(value)) => Draft::of(value, lang),
            _ => Draft::default(),
        }
    }
}

impl Typing {
    /// The boxes of `cell`, which may change while they stand.
    pub fn new(
        store: Store,
        target: &'static Target,
        boxes: Boxes,
        cell: Signal<Cell>,
        before: Signal<Option<Value>>,
        id: String,
        lang: Lang,
    ) -> Typing {
        Typing {
            store,
            target,
            boxes,
            lang,
            id: StoredValue::new(id),
            cell,
            before,
            held: Memo::new(move |_| Held::of(store, &cell.get())),
            is_locked: Memo::new(move |_| store.is_locked(&cell.get())),
            pending: Memo::new(move |_| store.pending(&cell.get())),
            has_left: RwSignal::new(true),
        }
    }

    /// The id of one of its parts.
    pub fn part_id(self, part: &str) -> String {
        self.id.with_value(|id| format!("{id}-{part}"))
    }

    /// What stands in the boxes.
    pub fn draft(self) -> Draft {
        let waits = self.pending.with(|pending| pending.as_ref().and_then(|pending| pending.boxes.clone()));
        waits.unwrap_or_else(|| self.held.with(|held| held.draft(self.lang)))
    }

    /// What that means.
    pub fn meaning(self) -> Meaning {
        self.draft().meaning(self.boxes, self.target, self.lang)
    }

    /// What the cell held when somebody began to type.
    fn over(self) -> Option<Content> {
        self.pending.with(|pending| pending.as_ref().and_then(|pending| pending.over.clone()))
    }

    /// Whether it is no entry yet.
    pub fn is_typed(self) -> bool {
        self.pending.with(|pending| pending.as_ref().is_some_and(|pending| pending.boxes.is_some()))
    }

    /// Whether anything typed beside it is no entry yet, remarks included.
    pub fn waits(self) -> bool {
        self.pending.with(Option::is_some)
    }

    /// The note, as typed or as held.
    pub fn note(self) -> String {
        let typed = self.pending.with(|pending| pending.as_ref().and_then(|pending| pending.note.clone()));
        typed.unwrap_or_else(|| self.held.with(|held| held.note.clone()))
    }

    /// Where the figure comes from, as typed or as held.
    pub fn source(self) -> String {
        let typed = self.pending.with(|pending| pending.as_ref().and_then(|pending| pending.source.clone()));
        typed.unwrap_or_else(|| self.held.with(|held| held.source.clone()))
    }

    /// What is wrong with a box, and which one.
    pub fn wrong(self) -> Option<(Option<Field>, String)> {
        match self.meaning() {
            Meaning::Wrong(field, problem) => Some((Some(field), problem.sentence(self.lang))),
            Meaning::Half(problem) if self.has_left.get() => Some((None, problem.sentence(self.lang))),
            _ => None,
        }
    }

    /// Why the figure is in doubt, once the officer has left the boxes; only while it is no entry.
    pub fn doubts(self) -> Option<Doubts> {
        if self.is_typed() && self.has_left.get() { self.doubts_in(&self.meaning()) } else { None }
    }

    fn doubts_in(self, meaning: &Meaning) -> Option<Doubts> {
        let content = said(meaning)?;
        let is_figure = content != Content::Withdrawn;
        let slip = self.before.get().and_then(|before| Some((slip_in(meaning, Some(&before))?, before)));
        let over = self.over();
        let doubts = self.held.with(|held| Doubts {
            slip,
            replaces: if is_figure { held.disputed.clone() } else { Vec::new() },
            meanwhile: held.news(over.as_ref(), &content),
        });
        (doubts != Doubts::default()).then_some(doubts)
    }

    /// Whether one press may write: the form is not handed in, and no different figures stand there,
    /// among which somebody has to choose.
    pub fn is_open(self) -> bool {
        !self.is_locked.get() && self.held.with(|held| held.disputed.is_empty())
    }

    /// What the figure is counted in.
    pub fn measure(self) -> &'static Names {
        self.target.counted.as_ref().unwrap_or(&self.target.measure)
    }

    /// Takes what was typed into one of the boxes.
    pub fn type_into(self, change: impl FnOnce(&mut Draft)) {
        let mut draft = untrack(|| self.draft());
        change(&mut draft);
        self.has_left.set(false);
        let held = self.held.with_untracked(|held| held.content.clone());
        self.change(|pending| {
            if pending.boxes.replace(draft).is_none() {
                pending.over = held;
            }
            pending.is_pasted = false;
        });
    }

    /// Takes what was typed as a note.
    pub fn type_note(self, note: String) {
        self.change(|pending| pending.note = Some(note));
    }

    /// Takes what was typed as a source.
    pub fn type_source(self, source: String) {
        self.change(|pending| pending.source = Some(source));
    }

    /// Leaving the boxes commits what is typed. What was pasted waits for its own "Ghi".
    pub fn leave(self) {
        // Chromium reports the focus as lost while the screen is taken away, after its signals are
        // gone; what was typed waits for its return.
        let Some(Some(pending)) = self.pending.try_get_untracked() else { return };
        if pending.is_pasted {
            self.has_left.set(true);
        } else if pending.boxes.is_some() {
            self.commit(Sure::NotAsked);
        }
    }

    /// Commits what is typed, if it is a figure and in no doubt; else says what stands in the way.
    pub fn commit(self, sure: Sure) -> Committed {
        if !untrack(|| self.is_typed()) {
            return Committed::Holds;
        }
        if sure == Sure::NotAsked && untrack(|| self.is_empty_again()) {
            self.change(|pending| pending.boxes = None);
            return Committed::Holds;
        }
        self.settle(sure)
    }

    /// Whether boxes that were empty are empty again: nothing was typed, whatever came since.
    fn is_empty_again(self) -> bool {
        let was_empty = matches!(self.over(), None | Some(Content::Withdrawn));
        was_empty && self.meaning() == Meaning::Empty && self.held.with(|held| held.disputed.is_empty())
    }

    fn settle(self, sure: Sure) -> Committed {
        self.has_left.set(true);
        let meaning = untrack(|| self.meaning());
        let Some(content) = said(&meaning) else { return Committed::Stays };
        let held = self.held.with_untracked(|held| held.content.clone()).unwrap_or(Content::Withdrawn);
        if content == held {
            self.change(|pending| pending.boxes = None);
            return Committed::Holds;
        }
        if sure == Sure::NotAsked && untrack(|| self.doubts_in(&meaning)).is_some() {
            return Committed::Asks;
        }
        if self.write(content) { Committed::Holds } else { Committed::Stays }
    }

    /// Puts `draft` in place of what stands in the boxes, and commits it.
    fn replace(self, draft: Draft) -> Committed {
        self.type_into(|boxes| *boxes = draft);
        self.settle(Sure::NotAsked)
    }

    /// Takes the figure away; what came while something was typed over it is asked about first.
    pub fn withdraw(self) -> Committed {
        self.replace(Draft::default())
    }

    /// Says that nothing arose in the period, or no longer says so.
    pub fn say_nothing_arose(self, says_so: bool) -> Committed {
        let nothing_arose = Content::Value(Value::NothingArose);
        if says_so || self.held.with_untracked(|held| held.content == Some(nothing_arose)) {
            return self.replace(Draft { nothing_arose: says_so, ..Draft::default() });
        }
        self.drop_typed();
        Committed::Holds
    }

    /// Writes `content` with the remarks beside it; `false` where the ledger refused.
    pub fn write(self, content: Content) -> bool {
        if self.is_locked.get_untracked() {
            self.store.say(progress::locked_form(self.lang).to_owned());
            return false;
        }
        let is_withdrawn = content == Content::Withdrawn;
        let cell = self.cell.get_untracked();
        let source = untrack(|| self.source());
        let source =
            if is_withdrawn { source } else { behalf::source(self.store, &cell.unit, source, self.lang) };
        let statement = Statement {
            note: untrack(|| self.note()).into(),
            source: source.into(),
            ..Statement::new(Place::Figure(cell), content)
        };
        if self.store.dispatch(Action::Write(statement)).is_err() {
            self.store.say(words::out_of_bounds(self.lang).to_owned());
            return false;
        }
        marks::set_in_next_frame(marks::PAINTED);
        if is_withdrawn {
            let sentence = words::withdrawn(self.lang, self.lang.of(&self.target.name));
            self.store.tell(Said { sentence, way: Some(Way::Undo) });
        }
        self.change(|pending| *pending = Pending::default());
        true
    }

    /// A remark on a figure that stands is an entry of its own; before there is one it waits for it.
    pub fn leave_remark(self) {
        // As in [`Typing::leave`]: the screen may be on its way out.
        let Some(Some(pending)) = self.pending.try_get_untracked() else { return };
        let held = self.held.get_untracked();
        if untrack(|| self.note() == held.note && self.source() == held.source) {
            self.change(|pending| (pending.note, pending.source) = (None, None));
        } else if let Some(content) = held.content
            && self.write(content)
        {
            // What stands in the boxes is another matter.
            let Pending { boxes, over, is_pasted, .. } = pending;
            self.change(|now| *now = Pending { boxes, over, is_pasted, ..Pending::default() });
        }
    }

    /// Takes what is typed out of the boxes; `false` where nothing is, or something pasted.
    pub fn drop_typed(self) -> bool {
        let pending = self.pending.get_untracked().unwrap_or_default();
        let drops = pending.boxes.is_some() && !pending.is_pasted;
        if drops {
            self.change(|pending| pending.boxes = None);
        }
        drops
    }

    fn change(self, change: impl FnOnce(&mut Pending)) {
        let mut pending = self.pending.get_untracked().unwrap_or_default();
        change(&mut pending);
        self.store.change_pending([(self.cell.get_untracked(), pending)]);
    }
}

/// What a meaning says of its place; nothing while it is no figure yet.
pub(super) fn said(meaning: &Meaning) -> Option<Content> {
    match meaning {
        Meaning::Figure { value, .. } => Some(Content::Value(value.clone())),
        Meaning::Empty => Some(Content::Withdrawn),
        Meaning::Half(_) | Meaning::Wrong(..) => None,
    }
}
