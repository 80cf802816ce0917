//! What the reader of the tasks has chosen. Kept in one place for as long as the page is open.

use super::adding::Begun;
use crate::work::{Progress, Whose};
use leptos::prelude::*;

/// The choices. Copies are handles to one and the same.
#[derive(Clone, Copy)]
pub struct Browsing {
    /// How tasks are shown.
    pub view: RwSignal<View>,
    /// In which order.
    pub order: RwSignal<Order>,
    /// What is let through.
    pub filter: RwSignal<Filter>,
    /// A task that is being added.
    pub(super) begun: Begun,
}

/// How tasks are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Under where they come from.
    #[default]
    List,
    /// Under who leads them.
    Bodies,
    /// Over the year.
    Timeline,
}

/// In which order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// As in the text, then as made.
    #[default]
    Text,
    /// Overdue first, then the nearest due days.
    Due,
}

/// What tasks must have in common. Everything empty lets all through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// As typed into the search box.
    pub words: String,
    /// How far they have come.
    pub progress: Option<Progress>,
    /// Whose they are.
    pub whose: Option<Whose>,
}

impl Browsing {
    /// Nothing chosen.
    pub fn new() -> Self {
        Self {
            view: RwSignal::default(),
            order: RwSignal::default(),
            filter: RwSignal::default(),
            begun: Begun::new(),
        }
    }

    /// What the shell provided.
    pub fn expect() -> Self {
        expect_context::<Self>()
    }
}
