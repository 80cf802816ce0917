//! What one place holds now, out of everything ever written there.

use super::supersession::Graph;
use super::{Content, Entry, EntryId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Ids that came with more than one content, with all their contents.
pub(super) type Twins = BTreeMap<EntryId, BTreeSet<Arc<Entry>>>;

/// What a place holds now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Current<'a> {
    /// Nothing was written, or what was written is withdrawn.
    Nothing,
    /// One entry holds.
    One(&'a Arc<Entry>),
    /// Several entries say the same, independently; in canonical order.
    Agreed(&'a [Arc<Entry>]),
    /// Several entries say different things ("chỗ lệch số"); in canonical order. A withdrawal beside
    /// a figure is one of them.
    Several(&'a [Arc<Entry>]),
}

impl<'a> Written<'a> {
    /// What the place holds now.
    pub fn now(self) -> Current<'a> {
        Current::of(self.current)
    }
}

impl<'a> Current<'a> {
    fn of(entries: &'a [Arc<Entry>]) -> Self {
        match entries {
            [] => Self::Nothing,
            [first, rest @ ..] if rest.iter().any(|e| e.content != first.content) => Self::Several(entries),
            [first, ..] if matches!(first.content, Content::Withdrawn) => Self::Nothing,
            [one] => Self::One(one),
            several => Self::Agreed(several),
        }
    }

    /// The entry that holds; of those that agree the first in canonical order.
    pub fn entry(self) -> Option<&'a Arc<Entry>> {
        match self {
            Self::One(entry) => Some(entry),
            Self::Agreed(entries) => entries.first(),
            Self::Nothing | Self::Several(_) => None,
        }
    }

    /// What the place says, where that is not in dispute.
    pub fn content(self) -> Option<&'a Content> {
        self.entry().map(|entry| &entry.content)
    }

    /// Whether a figure stands there, be it in dispute.
    pub fn has_figure(self) -> bool {
        self.is_conflict() || matches!(self.content(), Some(Content::Value(_)))
    }

    /// Whether somebody has to choose.
    pub const fn is_conflict(self) -> bool {
        matches!(self, Self::Several(_))
    }
}

/// Every entry of one place.
#[derive(Clone, Copy, Debug)]
pub struct Written<'a> {
    /// Those that no other supersedes, withdrawals included, in canonical order.
    pub current: &'a [Arc<Entry>],
    /// The others, in canonical order.
    pub past: &'a [Arc<Entry>],
}

/// All entries of one place: the current ones first, each part in canonical order.
#[derive(Clone, Debug, Default)]
pub(super) struct Spot {
    entries: Vec<Arc<Entry>>,
    current: usize,
}

impl Spot {
    /// Adds an entry; until [`Spot::settle`], what is current is not known.
    pub(super) fn push(&mut self, entry: Arc<Entry>) {
        self.entries.push(entry);
        // A place that has one entry is settled as it stands: its references point elsewhere.
        self.current = usize::from(self.entries.len() == 1);
    }

    /// Takes an entry out; another is pushed in its place.
    pub(super) fn take(&mut self, entry: &Entry) {
        self.entries.retain(|own| **own != *entry);
        self.current = 0;
    }

    /// Whether [`Spot::settle`] has nothing to do.
    pub(super) const fn is_settled(&self) -> bool {
        self.current > 0
    }

    /// Finds what is current: what no other entry here supersedes, the members of cycles, and
    /// whatever shares its id with another content (a newer entry cannot say which it had seen).
    pub(super) fn settle(&mut self, twins: &Twins) {
        if self.entries.len() < 2 {
            return;
        }
        self.entries.sort_unstable();
        let graph = Graph::new(&self.entries);
        let is_current =
            |(superseded, entry): (bool, &Arc<Entry>)| !superseded || twins.contains_key(&entry.id);
        let mut current: Vec<bool> = graph.superseded().zip(&self.entries).map(is_current).collect();
        graph.cycles().into_iter().flatten().for_each(|n| current[n] = true);
        let (held, past): (Vec<_>, Vec<_>) =
            self.entries.drain(..).enumerate().partition(|(n, _)| current[*n]);
        self.current = held.len();
        self.entries.extend(held.into_iter().chain(past).map(|(_, entry)| entry));
    }

    pub(super) fn current(&self) -> Current<'_> {
        Current::of(self.current_entries())
    }

    pub(super) fn current_entries(&self) -> &[Arc<Entry>] {
        &self.entries[..self.current]
    }

    pub(super) fn written(&self) -> Written<'_> {
        let (current, past) = self.entries.split_at(self.current);
        Written { current, past }
    }

    pub(super) fn history(&self) -> Vec<&Arc<Entry>> {
        let entries = self.sorted();
        let order = Graph::new(&entries).causal_order();
        order.into_iter().map(|n| entries[n]).collect()
    }

    /// Ids of the members of each cycle.
    pub(super) fn cycles(&self) -> Vec<Vec<EntryId>> {
        if self.entries.len() < 2 {
            return Vec::new();
        }
        let entries = self.sorted();
        let ids = |cycle: Vec<usize>| cycle.into_iter().map(|n| entries[n].id).collect();
        Graph::new(&entries).cycles().into_iter().map(ids).collect()
    }

    fn sorted(&self) -> Vec<&Arc<Entry>> {
        let mut entries: Vec<_> = self.entries.iter().collect();
        entries.sort_unstable();
        entries
    }
}
