//! One target of a report: where it stands, and the figures beside it.

use super::Asked;
use crate::progress::{self, Judgement, Overview, PeriodFigures, Status};
use crate::report::About;
use crate::resolution::{Judging, Target};
use crate::text::domain;
use rust_decimal::Decimal;

/// One target with all that a report says of it.
pub struct Line<'a> {
    /// The target.
    pub target: &'a Target,
    /// How it is judged.
    pub judging: Judging,
    /// The number of its bullet, with the part where a bullet has several: `7`, `12.2`.
    pub number: String,
    /// Where it stands at the report's date.
    pub judgement: Judgement,
    /// The figures beside it.
    pub figures: PeriodFigures,
}

impl<'a> Line<'a> {
    /// A line for each target that the unit reports; the root has them all. In the order of the text.
    pub fn all(asked: &Asked<'a>) -> Vec<Self> {
        let Asked { data, ledger, settings, unit, period, since, as_of, .. } = *asked;
        let is_root = data.root_unit().id == unit.id;
        let reports = |target: &Target| {
            is_root
                || progress::reporting_units(data, settings, target, as_of)
                    .iter()
                    .any(|other| other.id == unit.id)
        };
        let line = |target: &'a Target| {
            let judgement = progress::judge(data, ledger, settings, &target.id, &unit.id, as_of)?;
            let figures =
                progress::period_figures(data, ledger, settings, &judgement, since.unwrap_or(period), period);
            let (judging, number) = (settings.judging(target), data.number_of(target));
            Some(Self { target, judging, number, judgement, figures })
        };
        data.targets.iter().filter(|target| reports(target)).filter_map(line).collect()
    }

    /// Those that need attention, the most serious first.
    pub fn in_need(lines: &[Self]) -> Vec<&Self> {
        let mut late: Vec<&Self> = lines.iter().filter(|line| line.status().needs_attention()).collect();
        late.sort_by_key(|line| std::cmp::Reverse(line.status().severity()));
        late
    }

    /// How many stand where, conclusions before what was reckoned.
    pub fn overview<'l>(asked: &Asked<'_>, lines: impl Iterator<Item = &'l Self>) -> Overview
    where
        'a: 'l,
    {
        let judgements: Vec<Judgement> =
            lines.map(|line| Judgement { status: line.status(), ..line.judgement.clone() }).collect();
        Overview::of(asked.data, &judgements)
    }

    /// What somebody concluded, else what was reckoned.
    pub fn status(&self) -> Status {
        status(&self.judgement)
    }

    /// Where its figures come from.
    pub fn about(&self, asked: &Asked<'_>) -> About {
        About { target: self.target.id.clone(), unit: asked.unit.id.clone(), period: asked.period }
    }

    /// Its result as a sentence.
    pub fn sentence(&self, asked: &Asked<'_>) -> String {
        let Self { target, judging, judgement, figures, .. } = self;
        domain::result_sentence(target, *judging, judgement, figures.last_year, asked.lang)
    }

    /// 100 × the figure / another, unrounded.
    pub fn percent_of(&self, base: Option<Decimal>) -> Option<Decimal> {
        let (amount, base) = (self.judgement.amount?, base.filter(|base| !base.is_zero())?);
        amount.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(base)
    }
}

/// What somebody concluded, else what was reckoned.
pub fn status(judgement: &Judgement) -> Status {
    let concluded = judgement.conclusion.as_ref().and_then(|conclusion| conclusion.status);
    concluded.unwrap_or(judgement.status)
}
