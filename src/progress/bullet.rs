//! Bullets from their parts: reports count bullets, and a bullet is met when every part is.

use super::{Judgement, Status};
use crate::resolution::{Bullet, ClauseId, TargetId};

/// Where a bullet stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulletStanding {
    /// The bullet.
    pub clause: ClauseId,
    /// Its group, from 1.
    pub group: u8,
    /// What asks for most attention among its parts; exceeded only where every part is.
    pub status: Status,
    /// The first part that gave the status.
    pub decided_by: TargetId,
}

/// A status for several taken together: the one that asks for most attention. `None` of none.
///
/// ```
/// use so_nghi_quyet::progress::{Status, together};
/// assert_eq!(together([Status::Exceeded, Status::Met]), Some(Status::Met));
/// assert_eq!(together([Status::Met, Status::NotYetDue, Status::NoData]), Some(Status::NoData));
/// ```
pub fn together(statuses: impl IntoIterator<Item = Status>) -> Option<Status> {
    statuses.into_iter().reduce(|a, b| if b.severity() > a.severity() { b } else { a })
}

/// A bullet's standing from the judgements of its parts. `None` where none of them is among the
/// judgements.
pub fn bullet_standing<'a>(
    bullet: &Bullet,
    judgements: impl IntoIterator<Item = &'a Judgement>,
) -> Option<BulletStanding> {
    let parts = judgements.into_iter().filter(|judgement| bullet.targets.contains(&judgement.target));
    let worst = parts.reduce(|a, b| if b.status.severity() > a.status.severity() { b } else { a })?;
    Some(BulletStanding {
        clause: bullet.clause.clone(),
        group: bullet.group,
        status: worst.status,
        decided_by: worst.target.clone(),
    })
}
