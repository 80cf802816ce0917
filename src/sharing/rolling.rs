//! Which dated copies stay when a new one comes.

use std::collections::BTreeSet;

/// How many of the latest copies stay, whatever their days.
const LATEST: usize = 10;
/// Of how many of the latest days the last copy stays.
const DAYS: usize = 10;

/// Positions of the copies that go, where `days` names the day of each copy in the order in which they
/// were made. Days are compared for being equal only: a clock that was set back loses nothing.
///
/// ```
/// use so_nghi_quyet::sharing::outdated;
/// // Three days of one copy each and eleven copies of today: what goes is today's first.
/// assert_eq!(outdated(&[1, 2, 3, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4]), [3]);
/// ```
pub fn outdated<Day: Ord>(days: &[Day]) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    let newest_first = days.iter().enumerate().rev();
    let mut gone: Vec<usize> = newest_first
        .filter(|(at, day)| {
            let is_last_of_its_day = seen.len() < DAYS && seen.insert(*day);
            !is_last_of_its_day && days.len() - at > LATEST
        })
        .map(|(at, _)| at)
        .collect();
    gone.reverse();
    gone
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What stays of copies that come one by one, each with its day.
    fn kept(days: &[i32]) -> Vec<i32> {
        let mut kept = Vec::new();
        for day in days {
            kept.push(*day);
            for at in outdated(&kept).into_iter().rev() {
                kept.remove(at);
            }
        }
        kept
    }

    #[test]
    fn ten_days_and_ten_copies_stay() {
        let year: Vec<i32> = (1..=365).collect();
        assert_eq!(kept(&year), (356..=365).collect::<Vec<_>>());
        // Thirty saves of one afternoon push out no day.
        let busy: Vec<i32> = (1..=9).chain([10; 30]).collect();
        assert_eq!(kept(&busy), (1..=9).chain([10; 10]).collect::<Vec<_>>());
        assert!(kept(&[]).is_empty());
    }

    #[test]
    fn a_clock_that_was_set_back_loses_no_new_copy() {
        let days: Vec<i32> = (300..=312).chain(-65..=-60).collect();
        let kept = kept(&days);
        assert_eq!(kept[kept.len() - 6..], (-65..=-60).collect::<Vec<_>>());
        assert_eq!(kept.len(), 10);
    }
}
