//! Days and moments as officers write them, and read back from what they type.
//!
//! Screens write `05/02/2023`. Legal style pads days below 10 and the months 1 and 2 only:
//! `05/02/2023`, but `05/3/2023`. Knows no time zone but the writer's own.

use super::Lang;
use crate::ledger::Timestamp;
use time::{Date, Month, OffsetDateTime, UtcOffset};

/// `dd/mm/yyyy`, the same in both languages.
pub fn day(date: Date) -> String {
    format!("{:02}/{:02}/{}", date.day(), u8::from(date.month()), date.year())
}

/// `dd/mm`, for deadlines of the year on screen.
pub fn day_and_month(date: Date) -> String {
    format!("{:02}/{:02}", date.day(), u8::from(date.month()))
}

/// Legal style in figures: `08/12/2022`, `28/3/2022`, `05/02/2023`.
pub fn legal_day(date: Date) -> String {
    format!("{:02}/{}/{}", date.day(), legal_month(date.month()), date.year())
}

/// Legal style in words: `ngày 05 tháng 02 năm 2023`; in English `5 February 2023`.
pub fn legal_day_in_words(date: Date, lang: Lang) -> String {
    match lang {
        Lang::Vi => {
            format!("ngày {:02} tháng {} năm {}", date.day(), legal_month(date.month()), date.year())
        }
        Lang::En => format!("{} {} {}", date.day(), date.month(), date.year()),
    }
}

fn legal_month(month: Month) -> String {
    match u8::from(month) {
        month @ 1..=2 => format!("{month:02}"),
        month => month.to_string(),
    }
}

/// A moment on its writer's own clock: `14:05 05/10/2023`. Empty beyond the calendar.
pub fn moment(at: Timestamp) -> String {
    local(at).map_or_else(String::new, |local| {
        format!("{:02}:{:02} {}", local.hour(), local.minute(), day(local.date()))
    })
}

/// The same as part of a file's name: `05-10-2023-14h05`.
pub fn moment_in_name(at: Timestamp) -> String {
    local(at).map_or_else(String::new, |local| {
        let (day, month, year) = (local.day(), u8::from(local.month()), local.year());
        format!("{day:02}-{month:02}-{year}-{:02}h{:02}", local.hour(), local.minute())
    })
}

fn local(at: Timestamp) -> Option<OffsetDateTime> {
    let utc = OffsetDateTime::from_unix_timestamp(at.unix_seconds).ok()?;
    let offset = UtcOffset::from_whole_seconds(i32::from(at.offset_minutes) * 60).unwrap_or(UtcOffset::UTC);
    utc.checked_to_offset(offset)
}

/// Reads `5/10/2023`, `05-10-2023`, `5.10.2023`, `05102023`, `2023-10-05` or `5/10/23` (20xx).
/// `None` for anything else and for days that do not exist.
pub fn parse_day(typed: &str) -> Option<Date> {
    let typed: String = typed.trim().chars().map(super::fold::half_width).collect();
    let numbers: Vec<&str> = typed.split(['/', '-', '.', ' ']).filter(|part| !part.is_empty()).collect();
    if !numbers.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let (day, month, year) = match numbers.as_slice() {
        [year, month, day] if year.len() == 4 => (*day, *month, *year),
        [day, month, year] if matches!(year.len(), 2 | 4) => (*day, *month, *year),
        [all] if all.len() == 8 => (&all[..2], &all[2..4], &all[4..]),
        _ => return None,
    };
    let century = if year.len() == 2 { 2000 } else { 0 };
    let month = Month::try_from(month.parse::<u8>().ok()?).ok()?;
    Date::from_calendar_date(year.parse::<i32>().ok()? + century, month, day.parse().ok()?).ok()
}
