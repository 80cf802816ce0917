//! Finding words without marks, and leading back to where they stand.
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

use proptest::prelude::*;
use so_nghi_quyet::resolution::packed;
use so_nghi_quyet::search::{Field, Index, Query, Range, Subject, fold, matches};
use so_nghi_quyet::text::Lang;

fn slice(text: &str, range: Range) -> String {
    text.chars().skip(range.start as usize).take((range.end - range.start) as usize).collect()
}

#[test]
fn targets_are_found_without_marks() {
    let data = &packed()[0];
    let index = Index::build(data, Lang::Vi);
    for (typed, first) in [
        ("bao hiem", None),
        ("gtsx cong nghiep", Some("kt-gtsx-cong-nghiep")),
        ("GTSX công nghiệp", Some("kt-gtsx-cong-nghiep")),
        ("ocop", Some("kt-ocop")),
    ] {
        let hits = index.query(&Query::new(typed).unwrap());
        assert!(!hits.is_empty(), "{typed}");
        if let Some(id) = first {
            assert_eq!(
                hits[0].subject,
                &Subject::Target(data.target_named(id).unwrap().id.clone()),
                "{typed}"
            );
        }
    }
    assert_eq!(index.query(&Query::new("khong co cau nay trong van ban").unwrap()), []);
    assert_eq!(Query::new(" \u{301} "), None);
}

#[test]
fn english_names_are_found_by_english_readers() {
    let data = &packed()[0];
    let query = Query::new("electrified").unwrap();
    let found = |lang| Index::build(data, lang).query(&query).first().map(|hit| hit.subject.clone());
    assert_eq!(
        found(Lang::En),
        Some(Subject::Target(data.target_named("kt-ho-dung-dien").unwrap().id.clone()))
    );
    assert_eq!(found(Lang::Vi), None, "words that are nowhere on the page");
}

#[test]
fn every_line_hit_highlights_the_words_typed() {
    let data = &packed()[0];
    let index = Index::build(data, Lang::Vi);
    let hits = index.query(&Query::new("van hoa").unwrap());
    let lines: Vec<_> = hits.iter().filter(|hit| hit.field == Field::Line).collect();
    assert!(lines.len() > 3);
    let best = &lines[0];
    assert_eq!(fold(&slice(data.line(best.line), best.ranges[0])), "van hoa", "the phrase comes first");
    for hit in lines {
        for range in &hit.ranges {
            let words = fold(&slice(data.line(hit.line), *range));
            assert!(["van hoa", "van", "hoa"].contains(&words.as_str()), "{words}");
        }
    }
}

#[test]
fn the_lines_that_hold_every_word_come_in_the_order_of_the_text() {
    let data = &packed()[0];
    let index = Index::build(data, Lang::Vi);
    let query = Query::new("bao hiem y te").unwrap();
    let lines = index.lines(&query);
    let expected: Vec<u32> =
        (1..).zip(&data.lines).filter(|(_, line)| query.matches(line)).map(|(line, _)| line).collect();
    assert_eq!(lines, expected);
    assert!(lines.len() > 3);
}

#[test]
fn marks_that_were_typed_come_first() {
    let ranges = |typed: &str, text: &str| Query::new(typed).unwrap().ranges(text);
    assert_eq!(ranges("hoá", "văn hóa"), [Range { start: 4, end: 7 }]);
    assert_eq!(ranges("xa van", "Văn phòng xã"), [Range { start: 0, end: 3 }, Range { start: 10, end: 12 }]);
    assert_eq!(ranges("xa huyen", "Văn phòng xã"), []);
    assert!(matches("duong", "Đường Bàu Trâm"));
}

proptest! {
    #[test]
    fn ranges_stay_in_the_text(typed in "\\PC{1,6}", text in "\\PC{0,60}") {
        if let Some(query) = Query::new(&typed) {
            let length = u32::try_from(text.chars().count()).unwrap();
            let mut last = 0;
            for range in query.ranges(&text) {
                prop_assert!(last <= range.start && range.start < range.end && range.end <= length);
                last = range.end;
            }
        }
    }

    #[test]
    fn a_word_of_a_text_is_found_in_it(words in proptest::collection::vec("[a-zăâđêôơưàáạảãếộ]{1,6}", 1..8), pick in 0_usize..8) {
        let text = words.join(" ");
        let word = &words[pick % words.len()];
        if let Some(query) = Query::new(&word.to_uppercase()) {
            prop_assert!(query.matches(&text));
            let ranges = query.ranges(&text);
            prop_assert!(ranges.iter().any(|range| fold(&slice(&text, *range)).contains(&fold(word))));
        }
    }
}
