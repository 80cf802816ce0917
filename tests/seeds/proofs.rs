//! Quotes, numbers and numerals, held against the text with a tokenizer of this file's own.

use crate::{set, toml};
use so_nghi_quyet::resolution::{Claim, Goal, Target};
use std::collections::{BTreeMap, BTreeSet};

fn rows(file: &str, key: &str) -> Vec<toml::Table> {
    let rows = toml(file).remove(key).unwrap().try_into::<Vec<toml::Table>>().unwrap();
    assert!(!rows.is_empty());
    rows
}

/// Numerals by position, found by cutting at everything that no numeral holds.
fn tokens(line: &str) -> BTreeMap<usize, String> {
    let mut tokens = BTreeMap::new();
    let mut at = 0;
    for run in line.split_inclusive(|c: char| !c.is_ascii_digit() && c != '.' && c != ',') {
        let lead = run.chars().take_while(|c| !c.is_ascii_digit()).count();
        let token: String = run.chars().skip(lead).collect();
        let token = token.trim_end_matches(|c: char| !c.is_ascii_digit());
        if !token.is_empty() {
            tokens.insert(at + lead, token.to_owned());
        }
        at += run.chars().count();
    }
    tokens
}

/// A number as the text may write it: grouped or not, with a leading zero or without.
fn written(number: &str) -> BTreeSet<String> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let fraction = if fraction.is_empty() { String::new() } else { format!(",{fraction}") };
    [whole.to_owned(), grouped, format!("0{whole}")].map(|whole| whole + &fraction).into()
}

fn numbers(target: &Target) -> Vec<String> {
    let figure = match &target.goal {
        Goal::Stated { figure, .. } => Some(*figure),
        Goal::AssignedByProvince | Goal::Complete => None,
    };
    [figure, target.growth_percent, target.out_of].into_iter().flatten().map(|n| n.to_string()).collect()
}

#[test]
fn every_quote_stands_where_it_says() {
    let check = |row: &toml::Table, found: &str, line: u32| {
        assert_eq!(row["quote"].as_str().unwrap(), found);
        assert_eq!(row["line"].as_integer().unwrap(), i64::from(line));
    };
    let set = set();
    for row in rows("targets.toml", "target") {
        let target = set.target_named(row["id"].as_str().unwrap()).unwrap();
        check(&row, set.slice(target.quote), target.quote.line);
        let value_quote = target.value_quote.map(|span| set.slice(span));
        assert_eq!(row.get("value_quote").map(|words| words.as_str().unwrap()), value_quote);
        assert!(set.clause(&target.bullet).unwrap().lines.contains(&target.quote.line));
    }
    for row in rows("commitments.toml", "commitment") {
        let found = set.commitments.iter().find(|c| c.id.as_str() == row["id"].as_str().unwrap()).unwrap();
        check(&row, set.slice(found.quote), found.quote.line);
    }
    for (row, erratum) in rows("errata.toml", "erratum").iter().zip(&set.errata) {
        check(row, set.slice(erratum.span), erratum.span.line);
    }
    for row in rows("bodies.toml", "body") {
        let body = set.bodies.iter().find(|body| body.id.as_str() == row["id"].as_str().unwrap()).unwrap();
        let list = |name: &str| row.get(name).and_then(|list| list.as_array()).cloned().unwrap_or_default();
        for (row, duty) in list("duties").iter().zip(&body.duties) {
            check(row.as_table().unwrap(), set.slice(duty.quote), duty.quote.line);
        }
        assert_eq!((list("duties").len(), list("mentions").len()), (body.duties.len(), body.mentions.len()));
        for (row, span) in list("mentions").iter().zip(&body.mentions) {
            check(row.as_table().unwrap(), set.slice(*span), span.line);
        }
    }
    for (row, place) in rows("places.toml", "place").iter().zip(&set.places) {
        for (row, span) in row["mentions"].as_array().unwrap().iter().zip(&place.mentions) {
            check(row.as_table().unwrap(), set.slice(*span), span.line);
        }
    }
    for (row, found) in
        rows("contradictions.toml", "contradiction").iter().zip(set.contradictions.iter().rev())
    {
        check(row["first"].as_table().unwrap(), set.slice(found.first), found.first.line);
        check(row["second"].as_table().unwrap(), set.slice(found.second), found.second.line);
    }
    for row in rows("citations.toml", "citation") {
        let id = row["id"].as_str().unwrap();
        let citation = set.citations.iter().find(|citation| citation.id.as_str() == id).unwrap();
        for (row, span) in row["mentions"].as_array().unwrap().iter().zip(&citation.mentions) {
            check(row.as_table().unwrap(), set.slice(*span), span.line);
        }
    }
}

#[test]
fn every_number_of_a_target_stands_in_its_words() {
    for target in &set().targets {
        let words = [Some(target.quote), target.value_quote].into_iter().flatten();
        let there: Vec<String> = words.flat_map(|span| tokens(set().slice(span)).into_values()).collect();
        for number in numbers(target) {
            let written = written(&number);
            assert!(there.iter().any(|token| written.contains(token)), "{}: {number}", target.id);
        }
    }
}

#[test]
fn every_numeral_of_the_text_is_claimed_or_listed() {
    let set = set();
    let mut found = BTreeMap::new();
    for (line, text) in (1..).zip(&set.lines) {
        found.extend(tokens(text).into_iter().map(|(col, token)| ((line, col as u32), token)));
    }
    let counted: BTreeMap<_, _> = set
        .numerals
        .iter()
        .map(|numeral| ((numeral.span.line, numeral.span.col), set.slice(numeral.span).to_owned()))
        .collect();
    assert_eq!(found, counted);
    for numeral in &set.numerals {
        assert!(!numeral.claims.is_empty());
        let token = set.slice(numeral.span);
        for claim in &numeral.claims {
            let quotes = match claim {
                Claim::Target(id) => {
                    let target = set.target(id).unwrap();
                    assert!(numbers(target).iter().any(|number| written(number).contains(token)));
                    vec![Some(target.quote), target.value_quote]
                }
                Claim::Commitment(id) => {
                    vec![set.commitments.iter().find(|c| c.id == *id).map(|c| c.quote)]
                }
                Claim::Citation(id) => {
                    let citation = set.citations.iter().find(|c| c.id == *id).unwrap();
                    citation.mentions.iter().copied().map(Some).collect()
                }
                Claim::Item(id) => {
                    assert!(id.as_str().ends_with(&format!(".{token}")));
                    continue;
                }
                Claim::NoTarget(reason) => {
                    assert!(!reason.vi.is_empty() && !reason.en.is_empty());
                    assert_eq!(numeral.claims.len(), 1);
                    continue;
                }
            };
            assert!(quotes.iter().flatten().any(|quote| quote.contains(numeral.span)));
        }
    }
}
