//! Every judgement of a plausible year is told in sentences, in both languages.
#![allow(clippy::unwrap_used)] // a test stops at its first surprise

use so_nghi_quyet::illustration;
use so_nghi_quyet::ledger::{Ledger, Period};
use so_nghi_quyet::progress::{Judgement, Overview, Settings, forecast, judge};
use so_nghi_quyet::resolution::{DataSet, packed};
use so_nghi_quyet::text::{Lang, domain};
use time::{Date, Month};

/// A year's judgements in October, for the root and for the first unit below it.
fn judgements(data: &DataSet) -> Vec<Judgement> {
    let mut ledger = Ledger::default();
    ledger.merge(illustration::ledger(data, Period::month(data.year, 10), 1));
    let settings = Settings::of(&ledger);
    let as_of = Date::from_calendar_date(i32::from(data.year), Month::October, 31).unwrap();
    let units = data.units.iter().take(2);
    units
        .flat_map(|unit| data.targets.iter().map(|target| (&target.id, &unit.id)))
        .filter_map(|(target, unit)| judge(data, &ledger, &settings, target, unit, as_of))
        .collect()
}

#[track_caller]
fn check_sentence(sentence: &str, lang: Lang) {
    let ends = sentence.ends_with(['.', ')', '?']);
    let is_whole = ends && !sentence.contains("  ") && !sentence.contains(['{', '}']);
    assert!(is_whole, "{sentence:?} is no sentence");
    let is_vietnamese = !sentence.is_ascii();
    assert!(lang == Lang::En || is_vietnamese, "{sentence:?} is not Vietnamese");
}

#[test]
fn every_reason_and_check_of_a_year_is_a_sentence() {
    let data = illustration::data_set(&packed()[0]);
    let judgements = judgements(&data);
    assert!(judgements.len() >= data.targets.len());
    for judgement in &judgements {
        let target = data.target(&judgement.target).unwrap();
        for lang in Lang::ALL {
            check_sentence(domain::rule(judgement.rule, lang), lang);
            for reason in &judgement.reasons {
                check_sentence(&domain::reason(reason, target, &data, lang), lang);
            }
            for check in &judgement.checks {
                check_sentence(&domain::check(check, target, &data, lang), lang);
                check_sentence(&domain::check_rule(check, lang), lang);
                if let Some((figure, why)) = check.meant() {
                    let printed = domain::reported(&figure, target, lang);
                    check_sentence(&domain::meant(&printed, why, lang), lang);
                }
            }
        }
    }
}

#[test]
fn every_forecast_of_a_year_is_told_in_sentences() {
    let data = illustration::data_set(&packed()[0]);
    let mut ledger = Ledger::default();
    ledger.merge(illustration::ledger(&data, Period::month(data.year, 10), 1));
    let settings = Settings::of(&ledger);
    let as_of = Date::from_calendar_date(i32::from(data.year), Month::October, 31).unwrap();
    let root = &data.root_unit().id;
    let mut told = Vec::new();
    for target in &data.targets {
        let judging = settings.judging(target);
        let made = forecast(&data, &ledger, &settings, &target.id, root, as_of).unwrap();
        for lang in Lang::ALL {
            let sentences = match &made {
                Ok(made) => {
                    vec![domain::forecast_method(made, lang), domain::forecast_range(made, target, lang)]
                }
                Err(why) => vec![domain::no_forecast(*why, judging, lang)],
            };
            for sentence in &sentences {
                check_sentence(sentence, lang);
            }
        }
        let shown = ["kt-tong-muc-ban-le", "qp-kham-pha-an", "qp-tngt-nghiem-trong", "xd-ket-nap"];
        if let (Ok(made), true) = (&made, shown.contains(&target.id.as_str())) {
            let amount = domain::forecast_amount(made.point, target, Lang::Vi);
            let method = domain::forecast_method(made, Lang::Vi);
            told.push(format!("{amount}. {method} {}", domain::forecast_range(made, target, Lang::Vi)));
        }
    }
    insta::assert_snapshot!(told.join("\n"));
}

#[test]
fn what_needs_attention_is_one_sentence() {
    let data = illustration::data_set(&packed()[0]);
    let root = &data.root_unit().id;
    let of_root: Vec<Judgement> =
        judgements(&data).into_iter().filter(|judgement| judgement.unit == *root).collect();
    let overview = Overview::of(&data, of_root.iter());
    assert!(overview.attention.len() > 3);
    for matter in &overview.attention {
        for lang in Lang::ALL {
            check_sentence(&domain::attention(matter, data.target(&matter.target).unwrap(), lang), lang);
        }
    }
    let sentences: Vec<String> = overview
        .attention
        .iter()
        .map(|matter| domain::attention(matter, data.target(&matter.target).unwrap(), Lang::Vi))
        .collect();
    insta::assert_snapshot!(sentences.join("\n"));
}

#[test]
fn the_panel_of_a_sum_reads_like_this() {
    let data = illustration::data_set(&packed()[0]);
    let all = judgements(&data);
    let target = data.target_named("kt-gtsx-cong-nghiep").unwrap();
    let judgement = all.iter().find(|judgement| judgement.target == target.id).unwrap();
    let lines: Vec<String> =
        judgement.reasons.iter().map(|reason| domain::reason(reason, target, &data, Lang::Vi)).collect();
    insta::assert_snapshot!(lines.join("\n"));
}
