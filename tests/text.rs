//! What people type and read: numbers both ways in both languages.
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

use proptest::prelude::*;
use rust_decimal::Decimal;
use so_nghi_quyet::ledger::{Part, Period, Timestamp};
use so_nghi_quyet::progress::{PathKind, Reason, Status};
use so_nghi_quyet::resolution::{Names, packed};
use so_nghi_quyet::text::Lang::{self, En, Vi};
use so_nghi_quyet::text::fold::{Folded, fold, lower_with_marks};
use so_nghi_quyet::text::guide::Reader;
use so_nghi_quyet::text::number::{self, Context, Misread, Scale, Typed, parse, parse_typed};
use so_nghi_quyet::text::{date, domain, period, phrases};
use std::collections::BTreeSet;
use time::Date;

fn decimal(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn names(vi: &str, en: &str) -> Names {
    Names { vi: vi.into(), en: en.into() }
}

#[track_caller]
fn check_read(lang: Lang, scale: Scale, typed: &str, value: &str, also: Option<&str>) {
    let measure = names("tỷ đồng", "billion VND");
    let context = Context { lang, measure: Some(&measure), scale };
    let understood = parse(typed, &context).unwrap_or_else(|misread| panic!("{typed}: {misread:?}"));
    assert_eq!(understood.value.to_string(), value, "{typed}");
    assert_eq!(understood.also, also.map(decimal), "{typed}");
}

#[test]
fn figures_are_understood_as_officers_type_them() {
    for (typed, value, also) in [
        ("1.964", "1964", Some("1.964")),
        ("18.531,9", "18531.9", None),
        ("18531,9", "18531.9", None),
        ("18531.9", "18531.9", None),
        ("18,531.9", "18531.9", None),
        ("112.236,1", "112236.1", None),
        ("1.964.000", "1964000", None),
        ("1,964", "1.964", Some("1964")),
        ("0,125", "0.125", None),
        ("0.125", "0.125", None),
        ("16 200", "16200", None),
        ("16\u{a0}200,5 tỷ đồng", "16200.5", None),
        ("16200 ty", "16200", None),
        ("  02 ", "2", None),
        ("-1,5", "-1.5", None),
        ("\u{2212}1,5", "-1.5", None),
        ("-0", "0", None),
        (",5", "0.5", None),
        ("5,", "5", None),
        ("１８５３１，９", "18531.9", None),
        ("1,5000000000", "1.5", None),
        ("123456789012345,123456", "123456789012345.123456", None),
    ] {
        check_read(Vi, Scale::Free, typed, value, also);
    }
    check_read(En, Scale::Free, "1,964", "1964", Some("1.964"));
    check_read(En, Scale::Free, "1.964", "1.964", Some("1964"));
    check_read(En, Scale::Free, "18.531,9 billion", "18531.9", None);
    check_read(Vi, Scale::Share, "96.500", "96.5", Some("96500"));
    check_read(Vi, Scale::Count, "1.964", "1964", None);
}

#[test]
fn what_is_no_figure_is_refused_with_its_reason() {
    let measure = names("tỷ đồng", "billion VND");
    let context = Context { lang: Vi, measure: Some(&measure), scale: Scale::Free };
    for (typed, reason) in [
        ("", Misread::Empty),
        ("  ", Misread::Empty),
        ("abc", Misread::Letters { found: "abc".into() }),
        ("12a", Misread::Letters { found: "a".into() }),
        ("-", Misread::Letters { found: "-".into() }),
        ("500 triệu", Misread::OtherMeasure { typed: "triệu".into(), asked: "tỷ đồng".into() }),
        ("99,5%", Misread::OtherMeasure { typed: "%".into(), asked: "tỷ đồng".into() }),
        ("1.2.3", Misread::BadGrouping { typed: "1.2.3".into() }),
        ("12 34", Misread::BadGrouping { typed: "12 34".into() }),
        ("1,2,3", Misread::TwoDecimalMarks { typed: "1,2,3".into() }),
        ("1234567890123456", Misread::TooManyDigits { digits: 16 }),
        ("1,1234567", Misread::TooManyDecimals { digits: 7 }),
        ("25-26", Misread::Range { typed: "25-26".into() }),
        ("14/15", Misread::UnexpectedRatio { typed: "14/15".into() }),
        ("14/10/2023", Misread::BadRatio { typed: "14/10/2023".into() }),
    ] {
        assert_eq!(parse(typed, &context), Err(reason.clone()), "{typed}");
        for lang in Lang::ALL {
            assert!(reason.sentence(lang).chars().count() > 20, "{typed} gets a sentence");
        }
    }
}

#[test]
fn a_ratio_may_be_typed_into_one_box() {
    let context = Context::bare(Vi, Scale::Count);
    let Ok(Typed::Ratio { numerator, denominator }) = parse_typed("14 / 15", &context) else {
        panic!("14 / 15 is a ratio");
    };
    assert_eq!((numerator.value, denominator.value), (decimal("14"), decimal("15")));
    assert!(matches!(parse_typed("14/", &context), Err(Misread::BadRatio { .. })));
    assert!(matches!(parse_typed("14", &context), Ok(Typed::Number(_))));
}

#[test]
fn figures_are_said_in_words() {
    for (figure, vi, en) in [
        ("0", "không", "zero"),
        ("1964", "một nghìn chín trăm sáu mươi tư", "one thousand nine hundred sixty-four"),
        ("15", "mười lăm", "fifteen"),
        ("21", "hai mươi mốt", "twenty-one"),
        ("105", "một trăm linh năm", "one hundred five"),
        ("1005", "một nghìn không trăm linh năm", "one thousand five"),
        ("2000000", "hai triệu", "two million"),
        ("1000000000", "một tỷ", "one billion"),
        ("1000000000000", "một nghìn tỷ", "one trillion"),
        (
            "1964.05",
            "một nghìn chín trăm sáu mươi tư phẩy không năm",
            "one thousand nine hundred sixty-four point zero five",
        ),
        ("-2.5", "âm hai phẩy năm", "minus two point five"),
        ("10", "mười", "ten"),
        ("55", "năm mươi lăm", "fifty-five"),
        ("14", "mười bốn", "fourteen"),
    ] {
        assert_eq!(number::spelled(decimal(figure), Vi), vi);
        assert_eq!(number::spelled(decimal(figure), En), en);
    }
}

#[test]
fn an_ambiguous_figure_is_asked_about() {
    let measure = names("tỷ đồng", "billion VND");
    let context = Context { lang: Vi, measure: Some(&measure), scale: Scale::Free };
    let echo = |typed| number::echo(&parse(typed, &context).unwrap(), &context);
    assert_eq!(echo("18531.9").sentence, "Hiểu là 18.531,9 tỷ đồng");
    assert_eq!(echo("18531.9").question, None);
    assert_eq!(echo("1.964").sentence, "Hiểu là 1.964 tỷ đồng (một nghìn chín trăm sáu mươi tư)");
    assert_eq!(echo("1.964").question.as_deref(), Some("Ý anh/chị là 1,964 tỷ đồng?"));
}

#[test]
fn the_guide_has_one_shape_in_both_languages() {
    for reader in Reader::ALL {
        let shape = |lang| reader.page(lang).parts.iter().map(|part| part.steps.len()).collect::<Vec<_>>();
        assert_eq!(shape(Vi), shape(En), "{reader:?}");
    }
}

#[test]
fn figures_are_printed_in_both_languages() {
    for (value, vi, en) in [
        ("18531.90", "18.531,9", "18,531.9"),
        ("1964", "1.964", "1,964"),
        ("-1234567.5", "-1.234.567,5", "-1,234,567.5"),
        ("0", "0", "0"),
        ("100", "100", "100"),
    ] {
        assert_eq!(number::format(decimal(value), Vi), vi);
        assert_eq!(number::format(decimal(value), En), en);
    }
    assert_eq!(number::rounded(decimal("2.345"), 2, Vi), "2,35");
    assert_eq!(number::rounded(decimal("-2.345"), 2, En), "-2.35");
    assert_eq!(number::percent(decimal("99.5"), Vi), "99,5%");
    assert_eq!(number::points(decimal("1.5"), Vi), "+1,5 điểm %");
    assert_eq!(number::points(decimal("-0.25"), En), "-0.25 points");
}

#[test]
fn days_are_read_and_written() {
    let day = |y, m, d| Date::from_calendar_date(y, time::Month::try_from(m).unwrap(), d).unwrap();
    let (february, march) = (day(2023, 2, 5), day(2022, 3, 28));
    assert_eq!(date::day(february), "05/02/2023");
    assert_eq!(date::legal_day(march), "28/3/2022");
    assert_eq!(date::legal_day(february), "05/02/2023");
    assert_eq!(date::legal_day_in_words(february, Vi), "ngày 05 tháng 02 năm 2023");
    for typed in
        ["5/2/2023", "05-02-2023", "5.2.2023", "05022023", "2023-02-05", "5/2/23", " ５/２/２０２３ "]
    {
        assert_eq!(date::parse_day(typed), Some(february), "{typed}");
    }
    for typed in ["", "30/02/2023", "5/2", "13/13/2023", "5/2/202", "aa/bb/cccc", "1/2/3/4", "đ5022023"] {
        assert_eq!(date::parse_day(typed), None, "{typed}");
    }
    let at = Timestamp { unix_seconds: 1_696_489_500, offset_minutes: 420 };
    assert_eq!(date::moment(at), "14:05 05/10/2023");
    assert_eq!(date::moment_in_name(at), "05-10-2023-14h05");
}

#[test]
fn periods_have_names() {
    for (period, long, short, english) in [
        (Period::month(2023, 10), "Tháng 10/2023", "T10", "October 2023"),
        (Period::quarter(2023, 3), "Quý III/2023", "Q3", "Quarter 3, 2023"),
        (
            Period { year: 2023, part: Part::SixMonths },
            "6 tháng đầu năm 2023",
            "6T",
            "First 6 months of 2023",
        ),
        (Period { year: 2023, part: Part::NineMonths }, "9 tháng năm 2023", "9T", "First 9 months of 2023"),
        (Period::year(2023), "Năm 2023", "Năm", "Year 2023"),
    ] {
        assert_eq!(period::name(period, Vi), long);
        assert_eq!(period::short(period, Vi), short);
        assert_eq!(period::name(period, En), english);
    }
    assert_eq!(period::in_sentence(Period::quarter(2023, 3), Vi), "quý III/2023");
}

#[test]
fn goals_are_said_as_the_resolution_says_them() {
    let data = &packed()[0];
    for (id, symbol, words) in [
        ("kt-gtsx-nong-nghiep", "≥ 1.964 tỷ đồng", "đạt 1.964 tỷ đồng, tăng 4,6% so cùng kỳ"),
        ("as-tyt-kcb-bhyt", "≥ 14/15 trạm", "đạt 14/15 trạm"),
        ("as-sdd-can-nang", "≤ 4,53%", "giảm còn 4,53%"),
        ("vh-ap-khu-pho", "> 96%", "trên 96%"),
        ("dv-doan-tn", "≥ 45%", "từ 45% trở lên"),
        ("qp-tngt-nghiem-trong", "≤ 13 vụ", "không quá 13 vụ"),
        ("qp-giao-quan", "Hoàn thành", "hoàn thành"),
        ("kt-thu-ngan-sach", "Tỉnh giao", "đạt chỉ tiêu tỉnh giao"),
        ("as-giam-ngheo-a", "giảm ≥ 30%", "giảm 30% so với số đầu kỳ"),
        ("qp-phat-hien-ma-tuy", "tăng ≥ 5%", "tăng ít nhất 5% so cùng kỳ"),
    ] {
        let target = data.target_named(id).unwrap();
        assert_eq!(domain::goal(target, Vi), symbol, "{id}");
        assert_eq!(domain::goal_in_words(target, Vi), words, "{id}");
    }
}

#[test]
fn a_pace_is_explained_with_every_number() {
    let data = &packed()[0];
    let target = data.target_named("kt-gtsx-nong-nghiep").unwrap();
    let pace = Reason::Pace {
        kind: PathKind::Linear,
        elapsed_months: 9,
        total_months: 12,
        expected: decimal("1473"),
        share_percent: Some(decimal("95.044128")),
    };
    assert_eq!(
        domain::reason(&pace, target, data, Vi),
        "Sau 9/12 tháng, tiến độ chia đều cần 1.473 tỷ đồng; thực hiện bằng 95,04% mức đó."
    );
}

#[test]
fn no_two_statuses_share_a_name() {
    for lang in Lang::ALL {
        let names: BTreeSet<_> = Status::ALL.into_iter().map(|status| domain::status(status, lang)).collect();
        assert_eq!(names.len(), Status::ALL.len());
    }
}

fn any_figure() -> impl Strategy<Value = Decimal> {
    (-999_999_999_999_999_999_999_i128..=999_999_999_999_999_999_999_i128, 0_u32..=6)
        .prop_map(|(digits, scale)| Decimal::from_i128_with_scale(digits / 10_i128.pow(6 - scale), scale))
}

proptest! {
    #[test]
    fn a_printed_figure_reads_back_as_itself(value in any_figure(), vietnamese: bool) {
        let lang = if vietnamese { Vi } else { En };
        let printed = number::format(value, lang);
        let understood = parse(&printed, &Context::bare(lang, Scale::Free)).unwrap();
        prop_assert_eq!(understood.value, value, "{}", printed);
    }

    #[test]
    fn every_figure_has_words(value in any_figure()) {
        for lang in Lang::ALL {
            let words = number::spelled(value, lang);
            prop_assert!(!words.contains("  ") && words.trim() == words && !words.is_empty(), "{}", words);
        }
    }

    #[test]
    fn nothing_typed_stops_the_reader(typed in "\\PC*", figures in "[0-9., /%+-]{0,24}", vietnamese: bool) {
        let lang = if vietnamese { Vi } else { En };
        let context = Context::bare(lang, Scale::Free);
        for text in [&typed, &figures] {
            match parse_typed(text, &context) {
                Ok(Typed::Number(understood)) => prop_assert!(understood.value.scale() <= 6),
                Ok(Typed::Ratio { denominator, .. }) => prop_assert!(denominator.value.scale() <= 6),
                Err(misread) => prop_assert!(!misread.sentence(lang).is_empty()),
            }
        }
    }

    #[test]
    fn folding_twice_changes_nothing(text in "\\PC*") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn every_folded_stretch_leads_back_to_its_words(text in "[aăâđêôơưáàảãạấếốóòọA-Z \u{301}\u{309}]{0,40}", from in 0_usize..40, len in 1_usize..20) {
        let folded = Folded::new(&text);
        let end = (from + len).min(folded.text.len());
        if from < end && folded.text.is_char_boundary(from) && folded.text.is_char_boundary(end) {
            let (start, stop) = folded.original_range(from, end);
            let original: String = text.chars().skip(start as usize).take((stop - start) as usize).collect();
            let again = fold(&original);
            prop_assert_eq!(again.trim(), folded.text[from..end].trim());
        }
    }
}

#[test]
fn marks_are_the_same_whatever_keyboard_typed_them() {
    for (typed, same) in [
        ("Tiếng Việt", "tie\u{302}\u{301}ng vie\u{323}\u{302}t"),
        ("tiê\u{301}ng viê\u{323}t", "TIẾNG VIỆT"),
        ("e\u{302}\u{323}", "ẹ\u{302}"),
    ] {
        assert_eq!(lower_with_marks(typed), lower_with_marks(same), "{typed}");
    }
    assert_ne!(lower_with_marks("hoá"), lower_with_marks("hoà"));
}

#[test]
fn folding_forgets_marks_and_case() {
    for (text, folded) in [
        ("Đồng Nai", "dong nai"),
        ("văn hoá", "van hoa"),
        ("văn hóa", "van hoa"),
        ("ＱＰ　４", "qp 4"),
        ("Khu\u{a0}  dân\ncư", "khu dan cu"),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn what_a_form_lacks_is_said_as_a_sentence() {
    for (lang, lacking, said) in [
        (Vi, 3, "Còn thiếu 3 trên 30 số phải báo cáo:"),
        (En, 3, "3 of 30 figures due are missing:"),
        (En, 1, "1 of 30 figures due is missing:"),
    ] {
        assert_eq!(phrases::progress::lacking(lang, lacking, 30), said);
    }
}
