//! A value axis with round ticks, computed in exact decimals so that its labels are exact too.
//!
//! ECharts is told the axis' ends and step and asks for labels by the tick's place only; it never
//! formats a number itself.

use rust_decimal::Decimal;

/// The ends and ticks of a value axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// The first tick.
    pub min: Decimal,
    /// The last tick.
    pub max: Decimal,
    /// The distance between ticks; above zero.
    pub step: Decimal,
}

/// What may stand between two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// Things that are counted: no tick at a fraction.
    Whole,
    /// Anything measured.
    Any,
}

/// About so many steps are aimed at; one or two more may result.
const STEPS: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

impl Scale {
    /// An axis for bars and running totals: holds zero and every given value.
    pub fn from_zero(values: impl IntoIterator<Item = Decimal>, grain: Grain) -> Self {
        Self::around(values.into_iter().chain([Decimal::ZERO]), grain)
    }

    /// An axis for lines: holds every given value and no more than it must.
    ///
    /// Figures have at most 15 integer digits, far from what a `Decimal` can hold, so nothing here
    /// overflows.
    pub fn around(values: impl IntoIterator<Item = Decimal>, grain: Grain) -> Self {
        let (mut low, mut high) = (None::<Decimal>, None::<Decimal>);
        for value in values {
            low = Some(low.map_or(value, |low| low.min(value)));
            high = Some(high.map_or(value, |high| high.max(value)));
        }
        let (mut low, mut high) = (low.unwrap_or(Decimal::ZERO), high.unwrap_or(Decimal::ZERO));
        if low == high {
            // One value alone has no scale of its own; zero gives it one.
            low = low.min(Decimal::ZERO);
            high = high.max(Decimal::ZERO);
        }
        let span = if high > low { high - low } else { Decimal::ONE };
        let mut step = round_step(span / STEPS);
        if grain == Grain::Whole {
            step = step.ceil();
        }
        let min = (low / step).floor() * step;
        let mut max = (high / step).ceil() * step;
        if max <= min {
            max = min + step;
        }
        Self { min: min.normalize(), max: max.normalize(), step: step.normalize() }
    }

    /// The ticks from the first to the last.
    pub fn ticks(&self) -> impl Iterator<Item = Decimal> + '_ {
        std::iter::successors(Some(self.min), |tick| Some(*tick + self.step))
            .take_while(|tick| *tick <= self.max)
            .map(|tick| tick.normalize())
    }
}

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that is not below `rough`.
fn round_step(rough: Decimal) -> Decimal {
    let mut power = Decimal::ONE;
    while power > rough {
        power /= Decimal::TEN;
        if power.is_zero() {
            return Decimal::ONE;
        }
    }
    while power * Decimal::TEN <= rough {
        power *= Decimal::TEN;
    }
    [Decimal::ONE, Decimal::TWO, Decimal::new(25, 1), Decimal::from(5)]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= rough)
        .unwrap_or(power * Decimal::TEN)
}
