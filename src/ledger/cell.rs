//! The places that entries speak of.

use super::Period;
use crate::resolution::{RecordId, TargetId, UnitId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One figure's place: target × unit × period × slot.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cell {
    /// The target measured.
    pub target: TargetId,
    /// The unit that the figure is about.
    pub unit: UnitId,
    /// The period, or the cut-off of a cumulative figure.
    pub period: Period,
    /// Which of the period's four figures.
    pub slot: Slot,
}

/// In-period or cumulative, estimated or official.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Slot {
    /// What stretch the figure covers.
    pub basis: Basis,
    /// How firm it is.
    pub standing: Standing,
}

/// What stretch a figure covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Basis {
    /// The period alone ("trong kỳ").
    InPeriod,
    /// From the start of the target's year to the period's end ("lũy kế").
    Cumulative,
}

/// How firm a figure is. Official shows before estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Standing {
    /// "Ước".
    Estimated,
    /// "Chính thức".
    Official,
}

/// Whatever an entry can speak of. Entries conflict and supersede within one place only.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// A reported figure.
    Figure(Cell),
    /// Last year's figure for the same period and basis ("cùng kỳ"); the period names this year.
    LastYear(Cell),
    /// "Chỉ tiêu giao": what a higher level assigned to the unit for the year.
    Assigned {
        /// The target assigned.
        target: TargetId,
        /// The unit that it is assigned to.
        unit: UnitId,
    },
    /// "Đơn vị phấn đấu": the unit's own aim for the year.
    OwnAim {
        /// The target aimed at.
        target: TargetId,
        /// The unit that aims.
        unit: UnitId,
    },
    /// The opening number that "giảm X %" is counted from.
    Opening {
        /// The target measured.
        target: TargetId,
        /// The unit that the number is about.
        unit: UnitId,
    },
    /// "Kết luận đánh giá" at a cut-off, beside the computed status.
    Conclusion {
        /// The target judged.
        target: TargetId,
        /// The unit judged.
        unit: UnitId,
        /// The cut-off.
        period: Period,
    },
    /// A setting that every laptop must share to judge alike, by its key.
    Setting(Box<str>),
    /// A place that a newer build wrote, as the words of the wire form: kept, never judged.
    Unknown(Box<[Box<str>]>),
    /// "Chốt", and its opposite: whether a unit has handed in its form of a period. Stands behind the kinds
    /// that fingerprints counted before it, as every later one does.
    Submission {
        /// The unit whose form it is.
        unit: UnitId,
        /// The form's period.
        period: Period,
    },
    /// One field of a record that people keep, such as the due day of a task. Which registers and fields
    /// there are is `work`'s to know: those of newer builds are carried on like the others.
    Record {
        /// The register, such as `task`.
        register: Arc<str>,
        /// The record in it.
        record: RecordId,
        /// The field, such as `due`.
        field: Arc<str>,
    },
}

impl Place {
    /// The field in which a record of whatever register says which unit it is about.
    pub const UNIT_FIELD: &str = "unit";
    /// The registers that every part of a ledger holds, like its settings: bodies that the office added, which
    /// other records name, and who leads a target.
    pub const COMMON_REGISTERS: [&str; 2] = ["body", "lead"];

    /// The target and the unit that it speaks of; `None` for what speaks of no target: settings,
    /// submissions, records, unknown places.
    pub fn subject(&self) -> Option<(&TargetId, &UnitId)> {
        match self {
            Self::Figure(cell) | Self::LastYear(cell) => Some((&cell.target, &cell.unit)),
            Self::Assigned { target, unit }
            | Self::OwnAim { target, unit }
            | Self::Opening { target, unit }
            | Self::Conclusion { target, unit, .. } => Some((target, unit)),
            Self::Setting(_) | Self::Submission { .. } | Self::Record { .. } | Self::Unknown(_) => None,
        }
    }

    /// The unit that it speaks of; `None` for settings, records and unknown places.
    pub fn unit(&self) -> Option<&UnitId> {
        match self {
            Self::Submission { unit, .. } => Some(unit),
            other => other.subject().map(|(_, unit)| unit),
        }
    }
}

impl Slot {
    /// The four slots of a period, the firmer of each basis first.
    pub const ALL: [Self; 4] = [
        Self::new(Basis::InPeriod, Standing::Official),
        Self::new(Basis::InPeriod, Standing::Estimated),
        Self::new(Basis::Cumulative, Standing::Official),
        Self::new(Basis::Cumulative, Standing::Estimated),
    ];

    /// A slot by its two sides.
    pub const fn new(basis: Basis, standing: Standing) -> Self {
        Self { basis, standing }
    }
}
