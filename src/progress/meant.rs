//! The figure that may have been meant where one looks wrong. An offer to a person, who writes it or
//! another; nothing takes it by itself.

use super::{Check, Slip};
use crate::ledger::{Value, decimal};
use rust_decimal::Decimal;

/// Shares below this are hardly a decimal mark forgotten: 101 is no 10,1.
const LEAST_MISREAD_PERCENT: u8 = 200;

/// Why a figure may have been meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meant {
    /// The in-period figures add up to it.
    Sum,
    /// The other place that speaks of the same stretch holds it.
    Other,
    /// The figure was of the period alone, and goes on top of the one before.
    OnTop,
    /// Part and whole were typed into each other's box.
    Swapped,
    /// The decimal mark is missing.
    DecimalMark,
    /// Without the slip.
    Without(Slip),
}

impl Check {
    /// What the figure that it leads to may have been meant as, within the ledger's bounds; `None`
    /// where the figures do not tell.
    pub fn meant(&self) -> Option<(Value, Meant)> {
        let meant = match self {
            Self::SumDiffers { summed, .. } | Self::QuarterDiffers { summed, .. } => {
                (summed.clone(), Meant::Sum)
            }
            Self::SameStretchDiffers { other: (_, value), .. } => (value.clone(), Meant::Other),
            Self::Falls { from: (_, Value::Number(from)), to: (_, Value::Number(to)), adjoins: true } => {
                (Value::Number(from.checked_add(*to)?.normalize()), Meant::OnTop)
            }
            Self::PartAboveWhole { meant, .. } => (meant.clone()?, Meant::Swapped),
            Self::AboveHundred { share, .. } => {
                (Value::Number(with_decimal_mark(*share)?), Meant::DecimalMark)
            }
            Self::SlipFromBefore { slip, meant, .. } | Self::SlipFromLastYear { slip, meant, .. } => {
                (meant.clone()?, Meant::Without(*slip))
            }
            _ => return None,
        };
        Some(meant).filter(|(value, _)| is_in_bounds(value))
    }
}

impl Slip {
    /// The figure without it; `None` beyond what decimals hold.
    pub fn undone(self, figure: Decimal) -> Option<Decimal> {
        let undone = match self {
            Self::Tenfold => figure.checked_div(10.into()),
            Self::Tenth => figure.checked_mul(10.into()),
            Self::Thousandfold => figure.checked_div(1000.into()),
            Self::Thousandth => figure.checked_mul(1000.into()),
        };
        undone.map(|figure| figure.normalize())
    }
}

/// The share with its decimal mark where it makes a share: 964 as 96,4.
fn with_decimal_mark(share: Decimal) -> Option<Decimal> {
    let mut share = Some(share).filter(|share| *share >= Decimal::from(LEAST_MISREAD_PERCENT))?;
    while share > Decimal::ONE_HUNDRED {
        share = Slip::Tenfold.undone(share)?;
    }
    Some(share)
}

fn is_in_bounds(value: &Value) -> bool {
    let is_figure = |figure: &Decimal| decimal::check(figure.normalize()).is_ok();
    match value {
        Value::Number(figure) => is_figure(figure),
        Value::Ratio { numerator, denominator } => is_figure(numerator) && is_figure(denominator),
        Value::Done { .. } | Value::NothingArose => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_undone_is_the_figure_meant() {
        let undone = |slip: Slip, figure: &str| {
            slip.undone(figure.parse().unwrap_or_default()).map(|figure| figure.to_string())
        };
        for (slip, figure, meant) in [
            (Slip::Tenfold, "12860", "1286"),
            (Slip::Tenfold, "12865", "1286.5"),
            (Slip::Tenth, "128.6", "1286"),
            (Slip::Thousandfold, "1286000", "1286"),
            (Slip::Thousandth, "1.3", "1300"),
        ] {
            assert_eq!(undone(slip, figure).as_deref(), Some(meant), "{slip:?} of {figure}");
        }
        assert_eq!(Slip::Tenth.undone(Decimal::MAX), None);
    }

    #[test]
    fn a_share_without_its_mark_is_read_with_it() {
        let marked = |share: u32| with_decimal_mark(share.into()).map(|share| share.to_string());
        assert_eq!(marked(964).as_deref(), Some("96.4"));
        assert_eq!(marked(9_645).as_deref(), Some("96.45"));
        assert_eq!(marked(1_000).as_deref(), Some("100"));
        assert_eq!(marked(101), None);
    }

    #[test]
    fn what_the_ledger_would_refuse_is_not_offered() {
        assert!(is_in_bounds(&Value::Number(1.into())));
        assert!(!is_in_bounds(&Value::Number(Decimal::new(1, 7))));
        let whole = |denominator| Value::Ratio { numerator: 1.into(), denominator };
        assert!(is_in_bounds(&whole(10.into())) && !is_in_bounds(&whole(Decimal::MAX)));
    }
}
