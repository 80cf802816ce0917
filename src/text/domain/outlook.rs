//! A forecast in words: what it comes to, how it was reckoned, or why there is none.

use super::figure::{gap, with_measure};
use crate::progress::{Forecast, Fraction, Method, NoForecast};
use crate::resolution::{Judging, Target};
use crate::text::phrases::outlook as words;
use crate::text::{Lang, number, period};
use rust_decimal::{Decimal, RoundingStrategy};

const SUM_DECIMALS: u32 = 1;
const RATE_DECIMALS: u32 = 2;

/// A forecast as far as it is shown, rounded half away from zero: of a sum to one decimal, of a rate to
/// two, of whole things to none. `None` beyond what can be printed.
pub fn forecast_shown(amount: Fraction, target: &Target) -> Option<Decimal> {
    let decimals = match () {
        () if target.is_rate() => RATE_DECIMALS,
        () if target.whole_numbers || target.judging == Judging::Limit => 0,
        () => SUM_DECIMALS,
    };
    Some(amount.shown()?.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero))
}

/// A forecast figure with its unit of measure: `17.905,3 tỷ đồng`. "–" beyond what can be printed.
pub fn forecast_amount(amount: Fraction, target: &Target, lang: Lang) -> String {
    let printed = |amount| with_measure(number::format(amount, lang), &target.measure, lang);
    forecast_shown(amount, target).map_or_else(|| crate::text::phrases::shell::none(lang).to_owned(), printed)
}

/// How a forecast stands to what is asked: `96,6%` of it for sums that should be reached, else
/// `thấp hơn 1,2 điểm %`. Empty beyond what can be printed.
pub fn forecast_against(
    amount: Fraction,
    goal: Fraction,
    target: &Target,
    judging: Judging,
    lang: Lang,
) -> String {
    let against = || {
        if judging == Judging::Flow && !target.is_rate() && goal > Fraction::ZERO {
            let percent = amount.percent_of(goal)?.shown()?;
            return Some(number::rounded_percent(percent, SUM_DECIMALS, lang));
        }
        let difference = amount.minus(goal)?.shown()?;
        let distance = gap(difference.abs(), &target.measure, lang);
        Some(match amount.cmp(&goal) {
            std::cmp::Ordering::Less => words::below_goal(lang, &distance),
            std::cmp::Ordering::Equal => words::equals_goal(lang).to_owned(),
            std::cmp::Ordering::Greater => words::above_goal(lang, &distance),
        })
    };
    against().unwrap_or_default()
}

/// The method by its name, with the cut-off that the forecast starts from, as a sentence.
pub fn forecast_method(forecast: &Forecast, lang: Lang) -> String {
    let from = period::in_sentence(forecast.from, lang);
    match forecast.method {
        Method::Final => words::by_final(lang, &from),
        Method::LastYear => words::by_last_year(lang, &from),
        Method::Average => words::by_average(lang, &from),
        Method::Slope => words::by_slope(lang, &from),
    }
}

/// The range with what its ends stand for, or why there is none.
pub fn forecast_range(forecast: &Forecast, target: &Target, lang: Lang) -> String {
    let Some((low, high)) = forecast.range else {
        return words::no_range(lang).to_owned();
    };
    let said = |end| forecast_amount(end, target, lang);
    let meaning = match forecast.method {
        Method::Slope => words::range_of_level(lang),
        Method::Final | Method::LastYear | Method::Average => words::range_of_sum(lang),
    };
    format!("{} {meaning}", words::range(lang, &said(low), &said(high)))
}

/// Why there is no forecast, and what to do; `judging` as the target is judged now.
pub fn no_forecast(why: NoForecast, judging: Judging, lang: Lang) -> String {
    let by_last_year = matches!(judging, Judging::Flow | Judging::Accrual | Judging::Limit);
    match why {
        NoForecast::Kind => words::none_kind(lang).to_owned(),
        NoForecast::NoFigure => words::none_no_figure(lang).to_owned(),
        NoForecast::Incomplete => words::none_incomplete(lang).to_owned(),
        NoForecast::TooFew { has, needs } if by_last_year => {
            format!("{} {}", words::none_too_few(lang, has, needs), words::or_last_year(lang))
        }
        NoForecast::TooFew { has, needs } => words::none_too_few(lang, has, needs),
        NoForecast::TooLarge => words::none_too_large(lang).to_owned(),
    }
}
