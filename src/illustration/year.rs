//! A year's entries as people would have written them: month by month, some late, some corrected.

use super::course::Course;
use super::draws::Draws;
use super::fictional::{ASSIGNER, ASSIGNMENT, CORRECTION, NOTES, SOURCES, WRITERS};
use crate::ledger::{
    Author, Basis, Calendar, Cell, Content, Entry, Ledger, Period, Place, Refusal, SessionId, Slot, Standing,
    Statement, Timestamp, Value, Window, Writer,
};
use crate::resolution::{Aggregation, DataSet, Frequency, Goal, Judging, Month, Target, Unit, UnitKind};
use std::collections::BTreeMap;
use std::sync::Arc;
use time::{Date, Duration};

/// The figures of a (fictional) data set up to the end of a period, in the order of writing.
///
/// Has something of everything that the product must show: figures on time, late, missing, estimated,
/// corrected, one place with two different figures, assigned figures for half of the targets that the
/// province assigns. Entries out of the ledger's bounds would be left out; tests prove there are none.
pub fn ledger(data_set: &DataSet, up_to: Period, seed: u64) -> Vec<Arc<Entry>> {
    let until = up_to.end(Calendar::CIVIL);
    let mut acts = Vec::new();
    for (position, target) in data_set.targets.iter().enumerate() {
        let reporters = data_set.reporting_units(target, until);
        for (turn, unit) in reporters.iter().enumerate() {
            let turn = (turn, reporters.len());
            let course = Course::new(target, position, &unit.id, turn, seed);
            Subject { data_set, target, unit, course, seed }.acts(until, &mut acts);
        }
    }
    acts.extend(assignments(data_set, until, seed));
    // By day, so that what supersedes is written after what it supersedes; the sort is stable.
    acts.sort_by_key(|act| act.day);
    write(acts, seed)
}

/// One statement on its day.
struct Act {
    day: Date,
    unit: usize,
    /// Position in [`WRITERS`].
    writer: usize,
    statement: Statement,
    /// Written on a laptop that had not seen what stands there.
    unseen: bool,
}

/// One unit's reporting of one target.
struct Subject<'a> {
    data_set: &'a DataSet,
    target: &'a Target,
    unit: &'a Unit,
    course: Course<'a>,
    seed: u64,
}

impl Subject<'_> {
    fn acts(&self, until: Month, acts: &mut Vec<Act>) {
        let calendar = Calendar::of(self.target);
        let year = self.data_set.year;
        let mut draws = Draws::of(self.seed, &["acts", self.target.id.as_str(), self.unit.id.as_str()]);
        if let Some(opening) = self.course.opening()
            && let Some(day) = Period::month(year, 1).days(calendar, Window::CalendarMonths)
        {
            let (target, unit) = (self.target.id.clone(), self.unit.id.clone());
            acts.push(self.act(day.1, Place::Opening { target, unit }, opening, &mut draws));
        }
        for period in self.periods() {
            let end = period.end(calendar);
            let due = self.target.due_from.is_none_or(|from| from <= end);
            let Some((_, last_day)) = period.days(calendar, Window::CalendarMonths) else {
                continue;
            };
            if end > until || !due {
                continue;
            }
            self.report(period, last_day, end == until, &mut draws, acts);
        }
    }

    fn periods(&self) -> Vec<Period> {
        match self.target.due {
            Some(due) => vec![Period::month(due.year, due.month)],
            None => Period::due(self.target.frequency, self.data_set.year).collect(),
        }
    }

    fn report(
        &self,
        period: Period,
        last_day: Date,
        is_latest: bool,
        draws: &mut Draws,
        acts: &mut Vec<Act>,
    ) {
        let reports_itself = self.unit.kind == UnitKind::Root;
        let disputed = is_latest && self.is_disputed();
        // Some have not handed in the last period yet.
        if is_latest && !reports_itself && !disputed && draws.one_in(9) {
            return;
        }
        let (value, slot) = self.figure(period);
        let estimated = Slot { standing: Standing::Estimated, ..slot };
        let handed_in = last_day + Duration::days(draws.within(2, 9));
        if let Some(last_year) = self.course.last_year(months(period, self.target)) {
            let place = Place::LastYear(self.cell(period, slot));
            acts.push(self.act(handed_in, place, last_year, draws));
        }
        let firm = !is_latest || disputed || draws.one_in(3);
        if !firm || draws.one_in(12) {
            let place = Place::Figure(self.cell(period, estimated));
            acts.push(self.act(last_day - Duration::days(3), place, value.clone(), draws));
        }
        if !firm {
            return;
        }
        let place = Place::Figure(self.cell(period, slot));
        if !disputed
            && draws.one_in(20)
            && let Some(slip) = slightly_more(&value)
        {
            acts.push(self.act(handed_in, place.clone(), slip, draws));
            let mut corrected = self.act(handed_in + Duration::DAY, place, value, draws);
            corrected.statement.note = CORRECTION.into();
            acts.push(corrected);
            return;
        }
        acts.push(self.act(handed_in, place.clone(), value.clone(), draws));
        if disputed && let Some(other) = slightly_more(&value) {
            let mut second = self.act(handed_in, place, other, draws);
            second.writer = (second.writer + 1) % WRITERS.len();
            second.unseen = true;
            acts.push(second);
        }
    }

    /// Sums of the root come in-period, as statistics do; all else cumulative, as units report.
    fn figure(&self, period: Period) -> (Value, Slot) {
        let until = months(period, self.target);
        let adds_up = self.target.judging == Judging::Flow
            && self.target.aggregation == Aggregation::CityOnly
            && !period.is_cut_off();
        if adds_up {
            let from = until - usize::from(period.length_months());
            let slot = Slot::new(Basis::InPeriod, Standing::Official);
            return (self.course.between(from, until), slot);
        }
        (self.course.cumulative(until), Slot::new(Basis::Cumulative, Standing::Official))
    }

    /// The one place with two figures: the third reporter of the first monthly ratio of units.
    fn is_disputed(&self) -> bool {
        let candidate = |target: &Target| {
            target.frequency == Frequency::Monthly && target.aggregation == Aggregation::WeightedRatio
        };
        let first = self.data_set.targets.iter().find(|target| candidate(target));
        let third = self.data_set.units.iter().filter(|unit| self.target.reporters.include(unit.kind));
        first.is_some_and(|target| target.id == self.target.id)
            && third.clone().nth(2).is_some_and(|unit| unit.id == self.unit.id)
    }

    fn cell(&self, period: Period, slot: Slot) -> Cell {
        Cell { target: self.target.id.clone(), unit: self.unit.id.clone(), period, slot }
    }

    fn act(&self, day: Date, place: Place, value: Value, draws: &mut Draws) -> Act {
        let mut statement = Statement::new(place, Content::Value(value));
        let pick = |draws: &mut Draws, texts: &[&str]| -> Box<str> {
            let at = usize::try_from(draws.next() % texts.len() as u64).unwrap_or(0);
            texts.get(at).copied().unwrap_or_default().into()
        };
        if draws.one_in(4) {
            statement.source = pick(draws, &SOURCES);
        }
        // Nothing beyond the figure where secrets are near.
        if !self.target.sensitive && draws.one_in(10) {
            statement.note = pick(draws, &NOTES);
        }
        let unit = self.data_set.units.iter().position(|unit| unit.id == self.unit.id).unwrap_or(0);
        let writer = if unit == 0 { 0 } else { 1 + (unit + usize::from(self.target.group)) % 3 };
        Act { day, unit, writer, statement, unseen: false }
    }
}

/// Every other target that the province assigns has its figure; the rest show that none is entered.
fn assignments(data_set: &DataSet, until: Month, seed: u64) -> Vec<Act> {
    let root = data_set.root_unit();
    let assigned = data_set.targets.iter().enumerate();
    let assigned = assigned.filter(|(_, target)| target.goal == Goal::AssignedByProvince).step_by(2);
    let first = Month { year: data_set.year, month: 1 };
    let day = Period::month(data_set.year, 1).days(Calendar::CIVIL, Window::CalendarMonths);
    let act = |(position, target): (usize, &Target)| {
        let place = Place::Assigned { target: target.id.clone(), unit: root.id.clone() };
        let figure = Course::new(target, position, &root.id, (0, 1), seed).assigned();
        let content = Content::Assigned {
            figure,
            document: format!("{}/{ASSIGNMENT}", 100 + position).into(),
            date: format!("15/01/{}", data_set.year).into(),
            by: ASSIGNER.into(),
        };
        let statement = Statement::new(place, content);
        Some(Act { day: day?.1, unit: 0, writer: 0, statement, unseen: false })
    };
    assigned.filter_map(act).filter(|_| first <= until).collect()
}

/// Each unit writes on its own laptop, in a new session each month.
fn write(acts: Vec<Act>, seed: u64) -> Vec<Arc<Entry>> {
    let mut writers: BTreeMap<(usize, usize, i32, u8), Writer> = BTreeMap::new();
    let (mut known, unknown) = (Ledger::default(), Ledger::default());
    let mut entries = Vec::with_capacity(acts.len());
    for (n, act) in acts.into_iter().enumerate() {
        let key = (act.unit, act.writer, act.day.year(), act.day.month().into());
        let writer = writers.entry(key).or_insert_with(|| {
            let words = [key.0, key.1, usize::from(key.3)].map(|word| word.to_string());
            let mut draws = Draws::of(seed, &["session", &words[0], &words[1], &words[2]]);
            let (name, position) = WRITERS[act.writer];
            let author = Author { name: name.into(), position: position.into() };
            Writer::new(SessionId(draws.bytes()), author)
        });
        let ledger = if act.unseen { &unknown } else { &known };
        let written: Result<Entry, Refusal> = writer.write(ledger, at_work(act.day, n), act.statement);
        if let Ok(entry) = written {
            let entry = Arc::new(entry);
            known.insert(Arc::clone(&entry));
            entries.push(entry);
        }
    }
    entries
}

/// Between half past seven and a quarter past eleven, in Việt Nam's time.
pub(super) fn at_work(day: Date, n: usize) -> Timestamp {
    const OFFSET_MINUTES: i16 = 7 * 60;
    let minutes = 7 * 60 + 30 + i64::try_from(n % 225).unwrap_or(0);
    let midnight = day.midnight().assume_utc().unix_timestamp();
    Timestamp {
        unix_seconds: midnight + (minutes - i64::from(OFFSET_MINUTES)) * 60,
        offset_minutes: OFFSET_MINUTES,
    }
}

/// Months of the target's own year that have passed when a period ends, 1 to 12.
pub(super) fn months(period: Period, target: &Target) -> usize {
    let calendar = Calendar::of(target);
    let (first, _) = calendar.months_of(period.year);
    let end = period.end(calendar);
    let years = i32::from(end.year) - i32::from(first.year);
    let months = years * 12 + i32::from(end.month) - i32::from(first.month) + 1;
    usize::try_from(months).unwrap_or(1)
}

/// A slip of the pen, or another count of the same thing.
pub(super) fn slightly_more(value: &Value) -> Option<Value> {
    use rust_decimal::Decimal;
    match value {
        Value::Number(figure) => {
            Some(Value::Number((*figure + figure.trunc() / Decimal::ONE_HUNDRED).round_dp(1) + Decimal::ONE))
        }
        Value::Ratio { numerator, denominator } if *numerator > Decimal::TEN => {
            Some(Value::Ratio { numerator: *numerator - Decimal::TEN, denominator: *denominator })
        }
        _ => None,
    }
}
