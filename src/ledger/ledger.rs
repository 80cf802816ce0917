//! The set of all entries, indexed by what they speak of.
//!
//! Knows the laws of merging and judges nothing. Whatever order entries come in, and however often,
//! every answer here is the same.

use super::aspect::Aspect;
use super::current::{Spot, Twins, Written};
use super::{Current, Entry, EntryId, Fingerprint, Period, Place, Slot};
use crate::resolution::{RecordId, TargetId, UnitId};
use std::collections::btree_map::Entry::{Occupied, Vacant};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// All entries that a laptop knows. It only grows.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    /// The first content that came with each id.
    by_id: BTreeMap<EntryId, Arc<Entry>>,
    twins: Twins,
    /// Of ids with several contents: what each of them says without author and note.
    bares: Twins,
    subjects: BTreeMap<TargetId, BTreeMap<UnitId, Subject>>,
    others: BTreeMap<Place, Spot>,
    fingerprint: Fingerprint,
    len: usize,
}

/// Places of one target and unit, sorted.
type Subject = Vec<(Aspect, Spot)>;

/// Whether the ledger had an entry before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inserted {
    /// It is there now.
    New,
    /// It was there, with the same content.
    Known,
}

/// What a merge brought.
#[derive(Clone, Debug, Default)]
pub struct Merged {
    /// The entries that were not there before, in the order they came.
    pub new: Vec<Arc<Entry>>,
    /// How many were there already, be it with an author and a note that the newcomer lacks.
    pub known_count: usize,
    /// How many of `new` took the place of the same entry without author and note ([`Entry::bare`]).
    pub completed_count: usize,
    /// Places beyond those of `new` whose current entries may have changed, because an id of theirs
    /// came again with another content.
    pub also_touched: Vec<Place>,
}

impl Ledger {
    /// Adds one entry. Costs what its place holds, whatever else the ledger holds.
    pub fn insert(&mut self, entry: impl Into<Arc<Entry>>) -> Inserted {
        match self.merge([entry.into()]).new.is_empty() {
            true => Inserted::Known,
            false => Inserted::New,
        }
    }

    /// Adds entries; those already there change nothing, nor does a bare copy of one. A whole entry
    /// takes the place of its bare copy.
    pub fn merge(&mut self, entries: impl IntoIterator<Item = Arc<Entry>>) -> Merged {
        let mut merged = Merged::default();
        let mut unsettled: Vec<Arc<Entry>> = Vec::new();
        for entry in entries {
            match self.by_id.get(&entry.id) {
                None => {
                    self.by_id.insert(entry.id, Arc::clone(&entry));
                }
                Some(first) if *first == entry => {
                    merged.known_count += 1;
                    continue;
                }
                Some(_) => {
                    if self.contains(&entry) {
                        merged.known_count += 1;
                        continue;
                    }
                    if let Some(bare) = self.bare_here(&entry) {
                        self.take(&bare);
                        merged.completed_count += 1;
                    }
                    match (self.twins.entry(entry.id), self.by_id.get(&entry.id)) {
                        // From the third content on, those before it are current already.
                        (Occupied(mut twins), _) => {
                            twins.get_mut().insert(Arc::clone(&entry));
                            self.bares.entry(entry.id).or_default().extend(bare_of(&entry));
                        }
                        (Vacant(twins), Some(first)) => {
                            let bares = bare_of(first).into_iter().chain(bare_of(&entry));
                            self.bares.insert(entry.id, bares.collect());
                            twins.insert([Arc::clone(first), Arc::clone(&entry)].into());
                            merged.also_touched.push(first.place.clone());
                            unsettled.push(Arc::clone(first));
                        }
                        (Vacant(_), None) => drop(self.by_id.insert(entry.id, Arc::clone(&entry))),
                    }
                }
            }
            self.fingerprint.add(&entry);
            self.len += 1;
            let spot = self.spot_mut(&entry.place);
            spot.push(Arc::clone(&entry));
            if !spot.is_settled() {
                unsettled.push(Arc::clone(&entry));
            }
            merged.new.push(entry);
        }
        // Stable on purpose: the small library sorts so with half the comparisons.
        unsettled.sort_by(|a, b| a.place.cmp(&b.place));
        unsettled.dedup_by(|a, b| a.place == b.place);
        for entry in unsettled {
            let twins = std::mem::take(&mut self.twins);
            self.spot_mut(&entry.place).settle(&twins);
            self.twins = twins;
        }
        merged
    }

    /// Takes out a bare entry, whose whole one comes in its place.
    fn take(&mut self, bare: &Entry) {
        if let Some(twins) = self.twins.get_mut(&bare.id) {
            twins.remove(bare);
            let first = twins.first().cloned();
            if twins.len() == 1 {
                self.twins.remove(&bare.id);
                self.bares.remove(&bare.id);
            }
            self.by_id.extend(first.map(|first| (bare.id, first)));
        } else {
            self.by_id.remove(&bare.id);
        }
        self.fingerprint.take(bare);
        self.len -= 1;
        self.spot_mut(&bare.place).take(bare);
    }

    /// How many entries it holds.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether nothing was ever written.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Equal for equal ledgers, whatever order their entries came in.
    pub const fn fingerprint(&self) -> Fingerprint {
        self.fingerprint
    }

    /// Whether this entry is here, be it with an author and a note that it lacks.
    pub fn contains(&self, entry: &Entry) -> bool {
        let holds = |contents: Option<&BTreeSet<Arc<Entry>>>| contents.is_some_and(|all| all.contains(entry));
        match self.twins.get(&entry.id) {
            None => self.by_id.get(&entry.id).is_some_and(|own| **own == *entry || entry.is_bare_of(own)),
            several => holds(several) || holds(self.bares.get(&entry.id)),
        }
    }

    /// What is here of an entry without author and note.
    fn bare_here(&self, entry: &Entry) -> Option<Arc<Entry>> {
        match self.twins.get(&entry.id) {
            None => self.by_id.get(&entry.id).filter(|own| own.is_bare_of(entry)).cloned(),
            Some(several) => several.get(&*bare_of(entry)?).cloned(),
        }
    }

    /// The contents that came with an id: none, one, or several where somebody forged or cloned.
    pub fn contents_of(&self, id: EntryId) -> impl Iterator<Item = &Arc<Entry>> {
        let several = self.twins.get(&id);
        let one = self.by_id.get(&id).filter(|_| several.is_none());
        one.into_iter().chain(several.into_iter().flatten())
    }

    /// Every entry in canonical order: by id, then by content.
    pub fn entries(&self) -> impl Iterator<Item = &Arc<Entry>> {
        self.by_id.iter().flat_map(|(id, first)| {
            let several = if self.twins.is_empty() { None } else { self.twins.get(id) };
            let one = several.is_none().then_some(first);
            one.into_iter().chain(several.into_iter().flatten())
        })
    }

    /// What a place holds now.
    pub fn current(&self, place: &Place) -> Current<'_> {
        self.spot(place).map_or(Current::Nothing, Spot::current)
    }

    /// The entries that no other supersedes in a place, withdrawals included, in canonical order.
    pub fn current_entries(&self, place: &Place) -> &[Arc<Entry>] {
        self.spot(place).map_or(&[], Spot::current_entries)
    }

    /// Everything ever written in a place: superseded entries before those that supersede them, else
    /// in canonical order.
    pub fn history(&self, place: &Place) -> Vec<&Arc<Entry>> {
        self.spot(place).map(Spot::history).unwrap_or_default()
    }

    /// The places of which a unit's figures for a target speak, by period and slot.
    pub fn cells_of(
        &self,
        target: &TargetId,
        unit: &UnitId,
    ) -> impl Iterator<Item = (Period, Slot, Current<'_>)> {
        self.spots_of(target, unit).map_while(|(aspect, spot)| match aspect {
            Aspect::Figure(period, slot) => Some((*period, *slot, spot.current())),
            _ => None,
        })
    }

    /// Everything ever written in the places of which a unit's figures for a target speak, by period
    /// and slot.
    pub fn written_for(
        &self,
        target: &TargetId,
        unit: &UnitId,
    ) -> impl Iterator<Item = (Period, Slot, Written<'_>)> {
        self.spots_of(target, unit).map_while(|(aspect, spot)| match aspect {
            Aspect::Figure(period, slot) => Some((*period, *slot, spot.written())),
            _ => None,
        })
    }

    /// Last year's figures of a unit for a target, by this year's period and slot.
    pub fn last_year_of(
        &self,
        target: &TargetId,
        unit: &UnitId,
    ) -> impl Iterator<Item = (Period, Slot, Current<'_>)> {
        self.spots_of(target, unit).filter_map(|(aspect, spot)| match aspect {
            Aspect::LastYear(period, slot) => Some((*period, *slot, spot.current())),
            _ => None,
        })
    }

    /// The office's conclusions on a unit's target, by period.
    pub fn conclusions_of(
        &self,
        target: &TargetId,
        unit: &UnitId,
    ) -> impl Iterator<Item = (Period, Current<'_>)> {
        self.spots_of(target, unit).filter_map(|(aspect, spot)| match aspect {
            Aspect::Conclusion(period) => Some((*period, spot.current())),
            _ => None,
        })
    }

    /// Targets and units of which anything was ever written, sorted.
    pub fn subjects(&self) -> impl Iterator<Item = (&TargetId, &UnitId)> {
        self.subjects.iter().flat_map(|(target, units)| units.keys().map(move |unit| (target, unit)))
    }

    /// Every place in which anything was ever written: by target and unit, then the others.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let of_subjects = self.subjects.iter().flat_map(|(target, units)| {
            units.iter().flat_map(move |(unit, spots)| {
                spots.iter().map(move |(aspect, _)| aspect.place(target, unit))
            })
        });
        of_subjects.chain(self.others.keys().cloned())
    }

    /// What a setting says now.
    pub fn setting(&self, key: &str) -> Current<'_> {
        self.current(&Place::Setting(key.into()))
    }

    /// Every setting ever written, by key.
    pub fn settings(&self) -> impl Iterator<Item = (&str, Current<'_>)> {
        self.others.iter().filter_map(|(place, spot)| match place {
            Place::Setting(key) => Some((&**key, spot.current())),
            _ => None,
        })
    }

    /// Every field ever written of a register's records, by record and field. Looks at that register only.
    pub fn register<'a>(
        &'a self,
        register: &'a str,
    ) -> impl Iterator<Item = (&'a RecordId, &'a str, Written<'a>)> {
        let empty: Arc<str> = Arc::from("");
        let from =
            Place::Record { register: register.into(), record: RecordId::new(""), field: Arc::clone(&empty) };
        self.others.range(from..).map_while(move |(place, spot)| match place {
            Place::Record { register: of, record, field } if **of == *register => {
                Some((record, &**field, spot.written()))
            }
            _ => None,
        })
    }

    /// Ids that came with several contents.
    pub(super) fn twins(&self) -> impl Iterator<Item = EntryId> {
        self.twins.keys().copied()
    }

    /// Supersession cycles, with the place of each.
    pub(super) fn cycles(&self) -> impl Iterator<Item = (Place, Vec<EntryId>)> {
        self.places().flat_map(|place| {
            let cycles = self.spot(&place).map(Spot::cycles).unwrap_or_default();
            cycles.into_iter().map(move |cycle| (place.clone(), cycle))
        })
    }

    fn spots_of(&self, target: &TargetId, unit: &UnitId) -> impl Iterator<Item = &(Aspect, Spot)> {
        self.subjects.get(target).and_then(|units| units.get(unit)).into_iter().flatten()
    }

    fn spot(&self, place: &Place) -> Option<&Spot> {
        let Some((target, unit, aspect)) = Aspect::of(place) else {
            return self.others.get(place);
        };
        let spots = self.subjects.get(target)?.get(unit)?;
        let at = spots.binary_search_by_key(&aspect, |(aspect, _)| *aspect).ok()?;
        Some(&spots[at].1)
    }

    fn spot_mut(&mut self, place: &Place) -> &mut Spot {
        let Some((target, unit, aspect)) = Aspect::of(place) else {
            return self.others.entry(place.clone()).or_default();
        };
        let units = self.subjects.entry(target.clone()).or_default();
        let spots = units.entry(unit.clone()).or_default();
        let at = match spots.binary_search_by_key(&aspect, |(aspect, _)| *aspect) {
            Ok(at) => at,
            Err(at) => {
                spots.insert(at, (aspect, Spot::default()));
                at
            }
        };
        &mut spots[at].1
    }
}

/// What a whole entry says without author and note.
fn bare_of(entry: &Entry) -> Option<Arc<Entry>> {
    (!entry.is_bare()).then(|| Arc::new(entry.bare()))
}

/// Equal as sets of entries.
impl PartialEq for Ledger {
    fn eq(&self, other: &Self) -> bool {
        self.len == other.len && self.entries().eq(other.entries())
    }
}

impl Eq for Ledger {}

impl FromIterator<Entry> for Ledger {
    fn from_iter<I: IntoIterator<Item = Entry>>(entries: I) -> Self {
        entries.into_iter().map(Arc::new).collect()
    }
}

impl FromIterator<Arc<Entry>> for Ledger {
    fn from_iter<I: IntoIterator<Item = Arc<Entry>>>(entries: I) -> Self {
        let mut ledger = Self::default();
        ledger.merge(entries);
        ledger
    }
}
