//! A ledger filled by short lines, as tests need it.

use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{
    Author, Basis, Cell, Content, Ledger, Part, Period, Place, SessionId, Slot, Standing, Statement,
    Timestamp, Value, Writer,
};
use so_nghi_quyet::progress::{Judgement, Setting, Settings, Status, UnitSetting, judge};
use so_nghi_quyet::resolution::{DataSet, Ended, TargetId, UnitId, packed};
use time::{Date, Month};

pub const ROOT: &str = "long-khanh";
pub const MID_YEAR: Period = Period { year: 2023, part: Part::SixMonths };
pub const YEAR: Period = Period { year: 2023, part: Part::Year };

pub struct Book {
    pub set: &'static DataSet,
    pub ledger: Ledger,
    writer: Writer,
    sessions: u8,
}

impl Book {
    pub fn new() -> Self {
        let set = packed().iter().find(|set| set.year == 2023).unwrap();
        let writer = Writer::new(SessionId([0; 12]), Author::default());
        Self { set, ledger: Ledger::default(), writer, sessions: 0 }
    }

    pub fn write(&mut self, place: Place, content: Content) {
        let at = Timestamp { unix_seconds: 0, offset_minutes: 0 };
        let statement = Statement::new(place, content);
        let entry = self.writer.write(&self.ledger, at, statement).unwrap();
        self.ledger.insert(entry);
    }

    /// Official and cumulative.
    pub fn put(&mut self, target: &str, unit: &str, period: Period, words: &str) {
        self.put_in(target, unit, period, (Basis::Cumulative, Standing::Official), words);
    }

    pub fn put_in(
        &mut self,
        target: &str,
        unit: &str,
        period: Period,
        (basis, standing): (Basis, Standing),
        words: &str,
    ) {
        let place = Place::Figure(cell(target, unit, period, Slot { basis, standing }));
        self.write(place, Content::Value(value(words)));
    }

    pub fn last_year(&mut self, target: &str, unit: &str, period: Period, words: &str) {
        let slot = Slot { basis: Basis::Cumulative, standing: Standing::Official };
        let place = Place::LastYear(cell(target, unit, period, slot));
        self.write(place, Content::Value(value(words)));
    }

    pub fn assign(&mut self, target: &str, unit: &str, figure: &str) {
        let place = Place::Assigned { target: TargetId::new(target), unit: UnitId::new(unit) };
        let figure = decimal(figure);
        let (document, date, by) = ("1/QĐ".into(), "02/01/2023".into(), "UBND".into());
        self.write(place, Content::Assigned { figure, document, date, by });
    }

    pub fn set(&mut self, setting: &Setting) {
        self.write(Place::Setting(setting.key()), Content::Text(setting.text()));
    }

    /// A change of units, in force at once as on the page.
    pub fn change(&mut self, setting: &UnitSetting) {
        self.write(Place::Setting(setting.key()), Content::Text(setting.text()));
        self.follow_units();
    }

    /// The units as the ledger says they are.
    pub fn follow_units(&mut self) {
        let base = packed().iter().find(|set| set.id == self.set.id).unwrap();
        self.set = Box::leak(Box::new(base.after(&Settings::of(&self.ledger).units)));
    }

    /// `unit` exists until the end of a month of the year, and `successor` takes over.
    pub fn merge(&mut self, unit: &str, successor: &str, last: u8) {
        let last = so_nghi_quyet::resolution::Month { year: 2023, month: last };
        self.change(&UnitSetting::Ended(
            UnitId::new(unit),
            Ended { last, successor: UnitId::new(successor) },
        ));
    }

    /// The same places from another laptop that has not seen this one's entries.
    pub fn on_another_laptop(&mut self, write: impl FnOnce(&mut Self)) {
        self.sessions += 1;
        let mut session = [0; 12];
        session[0] = self.sessions;
        let writer = Writer::new(SessionId(session), Author::default());
        let mut other = Self { set: self.set, ledger: Ledger::default(), writer, sessions: 0 };
        write(&mut other);
        self.ledger.merge(other.ledger.entries().cloned());
    }

    pub fn judge(&self, target: &str, unit: &str, as_of: Date) -> Judgement {
        let settings = Settings::of(&self.ledger);
        let (target, unit) = (TargetId::new(target), UnitId::new(unit));
        judge(self.set, &self.ledger, &settings, &target, &unit, as_of).unwrap()
    }

    pub fn status(&self, target: &str, unit: &str, as_of: Date) -> Status {
        self.judge(target, unit, as_of).status
    }
}

pub fn day(year: i32, month: u8, day: u8) -> Date {
    Date::from_calendar_date(year, Month::try_from(month).unwrap(), day).unwrap()
}

pub fn decimal(words: &str) -> Decimal {
    Decimal::from_str_exact(words).unwrap()
}

/// `12.5`, `3/4`, `done`, `not-done`, `not-done:40` or `nothing`.
pub fn value(words: &str) -> Value {
    if let Some((numerator, denominator)) = words.split_once('/') {
        let (numerator, denominator) = (decimal(numerator), decimal(denominator));
        return Value::Ratio { numerator, denominator };
    }
    match words {
        "nothing" => Value::NothingArose,
        "done" => Value::Done { done: true, percent: None },
        "not-done" => Value::Done { done: false, percent: None },
        words => match words.strip_prefix("not-done:") {
            Some(percent) => Value::Done { done: false, percent: Some(decimal(percent)) },
            None => Value::Number(decimal(words)),
        },
    }
}

fn cell(target: &str, unit: &str, period: Period, slot: Slot) -> Cell {
    Cell { target: TargetId::new(target), unit: UnitId::new(unit), period, slot }
}
