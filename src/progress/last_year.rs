//! Last year's figures of a target and unit, with those of the units that became it.

use super::{
    Accumulation, Figures, LastYear, Resolution, Resolved, TargetYear, resolve,
    subject::{Subject, figures},
};
use crate::ledger::Ledger;
use crate::resolution::{Target, Unit, UnitId};
use std::collections::BTreeSet;
use time::Date;

impl Subject<'_> {
    /// Last year's figures of the unit asked about.
    pub fn figures_last_year(&self) -> Figures {
        figures_last_year(self.ledger, self.target, self.unit)
    }

    /// Last year's figures at the cut-off of this year's, and for the whole year.
    pub fn last_year(&self, figure: Option<&Resolved>) -> LastYear {
        let position = figure.and_then(|figure| self.year.position(figure.period));
        let at_cut_off = figure
            .and_then(|figure| self.last_year_up_to(figure.until).figure)
            .filter(|last| self.year.position(last.period) == position);
        let ends = self.year.days().map(|(_, last)| last);
        let total =
            ends.and_then(|ends| self.last_year_up_to(ends).figure).filter(|total| Some(total.until) == ends);
        LastYear { at_cut_off: at_cut_off.map(|last| last.value), total: total.map(|total| total.value) }
    }

    /// Last year's figures, resolved like this year's; a sum with gaps is no figure, nor is one of parts
    /// that reach to different cut-offs. A unit that began this year has that of its predecessors.
    pub fn last_year_up_to(&self, cut_off: Date) -> Resolution {
        let figures = self.figures_last_year();
        let first = self.year.calendar.months_of(self.year.year).0;
        let is_new = self.unit.valid_from.is_some_and(|from| first <= from);
        if figures.is_empty() && !is_new {
            return Resolution::default();
        }
        // Last year lacks what it lacks, whenever the unit began in this one.
        let year = TargetYear { before_unit: 0, ..self.year };
        let accumulation = Accumulation::of(self.target, self.judging);
        let resolved = |figures: &Figures| resolve(figures, &year, cut_off, accumulation);
        let mut resolution = resolved(&figures);
        if self.adds() {
            let own = (!figures.is_empty()).then_some(resolution);
            let had = self.predecessors().map(|unit| {
                let figures = figures_last_year(self.ledger, self.target, unit);
                (unit.id.clone(), resolved(&figures))
            });
            resolution = self.added_evenly(own, had.collect());
        }
        if !resolution.partial.is_empty() {
            resolution.figure = None;
        }
        resolution
    }

    /// The same where all must reach equally far, the unit itself if it has figures: cut-offs that one of
    /// them lacks are left out.
    pub fn added_evenly(&self, own: Option<Resolution>, parts: Vec<(UnitId, Resolution)>) -> Resolution {
        let reached = |figure: &Resolved| self.year.position(figure.period);
        let each = || own.iter().chain(parts.iter().map(|(_, part)| part));
        let reaches: BTreeSet<_> = each().map(|part| part.figure.as_ref().and_then(reached)).collect();
        let mut cut_offs: BTreeSet<_> = each().flat_map(|part| &part.series).map(reached).collect();
        for part in each() {
            cut_offs.retain(|cut_off| part.series.iter().any(|figure| reached(figure) == *cut_off));
        }
        let mut sum = self.added(own.unwrap_or_default(), parts);
        sum.figure = sum.figure.filter(|_| reaches.len() == 1);
        sum.series.retain(|figure| cut_offs.contains(&reached(figure)));
        sum
    }
}

fn figures_last_year(ledger: &Ledger, target: &Target, unit: &Unit) -> Figures {
    figures(ledger.last_year_of(&target.id, &unit.id))
}
