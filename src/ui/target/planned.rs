//! What the office planned for every unit, by whom and when, and what that makes of the unit's own goal by
//! the end of each quarter. Sets nothing: `path` does.

use super::looked::Looked;
use super::said;
use crate::ledger::{Content, Period, Place};
use crate::progress::{PlannedPath, Setting, TargetYear};
use crate::text::phrases::{outlook as words, target as target_words};
use crate::text::{Lang, date, domain, number};
use leptos::prelude::*;
use rust_decimal::Decimal;

/// The quarters by their names.
pub const QUARTERS: [&str; 4] = ["I", "II", "III", "IV"];

/// Of a sum: its path, and the figures on it.
pub fn of_sum(look: Looked) -> AnyView {
    let path = Setting::Path(look.target.id.clone(), PlannedPath::Linear);
    let figures = move || figures(look);
    view! { {held_now(look, &path, words::path_default(look.lang))} {figures} }.into_any()
}

/// Of a level: its steps, which are the same for every unit.
pub fn of_level(look: Looked) -> AnyView {
    let steps = Setting::LevelSteps(look.target.id.clone(), [Decimal::ZERO; 4]);
    held_now(look, &steps, words::level_steps_none(look.lang))
}

/// Cumulative, by the quarters' ends that the path passes; nothing where the unit has no goal.
fn figures(look: Looked) -> Option<AnyView> {
    let Looked { target, store, lang, .. } = look;
    let judged = look.judged()?;
    let data = store.data();
    let year = TargetYear::of(target, data.year, store.settings().window);
    let planned = (1..).zip(QUARTERS).filter_map(|(number, name)| {
        let until = year.until(Period::quarter(data.year, number))?;
        let point = judged.path.iter().find(|point| point.until == until)?;
        Some((name, domain::derived(point.amount, &target.measure, lang)))
    });
    let lines: Vec<_> = planned
        .map(|(name, amount)| {
            view! { <dt class="why__name">{words::quarter_end(lang, name)}</dt> <dd class="why__value">{amount}</dd> }
        })
        .collect();
    (!lines.is_empty()).then(|| {
        view! {
            <p class="field__label">{words::planned_for(lang, &look.unit_name())}</p>
            <dl class="why" data-planned="">{lines}</dl>
        }
        .into_any()
    })
}

/// What is set, by whom and when; else what holds without a setting.
fn held_now(look: Looked, setting: &Setting, otherwise: &'static str) -> AnyView {
    let Looked { target, store, lang, .. } = look;
    let place = Place::Setting(setting.key());
    let held = move || {
        store.follow_settings();
        store.peek(|ledger| {
            let entry = ledger.current(&place).entry()?.clone();
            let (Place::Setting(key), Content::Text(text)) = (&entry.place, &entry.content) else {
                return None;
            };
            let what = match Setting::read(key, text)? {
                Setting::Path(_, PlannedPath::Linear) => words::linear(lang).to_lowercase(),
                Setting::Path(_, PlannedPath::LastYear) => words::last_year(lang).to_lowercase(),
                Setting::Path(_, PlannedPath::Steps(steps)) => {
                    listed(steps.map(|step| number::percent(step, lang)), lang)
                }
                Setting::LevelSteps(_, steps) => {
                    let measure = &target.measure;
                    listed(steps.map(|step| domain::measured(step, measure, lang)), lang)
                }
                _ => return None,
            };
            let by = words::set_by(lang, &said::author(&entry, lang), &date::moment(entry.at));
            Some(view! {
                <p>{target_words::held_now(lang, &what)}</p>
                <p class="soft">{by}</p>
            })
        })
    };
    let said = move || match held() {
        Some(held) => held.into_any(),
        None => view! { <p>{otherwise}</p> }.into_any(),
    };
    view! { <div data-held="">{said} <p class="soft">{words::path_for_all(lang)}</p></div> }.into_any()
}

fn listed(steps: [String; 4], lang: Lang) -> String {
    words::steps_held(lang, &steps.join(" · "))
}
