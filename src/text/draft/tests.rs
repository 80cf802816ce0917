//! Texts in boxes and what they mean.
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

#[test]
fn a_figure_that_needs_no_reading_is_held_to_the_same_rules() {
    let of = |id: &str, text: &str| {
        let target = target(id);
        let boxes = Boxes::of(target, target.judging, false);
        Meaning::of_number(text.parse().unwrap(), boxes, target, Lang::Vi)
    };
    // What is typed as "1.964" could be 1964; what a sheet holds could not.
    for (id, text) in [("kt-von-dau-tu", "1.964"), ("kt-von-dau-tu", "0"), ("kt-ocop", "2")] {
        assert_eq!(of(id, text), Meaning::Figure { value: number(text), also: None });
    }
    let percent = Value::Done { done: false, percent: Some(45.into()) };
    assert_eq!(of("qp-giao-quan", "45"), Meaning::Figure { value: percent, also: None });
    assert_eq!(of("as-bhyt", "91.8"), Meaning::Half(Problem::NoDenominator));
    for (id, text) in [
        ("kt-von-dau-tu", "0.1234567"),
        ("kt-von-dau-tu", "1234567890123456"),
        ("kt-von-dau-tu", "-1"),
        ("kt-ocop", "1.964"),
        ("qp-giao-quan", "101"),
    ] {
        assert!(matches!(of(id, text), Meaning::Wrong(Field::First, _)), "{id} {text}");
    }
}

#[test]
fn words_that_say_nothing_here_tell_what_to_write() {
    let said = |id: &str, words: &str| {
        let target = target(id);
        Draft::meaning_of_words(words, Boxes::of(target, target.judging, false), target, Lang::Vi)
    };
    let wrong = |problem| Meaning::Wrong(Field::First, problem);
    assert_eq!(said("kt-ocop", "không phát sinh"), wrong(Problem::AlwaysSomething));
    assert_eq!(said("as-bhyt", "Nothing arose"), wrong(Problem::AlwaysSomething));
    assert_eq!(said("as-bhyt", "x"), wrong(Problem::NoRatio));
    assert_eq!(said("qp-giao-quan", "x"), wrong(Problem::NeitherDoneNorNot));
    assert_eq!(said("qp-giao-quan", "5/6"), wrong(Problem::NeitherDoneNorNot));
    for (id, words, value) in [
        ("as-giam-ngheo-a", "Không phát sinh ", Value::NothingArose),
        ("as-bhyt", "10.412/11.340", ratio(10_412, 11_340)),
        ("qp-giao-quan", "đã hoàn thành", Value::Done { done: true, percent: None }),
    ] {
        assert_eq!(said(id, words), Meaning::Figure { value, also: None }, "{id} {words}");
    }
}
