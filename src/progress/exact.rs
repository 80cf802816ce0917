//! Fractions that compare exactly. Ratios of reported figures do not fit a decimal, and rounding
//! would turn 89,9999999 % into 90 %.

use rust_decimal::Decimal;
use std::cmp::Ordering;

/// A reduced fraction; the denominator is positive. Every step is checked: `None` means too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Fraction {
    num: i128,
    den: i128,
}

impl Fraction {
    /// 0.
    pub const ZERO: Self = Self { num: 0, den: 1 };

    /// `num / den`; `None` where `den` is 0.
    pub fn new(num: i128, den: i128) -> Option<Self> {
        if den == 0 {
            return None;
        }
        let common = gcd(num.unsigned_abs(), den.unsigned_abs());
        let common = i128::try_from(common).ok()?;
        let sign = if den < 0 { -1 } else { 1 };
        Some(Self { num: (num / common).checked_mul(sign)?, den: (den / common).checked_mul(sign)? })
    }

    /// A whole number.
    pub const fn whole(number: i64) -> Self {
        Self { num: number as i128, den: 1 }
    }

    /// A decimal, exactly.
    pub fn of(decimal: Decimal) -> Option<Self> {
        Self::new(decimal.mantissa(), 10_i128.checked_pow(decimal.scale())?)
    }

    /// Sum.
    pub fn plus(self, other: Self) -> Option<Self> {
        let common = i128::try_from(gcd(self.den.unsigned_abs(), other.den.unsigned_abs())).ok()?;
        let left = self.num.checked_mul(other.den / common)?;
        let right = other.num.checked_mul(self.den / common)?;
        Self::new(left.checked_add(right)?, self.den.checked_mul(other.den / common)?)
    }

    /// Difference.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { num: other.num.checked_neg()?, den: other.den })
    }

    /// Product.
    pub fn times(self, other: Self) -> Option<Self> {
        let left = Self::new(self.num, other.den)?;
        let right = Self::new(other.num, self.den)?;
        Self::new(left.num.checked_mul(right.num)?, left.den.checked_mul(right.den)?)
    }

    /// Quotient; `None` for a division by 0 too.
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.den, other.num)?)
    }

    /// 100 times itself over another.
    pub fn percent_of(self, whole: Self) -> Option<Self> {
        self.times(Self::whole(100))?.over(whole)
    }

    /// Whether it is 0.
    pub const fn is_zero(self) -> bool {
        self.num == 0
    }

    /// To 6 fractional digits, halves away from zero, for showing; `None` beyond a decimal's range.
    pub fn shown(self) -> Option<Decimal> {
        const UNIT: i128 = 1_000_000;
        let rest = self.num % self.den;
        let scaled = rest.checked_mul(UNIT)?;
        let mut digits = scaled / self.den;
        if (scaled % self.den).checked_mul(2)?.abs() >= self.den {
            digits = digits.checked_add(scaled.signum())?;
        }
        let mantissa = (self.num / self.den).checked_mul(UNIT)?.checked_add(digits)?;
        Decimal::try_from_i128_with_scale(mantissa, 6).ok().map(|decimal| decimal.normalize())
    }
}

impl Ord for Fraction {
    /// Compares whole parts and then the reciprocals of the rests (Euclid), so nothing overflows.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut a, mut b, mut c, mut d) = (self.num, self.den, other.num, other.den);
        loop {
            let order = a.div_euclid(b).cmp(&c.div_euclid(d));
            let (rest_a, rest_c) = (a.rem_euclid(b), c.rem_euclid(d));
            match (order, rest_a, rest_c) {
                (Ordering::Equal, 0, 0) => return Ordering::Equal,
                (Ordering::Equal, 0, _) => return Ordering::Less,
                (Ordering::Equal, _, 0) => return Ordering::Greater,
                (Ordering::Equal, _, _) => (a, b, c, d) = (d, rest_c, b, rest_a),
                _ => return order,
            }
        }
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn ratios_beyond_a_decimals_digits_compare_exactly() {
        let largest = 999_999_999_999_999_999_999_i128;
        let just_below = Fraction::new(largest - 1, largest).unwrap();
        assert!(just_below < Fraction::whole(1));
        assert_eq!(just_below.shown(), Some(Decimal::ONE), "showing rounds, comparing does not");
    }

    #[test]
    fn halves_round_away_from_zero() {
        let half = |num| Fraction::new(num, 2_000_000).unwrap().shown().unwrap();
        assert_eq!(half(1), Decimal::new(1, 6));
        assert_eq!(half(-1), Decimal::new(-1, 6));
    }

    proptest! {
        #[test]
        fn comparing_agrees_with_cross_multiplication(
            a in -1_000_000_i128..1_000_000, b in 1_i128..1_000_000,
            c in -1_000_000_i128..1_000_000, d in 1_i128..1_000_000,
        ) {
            let left = Fraction::new(a, b).unwrap();
            let right = Fraction::new(c, d).unwrap();
            prop_assert_eq!(left.cmp(&right), (a * d).cmp(&(c * b)));
            prop_assert_eq!(left.plus(right).unwrap().minus(right).unwrap(), left);
            if c != 0 {
                prop_assert_eq!(left.over(right).unwrap().times(right).unwrap(), left);
            }
        }
    }
}
