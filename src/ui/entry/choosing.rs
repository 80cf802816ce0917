//! Several lines chosen together by keyboard: copied to a sheet, or filled down from the first of them.

use super::grid::Grid;
use super::pasting::Pasting;
use crate::edge::{clipboard, keys};
use leptos::ev::{ClipboardEvent, KeyboardEvent};
use leptos::prelude::*;

/// A key was pressed on the grid, and the box had no use for it.
pub fn pressed(grid: Grid, pasting: Pasting, event: &KeyboardEvent) {
    if event.is_composing() || event.alt_key() {
        return;
    }
    match event.key().as_str() {
        "ArrowDown" if event.shift_key() => extend(grid, pasting, 1, event),
        "ArrowUp" if event.shift_key() => extend(grid, pasting, -1, event),
        key if keys::has_control(event) && key.eq_ignore_ascii_case("d") => {
            event.prevent_default();
            fill_down(grid, pasting);
        }
        "Escape" if grid.chosen.get_untracked().is_some() => {
            event.prevent_default();
            grid.chosen.set(None);
        }
        _ => {}
    }
}

/// The chosen lines' figures go to the clipboard instead of the text in one box.
pub fn copy(grid: Grid, pasting: Pasting, event: &ClipboardEvent) {
    if let Some(range) = untrack(|| grid.range()) {
        clipboard::put(event, &pasting.copied(range));
    }
}

fn extend(grid: Grid, pasting: Pasting, by: isize, event: &KeyboardEvent) {
    let count = pasting.asked.with_untracked(Vec::len);
    let Some(here) = place(grid, pasting) else { return };
    event.prevent_default();
    let (from, to) = grid.chosen.get_untracked().unwrap_or((here, here));
    grid.chosen.set(Some((from, to.saturating_add_signed(by).min(count.saturating_sub(1)))));
}

/// Without a choice, the line takes what stands above it.
fn fill_down(grid: Grid, pasting: Pasting) {
    let above = || place(grid, pasting).and_then(|here| Some(here.checked_sub(1)?..=here));
    if let Some(range) = untrack(|| grid.range()).filter(|range| range.start() < range.end()).or_else(above) {
        grid.chosen.set(None);
        pasting.fill_down(range);
    }
}

/// Which line has the focus.
fn place(grid: Grid, pasting: Pasting) -> Option<usize> {
    let here = untrack(|| Some(grid.here()?.key(grid.across())))?;
    pasting.asked.with_untracked(|asked| asked.iter().position(|asked| asked.key == here))
}
