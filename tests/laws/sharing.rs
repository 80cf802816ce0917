//! What a shared file holds, and that it brings nothing but that wherever it arrives: no mismatch with
//! the entries that it was made from, no other supersession, no other way back.

use crate::answers;
use crate::entries::{content, entries, entry, ledger, origin};
use proptest::collection::vec;
use proptest::prelude::*;
use so_nghi_quyet::ledger::{
    Author, Content, Entry, Ledger, Place, SessionId, Statement, Timestamp, Value, Writer, undo,
};
use so_nghi_quyet::persist::{self, Share, Signed};
use so_nghi_quyet::resolution::{TargetId, UnitId};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const UNIT: &str = "bao-vinh";

/// The choices there are: one unit or all, bare or whole.
fn share() -> impl Strategy<Value = Share> {
    (any::<bool>(), any::<bool>()).prop_map(|(one, whole)| Share {
        units: one.then(|| [UnitId::new(UNIT)].into()),
        signed: if whole { Signed::Whole } else { Signed::Bare },
    })
}

fn one_unit(signed: Signed) -> Share {
    Share { units: Some([UnitId::new(UNIT)].into()), signed }
}

/// Entries as honest pages write them: an id names one entry.
fn honest() -> impl Strategy<Value = Vec<Arc<Entry>>> {
    vec(entry(), 0..24).prop_map(|entries| {
        let by_id: BTreeMap<_, _> = entries.into_iter().map(|entry| (entry.id, entry)).collect();
        by_id.into_values().collect()
    })
}

/// The ledger after these came, each as a file.
fn received(parts: &[&Ledger]) -> Ledger {
    let mut whole = Ledger::default();
    for part in parts {
        whole.merge(persist::decode(&persist::encode(&origin(), part)).unwrap().entries);
    }
    whole
}

fn is_of_unit(place: &Place) -> bool {
    place.unit().is_some_and(|unit| unit.as_str() == UNIT)
}

/// What a place says, without who says it.
fn contents<'a>(ledger: &'a Ledger, place: &Place) -> BTreeSet<impl Ord + std::fmt::Debug + use<'a>> {
    ledger.current_entries(place).iter().map(|entry| (entry.id, &entry.content)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_shared_file_brings_nothing_to_the_ledger_that_it_was_made_from(
        entries in entries(), share in share(),
    ) {
        let whole = ledger(&entries);
        let shared = share.of(&whole);
        prop_assert_eq!(answers(&received(&[&whole, &shared])), answers(&whole));
        prop_assert_eq!(answers(&received(&[&shared, &whole])), answers(&whole));
        prop_assert_eq!(answers(&share.of(&shared)), answers(&shared));
        prop_assert!(shared.entries().all(|entry| whole.contains(entry)));
    }

    #[test]
    fn shared_and_whole_files_of_many_come_to_one_ledger_in_any_order(
        a in entries(), b in entries(), share in share(), other in share(),
    ) {
        let (a, b) = (ledger(&a), ledger(&b));
        let (of_a, of_b) = (share.of(&a), other.of(&b));
        let both = received(&[&a, &b]);
        let bytes = persist::encode(&origin(), &both);
        for order in [
            [&of_a, &of_b, &a, &b], [&b, &of_b, &a, &of_a], [&of_a, &b, &of_b, &a], [&a, &of_a, &b, &of_b],
        ] {
            let merged = received(&order);
            prop_assert_eq!(answers(&merged), answers(&both));
            prop_assert_eq!(persist::encode(&origin(), &merged), &bytes[..]);
        }
        // Nobody needs the whole files for that: parts alone are commutative, associative, idempotent.
        let parts = received(&[&of_a, &of_b, &of_a]);
        prop_assert_eq!(answers(&parts), answers(&received(&[&of_b, &of_a])));
        let left = received(&[&received(&[&of_a, &of_b]), &a]);
        prop_assert_eq!(answers(&left), answers(&received(&[&of_a, &received(&[&of_b, &a])])));
    }

    #[test]
    fn a_file_of_one_unit_says_neither_who_wrote_nor_anything_of_others(entries in entries()) {
        let whole = ledger(&entries);
        let shared = one_unit(Signed::default()).of(&whole);
        for entry in shared.entries() {
            prop_assert_eq!(&entry.author, &Author::default());
            let is_addressed = matches!(entry.place, Place::Submission { .. });
            prop_assert!(is_addressed || entry.note.is_empty());
            prop_assert!(is_of_unit(&entry.place) || entry.place.unit().is_none());
        }
        let is_here = |entry: &&Arc<Entry>| is_of_unit(&entry.place) || matches!(entry.place, Place::Setting(_));
        for entry in whole.entries().filter(is_here) {
            prop_assert!(shared.contains(&entry.bare()));
        }
    }

    #[test]
    fn a_file_of_one_unit_holds_the_records_about_it_whole_and_no_others(entries in entries()) {
        let whole = ledger(&entries);
        let shared = one_unit(Signed::Bare).of(&whole);
        let record = |entry: &Entry| match &entry.place {
            Place::Record { register, record, .. } => Some((register.clone(), record.clone())),
            _ => None,
        };
        let says_so = |entry: &Entry| {
            let is_unit = matches!(&entry.place, Place::Record { field, .. } if **field == *Place::UNIT_FIELD);
            is_unit && entry.content == Content::Text(UNIT.into())
        };
        let about: BTreeSet<_> =
            whole.entries().filter(|entry| says_so(entry)).filter_map(|entry| record(entry)).collect();
        for entry in whole.entries() {
            if let Some(record) = record(entry) {
                let is_common = Place::COMMON_REGISTERS.contains(&&*record.0);
                prop_assert_eq!(shared.contains(&entry.bare()), is_common || about.contains(&record));
            }
        }
    }

    #[test]
    fn a_units_places_hold_the_same_in_its_file(entries in honest()) {
        let whole = ledger(&entries);
        for signed in [Signed::Bare, Signed::Whole] {
            let shared = one_unit(signed).of(&whole);
            for place in whole.places().filter(is_of_unit) {
                prop_assert_eq!(contents(&shared, &place), contents(&whole, &place));
                prop_assert_eq!(shared.history(&place).len(), whole.history(&place).len());
            }
        }
    }

    #[test]
    fn writing_over_a_shared_file_is_writing_over_the_whole(
        entries in honest(), content in content(), at in any::<prop::sample::Index>(),
    ) {
        let whole = ledger(&entries);
        let places: Vec<_> = whole.places().filter(is_of_unit).collect();
        prop_assume!(!places.is_empty());
        let place = &places[at.index(places.len())];
        let shared = one_unit(Signed::Bare).of(&whole);
        let now = Timestamp { unix_seconds: 1_700_000_000, offset_minutes: 420 };
        let written = |ledger: &Ledger| {
            let author = Author { name: "Văn phòng".into(), position: "".into() };
            let said = Statement::new(place.clone(), content.clone());
            Writer::new(SessionId([9; 12]), author).write(ledger, now, said)
        };
        prop_assert_eq!(written(&shared), written(&whole));
        // What goes back says the same, but for the note that the file did not carry.
        let undone = |ledger: &Ledger| undo(ledger, place).map(|said| (said.content, said.source));
        prop_assert_eq!(undone(&shared), undone(&whole));
    }
}

/// The smallest case: whoever has the bare entry and gets the whole one, or the other way round, has one
/// entry and nothing to settle, also where it was written over meanwhile.
#[test]
fn an_entry_that_meets_its_bare_copy_is_one_entry() {
    let unit = UnitId::new(UNIT);
    let place = Place::Opening { target: TargetId::new("as-bhyt"), unit };
    let said = |figure: i64| {
        let value = Value::Number(figure.into());
        let content = Content::Value(value);
        Statement { note: "theo báo cáo".into(), ..Statement::new(place.clone(), content) }
    };
    let now = Timestamp { unix_seconds: 0, offset_minutes: 0 };
    let author = Author { name: "Ánh".into(), position: "".into() };
    let mut writer = Writer::new(SessionId([1; 12]), author);
    let mut whole = Ledger::default();
    for figure in [3, 4] {
        let entry = writer.write(&whole, now, said(figure)).unwrap();
        whole.insert(entry);
    }
    let shared = one_unit(Signed::Bare).of(&whole);
    assert_eq!(shared.len(), 2);
    assert_ne!(shared.fingerprint(), whole.fingerprint());
    let mut arriving = shared.clone();
    let merged = arriving.merge(whole.entries().cloned());
    assert_eq!((merged.new.len(), merged.completed_count, merged.known_count), (2, 2, 0));
    let mut returning = whole.clone();
    let merged = returning.merge(shared.entries().cloned());
    assert_eq!((merged.new.len(), merged.completed_count, merged.known_count), (0, 0, 2));
    for ledger in [&arriving, &returning] {
        assert_eq!(ledger.current_entries(&place).len(), 1);
        assert_eq!(ledger.entries().count(), 2);
        assert_eq!(ledger.fingerprint(), whole.fingerprint());
        assert_eq!(&*ledger.current_entries(&place)[0].note, "theo báo cáo");
    }
}
