//! Ledgers of an exact size over a data set's own units, for measurements.

use super::course::Course;
use super::draws::Draws;
use super::year::{at_work, months, slightly_more};
use crate::ledger::{
    Author, Basis, Calendar, Cell, Content, Entry, EntryId, Fields, Period, Place, SessionId, Slot, Standing,
    Value, Window,
};
use crate::resolution::{DataSet, Target, UnitId};
use std::sync::Arc;

/// Exactly `count` valid entries: first what each target's frequency asks for, then estimates, then
/// the other periods, then corrections over corrections. None where the data set has no targets.
pub fn bulk(data_set: &DataSet, count: usize, seed: u64) -> Vec<Arc<Entry>> {
    let mut spots = spots(data_set, seed);
    let mut entries = Vec::with_capacity(count);
    let mut pen = Pen::new(seed);
    while entries.len() < count && !spots.is_empty() {
        for spot in &mut spots {
            if entries.len() == count {
                break;
            }
            if let Some(entry) = pen.write(spot) {
                entries.push(Arc::new(entry));
            }
        }
        // What nobody could write once, nobody can write again.
        spots.retain(|spot| spot.last.is_some());
    }
    entries
}

/// One place, what to write there, and what was written last.
struct Spot {
    cell: Cell,
    value: Value,
    last: Option<EntryId>,
}

fn spots(data_set: &DataSet, seed: u64) -> Vec<Spot> {
    let mut ranked = Vec::new();
    for (position, target) in data_set.targets.iter().enumerate() {
        let (_, last) = Calendar::CIVIL.months_of(data_set.year);
        let reporters = data_set.reporting_units(target, last);
        for (turn, unit) in reporters.iter().enumerate() {
            let turn = (turn, reporters.len());
            let course = Course::new(target, position, &unit.id, turn, seed);
            ranked.extend(of_subject(target, &unit.id, &course, data_set.year));
        }
    }
    // Pass by pass, and within a pass month by month.
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, spot)| spot).collect()
}

fn of_subject(target: &Target, unit: &UnitId, course: &Course<'_>, year: i16) -> Vec<((u8, usize), Spot)> {
    let due: Vec<_> = Period::due(target.frequency, year).collect();
    let mut spots = Vec::new();
    for period in Period::of_year(year) {
        let passed = months(period, target);
        for slot in Slot::ALL.into_iter().filter(|slot| slot.basis == Basis::Cumulative) {
            let pass = match (due.contains(&period), slot.standing) {
                (true, Standing::Official) => 0,
                (true, Standing::Estimated) => 1,
                (false, Standing::Official) => 2,
                (false, Standing::Estimated) => 3,
            };
            let (target, unit) = (target.id.clone(), unit.clone());
            let cell = Cell { target, unit, period, slot };
            spots.push(((pass, passed), Spot { cell, value: course.cumulative(passed), last: None }));
        }
    }
    spots
}

/// Writes as page loads do: some fifty entries each, then a new session.
struct Pen {
    draws: Draws,
    id: EntryId,
    author: Author,
    written: usize,
}

impl Pen {
    const PER_SESSION: u32 = 50;

    fn new(seed: u64) -> Self {
        let mut draws = Draws::of(seed, &["bulk"]);
        let id = EntryId { session: SessionId(draws.bytes()), n: 0 };
        Self { draws, id, author: Author::default(), written: 0 }
    }

    fn write(&mut self, spot: &mut Spot) -> Option<Entry> {
        if self.id.n == Self::PER_SESSION {
            self.id = EntryId { session: SessionId(self.draws.bytes()), n: 0 };
        }
        self.id.n += 1;
        self.written += 1;
        let corrected = spot.last.and_then(|_| slightly_more(&spot.value));
        spot.value = corrected.unwrap_or_else(|| spot.value.clone());
        let (_, day) = spot.cell.period.days(Calendar::CIVIL, Window::CalendarMonths)?;
        let remark = if self.draws.one_in(10) { format!("({})", self.written) } else { String::new() };
        let entry = Entry::seal(Fields {
            id: self.id,
            author: self.author.clone(),
            at: at_work(day, self.written),
            place: Place::Figure(spot.cell.clone()),
            content: Content::Value(spot.value.clone()),
            note: remark.into(),
            source: Box::default(),
            supersedes: spot.last.into_iter().collect(),
        });
        let entry = entry.ok()?;
        spot.last = Some(entry.id);
        Some(entry)
    }
}
