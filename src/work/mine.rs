//! "Việc của tôi": what of the tasks and registers falls to one unit or one body.

use super::record::Record;
use super::task::Task;
use crate::resolution::{Body, DataSet, UnitId};

/// Whose work is looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A unit's.
    Unit(UnitId),
    /// A body's, by its id in the text or in the office's register.
    Body(Box<str>),
}

/// How a task falls to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// They lead it, or carry it out.
    Leads,
    /// They help.
    Helps,
}

impl Whose {
    /// How a task falls to them; `None` where it does not.
    pub fn duty(&self, task: &Task) -> Option<Duty> {
        match self {
            Self::Unit(unit) => task.record.may_concern(unit).then_some(Duty::Leads),
            Self::Body(body) if task.lead() == Some(body) => Some(Duty::Leads),
            Self::Body(body) => task.coordinating().any(|other| *other == **body).then_some(Duty::Helps),
        }
    }

    /// Whether a record of a register is about them.
    pub fn concerns(&self, record: &Record) -> bool {
        match self {
            Self::Unit(unit) => record.may_concern(unit),
            Self::Body(body) => {
                ["body", "lead", "addressee"].iter().any(|field| record.text(field) == &**body)
            }
        }
    }

    /// The body of the text that they are.
    pub fn body<'a>(&self, data: &'a DataSet) -> Option<&'a Body> {
        match self {
            Self::Unit(_) => None,
            Self::Body(id) => data.bodies.iter().find(|body| body.id.as_str() == &**id),
        }
    }
}
