//! What somebody is typing into one row, and what it would mean as a figure.
//!
//! Typed text is never changed or thrown away here: a draft that makes no figure says why, beside
//! the box, and stays.

mod problem;

pub use problem::Problem;

use crate::ledger::Value;
use crate::progress::{Slip, slip};
use crate::resolution::Target;
use crate::text::Lang;
use crate::text::fold::fold;
use crate::text::number::{
    Context, Misread, Scale, Typed, Understood, format, parse, parse_typed, within_bounds,
};
use crate::text::phrases::entry;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

pub use crate::progress::Boxes;

/// The text in a row's boxes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The figure, the part, or the percent done.
    pub first: String,
    /// The whole of a ratio.
    pub second: String,
    /// Done or not done; nothing where nobody has said.
    pub done: Option<bool>,
    /// "Không phát sinh".
    pub nothing_arose: bool,
}

/// One of a row's boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The only box, a ratio's part, or the percent done.
    First,
    /// A ratio's whole.
    Second,
}

/// What a draft means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing is typed.
    Empty,
    /// A ratio with one box still to fill.
    Half(Problem),
    /// A figure.
    Figure {
        /// As understood.
        value: Value,
        /// Another way to read one of the boxes, worth asking about.
        also: Option<(Field, Decimal)>,
    },
    /// No figure.
    Wrong(Field, Problem),
}

impl Draft {
    /// The text that shows a figure again, as the language writes it.
    pub fn of(value: &Value, lang: Lang) -> Draft {
        let print = |decimal: Decimal| format(decimal, lang);
        match value {
            Value::Number(number) => Draft { first: print(*number), ..Draft::default() },
            Value::Ratio { numerator, denominator } => {
                Draft { first: print(*numerator), second: print(*denominator), ..Draft::default() }
            }
            Value::Done { done, percent } => {
                Draft { first: percent.map(print).unwrap_or_default(), done: Some(*done), ..Draft::default() }
            }
            Value::NothingArose => Draft { nothing_arose: true, ..Draft::default() },
        }
    }

    /// What is typed, as a figure of the target.
    pub fn meaning(&self, boxes: Boxes, target: &Target, lang: Lang) -> Meaning {
        if self.nothing_arose {
            return Meaning::Figure { value: Value::NothingArose, also: None };
        }
        match boxes {
            Boxes::Figure => self.figure(target, lang),
            Boxes::Ratio => self.ratio(target, lang),
            Boxes::Done => self.milestone(lang),
        }
    }

    /// What words say that boxes can hold: "Không phát sinh", "Đã hoàn thành", "Chưa hoàn thành", and
    /// "Chưa hoàn thành (45%)", as forms ask to write it.
    pub fn of_words(words: &str, boxes: Boxes, target: &Target) -> Option<Draft> {
        let words = words.trim();
        let with_percent = words.strip_suffix(')').and_then(|words| words.split_once('('));
        let (words, percent) = with_percent.filter(|_| boxes == Boxes::Done).unwrap_or((words, ""));
        let said = fold(words.trim());
        let says =
            |phrase: fn(Lang) -> &'static str| Lang::ALL.into_iter().any(|lang| fold(phrase(lang)) == said);
        if target.may_have_nothing && says(entry::nothing_arose) {
            return Some(Draft { nothing_arose: true, ..Draft::default() });
        }
        let done = match boxes {
            Boxes::Done if says(entry::done) => Some(true),
            Boxes::Done if says(entry::not_done) => Some(false),
            _ => None,
        };
        done.map(|done| Draft {
            done: Some(done),
            first: percent.trim().trim_end_matches('%').to_owned(),
            ..Draft::default()
        })
    }

    /// What words mean in one cell that stands for all boxes of a target; where they mean nothing, what to
    /// write instead.
    pub fn meaning_of_words(words: &str, boxes: Boxes, target: &Target, lang: Lang) -> Meaning {
        if let Some(draft) = Draft::of_words(words, boxes, target) {
            return draft.meaning(boxes, target, lang);
        }
        let said = fold(words.trim());
        if Lang::ALL.into_iter().any(|lang| fold(entry::nothing_arose(lang)) == said) {
            return Meaning::Wrong(Field::First, Problem::AlwaysSomething);
        }
        let typed = Draft { first: words.to_owned(), ..Draft::default() };
        match (typed.meaning(boxes, target, lang), boxes) {
            (Meaning::Wrong(field, Problem::Misread(Misread::Letters { .. })), Boxes::Ratio) => {
                Meaning::Wrong(field, Problem::NoRatio)
            }
            (Meaning::Wrong(field, Problem::Misread(_)), Boxes::Done) => {
                Meaning::Wrong(field, Problem::NeitherDoneNorNot)
            }
            (meaning, _) => meaning,
        }
    }

    fn figure(&self, target: &Target, lang: Lang) -> Meaning {
        let context = Context::of(target, lang);
        let understood = match parse(&self.first, &context) {
            Err(Misread::Empty) => return Meaning::Empty,
            Err(misread) => return Meaning::Wrong(Field::First, Problem::Misread(misread)),
            Ok(understood) => understood,
        };
        Meaning::of_one(understood, context.scale)
    }

    fn ratio(&self, target: &Target, lang: Lang) -> Meaning {
        let context = Context::of_part(target, lang);
        let (part, whole) = match both(&self.first, &self.second, &context) {
            Ok(both) => both,
            Err((field, misread)) => return Meaning::Wrong(field, Problem::Misread(misread)),
        };
        let (part, whole) = match (part, whole) {
            (None, None) => return Meaning::Empty,
            (Some(_), None) => return Meaning::Half(Problem::NoDenominator),
            (None, Some(_)) => return Meaning::Half(Problem::NoNumerator),
            (Some(part), Some(whole)) => (part, whole),
        };
        Meaning::of_ratio(part, whole, context.scale, target)
    }

    fn milestone(&self, lang: Lang) -> Meaning {
        let percent = match parse(&self.first, &Context::bare(lang, Scale::Share)) {
            Err(Misread::Empty) => None,
            Err(misread) => return Meaning::Wrong(Field::First, Problem::Misread(misread)),
            Ok(understood) => Some(understood.value),
        };
        Meaning::of_done(self.done, percent)
    }
}

impl Meaning {
    /// What a figure means that needs no reading, such as a spreadsheet's number.
    pub fn of_number(value: Decimal, boxes: Boxes, target: &Target, lang: Lang) -> Meaning {
        let value = match within_bounds(value) {
            Ok(value) => value,
            Err(misread) => return Meaning::Wrong(Field::First, Problem::Misread(misread)),
        };
        match boxes {
            Boxes::Figure => {
                Meaning::of_one(Understood { value, also: None }, Context::of(target, lang).scale)
            }
            Boxes::Ratio => Meaning::Half(Problem::NoDenominator),
            Boxes::Done => Meaning::of_done(None, Some(value)),
        }
    }

    /// What a value means that was read elsewhere, such as in a file for other programs.
    pub fn of_value(value: &Value, boxes: Boxes, target: &Target, lang: Lang) -> Meaning {
        let exact = |decimal: &Decimal| within_bounds(*decimal).map(|value| Understood { value, also: None });
        match (value, boxes) {
            (Value::Number(number), Boxes::Figure) => Meaning::of_number(*number, boxes, target, lang),
            (Value::Ratio { numerator, denominator }, Boxes::Ratio) => {
                match exact(numerator).and_then(|part| Ok((part, exact(denominator)?))) {
                    Ok((part, whole)) => {
                        Meaning::of_ratio(part, whole, Context::of_part(target, lang).scale, target)
                    }
                    Err(misread) => Meaning::Wrong(Field::First, Problem::Misread(misread)),
                }
            }
            (Value::Done { done, percent }, Boxes::Done) => Meaning::of_done(Some(*done), *percent),
            (Value::NothingArose, _) if target.may_have_nothing => {
                Meaning::Figure { value: Value::NothingArose, also: None }
            }
            _ => Meaning::Wrong(Field::First, Problem::OtherKind),
        }
    }

    fn of_ratio(part: Understood, whole: Understood, scale: Scale, target: &Target) -> Meaning {
        let (numerator, denominator) = (part.value, whole.value);
        for (field, value) in [(Field::First, numerator), (Field::Second, denominator)] {
            if let Some(problem) = refused(value, scale) {
                return Meaning::Wrong(field, problem);
            }
        }
        if denominator.is_zero() {
            return Meaning::Wrong(Field::Second, Problem::ZeroDenominator);
        }
        // "Per 10 000 people" counts other things than its whole, so it may well be larger.
        if target.per.is_none() && numerator > denominator {
            return Meaning::Wrong(Field::First, Problem::NumeratorAbove { numerator, denominator });
        }
        let of_part = part.also.map(|also| (Field::First, also));
        let also = of_part.or_else(|| whole.also.map(|also| (Field::Second, also)));
        Meaning::Figure { value: Value::Ratio { numerator, denominator }, also }
    }

    fn of_one(understood: Understood, scale: Scale) -> Meaning {
        let problem = refused(understood.value, scale);
        match problem.or_else(|| above_hundred(understood.value, scale)) {
            Some(problem) => Meaning::Wrong(Field::First, problem),
            None => Meaning::Figure {
                value: Value::Number(understood.value),
                also: understood.also.map(|also| (Field::First, also)),
            },
        }
    }

    fn of_done(done: Option<bool>, percent: Option<Decimal>) -> Meaning {
        if percent.is_some_and(|percent| !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent)) {
            return Meaning::Wrong(Field::First, Problem::NotAPercent);
        }
        if percent.is_none() && done.is_none() {
            return Meaning::Empty;
        }
        // How far it has come is said of what is not done.
        let done = done.unwrap_or(false);
        Meaning::Figure { value: Value::Done { done, percent }, also: None }
    }
}

/// The slip that a figure shows against the one before it, by what is typed first: a question to ask
/// before it is saved.
pub fn slip_in(meaning: &Meaning, before: Option<&Value>) -> Option<Slip> {
    let Meaning::Figure { value, .. } = meaning else { return None };
    match (value, before?) {
        (Value::Number(now), Value::Number(before)) => slip(*now, *before),
        (
            Value::Ratio { numerator, denominator },
            Value::Ratio { numerator: before, denominator: whole_before },
        ) => slip(*numerator, *before).or_else(|| slip(*denominator, *whole_before)),
        _ => None,
    }
}

type BothRead = (Option<Understood>, Option<Understood>);

/// Both boxes of a ratio, or the first one alone where `14/15` was typed into it.
fn both(first: &str, second: &str, context: &Context<'_>) -> Result<BothRead, (Field, Misread)> {
    let read = |field, typed: &str| match parse(typed, context) {
        Err(Misread::Empty) => Ok(None),
        Err(misread) => Err((field, misread)),
        Ok(understood) => Ok(Some(understood)),
    };
    if second.trim().is_empty()
        && let Ok(Typed::Ratio { numerator, denominator }) = parse_typed(first, context)
    {
        return Ok((Some(numerator), Some(denominator)));
    }
    Ok((read(Field::First, first)?, read(Field::Second, second)?))
}

fn refused(value: Decimal, scale: Scale) -> Option<Problem> {
    if value.is_sign_negative() && !value.is_zero() {
        Some(Problem::Negative)
    } else if scale == Scale::Count && !value.is_integer() {
        Some(Problem::NotWhole)
    } else {
        None
    }
}

fn above_hundred(value: Decimal, scale: Scale) -> Option<Problem> {
    (scale == Scale::Share && value > Decimal::ONE_HUNDRED).then_some(Problem::AboveHundred)
}

#[cfg(test)]
mod tests;
