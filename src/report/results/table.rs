//! The table of eleven columns in which the administration reports its targets.

use super::{Asked, Line, notes};
use crate::ledger::Standing;
use crate::progress::EffectiveGoal;
use crate::report::{Cell, Formula, Table};
use crate::resolution::{Comparator, Judging, Target};
use crate::text::phrases::report as words;
use crate::text::{domain, period as periods};
use rust_decimal::Decimal;

/// Columns that formulas name.
const LAST_YEAR: u16 = 3;
const PLAN: u16 = 4;
const CUMULATIVE: u16 = 6;

/// The table, group by group.
pub fn table(asked: &Asked<'_>, lines: &[Line<'_>]) -> Table {
    let lang = asked.lang;
    let period = asked.period_in_words();
    let mut table = Table::new(lang, words::table_caption(lang, asked.unit_name(), &period))
        .mark(words::exceeding(lang))
        .words(words::column_number(lang))
        .wide(4)
        .words(words::column_target(lang))
        .wide(30)
        .words(words::column_measure(lang))
        .wide(11)
        .figures(words::column_last_year(lang))
        .wide(9)
        .figures(words::column_plan(lang, asked.data.year))
        .wide(12)
        .figures(words::column_in_period(lang))
        .wide(8)
        .figures(words::column_cumulative(lang))
        .wide(12)
        .figures(words::column_of_plan(lang))
        .wide(11)
        .figures(words::column_of_last_year(lang))
        .wide(8)
        .words(words::column_status(lang))
        .wide(31)
        .words(words::column_note(lang))
        .wide(23);
    for group in &asked.data.groups {
        let of_group: Vec<&Line<'_>> =
            lines.iter().filter(|line| line.target.group == group.number).collect();
        if of_group.is_empty() {
            continue;
        }
        table.group(lang.of(&group.name));
        for line in of_group {
            table.row_about(line.about(asked), cells(asked, line));
        }
    }
    table
}

fn cells(asked: &Asked<'_>, line: &Line<'_>) -> Vec<Cell> {
    let (lang, judgement) = (asked.lang, &line.judgement);
    vec![
        Cell::text(&line.number),
        Cell::text(lang.of(&line.target.name)),
        Cell::text(lang.of(&line.target.measure)),
        Cell::number(line.figures.last_year.filter(|_| !is_change(line))),
        plan(asked, line),
        figure(line.target, line.figures.in_period),
        cumulative(asked, line),
        against_plan(line),
        against_last_year(line),
        Cell::text(domain::reported_status(judgement, lang)),
        Cell::text(note(asked, line)),
    ]
}

/// What is asked. "trên", "không quá" and changes keep their sign, since a figure alone would say
/// something else.
pub fn plan(asked: &Asked<'_>, line: &Line<'_>) -> Cell {
    let goal = &line.judgement.goal;
    match goal {
        EffectiveGoal::Figure { comparator: Comparator::Reach | Comparator::AtLeast, figure, .. } => {
            Cell::number(Some(*figure))
        }
        EffectiveGoal::Figure { comparator, figure, .. } => {
            Cell::bound(domain::symbol(*comparator, asked.lang), *figure)
        }
        _ => Cell::text(domain::effective_goal(goal, line.target, asked.lang)),
    }
}

fn is_change(line: &Line<'_>) -> bool {
    line.judging == Judging::Change
}

/// A figure; what follows from a division is shown with two decimals.
pub fn figure(target: &Target, amount: Option<Decimal>) -> Cell {
    match amount {
        Some(value) if target.is_rate() => Cell::Number { value, decimals: 2 },
        amount => Cell::number(amount),
    }
}

/// The figure judged; what is no figure in its words.
fn cumulative(asked: &Asked<'_>, line: &Line<'_>) -> Cell {
    match (&line.judgement.latest, line.judgement.amount) {
        (_, Some(amount)) => figure(line.target, Some(amount)),
        (Some(latest), None) => Cell::text(domain::value(&latest.value, asked.lang)),
        (None, None) => Cell::Empty,
    }
}

/// Percent of the plan for sums, points for rates, what is left to or over a limit.
fn against_plan(line: &Line<'_>) -> Cell {
    let judgement = &line.judgement;
    if judgement.percent_of_plan.is_some() {
        let share = line.percent_of(judgement.goal.figure());
        return Cell::reckoned(share, Formula::Percentage { of: CUMULATIVE, base: PLAN });
    }
    match judgement.difference {
        Some(difference) if line.judging == Judging::Limit => {
            Cell::reckoned(Some(difference), Formula::Gap { of: CUMULATIVE, base: PLAN })
        }
        Some(difference) if !is_change(line) => {
            Cell::reckoned(Some(difference), Formula::Difference { of: CUMULATIVE, base: PLAN })
        }
        _ => Cell::Empty,
    }
}

fn against_last_year(line: &Line<'_>) -> Cell {
    let compares = !is_change(line) && !line.target.is_percent();
    let share = line.percent_of(line.figures.last_year).filter(|_| compares);
    Cell::reckoned(share, Formula::Percentage { of: CUMULATIVE, base: LAST_YEAR })
}

/// What a reader must know of the figure: estimated, with parts missing, of an earlier period, and what
/// somebody noted beside it.
fn note(asked: &Asked<'_>, line: &Line<'_>) -> String {
    let lang = asked.lang;
    let latest = line.judgement.latest.as_ref();
    let is_estimated = latest.is_some_and(|latest| latest.standing == Standing::Estimated);
    let estimated = is_estimated.then(|| words::estimated(lang).to_owned());
    let earlier = latest.filter(|latest| Asked::last_day(asked.settings, asked.period) > Some(latest.until));
    let earlier = earlier.map(|latest| periods::in_sentence(latest.period, lang));
    let lacking = line.judgement.partial.iter().flat_map(|partial| domain::lacking(partial, lang));
    // What people write about guarded matters is for the page alone.
    let noted = (!line.target.sensitive).then(|| notes::beside(asked.ledger, &line.judgement));
    estimated
        .into_iter()
        .chain(earlier)
        .chain(lacking)
        .chain(noted.into_iter().flatten())
        .collect::<Vec<_>>()
        .join("; ")
}
