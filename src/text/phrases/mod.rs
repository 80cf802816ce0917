//! Every word on screen, one file per screen. Knows no screen's structure and no figures.
//!
//! A phrase is declared once with both languages; leaving one out does not compile.
//!
//! ```text
//! phrases! {
//!     save: "Lưu", "Save";
//!     entered_of(done: usize, due: usize): "Đã nhập {done}/{due}", "{done} of {due} entered";
//!     places(count: usize): "{count} chỗ", ["{count} place", "{count} places"];
//! }
//! ```
//!
//! The first becomes `save(lang) -> &'static str`, the second
//! `entered_of(lang, done, due) -> String`. Its texts are format strings over the named arguments.
//! The third has an English singular too, for where its first argument is one. Figures come in already
//! printed by [`crate::text::number`].

/// Declares phrases; see the module's documentation.
macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident $(($($arg:ident : $type:ty),+ $(,)?))? : $vi:literal, $en:tt;)*) => {
        $(phrases! { @one $(#[$doc])* $name $(($($arg : $type),+))? : $vi, $en })*
    };
    (@one $(#[$doc:meta])* $name:ident ($count:ident : $type:ty $(, $arg:ident : $other:ty)*)
        : $vi:literal, [$one:literal, $many:literal]) => {
        #[doc = concat!("“", $vi, "” · “", $many, "”")]
        $(#[$doc])*
        pub fn $name(lang: $crate::text::Lang, $count: $type $(, $arg: $other)*) -> String {
            match lang {
                $crate::text::Lang::Vi => format!($vi),
                $crate::text::Lang::En if $crate::text::phrases::is_one(&$count) => format!($one),
                $crate::text::Lang::En => format!($many),
            }
        }
    };
    (@one $(#[$doc:meta])* $name:ident : $vi:literal, $en:literal) => {
        #[doc = concat!("“", $vi, "” · “", $en, "”")]
        $(#[$doc])*
        pub const fn $name(lang: $crate::text::Lang) -> &'static str {
            match lang {
                $crate::text::Lang::Vi => $vi,
                $crate::text::Lang::En => $en,
            }
        }
    };
    (@one $(#[$doc:meta])* $name:ident ($($arg:ident : $type:ty),+) : $vi:literal, $en:literal) => {
        #[doc = concat!("“", $vi, "” · “", $en, "”")]
        $(#[$doc])*
        pub fn $name(lang: $crate::text::Lang, $($arg: $type),+) -> String {
            match lang {
                $crate::text::Lang::Vi => format!($vi),
                $crate::text::Lang::En => format!($en),
            }
        }
    };
}

/// Whether a count, printed or not, asks for the singular.
fn is_one(count: &impl std::fmt::Display) -> bool {
    count.to_string() == "1"
}

pub mod about;
pub mod charts;
pub mod checks;
pub mod copies;
pub mod entry;
pub mod files;
pub mod grid;
pub mod guide;
pub mod handover;
pub mod import;
pub mod letter;
pub mod links;
pub mod long;
pub mod number;
pub mod office;
pub mod outlook;
pub mod overview;
pub mod progress;
pub mod reading;
pub mod reasons;
pub mod registers;
pub mod report;
pub mod reports;
pub mod saving;
pub mod sharing;
pub mod sheets;
pub mod shell;
pub mod start;
pub mod study;
pub mod tables;
pub mod target;
pub mod targets;
pub mod unit_changes;
pub mod units;
pub mod work;
pub mod workbook;
