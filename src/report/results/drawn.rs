//! What the charts of a report show. A document has pictures by their names; who draws them finds here what
//! was judged for it already.

use crate::progress::{Judgement, Overview};
use crate::resolution::TargetId;

/// A chart.
#[derive(Clone, Debug)]
pub enum Drawn {
    /// Where the targets of each group stand.
    ByGroup(Overview),
    /// One target's year.
    Course(TargetId, Box<Judgement>),
}

impl Drawn {
    /// The name of its picture in the document.
    pub fn name(&self) -> String {
        match self {
            Self::ByGroup(_) => "by-group".to_owned(),
            Self::Course(target, _) => format!("course/{target}"),
        }
    }
}
