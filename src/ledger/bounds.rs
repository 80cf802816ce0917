//! What an entry must be like by itself: sizes, digits, and contents that fit their places.
//!
//! Looks at one entry only. What depends on other entries is the set's business.

use super::decimal::{self, DecimalRefusal};
use super::{Basis, Cell, Content, Entry, EntryId, Fields, Part, Period, Place, Value};
use rust_decimal::Decimal;
use std::fmt;

/// Longest id of a target, unit or record, in bytes.
pub const ID_BYTES: usize = 100;
/// Longest name, position, document, date or key, in bytes.
pub const LINE_BYTES: usize = 400;
/// Longest note, source, reason or setting, in bytes.
pub const TEXT_BYTES: usize = 16_384;

/// Why an entry is not taken into any ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Running numbers start at 1.
    NumberZero,
    /// The entry names itself among what it supersedes.
    SupersedesItself,
    /// More than [`Entry::SUPERSEDES_LIMIT`] superseded entries.
    SupersedesTooMany {
        /// How many it names.
        count: usize,
    },
    /// More than [`Entry::COVERS_LIMIT`] covered entries.
    CoversTooMany {
        /// How many it names.
        count: usize,
    },
    /// A month that is not 1 to 12, a quarter that is not 1 to 4, a year that is not 1900 to 2200.
    Period {
        /// The period named.
        period: Period,
    },
    /// 6 and 9 months and the year hold cumulative figures only.
    CutOffInPeriod {
        /// The period named.
        period: Period,
    },
    /// A decimal outside the bounds.
    Decimal(DecimalRefusal),
    /// A percentage outside 0 to 100.
    Percent {
        /// The percentage given.
        percent: Decimal,
    },
    /// A ratio's whole below zero.
    NegativeDenominator,
    /// A text longer than its bound, in bytes.
    TextTooLong {
        /// Its length.
        bytes: usize,
        /// The bound.
        limit: usize,
    },
    /// A control character other than a line break or a tab.
    ControlCharacter,
    /// An id or key of no characters.
    EmptyId,
    /// A content that its place does not hold, such as a conclusion in a figure's place.
    ContentDoesNotFit,
    /// Not a moment between 1970 and 9999, or further than 18 hours from UTC.
    Moment,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NumberZero => f.write_str("running number 0"),
            Self::SupersedesItself => f.write_str("supersedes itself"),
            Self::SupersedesTooMany { count } => write!(f, "supersedes {count} entries"),
            Self::CoversTooMany { count } => write!(f, "covers {count} entries"),
            Self::Period { period } => write!(f, "no such period: {period:?}"),
            Self::CutOffInPeriod { period } => write!(f, "in-period figure for {period:?}"),
            Self::Decimal(refusal) => write!(f, "decimal: {refusal}"),
            Self::Percent { percent } => write!(f, "percentage {percent}"),
            Self::NegativeDenominator => f.write_str("negative denominator"),
            Self::TextTooLong { bytes, limit } => write!(f, "text of {bytes} bytes, limit {limit}"),
            Self::ControlCharacter => f.write_str("control character in a text"),
            Self::EmptyId => f.write_str("empty id"),
            Self::ContentDoesNotFit => f.write_str("content does not fit its place"),
            Self::Moment => f.write_str("moment out of range"),
        }
    }
}

impl std::error::Error for Refusal {}

/// Gives equal contents equal bytes: decimals without trailing zeros, references sorted once each.
pub(super) fn normalise(fields: &mut Fields) {
    match &mut fields.content {
        Content::Value(Value::Number(figure)) | Content::Assigned { figure, .. } => {
            *figure = figure.normalize();
        }
        Content::Value(Value::Ratio { numerator, denominator }) => {
            *numerator = numerator.normalize();
            *denominator = denominator.normalize();
        }
        Content::Value(Value::Done { percent: Some(percent), .. }) => *percent = percent.normalize(),
        Content::Submitted { covers } => sort(covers),
        _ => {}
    }
    sort(&mut fields.supersedes);
}

fn sort(references: &mut Box<[EntryId]>) {
    if !references.is_sorted_by(|a, b| a < b) {
        let mut ids = std::mem::take(references).into_vec();
        ids.sort_unstable();
        ids.dedup();
        *references = ids.into();
    }
}

pub(super) fn check(fields: &Fields) -> Result<(), Refusal> {
    if fields.id.n == 0 {
        return Err(Refusal::NumberZero);
    }
    if fields.supersedes.len() > Entry::SUPERSEDES_LIMIT {
        return Err(Refusal::SupersedesTooMany { count: fields.supersedes.len() });
    }
    if fields.supersedes.contains(&fields.id) {
        return Err(Refusal::SupersedesItself);
    }
    moment(fields)?;
    place(&fields.place)?;
    content(&fields.content)?;
    if !fits(&fields.place, &fields.content) {
        return Err(Refusal::ContentDoesNotFit);
    }
    text(&fields.author.name, LINE_BYTES)?;
    text(&fields.author.position, LINE_BYTES)?;
    text(&fields.note, TEXT_BYTES)?;
    text(&fields.source, TEXT_BYTES)
}

fn moment(fields: &Fields) -> Result<(), Refusal> {
    const LAST_SECOND_OF_9999: i64 = 253_402_300_799;
    const LARGEST_OFFSET_MINUTES: i16 = 18 * 60;
    let offset = fields.at.offset_minutes;
    let local = fields.at.unix_seconds.saturating_add(i64::from(offset) * 60);
    let sane = (-LARGEST_OFFSET_MINUTES..=LARGEST_OFFSET_MINUTES).contains(&offset)
        && (0..=LAST_SECOND_OF_9999).contains(&fields.at.unix_seconds)
        && (0..=LAST_SECOND_OF_9999).contains(&local);
    if sane { Ok(()) } else { Err(Refusal::Moment) }
}

fn place(place: &Place) -> Result<(), Refusal> {
    if let Some((target, unit)) = place.subject() {
        id(target.as_str())?;
        id(unit.as_str())?;
    }
    match place {
        Place::Figure(cell) | Place::LastYear(cell) => cell_period(cell),
        Place::Conclusion { period, .. } => valid(*period),
        Place::Submission { unit, period } => {
            id(unit.as_str())?;
            valid(*period)
        }
        Place::Setting(key) if key.is_empty() => Err(Refusal::EmptyId),
        Place::Setting(key) => text(key, LINE_BYTES),
        Place::Record { register, record, field } => {
            [&**register, record.as_str(), &**field].into_iter().try_for_each(id)
        }
        Place::Unknown(words) => unknown(words),
        Place::Assigned { .. } | Place::OwnAim { .. } | Place::Opening { .. } => Ok(()),
    }
}

fn cell_period(cell: &Cell) -> Result<(), Refusal> {
    valid(cell.period)?;
    match (cell.slot.basis, cell.period.is_cut_off()) {
        (Basis::InPeriod, true) => Err(Refusal::CutOffInPeriod { period: cell.period }),
        _ => Ok(()),
    }
}

pub(super) fn valid(period: Period) -> Result<(), Refusal> {
    let part = match period.part {
        Part::Month(month) => (1..=12).contains(&month),
        Part::Quarter(quarter) => (1..=4).contains(&quarter),
        Part::SixMonths | Part::NineMonths | Part::Year => true,
    };
    match part && (1900..=2200).contains(&period.year) {
        true => Ok(()),
        false => Err(Refusal::Period { period }),
    }
}

fn content(content: &Content) -> Result<(), Refusal> {
    match content {
        Content::Value(value) => figure(value),
        Content::Assigned { figure, document, date, by } => {
            decimal(*figure)?;
            [document, date, by].into_iter().try_for_each(|line| text(line, LINE_BYTES))
        }
        Content::Conclusion { status, reason, by, document } => {
            text(reason, TEXT_BYTES)?;
            [status, by, document].into_iter().try_for_each(|line| text(line, LINE_BYTES))
        }
        Content::Text(value) => text(value, TEXT_BYTES),
        Content::Submitted { covers } if covers.len() > Entry::COVERS_LIMIT => {
            Err(Refusal::CoversTooMany { count: covers.len() })
        }
        Content::Withdrawn | Content::Submitted { .. } | Content::Reopened => Ok(()),
        Content::Unknown(words) => unknown(words),
    }
}

fn figure(value: &Value) -> Result<(), Refusal> {
    match value {
        Value::Number(figure) => decimal(*figure),
        Value::Ratio { numerator, denominator } => {
            decimal(*numerator)?;
            decimal(*denominator)?;
            let negative = denominator.is_sign_negative() && !denominator.is_zero();
            if negative { Err(Refusal::NegativeDenominator) } else { Ok(()) }
        }
        Value::Done { percent: Some(percent), .. } => {
            decimal(*percent)?;
            let sane = (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(percent);
            if sane { Ok(()) } else { Err(Refusal::Percent { percent: *percent }) }
        }
        Value::Done { percent: None, .. } | Value::NothingArose => Ok(()),
    }
}

/// A place or content that only a newer build knows may stand beside anything.
fn fits(place: &Place, content: &Content) -> bool {
    match (place, content) {
        (Place::Unknown(_), _) | (_, Content::Unknown(_) | Content::Withdrawn) => true,
        (Place::Figure(_) | Place::LastYear(_) | Place::OwnAim { .. } | Place::Opening { .. }, content) => {
            matches!(content, Content::Value(_))
        }
        (Place::Assigned { .. }, content) => matches!(content, Content::Assigned { .. }),
        (Place::Conclusion { .. }, content) => matches!(content, Content::Conclusion { .. }),
        (Place::Setting(_) | Place::Record { .. }, content) => matches!(content, Content::Text(_)),
        (Place::Submission { .. }, content) => {
            matches!(content, Content::Submitted { .. } | Content::Reopened)
        }
    }
}

fn unknown(words: &[Box<str>]) -> Result<(), Refusal> {
    match words.first() {
        None => return Err(Refusal::EmptyId),
        Some(kind) => id(kind)?,
    }
    let bytes = words.iter().map(|word| word.len() + 1).sum();
    if bytes > TEXT_BYTES {
        return Err(Refusal::TextTooLong { bytes, limit: TEXT_BYTES });
    }
    words.iter().try_for_each(|word| text(word, TEXT_BYTES))
}

fn decimal(decimal: Decimal) -> Result<(), Refusal> {
    decimal::check(decimal).map_err(Refusal::Decimal)
}

fn id(id: &str) -> Result<(), Refusal> {
    if id.is_empty() { Err(Refusal::EmptyId) } else { text(id, ID_BYTES) }
}

fn text(text: &str, limit: usize) -> Result<(), Refusal> {
    if text.len() > limit {
        return Err(Refusal::TextTooLong { bytes: text.len(), limit });
    }
    let control = |c: char| c.is_control() && c != '\n' && c != '\t';
    if text.chars().any(control) { Err(Refusal::ControlCharacter) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Author, EntryId, SessionId, Slot, Standing, Timestamp};
    use crate::resolution::{TargetId, UnitId};

    fn id(n: u32) -> EntryId {
        EntryId { session: SessionId([1; 12]), n }
    }

    fn cell(period: Period, basis: Basis) -> Place {
        let slot = Slot::new(basis, Standing::Official);
        let (target, unit) = (TargetId::new("kt-ocop"), UnitId::new("bao-vinh"));
        Place::Figure(Cell { target, unit, period, slot })
    }

    fn number(figure: Decimal) -> Content {
        Content::Value(Value::Number(figure))
    }

    fn good() -> Fields {
        Fields {
            id: id(1),
            author: Author::default(),
            at: Timestamp { unix_seconds: 0, offset_minutes: 420 },
            place: cell(Period::month(2023, 10), Basis::InPeriod),
            content: number(Decimal::new(150, 2)),
            note: Box::default(),
            source: Box::default(),
            supersedes: [id(3), id(2), id(3)].into(),
        }
    }

    #[test]
    fn sealing_gives_equal_contents_equal_bytes() {
        let sealed = Entry::seal(good());
        let Ok(entry) = sealed else { panic!("{sealed:?}") };
        assert_eq!(*entry.supersedes, [id(2), id(3)]);
        assert!(matches!(&entry.content, Content::Value(Value::Number(d)) if d.to_string() == "1.5"));
        let covers = [id(3), id(2), id(3)].into();
        let place = Place::Submission { unit: UnitId::new("bao-vinh"), period: Period::month(2023, 10) };
        let submission = Fields { place, content: Content::Submitted { covers }, ..good() };
        let sealed = Entry::seal(submission).map(|entry| entry.content.clone());
        assert_eq!(sealed, Ok(Content::Submitted { covers: [id(2), id(3)].into() }));
        let zero = Fields { content: number(Decimal::new(-0, 3)), ..good() };
        let sealed = Entry::seal(zero);
        assert!(matches!(&sealed.map(|e| e.content.clone()), Ok(c) if *c == number(Decimal::ZERO)));
    }

    #[test]
    fn each_bound_refuses_by_name() {
        let check = |change: &dyn Fn(&mut Fields), expected: Refusal| {
            let mut fields = good();
            change(&mut fields);
            assert_eq!(Entry::seal(fields), Err(expected));
        };
        let period = Period::month(2023, 13);
        check(&|f| f.id.n = 0, Refusal::NumberZero);
        check(&|f| f.supersedes = [id(1)].into(), Refusal::SupersedesItself);
        let many: Box<[_]> = (2..=258).map(id).collect();
        check(&|f| f.supersedes = many.clone(), Refusal::SupersedesTooMany { count: 257 });
        check(&|f| f.place = cell(period, Basis::InPeriod), Refusal::Period { period });
        let year = Period::year(2023);
        check(&|f| f.place = cell(year, Basis::InPeriod), Refusal::CutOffInPeriod { period: year });
        let too_fine = Refusal::Decimal(DecimalRefusal::TooFine);
        check(&|f| f.content = number(Decimal::new(1, 7)), too_fine);
        let too_large = Refusal::Decimal(DecimalRefusal::TooLarge);
        check(&|f| f.content = number(Decimal::from(10_i64.pow(15))), too_large);
        let percent = Decimal::from(101);
        let done = Content::Value(Value::Done { done: false, percent: Some(percent) });
        check(&|f| f.content = done.clone(), Refusal::Percent { percent });
        let ratio = Value::Ratio { numerator: Decimal::ONE, denominator: Decimal::NEGATIVE_ONE };
        let ratio = Content::Value(ratio);
        check(&|f| f.content = ratio.clone(), Refusal::NegativeDenominator);
        let long: Box<str> = "x".repeat(TEXT_BYTES + 1).into();
        let too_long = Refusal::TextTooLong { bytes: TEXT_BYTES + 1, limit: TEXT_BYTES };
        check(&|f| f.note = long.clone(), too_long);
        check(&|f| f.source = "a\0b".into(), Refusal::ControlCharacter);
        check(&|f| f.place = Place::Setting("".into()), Refusal::EmptyId);
        check(&|f| f.content = Content::Text("95".into()), Refusal::ContentDoesNotFit);
        let form = || Place::Submission { unit: UnitId::new("bao-vinh"), period: Period::month(2023, 10) };
        check(&|f| f.place = form(), Refusal::ContentDoesNotFit);
        check(&|f| f.content = Content::Reopened, Refusal::ContentDoesNotFit);
        let covers: Box<[_]> = (1..=401).map(id).collect();
        let too_many = |f: &mut Fields| {
            (f.place, f.content) = (form(), Content::Submitted { covers: covers.clone() });
        };
        check(&too_many, Refusal::CoversTooMany { count: 401 });
        let nowhere = || Place::Submission { unit: UnitId::new(""), period: Period::month(2023, 10) };
        check(&|f| (f.place, f.content) = (nowhere(), Content::Reopened), Refusal::EmptyId);
        check(&|f| f.at.unix_seconds = -1, Refusal::Moment);
        check(&|f| f.at.offset_minutes = 1081, Refusal::Moment);
    }
}
