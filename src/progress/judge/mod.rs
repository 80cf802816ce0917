//! From figures to a verdict: one small file per way of judging. Pure, and without a ledger.
//!
//! What is decided here for all kinds, in this order:
//! 1. Before `due_from` nothing is judged.
//! 2. No figure, no judgement; only conflicting figures are not enough ground.
//! 3. Without an assigned figure a unit is not judged ("Chưa giao chỉ tiêu").
//! 4. *Không phát sinh* is a report. Where things are counted it is 0. Where a rate is asked for there
//!    was nothing to fall short of: the target counts as met (provisionally while the year runs) and
//!    never as exceeded, and the reason says so. This is a reading.
//! 5. A sum is held against the path at the end of the period that it reaches, not at the as-of date:
//!    a report that is not yet in is missing, not late (`Check::Stale` names it).
//! 6. "Không đạt" for the year needs a figure that reaches the year's end, or the year closed.
//! 7. Where parts of a sum are missing it is a lower bound: what it proves stands, and what it does
//!    not prove is not enough ground.

mod change;
mod flow;
mod level;
mod limit;
mod milestone;

use super::{
    Bands, EffectiveGoal, Fraction, Partial, PlannedPath, Reason, Resolved, Rule, Status, TargetYear,
    measure::measured,
};
use crate::ledger::{Standing, Value};
use crate::resolution::{Comparator, Judging, Target};
use rust_decimal::Decimal;
use time::Date;

/// Everything that a verdict depends on.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// The target.
    pub target: &'a Target,
    /// How it is judged: the target's reading, or the office's.
    pub judging: Judging,
    /// What it is judged against.
    pub goal: &'a EffectiveGoal,
    /// From when it is looked at.
    pub as_of: Date,
    /// The target's year.
    pub year: TargetYear,
    /// From this day on the year is closed and later figures are not waited for.
    pub closed_from: Option<Date>,
    /// Bands and tolerances.
    pub bands: Bands,
    /// The planned path of a sum.
    pub path: &'a PlannedPath,
    /// Levels to stand at by the end of each quarter, where somebody entered them.
    pub level_steps: Option<&'a [Decimal; 4]>,
    /// The figure.
    pub figure: Option<&'a Resolved>,
    /// What lacks in it.
    pub partial: &'a Partial,
    /// Last year's figures.
    pub last_year: &'a LastYear,
    /// The opening number.
    pub opening: Option<Decimal>,
}

/// Last year's figures of the same target and unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LastYear {
    /// At the cut-off that this year's figure reaches.
    pub at_cut_off: Option<Value>,
    /// For the whole year.
    pub total: Option<Value>,
}

/// A status with what gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The status.
    pub status: Status,
    /// Whether it may still change although nothing is missing.
    pub provisional: bool,
    /// The rule that gave it.
    pub rule: Rule,
    /// Every number used, in the order of the argument.
    pub reasons: Vec<Reason>,
    /// The figure in the target's unit of measure; for changes the change that is asked for.
    pub amount: Option<Fraction>,
    /// What each remaining month must bring.
    pub needed_per_month: Option<Fraction>,
}

/// Judges one case. Never fails: what cannot be judged is not enough ground, with the reason.
pub fn verdict(case: &Case<'_>) -> Verdict {
    let mut draft = Draft::default();
    if let Some(month) = case.target.due_from
        && let Some(until) = case.year.until_month(month)
        && case.as_of < until
    {
        draft.show_figure(case);
        draft.reasons.push(Reason::DueFrom { month, until });
        return draft.ends(Status::NotYetDue, Rule::NotYetDue);
    }
    let conflicts = &case.partial.conflicts;
    if !conflicts.is_empty() {
        draft.reasons.push(Reason::Conflicted(conflicts.clone()));
    }
    let Some(figure) = case.figure else {
        if !conflicts.is_empty() {
            return draft.ends(Status::NotEnoughGround, Rule::Conflicted);
        }
        draft.reasons.push(Reason::NoFigure);
        return draft.ends(Status::NoData, Rule::NoFigure);
    };
    draft.show_figure(case);
    draft.estimated = figure.standing == Standing::Estimated;
    let (comparator, goal) = match case.goal {
        EffectiveGoal::NotAssigned => {
            draft.reasons.push(Reason::NotAssigned);
            return draft.ends(Status::NotEnoughGround, Rule::NoGoal);
        }
        EffectiveGoal::Conflicted(figures) => {
            draft.reasons.push(Reason::AssignedConflict(figures.clone()));
            return draft.ends(Status::NotEnoughGround, Rule::NoGoal);
        }
        EffectiveGoal::Complete => {
            draft.reasons.push(Reason::Completion);
            return milestone::verdict(case, figure, draft);
        }
        EffectiveGoal::Figure { comparator, figure: goal, origin } => {
            let origin = origin.clone();
            draft.reasons.push(Reason::Goal { comparator: *comparator, figure: *goal, origin });
            (*comparator, *goal)
        }
    };
    if let Some(opening) = case.opening.filter(|_| case.target.needs_opening()) {
        draft.reasons.push(Reason::Opening(opening));
    }
    let measured = measured(case.target, case.judging, &figure.value, case.opening);
    let claim = match (measured, Fraction::of(goal).ok_or(Reason::TooLarge)) {
        (Ok(amount), Ok(goal)) => Claim { figure, amount, comparator, goal },
        (Err(Reason::NothingArose), _) => {
            draft.reasons.push(Reason::NothingArose);
            draft.provisional = !case.is_final(figure);
            return draft.ends(Status::Met, Rule::NothingArose);
        }
        (Err(reason), _) | (_, Err(reason)) => return draft.unusable(reason),
    };
    let verdict = match case.judging {
        Judging::Flow | Judging::Accrual => flow::verdict(case, &claim, draft.clone()),
        Judging::Limit => limit::verdict(case, &claim, draft.clone()),
        Judging::Change => change::verdict(case, &claim, draft.clone()),
        Judging::Level | Judging::Milestone => level::verdict(case, &claim, draft.clone()),
    };
    verdict.unwrap_or_else(|| draft.unusable(Reason::TooLarge))
}

/// A figure held against a goal, both exact and in one unit of measure.
#[derive(Clone, Copy, Debug)]
struct Claim<'a> {
    figure: &'a Resolved,
    amount: Fraction,
    comparator: Comparator,
    goal: Fraction,
}

/// Where a figure lies as its comparator sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reach {
    Beyond,
    Reached,
    Short,
}

impl Claim<'_> {
    /// Strict targets ("trên X") are never beyond: the text asks for nothing but more than X.
    fn reach(&self) -> Reach {
        use std::cmp::Ordering::{Equal, Greater, Less};
        let order = match self.comparator {
            Comparator::AtMost | Comparator::DownTo => self.goal.cmp(&self.amount),
            _ => self.amount.cmp(&self.goal),
        };
        match (self.comparator, order) {
            (Comparator::MoreThan, Greater) => Reach::Reached,
            (Comparator::MoreThan, Equal) | (_, Less) => Reach::Short,
            (_, Equal) => Reach::Reached,
            (_, Greater) => Reach::Beyond,
        }
    }

    /// How much lacks; not negative where it is short.
    fn shortfall(&self) -> Option<Fraction> {
        match self.comparator {
            Comparator::AtMost | Comparator::DownTo => self.amount.minus(self.goal),
            _ => self.goal.minus(self.amount),
        }
    }
}

impl Case<'_> {
    /// Whether nothing more can come: the figure reaches the year's end, or the year is closed.
    fn is_final(&self, figure: &Resolved) -> bool {
        let year_ends = self.year.days().map(|(_, last)| last);
        year_ends.is_some_and(|last| figure.until >= last)
            || self.closed_from.is_some_and(|closed| self.as_of >= closed)
    }

    fn is_lower_bound(&self) -> bool {
        self.partial.is_lower_bound(self.target)
    }
}

/// A verdict on its way.
#[derive(Clone, Debug, Default)]
struct Draft {
    reasons: Vec<Reason>,
    amount: Option<Fraction>,
    needed_per_month: Option<Fraction>,
    estimated: bool,
    provisional: bool,
}

impl Draft {
    fn show_figure(&mut self, case: &Case<'_>) {
        let Some(figure) = case.figure else { return };
        self.amount = measured(case.target, case.judging, &figure.value, case.opening).ok();
        self.reasons.push(Reason::Figure {
            value: figure.value.clone(),
            amount: self.amount.and_then(Fraction::shown),
            period: figure.period,
            until: figure.until,
            standing: figure.standing,
            how: figure.how.clone(),
        });
        let Partial { missing, conflicted, gaps, .. } = case.partial;
        if !gaps.is_empty() {
            self.reasons.push(Reason::Gaps(gaps.clone()));
        }
        if !conflicted.is_empty() {
            self.reasons.push(Reason::ConflictedUnits(conflicted.clone()));
        }
        if !missing.is_empty() {
            self.reasons.push(Reason::MissingUnits(missing.clone()));
        }
    }

    /// The lower bound proves nothing.
    fn incomplete(self) -> Verdict {
        self.ends(Status::NotEnoughGround, Rule::Incomplete)
    }

    fn unusable(mut self, reason: Reason) -> Verdict {
        self.reasons.push(reason);
        self.ends(Status::NotEnoughGround, Rule::Unusable)
    }

    fn ends(self, status: Status, rule: Rule) -> Verdict {
        let decided = status.is_reached() || status == Status::NotMet;
        Verdict {
            status,
            provisional: decided && (self.provisional || self.estimated),
            rule,
            reasons: self.reasons,
            amount: self.amount,
            needed_per_month: self.needed_per_month,
        }
    }
}
