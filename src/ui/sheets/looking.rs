//! What the figures of a file would change, cell by cell, and the press that takes them in.

use super::bringing::{Bringing, Read, What};
use super::columns_view::columns_view;
use super::line::{Answers, line};
use crate::edge::{marks, page};
use crate::import::preview::{Change, Line, Over, Proposed, preview, statements};
use crate::import::trail::PassedOver;
use crate::ledger::Place;
use crate::state::{Action, Role, Said, Store, Way};
use crate::text::Lang;
use crate::text::phrases::sheets as words;
use leptos::prelude::*;
use std::sync::Arc;

/// So many lines are shown at once.
const MOST: usize = 200;

/// Which lines are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    New,
    Changed,
    Refused,
    Same,
}

impl Shown {
    const ALL: [Self; 4] = [Self::New, Self::Changed, Self::Refused, Self::Same];

    /// The kind of a line; nothing of those that nobody needs to see: empty cells, and those that nobody
    /// filled in.
    fn of(line: &Line) -> Option<Self> {
        match line.change {
            Change::New => Some(Self::New),
            Change::Changed => Some(Self::Changed),
            Change::Same => Some(Self::Same),
            Change::Refused(_) => Some(Self::Refused),
            Change::Untouched | Change::Empty => None,
        }
    }

    /// Where lines wait for a word: among those that change something, else among the new ones.
    fn of_waiting(looked: &Looked) -> Self {
        let changes = |line: &Line| !line.is_ready() && line.change == Change::Changed;
        if looked.lines.iter().any(changes) { Self::Changed } else { Self::New }
    }

    fn counted(self, count: usize, lang: Lang) -> String {
        match self {
            Self::New => words::counted_new(lang, count),
            Self::Changed => words::counted_changed(lang, count),
            Self::Refused => words::counted_refused(lang, count),
            Self::Same => words::counted_same(lang, count),
        }
    }
}

/// What a file brings.
#[derive(Clone, Default, PartialEq)]
struct Looked {
    lines: Vec<Line>,
    passed_over: Vec<PassedOver>,
    gone: Vec<String>,
    /// Figures of units that this person does not write for.
    of_others: usize,
    /// The file was made from another state of the resolution's data.
    has_other_seeds: bool,
}

impl Looked {
    fn count(&self, shown: Shown) -> usize {
        self.lines.iter().filter(|line| Shown::of(line) == Some(shown)).count()
    }

    fn waiting(&self) -> usize {
        let waits = |line: &&Line| matches!(line.change, Change::New | Change::Changed) && !line.is_ready();
        self.lines.iter().filter(waits).count()
    }
}

/// The file, what it is, and its preview.
pub fn looking(bringing: Bringing, read: &Arc<Read>, lang: Lang) -> AnyView {
    let store = Store::expect();
    let name = read.name.clone();
    let (answers, columns) = (read.answers, read.columns);
    let what = match &read.what {
        What::Ours(_) => words::ours(lang, &name),
        What::Long(_) => words::long(lang, &name),
        What::Own(_) => words::own(lang, &name),
    };
    let looked = {
        let read = Arc::clone(read);
        Memo::new(move |_| look(store, &read, lang))
    };
    let boxes = columns.map(|columns| columns_view(columns, read, lang));
    // What there is to see is shown first.
    let first = looked.with_untracked(|looked| Shown::ALL.into_iter().find(|shown| looked.count(*shown) > 0));
    let shown = RwSignal::new(first.unwrap_or(Shown::New));
    let take = {
        let (read, name) = (Arc::clone(read), name.clone());
        move |_| {
            let (ready, refused, waiting) = looked.with_untracked(|looked| {
                (statements(&looked.lines, &name), looked.count(Shown::Refused), looked.waiting())
            });
            let count = ready.len();
            if count == 0 {
                return store.say(nothing_to_take(waiting, lang).to_owned());
            }
            if store.dispatch(Action::WriteAll(ready)).is_err() {
                return store.say(words::not_taken(lang).to_owned());
            }
            if let (Some(columns), What::Own(book)) = (columns, &read.what) {
                columns.remember(book);
            }
            let taken = words::taken(lang, count, &name);
            let sentence = match refused + waiting {
                0 => {
                    bringing.stop();
                    marks::in_next_frame(page::focus_main_if_lost);
                    taken
                }
                // What was not taken is somebody's work still to be done.
                left => {
                    shown.set(if waiting > 0 {
                        Shown::of_waiting(&looked.get_untracked())
                    } else {
                        Shown::Refused
                    });
                    format!("{taken} {}", words::cells_left(lang, left))
                }
            };
            store.tell(Said { sentence, way: Some(Way::Undo) });
        }
    };
    let ready = move || looked.with(|looked| looked.lines.iter().filter(|line| line.is_ready()).count());
    let tab = move |one: Shown| {
        view! {
            <label class="segments__item">
                <input type="radio" name="sheet-shown" prop:checked=move || shown.get() == one
                    on:change=move |_| shown.set(one)/>
                <span>{move || one.counted(looked.with(|looked| looked.count(one)), lang)}</span>
            </label>
        }
    };
    let caption = words::caption(lang, &name);
    let label = caption.clone();
    view! {
        <div class="stack">
            <p class="notice" role="status">{what}</p>
            {boxes}
            <section class="section" aria-label=label>
                <div class="segments" role="radiogroup" aria-label=words::show(lang)>{Shown::ALL.map(tab)}</div>
                {move || looked.with(|looked| remarks(looked, lang))}
                <table class="table cards" data-preview="">
                    <caption class="unseen">{caption}</caption>
                    <thead><tr>
                        <th scope="col">{words::column_cell(lang)}</th>
                        <th scope="col">{words::column_target(lang)}</th>
                        <th scope="col">{words::column_place(lang)}</th>
                        <th scope="col" class="number">{words::column_now(lang)}</th>
                        <th scope="col" class="number">{words::column_then(lang)}</th>
                        <th scope="col">{words::column_state(lang)}</th>
                    </tr></thead>
                    <tbody>{move || looked.with(|looked| rows(store, looked, shown.get(), answers, lang))}</tbody>
                </table>
            </section>
            <div class="action-bar screen-only">
                <button class="button button--main" type="button" data-action="take"
                    aria-disabled=move || (ready() == 0).to_string() on:click=take>
                    {move || match ready() {
                        0 => nothing_to_take(looked.with(Looked::waiting), lang).to_owned(),
                        count => words::take(lang, count),
                    }}
                </button>
            </div>
        </div>
    }
    .into_any()
}

/// Why nothing can be written, where so many cells wait for a word.
fn nothing_to_take(waiting: usize, lang: Lang) -> &'static str {
    if waiting > 0 { words::nothing_confirmed(lang) } else { words::nothing_to_take(lang) }
}

/// Holds the file against the ledger, followed. Who works for one unit takes in that unit's figures alone.
fn look(store: Store, read: &Read, lang: Lang) -> Looked {
    let mut looked = Looked::default();
    let (proposed, read_in): (Vec<Proposed>, Lang) = match &read.what {
        What::Ours(returned) => {
            looked.passed_over.clone_from(&returned.passed_over);
            looked.gone.clone_from(&returned.gone);
            looked.has_other_seeds = returned.has_other_seeds;
            (returned.proposed.clone(), returned.lang)
        }
        What::Long(proposed) => (proposed.clone(), lang),
        What::Own(book) => match read.columns.and_then(|columns| columns.mapped(book, lang)) {
            Some(mapped) => {
                looked.passed_over = mapped.passed_over;
                (mapped.proposed, lang)
            }
            None => return looked,
        },
    };
    let own = match store.person().map(|person| person.role) {
        Some(Role::Unit(unit)) => Some(unit),
        _ => None,
    };
    let is_mine = |one: &Proposed| match (&own, &one.place) {
        (Some(own), Place::Figure(cell) | Place::LastYear(cell)) => cell.unit == *own,
        _ => true,
    };
    let (mine, others): (Vec<Proposed>, Vec<Proposed>) = proposed.into_iter().partition(is_mine);
    let (data, settings) = (store.data(), store.settings());
    looked.of_others = others.len();
    looked.lines = store.read_all(|ledger| {
        let over = Over { data, ledger, settings: &settings, lang: read_in };
        preview(over, mine).into_iter().map(|line| read.answers.laid_over(line, over)).collect()
    });
    looked
}

/// What must be known beside the lines.
fn remarks(looked: &Looked, lang: Lang) -> AnyView {
    let (passed, others, waiting) = (looked.passed_over.len(), looked.of_others, looked.waiting());
    let all = [
        (waiting > 0).then(|| words::waiting(lang, waiting)),
        (others > 0).then(|| words::of_others(lang, others)),
        looked.has_other_seeds.then(|| words::other_seeds(lang).to_owned()),
        (!looked.gone.is_empty()).then(|| words::rows_gone(lang, &looked.gone.join("; "))),
    ];
    let passed = (passed > 0).then(|| {
        let row = |row: &PassedOver| view! { <li>{format!("{}: {}", row.at, row.words)}</li> };
        let rows = looked.passed_over.iter().take(MOST).map(row).collect_view();
        view! { <details><summary>{words::passed_over(lang, passed)}</summary><ul>{rows}</ul></details> }
    });
    let all = all.into_iter().flatten().map(|said| view! { <p class="soft">{said}</p> }).collect_view();
    view! { {all} {passed} }.into_any()
}

fn rows(store: Store, looked: &Looked, shown: Shown, answers: Answers, lang: Lang) -> AnyView {
    let count = looked.count(shown);
    if count == 0 {
        return view! { <tr><td colspan="6" class="soft">{words::none_here(lang)}</td></tr> }.into_any();
    }
    let of_kind = looked.lines.iter().filter(|line| Shown::of(line) == Some(shown));
    let lines = of_kind.take(MOST).map(|each| line(store, each, answers, lang)).collect_view();
    let more = (count > MOST).then(|| {
        view! { <tr><td colspan="6" class="soft">{words::more(lang, count - MOST)}</td></tr> }
    });
    view! { {lines} {more} }.into_any()
}
