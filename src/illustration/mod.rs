//! "Số liệu minh họa": a plausible year of fictional units, and large ledgers for measurements.
//!
//! Pure and deterministic: the same data set and seed give the same entries. No figure of a
//! resolution stands here; everything follows from the targets' goals. Fictional units have ids of
//! their own, so that illustrative and real entries can never meet in one place.

mod bulk;
mod course;
mod draws;
mod fictional;
mod year;

pub use bulk::bulk;
pub use fictional::data_set;
pub use year::ledger;

/// The seed of the illustration that the product shows.
pub const SEED: u64 = 2023;

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::ledger::{Calendar, Content, Entry, Ledger, Period, Place};
    use crate::resolution::{DataSet, Goal, Month, packed};
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn set() -> DataSet {
        data_set(&packed()[0])
    }

    fn october(set: &DataSet) -> (Vec<Arc<Entry>>, Ledger) {
        let entries = ledger(set, Period::month(set.year, 10), SEED);
        let whole = entries.iter().cloned().collect();
        (entries, whole)
    }

    #[test]
    fn fictional_units_share_nothing_with_real_ones() {
        let (real, set) = (&packed()[0], set());
        assert_eq!(set.units.len(), real.units.len());
        for (unit, twin) in set.units.iter().zip(&real.units) {
            assert!(unit.name.vi.contains("Minh họa"), "{unit:?}");
            assert!(real.unit(&unit.id).is_none() && set.unit(&unit.id).is_some());
            assert_eq!((unit.kind, unit.parent.is_none()), (twin.kind, twin.parent.is_none()));
            assert!(unit.parent.iter().all(|parent| set.unit(parent).is_some()));
        }
        assert_ne!(set.id, real.id);
        assert_eq!(set.targets, real.targets);
    }

    #[test]
    fn the_same_seed_gives_the_same_entries_and_each_id_once() {
        let set = set();
        let (entries, whole) = october(&set);
        assert_eq!(entries, october(&set).0);
        assert_eq!(entries.len(), whole.len());
        assert_eq!(whole.problems(&set), vec![]);
        assert_ne!(entries, ledger(&set, Period::month(set.year, 10), SEED + 1));
    }

    #[test]
    fn october_has_something_of_everything() {
        let set = set();
        let (entries, whole) = october(&set);
        let conflicts = whole.places().filter(|place| whole.current(place).is_conflict()).count();
        assert_eq!(conflicts, 1);
        assert!(entries.iter().filter(|entry| !entry.supersedes.is_empty()).count() > 10);
        let count = |wanted: fn(&Entry) -> bool| entries.iter().filter(|e| wanted(e)).count();
        assert!(count(|entry| matches!(entry.place, Place::LastYear(_))) > 20);
        assert!(count(|entry| matches!(entry.place, Place::Opening { .. })) > 10);
        assert!(count(|entry| !entry.note.is_empty()) > 20);
        assert!(count(|entry| !entry.source.is_empty()) > 50);
        let open = set.targets.iter().filter(|target| target.goal == Goal::AssignedByProvince);
        assert_eq!(open.count(), 2 * count(|entry| matches!(entry.content, Content::Assigned { .. })));
    }

    #[test]
    fn nothing_is_reported_before_it_is_due_or_after_the_period() {
        let set = set();
        for entry in &october(&set).0 {
            let Place::Figure(cell) = &entry.place else {
                continue;
            };
            let target = set.target(&cell.target).unwrap();
            let end = cell.period.end(Calendar::of(target));
            assert!(end <= Month { year: set.year, month: 10 }, "{entry:?}");
            assert!(target.due_from.is_none_or(|from| from <= end), "{entry:?}");
        }
        let earlier = ledger(&set, Period::month(set.year, 3), SEED);
        assert!(!earlier.is_empty() && earlier.len() < october(&set).0.len() / 2);
    }

    #[test]
    fn bulk_is_exact_and_free_of_conflicts() {
        let real = &packed()[0];
        for count in [0, 1, 1_000, 24_000] {
            let entries = bulk(real, count, SEED);
            assert_eq!(entries.len(), count);
            let whole: Ledger = entries.into_iter().collect();
            assert_eq!(whole.len(), count);
            assert!(whole.places().all(|place| !whole.current(&place).is_conflict()));
            assert_eq!(whole.problems(real), vec![]);
            let subjects: BTreeSet<_> = whole.subjects().map(|(_, unit)| unit.clone()).collect();
            assert!(count < 1_000 || subjects.len() == real.units.len());
        }
    }
}
