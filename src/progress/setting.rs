//! One setting that every laptop must share to judge alike, and the words in which entries hold it.
//! Words of the interface for it are not here.

use super::PlannedPath;
use crate::ledger::Window;
use crate::resolution::{Judging, Reporters, TargetId};
use rust_decimal::Decimal;
use time::{Date, Month};

/// One setting with its value. Entries hold it as [`Setting::key`] and [`Setting::text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Setting {
    /// From this percent of its path on a sum is on track; above 0.
    OnTrackPercent(Decimal),
    /// From this percent on it is behind, below it at risk; above 0.
    BehindPercent(Decimal),
    /// Points that a percentage may lack and count as behind.
    LevelPoints(Decimal),
    /// Percent of its goal that another level may lack and count as behind.
    LevelPercent(Decimal),
    /// Limits from this figure on are held against the months.
    LimitPaceFrom(Decimal),
    /// On which days periods close.
    Window(Window),
    /// Days after a period's end by which figures are due.
    DeadlineDays(u8),
    /// The last day on which figures of the year come in.
    YearCloses(Date),
    /// The planned path of a target.
    Path(TargetId, PlannedPath),
    /// Levels to stand at by the end of each quarter.
    LevelSteps(TargetId, [Decimal; 4]),
    /// The office's reading of how a target is judged.
    Judging(TargetId, Judging),
    /// Who reports a target.
    Reporters(TargetId, Reporters),
}

const JUDGINGS: [(Judging, &str); 6] = [
    (Judging::Flow, "flow"),
    (Judging::Level, "level"),
    (Judging::Accrual, "accrual"),
    (Judging::Change, "change"),
    (Judging::Limit, "limit"),
    (Judging::Milestone, "milestone"),
];
const REPORTERS: [(Reporters, &str); 6] = [
    (Reporters::City, "city"),
    (Reporters::Units, "units"),
    (Reporters::Wards, "wards"),
    (Reporters::Communes, "communes"),
    (Reporters::UnitsAndAgencies, "units-and-agencies"),
    (Reporters::CityAndUnits, "city-and-units"),
];
const WINDOWS: [(Window, &str); 2] =
    [(Window::CalendarMonths, "calendar-months"), (Window::MidMonth, "mid-month")];

const GENERAL: [&str; 8] = [
    "bands/on-track",
    "bands/behind",
    "level/points",
    "level/percent",
    "limit/pace-from",
    "window",
    "deadline/days",
    "year/closes",
];
const OF_A_TARGET: [&str; 4] = ["path", "steps", "judging", "reporters"];

impl Setting {
    /// Whether a key is a setting for all targets.
    pub fn is_general(key: &str) -> bool {
        GENERAL.contains(&key)
    }

    /// Whether a key is a setting of this target.
    pub fn is_about(key: &str, target: &TargetId) -> bool {
        key.split_once('/').is_some_and(|(area, name)| OF_A_TARGET.contains(&area) && name == target.as_str())
    }

    /// The key of its place in the ledger.
    pub fn key(&self) -> Box<str> {
        match self {
            Self::OnTrackPercent(_) => "bands/on-track".into(),
            Self::BehindPercent(_) => "bands/behind".into(),
            Self::LevelPoints(_) => "level/points".into(),
            Self::LevelPercent(_) => "level/percent".into(),
            Self::LimitPaceFrom(_) => "limit/pace-from".into(),
            Self::Window(_) => "window".into(),
            Self::DeadlineDays(_) => "deadline/days".into(),
            Self::YearCloses(_) => "year/closes".into(),
            Self::Path(target, _) => format!("path/{target}").into(),
            Self::LevelSteps(target, _) => format!("steps/{target}").into(),
            Self::Judging(target, _) => format!("judging/{target}").into(),
            Self::Reporters(target, _) => format!("reporters/{target}").into(),
        }
    }

    /// Its value as entries hold it.
    pub fn text(&self) -> Box<str> {
        match self {
            Self::OnTrackPercent(number)
            | Self::BehindPercent(number)
            | Self::LevelPoints(number)
            | Self::LevelPercent(number)
            | Self::LimitPaceFrom(number) => number.normalize().to_string().into(),
            Self::Window(window) => word(&WINDOWS, *window).into(),
            Self::DeadlineDays(days) => days.to_string().into(),
            Self::YearCloses(day) => {
                let (year, month, day) = (day.year(), u8::from(day.month()), day.day());
                format!("{year:04}-{month:02}-{day:02}").into()
            }
            Self::Path(_, PlannedPath::Linear) => "linear".into(),
            Self::Path(_, PlannedPath::LastYear) => "last-year".into(),
            Self::Path(_, PlannedPath::Steps(steps)) | Self::LevelSteps(_, steps) => {
                steps.map(|step| step.normalize().to_string()).join(";").into()
            }
            Self::Judging(_, judging) => word(&JUDGINGS, *judging).into(),
            Self::Reporters(_, reporters) => word(&REPORTERS, *reporters).into(),
        }
    }

    /// Reads what an entry holds. `None` for keys of other areas or newer builds and for values out
    /// of bounds: paths that fall or do not end at 100, percentages not above 0.
    pub fn read(key: &str, text: &str) -> Option<Self> {
        let number = || Decimal::from_str_exact(text).ok().filter(|n| !n.is_sign_negative());
        let above_zero = || number().filter(|number| !number.is_zero());
        let (area, name) = key.split_once('/').unwrap_or((key, ""));
        let target = || TargetId::new(name);
        match (area, name) {
            ("bands", "on-track") => above_zero().map(Self::OnTrackPercent),
            ("bands", "behind") => above_zero().map(Self::BehindPercent),
            ("level", "points") => number().map(Self::LevelPoints),
            ("level", "percent") => number().map(Self::LevelPercent),
            ("limit", "pace-from") => number().map(Self::LimitPaceFrom),
            ("window", "") => meaning(&WINDOWS, text).map(Self::Window),
            ("deadline", "days") => text.parse().ok().map(Self::DeadlineDays),
            ("year", "closes") => day(text).map(Self::YearCloses),
            (_, "") => None,
            ("path", _) => path(text).map(|path| Self::Path(target(), path)),
            ("steps", _) => four(text).map(|steps| Self::LevelSteps(target(), steps)),
            ("judging", _) => meaning(&JUDGINGS, text).map(|is| Self::Judging(target(), is)),
            ("reporters", _) => meaning(&REPORTERS, text).map(|are| Self::Reporters(target(), are)),
            _ => None,
        }
    }
}

fn word<T: PartialEq>(words: &[(T, &'static str)], meaning: T) -> &'static str {
    words.iter().find(|(is, _)| *is == meaning).map_or("", |(_, word)| word)
}

fn meaning<T: Copy>(words: &[(T, &str)], text: &str) -> Option<T> {
    words.iter().find(|(_, word)| *word == text).map(|(is, _)| *is)
}

fn day(text: &str) -> Option<Date> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = Month::try_from(parts.next()?.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year, month, parts.next()?.parse().ok()?).ok()
}

fn four(text: &str) -> Option<[Decimal; 4]> {
    let numbers: Option<Vec<_>> = text.split(';').map(|one| Decimal::from_str_exact(one).ok()).collect();
    numbers?.try_into().ok()
}

fn path(text: &str) -> Option<PlannedPath> {
    match text {
        "linear" => Some(PlannedPath::Linear),
        "last-year" => Some(PlannedPath::LastYear),
        steps => PlannedPath::of_steps(four(steps)?).ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let target = || TargetId::new("kt-ocop");
        let steps = [0, 10, 60, 100].map(Decimal::from);
        let settings = [
            Setting::OnTrackPercent(Decimal::new(975, 1)),
            Setting::BehindPercent(Decimal::from(80)),
            Setting::LevelPoints(Decimal::ZERO),
            Setting::LevelPercent(Decimal::from(3)),
            Setting::LimitPaceFrom(Decimal::from(10)),
            Setting::Window(Window::MidMonth),
            Setting::DeadlineDays(5),
            Setting::YearCloses(Date::MIN.replace_year(2024).unwrap_or(Date::MIN)),
            Setting::Path(target(), PlannedPath::LastYear),
            Setting::Path(target(), PlannedPath::Steps(steps)),
            Setting::LevelSteps(target(), steps),
            Setting::Judging(target(), Judging::Level),
            Setting::Reporters(target(), Reporters::UnitsAndAgencies),
        ];
        for setting in settings {
            assert_eq!(Setting::read(&setting.key(), &setting.text()), Some(setting));
        }
    }

    #[test]
    fn what_is_out_of_bounds_is_not_read() {
        let table = [
            ("bands/on-track", "0"),
            ("bands/on-track", "-1"),
            ("bands/on-track", "1e2"),
            ("year/closes", "2024-02-30"),
            ("path/kt-ocop", "10;5;60;100"),
            ("path/kt-ocop", "10;20;60;99"),
            ("path/kt-ocop", "10;20;100"),
            ("path/", "linear"),
            ("lead/kt-ocop", "ubnd"),
        ];
        for (key, text) in table {
            assert_eq!(Setting::read(key, text), None, "{key} = {text}");
        }
    }
}
