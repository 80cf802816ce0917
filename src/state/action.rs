//! What may happen to the page's state, and what the state asks of the world in return.

use super::memory::Memory;
use super::saving::Trouble;
use super::{Person, Route};
use crate::ledger::{Entry, Fingerprint, Ledger, Merged, Period, Refusal, Standing, Statement, UndoRefusal};
use crate::text::Lang;
use std::sync::Arc;
use time::Date;

/// Something that happens to the state.
#[derive(Clone, Debug)]
pub enum Action {
    /// Somebody writes.
    Write(Statement),
    /// Somebody writes several things at once, about places that all differ: all of them or none,
    /// and taken back together.
    WriteAll(Vec<Statement>),
    /// Somebody takes back the last thing written in this page.
    Undo,
    /// Somebody does again what was taken back last in this page.
    Redo,
    /// Entries come in from a file and must be kept.
    Merge(Vec<Arc<Entry>>),
    /// The same, where somebody looked at it first and it was tried on a copy of the ledger.
    MergeTried(Box<Tried>),
    /// Entries come in from the store: at the start, or because another tab wrote.
    Arrive(Vec<Arc<Entry>>),
    /// This many entries became durable.
    Kept(usize),
    /// A write failed.
    KeepFailed(Trouble),
    /// Storage is not what it should be, although nothing failed yet. Takes the place of an earlier
    /// warning of its kind.
    Warn(Trouble),
    /// The ledger as it stands was saved to a file.
    SavedToFile,
    /// Somebody says who works here.
    Choose(Person),
    /// Another language.
    Speak(Lang),
    /// Another theme: `light`, `dark` or `auto`.
    Paint(Theme),
    /// The period of the form.
    Enter(Period),
    /// Whether figures are typed as estimated or official.
    EnterAs(Standing),
    /// The date from which everything is looked at; `None` for the one that figures suggest.
    LookFrom(Option<Date>),
    /// The address names another screen.
    Visit(Route),
}

impl Action {
    /// Whether it would change the ledger.
    pub fn writes(&self) -> bool {
        matches!(
            self,
            Self::Write(_)
                | Self::WriteAll(_)
                | Self::Undo
                | Self::Redo
                | Self::Merge(_)
                | Self::MergeTried(_)
        )
    }
}

/// A merge that was tried on a copy of the ledger, so that it need not be done again.
#[derive(Clone, Debug)]
pub struct Tried {
    /// The ledger that was copied.
    pub of: Fingerprint,
    /// The copy, with everything merged.
    pub ledger: Ledger,
    /// What that brought.
    pub merged: Merged,
}

/// What the state asks of the world.
#[derive(Clone, Debug)]
pub enum Effect {
    /// Keep these entries; answer with [`Action::Kept`] or [`Action::KeepFailed`].
    Keep(Vec<Arc<Entry>>),
    /// Remember a convenience.
    Remember(Memory, String),
    /// Hold what stands in boxes, for a reload of this very tab; empty where nothing does.
    HoldTyped(String),
    /// Show this theme.
    Paint(Theme),
    /// Tell the browser which language the page is in.
    Speak(Lang),
}

/// Light, dark, or as the system wishes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Whatever the system prefers.
    #[default]
    System,
}

impl Theme {
    /// The word under which it is remembered.
    pub fn code(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::System => "auto",
        }
    }

    /// Reads what [`Theme::code`] wrote; anything else follows the system.
    pub fn from_code(code: &str) -> Theme {
        match code {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        }
    }
}

/// Why an action changed nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The entry would break the ledger's bounds.
    Entry(Refusal),
    /// There is nothing that could be taken back.
    Undo(UndoRefusal),
    /// It would change a figure of a form that is handed in.
    Locked,
    /// The page shows the ledger of a copy, which nobody changes.
    OnlyLooking,
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Refused::Entry(refusal)
    }
}

impl From<UndoRefusal> for Refused {
    fn from(refusal: UndoRefusal) -> Self {
        Refused::Undo(refusal)
    }
}
