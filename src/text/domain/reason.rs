//! The "vì sao" panel in sentences: one for each reason, with its numbers, and one for each rule.

use super::figure::{derived, gap, measured, standing, value};
use super::goal::{comparator, origin};
use super::measuring::units;
use crate::ledger::Value;
use crate::progress::{How, PathKind, Reason, Rule, SecondCondition};
use crate::resolution::{Aggregation, DataSet, Judging, Names, Target};
use crate::text::phrases::reasons as words;
use crate::text::{Lang, date, number, period};
use rust_decimal::{Decimal, RoundingStrategy};

/// Percentages of the panel show at most this many decimals; comparisons were made unrounded.
const SHARE_DECIMALS: u32 = 2;
/// The text states levels to one decimal, so what they imply is no finer.
const IMPLIED_DECIMALS: u32 = 1;

/// One step of the argument for a target as a sentence.
pub fn reason(reason: &Reason, target: &Target, data: &DataSet, lang: Lang) -> String {
    let amount = |figure: Decimal| measured(figure, &target.measure, lang);
    let plain = |figure: Decimal| number::format(figure, lang);
    let counted = |figure: Decimal| measured(figure, counted_in(target), lang);
    let percent = |share: Decimal| number::rounded_percent(share, SHARE_DECIMALS, lang);
    match reason {
        Reason::Figure { value, amount, period: at, until, standing: firm, how } => {
            let figure = judged(value, *amount, target, lang);
            let firm = standing(*firm, lang).to_lowercase();
            let at = period::in_sentence(*at, lang);
            let sentence = words::figure(lang, &figure, &at, &date::day(*until), &firm);
            match how_it_came(how, lang) {
                Some(how) => format!("{sentence} {how}"),
                None => sentence,
            }
        }
        Reason::NoFigure => words::no_figure(lang).into(),
        Reason::Conflicted(periods) => words::conflicted(lang, &period::list(periods, lang)),
        Reason::Goal { comparator: how, figure, origin: from } => {
            words::goal(lang, &comparator(*how, &amount(*figure), lang), &origin(from, lang))
        }
        Reason::Completion => words::completion(lang).into(),
        Reason::NotAssigned => words::not_assigned(lang).into(),
        Reason::AssignedConflict(figures) => {
            let figures: Vec<String> = figures.iter().map(|figure| amount(*figure)).collect();
            words::assigned_conflict(lang, &figures.join("; "))
        }
        Reason::DueFrom { month, until } => {
            words::due_from(lang, &period::month(*month, lang), &date::day(*until))
        }
        Reason::Due { month, until } => words::due(lang, &period::month(*month, lang), &date::day(*until)),
        Reason::Pace { kind, elapsed_months, total_months, expected, share_percent } => {
            let expected = derived(*expected, &target.measure, lang);
            match share_percent.map(percent) {
                None => words::pace_nothing_yet(lang, *elapsed_months, *total_months),
                Some(share) if target.judging == Judging::Limit => {
                    words::pace_limit(lang, *elapsed_months, *total_months, &expected, &share)
                }
                Some(share) => {
                    let path = path(*kind, lang);
                    words::pace(lang, *elapsed_months, *total_months, path, &expected, &share)
                }
            }
        }
        Reason::Bands { on_track, behind } => words::bands(lang, &percent(*on_track), &percent(*behind)),
        Reason::Time { elapsed_days, total_days, share_percent } => {
            let days = |days: u32| plain(Decimal::from(days));
            words::time(lang, &days(*elapsed_days), &days(*total_days), &percent(*share_percent))
        }
        Reason::Shortfall { by, tolerance } if by.is_zero() => {
            words::shortfall_none(lang, &gap(*tolerance, &target.measure, lang))
        }
        Reason::Shortfall { by, tolerance } => {
            let gap = |figure: Decimal| gap(figure, &target.measure, lang);
            words::shortfall(lang, &gap(*by), &gap(*tolerance))
        }
        Reason::Step { level } => words::step(lang, &amount(*level)),
        Reason::Needed { rest, months, per_month } => {
            let gap = |figure: Decimal| gap(figure, &target.measure, lang);
            words::needed(lang, &gap(*rest), *months, &gap(*per_month))
        }
        Reason::LastYear { figure, change_percent: Some(change) } => {
            words::last_year(lang, &counted(*figure), &signed(*change, lang))
        }
        Reason::LastYear { figure, change_percent: None } => words::last_year_only(lang, &counted(*figure)),
        Reason::NoLastYear(at) => words::no_last_year(lang, &period::in_sentence(*at, lang)),
        Reason::ZeroBase => words::zero_base(lang).into(),
        Reason::Opening(figure) => words::opening(lang, &plain(*figure)),
        Reason::NoOpening => words::no_opening(lang).into(),
        Reason::NothingArose => words::nothing_arose(lang).into(),
        Reason::ZeroDenominator => words::zero_denominator(lang).into(),
        Reason::OutOf { stated, counted } => words::out_of(lang, &plain(*stated), &plain(*counted)),
        Reason::NoPercent => words::no_percent(lang).into(),
        Reason::WrongKind => words::wrong_kind(lang).into(),
        Reason::TooLarge => words::too_large(lang).into(),
        Reason::Achieving { count, reported, of } => words::achieving(lang, *count, *reported, *of),
        Reason::ConflictedUnits(ids) => words::conflicted_units(lang, &units(ids, data, lang)),
        Reason::MissingUnits(ids) => words::missing_units(lang, &units(ids, data, lang)),
        Reason::Gaps(periods) => words::gaps(lang, &period::list(periods, lang)),
        Reason::Predecessor { unit, value: had, period: at, .. } => {
            let (had, at) = (judged(had, None, target, lang), period::in_sentence(*at, lang));
            words::predecessor(lang, &had, &units([unit], data, lang), &at)
        }
        Reason::Restarted { units: ids, last } => {
            words::restarted(lang, &units(ids, data, lang), &date::day(*last))
        }
        Reason::Second(condition) => second(condition, target, lang),
    }
}

/// The rule that gave a status as a sentence.
pub const fn rule(rule: Rule, lang: Lang) -> &'static str {
    match rule {
        Rule::NotYetDue => words::rule_not_yet_due(lang),
        Rule::NoFigure => words::rule_no_figure(lang),
        Rule::Conflicted => words::rule_conflicted(lang),
        Rule::NoGoal => words::rule_no_goal(lang),
        Rule::Unusable => words::rule_unusable(lang),
        Rule::Incomplete => words::rule_incomplete(lang),
        Rule::NothingArose => words::rule_nothing_arose(lang),
        Rule::Exceeded => words::rule_exceeded(lang),
        Rule::Reached => words::rule_reached(lang),
        Rule::YearOver => words::rule_year_over(lang),
        Rule::Pace => words::rule_pace(lang),
        Rule::Tolerance => words::rule_tolerance(lang),
        Rule::Step => words::rule_step(lang),
        Rule::BelowLimit => words::rule_below_limit(lang),
        Rule::AtLimit => words::rule_at_limit(lang),
        Rule::AboveLimit => words::rule_above_limit(lang),
        Rule::LimitPace => words::rule_limit_pace(lang),
        Rule::Done => words::rule_done(lang),
        Rule::Overdue => words::rule_overdue(lang),
        Rule::Time => words::rule_time(lang),
    }
}

/// What reported figures are counted in: for a change in percent, what is counted, such as `vụ`.
fn counted_in(target: &Target) -> &Names {
    target.counted.as_ref().unwrap_or(&target.measure)
}

/// The figure as reported and, for a ratio, what it comes to.
fn judged(reported: &Value, amount: Option<Decimal>, target: &Target, lang: Lang) -> String {
    match (reported, amount) {
        (Value::Number(figure), _) => measured(*figure, counted_in(target), lang),
        (Value::Ratio { .. }, Some(amount)) if target.aggregation != Aggregation::CountAchieving => {
            format!("{} = {}", value(reported, lang), measured(amount, &target.measure, lang))
        }
        _ => value(reported, lang),
    }
}

fn how_it_came(how: &How, lang: Lang) -> Option<String> {
    Some(match how {
        How::Reported => return None,
        How::Continued { from, plus } => {
            words::how_continued(lang, &period::in_sentence(*from, lang), &period::list(plus, lang))
        }
        How::Summed(periods) => words::how_summed(lang, &period::list(periods, lang)),
        How::RolledUp => words::how_rolled_up(lang).into(),
    })
}

const fn path(kind: PathKind, lang: Lang) -> &'static str {
    match kind {
        PathKind::Linear => words::path_linear(lang),
        PathKind::Steps => words::path_steps(lang),
        PathKind::LastYear => words::path_last_year(lang),
    }
}

fn signed(change: Decimal, lang: Lang) -> String {
    let sign = if change > Decimal::ZERO { "+" } else { "" };
    format!("{sign}{}", number::rounded_percent(change, SHARE_DECIMALS, lang))
}

fn second(condition: &SecondCondition, target: &Target, lang: Lang) -> String {
    let amount = |figure: Decimal| measured(figure, &target.measure, lang);
    match condition {
        SecondCondition::BelowLastYear { last_year: Some(figure), fulfilled: Some(true) } => {
            words::below_last_year_yes(lang, &amount(*figure))
        }
        SecondCondition::BelowLastYear { last_year: Some(figure), fulfilled: Some(false) } => {
            words::below_last_year_no(lang, &amount(*figure))
        }
        SecondCondition::BelowLastYear { .. } => words::below_last_year_unknown(lang).into(),
        SecondCondition::Growth { asked_percent, actual_percent, fulfilled, implied_base } => {
            let asked = number::percent(*asked_percent, lang);
            let main = match (actual_percent, fulfilled) {
                (Some(actual), Some(true)) => words::growth_yes(lang, &asked, &signed(*actual, lang)),
                (Some(actual), Some(false)) => words::growth_no(lang, &asked, &signed(*actual, lang)),
                _ => words::growth_unknown(lang, &asked),
            };
            match implied_base {
                Some(base) => {
                    let base =
                        base.round_dp_with_strategy(IMPLIED_DECIMALS, RoundingStrategy::MidpointAwayFromZero);
                    let base = amount(base);
                    format!("{main} {}", words::growth_implied(lang, &base))
                }
                None => main,
            }
        }
    }
}
