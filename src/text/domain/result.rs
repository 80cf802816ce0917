//! A result as reports word it: `đạt 13.731,2 tỷ đồng, đạt 74,1% kế hoạch, tăng 17,53% so với cùng kỳ`.
//!
//! Figures are rounded here, as the last step, to two decimals.

use super::figure::{derived, gap};
use super::goal::effective_goal;
use super::reported_status;
use crate::ledger::{Standing, Value};
use crate::progress::{Judgement, Partial};
use crate::resolution::{Comparator, Goal, Judging, Target};
use crate::text::phrases::{entry, report as words};
use crate::text::{Lang, number, period};
use rust_decimal::Decimal;

/// One target's result as a sentence: `GTSX công nghiệp: ước đạt …; đúng tiến độ (tạm tính).`
pub fn result_sentence(
    target: &Target,
    judging: Judging,
    judgement: &Judgement,
    last_year: Option<Decimal>,
    lang: Lang,
) -> String {
    let said = result(target, judging, judgement, last_year, lang);
    let status = reported_status(judgement, lang).to_lowercase();
    words::sentence(lang, lang.of(&target.name), &said, &status)
}

/// The result alone.
fn result(
    target: &Target,
    judging: Judging,
    judgement: &Judgement,
    last_year: Option<Decimal>,
    lang: Lang,
) -> String {
    let Some(latest) = &judgement.latest else { return words::no_figure(lang).to_owned() };
    let with_lacking = |said: String| {
        let lacks = judgement.partial.iter().flat_map(|partial| lacking(partial, lang));
        std::iter::once(said).chain(lacks).collect::<Vec<_>>().join(", ")
    };
    match (&latest.value, judgement.amount) {
        (Value::Done { .. }, _) => with_lacking(super::value(&latest.value, lang).to_lowercase()),
        (Value::NothingArose, _) => with_lacking(entry::nothing_arose(lang).to_lowercase()),
        (_, None) => with_lacking(super::value(&latest.value, lang)),
        (_, Some(amount)) => {
            let estimated = latest.standing == Standing::Estimated;
            let mut parts = Parts { target, judgement, amount, lang, parts: Vec::new() };
            match judging {
                Judging::Change => parts.change(),
                Judging::Limit => parts.limit(estimated),
                _ => parts.level_or_sum(estimated),
            }
            if judging != Judging::Change && !target.is_percent() {
                parts.growth(last_year);
            }
            parts.lacking(judgement.partial.as_ref());
            parts.parts.join(", ")
        }
    }
}

/// What lacks in a figure, for a note: `chưa có số của 2 đơn vị, thiếu số tháng 5/2023`.
pub fn lacking(partial: &Partial, lang: Lang) -> Vec<String> {
    let units = partial.missing.len() + partial.conflicted.len();
    let units = (units > 0).then(|| words::lacks_units(lang, units));
    let periods: Vec<_> = partial.gaps.iter().chain(&partial.conflicts).copied().collect();
    let periods = (!periods.is_empty()).then(|| words::lacks_periods(lang, &period::list(&periods, lang)));
    units.into_iter().chain(periods).collect()
}

/// A sentence in the making.
struct Parts<'a> {
    target: &'a Target,
    judgement: &'a Judgement,
    amount: Decimal,
    lang: Lang,
    parts: Vec<String>,
}

impl Parts<'_> {
    fn measured(&self, figure: Decimal) -> String {
        derived(figure, &self.target.measure, self.lang)
    }

    fn gap(&self, figure: Decimal) -> String {
        gap(figure.abs(), &self.target.measure, self.lang)
    }

    fn asked(&self) -> String {
        effective_goal(&self.judgement.goal, self.target, self.lang)
    }

    fn level_or_sum(&mut self, estimated: bool) {
        let lang = self.lang;
        let amount = self.measured(self.amount);
        self.parts.push(match estimated {
            true => words::reached_estimated(lang, &amount),
            false => words::reached(lang, &amount),
        });
        if let Some(share) = self.judgement.percent_of_plan {
            self.parts.push(words::of_plan(lang, &number::rounded_percent(share, 2, lang)));
        } else if let Some(difference) = self.judgement.difference {
            let (gap, asked) = (self.gap(difference), self.asked());
            self.parts.push(match difference {
                difference if difference.is_zero() => words::at_target(lang, &asked),
                difference if difference > Decimal::ZERO => words::above_target(lang, &gap, &asked),
                _ => words::below_target(lang, &gap, &asked),
            });
        }
    }

    fn limit(&mut self, estimated: bool) {
        let lang = self.lang;
        let amount = self.measured(self.amount);
        self.parts.push(match estimated {
            true => words::arose_estimated(lang, &amount),
            false => words::arose(lang, &amount),
        });
        if let Some(difference) = self.judgement.difference {
            let (gap, asked) = (self.gap(difference), self.asked());
            self.parts.push(match difference {
                difference if difference.is_zero() => words::at_limit(lang, &asked),
                difference if difference > Decimal::ZERO => words::over_limit(lang, &gap, &asked),
                _ => words::left_to_limit(lang, &gap, &asked),
            });
        }
    }

    /// The figure is itself the change; of what should come down it is the decrease.
    fn change(&mut self) {
        let lang = self.lang;
        let asks_for_less = matches!(
            &self.target.goal,
            Goal::Stated { comparator: Comparator::ReduceAtLeast | Comparator::ReduceBy, .. }
        );
        self.parts.push(against_last_year(if asks_for_less { -self.amount } else { self.amount }, lang));
        self.parts.push(words::change_asked(lang, &self.asked()));
    }

    fn growth(&mut self, last_year: Option<Decimal>) {
        let growth = last_year.filter(|before| *before > Decimal::ZERO).and_then(|before| {
            let share = self.amount.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(before)?;
            share.checked_sub(Decimal::ONE_HUNDRED)
        });
        if let Some(growth) = growth {
            let words = match growth.is_zero() {
                true => words::as_last_year(self.lang).to_owned(),
                false => against_last_year(growth, self.lang),
            };
            self.parts.push(words);
        }
    }

    fn lacking(&mut self, partial: Option<&Partial>) {
        self.parts.extend(partial.iter().flat_map(|partial| lacking(partial, self.lang)));
    }
}

/// A change in percent, in words.
fn against_last_year(change: Decimal, lang: Lang) -> String {
    let by = number::rounded_percent(change.abs(), 2, lang);
    match change {
        change if change.is_zero() => words::unchanged(lang).to_owned(),
        change if change > Decimal::ZERO => words::above_last_year(lang, &by),
        _ => words::below_last_year(lang, &by),
    }
}
