//! The charts of a report, by names that travel in a document. Who draws them finds what they show by these.

use crate::resolution::TargetId;

/// A chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawn {
    /// Where the targets of each group stand.
    ByGroup,
    /// One target's year.
    Course(TargetId),
}

impl Drawn {
    /// Its name in a document.
    pub fn name(&self) -> String {
        match self {
            Self::ByGroup => "by-group".to_owned(),
            Self::Course(target) => format!("course/{target}"),
        }
    }

    /// Reads it; `None` for what this build cannot draw.
    pub fn from_name(name: &str) -> Option<Self> {
        match name.split_once('/') {
            None if name == "by-group" => Some(Self::ByGroup),
            Some(("course", target)) => Some(Self::Course(TargetId::new(target))),
            _ => None,
        }
    }
}
