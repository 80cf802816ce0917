//! A figure in words, so that a slip of a digit or a mark is heard.

use crate::text::Lang;
use rust_decimal::Decimal;

/// The figure in words: `một nghìn chín trăm sáu mươi tư phẩy năm`.
pub fn spelled(value: Decimal, lang: Lang) -> String {
    let digits = value.normalize().abs().to_string();
    let (whole, fraction) = digits.split_once('.').unwrap_or((&digits, ""));
    let mut words = Vec::new();
    if value.is_sign_negative() && !value.is_zero() {
        words.push(lang.pick("âm", "minus"));
    }
    match lang {
        Lang::Vi => vietnamese(whole, &mut words),
        Lang::En => english(whole, &mut words),
    }
    let mut text = words.join(" ");
    if !fraction.is_empty() {
        text.push_str(lang.pick(" phẩy", " point"));
        for digit in digits_of(fraction) {
            text.push(' ');
            text.push_str(lang.pick(VIETNAMESE[digit], ENGLISH[digit]));
        }
    }
    text.replace(" - ", "-")
}

const VIETNAMESE: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
/// Names of groups of three digits; above a billion they are counted in billions again.
const VIETNAMESE_GROUPS: [&str; 3] = ["", "nghìn", "triệu"];
const ENGLISH: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const ENGLISH_TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const ENGLISH_GROUPS: [&str; 7] =
    ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

fn digits_of(text: &str) -> impl Iterator<Item = usize> {
    text.bytes().filter(u8::is_ascii_digit).map(|b| usize::from(b - b'0'))
}

/// Groups of three digits with their place from the right, the highest first.
fn groups(whole: &str) -> Vec<(usize, [usize; 3])> {
    let digits: Vec<usize> = digits_of(whole).collect();
    let padding = (3 - digits.len() % 3) % 3;
    let padded: Vec<usize> = std::iter::repeat_n(0, padding).chain(digits).collect();
    let groups: Vec<[usize; 3]> =
        padded.chunks_exact(3).map(|three| [three[0], three[1], three[2]]).collect();
    let count = groups.len();
    groups.into_iter().enumerate().map(|(index, group)| (count - 1 - index, group)).collect()
}

fn vietnamese(whole: &str, words: &mut Vec<&'static str>) {
    let start = words.len();
    let mut pending_billion = false;
    for (place, [hundreds, tens, ones]) in groups(whole) {
        let is_first = words.len() == start;
        if [hundreds, tens, ones] != [0; 3] {
            if hundreds > 0 || !is_first {
                words.extend([VIETNAMESE[hundreds], "trăm"]);
            }
            match (tens, ones) {
                (0, 0) => {}
                (0, _) if hundreds == 0 && is_first => words.push(VIETNAMESE[ones]),
                (0, _) => words.extend(["linh", VIETNAMESE[ones]]),
                (1, _) => words.push("mười"),
                (_, _) => words.extend([VIETNAMESE[tens], "mươi"]),
            }
            match (tens, ones) {
                (0, _) | (_, 0) => {}
                (1, 1) => words.push("một"),
                (_, 1) => words.push("mốt"),
                (2.., 4) => words.push("tư"),
                (_, 5) => words.push("lăm"),
                (_, _) => words.push(VIETNAMESE[ones]),
            }
            if place % 3 > 0 {
                words.push(VIETNAMESE_GROUPS[place % 3]);
            }
            pending_billion = true;
        }
        if place % 3 == 0 && place > 0 && pending_billion {
            words.extend(std::iter::repeat_n("tỷ", place / 3));
            pending_billion = false;
        }
    }
    if words.len() == start {
        words.push(VIETNAMESE[0]);
    }
}

fn english(whole: &str, words: &mut Vec<&'static str>) {
    let start = words.len();
    for (place, [hundreds, tens, ones]) in groups(whole) {
        if [hundreds, tens, ones] == [0; 3] {
            continue;
        }
        if hundreds > 0 {
            words.extend([ENGLISH[hundreds], "hundred"]);
        }
        match (tens, ones) {
            (0, 0) => {}
            (0 | 1, _) => words.push(ENGLISH[tens * 10 + ones]),
            (_, 0) => words.push(ENGLISH_TENS[tens]),
            (_, _) => words.extend([ENGLISH_TENS[tens], "-", ENGLISH[ones]]),
        }
        if place > 0 {
            words.push(ENGLISH_GROUPS.get(place).copied().unwrap_or(""));
        }
    }
    if words.len() == start {
        words.push(ENGLISH[0]);
    }
}
