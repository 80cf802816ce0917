//! The stretches of a year for which figures are given, and the calendar that they run in.
//!
//! Knows no clock: dates come in as arguments. Names of periods belong to `text`.

use crate::resolution::{Frequency, Month, Target};
use serde::{Deserialize, Serialize};
use time::{Date, Duration};

/// A part of one reporting year.
///
/// The derived order is only a canonical one; [`Period::end`] orders by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The reporting year, such as 2023.
    pub year: i16,
    /// Which part of it.
    pub part: Part,
}

/// Months and quarters hold figures in-period and cumulative; 6 and 9 months and the year are
/// cut-offs and hold cumulative figures only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Part {
    /// 1 to 12: the calendar month of that number, in whichever year the target's own year has it.
    Month(u8),
    /// 1 to 4: three months each, counted from the start of the target's own year.
    Quarter(u8),
    /// "6 tháng".
    SixMonths,
    /// "9 tháng".
    NineMonths,
    /// "Cả năm".
    Year,
}

impl Period {
    /// A month of a reporting year, 1 to 12.
    pub const fn month(year: i16, month: u8) -> Self {
        Self { year, part: Part::Month(month) }
    }

    /// A quarter of a reporting year, 1 to 4.
    pub const fn quarter(year: i16, quarter: u8) -> Self {
        Self { year, part: Part::Quarter(quarter) }
    }

    /// The whole reporting year.
    pub const fn year(year: i16) -> Self {
        Self { year, part: Part::Year }
    }

    /// All periods of a calendar year, by their ends; of those that end together the shorter first.
    pub fn of_year(year: i16) -> impl Iterator<Item = Self> {
        (1..=12_u8).flat_map(move |month| {
            let quarter = (month % 3 == 0).then_some(Part::Quarter(month / 3));
            let longer = match month {
                6 => Some(Part::SixMonths),
                9 => Some(Part::NineMonths),
                12 => Some(Part::Year),
                _ => None,
            };
            let parts = [Some(Part::Month(month)), quarter, longer];
            parts.into_iter().flatten().map(move |part| Self { year, part })
        })
    }

    /// The periods of a year for which a target of this frequency asks a figure, by their ends.
    pub fn due(frequency: Frequency, year: i16) -> impl Iterator<Item = Self> {
        Self::of_year(year).filter(move |period| match frequency {
            Frequency::Monthly => matches!(period.part, Part::Month(_)),
            Frequency::Quarterly => matches!(period.part, Part::Quarter(_)),
            Frequency::HalfYearly => matches!(period.part, Part::SixMonths | Part::Year),
            Frequency::Yearly => matches!(period.part, Part::Year),
        })
    }

    /// 6 or 9 months or the year: holds cumulative figures only.
    pub const fn is_cut_off(self) -> bool {
        matches!(self.part, Part::SixMonths | Part::NineMonths | Part::Year)
    }

    /// How many months it has.
    pub const fn length_months(self) -> u8 {
        match self.part {
            Part::Month(_) => 1,
            Part::Quarter(_) => 3,
            Part::SixMonths => 6,
            Part::NineMonths => 9,
            Part::Year => 12,
        }
    }

    /// First and last calendar month.
    pub fn months(self, calendar: Calendar) -> (Month, Month) {
        let (first, last) = self.positions(calendar);
        (calendar.month_at(self.year, first), calendar.month_at(self.year, last))
    }

    /// Last calendar month: what orders periods by time.
    pub fn end(self, calendar: Calendar) -> Month {
        self.months(calendar).1
    }

    /// Whether every month of `other` lies in this period.
    pub fn contains(self, other: Self, calendar: Calendar) -> bool {
        let (mine, others) = (self.months(calendar), other.months(calendar));
        mine.0 <= others.0 && others.1 <= mine.1
    }

    /// The period of the same kind before this one; cut-offs go back a year.
    pub fn previous(self, calendar: Calendar) -> Self {
        let last_year = self.year.saturating_sub(1);
        match self.part {
            Part::Month(month) => {
                let year = if self.positions(calendar).0 == 0 { last_year } else { self.year };
                Self::month(year, if month <= 1 { 12 } else { month - 1 })
            }
            Part::Quarter(quarter) if quarter > 1 => Self::quarter(self.year, quarter - 1),
            Part::Quarter(_) => Self::quarter(last_year, 4),
            part => Self { year: last_year, part },
        }
    }

    /// The same part of the year before.
    pub const fn a_year_before(self) -> Self {
        Self { year: self.year.saturating_sub(1), part: self.part }
    }

    /// First and last day that the period counts.
    ///
    /// `None` beyond the calendar that dates cover, which no valid period reaches.
    pub fn days(self, calendar: Calendar, window: Window) -> Option<(Date, Date)> {
        let (first, last) = self.months(calendar);
        Some(match window {
            Window::CalendarMonths => (date(first, 1)?, date(after(last, 1), 1)? - Duration::DAY),
            Window::MidMonth => (date(after(first, -1), 15)?, date(last, 14)?),
        })
    }

    /// The last period of these that had ended before `today`, by its last day.
    pub fn last_ended(
        periods: impl IntoIterator<Item = Self>,
        today: Date,
        calendar: Calendar,
        window: Window,
    ) -> Option<Self> {
        let ended = periods.into_iter().filter_map(|period| {
            let (_, last) = period.days(calendar, window)?;
            (last < today).then_some((last, period))
        });
        ended.max_by_key(|(last, period)| (*last, period.length_months())).map(|(_, period)| period)
    }

    /// Positions of the first and last month in the target's own year, 0 to 11.
    fn positions(self, calendar: Calendar) -> (i32, i32) {
        match self.part {
            Part::Month(month) => {
                let position = (i32::from(month) - 1 - calendar.shift_months).rem_euclid(12);
                (position, position)
            }
            Part::Quarter(quarter) => {
                let first = (i32::from(quarter) - 1) * 3;
                (first, first + 2)
            }
            Part::SixMonths => (0, 5),
            Part::NineMonths => (0, 8),
            Part::Year => (0, 11),
        }
    }
}

/// The year that a target counts in: the calendar year, or one such as 01/10 to 30/9, which is
/// named by the calendar year that it ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Calendar {
    /// Months from January of the reporting year to its first month; −3 for October before.
    shift_months: i32,
}

impl Calendar {
    /// January to December.
    pub const CIVIL: Self = Self { shift_months: 0 };

    /// The calendar of a target.
    pub fn of(target: &Target) -> Self {
        target.calendar.map_or(Self::CIVIL, |(first, last)| Self {
            shift_months: index(first) - index(Month { year: last.year, month: 1 }),
        })
    }

    /// First and last month of a reporting year.
    pub fn months_of(self, year: i16) -> (Month, Month) {
        (self.month_at(year, 0), self.month_at(year, 11))
    }

    /// The reporting year in which a calendar month falls.
    pub fn year_of(self, month: Month) -> i16 {
        let year = (index(month) - self.shift_months).div_euclid(12);
        i16::try_from(year).unwrap_or(i16::MAX)
    }

    fn month_at(self, year: i16, position: i32) -> Month {
        after(Month { year, month: 1 }, self.shift_months + position)
    }
}

/// Which days a period counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Window {
    /// The 1st to the last day of the month.
    CalendarMonths,
    /// Decree 09/2019: from the 15th of the month before to the 14th of the last month.
    MidMonth,
}

/// The month that lies so many months after (before, if negative).
fn after(month: Month, months: i32) -> Month {
    let index = index(month) + months;
    Month {
        year: i16::try_from(index.div_euclid(12)).unwrap_or(i16::MAX),
        month: u8::try_from(index.rem_euclid(12) + 1).unwrap_or(1),
    }
}

fn index(month: Month) -> i32 {
    i32::from(month.year) * 12 + i32::from(month.month) - 1
}

fn date(month: Month, day: u8) -> Option<Date> {
    let name = time::Month::try_from(month.month).ok()?;
    Date::from_calendar_date(i32::from(month.year), name, day).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;

    const OCTOBER_TO_SEPTEMBER: Calendar = Calendar { shift_months: -3 };

    fn m(year: i16, month: u8) -> Month {
        Month { year, month }
    }

    fn part(part: Part) -> Period {
        Period { year: 2023, part }
    }

    #[test]
    fn periods_lie_in_their_own_calendar() {
        let check = |period: Period, civil: (Month, Month), shifted: (Month, Month)| {
            assert_eq!(period.months(Calendar::CIVIL), civil, "{period:?}");
            assert_eq!(period.months(OCTOBER_TO_SEPTEMBER), shifted, "{period:?}");
        };
        let (jan, oct) = (m(2023, 1), m(2022, 10));
        check(Period::month(2023, 10), (m(2023, 10), m(2023, 10)), (oct, oct));
        check(Period::month(2023, 9), (m(2023, 9), m(2023, 9)), (m(2023, 9), m(2023, 9)));
        check(Period::quarter(2023, 1), (jan, m(2023, 3)), (oct, m(2022, 12)));
        check(Period::quarter(2023, 4), (m(2023, 10), m(2023, 12)), (m(2023, 7), m(2023, 9)));
        check(part(Part::SixMonths), (jan, m(2023, 6)), (oct, m(2023, 3)));
        check(part(Part::NineMonths), (jan, m(2023, 9)), (oct, m(2023, 6)));
        check(Period::year(2023), (jan, m(2023, 12)), (oct, m(2023, 9)));
        assert_eq!(OCTOBER_TO_SEPTEMBER.year_of(m(2022, 10)), 2023);
        assert_eq!(OCTOBER_TO_SEPTEMBER.year_of(m(2023, 10)), 2024);
        assert_eq!(Calendar::CIVIL.year_of(m(2023, 12)), 2023);
    }

    #[test]
    fn a_year_lists_its_periods_by_their_ends() {
        let periods: Vec<_> = Period::of_year(2023).collect();
        assert_eq!(periods.len(), 12 + 4 + 3);
        let key = |period: &Period| (period.end(Calendar::CIVIL), period.length_months());
        assert!(periods.is_sorted_by_key(key));
        let due = |frequency| Period::due(frequency, 2023).map(|p| p.part).collect::<Vec<_>>();
        assert_eq!(due(Frequency::Monthly), (1..=12).map(Part::Month).collect::<Vec<_>>());
        assert_eq!(due(Frequency::Quarterly), (1..=4).map(Part::Quarter).collect::<Vec<_>>());
        assert_eq!(due(Frequency::HalfYearly), [Part::SixMonths, Part::Year]);
        assert_eq!(due(Frequency::Yearly), [Part::Year]);
    }

    #[test]
    fn going_back_stays_in_kind_and_touches() {
        for calendar in [Calendar::CIVIL, OCTOBER_TO_SEPTEMBER] {
            for period in Period::of_year(2023) {
                let previous = period.previous(calendar);
                assert_eq!(previous.length_months(), period.length_months());
                let (first, last) = (period.months(calendar).0, previous.end(calendar));
                let touches = after(last, 1) == first;
                let cut_off = previous == period.a_year_before();
                assert!(if period.is_cut_off() { cut_off } else { touches }, "{period:?}");
                assert!(!period.contains(previous, calendar) && period.contains(period, calendar));
            }
        }
        assert!(Period::quarter(2023, 1).contains(Period::month(2023, 12), OCTOBER_TO_SEPTEMBER));
        assert!(!Period::quarter(2023, 1).contains(Period::month(2023, 12), Calendar::CIVIL));
    }

    #[test]
    fn days_follow_the_month_or_the_decree() {
        let day = |(year, month, day): (i16, u8, u8)| date(m(year, month), day).unwrap();
        let check = |period: Period, window, first, last| {
            let days = period.days(Calendar::CIVIL, window);
            assert_eq!(days, Some((day(first), day(last))), "{period:?}");
        };
        check(Period::month(2024, 2), Window::CalendarMonths, (2024, 2, 1), (2024, 2, 29));
        check(Period::month(2023, 12), Window::CalendarMonths, (2023, 12, 1), (2023, 12, 31));
        check(Period::month(2023, 1), Window::MidMonth, (2022, 12, 15), (2023, 1, 14));
        check(Period::quarter(2023, 2), Window::MidMonth, (2023, 3, 15), (2023, 6, 14));
        check(Period::year(2023), Window::MidMonth, (2022, 12, 15), (2023, 12, 14));

        let last = |today, window| {
            let periods = Period::due(Frequency::Monthly, 2023);
            Period::last_ended(periods, day(today), Calendar::CIVIL, window).map(|p| p.part)
        };
        assert_eq!(last((2023, 1, 31), Window::CalendarMonths), None);
        assert_eq!(last((2023, 2, 1), Window::CalendarMonths), Some(Part::Month(1)));
        assert_eq!(last((2023, 10, 15), Window::MidMonth), Some(Part::Month(10)));
        assert_eq!(last((2025, 6, 1), Window::CalendarMonths), Some(Part::Month(12)));
    }
}
