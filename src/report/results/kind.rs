//! The kinds of report that an officer chooses from. Knows which of them a unit can be asked for, and
//! nothing of what stands in them.

use super::checks::mismatches_and_checks;
use super::completeness::completeness;
use super::tasks::tasks;
use super::unit_form::unit_form;
use super::{Asked, Chapter, Made, comparison_of_units, progress_report, table_of_targets};
use crate::report::Document;
use std::collections::BTreeSet;

/// A kind of report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// "Báo cáo kết quả thực hiện": the letter, in the chapters chosen.
    Progress,
    /// "Biểu kết quả": the table of eleven columns.
    Targets,
    /// "Phiếu số liệu": one unit's form, blank or as far as it is filled in.
    UnitForm,
    /// "So sánh các đơn vị": the units beside each other, and together.
    Comparison,
    /// "Danh mục nhiệm vụ".
    Tasks,
    /// "Tình hình báo cáo": who has handed in, and whom to urge.
    Completeness,
    /// "Chỗ lệch số và kiểm tra số liệu".
    Checks,
}

impl Kind {
    /// Every one, in the order in which lists offer them.
    pub const ALL: [Self; 7] = [
        Self::Progress,
        Self::Targets,
        Self::UnitForm,
        Self::Comparison,
        Self::Tasks,
        Self::Completeness,
        Self::Checks,
    ];

    /// The word in addresses and names of files. Never changes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Progress => "progress",
            Self::Targets => "targets",
            Self::UnitForm => "form",
            Self::Comparison => "comparison",
            Self::Tasks => "tasks",
            Self::Completeness => "completeness",
            Self::Checks => "checks",
        }
    }

    /// Reads it; `None` for those of newer builds.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether a unit below the root may be chosen; of the others there is only the whole's.
    pub const fn is_of_a_unit(self) -> bool {
        match self {
            Self::Comparison => false,
            Self::Progress
            | Self::Targets
            | Self::UnitForm
            | Self::Tasks
            | Self::Completeness
            | Self::Checks => true,
        }
    }

    /// Whether it can tell of several months together.
    pub const fn is_of_a_range(self) -> bool {
        matches!(self, Self::Progress | Self::Targets)
    }

    /// What is handed in.
    pub fn document(self, asked: &Asked<'_>, chapters: &BTreeSet<Chapter>) -> Document {
        self.made(asked, chapters).document
    }

    /// The document and its charts; the whole's, whatever unit is asked about, where there is no other.
    /// Only the progress report has chapters to choose from.
    pub fn made(self, asked: &Asked<'_>, chapters: &BTreeSet<Chapter>) -> Made {
        let asked = &match self.is_of_a_unit() {
            true => *asked,
            false => Asked { unit: asked.data.root_unit(), ..*asked },
        };
        match self {
            Self::Progress => progress_report(asked, chapters),
            Self::Targets => table_of_targets(asked).into(),
            Self::UnitForm => unit_form(asked).into(),
            Self::Comparison => comparison_of_units(asked).into(),
            Self::Tasks => tasks(asked).into(),
            Self::Completeness => completeness(asked).into(),
            Self::Checks => mismatches_and_checks(asked).into(),
        }
    }
}
