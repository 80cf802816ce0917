//! The content of the charts that compare units, out of what `progress` judged. Decides nothing about it.

use super::unit_board::BoardFigure;
use super::unit_figures::{UnitFigure, UnitFigures};
use crate::ledger::Value;
use crate::progress::{Judgement, Status, UnitBoard};
use crate::resolution::{DataSet, Target, Unit};
use crate::text::phrases::{charts as words, shell};
use crate::text::{Lang, date, domain, number};
use rust_decimal::Decimal;
use time::Date;

impl UnitFigures {
    /// One target's figures, in the order of the judgements.
    pub fn of<'a>(
        target: &Target,
        judgements: impl IntoIterator<Item = (&'a Unit, &'a Judgement)>,
        as_of: Date,
        lang: Lang,
    ) -> Self {
        let row = |(unit, judgement): (&Unit, &Judgement)| UnitFigure {
            name: lang.of(&unit.name).to_owned(),
            status: judgement.status,
            status_said: domain::status(judgement.status, lang).to_owned(),
            figure: length(judgement),
            said: figure_said(target, judgement, lang),
            goal: judgement.goal.figure(),
            goal_said: domain::effective_goal(&judgement.goal, target, lang),
        };
        let measure = lang.of(&target.measure);
        let name = lang.of(&target.name);
        Self {
            title: match measure {
                "" => name.to_owned(),
                measure => format!("{name} ({measure})"),
            },
            note: shell::as_of(lang, &date::day(as_of)),
            rows: judgements.into_iter().map(row).collect(),
        }
    }
}

impl BoardFigure {
    /// The board with names for ids.
    pub fn of(board: &UnitBoard, set: &DataSet, as_of: Date, lang: Lang) -> Self {
        let name = |name: Option<&crate::resolution::Names>| {
            name.map(|name| lang.of(name).to_owned()).unwrap_or_default()
        };
        Self {
            title: words::units_by_status(lang).to_owned(),
            note: shell::as_of(lang, &date::day(as_of)),
            units: board.units.iter().map(|id| name(set.unit(id).map(|unit| &unit.name))).collect(),
            statuses: Status::ALL.map(|status| (status, domain::status(status, lang).to_owned())).to_vec(),
            rows: board
                .rows
                .iter()
                .map(|row| (name(set.target(&row.target).map(|target| &target.name)), row.statuses.clone()))
                .collect(),
        }
    }
}

/// The figure as a length: for done or not done the percentage that is.
fn length(judgement: &Judgement) -> Option<Decimal> {
    judgement.amount.or_else(|| match judgement.latest.as_ref()?.value {
        Value::Done { done: true, .. } => Some(Decimal::ONE_HUNDRED),
        Value::Done { percent, .. } => percent,
        _ => None,
    })
}

/// "74,2%", "13.750,7", "Không phát sinh", "chưa có số"; a figure that lacks parts says so.
fn figure_said(target: &Target, judgement: &Judgement, lang: Lang) -> String {
    let Some(figure) = &judgement.latest else { return words::no_figure(lang).to_owned() };
    let said = match judgement.amount {
        Some(amount) if target.is_percent() => number::rounded_percent(amount, 2, lang),
        Some(amount) => number::rounded(amount, 2, lang),
        None => domain::value(&figure.value, lang),
    };
    if judgement.partial.is_some() { words::partial_figure(lang, &said) } else { said }
}
