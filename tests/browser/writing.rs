//! What the store does with entries: written here, taken back, brought from elsewhere.

use super::page::{CITY, INSURED, INVESTMENT, Page, WARD, cell, number, runs, says};
use leptos::prelude::untrack;
use leptos::task::tick;
use so_nghi_quyet::ledger::{Cell, Entry, UndoRefusal};
use so_nghi_quyet::progress;
use so_nghi_quyet::resolution::{TargetId, UnitId};
use so_nghi_quyet::state::{Action, Refused, Saving, Tried, Trouble};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn undo_takes_back_one_act_at_a_time() {
    let page = Page::new();
    let store = page.store;
    let cells = [cell(INVESTMENT, CITY, 9), cell(INSURED, WARD, 9), cell(INVESTMENT, CITY, 8)];
    let figures = || cells.each_ref().map(|cell| page.figure(cell));
    let [one, two, three] = [number(1), number(2), number(3)].map(Some);
    let pasted = vec![says(cells[0].clone(), number(1)), says(cells[1].clone(), number(2))];
    store.dispatch(Action::WriteAll(pasted)).unwrap();
    store.dispatch(Action::Write(says(cells[2].clone(), number(3)))).unwrap();
    let reader = runs(move || store.follow(&TargetId::new(INSURED), &UnitId::new(WARD)));
    tick().await;
    assert_eq!(figures(), [one.clone(), two.clone(), three]);

    store.dispatch(Action::Undo).unwrap();
    assert_eq!(figures(), [one, two, None]);
    tick().await;
    assert_eq!(reader.get(), 1, "what stays wakes nobody");

    store.dispatch(Action::Undo).unwrap();
    assert_eq!(figures(), [None, None, None]);
    tick().await;
    assert_eq!(reader.get(), 2);

    assert_eq!(store.dispatch(Action::Undo), Err(Refused::Undo(UndoRefusal::Nothing)));
    let counts: Vec<usize> = page.handed_over().iter().map(Vec::len).collect();
    assert_eq!(counts, [2, 1, 1, 2], "an undo is kept like every entry");
}

#[wasm_bindgen_test]
fn what_is_durable_is_said_figure_by_figure() {
    let store = Page::new().store;
    let [early, late] = [8, 9].map(|month| cell(INVESTMENT, CITY, month));
    let write =
        |cell: &Cell, value| store.dispatch(Action::Write(says(cell.clone(), number(value)))).unwrap();
    let states = || untrack(|| [store.saving_of(&early), store.saving_of(&late)]);
    write(&early, 1);
    store.dispatch(Action::Kept(1)).unwrap();

    write(&late, 2);
    assert_eq!(states(), [Saving::Saved, Saving::Underway(1)]);
    let failed = Saving::Failed { entries: 1, trouble: Trouble::Full };
    store.dispatch(Action::KeepFailed(Trouble::Full)).unwrap();
    assert_eq!(states(), [Saving::Saved, failed]);

    write(&early, 3);
    assert!(states().iter().all(|saving| saving.code() == "failed"), "neither stands anywhere else");
    store.dispatch(Action::Kept(1)).unwrap();
    assert_eq!(
        states(),
        [Saving::Underway(1), Saving::Underway(1)],
        "one still waits, and nobody says which"
    );
    store.dispatch(Action::Kept(1)).unwrap();
    assert_eq!(states(), [Saving::Saved, Saving::Saved]);
}

#[wasm_bindgen_test]
async fn what_is_locked_is_neither_taken_back_nor_done_again_until_it_is_reopened() {
    let page = Page::new();
    let store = page.store;
    let figure = cell(INSURED, WARD, 9);
    for value in [1, 2] {
        store.dispatch(Action::Write(says(figure.clone(), number(value)))).unwrap();
    }
    store.dispatch(Action::Undo).unwrap();
    let (unit, period) = (&figure.unit, figure.period);
    let settings = progress::Settings::default();
    let submission = store.peek(|ledger| progress::submission(store.data(), &settings, ledger, unit, period));
    store.dispatch(Action::Write(submission)).unwrap();
    for action in [Action::Undo, Action::Redo] {
        assert_eq!(store.dispatch(action), Err(Refused::Locked));
    }
    assert!(store.peek(|ledger| progress::is_locked(ledger, unit, period)));
    assert_eq!(page.figure(&figure), Some(number(1)));

    let reopening = progress::reopening(unit, period, "sửa số").unwrap();
    store.dispatch(Action::Write(reopening)).unwrap();
    store.dispatch(Action::Redo).unwrap();
    assert_eq!(page.figure(&figure), Some(number(2)));
    store.dispatch(Action::Undo).unwrap();
    assert_eq!(page.figure(&figure), Some(number(1)));
    assert!(!store.peek(|ledger| progress::is_locked(ledger, unit, period)));
}

#[wasm_bindgen_test]
async fn entries_from_elsewhere_arrive_once_and_are_kept_only_where_they_are_new() {
    let entries = written_elsewhere();
    let page = Page::new();
    let store = page.store;
    let reader = runs(move || store.follow(&TargetId::new(INVESTMENT), &UnitId::new(CITY)));
    tick().await;
    for (action, kept, runs, len) in [
        (Action::Merge(entries[..1].to_vec()), vec![1], 2, 1),
        (Action::Merge(entries[..1].to_vec()), vec![], 2, 1),
        // The other one is new.
        (Action::Merge(entries.clone()), vec![1], 3, 2),
        // The store gives back what was kept.
        (Action::Arrive(entries.clone()), vec![], 3, 2),
    ] {
        let what = format!("{action:?}");
        store.dispatch(action).unwrap();
        tick().await;
        let handed: Vec<usize> = page.handed_over().iter().map(Vec::len).collect();
        assert_eq!((handed, reader.get(), store.peek(|ledger| ledger.len())), (kept, runs, len), "{what}");
    }
    assert_eq!(store.saving(), Saving::Underway(2), "only what was handed over waits");
    store.dispatch(Action::Kept(2)).unwrap();
    assert_eq!(store.saving(), Saving::Saved);
}

/// A merge that was tried takes the ledger's place only where nothing was written meanwhile.
#[wasm_bindgen_test]
async fn a_merge_that_was_tried_is_the_merge() {
    let entries = written_elsewhere();
    for writes_meanwhile in [false, true] {
        let page = Page::new();
        let store = page.store;
        let reader = runs(move || store.follow(&TargetId::new(INVESTMENT), &UnitId::new(CITY)));
        tick().await;
        let mut ledger = store.peek(Clone::clone);
        let of = ledger.fingerprint();
        let merged = ledger.merge(entries.clone());
        let own = cell(INSURED, WARD, 9);
        if writes_meanwhile {
            store.dispatch(Action::Write(says(own.clone(), number(4)))).unwrap();
        }
        store.dispatch(Action::MergeTried(Box::new(Tried { of, ledger, merged }))).unwrap();
        tick().await;
        assert_eq!(reader.get(), 2, "what shows the figures is woken once");
        assert_eq!(page.figure(&cell(INVESTMENT, CITY, 9)), Some(number(9)));
        assert_eq!(page.figure(&own), writes_meanwhile.then(|| number(4)));
        assert!(entries.iter().all(|entry| store.peek(|ledger| ledger.contains(entry))));
        assert_eq!(page.handed_over().last().map(Vec::len), Some(2), "all that is new is kept");
    }
}

#[wasm_bindgen_test]
async fn what_another_tab_kept_is_shown_and_not_kept_again() {
    let page = Page::new();
    let store = page.store;
    let reader = runs(move || store.follow(&TargetId::new(INVESTMENT), &UnitId::new(CITY)));
    tick().await;
    store.dispatch(Action::Arrive(written_elsewhere())).unwrap();
    tick().await;
    assert_eq!(reader.get(), 2, "entries that come together wake a reader once");
    assert_eq!(page.figure(&cell(INVESTMENT, CITY, 9)), Some(number(9)));
    assert!(page.handed_over().is_empty());
    assert_eq!(store.saving(), Saving::Saved);
    assert_eq!(store.dispatch(Action::Undo), Err(Refused::Undo(UndoRefusal::Nothing)), "it is not our act");
}

/// Two entries of another page about one target of one unit.
fn written_elsewhere() -> Vec<Arc<Entry>> {
    let page = Page::new();
    for month in [8, 9] {
        let statement = says(cell(INVESTMENT, CITY, month), number(month.into()));
        page.store.dispatch(Action::Write(statement)).unwrap();
    }
    page.handed_over().concat()
}
