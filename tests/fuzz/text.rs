//! Changes of an exchanged file that know its shape: values, members, rows of words, numbers at the
//! edge. What they leave behind is often no JSON any more, and they take that as well.

use crate::dice::Dice;
use sha2::{Digest, Sha256};
use std::ops::Range;

/// What stands at the edges of what the form knows, each as it stands in the file.
const ODD: &[&str] = &[
    // Numbers.
    "0",
    "-0",
    "1",
    "-1",
    "12",
    "65536",
    "4294967295",
    "4294967296",
    "9223372036854775807",
    "18446744073709551616",
    "-9223372036854775809",
    "1e400",
    "0.5",
    "01",
    "1e3",
    "NaN",
    // What is no word.
    "null",
    "true",
    "{}",
    "[]",
    "[[]]",
    "\"\"",
    "[0,1]",
    "[0,0]",
    "[9,1]",
    "[[0,1],[0,2]]",
    "",
    // Figures as words.
    "\"0\"",
    "\"-0.0\"",
    "\"999999999999999.999999\"",
    "\"-999999999999999.999999\"",
    "\"1000000000000000\"",
    "\"0.0000001\"",
    "\"79228162514264337593543950335\"",
    "\"100.000001\"",
    "\"1.50\"",
    "\"007\"",
    "\"1e3\"",
    "\"18.531,9\"",
    "\"１\"",
    "\"NaN\"",
    // Periods and moments.
    "\"2023\"",
    "\"2023-M10\"",
    "\"2023-M13\"",
    "\"2023-Q4\"",
    "\"2023-Q5\"",
    "\"2023-6M\"",
    "\"2023-9M\"",
    "\"1900\"",
    "\"2200-M12\"",
    "\"2201\"",
    "\"-32768\"",
    "\"32767\"",
    "\"32768-M01\"",
    "\"1970-01-01T00:00:00+00:00\"",
    "\"9999-12-31T23:59:59+00:00\"",
    "\"9999-12-31T23:59:59-18:00\"",
    "\"0000-01-01T00:00:00+18:00\"",
    "\"2023-02-29T00:00:00+07:00\"",
    "\"2023-10-05T08:00:00+99:59\"",
    // The form's own words.
    "\"figure\"",
    "\"last-year\"",
    "\"assigned\"",
    "\"own-aim\"",
    "\"opening\"",
    "\"conclusion\"",
    "\"setting\"",
    "\"submission\"",
    "\"record\"",
    "\"number\"",
    "\"ratio\"",
    "\"done\"",
    "\"nothing-arose\"",
    "\"text\"",
    "\"withdrawn\"",
    "\"submitted\"",
    "\"reopened\"",
    "\"in-period\"",
    "\"cumulative\"",
    "\"estimated\"",
    "\"official\"",
    "\"yes\"",
    "\"newer\"",
    "\"real\"",
    "\"illustration\"",
    "\"so-nghi-quyet\"",
    "\"long-khanh-2023\"",
    "[\"withdrawn\"]",
    "[\"reopened\"]",
    "[\"ratio\",\"1\",\"-1\"]",
    "[\"done\",\"yes\",\"100.5\"]",
    "[\"setting\",\"bands/on-track\"]",
    "[\"text\",\"95\"]",
    "[\"submission\",\"bao-vinh\",\"2023-M10\"]",
    "[\"record\",\"task\",\"a\",\"unit\"]",
    "[\"figure\",\"as-bhyt\",\"bao-vinh\",\"2023-6M\",\"in-period\",\"official\"]",
    "[\"submitted\",\"010101010101010101010101 1-400\"]",
    "[\"submitted\",\"010101010101010101010101 1-401\"]",
    "[\"submitted\",\"010101010101010101010101 0-4294967295\"]",
    "\"010101010101010101010101\"",
    "\"010101010101010101010101 1-2\"",
    "\"ffffffffffffffffffffffff\"",
    // Letters that are more than they seem.
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\ud83d\\ude00\"",
    "\"\u{feff}\"",
    "\"e\u{301}\"",
    "\"\u{202e}x\"",
    "\"\u{85}\"",
    "\"\u{10ffff}\"",
    "\"\\n\\t\"",
    "\"\\u007f\"",
    "\"\\\"\"",
    "\"<script>\"",
    "\"__proto__\"",
];

/// How often something may be repeated or nested, and how long a text may grow.
const TIMES: &[usize] = &[1, 1, 1, 2, 3, 20, 130];
const LENGTHS: &[usize] = &[1, 99, 100, 101, 400, 401, 5_000];
const LONGEST: &[usize] = &[16_384, 16_385, 70_000];

/// Changes a file in one place. `other` is where foreign parts come from.
pub fn change(text: &mut Vec<u8>, other: &[u8], dice: &mut Dice) {
    let values = within(text, values(text), dice);
    if values.is_empty() {
        return text.extend(dice.pick(ODD).as_bytes());
    }
    let at = dice.pick(&values).clone();
    match dice.below(12) {
        0..=2 => {
            // Mostly of the same kind, so that what follows is still reached.
            let kind = |part: &[u8]| part.first().map(|first| b"\"[{".iter().position(|kind| kind == first));
            let (odd, tries) = (kind(&text[at.clone()]), if dice.one_in(8) { 1 } else { 30 });
            let mut part = *dice.pick(ODD);
            for _ in 1..tries {
                if kind(part.as_bytes()) == odd {
                    break;
                }
                part = *dice.pick(ODD);
            }
            put(text, at, part.as_bytes());
        }
        3 => {
            let foreign = self::values(other);
            if !foreign.is_empty() {
                let from = dice.pick(&foreign).clone();
                put(text, at, &other[from]);
            }
        }
        4 => {
            let from = dice.pick(&values).clone();
            let part = text[from].to_vec();
            put(text, at, &part);
        }
        5 => {
            let item = member(text, &values, at);
            let times = if dice.one_in(200) { 300 } else { *dice.pick(TIMES) };
            let again = [b",", &text[item.clone()]].concat().repeat(times);
            put(text, item.end..item.end, &again);
        }
        6 => {
            let item = with_comma(text, member(text, &values, at));
            put(text, item, b"");
        }
        7 => {
            let deep = if dice.one_in(2_000) { 20_000 } else { *dice.pick(TIMES) };
            let (open, close) = *dice.pick(&[(&b"["[..], &b"]"[..]), (b"{\"id\":", b"}")]);
            let nested = [&open.repeat(deep), &text[at.clone()], &close.repeat(deep)].concat();
            put(text, at, &nested);
        }
        8 => {
            let length = if dice.one_in(200) { *dice.pick(LONGEST) } else { *dice.pick(LENGTHS) };
            let letter = *dice.pick(&["x", "9", "ộ", "<"]);
            put(text, at, format!("\"{}\"", letter.repeat(length)).as_bytes());
        }
        9 if text[at.start] == b'"' => {
            // Inside a string: the quotes that an odd word brings along are left out.
            let inside = at.start + 1 + dice.below(at.len().saturating_sub(2));
            let piece = dice.pick(ODD).trim_matches('"').as_bytes();
            put(text, inside.min(at.end)..inside.min(at.end), piece);
        }
        _ => digit(text, at, dice),
    }
}

/// Turns one digit of a value into another: ids, references, periods, moments and figures that exist
/// beside those that are meant.
fn digit(text: &mut [u8], at: Range<usize>, dice: &mut Dice) {
    let digits: Vec<usize> = at.filter(|at| text[*at].is_ascii_digit()).collect();
    if !digits.is_empty() {
        text[*dice.pick(&digits)] = b'0' + dice.below(10) as u8;
    }
}

fn put(text: &mut Vec<u8>, at: Range<usize>, part: &[u8]) {
    drop(text.splice(at, part.iter().copied()));
}

/// Mostly those of the entries, and no keys.
fn within(text: &[u8], values: Vec<Range<usize>>, dice: &mut Dice) -> Vec<Range<usize>> {
    let entries = find(text, b"\"entries\":[").map_or(0, |list| list.end);
    let (from, keys) = (if dice.one_in(10) { 0 } else { entries }, dice.one_in(20));
    let is_key = |value: &Range<usize>| text.get(value.end) == Some(&b':');
    values.into_iter().filter(|value| value.start >= from && (keys || !is_key(value))).collect()
}

/// Where values stand, those within others too; keys count as values.
fn values(text: &[u8]) -> Vec<Range<usize>> {
    let (mut found, mut open) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(byte) = text.get(at) {
        let from = at;
        at += 1;
        match byte {
            b'{' | b'[' => open.push(from),
            b'}' | b']' => found.extend(open.pop().map(|from| from..at)),
            b'"' => {
                while text.get(at).is_some_and(|byte| *byte != b'"') {
                    at += if text[at] == b'\\' { 2 } else { 1 };
                }
                at = (at + 1).min(text.len());
                found.push(from..at);
            }
            b'-' | b'0'..=b'9' | b'a'..=b'z' => {
                while text.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(byte)) {
                    at += 1;
                }
                found.push(from..at);
            }
            _ => {}
        }
    }
    found
}

/// A value with the key before it, where it has one.
fn member(text: &[u8], values: &[Range<usize>], value: Range<usize>) -> Range<usize> {
    let colon = value.start.checked_sub(1).filter(|before| text[*before] == b':');
    let key = colon.and_then(|colon| values.iter().find(|key| key.end == colon));
    key.map_or(value.start, |key| key.start)..value.end
}

/// A member with a comma beside it, as it can be left out.
fn with_comma(text: &[u8], member: Range<usize>) -> Range<usize> {
    let before = member.start.checked_sub(1).filter(|before| text[*before] == b',');
    match (text.get(member.end), before) {
        (Some(b','), _) => member.start..member.end + 1,
        (_, Some(before)) => before..member.end,
        _ => member,
    }
}

/// What can be left out so that the rest keeps its shape, the longest first.
pub fn parts(text: &[u8]) -> Vec<Range<usize>> {
    let values = values(text);
    let part = |value: &Range<usize>| with_comma(text, member(text, &values, value.clone()));
    let mut parts: Vec<_> = values.iter().map(part).collect();
    parts.sort_by_key(|part| std::cmp::Reverse(part.len()));
    parts
}

/// Writes the checksum and the count of what now stands in the body, where those can be found, so that
/// the change is not told by them.
pub fn repair(text: &mut Vec<u8>) {
    let Some(key) = find(text, b"\"body\":") else { return };
    let Some(body) = values(text).into_iter().find(|value| value.start == key.end) else { return };
    let sum: String = Sha256::digest(&text[body.clone()]).iter().map(|byte| format!("{byte:02x}")).collect();
    let count = find(&text[body.clone()], b"\"entries\":").map_or(0, |list| {
        let inside = &text[body.start + list.end..body.end];
        let lists = values(inside);
        let whole = lists.iter().find(|list| list.start == 0).cloned().unwrap_or(0..0);
        items(&inside[whole])
    });
    // The checksum stands behind the count, which stays where it was.
    for (key, value) in [(&b"\"sha256\":"[..], format!("\"{sum}\"")), (b"\"entries\":", count.to_string())] {
        let Some(key) = find(&text[..body.start.min(text.len())], key) else { continue };
        if let Some(stated) = values(text).into_iter().find(|value| value.start == key.end) {
            put(text, stated, value.as_bytes());
        }
    }
}

fn find(text: &[u8], part: &[u8]) -> Option<Range<usize>> {
    let at = text.windows(part.len()).position(|window| window == part)?;
    Some(at..at + part.len())
}

/// How many items a list has.
fn items(list: &[u8]) -> usize {
    let (mut depth, mut commas, mut at) = (0_usize, 0, 0);
    while let Some(byte) = list.get(at) {
        at += 1;
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 1 => commas += 1,
            b'"' => {
                while list.get(at).is_some_and(|byte| *byte != b'"') {
                    at += if list[at] == b'\\' { 2 } else { 1 };
                }
                at += 1;
            }
            _ => {}
        }
    }
    let is_empty = list.iter().filter(|byte| !byte.is_ascii_whitespace()).count() <= 2;
    if is_empty { 0 } else { commas + 1 }
}
