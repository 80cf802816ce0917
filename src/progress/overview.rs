//! How many stand where, what needs attention first, and what is not yet due. A fold over judgements
//! that are already at hand, so that an edit costs one judgement and this fold.

use super::{BulletStanding, Judgement, Reason, Rule, Status, bullet_standing};
use crate::resolution::{DataSet, TargetId, UnitId};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// Statuses with how many have them; those that none has are absent.
pub type Counts = BTreeMap<Status, u32>;

/// One unit's targets at a date.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Targets by status.
    pub targets: Counts,
    /// Bullets by status: what reports count.
    pub bullets: Counts,
    /// Targets by status in each group, from 1; groups without targets are absent.
    pub groups: BTreeMap<u8, Counts>,
    /// Each bullet's standing, in the order of the text.
    pub standings: Vec<BulletStanding>,
    /// Late, at risk or not met, most serious first; equal ones by how far they are behind, then in
    /// the order of the text.
    pub attention: Vec<Attention>,
    /// Not yet due, in the order of the text.
    pub not_yet_due: Vec<TargetId>,
    /// Without a figure, in the order of the text.
    pub without_figures: Vec<TargetId>,
    /// Judged targets that have a figure.
    pub with_figures: u32,
    /// Targets whose figure lacks parts.
    pub partial: u32,
    /// Bullets with such a target among their parts: how many of the statuses that are counted may
    /// still change by what is missing.
    pub partial_bullets: u32,
    /// Targets with something to look at.
    pub checks: u32,
}

/// One matter that needs attention, with what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attention {
    /// The target.
    pub target: TargetId,
    /// The unit.
    pub unit: UnitId,
    /// Its status.
    pub status: Status,
    /// The rule that gave the status.
    pub rule: Rule,
    /// The figure in the target's unit of measure.
    pub amount: Option<Decimal>,
    /// The goal.
    pub goal: Option<Decimal>,
    /// Percent of the path, for sums.
    pub share_percent: Option<Decimal>,
    /// What lacks to the goal, positive, in the target's unit of measure.
    pub shortfall: Option<Decimal>,
    /// What each remaining month must bring.
    pub needed_per_month: Option<Decimal>,
}

impl Overview {
    /// Folds the judgements of one unit, in the data set's order or any other.
    pub fn of<'a>(set: &DataSet, judgements: impl IntoIterator<Item = &'a Judgement>) -> Self {
        let by_target: BTreeMap<&TargetId, &Judgement> =
            judgements.into_iter().map(|judgement| (&judgement.target, judgement)).collect();
        let mut overview = Self::default();
        for target in &set.targets {
            let Some(judgement) = by_target.get(&target.id) else {
                continue;
            };
            overview.add(judgement, target.group);
        }
        let parts = |ids: &[TargetId]| {
            let found = ids.iter().filter_map(|id| by_target.get(id).copied());
            found.collect::<Vec<_>>()
        };
        for bullet in set.bullets() {
            let parts = parts(&bullet.targets);
            overview.partial_bullets += u32::from(parts.iter().any(|part| part.partial.is_some()));
            overview.standings.extend(bullet_standing(bullet, parts));
        }
        for standing in &overview.standings {
            *overview.bullets.entry(standing.status).or_default() += 1;
        }
        // Stable, so equal ones keep the order of the text.
        overview.attention.sort_by_key(|matter| {
            let share = matter.share_percent.unwrap_or(Decimal::ONE_HUNDRED);
            (std::cmp::Reverse(matter.status.severity()), share)
        });
        overview
    }

    fn add(&mut self, judgement: &Judgement, group: u8) {
        let status = judgement.status;
        *self.targets.entry(status).or_default() += 1;
        *self.groups.entry(group).or_default().entry(status).or_default() += 1;
        match status {
            Status::NotYetDue => self.not_yet_due.push(judgement.target.clone()),
            Status::NoData => self.without_figures.push(judgement.target.clone()),
            status if status.needs_attention() => self.attention.push(Attention::of(judgement)),
            _ => {}
        }
        self.with_figures += u32::from(judgement.latest.is_some());
        self.partial += u32::from(judgement.partial.is_some());
        self.checks += u32::from(!judgement.checks.is_empty());
    }
}

impl Attention {
    fn of(judgement: &Judgement) -> Self {
        let share_percent = judgement.reasons.iter().find_map(|reason| match reason {
            Reason::Pace { share_percent, .. } => *share_percent,
            _ => None,
        });
        Self {
            target: judgement.target.clone(),
            unit: judgement.unit.clone(),
            status: judgement.status,
            rule: judgement.rule,
            amount: judgement.amount,
            goal: judgement.goal.figure(),
            share_percent,
            shortfall: judgement.difference.map(|difference| difference.abs()),
            needed_per_month: judgement.needed_per_month,
        }
    }
}
