//! Numerals as the text writes them: "." between thousands, "," before decimals.

use crate::resolution::Span;
use rust_decimal::Decimal;

/// Every run of digits in a stretch of a line, with inner "." and "," where digits follow, so that
/// `14/15`, `25-26` and dates are several.
pub(super) fn numerals(line: &str, span: Span) -> Vec<Span> {
    let signs: Vec<char> = line.chars().take(span.end() as usize).collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let mut found = Vec::new();
    let mut at = span.col as usize;
    while at < signs.len() {
        let from = at;
        while digit(at) || (at > from && matches!(signs.get(at), Some('.' | ',')) && digit(at + 1)) {
            at += 1;
        }
        if at > from {
            found.push(Span { line: span.line, col: from as u32, len: (at - from) as u32 });
        }
        at += 1;
    }
    found
}

/// What a numeral means; `None` for what is no decimal number, such as `1.2.34`.
pub(super) fn value(numeral: &str) -> Option<Decimal> {
    let (whole, fraction) = match numeral.split_once(',') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (numeral, None),
    };
    let mut groups = whole.split('.');
    let first = groups.next()?;
    let grouped = whole.contains('.');
    if (grouped && first.len() > 3) || !groups.all(|group| group.len() == 3) {
        return None;
    }
    let mut plain: String = whole.split('.').collect();
    if let Some(fraction) = fraction {
        plain.push('.');
        plain.push_str(fraction);
    }
    Decimal::from_str_exact(&plain).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a failed test may panic

    use super::*;

    #[test]
    fn digits_are_cut_where_the_text_cuts_them() {
        fn check(line: &str, wanted: &[&str]) {
            let whole = Span { line: 1, col: 0, len: line.chars().count() as u32 };
            let found: Vec<_> =
                numerals(line, whole).into_iter().map(|span| span.of(line).unwrap()).collect();
            assert_eq!(found, wanted);
        }
        check("đạt 18.531,9 tỷ, tăng 17,6%.", &["18.531,9", "17,6"]);
        check("14/15 Trạm; tỷ lệ 1/2000", &["14", "15", "1", "2000"]);
        check("tăng 25-26%, thêm 01- 02", &["25", "26", "01", "02"]);
        check("số 08-NQ/TU ngày 08/12/2022.", &["08", "08", "12", "2022"]);
        check("Trung ương 5, 6, 7.", &["5", "6", "7"]);
        check("không có số", &[]);
    }

    #[test]
    fn only_the_asked_stretch_is_cut() {
        let line = "từ 12 đến 34";
        let found = numerals(line, Span { line: 1, col: 4, len: 1 });
        assert_eq!(found, [Span { line: 1, col: 4, len: 1 }]);
        assert_eq!(found[0].of(line), Some("2"));
    }

    #[test]
    fn numerals_mean_what_vietnamese_writing_says() {
        fn check(numeral: &str, wanted: Option<&str>) {
            let wanted = wanted.map(|number| Decimal::from_str_exact(number).unwrap());
            assert_eq!(value(numeral), wanted, "{numeral}");
        }
        check("1.964", Some("1964"));
        check("18.531,9", Some("18531.9"));
        check("112.236,1", Some("112236.1"));
        check("02", Some("2"));
        check("13,86", Some("13.86"));
        check("9001", Some("9001"));
        check("1.2", None);
        check("1234.567", None);
        check("1,2,3", None);
        check("1.000.00", None);
    }
}
