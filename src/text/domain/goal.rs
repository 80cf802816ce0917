//! What a target asks for, as a symbol with a figure and as words.

use super::figure::measured;
use crate::progress::{EffectiveGoal, GoalOrigin};
use crate::resolution::{Comparator, Goal, Target};
use crate::text::phrases::entry;
use crate::text::{Lang, number};
use rust_decimal::Decimal;

/// The comparator as a symbol before the figure: `≥`, `>`, `≤`, and `giảm ≥` or `tăng ≥` for changes.
pub const fn symbol(comparator: Comparator, lang: Lang) -> &'static str {
    match comparator {
        Comparator::Reach | Comparator::AtLeast => "≥",
        Comparator::MoreThan => ">",
        Comparator::AtMost | Comparator::DownTo => "≤",
        Comparator::ReduceBy | Comparator::ReduceAtLeast => lang.pick("giảm ≥", "down ≥"),
        Comparator::IncreaseAtLeast => lang.pick("tăng ≥", "up ≥"),
    }
}

/// The comparator with its figure in words: `từ 45% trở lên`, `không quá 13 vụ`.
pub fn comparator(comparator: Comparator, figure: &str, lang: Lang) -> String {
    match (comparator, lang) {
        (Comparator::Reach, Lang::Vi) => format!("đạt {figure}"),
        (Comparator::Reach, Lang::En) => format!("reach {figure}"),
        (Comparator::AtLeast, Lang::Vi) => format!("từ {figure} trở lên"),
        (Comparator::AtLeast, Lang::En) => format!("{figure} or more"),
        (Comparator::MoreThan, Lang::Vi) => format!("trên {figure}"),
        (Comparator::MoreThan, Lang::En) => format!("more than {figure}"),
        (Comparator::AtMost, Lang::Vi) => format!("không quá {figure}"),
        (Comparator::AtMost, Lang::En) => format!("no more than {figure}"),
        (Comparator::DownTo, Lang::Vi) => format!("giảm còn {figure}"),
        (Comparator::DownTo, Lang::En) => format!("down to {figure}"),
        (Comparator::ReduceBy, Lang::Vi) => format!("giảm {figure} so với số đầu kỳ"),
        (Comparator::ReduceBy, Lang::En) => format!("{figure} below the opening number"),
        (Comparator::ReduceAtLeast, Lang::Vi) => format!("giảm ít nhất {figure} so cùng kỳ"),
        (Comparator::ReduceAtLeast, Lang::En) => format!("at least {figure} below last year"),
        (Comparator::IncreaseAtLeast, Lang::Vi) => format!("tăng ít nhất {figure} so cùng kỳ"),
        (Comparator::IncreaseAtLeast, Lang::En) => format!("at least {figure} above last year"),
    }
}

/// A target's goal for a table: `≥ 18.531,9 tỷ đồng`, `14/15 trạm`, `Tỉnh giao`, `Hoàn thành`.
pub fn goal(target: &Target, lang: Lang) -> String {
    match &target.goal {
        Goal::Stated { comparator, figure } => {
            format!("{} {}", symbol(*comparator, lang), figure_of(target, *figure, lang))
        }
        Goal::AssignedByProvince => lang.pick("Tỉnh giao", "Set by the province").into(),
        Goal::Complete => lang.pick("Hoàn thành", "To be done").into(),
    }
}

/// A target's goal as a sentence's part: `đạt 18.531,9 tỷ đồng, tăng 17,6% so cùng kỳ`.
pub fn goal_in_words(target: &Target, lang: Lang) -> String {
    match &target.goal {
        Goal::Stated { comparator: how, figure } => {
            let words = comparator(*how, &figure_of(target, *figure, lang), lang);
            match target.growth_percent {
                Some(growth) => {
                    let growth = number::percent(growth, lang);
                    format!("{words}, {}", crate::text::phrases::target::growth(lang, &growth))
                }
                None => words,
            }
        }
        Goal::AssignedByProvince => {
            lang.pick("đạt chỉ tiêu tỉnh giao", "reach the figure that the province assigns").into()
        }
        Goal::Complete => lang.pick("hoàn thành", "to be done").into(),
    }
}

/// What one unit is judged against: `≥ 120 đảng viên`, `Chưa giao chỉ tiêu`.
pub fn effective_goal(goal: &EffectiveGoal, target: &Target, lang: Lang) -> String {
    match goal {
        EffectiveGoal::Figure { comparator, figure, .. } => {
            format!("{} {}", symbol(*comparator, lang), figure_of(target, *figure, lang))
        }
        EffectiveGoal::Complete => lang.pick("Hoàn thành", "To be done").into(),
        EffectiveGoal::NotAssigned => entry::assigned_missing(lang).into(),
        EffectiveGoal::Conflicted(figures) => {
            let figures: Vec<String> =
                figures.iter().map(|figure| figure_of(target, *figure, lang)).collect();
            figures.join(" / ")
        }
    }
}

/// Where a goal's figure comes from: `Nghị quyết`, `Giao theo 12/QĐ-UBND, 05/01/2023, UBND tỉnh`.
pub fn origin(origin: &GoalOrigin, lang: Lang) -> String {
    match origin {
        GoalOrigin::Resolution => lang.pick("theo Nghị quyết", "by the resolution").into(),
        GoalOrigin::Assigned { document, date, by } => {
            let known: Vec<&str> = [document, date, by]
                .into_iter()
                .map(|part| &**part)
                .filter(|part| !part.is_empty())
                .collect();
            match (known.is_empty(), lang) {
                (true, Lang::Vi) => "được giao".into(),
                (true, Lang::En) => "assigned".into(),
                (false, Lang::Vi) => format!("được giao theo {}", known.join(", ")),
                (false, Lang::En) => format!("assigned by {}", known.join(", ")),
            }
        }
        GoalOrigin::RootsRate => {
            lang.pick("lấy theo tỷ lệ chung của thành phố", "the city's rate, taken for the unit").into()
        }
    }
}

fn figure_of(target: &Target, figure: Decimal, lang: Lang) -> String {
    match target.out_of {
        Some(whole) => {
            let part = number::format(figure, lang);
            format!("{part}/{}", measured(whole, &target.measure, lang))
        }
        None => measured(figure, &target.measure, lang),
    }
}
