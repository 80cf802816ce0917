//! What the linked targets would make of a task. An offer only: somebody takes it or leaves it.

use super::standing::Progress;
use crate::progress::Status;
use crate::resolution::TargetId;

/// What the linked targets say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// What the task could be said to be.
    pub progress: Progress,
    /// The target that asks for most attention, with its status.
    pub worst: (TargetId, Status),
    /// How many of the linked targets are met or exceeded.
    pub met: usize,
    /// How many have a status that says how far they have come.
    pub judged: usize,
}

/// What a task's targets offer: done where every one of them is met, else in progress where any of them
/// is judged. `None` where none is.
pub fn offer(targets: &[(TargetId, Status)]) -> Option<Offer> {
    let is_judged =
        |status: Status| !matches!(status, Status::NoData | Status::NotEnoughGround | Status::NotYetDue);
    let is_met = |status: Status| matches!(status, Status::Met | Status::Exceeded);
    let worst = targets.iter().max_by_key(|(_, status)| status.severity())?;
    let judged = targets.iter().filter(|(_, status)| is_judged(*status)).count();
    let met = targets.iter().filter(|(_, status)| is_met(*status)).count();
    let progress = if met == targets.len() { Progress::Done } else { Progress::InProgress };
    (judged > 0).then(|| Offer { progress, worst: worst.clone(), met, judged })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_targets_offer() {
        let of = |statuses: &[Status]| {
            let targets: Vec<_> = statuses.iter().map(|status| (TargetId::new("t"), *status)).collect();
            offer(&targets).map(|offer| (offer.progress, offer.worst.1, offer.met, offer.judged))
        };
        for (statuses, expected) in [
            (&[][..], None),
            (&[Status::NoData, Status::NotYetDue][..], None),
            (&[Status::Met, Status::Exceeded][..], Some((Progress::Done, Status::Met, 2, 2))),
            (&[Status::Met, Status::NoData][..], Some((Progress::InProgress, Status::NoData, 1, 1))),
            (&[Status::OnTrack, Status::AtRisk][..], Some((Progress::InProgress, Status::AtRisk, 0, 2))),
        ] {
            assert_eq!(of(statuses), expected, "{statuses:?}");
        }
    }
}
