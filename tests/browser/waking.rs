//! Which readers of the store a change wakes.

use super::page::{CITY, INSURED, INVESTMENT, Page, WARD, cell, number, runs, says};
use leptos::task::tick;
use so_nghi_quyet::ledger::{Content, Place, Statement, Value};
use so_nghi_quyet::progress::Setting;
use so_nghi_quyet::resolution::{TargetId, UnitId};
use so_nghi_quyet::state::Action;
use std::sync::Arc;
use time::Duration;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_figure_wakes_the_readers_of_its_target_and_unit_alone() {
    let page = Page::new();
    let store = page.store;
    let readers = [(INVESTMENT, CITY), (INVESTMENT, WARD), (INSURED, CITY)].map(|(target, unit)| {
        let (target, unit) = (TargetId::new(target), UnitId::new(unit));
        runs(move || store.follow(&target, &unit))
    });
    let whole = runs(move || store.read_all(|_| ()));
    let remarks = runs(move || store.follow_settings());
    let counts = || (readers.each_ref().map(|reader| reader.get()), whole.get(), remarks.get());
    tick().await;
    assert_eq!(counts(), ([1, 1, 1], 1, 1));

    store.dispatch(Action::Write(says(cell(INVESTMENT, CITY, 9), number(9_000)))).unwrap();
    tick().await;
    assert_eq!(counts(), ([2, 1, 1], 2, 1));

    let together = vec![
        says(cell(INVESTMENT, WARD, 9), number(1)),
        says(cell(INVESTMENT, WARD, 8), number(1)),
        says(cell(INSURED, CITY, 9), number(90)),
    ];
    store.dispatch(Action::WriteAll(together)).unwrap();
    tick().await;
    assert_eq!(counts(), ([2, 2, 2], 3, 1), "what is written together wakes a reader once");

    store.dispatch(Action::Write(setting())).unwrap();
    tick().await;
    assert_eq!(counts(), ([2, 2, 2], 4, 2));
}

#[wasm_bindgen_test]
async fn a_target_is_judged_anew_only_after_something_that_it_looked_at_changed() {
    let page = Page::new();
    let store = page.store;
    let (target, unit) = (TargetId::new(INSURED), UnitId::new(CITY));
    let write = |statement| Action::Write(statement);
    store.dispatch(write(says(cell(INSURED, CITY, 9), number(90)))).unwrap();
    let judged = move || store.judgement(&target, &unit).unwrap();
    let readings = runs({
        let judged = judged.clone();
        move || drop(judged())
    });
    tick().await;
    let mut before = judged();
    assert_eq!(before.latest.as_ref().map(|latest| &latest.value), Some(&number(90)));
    let earlier = before.as_of - Duration::days(31);
    let mut expected = readings.get();
    for (what, action, is_anew) in [
        ("nothing but a look", None, false),
        ("another target", Some(write(says(cell(INVESTMENT, CITY, 9), number(1)))), false),
        ("another target of a unit", Some(write(says(cell(INVESTMENT, WARD, 9), number(1)))), false),
        ("a commit", Some(Action::Kept(3)), false),
        ("its own figure", Some(write(says(cell(INSURED, CITY, 9), number(95)))), true),
        ("what it is rolled up from", Some(write(says(cell(INSURED, WARD, 9), insured()))), true),
        ("a setting", Some(write(setting())), true),
        ("a later figure of another target", Some(write(says(cell(INVESTMENT, CITY, 10), number(2)))), true),
        ("the date to look from", Some(Action::LookFrom(Some(earlier))), true),
    ] {
        if let Some(action) = action {
            store.dispatch(action).unwrap();
        }
        tick().await;
        let after = judged();
        assert_eq!(!Arc::ptr_eq(&before, &after), is_anew, "{what}");
        // A judgement that comes out as it was wakes nobody.
        expected += u32::from(before != after);
        assert_eq!(readings.get(), expected, "{what}");
        before = after;
    }
    assert_eq!(before.as_of, earlier);
}

/// Another percent from which a sum is on track.
fn setting() -> Statement {
    let setting = Setting::OnTrackPercent(90.into());
    Statement::new(Place::Setting(setting.key()), Content::Text(setting.text()))
}

fn insured() -> Value {
    Value::Ratio { numerator: 9.into(), denominator: 10.into() }
}
