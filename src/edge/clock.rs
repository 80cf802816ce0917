//! The laptop's clock and its source of randomness: the only places where either is read.

use crate::ledger::{SessionId, Timestamp};
use time::{Date, Month};

/// This moment on the laptop's own clock. For display only; a wrong clock harms nothing.
pub fn now() -> Timestamp {
    at(&js_sys::Date::new_0())
}

/// A moment in milliseconds since 1970, where the laptop stands.
pub fn moment(at_ms: f64) -> Timestamp {
    at(&js_sys::Date::new(&at_ms.into()))
}

fn at(date: &js_sys::Date) -> Timestamp {
    Timestamp {
        unix_seconds: (date.get_time() as i64).div_euclid(1000),
        offset_minutes: -(date.get_timezone_offset() as i16),
    }
}

/// Today where the laptop stands.
pub fn today() -> Date {
    let date = js_sys::Date::new_0();
    let month = Month::try_from(date.get_month() as u8 + 1).unwrap_or(Month::January);
    Date::from_calendar_date(date.get_full_year() as i32, month, date.get_date() as u8).unwrap_or(Date::MIN)
}

/// A fresh name, of which no two laptops draw the same.
pub fn draw_name() -> String {
    draw_session().0[..6].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 96 fresh random bits for a session that writes for the first time.
pub fn draw_session() -> SessionId {
    let mut bits = [0; 12];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .map(|crypto| crypto.get_random_values_with_u8_array(&mut bits));
    assert!(matches!(drawn, Some(Ok(_))), "every supported browser draws random values");
    SessionId(bits)
}
