//! "Dán từ Excel": what is pasted stands in its boxes as a proposal until one press enters all of it.

use super::asked::Asked;
use super::behalf;
use super::grid::Grid;
use super::lines;
use super::typing::{Held, said};
use crate::edge::{clipboard, keys, marks, page};
use crate::import::{self, Input, Laid, Line, Sheet};
use crate::ledger::{Cell, Content, Place, Statement, Value};
use crate::resolution::Names;
use crate::state::draft::{Boxes, Draft};
use crate::state::pasting::{self, Proposal};
use crate::state::{Action, Pending, Said, Store, Way};
use crate::text::Lang;
use crate::text::phrases::{entry as words, grid as phrases, progress, shell};
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;
use std::ops::RangeInclusive;
use wasm_bindgen_futures::spawn_local;

/// The form's side of pasting. Copies are handles to one.
#[derive(Clone, Copy)]
pub struct Pasting {
    store: Store,
    lang: Lang,
    grid: Grid,
    lines: Memo<Vec<lines::Line>>,
    /// What each line asks for.
    pub asked: Memo<Vec<Asked>>,
    proposal: Memo<Proposal>,
    /// What the last paste had no place for.
    left_over: RwSignal<Vec<String>>,
}

impl Pasting {
    /// For a form of these lines.
    pub fn new(store: Store, lines: Memo<Vec<lines::Line>>, grid: Grid, lang: Lang) -> Pasting {
        let asked = Memo::new(move |_| lines.with(|lines| Asked::all(store, lines, grid)));
        let proposal = Memo::new(move |_| {
            asked.with(|asked| Proposal::of(asked.iter().filter_map(|asked| row(store, asked)), lang))
        });
        Pasting { store, lang, grid, lines, asked, proposal, left_over: RwSignal::new(Vec::new()) }
    }

    /// Whether something pasted waits to be entered, followed.
    pub fn waits(self) -> bool {
        self.proposal.with(|proposal| proposal.count() > 0)
    }

    /// A paste into a box. One cell is an ordinary paste, and the browser's own.
    pub fn paste(self, event: &ClipboardEvent) {
        let Some(sheet) = clipboard::pasted(event).map(|text| Sheet::read(&text)) else { return };
        let Some((key, field)) = page::box_of(event) else { return };
        let at = self.asked.with_untracked(|asked| asked.iter().position(|asked| asked.key == key));
        if let Some(at) = at.filter(|_| !sheet.is_one_cell()) {
            event.prevent_default();
            let input = if field == "denominator" { Input::Second } else { Input::First };
            self.propose(&sheet, (at, input));
        }
    }

    /// The button: pastes from the row on that was last gone to, else from the first, where the browser
    /// hands out the clipboard; else says how.
    pub fn press(self) {
        spawn_local(async move {
            let sheet = clipboard::read().await.map(|text| Sheet::read(&text));
            // The screen may be gone before the answer.
            if self.asked.try_get_untracked().is_none() {
                return;
            }
            match sheet.filter(|sheet| !sheet.rows.is_empty()) {
                Some(sheet) => {
                    let across = untrack(|| self.grid.across());
                    let here = untrack(|| self.grid.here()).map(|line| line.key(across));
                    let at = self.asked.with_untracked(|asked| {
                        asked.iter().position(|asked| Some(&asked.key) == here.as_ref())
                    });
                    self.propose(&sheet, (at.unwrap_or(0), Input::First));
                }
                None => {
                    self.store.say(words::paste_hint(self.lang).to_owned());
                    if let Some(first) = self.asked.with_untracked(|asked| asked.first().map(Asked::box_id)) {
                        page::edit(&first);
                    }
                }
            }
        });
    }

    /// While there is a proposal, Escape and Ctrl+Z take it out of the boxes.
    pub fn key(self, event: &KeyboardEvent) {
        let takes_out = event.key() == "Escape" || keys::asks_to_undo(event);
        if takes_out && self.is_meant(event) && self.proposal.with_untracked(Proposal::count) > 0 {
            event.prevent_default();
            self.drop_pasted();
        }
    }

    /// Whether a key is pressed in a pasted box or on a button; other boxes' keys are their own.
    fn is_meant(self, event: &KeyboardEvent) -> bool {
        let Some((key, _)) = page::box_of(event) else { return page::pressed_in(event).is_none() };
        let is_pasted = |asked: &Asked| {
            asked.key == key
                && untrack(|| self.store.pending(&asked.cell)).is_some_and(|pending| pending.is_pasted)
        };
        self.asked.with_untracked(|asked| asked.iter().any(is_pasted))
    }

    fn propose(self, sheet: &Sheet, start: (usize, Input)) {
        let asked = self.asked.get_untracked();
        let across = untrack(|| self.grid.across());
        let names: Vec<Names> = self
            .lines
            .with_untracked(|lines| lines.iter().map(|line| line.name(self.store, across)).collect());
        let form: Vec<Line<'_>> = asked
            .iter()
            .zip(&names)
            .map(|(asked, name)| Line { id: &asked.key, name, is_pair: asked.boxes == Boxes::Ratio })
            .collect();
        let laid = match import::lay(sheet, &form, start) {
            Ok(laid) => laid,
            Err(import::TooManyColumns { columns }) => {
                return self.store.say(words::too_many_columns(self.lang, columns));
            }
        };
        self.left_over.set(left_over(&laid, self.lang));
        if laid.placed.is_empty() {
            let mut said = vec![words::nothing_pasted(self.lang).to_owned()];
            said.extend(self.left_over.get_untracked());
            return self.store.say(said.join(" "));
        }
        self.put(laid.placed.iter().map(|placed| {
            let asked = &asked[placed.line];
            (asked, pasting::pasted(&self.shown(asked), placed, asked.boxes, asked.target))
        }));
    }

    /// What stands in the first of these lines is proposed for the others, where they have the same
    /// boxes.
    pub fn fill_down(self, range: RangeInclusive<usize>) {
        let asked = self.asked.get_untracked();
        let Some((first, rest)) = asked.get(range).and_then(<[Asked]>::split_first) else { return };
        let draft = self.shown(first);
        let (alike, others): (Vec<_>, Vec<_>) = rest.iter().partition(|asked| asked.boxes == first.boxes);
        if draft == Draft::default() || alike.is_empty() {
            return self.store.say(words::nothing_pasted(self.lang).to_owned());
        }
        let left = (!others.is_empty()).then(|| phrases::not_filled(self.lang, others.len()));
        self.left_over.set(left.into_iter().collect());
        self.put(alike.into_iter().map(|asked| (asked, draft.clone())));
    }

    /// These lines as rows of a sheet, as far as their boxes show something.
    pub fn copied(self, range: RangeInclusive<usize>) -> String {
        let row = |asked: &Asked| {
            let draft = self.shown(asked);
            let words = |done| if done { words::done(self.lang) } else { words::not_done(self.lang) };
            match asked.boxes {
                _ if draft.nothing_arose => words::nothing_arose(self.lang).to_owned(),
                Boxes::Figure => draft.first,
                Boxes::Ratio => format!("{}\t{}", draft.first, draft.second),
                Boxes::Done if draft.done == Some(false) && !draft.first.is_empty() => draft.first,
                Boxes::Done => draft.done.map(words).unwrap_or_default().to_owned(),
            }
        };
        let rows = self
            .asked
            .with_untracked(|asked| asked.get(range).unwrap_or_default().iter().map(row).collect::<Vec<_>>());
        rows.join("\r\n")
    }

    /// What a line's boxes show.
    fn shown(self, asked: &Asked) -> Draft {
        let typed = untrack(|| self.store.pending(&asked.cell)).and_then(|pending| pending.boxes);
        typed.unwrap_or_else(|| untrack(|| Held::of(self.store, &asked.cell)).draft(self.lang))
    }

    /// Proposes texts for boxes, as far as their forms are not handed in.
    fn put<'a>(self, drafts: impl Iterator<Item = (&'a Asked, Draft)>) {
        let is_locked = |(asked, _): &(&Asked, Draft)| untrack(|| self.store.is_locked(&asked.cell));
        let (locked, open): (Vec<_>, Vec<_>) = drafts.partition(is_locked);
        if open.is_empty() {
            return self.store.say(progress::locked_form(self.lang).to_owned());
        }
        // What somebody is typing is not thrown away by what is laid over it.
        let is_typed = |(asked, _): &(&Asked, Draft)| {
            let pending = untrack(|| self.store.pending(&asked.cell)).unwrap_or_default();
            pending.boxes.is_some() && !pending.is_pasted
        };
        let (typed, open): (Vec<_>, Vec<_>) = open.into_iter().partition(is_typed);
        if !typed.is_empty() {
            self.left_over.update(|left| left.push(phrases::typed_left_out(self.lang, typed.len())));
        }
        if open.is_empty() {
            return self.store.say(phrases::typed_left_out(self.lang, typed.len()));
        }
        if !locked.is_empty() {
            self.left_over.update(|left| left.push(phrases::locked_left_out(self.lang, locked.len())));
        }
        let first = open.first().map(|(asked, _)| asked.box_id());
        let pending = open.into_iter().map(|(asked, draft)| {
            let before = untrack(|| self.store.pending(&asked.cell)).unwrap_or_default();
            let over = untrack(|| Held::of(self.store, &asked.cell)).content;
            (asked.cell.clone(), Pending { boxes: Some(draft), over, is_pasted: true, ..before })
        });
        self.store.change_pending(pending.collect::<Vec<_>>());
        // The bar stands from the next frame on.
        marks::in_next_frame(move || {
            page::focus("paste-enter");
            if let Some(first) = first {
                page::reveal(&first);
            }
        });
    }

    /// Enters what is ready, in one act; the rest stays in its boxes with what is said beside it.
    fn enter(self) {
        let (store, lang) = (self.store, self.lang);
        let Proposal { ready, to_look_at } = self.proposal.get_untracked();
        if untrack(|| ready.iter().any(|(cell, _)| store.is_locked(cell))) {
            return store.say(progress::locked_form(lang).to_owned());
        }
        let held = |cell: &Cell| untrack(|| Held::of(store, cell));
        let statements: Vec<Statement> = ready
            .iter()
            .filter_map(|(cell, value)| {
                let (held, content) = (held(cell), Content::Value(value.clone()));
                let remarks = untrack(|| store.pending(cell)).unwrap_or_default();
                (held.content.as_ref() != Some(&content)).then(|| Statement {
                    note: remarks.note.unwrap_or(held.note).into(),
                    source: behalf::source(store, &cell.unit, remarks.source.unwrap_or(held.source), lang)
                        .into(),
                    ..Statement::new(Place::Figure(cell.clone()), content)
                })
            })
            .collect();
        let way = (!statements.is_empty()).then_some(Way::Undo);
        if way.is_some() && store.dispatch(Action::WriteAll(statements)).is_err() {
            return store.say(words::out_of_bounds(lang).to_owned());
        }
        let waits = |cell: &Cell| {
            let pending = untrack(|| store.pending(cell)).unwrap_or_default();
            (cell.clone(), Pending { is_pasted: false, ..pending })
        };
        let written = ready.iter().map(|(cell, _)| (cell.clone(), Pending::default()));
        store.change_pending(written.chain(to_look_at.iter().map(waits)).collect::<Vec<_>>());
        let mut said = vec![words::pasted(lang, ready.len())];
        if !to_look_at.is_empty() {
            said.push(words::left_to_look_at(lang, to_look_at.len()));
        }
        store.tell(Said { sentence: said.join(" "), way });
        self.go_to(to_look_at.first().or(ready.first().map(|(cell, _)| cell)));
    }

    /// Takes the proposal out of the boxes: they show what the ledger holds.
    fn drop_pasted(self) {
        let Proposal { ready, to_look_at } = self.proposal.get_untracked();
        let cells: Vec<Cell> = ready.into_iter().map(|(cell, _)| cell).chain(to_look_at).collect();
        let first = cells.first().cloned();
        let without = cells.into_iter().map(|cell| {
            let pending = untrack(|| self.store.pending(&cell)).unwrap_or_default();
            (cell, Pending { boxes: None, is_pasted: false, ..pending })
        });
        self.store.change_pending(without.collect::<Vec<_>>());
        self.go_to(first.as_ref());
    }

    fn go_to(self, cell: Option<&Cell>) {
        let id = self
            .asked
            .with_untracked(|asked| asked.iter().find(|asked| Some(&asked.cell) == cell).map(Asked::box_id));
        if let Some(id) = id {
            page::edit(&id);
        }
    }
}

/// The row, where its boxes hold something pasted.
fn row(store: Store, asked: &Asked) -> Option<pasting::Row<'static>> {
    let pending = store.pending(&asked.cell).filter(|pending| pending.is_pasted)?;
    let (draft, held) = (pending.boxes?, Held::of(store, &asked.cell));
    let typed = said(&draft.meaning(asked.boxes, asked.target, store.lang()));
    let news = typed.and_then(|typed| held.news(pending.over.as_ref(), &typed));
    Some(pasting::Row {
        cell: asked.cell.clone(),
        target: asked.target,
        boxes: asked.boxes,
        draft,
        before: asked.before(store).map(|(_, _, value)| value),
        is_in_doubt: !held.disputed.is_empty() || news.is_some(),
    })
}

/// What a paste had no place for, as sentences.
pub fn left_over(laid: &Laid, lang: Lang) -> Vec<String> {
    let unknown = (!laid.unknown.is_empty()).then(|| words::not_on_the_form(lang, &laid.unknown.join("; ")));
    let beyond = (laid.beyond > 0).then(|| words::beyond_the_form(lang, laid.beyond));
    unknown.into_iter().chain(beyond).collect()
}

/// What the paste would enter, with the press that does it; `usual` where nothing is pasted.
#[component]
pub fn PasteBar(pasting: Pasting, usual: ViewFn) -> impl IntoView {
    let Pasting { store, lang, proposal, left_over, .. } = pasting;
    let replaces = move |(cell, value): &(Cell, Value)| {
        Held::of(store, cell).content.is_some_and(|held| held != Content::Value(value.clone()))
    };
    let is_open = Memo::new(move |_| proposal.with(Proposal::count) > 0);
    let summary = move || {
        let (count, ready, look) =
            proposal.with(|proposal| (proposal.count(), proposal.ready.len(), proposal.to_look_at.len()));
        let mut summary = words::paste_summary(lang, count, ready);
        if look > 0 {
            summary.push_str(&words::paste_look_at(lang, look));
        }
        let replaced =
            proposal.with(|proposal| proposal.ready.iter().filter(|ready| replaces(ready)).count());
        if replaced > 0 {
            summary.push_str(&words::paste_replaces(lang, replaced));
        }
        let rest = left_over.get().into_iter().map(|sentence| format!(" {sentence}"));
        rest.fold(format!("{summary}."), |all, sentence| all + &sentence)
    };
    move || {
        if !is_open.get() {
            return usual.run();
        }
        let ready = move || proposal.with(|proposal| proposal.ready.len());
        view! {
            <p id="paste-summary" data-test="paste-summary">{summary}</p>
            <div class="action-bar__end">
                <button class="button button--main" type="button" id="paste-enter" data-action="enter-pasted"
                    aria-describedby="paste-summary" on:click=move |_| pasting.enter()>
                    {move || words::enter_pasted(lang, ready())}
                </button>
                <button class="button" type="button" data-action="drop-pasted"
                    on:click=move |_| pasting.drop_pasted()>{shell::cancel(lang)}</button>
            </div>
        }
        .into_any()
    }
}
