//! What a workbook of ours remembers of each cell, held against what stands there now and what the
//! ledger says.

use crate::import::names;
use crate::import::workbook::Held;
use crate::ledger::Value;
use crate::text::{Lang, domain, number};
use rust_decimal::Decimal;

/// Whether a cell still holds what was written into it. Spreadsheets keep 15 digits of a figure.
pub(super) fn is_as_written(held: &Held, written: &str) -> bool {
    let figure: Option<Decimal> = written.strip_suffix('%').unwrap_or(written).parse().ok();
    match (held, figure) {
        (Held::Empty, _) => written.is_empty(),
        (Held::Number { value, is_percent }, Some(figure)) => {
            let scale = if *is_percent { Decimal::ONE_HUNDRED } else { Decimal::ONE };
            let value = value.checked_mul(scale);
            written.ends_with('%') == *is_percent && value.is_some_and(|value| is_near(value, figure))
        }
        // Figures with more digits than a sheet keeps were written as words.
        (Held::Text(words), Some(figure)) => {
            let words = words.trim();
            let mark = if written.ends_with('%') { "%" } else { "" };
            words == written || Lang::ALL.iter().any(|lang| words == number::format(figure, *lang) + mark)
        }
        (Held::Text(words), None) => words.trim() == written.trim(),
        _ => false,
    }
}

/// Whether what was written is what the ledger holds: if not, it changed since, or the workbook showed
/// something reckoned from it.
pub(super) fn says(written: &str, now: Option<&Value>) -> bool {
    match now {
        // A form has a dash where it asks for nothing.
        None => names::is_blank(written),
        Some(Value::Number(figure)) => {
            is_as_written(&Held::Number { value: *figure, is_percent: false }, written)
                || written.strip_suffix('%').and_then(|figure| figure.parse().ok()) == Some(*figure)
        }
        Some(value) => Lang::ALL.iter().any(|lang| domain::value(value, *lang) == written),
    }
}

/// Equal in the digits that a sheet keeps.
fn is_near(a: Decimal, b: Decimal) -> bool {
    let apart = a.checked_sub(b).map(|apart| apart.abs());
    let allowed = b.abs().checked_mul(Decimal::new(1, 14));
    a == b || apart.zip(allowed).is_some_and(|(apart, allowed)| apart <= allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_says_nothing() {
        assert!(says("", None) && says("\u{2013}", None));
        assert!(!says("\u{2013}", Some(&Value::Number(Decimal::ONE))) && !says("0", None));
    }
}
