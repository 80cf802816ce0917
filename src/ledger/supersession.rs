//! Who supersedes whom among the entries of one place, in any shape that hostile input can give it.
//!
//! Knows only one place's entries. References to entries elsewhere or nowhere are allowed and mean
//! nothing here.

use super::{Entry, EntryId};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

/// The graph of one place: its nodes are positions in a slice of entries in canonical order, and behind
/// those one for each id. An entry leads to the ids that it supersedes, and an id to the entries that
/// came with it: as many steps as there are references, however many contents an id has.
pub(super) struct Graph {
    /// For each entry, the positions of the ids here that it supersedes.
    older: Vec<Vec<usize>>,
    /// For each id, its entries.
    ids: Vec<Range<usize>>,
    /// For each id, whether an entry here supersedes it.
    is_superseded: Vec<bool>,
}

impl Graph {
    /// `entries` are sorted, so that entries of one id stand together.
    pub(super) fn new(entries: &[impl AsRef<Entry>]) -> Self {
        let mut ids: Vec<Range<usize>> = Vec::with_capacity(entries.len());
        for same in entries.chunk_by(|a, b| a.as_ref().id == b.as_ref().id) {
            let from = ids.last().map_or(0, |before| before.end);
            ids.push(from..from + same.len());
        }
        let at = |id: &EntryId| ids.binary_search_by_key(id, |same| entries[same.start].as_ref().id).ok();
        let older = entries.iter().map(|entry| entry.as_ref().supersedes.iter().filter_map(at).collect());
        let older: Vec<Vec<usize>> = older.collect();
        let mut is_superseded = vec![false; ids.len()];
        older.iter().flatten().for_each(|id| is_superseded[*id] = true);
        Self { older, ids, is_superseded }
    }

    /// For each entry, whether some entry here supersedes it.
    pub(super) fn superseded(&self) -> impl Iterator<Item = bool> {
        self.ids.iter().zip(&self.is_superseded).flat_map(|(same, is)| same.clone().map(|_| *is))
    }

    /// The node that a step from `node` leads to; the steps are numbered from 0.
    fn step(&self, node: usize, step: usize) -> Option<usize> {
        match node.checked_sub(self.older.len()) {
            None => self.older[node].get(step).map(|id| self.older.len() + id),
            Some(id) => self.ids[id].clone().nth(step),
        }
    }

    /// The members of each cycle, sorted.
    ///
    /// Tarjan's strongly connected components, with a stack of its own: a hostile file may hold a
    /// chain longer than the call stack.
    pub(super) fn cycles(&self) -> Vec<Vec<usize>> {
        const UNSEEN: usize = usize::MAX;
        let count = self.older.len() + self.ids.len();
        let (mut order, mut low) = (vec![UNSEEN; count], vec![0; count]);
        let mut open = vec![false; count];
        let (mut path, mut component, mut cycles) = (Vec::new(), Vec::new(), Vec::new());
        let mut next = 0;
        for start in 0..count {
            if order[start] == UNSEEN {
                path.push((start, 0));
            }
            while let Some((node, edge)) = path.pop() {
                if edge == 0 {
                    order[node] = next;
                    low[node] = next;
                    next += 1;
                    component.push(node);
                    open[node] = true;
                }
                if let Some(older) = self.step(node, edge) {
                    path.push((node, edge + 1));
                    if order[older] == UNSEEN {
                        path.push((older, 0));
                    } else if open[older] {
                        low[node] = low[node].min(order[older]);
                    }
                    continue;
                }
                if let Some(&(parent, _)) = path.last() {
                    low[parent] = low[parent].min(low[node]);
                }
                if low[node] == order[node] {
                    let from = component.iter().rposition(|&n| n == node).unwrap_or(0);
                    let mut members = component.split_off(from);
                    members.iter().for_each(|&n| open[n] = false);
                    members.retain(|&n| n < self.older.len());
                    if members.len() > 1 {
                        members.sort_unstable();
                        cycles.push(members);
                    }
                }
            }
        }
        cycles.sort();
        cycles
    }

    /// Every entry once: superseded ones before those that supersede them, else by position. In a
    /// cycle, and where nothing else is left, by position.
    pub(super) fn causal_order(&self) -> Vec<usize> {
        let count = self.older.len();
        let mut newer = vec![Vec::new(); self.ids.len()];
        let mut waits_for: Vec<usize> = self.older.iter().map(Vec::len).collect();
        let mut left: Vec<usize> = self.ids.iter().map(ExactSizeIterator::len).collect();
        let id_of: Vec<usize> =
            self.ids.iter().enumerate().flat_map(|(id, same)| same.clone().map(move |_| id)).collect();
        for (node, older) in self.older.iter().enumerate() {
            older.iter().for_each(|&id| newer[id].push(node));
        }
        let mut ready: BinaryHeap<_> = (0..count).filter(|&n| waits_for[n] == 0).map(Reverse).collect();
        let (mut placed, mut order) = (vec![false; count], Vec::with_capacity(count));
        let mut unplaced = 0;
        while order.len() < count {
            let node = ready.pop().map(|Reverse(node)| node).unwrap_or_else(|| {
                while placed[unplaced] {
                    unplaced += 1;
                }
                unplaced
            });
            if placed[node] {
                continue;
            }
            placed[node] = true;
            order.push(node);
            // An id is done with when all that came with it stand.
            left[id_of[node]] -= 1;
            if left[id_of[node]] > 0 {
                continue;
            }
            for &n in &newer[id_of[node]] {
                waits_for[n] = waits_for[n].saturating_sub(1);
                if waits_for[n] == 0 {
                    ready.push(Reverse(n));
                }
            }
        }
        order
    }
}
