//! How far from the plan is still on track. The office can change every number by a setting.

use super::{Fraction, Status};
use rust_decimal::Decimal;

/// Contiguous bands: at `on_track` % of the path and above a sum is on track, from `behind` % on it is
/// behind, below that at risk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bands {
    /// Percent of the planned path; 95 by default.
    pub on_track: Decimal,
    /// Percent of the planned path; 85 by default; never above `on_track`.
    pub behind: Decimal,
    /// How many points a percentage may lack to count as behind; 1 by default.
    pub level_points: Decimal,
    /// How many percent of its goal another level may lack to count as behind; 2 by default.
    pub level_percent: Decimal,
    /// Limits from this figure on are held against the months; 12 by default.
    pub limit_pace_from: Decimal,
}

impl Default for Bands {
    fn default() -> Self {
        Self {
            on_track: Decimal::from(95),
            behind: Decimal::from(85),
            level_points: Decimal::ONE,
            level_percent: Decimal::TWO,
            limit_pace_from: Decimal::from(12),
        }
    }
}

impl Bands {
    /// The band of a share of the path, in percent. `None` where a band is too large to compute.
    pub fn of_share(&self, share_percent: Fraction) -> Option<Status> {
        Some(if share_percent >= Fraction::of(self.on_track)? {
            Status::OnTrack
        } else if share_percent >= Fraction::of(self.behind)? {
            Status::Behind
        } else {
            Status::AtRisk
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing unwrap is a failing test")]
mod tests {
    use super::*;

    #[test]
    fn bands_touch_without_a_gap() {
        let table = [
            (8_499_999, Status::AtRisk),
            (8_500_000, Status::Behind),
            (9_499_999, Status::Behind),
            (9_500_000, Status::OnTrack),
            (20_000_000, Status::OnTrack),
        ];
        for (share, status) in table {
            let share = Fraction::new(share, 100_000).unwrap();
            assert_eq!(Bands::default().of_share(share), Some(status), "{share:?}");
        }
    }
}
