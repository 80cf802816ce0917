//! What one entry says about its place, in a line. Words for the history.

use crate::ledger::{Content, Entry, Place, Value};
use crate::resolution::Target;
use crate::text::phrases::{entry as boxes, shell, target as words};
use crate::text::{Lang, domain, period};
use rust_decimal::Decimal;

/// What the entry says: `9.250,2 tỷ đồng`.
pub fn content(entry: &Entry, target: &Target, lang: Lang) -> String {
    let goal = |figure: Decimal| domain::measured(figure, &target.measure, lang);
    let counted = target.counted.as_ref().unwrap_or(&target.measure);
    match &entry.content {
        Content::Value(Value::Number(figure)) => match entry.place {
            Place::OwnAim { .. } => goal(*figure),
            _ => domain::measured(*figure, counted, lang),
        },
        Content::Value(value) => domain::value(value, lang),
        Content::Assigned { figure, document, date, by } => joined([&goal(*figure), document, date, by]),
        Content::Conclusion { status, reason, by, document } => {
            let status = domain::code_name(status, lang).unwrap_or(status);
            joined([status, reason, by, document])
        }
        Content::Withdrawn => words::withdrawn(lang).to_owned(),
        Content::Text(_) | Content::Submitted { .. } | Content::Reopened | Content::Unknown(_) => {
            shell::none(lang).to_owned()
        }
    }
}

/// What it speaks of: `Lũy kế, ước · tháng 9/2023`, `Chỉ tiêu giao`.
pub fn place(place: &Place, lang: Lang) -> String {
    match place {
        Place::Figure(cell) => {
            let at = period::in_sentence(cell.period, lang);
            format!("{} · {at}", domain::slot(cell.slot, lang))
        }
        Place::LastYear(cell) => {
            let at = period::in_sentence(cell.period, lang);
            let slot = domain::slot(cell.slot, lang).to_lowercase();
            format!("{} ({at}, {slot})", boxes::last_year(lang))
        }
        Place::Assigned { .. } => boxes::assigned(lang).to_owned(),
        Place::OwnAim { .. } => boxes::own_aim(lang).to_owned(),
        Place::Opening { .. } => boxes::opening(lang).to_owned(),
        Place::Conclusion { period: at, .. } => {
            format!("{} · {}", words::conclusion(lang), period::in_sentence(*at, lang))
        }
        Place::Setting(_) | Place::Submission { .. } | Place::Record { .. } | Place::Unknown(_) => {
            String::new()
        }
    }
}

/// Who wrote it, as they call themselves.
pub fn author(entry: &Entry, lang: Lang) -> String {
    match joined([&entry.author.name, &entry.author.position]) {
        unnamed if unnamed.is_empty() => words::unnamed_author(lang).to_owned(),
        named => named,
    }
}

/// The parts that say something, with commas between.
pub fn joined<const N: usize>(parts: [&str; N]) -> String {
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    said.join(", ")
}
