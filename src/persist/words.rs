//! Places and contents as rows of words, such as `["number", "18531.9"]`: readable in a file, and
//! carried on whole where the first word is one that only a newer build knows.
//!
//! Frozen with the first release: a changed meaning needs a new first word.

use super::{Reason, references};
use crate::ledger::decimal::{self, DecimalRefusal};
use crate::ledger::{Cell, Content, Period, Place, Refusal, Slot, Value, codes};
use crate::resolution::{RecordId, TargetId, UnitId};
use rust_decimal::Decimal;
use std::sync::Arc;

/// Gives the one shared copy of an id.
pub(super) type Intern<'a> = dyn FnMut(&str) -> Arc<str> + 'a;

pub(super) fn of_place(place: &Place) -> Vec<String> {
    let row = |kind: &str, target: &TargetId, unit: &UnitId, rest: &[&str]| {
        let words = [kind, target.as_str(), unit.as_str()];
        words.iter().chain(rest).map(|word| (*word).to_owned()).collect()
    };
    let cell = |kind: &str, cell: &Cell| {
        let period = codes::of_period(cell.period);
        let slot = [codes::of_basis(cell.slot.basis), codes::of_standing(cell.slot.standing)];
        row(kind, &cell.target, &cell.unit, &[&period, slot[0], slot[1]])
    };
    match place {
        Place::Figure(figure) => cell("figure", figure),
        Place::LastYear(figure) => cell("last-year", figure),
        Place::Assigned { target, unit } => row("assigned", target, unit, &[]),
        Place::OwnAim { target, unit } => row("own-aim", target, unit, &[]),
        Place::Opening { target, unit } => row("opening", target, unit, &[]),
        Place::Conclusion { target, unit, period } => {
            row("conclusion", target, unit, &[&codes::of_period(*period)])
        }
        Place::Setting(key) => vec!["setting".to_owned(), key.to_string()],
        Place::Submission { unit, period } => {
            vec!["submission".to_owned(), unit.to_string(), codes::of_period(*period)]
        }
        Place::Record { register, record, field } => {
            ["record", register, record.as_str(), field].map(str::to_owned).to_vec()
        }
        Place::Unknown(words) => words.iter().map(|word| word.to_string()).collect(),
    }
}

pub(super) fn to_place(words: &[&str], intern: &mut Intern<'_>) -> Result<Place, Reason> {
    let mut ids = |target: &str, unit: &str| (TargetId::new(intern(target)), UnitId::new(intern(unit)));
    Ok(match words {
        [kind @ ("figure" | "last-year"), target, unit, period, basis, standing] => {
            let (target, unit) = ids(target, unit);
            let slot = to_slot(basis, standing)?;
            let cell = Cell { target, unit, period: to_period(period)?, slot };
            if *kind == "figure" { Place::Figure(cell) } else { Place::LastYear(cell) }
        }
        ["assigned", target, unit] => {
            let (target, unit) = ids(target, unit);
            Place::Assigned { target, unit }
        }
        ["own-aim", target, unit] => {
            let (target, unit) = ids(target, unit);
            Place::OwnAim { target, unit }
        }
        ["opening", target, unit] => {
            let (target, unit) = ids(target, unit);
            Place::Opening { target, unit }
        }
        ["conclusion", target, unit, period] => {
            let (target, unit) = ids(target, unit);
            Place::Conclusion { target, unit, period: to_period(period)? }
        }
        ["setting", key] => Place::Setting((*key).into()),
        ["submission", unit, period] => {
            Place::Submission { unit: UnitId::new(intern(unit)), period: to_period(period)? }
        }
        ["record", register, record, field] => Place::Record {
            register: intern(register),
            record: RecordId::new(intern(record)),
            field: intern(field),
        },
        [
            "figure" | "last-year" | "assigned" | "own-aim" | "opening" | "conclusion" | "setting"
            | "submission" | "record",
            ..,
        ]
        | [] => return Err(malformed("place", words)),
        unknown => Place::Unknown(unknown.iter().map(|word| (*word).into()).collect()),
    })
}

pub(super) fn of_content(content: &Content) -> Vec<String> {
    let row = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
    match content {
        Content::Value(Value::Number(figure)) => row(&["number", &figure.to_string()]),
        Content::Value(Value::Ratio { numerator, denominator }) => {
            row(&["ratio", &numerator.to_string(), &denominator.to_string()])
        }
        Content::Value(Value::Done { done, percent }) => {
            let done = if *done { "yes" } else { "no" };
            match percent {
                Some(percent) => row(&["done", done, &percent.to_string()]),
                None => row(&["done", done]),
            }
        }
        Content::Value(Value::NothingArose) => row(&["nothing-arose"]),
        Content::Assigned { figure, document, date, by } => {
            row(&["assigned", &figure.to_string(), document, date, by])
        }
        Content::Conclusion { status, reason, by, document } => {
            row(&["conclusion", status, reason, by, document])
        }
        Content::Text(text) => row(&["text", text]),
        Content::Withdrawn => row(&["withdrawn"]),
        Content::Submitted { covers } => [vec!["submitted".to_owned()], references::of(covers)].concat(),
        Content::Reopened => row(&["reopened"]),
        Content::Unknown(words) => words.iter().map(|word| word.to_string()).collect(),
    }
}

pub(super) fn to_content(words: &[&str]) -> Result<Content, Reason> {
    Ok(match words {
        ["number", figure] => Content::Value(Value::Number(to_decimal(figure)?)),
        ["ratio", numerator, denominator] => Content::Value(Value::Ratio {
            numerator: to_decimal(numerator)?,
            denominator: to_decimal(denominator)?,
        }),
        ["done", done @ ("yes" | "no"), percent @ ..] if percent.len() <= 1 => {
            let percent = percent.first().map(|percent| to_decimal(percent)).transpose()?;
            Content::Value(Value::Done { done: *done == "yes", percent })
        }
        ["nothing-arose"] => Content::Value(Value::NothingArose),
        ["assigned", figure, document, date, by] => Content::Assigned {
            figure: to_decimal(figure)?,
            document: (*document).into(),
            date: (*date).into(),
            by: (*by).into(),
        },
        ["conclusion", status, reason, by, document] => Content::Conclusion {
            status: (*status).into(),
            reason: (*reason).into(),
            by: (*by).into(),
            document: (*document).into(),
        },
        ["text", text] => Content::Text((*text).into()),
        ["withdrawn"] => Content::Withdrawn,
        ["submitted", covers @ ..] => {
            Content::Submitted { covers: references::to(covers).ok_or_else(|| malformed("content", words))? }
        }
        ["reopened"] => Content::Reopened,
        [
            "number" | "ratio" | "done" | "nothing-arose" | "assigned" | "conclusion" | "text" | "withdrawn"
            | "reopened",
            ..,
        ]
        | [] => return Err(malformed("content", words)),
        unknown => Content::Unknown(unknown.iter().map(|word| (*word).into()).collect()),
    })
}

fn to_period(word: &str) -> Result<Period, Reason> {
    codes::period_spelled(word).ok_or_else(|| malformed("period", &[word]))
}

fn to_slot(basis: &str, standing: &str) -> Result<Slot, Reason> {
    Ok(Slot {
        basis: codes::basis(basis).ok_or_else(|| malformed("basis", &[basis]))?,
        standing: codes::standing(standing).ok_or_else(|| malformed("standing", &[standing]))?,
    })
}

fn to_decimal(word: &str) -> Result<Decimal, Reason> {
    decimal::read(word).map_err(|refusal| match refusal {
        DecimalRefusal::Malformed => malformed("decimal", &[word]),
        beyond => Refusal::Decimal(beyond).into(),
    })
}

fn malformed(what: &str, words: &[&str]) -> Reason {
    let shortened: String = words.join(" ").chars().take(60).collect();
    format!("not a {what}: {shortened}").into()
}
