//! Somebody's own sheet: which column is what, proposed by the words above it, changed by a person and
//! remembered; and the figures that it then proposes.
//!
//! The words above a column are its key, so that next month's sheet is understood as last month's was,
//! wherever its columns stand.

mod heads;
mod rows;

pub use heads::{Column, Heads};
pub use rows::{Asked, Mapped, mapped};

use crate::text::fold::fold;
use crate::text::heading::Heading;
use serde::{Deserialize, Serialize};

/// What each column of a sheet holds, by the words above it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The words above a column, without marks, and what stands below; in the order of the columns.
    pub columns: Vec<(String, Heading)>,
}

impl Mapping {
    /// What the words above the columns say. Each kind of column is taken once, the first of it: of
    /// several months side by side a person chooses.
    pub fn proposed(heads: &Heads) -> Self {
        let mut mapping = Self::default();
        for column in &heads.columns {
            let said = Heading::of(&column.title).unwrap_or(Heading::Other);
            let is_free = mapping.columns.iter().all(|(_, taken)| *taken != said);
            mapping.columns.push((fold(&column.title), if is_free { said } else { Heading::Other }));
        }
        mapping
    }

    /// Whether it was made for a sheet with the same columns, in whatever order.
    pub fn fits(&self, heads: &Heads) -> bool {
        let sorted = |mut titles: Vec<String>| {
            titles.sort();
            titles
        };
        let own = self.columns.iter().map(|(title, _)| title.clone()).collect();
        sorted(own) == sorted(heads.columns.iter().map(|column| fold(&column.title)).collect())
    }

    /// The same for a sheet whose columns stand in another order; what is new in it is proposed.
    pub fn laid_over(&self, heads: &Heads) -> Self {
        let mut known = self.columns.clone();
        let mut mapping = Self::proposed(heads);
        for (title, said) in &mut mapping.columns {
            if let Some(at) = known.iter().position(|(known, _)| known == title) {
                *said = known.remove(at).1;
            } else if self.columns.iter().any(|(_, taken)| taken == said) {
                *said = Heading::Other;
            }
        }
        mapping
    }

    /// Says what stands in a column (counted from 0 among the columns with words above them). Another
    /// column that was said to hold the same holds something else from now on.
    pub fn say(&mut self, column: usize, said: Heading) {
        for (at, (_, other)) in self.columns.iter_mut().enumerate() {
            if at == column {
                *other = said;
            } else if *other == said {
                *other = Heading::Other;
            }
        }
    }

    /// The column of a sheet that holds this.
    pub fn column(&self, heads: &Heads, wanted: Heading) -> Option<u32> {
        let mut all = self.columns.iter().zip(&heads.columns);
        let found = all.find(|((_, said), _)| *said == wanted && wanted != Heading::Other);
        found.map(|(_, column)| column.at)
    }

    /// Whether it names rows and figures, without which there is nothing to take in.
    pub fn is_enough(&self) -> bool {
        let has = |wanted: fn(Heading) -> bool| self.columns.iter().any(|(_, said)| wanted(*said));
        has(|said| matches!(said, Heading::Target | Heading::Number)) && has(Heading::is_figure)
    }
}
