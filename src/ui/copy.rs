//! A copy of the file that carries a ledger: the question when it opens, the banner while it is looked
//! at.

use crate::edge::{address, preferences};
use crate::persist::{Kind, Loaded};
use crate::state::Store;
use crate::text::phrases::{copies as words, shell};
use crate::text::{Lang, date, number};
use crate::ui::parts::head::words_alone;
use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::rc::Rc;

/// Where a tab remembers what was chosen, and for which copy.
const HELD: &str = "snq.copy";

/// Tells one copy's ledger from another's within a tab.
fn mark(bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// What somebody does with the ledger of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyChoice {
    /// Looks at it.
    Look,
    /// Holds it against this laptop's own, to merge it.
    Merge,
    /// Leaves it aside.
    Own,
}

impl CopyChoice {
    const ALL: [Self; 3] = [Self::Look, Self::Merge, Self::Own];

    /// The word for it in the page's own markup and in what a tab remembers.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Look => "look",
            Self::Merge => "merge",
            Self::Own => "own",
        }
    }

    /// What was chosen in this tab for the copy that carries `bytes`, so that loading it again asks
    /// nothing. Another copy, opened in the same tab, asks.
    pub fn held(bytes: &[u8]) -> Option<Self> {
        let held = preferences::held(HELD)?;
        let (code, copy) = held.split_once(' ')?;
        Self::ALL.into_iter().find(|choice| choice.code() == code && copy == mark(bytes))
    }

    /// Remembers it for this tab and this copy.
    pub fn hold(self, bytes: &[u8]) {
        preferences::hold(HELD, &format!("{} {}", self.code(), mark(bytes)));
    }

    /// Remembers another choice for the copy that is looked at.
    fn hold_instead(self) {
        let copy = preferences::held(HELD).and_then(|held| Some(held.split_once(' ')?.1.to_owned()));
        preferences::hold(HELD, &format!("{} {}", self.code(), copy.unwrap_or_default()));
    }
}

/// The question before anything of the copy is shown; `None` for a ledger that cannot be read, which
/// leaves only the laptop's own.
pub fn copy_question(carried: Option<Loaded>, lang: Lang, choose: Rc<dyn Fn(CopyChoice)>) -> AnyView {
    let offered: &[CopyChoice] = if carried.is_some() { &CopyChoice::ALL } else { &[CopyChoice::Own] };
    let offer = |choice: &CopyChoice| {
        let (choice, choose) = (*choice, choose.clone());
        let (label, hint) = match choice {
            CopyChoice::Look => (words::look(lang), words::look_hint(lang)),
            CopyChoice::Merge => (words::merge(lang), words::merge_hint(lang)),
            CopyChoice::Own => (words::own(lang), words::own_hint(lang)),
        };
        view! {
            <li class="choice">
                <button class="button" class:button--main=choice == offered[0] type="button"
                    data-action=format!("copy-{}", choice.code()) on:click=move |_| choose(choice)>{label}</button>
                <span class="soft">{hint}</span>
            </li>
        }
    };
    let offers = offered.iter().map(offer).collect_view();
    let told = match &carried {
        Some(loaded) => holds(loaded, lang).into_any(),
        None => {
            view! { <p class="notice status--not-met" role="alert" data-copy="damaged">{words::damaged(lang)}</p> }.into_any()
        }
    };
    view! {
        <main class="gate stack" data-copy="asks">
            <p class="brand">{shell::product(lang)}</p>
            {words_alone(words::title(lang), told)}
            {carried.is_some().then(|| view! { <p>{words::asks(lang)}</p> })}
            <ul class="choices">{offers}</ul>
        </main>
    }
    .into_any()
}

fn holds(loaded: &Loaded, lang: Lang) -> String {
    let count = number::count(loaded.entries.len(), lang);
    let said = match loaded.origin.kind {
        Kind::Real => words::holds(lang, &count),
        Kind::Illustration => words::holds_fictional(lang, &count),
    };
    let latest = loaded.entries.iter().map(|entry| entry.at).max_by_key(|at| at.unix_seconds);
    let latest = latest.map(|at| words::last_write(lang, &date::moment(at)));
    [Some(said), latest].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Says above every screen that it shows the copy's figures, with the ways out of it.
#[component]
pub fn CopyBanner(lang: Lang) -> impl IntoView {
    let way = move |choice: CopyChoice, label: &'static str| {
        view! {
            <button class="button button--small" type="button" data-action=format!("copy-{}", choice.code())
                on:click=move |_| {
                    choice.hold_instead();
                    address::reload();
                }>{label}</button>
        }
    };
    let fictional = Store::expect().is_illustration().then(|| format!("{} · ", shell::illustrative(lang)));
    view! {
        <aside class="illustrative illustrative--copy" aria-label=words::title(lang) data-copy="looks">
            <strong>{fictional}{words::banner(lang)}</strong>
            <span class="illustrative__words">{words::banner_explain(lang)}</span>
            {way(CopyChoice::Merge, words::merge_here(lang))}
            {way(CopyChoice::Own, words::leave(lang))}
        </aside>
    }
}
