//! The tree of units that report. No level of government is built in: kinds are labels.

use super::{Month, Names, UnitId};
use serde::{Deserialize, Serialize};

/// One reporting unit. The tree's root has no parent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Stable id.
    pub id: UnitId,
    /// Full name with its label, such as "Phường Bảo Vinh".
    pub name: Names,
    /// The unit that it belongs to; `None` for the root.
    pub parent: Option<UnitId>,
    /// Which reporters' group it belongs to.
    pub kind: UnitKind,
    /// First month in which the unit exists.
    pub valid_from: Option<Month>,
    /// Last month in which the unit exists.
    pub valid_until: Option<Month>,
    /// The unit that takes over after `valid_until`.
    pub successor: Option<UnitId>,
    /// The first month of its present name, and the name before; `None` where it kept its name.
    pub former: Option<(Month, Names)>,
    /// Our readings about the unit, shown as such (Vietnamese, English).
    pub readings: Vec<Names>,
}

/// The group of reporters that a unit belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UnitKind {
    /// The root, whose own figures stand beside the roll-up.
    Root,
    /// "Phường": an urban child.
    Ward,
    /// "Xã": a rural child.
    Commune,
    /// The root's own agencies, taken together as one child.
    Agencies,
}
