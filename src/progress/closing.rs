//! When forms are due, which days a period counts and when the year is closed, as the boxes of the
//! office show and change them. Knows no boxes; makes the statements that they write.

use super::{Setting, Settings};
use crate::ledger::{Content, Place, Statement};
use time::{Date, Month};

impl Settings {
    /// The last day on which figures of a year still come in: the office's, else 31 March of the year
    /// after. `None` beyond the calendar.
    pub fn closing_day(&self, year: i16) -> Option<Date> {
        let usual = || Date::from_calendar_date(i32::from(year) + 1, Month::March, 31).ok();
        self.year_closes.or_else(usual)
    }

    /// Whether this value is in force.
    fn holds(&self, setting: &Setting, year: i16) -> bool {
        match setting {
            Setting::DeadlineDays(days) => *days == self.deadline_days,
            Setting::Window(window) => *window == self.window,
            Setting::YearCloses(day) => Some(*day) == self.closing_day(year),
            _ => false,
        }
    }

    fn is_disputed(&self, setting: &Setting) -> bool {
        self.conflicts.contains(&setting.key())
    }
}

/// What boxes write that were filled from `shown`, now that `in_force` holds. A box that nobody touched
/// writes nothing over what came meanwhile; it only settles a dispute that was there when it was filled
/// and still is.
pub fn closing_changes(
    shown: &Settings,
    in_force: &Settings,
    year: i16,
    wished: [Setting; 3],
) -> Vec<Statement> {
    let changes = |setting: &Setting| {
        let is_disputed = in_force.is_disputed(setting);
        if shown.holds(setting, year) {
            is_disputed && shown.is_disputed(setting)
        } else {
            is_disputed || !in_force.holds(setting, year)
        }
    };
    let says =
        |setting: Setting| Statement::new(Place::Setting(setting.key()), Content::Text(setting.text()));
    wished.into_iter().filter(changes).map(says).collect()
}
