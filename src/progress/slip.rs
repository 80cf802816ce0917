//! Slips of the finger that a figure shows against the one before it: a digit too many or too few,
//! thousands for units. A question to the writer, never a verdict.

use rust_decimal::Decimal;

/// By what a figure seems to be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slip {
    /// About ten times the figure before.
    Tenfold,
    /// About a tenth of the figure before.
    Tenth,
    /// About a thousand times the figure before.
    Thousandfold,
    /// About a thousandth of the figure before.
    Thousandth,
}

/// The slip that `figure` shows against the positive figure `before`, if any. "About" is within a
/// factor of 1.25, which real growth between two periods hardly reaches together with a power of ten.
pub fn slip(figure: Decimal, before: Decimal) -> Option<Slip> {
    if before <= Decimal::ZERO || figure <= Decimal::ZERO {
        return None;
    }
    if is_about(figure, before, 10) {
        Some(Slip::Tenfold)
    } else if is_about(before, figure, 10) {
        Some(Slip::Tenth)
    } else if is_about(figure, before, 1000) {
        Some(Slip::Thousandfold)
    } else if is_about(before, figure, 1000) {
        Some(Slip::Thousandth)
    } else {
        None
    }
}

/// Whether `large` is `times` × `small` within a factor of 1.25, that is between 4/5 and 5/4.
fn is_about(large: Decimal, small: Decimal, times: i64) -> bool {
    let between = || {
        let middle = small.checked_mul(times.into())?;
        let low = middle.checked_mul(4.into())?;
        let high = middle.checked_mul(5.into())?;
        Some(large.checked_mul(5.into())? >= low && large.checked_mul(4.into())? <= high)
    };
    between().unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_seen_and_growth_is_not() {
        for (figure, before, expected) in [
            (12_860, 1_286, Some(Slip::Tenfold)),
            (12_860, 1_250, Some(Slip::Tenfold)),
            (128, 1_286, Some(Slip::Tenth)),
            (1_286_000, 1_286, Some(Slip::Thousandfold)),
            (2, 1_964, Some(Slip::Thousandth)),
            (2_000, 1_286, None),
            (5_000, 1_286, None),
            (0, 1_286, None),
            (1_286, 0, None),
        ] {
            assert_eq!(slip(figure.into(), before.into()), expected, "{figure} after {before}");
        }
    }

    #[test]
    fn the_largest_figures_are_compared_without_a_panic() {
        assert_eq!(slip(Decimal::MAX, Decimal::MAX), None);
    }
}
