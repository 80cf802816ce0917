//! What somebody is typing into one row, and what it would mean as a figure.
//!
//! Typed text is never changed or thrown away here: a draft that makes no figure says why, beside
//! the box, and stays.

mod problem;

pub use problem::Problem;

use crate::ledger::Value;
use crate::progress::{Slip, slip};
use crate::resolution::{Aggregation, Goal, Judging, Target};
use crate::text::Lang;
use crate::text::number::{Context, Misread, Scale, Typed, Understood, format, parse, parse_typed};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// Which boxes a figure is typed into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boxes {
    /// One figure.
    Figure,
    /// A part and its whole.
    Ratio,
    /// Done or not, with percent.
    Done,
}

impl Boxes {
    /// The boxes of a target for one unit: what counts units asks each unit whether it is done.
    pub fn of(target: &Target, judging: Judging, is_root: bool) -> Boxes {
        let counts_units = target.aggregation == Aggregation::CountAchieving && !is_root;
        if judging == Judging::Milestone || target.goal == Goal::Complete || counts_units {
            Boxes::Done
        } else if target.ratio {
            Boxes::Ratio
        } else {
            Boxes::Figure
        }
    }
}

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

    fn figure(&self, target: &Target, lang: Lang) -> Meaning {
        let context = Context::of(target, lang);
        let understood = match parse(&self.first, &context) {
            Err(Misread::Empty) => return Meaning::Empty,
            Err(misread) => return Meaning::Wrong(Field::First, Problem::Misread(misread)),
            Ok(understood) => understood,
        };
        let problem = refused(understood.value, context.scale);
        match problem.or_else(|| above_hundred(understood.value, context.scale)) {
            Some(problem) => Meaning::Wrong(Field::First, problem),
            None => Meaning::Figure {
                value: Value::Number(understood.value),
                also: understood.also.map(|also| (Field::First, also)),
            },
        }
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
        let (numerator, denominator) = (part.value, whole.value);
        for (field, value) in [(Field::First, numerator), (Field::Second, denominator)] {
            if let Some(problem) = refused(value, context.scale) {
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

    fn milestone(&self, lang: Lang) -> Meaning {
        let percent = match parse(&self.first, &Context::bare(lang, Scale::Share)) {
            Err(Misread::Empty) => None,
            Err(misread) => return Meaning::Wrong(Field::First, Problem::Misread(misread)),
            Ok(understood) => Some(understood.value),
        };
        if percent.is_some_and(|percent| !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent)) {
            return Meaning::Wrong(Field::First, Problem::NotAPercent);
        }
        if percent.is_none() && self.done.is_none() {
            return Meaning::Empty;
        }
        // How far it has come is said of what is not done.
        let done = self.done.unwrap_or(false);
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
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot find its target should stop at once

    use super::*;
    use crate::resolution::packed;

    fn target(id: &str) -> &'static Target {
        packed()[0].target_named(id).unwrap()
    }

    fn meaning(id: &str, first: &str, second: &str) -> Meaning {
        let target = target(id);
        let boxes = Boxes::of(target, target.judging, false);
        let draft = Draft { first: first.into(), second: second.into(), ..Draft::default() };
        draft.meaning(boxes, target, Lang::Vi)
    }

    fn number(text: &str) -> Value {
        Value::Number(text.parse().unwrap())
    }

    fn ratio(numerator: i64, denominator: i64) -> Value {
        Value::Ratio { numerator: numerator.into(), denominator: denominator.into() }
    }

    #[test]
    fn what_officers_type_becomes_figures() {
        for (id, first, second, value) in [
            ("kt-von-dau-tu", "9.250,2", "", number("9250.2")),
            ("kt-von-dau-tu", " 9250.2 tỷ đồng", "", number("9250.2")),
            ("kt-ocop", "02", "", number("2")),
            ("as-bhyt", "10.412", "11.340", ratio(10_412, 11_340)),
            ("as-bhyt", "10412/11340", "", ratio(10_412, 11_340)),
            ("as-bac-sy-van-dan", "250", "18", ratio(250, 18)),
        ] {
            let Meaning::Figure { value: understood, .. } = meaning(id, first, second) else {
                panic!("{id}: {first} {second} is no figure");
            };
            assert_eq!(understood, value, "{id}: {first} {second}");
        }
    }

    #[test]
    fn wrong_input_is_told_at_the_box_that_is_wrong() {
        for (id, first, second, field) in [
            ("kt-von-dau-tu", "chín nghìn", "", Field::First),
            ("kt-von-dau-tu", "1.2.3", "", Field::First),
            ("kt-von-dau-tu", "-5", "", Field::First),
            ("qp-chay-no", "1,5", "", Field::First),
            ("qp-chay-no", "-1", "", Field::First),
            ("as-bhyt", "11.341", "11.340", Field::First),
            ("as-bhyt", "10", "0", Field::Second),
            ("as-bhyt", "10", "x", Field::Second),
            ("as-bhyt", "10,5", "11", Field::First),
            ("as-bhyt", "10", "11,5", Field::Second),
            ("kt-ocop", "2,5", "", Field::First),
            ("xd-ket-nap", "2,5", "", Field::First),
            ("qp-giao-quan", "101", "", Field::First),
        ] {
            let Meaning::Wrong(at, problem) = meaning(id, first, second) else {
                panic!("{id}: {first} {second} was taken");
            };
            assert_eq!(at, field, "{id}: {first} {second}: {problem:?}");
            for lang in Lang::ALL {
                assert!(problem.sentence(lang).len() > 20, "{problem:?} says too little");
            }
        }
    }

    #[test]
    fn a_second_reading_is_asked_about_in_either_box_and_never_of_whole_things() {
        let also = |id, first, second| match meaning(id, first, second) {
            Meaning::Figure { also, .. } => also,
            other => panic!("{id}: {other:?}"),
        };
        let read = |text: &str| text.parse::<Decimal>().unwrap();
        assert_eq!(also("qp-thads-tien", "1.964", "9.000,5"), Some((Field::First, read("1.964"))));
        assert_eq!(also("qp-thads-tien", "964,5", "1.964"), Some((Field::Second, read("1.964"))));
        assert_eq!(also("as-bhyt", "11.500", "12.000"), None);
        assert_eq!(also("kt-von-dau-tu", "1.964", ""), Some((Field::First, read("1.964"))));
    }

    #[test]
    fn a_slip_is_seen_in_a_part_and_in_its_whole() {
        for (first, second, before, slip) in [
            ("104.120", "113.400", ratio(10_300, 11_300), Some(Slip::Tenfold)),
            ("10.412", "113.400", ratio(10_300, 11_300), Some(Slip::Tenfold)),
            ("10.412", "11.340", ratio(10_300, 11_300), None),
            ("10.412", "11.340", number("91.8"), None),
            ("10.412", "", ratio(103, 113), None),
        ] {
            assert_eq!(slip_in(&meaning("as-bhyt", first, second), Some(&before)), slip, "{first} {second}");
        }
        assert_eq!(slip_in(&meaning("kt-ocop", "10", ""), None), None);
        assert_eq!(slip_in(&meaning("kt-ocop", "10", ""), Some(&number("1"))), Some(Slip::Tenfold));
    }

    #[test]
    fn nothing_typed_is_no_figure_and_half_a_ratio_waits() {
        assert_eq!(meaning("kt-von-dau-tu", "  ", ""), Meaning::Empty);
        assert_eq!(meaning("as-bhyt", "", ""), Meaning::Empty);
        assert_eq!(meaning("qp-giao-quan", "", ""), Meaning::Empty);
        assert_eq!(meaning("as-bhyt", "10", ""), Meaning::Half(Problem::NoDenominator));
        assert_eq!(meaning("as-bhyt", "", "10"), Meaning::Half(Problem::NoNumerator));
    }

    #[test]
    fn a_figure_shown_again_means_the_same() {
        for (id, value) in [
            ("kt-von-dau-tu", number("9250.2")),
            ("kt-von-dau-tu", number("1964")),
            ("as-bhyt", ratio(10_412, 11_340)),
            ("as-bhyt", Value::NothingArose),
            ("qp-giao-quan", Value::Done { done: true, percent: Some(Decimal::ONE_HUNDRED) }),
            ("qp-giao-quan", Value::Done { done: true, percent: None }),
            ("qp-giao-quan", Value::Done { done: false, percent: None }),
            ("qp-giao-quan", Value::Done { done: false, percent: Some(Decimal::TEN) }),
        ] {
            let target = target(id);
            let boxes = Boxes::of(target, target.judging, false);
            for lang in Lang::ALL {
                let back = Draft::of(&value, lang).meaning(boxes, target, lang);
                assert!(
                    matches!(&back, Meaning::Figure { value: again, .. } if *again == value),
                    "{id} {value:?} came back as {back:?}"
                );
            }
        }
    }
}
