//! The year of one target: its own calendar, under the closing windows in force.

use crate::ledger::{Calendar, Period, Window};
use crate::resolution::{Month, Target};
use time::Date;

/// One reporting year as a target counts it, always of 12 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TargetYear {
    /// The reporting year.
    pub year: i16,
    /// The target's calendar.
    pub calendar: Calendar,
    /// Which days periods count.
    pub window: Window,
    /// How many of its months had passed when the unit began that is asked about; 0 for most.
    pub before_unit: u8,
}

impl TargetYear {
    /// Months of a year.
    pub const MONTHS: u8 = 12;

    /// The year of a target.
    pub fn of(target: &Target, year: i16, window: Window) -> Self {
        Self { year, calendar: Calendar::of(target), window, before_unit: 0 }
    }

    /// The same year as a unit counts it that began in a month: nothing lacks before.
    pub fn since(self, began: Option<Month>) -> Self {
        let first = self.calendar.months_of(self.year).0;
        let passed =
            began.map_or(0, |began| (number(began) - number(first)).clamp(0, i32::from(Self::MONTHS)));
        Self { before_unit: u8::try_from(passed).unwrap_or(0), ..self }
    }

    /// How many months of this year have passed when a period ends, 1 to 12; `None` for a period of
    /// another year.
    pub fn position(&self, period: Period) -> Option<u8> {
        if period.year != self.year {
            return None;
        }
        let first = number(self.calendar.months_of(self.year).0);
        let position = number(period.end(self.calendar)) - first + 1;
        u8::try_from(position).ok().filter(|position| (1..=Self::MONTHS).contains(position))
    }

    /// How many months of this year have ended by a day, 0 to 12.
    pub fn months_ended(&self, by: Date) -> u8 {
        let has_ended = |position: &u8| self.until_position(*position).is_some_and(|until| until <= by);
        (1..=Self::MONTHS).take_while(has_ended).last().unwrap_or(0)
    }

    /// The month at a position, 1 to 12.
    pub fn month_at(&self, position: u8) -> Period {
        let first = self.calendar.months_of(self.year).0;
        let month = (first.month + position + 10) % 12 + 1;
        Period::month(self.year, month)
    }

    /// The last day of a period.
    pub fn until(&self, period: Period) -> Option<Date> {
        period.days(self.calendar, self.window).map(|(_, last)| last)
    }

    /// The last day of the month at a position, 1 to 12.
    pub fn until_position(&self, position: u8) -> Option<Date> {
        self.until(self.month_at(position))
    }

    /// The last day that belongs to a calendar month.
    pub fn until_month(&self, month: Month) -> Option<Date> {
        let period = Period::month(month.year, month.month);
        period.days(Calendar::CIVIL, self.window).map(|(_, last)| last)
    }

    /// The first and the last day.
    pub fn days(&self) -> Option<(Date, Date)> {
        Period::year(self.year).days(self.calendar, self.window)
    }
}

fn number(month: Month) -> i32 {
    i32::from(month.year) * 12 + i32::from(month.month)
}
