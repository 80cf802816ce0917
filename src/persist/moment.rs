//! Moments as text: `2023-10-05T08:00:00+07:00`, always with seconds and offset.

use crate::ledger::Timestamp;
use time::{Date, Month, OffsetDateTime, Time, UtcOffset};

/// The moment at its writer's own offset. `None` beyond the years 1970 to 9999.
pub(super) fn write(at: Timestamp) -> Option<String> {
    let local = at.unix_seconds.checked_add(i64::from(at.offset_minutes) * 60)?;
    let local = OffsetDateTime::from_unix_timestamp(local).ok()?;
    let (sign, minutes) = match at.offset_minutes {
        minutes @ ..0 => ('-', minutes.unsigned_abs()),
        minutes => ('+', minutes.unsigned_abs()),
    };
    Some(format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{sign}{:02}:{:02}",
        local.year(),
        u8::from(local.month()),
        local.day(),
        local.hour(),
        local.minute(),
        local.second(),
        minutes / 60,
        minutes % 60,
    ))
}

/// Reads exactly what [`write`] writes.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    const SHAPE: &[u8; 25] = b"0000-00-00T00:00:00+00:00";
    let bytes = text.as_bytes();
    let fits = bytes.len() == SHAPE.len()
        && SHAPE.iter().zip(bytes).all(|(shape, byte)| match shape {
            b'0' => byte.is_ascii_digit(),
            b'+' => matches!(byte, b'+' | b'-'),
            other => other == byte,
        });
    if !fits {
        return None;
    }
    let two = |from: usize| (bytes[from] - b'0') * 10 + bytes[from + 1] - b'0';
    let year = i32::from(two(0)) * 100 + i32::from(two(2));
    let date = Date::from_calendar_date(year, Month::try_from(two(5)).ok()?, two(8)).ok()?;
    let time = Time::from_hms(two(11), two(14), two(17)).ok()?;
    let minutes = i16::from(two(20)) * 60 + i16::from(two(23));
    let negative = bytes[19] == b'-';
    if two(23) > 59 || negative && minutes == 0 {
        return None;
    }
    let offset_minutes = if negative { -minutes } else { minutes };
    let local = date.with_time(time).assume_offset(UtcOffset::UTC).unix_timestamp();
    Some(Timestamp { unix_seconds: local - i64::from(offset_minutes) * 60, offset_minutes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_written() {
        let check = |unix_seconds, offset_minutes, text: &str| {
            let at = Timestamp { unix_seconds, offset_minutes };
            assert_eq!(write(at).as_deref(), Some(text));
            assert_eq!(read(text), Some(at));
        };
        check(0, 0, "1970-01-01T00:00:00+00:00");
        check(1_696_467_600, 420, "2023-10-05T08:00:00+07:00");
        check(1_696_467_600, -210, "2023-10-04T21:30:00-03:30");
        check(253_402_300_799, 0, "9999-12-31T23:59:59+00:00");
    }

    #[test]
    fn other_spellings_are_no_moments() {
        for text in [
            "",
            "2023-10-05",
            "2023-10-05T08:00:00Z",
            "2023-02-30T08:00:00+07:00",
            "2023-10-05T24:00:00+07:00",
            "2023-10-05T08:00:00-00:00",
            "2023-10-05t08:00:00+07:00",
            "2023-10-05T08:00:00+07:60",
            "２023-10-05T08:00:00+07",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
