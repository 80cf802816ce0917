//! What a sheet's cell means in the boxes of a target.

use super::Reason;
use crate::import::names;
use crate::import::workbook::Held;
use crate::ledger::Value;
use crate::resolution::Target;
use crate::text::Lang;
use crate::text::draft::{Boxes, Draft, Field, Meaning};
use rust_decimal::Decimal;

/// Whether a cell says nothing: sheets show nothing as a dash.
pub(super) fn is_blank(held: &Held) -> bool {
    held.is_empty() || held.words().is_some_and(names::is_blank)
}

/// The meaning of a cell that is not blank.
pub(super) fn meaning(held: &Held, boxes: Boxes, target: &Target, lang: Lang) -> Result<Meaning, Reason> {
    Ok(match held {
        Held::Empty => Meaning::Empty,
        Held::Text(words) => Draft::meaning_of_words(words, boxes, target, lang),
        Held::Number { value, is_percent: false } => {
            asked_about(Meaning::of_number(*value, boxes, target, lang))
        }
        Held::Number { value, is_percent: true } => {
            let percent = value.checked_mul(Decimal::ONE_HUNDRED).ok_or(Reason::PercentOfOther)?;
            let takes_percent = match boxes {
                Boxes::Figure => target.is_percent() && target.counted.is_none(),
                Boxes::Ratio => target.is_percent(),
                Boxes::Done => true,
            };
            if !takes_percent {
                return Err(Reason::PercentOfOther);
            }
            Meaning::of_number(percent, boxes, target, lang)
        }
        Held::Truth(done) if boxes == Boxes::Done => {
            Draft { done: Some(*done), ..Draft::default() }.meaning(boxes, target, lang)
        }
        Held::Truth(_) => return Err(Reason::Truth),
        Held::Date(_) => return Err(Reason::Date),
        Held::Fault(fault) => return Err(Reason::Fault { fault: fault.trim().to_owned() }),
        Held::Unreckoned => return Err(Reason::Unreckoned),
    })
}

/// Where a spreadsheet speaks English, who types 1.234 for a thousand and more gets a number with three
/// decimals: it is taken as it stands, with the question beside it that the entry screen asks.
fn asked_about(meaning: Meaning) -> Meaning {
    match meaning {
        Meaning::Figure { value: Value::Number(number), also: None }
            if number.scale() == 3 && (Decimal::ONE..Decimal::ONE_THOUSAND).contains(&number) =>
        {
            let other = number.checked_mul(Decimal::ONE_THOUSAND).map(|other| other.normalize());
            Meaning::Figure { value: Value::Number(number), also: other.map(|other| (Field::First, other)) }
        }
        other => other,
    }
}

/// The value with one of its figures read otherwise.
pub(super) fn otherwise(value: &Value, field: Field, other: Decimal) -> Option<Value> {
    match (value, field) {
        (Value::Number(_), _) => Some(Value::Number(other)),
        (Value::Ratio { denominator, .. }, Field::First) => {
            Some(Value::Ratio { numerator: other, denominator: *denominator })
        }
        (Value::Ratio { numerator, .. }, Field::Second) => {
            Some(Value::Ratio { numerator: *numerator, denominator: other })
        }
        (Value::Done { .. } | Value::NothingArose, _) => None,
    }
}
