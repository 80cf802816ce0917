//! How far a task has come, as somebody said, and how its due day lies.

use time::Date;

/// What somebody said of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Progress {
    /// "Chưa bắt đầu"; also where nobody said anything.
    NotStarted,
    /// "Đang thực hiện".
    InProgress,
    /// "Có vướng mắc".
    Stuck,
    /// "Hoàn thành".
    Done,
    /// "Dừng, không thực hiện".
    Stopped,
}

impl Progress {
    /// Every one, in the order in which lists offer them.
    pub const ALL: [Self; 5] = [Self::NotStarted, Self::InProgress, Self::Stuck, Self::Done, Self::Stopped];

    /// The word in entries. Never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotStarted => "not-started",
            Self::InProgress => "in-progress",
            Self::Stuck => "stuck",
            Self::Done => "done",
            Self::Stopped => "stopped",
        }
    }

    /// Reads it; `None` for those of newer builds.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|progress| progress.code() == code)
    }

    /// Whether nothing more is to be done.
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Done | Self::Stopped)
    }
}

/// How a due day lies, seen from a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Timing {
    /// The due day is over.
    Overdue {
        /// By how many days; at least 1.
        days: u32,
    },
    /// At most [`Timing::SOON_DAYS`] days are left, today among them.
    Soon {
        /// How many; 0 on the day itself.
        days: u32,
    },
    /// More time is left.
    Ahead,
    /// Nobody set a due day.
    Undated,
    /// Done or stopped: no day matters any more.
    Closed,
}

impl Timing {
    /// From how many days on a due day is near.
    pub const SOON_DAYS: u32 = 14;

    /// How a due day lies for what has come this far.
    pub fn of(due: Option<Date>, progress: Progress, today: Date) -> Self {
        let Some(due) = due else {
            return if progress.is_closed() { Self::Closed } else { Self::Undated };
        };
        let days = (due - today).whole_days();
        match u32::try_from(days) {
            _ if progress.is_closed() => Self::Closed,
            Ok(days) if days <= Self::SOON_DAYS => Self::Soon { days },
            Ok(_) => Self::Ahead,
            Err(_) => Self::Overdue { days: u32::try_from(-days).unwrap_or(u32::MAX) },
        }
    }

    /// Whether the due day is over.
    pub const fn is_overdue(self) -> bool {
        matches!(self, Self::Overdue { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::{Date, Month};

    fn day(month: Month, day: u8) -> Option<Date> {
        Date::from_calendar_date(2023, month, day).ok()
    }

    #[test]
    fn a_due_day_lies_before_at_or_behind_today() {
        let Some(today) = day(Month::March, 20) else { unreachable!("a day of the calendar") };
        let open = Progress::InProgress;
        for (due, progress, timing) in [
            (day(Month::March, 19), open, Timing::Overdue { days: 1 }),
            (day(Month::March, 20), open, Timing::Soon { days: 0 }),
            (day(Month::April, 3), open, Timing::Soon { days: 14 }),
            (day(Month::April, 4), open, Timing::Ahead),
            (None, open, Timing::Undated),
            (None, Progress::Done, Timing::Closed),
            (day(Month::March, 1), Progress::Done, Timing::Closed),
            (day(Month::March, 1), Progress::Stopped, Timing::Closed),
        ] {
            assert_eq!(Timing::of(due, progress, today), timing);
        }
    }

    #[test]
    fn what_is_written_is_read() {
        for progress in Progress::ALL {
            assert_eq!(Progress::from_code(progress.code()), Some(progress));
        }
        assert_eq!(Progress::from_code("late"), None);
    }
}
