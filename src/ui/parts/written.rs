//! Everything ever written in some places: who, when, what, why, and what still holds. Entries are
//! withdrawn, brought back and chosen here; nothing is ever removed.

use crate::edge::page;
use crate::ledger::{Content, Entry, Ledger, Place, Statement, undo};
use crate::state::{Action, Store};
use crate::text::phrases::{entry as boxes, shell, target as words};
use crate::text::{Lang, date};
use crate::ui::parts::clash::author;
use leptos::prelude::*;
use std::sync::Arc;

/// One entry as the list shows it.
pub struct Item {
    entry: Arc<Entry>,
    standing: Standing,
    /// What would bring back what stood before; only for what holds now.
    undo: Option<Statement>,
}

/// How an entry stands among those of its place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// It holds.
    Current,
    /// It holds beside others that say something else.
    Disputed,
    /// A later one took its place.
    Superseded,
}

/// What a list needs to know of its screen.
#[derive(Clone, Copy)]
pub struct Written {
    /// The page's state.
    pub store: Store,
    /// The language of the screen.
    pub lang: Lang,
    /// The id of the heading, for the keyboard: the list is made anew, its buttons with it.
    pub heading: &'static str,
    /// What the button says that withdraws.
    pub withdraw: &'static str,
    /// Whether there are buttons.
    pub may_write: bool,
}

/// The latest first; a clock that somebody set wrong changes the order and nothing else.
pub fn items(ledger: &Ledger, places: &[Place]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for place in places {
        let current = ledger.current_entries(place);
        let disputed = ledger.current(place).is_conflict();
        for entry in ledger.history(place) {
            let holds = current.iter().any(|own| Arc::ptr_eq(own, entry));
            let standing = match (holds, disputed) {
                (false, _) => Standing::Superseded,
                (true, true) => Standing::Disputed,
                (true, false) => Standing::Current,
            };
            let undo = holds.then(|| undo(ledger, place).ok()).flatten();
            items.push(Item { entry: Arc::clone(entry), standing, undo });
        }
    }
    items.reverse();
    items.sort_by_key(|item| std::cmp::Reverse(item.entry.at.unix_seconds));
    items
}

impl Written {
    /// The list; `said` tells what an entry says and of what.
    pub fn list(self, items: Vec<Item>, said: &dyn Fn(&Entry) -> (String, String)) -> AnyView {
        let lines: Vec<_> = items.into_iter().map(|item| self.line(item, said)).collect();
        view! { <ol class="history">{lines}</ol> <p class="soft">{shell::claims(self.lang)}</p> }.into_any()
    }

    fn line(self, item: Item, said: &dyn Fn(&Entry) -> (String, String)) -> AnyView {
        let Item { entry, standing, undo } = item;
        let class = match standing {
            Standing::Superseded => "history__item history__item--superseded",
            Standing::Current | Standing::Disputed => "history__item",
        };
        let tag = match standing {
            Standing::Superseded => words::superseded(self.lang),
            Standing::Current => words::current(self.lang),
            Standing::Disputed => boxes::two_figures(self.lang),
        };
        let (what, place) = said(&entry);
        let why = [&*entry.note, &*entry.source].into_iter().filter(|text| !text.is_empty());
        let why = why.collect::<Vec<_>>().join(", ");
        let why = (!why.is_empty()).then(|| view! { <p class="history__why">{why}</p> });
        let buttons = self.may_write.then(|| self.buttons(&entry, standing, undo));
        view! {
            <li class=class>
                <time class="history__when">{date::moment(entry.at)}</time>
                <div>
                    <p class="history__what">{what}</p>
                    <p>{place} " " <span class="tag">{tag}</span></p>
                    <p class="history__who">{author(&entry.author, self.lang)}</p>
                    {why}
                    {buttons}
                </div>
            </li>
        }
        .into_any()
    }

    fn buttons(self, entry: &Entry, standing: Standing, undo: Option<Statement>) -> AnyView {
        let Self { lang, store, heading, withdraw, .. } = self;
        // A form that is handed in only takes a choice between figures that differ.
        let is_locked = matches!(&entry.place, Place::Figure(cell) if store.is_locked(cell));
        let withdrawal = (entry.content != Content::Withdrawn && standing == Standing::Current && !is_locked)
            .then(|| Statement::withdrawal(entry.place.clone(), ""));
        let choice = (standing == Standing::Disputed).then(|| Statement::choice(entry, entry.note.clone()));
        let back = undo.filter(|statement| !is_locked && Some(statement) != withdrawal.as_ref());
        let offers = [
            (choice, boxes::choose_this(lang), "choose"),
            (back, shell::undo(lang), "undo"),
            (withdrawal, withdraw, "withdraw"),
        ];
        let button = |(statement, word, action): (Option<Statement>, &'static str, &'static str)| {
            let statement = statement?;
            let write = move |_| {
                // What is offered is within the ledger's bounds.
                drop(store.dispatch(Action::Write(statement.clone())));
                request_animation_frame(move || page::focus(heading));
            };
            Some(view! {
                <button type="button" class="button button--small" data-action=action on:click=write>{word}</button>
            })
        };
        let buttons: Vec<_> = offers.into_iter().filter_map(button).collect();
        if buttons.is_empty() {
            ().into_any()
        } else {
            view! { <div class="cluster">{buttons}</div> }.into_any()
        }
    }
}
