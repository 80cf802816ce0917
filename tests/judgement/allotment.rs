//! What of the whole's goal was handed on to units.

use crate::book::{Book, ROOT, day, decimal};
use so_nghi_quyet::ledger::{Content, Place, Value};
use so_nghi_quyet::progress::{Allotment, EffectiveGoal, GoalOrigin, Setting, Settings};
use so_nghi_quyet::resolution::{Reporters, TargetId, UnitId};

const MEMBERS: &str = "xd-ket-nap"; // the units' sum, assigned by the province
const WARD: &str = "bao-vinh";

fn allotment(book: &Book, target: &str) -> Option<Allotment> {
    let settings = Settings::of(&book.ledger);
    let target = book.set.target_named(target).unwrap();
    Allotment::of(book.set, &book.ledger, &settings, target, day(2023, 6, 30))
}

#[test]
fn what_is_assigned_is_held_against_the_whole() {
    let mut book = Book::new();
    let nothing = allotment(&book, MEMBERS).unwrap();
    assert_eq!((nothing.has_any(), &nothing.goal), (false, &EffectiveGoal::NotAssigned));
    assert_eq!((nothing.sum, nothing.difference), (None, None), "what is missing is not zero");
    assert_eq!(nothing.without().count(), nothing.parts.len());
    book.assign(MEMBERS, ROOT, "160");
    assert_eq!(allotment(&book, MEMBERS).unwrap().difference, None, "nothing lacks 160");
    book.assign(MEMBERS, WARD, "12");
    book.assign(MEMBERS, "bau-sen", "8.5");
    let some = allotment(&book, MEMBERS).unwrap();
    assert!(some.has_any());
    assert_eq!((some.goal.figure(), some.sum), (Some(160.into()), Some(decimal("20.5"))));
    assert_eq!(some.difference, Some(decimal("-139.5")));
    assert_eq!(some.without().count(), some.parts.len() - 2);
    assert!(some.parts.iter().all(|part| part.unit != UnitId::new(ROOT)), "the whole is no part");
}

#[test]
fn every_revision_stays_with_its_document_and_a_dispute_counts_as_none() {
    let mut book = Book::new();
    for figure in ["10", "12", "15"] {
        book.assign(MEMBERS, WARD, figure);
    }
    let part = |book: &Book| {
        let parts = allotment(book, MEMBERS).unwrap().parts;
        parts.into_iter().find(|part| part.unit == UnitId::new(WARD)).unwrap()
    };
    let revised = part(&book);
    assert_eq!(revised.assigned.figure(), Some(15.into()));
    let earlier: Vec<_> = revised.earlier.iter().map(|one| one.figure).collect();
    assert_eq!(earlier, [12, 10].map(Into::into));
    let origin = &revised.earlier[0].origin;
    assert!(matches!(origin, GoalOrigin::Assigned { document, .. } if &**document == "1/QĐ"), "{origin:?}");
    book.on_another_laptop(|other| other.assign(MEMBERS, WARD, "20"));
    let disputed = allotment(&book, MEMBERS).unwrap();
    assert!(matches!(part(&book).assigned, EffectiveGoal::Conflicted(_)));
    assert!(disputed.has_any() && disputed.without().any(|unit| *unit == UnitId::new(WARD)));
    assert_eq!(disputed.sum, None, "what is disputed is not zero");
}

#[test]
fn a_disputed_goal_of_the_whole_is_no_missing_one() {
    let mut book = Book::new();
    book.assign(MEMBERS, ROOT, "160");
    book.assign(MEMBERS, WARD, "12");
    book.on_another_laptop(|other| other.assign(MEMBERS, ROOT, "180"));
    let disputed = allotment(&book, MEMBERS).unwrap();
    assert_eq!(disputed.goal, EffectiveGoal::Conflicted(vec![160.into(), 180.into()]));
    assert_eq!((disputed.sum, disputed.difference), (Some(12.into()), None));
}

#[test]
fn own_aims_stand_beside_and_are_not_added() {
    let mut book = Book::new();
    let place = Place::OwnAim { target: TargetId::new(MEMBERS), unit: UnitId::new(WARD) };
    book.write(place, Content::Value(Value::Number(30.into())));
    let allotment = allotment(&book, MEMBERS).unwrap();
    assert_eq!(allotment.parts.iter().find_map(|part| part.own_aim), Some(30.into()));
    assert!(!allotment.has_any() && allotment.sum.is_none());
}

#[test]
fn only_sums_over_units_are_handed_on() {
    let mut book = Book::new();
    assert_eq!(allotment(&book, "as-bhyt"), None, "a rate");
    assert_eq!(allotment(&book, "kt-von-dau-tu"), None, "the city's own");
    book.set(&Setting::Reporters(TargetId::new("kt-ocop"), Reporters::City));
    assert_eq!(allotment(&book, "kt-ocop"), None, "no unit reports it");
}
