//! What people read and type, in two languages: phrases, numbers, dates, words for domain values, and
//! what typed boxes mean.
//!
//! Knows no current language (it comes in as a [`Lang`]), no clock and no screen. Vietnamese stands
//! here and in `seeds/` only.

pub mod date;
pub mod domain;
pub mod draft;
pub mod fold;
pub mod guide;
pub mod heading;
mod lang;
pub mod number;
pub mod period;
pub mod phrases;

pub use lang::Lang;
