//! What of a target and unit a place speaks of: its key within them, smaller and quicker than the place.

use super::{Cell, Period, Place, Slot};
use crate::resolution::{TargetId, UnitId};

/// A place without its target and unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Aspect {
    Figure(Period, Slot),
    LastYear(Period, Slot),
    Assigned,
    OwnAim,
    Opening,
    Conclusion(Period),
}

impl Aspect {
    /// The aspect of a place, with its target and unit; `None` for what speaks of no target.
    pub(super) fn of(place: &Place) -> Option<(&TargetId, &UnitId, Self)> {
        let (target, unit) = place.subject()?;
        let aspect = match place {
            Place::Figure(cell) => Self::Figure(cell.period, cell.slot),
            Place::LastYear(cell) => Self::LastYear(cell.period, cell.slot),
            Place::Assigned { .. } => Self::Assigned,
            Place::OwnAim { .. } => Self::OwnAim,
            Place::Opening { .. } => Self::Opening,
            Place::Conclusion { period, .. } => Self::Conclusion(*period),
            Place::Setting(_) | Place::Submission { .. } | Place::Record { .. } | Place::Unknown(_) => {
                return None;
            }
        };
        Some((target, unit, aspect))
    }

    /// The place again.
    pub(super) fn place(self, target: &TargetId, unit: &UnitId) -> Place {
        let (target, unit) = (target.clone(), unit.clone());
        match self {
            Self::Figure(period, slot) => Place::Figure(Cell { target, unit, period, slot }),
            Self::LastYear(period, slot) => Place::LastYear(Cell { target, unit, period, slot }),
            Self::Assigned => Place::Assigned { target, unit },
            Self::OwnAim => Place::OwnAim { target, unit },
            Self::Opening => Place::Opening { target, unit },
            Self::Conclusion(period) => Place::Conclusion { target, unit, period },
        }
    }
}
