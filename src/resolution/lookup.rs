//! Questions that a data set answers about its own parts. Answers cost a search in a tree of ids or
//! one step; none scans the text.

use super::{
    Bullet, Clause, ClauseId, Commitment, DataSet, DataSetId, Month, Reporters, Solution, Span, Target,
    TargetId, Unit, UnitId, UnitKind, index::Index,
};

impl DataSet {
    /// Builds what lookups need. Call once after decoding or making one.
    pub(super) fn indexed(mut self) -> Self {
        self.index = Index::of(&self);
        self
    }

    /// The same resolution under another id and over other units; the root comes first.
    pub fn with_units(self, id: DataSetId, units: Vec<Unit>) -> Self {
        Self { id, units, ..self }.indexed()
    }

    /// A target by its id.
    pub fn target(&self, id: &TargetId) -> Option<&Target> {
        self.target_named(id.as_str())
    }

    /// A target by its id as written, such as in an address.
    pub fn target_named(&self, id: &str) -> Option<&Target> {
        self.index.targets.get(id).map(|&at| &self.targets[at])
    }

    /// A part of the text by its id.
    pub fn clause(&self, id: &ClauseId) -> Option<&Clause> {
        self.clause_named(id.as_str())
    }

    /// A part of the text by its id as written, such as `III.1.5` in an address.
    pub fn clause_named(&self, id: &str) -> Option<&Clause> {
        self.index.clauses.get(id).map(|&at| &self.clauses[at])
    }

    /// The part of the text that a line (from 1) belongs to; `None` for an empty line.
    pub fn clause_of_line(&self, line: u32) -> Option<&Clause> {
        let at = *self.index.clause_of_line.get((line as usize).checked_sub(1)?)?;
        at.map(|at| &self.clauses[at])
    }

    /// The parts directly below one, in order: items of a section, bullets of an item.
    pub fn clauses_below<'a>(&'a self, id: &'a ClauseId) -> impl Iterator<Item = &'a Clause> {
        self.clauses.iter().filter(move |clause| clause.parent.as_ref() == Some(id))
    }

    /// A unit by its id.
    pub fn unit(&self, id: &UnitId) -> Option<&Unit> {
        self.unit_named(id.as_str())
    }

    /// A unit by its id as written.
    pub fn unit_named(&self, id: &str) -> Option<&Unit> {
        self.index.units.get(id).map(|&at| &self.units[at])
    }

    /// The unit that all others belong to.
    pub fn root_unit(&self) -> &Unit {
        &self.units[0]
    }

    /// The units directly below one that exist in a month, in the seed's order.
    pub fn children<'a>(&'a self, parent: &'a UnitId, month: Month) -> impl Iterator<Item = &'a Unit> {
        self.units.iter().filter(move |unit| unit.parent.as_ref() == Some(parent) && unit.exists_in(month))
    }

    /// The units that report a target in a month by default, in the seed's order.
    pub fn reporting_units(&self, target: &Target, month: Month) -> Vec<&Unit> {
        self.units_reporting(target.reporters, month)
    }

    /// The units that a group of reporters stands for in a month, in the seed's order.
    pub fn units_reporting(&self, reporters: Reporters, month: Month) -> Vec<&Unit> {
        self.units.iter().filter(|unit| reporters.include(unit.kind) && unit.exists_in(month)).collect()
    }

    /// The bullets that hold targets, in the order of the text. Reports count these.
    pub fn bullets(&self) -> &[Bullet] {
        &self.index.bullets
    }

    /// The target bullet at a place of the text.
    pub fn bullet(&self, clause: &ClauseId) -> Option<&Bullet> {
        self.index.bullet_of_clause.get(clause).map(|&at| &self.index.bullets[at])
    }

    /// The number of a target's bullet, with the part where a bullet has several: `7`, `12.2`. Empty for
    /// a target of another data set.
    pub fn number_of(&self, target: &Target) -> String {
        let bullets = self.bullets();
        let Some(at) = bullets.iter().position(|bullet| bullet.clause == target.bullet) else {
            return String::new();
        };
        match &bullets[at].targets[..] {
            [_] | [] => (at + 1).to_string(),
            parts => {
                let part = parts.iter().position(|part| *part == target.id).unwrap_or_default();
                format!("{}.{}", at + 1, part + 1)
            }
        }
    }

    /// The targets of one group (from 1), in the order of the text.
    pub fn targets_of_group(&self, group: u8) -> impl Iterator<Item = &Target> {
        self.targets.iter().filter(move |target| target.group == group)
    }

    /// The clauses that are read as serving a target; none means "chưa có giải pháp gắn kèm".
    pub fn solutions_for<'a>(&'a self, target: &'a TargetId) -> impl Iterator<Item = &'a Solution> {
        self.solutions
            .iter()
            .filter(move |solution| solution.serves.contains(target) || solution.touches.contains(target))
    }

    /// The commitments that a clause holds, in the order of the text.
    pub fn commitments_in<'a>(&'a self, clause: &'a ClauseId) -> impl Iterator<Item = &'a Commitment> {
        self.commitments.iter().filter(move |commitment| commitment.clause == *clause)
    }

    /// A line of the text (from 1), verbatim; empty beyond the text.
    pub fn line(&self, line: u32) -> &str {
        (line as usize).checked_sub(1).and_then(|at| self.lines.get(at)).map_or("", |line| line)
    }

    /// The words of a span, verbatim; empty where the span leaves its line, which no packed one does.
    pub fn slice(&self, span: Span) -> &str {
        span.of(self.line(span.line)).unwrap_or("")
    }
}

impl Span {
    /// The words of this span in its own line; `None` where it leaves the line.
    pub fn of(self, line: &str) -> Option<&str> {
        let mut starts = line.char_indices().map(|(at, _)| at).chain([line.len()]);
        let from = starts.nth(self.col as usize)?;
        match self.len {
            0 => Some(""),
            len => Some(&line[from..starts.nth(len as usize - 1)?]),
        }
    }

    /// The column just behind the last character.
    pub fn end(self) -> u32 {
        self.col + self.len
    }

    /// Whether another span lies wholly inside this one.
    pub fn contains(self, other: Self) -> bool {
        self.line == other.line && self.col <= other.col && other.end() <= self.end()
    }

    /// Whether the two share a character.
    pub fn overlaps(self, other: Self) -> bool {
        self.line == other.line && self.col < other.end() && other.col < self.end()
    }
}

impl Unit {
    /// Whether the unit exists in a month.
    pub fn exists_in(&self, month: Month) -> bool {
        self.valid_from.is_none_or(|from| from <= month)
            && self.valid_until.is_none_or(|until| month <= until)
    }
}

impl Reporters {
    /// Whether units of a kind report.
    pub fn include(self, kind: UnitKind) -> bool {
        match self {
            Self::City => kind == UnitKind::Root,
            Self::Units => matches!(kind, UnitKind::Ward | UnitKind::Commune),
            Self::Wards => kind == UnitKind::Ward,
            Self::Communes => kind == UnitKind::Commune,
            Self::UnitsAndAgencies => kind != UnitKind::Root,
            Self::CityAndUnits => kind != UnitKind::Agencies,
        }
    }
}
