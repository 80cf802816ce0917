//! Who supersedes whom among the entries of one place, in any shape that hostile input can give it.
//!
//! Knows only one place's entries. References to entries elsewhere or nowhere are allowed and mean
//! nothing here.

use super::{Entry, EntryId};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

/// The graph of one place: nodes are positions in a slice of entries in canonical order.
pub(super) struct Graph {
    /// For each entry, the entries here that it supersedes.
    older: Vec<Vec<usize>>,
    /// For each entry, the number of entries here that supersede it.
    newer_count: Vec<usize>,
}

impl Graph {
    /// `entries` are sorted, so that entries of one id stand together.
    pub(super) fn new(entries: &[Arc<Entry>]) -> Self {
        let mut newer_count = vec![0; entries.len()];
        let older = entries.iter().map(|entry| {
            let mut older = Vec::with_capacity(entry.supersedes.len());
            for id in &entry.supersedes {
                older.extend(with_id(entries, *id));
            }
            older.iter().for_each(|&o| newer_count[o] += 1);
            older
        });
        let older = older.collect();
        Self { older, newer_count }
    }

    /// Whether some entry here supersedes this one.
    pub(super) fn is_superseded(&self, entry: usize) -> bool {
        self.newer_count[entry] > 0
    }

    /// The members of each cycle, sorted.
    ///
    /// Tarjan's strongly connected components, with a stack of its own: a hostile file may hold a
    /// chain longer than the call stack.
    pub(super) fn cycles(&self) -> Vec<Vec<usize>> {
        const UNSEEN: usize = usize::MAX;
        let count = self.older.len();
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
                if let Some(&older) = self.older[node].get(edge) {
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
        let mut newer = vec![Vec::new(); count];
        let mut waits_for: Vec<usize> = self.older.iter().map(Vec::len).collect();
        for (node, older) in self.older.iter().enumerate() {
            older.iter().for_each(|&o| newer[o].push(node));
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
            for &n in &newer[node] {
                waits_for[n] = waits_for[n].saturating_sub(1);
                if waits_for[n] == 0 {
                    ready.push(Reverse(n));
                }
            }
        }
        order
    }
}

/// Positions of the entries with this id.
fn with_id(entries: &[Arc<Entry>], id: EntryId) -> std::ops::Range<usize> {
    let from = entries.partition_point(|entry| entry.id < id);
    let length = entries[from..].partition_point(|entry| entry.id == id);
    from..from + length
}
