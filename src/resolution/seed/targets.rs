//! `targets.toml`: each target with its words, what it asks for and how it is judged.

use super::numbers::{numerals, value};
use super::place;
use super::source::{Bilingual, Source, Word};
use super::structure::Structure;
use super::{Reason, SeedError};
use crate::resolution::{
    Aggregation, Claim, Comparator, Direction, Frequency, Goal, Judging, Month, Names, RatioWords, Reporters,
    Span, Target, TargetId,
};
use rust_decimal::Decimal;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use std::collections::BTreeSet;
use toml::Spanned;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Shape {
    #[serde(default)]
    target: Vec<TargetShape>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TargetShape {
    id: Word,
    line: Spanned<u32>,
    quote: Word,
    occurrence: Option<Spanned<u32>>,
    value_quote: Option<Word>,
    value_occurrence: Option<Spanned<u32>>,
    name: Bilingual,
    measure: Bilingual,
    goal: Word,
    figure: Option<Word>,
    growth_percent: Option<Word>,
    out_of: Option<Word>,
    per: Option<PerShape>,
    direction: Direction,
    judging: Judging,
    aggregation: Aggregation,
    frequency: Frequency,
    reporters: Reporters,
    due_from: Option<Word>,
    due: Option<Word>,
    closes: Option<Word>,
    calendar: Option<CalendarShape>,
    counted: Option<Bilingual>,
    ratio: Option<RatioShape>,
    #[serde(default)]
    marks: BTreeSet<Mark>,
    #[serde(default)]
    readings: Vec<Bilingual>,
}

/// A number that the text writes in words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PerShape {
    number: Word,
    words: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarShape {
    from: Word,
    until: Word,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RatioShape {
    of: RatioOf,
    numerator: Bilingual,
    denominator: Bilingual,
}

#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum RatioOf {
    Stocks,
    Flows,
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Mark {
    Quota,
    MayHaveNothing,
    WholeNumbers,
    Sensitive,
    BelowLastYear,
}

/// The targets, and the numerals of the text that are theirs.
pub(super) fn read(
    source: &Source<'_>,
    lines: &[Box<str>],
    structure: &Structure,
    claims: &mut Vec<(Span, Claim)>,
) -> Result<Vec<Target>, SeedError> {
    let shape: Shape = source.parse()?;
    let mut seen = BTreeSet::new();
    let mut targets = Vec::with_capacity(shape.target.len());
    for shape in &shape.target {
        let id = TargetId::new(source.new_id(&shape.id, &mut seen)?);
        let reader = Reader { source, lines, shape };
        let target = reader.target(id.clone(), structure)?;
        let words = [Some(target.quote), target.value_quote];
        for number in reader.numbers()? {
            let span = reader.claim(number.0, &words, number.1)?;
            claims.push((span, Claim::Target(id.clone())));
        }
        targets.push(target);
    }
    targets.sort_by_key(|target| target.quote);
    Ok(targets)
}

struct Reader<'a> {
    source: &'a Source<'a>,
    lines: &'a [Box<str>],
    shape: &'a TargetShape,
}

impl Reader<'_> {
    fn target(&self, id: TargetId, structure: &Structure) -> Result<Target, SeedError> {
        let Self { source, lines, shape } = self;
        let quote = place::find(source, lines, &shape.line, &shape.quote, shape.occurrence.as_ref())?;
        let value_quote = match &shape.value_quote {
            Some(words) => {
                Some(place::find(source, lines, &shape.line, words, shape.value_occurrence.as_ref())?)
            }
            None => None,
        };
        let outside = || source.error(shape.line.span(), Reason::OutsideGroups { line: quote.line });
        let group = structure.group_of(quote.line).ok_or_else(outside)?;
        let bullet = structure.clause_of(quote.line).ok_or_else(outside)?.id.clone();
        Ok(Target {
            id,
            group,
            bullet,
            quote,
            value_quote,
            name: source.names(&shape.name)?,
            measure: source.names(&shape.measure)?,
            goal: self.goal()?,
            direction: shape.direction,
            aggregation: shape.aggregation,
            frequency: shape.frequency,
            judging: shape.judging,
            reporters: shape.reporters,
            due_from: source.optional_month(shape.due_from.as_ref())?,
            due: source.optional_month(shape.due.as_ref())?,
            closes: source.optional_month(shape.closes.as_ref())?,
            calendar: self.calendar()?,
            growth_percent: self.decimal(shape.growth_percent.as_ref())?,
            out_of: self.decimal(shape.out_of.as_ref())?,
            per: self.per(quote)?,
            counted: self.counted()?,
            ratio: shape.ratio.is_some(),
            ratio_words: self.ratio_words()?,
            ratio_of_flows: shape.ratio.as_ref().is_some_and(|ratio| ratio.of == RatioOf::Flows),
            quota: shape.marks.contains(&Mark::Quota),
            may_have_nothing: shape.marks.contains(&Mark::MayHaveNothing),
            whole_numbers: shape.marks.contains(&Mark::WholeNumbers),
            sensitive: shape.marks.contains(&Mark::Sensitive),
            below_last_year: shape.marks.contains(&Mark::BelowLastYear),
            readings: source.all_names(&shape.readings)?,
        })
    }

    fn counted(&self) -> Result<Option<Names>, SeedError> {
        self.shape.counted.as_ref().map(|names| self.source.names(names)).transpose()
    }

    fn ratio_words(&self) -> Result<Option<RatioWords>, SeedError> {
        let Some(RatioShape { numerator, denominator, .. }) = &self.shape.ratio else {
            return Ok(None);
        };
        let numerator = self.source.names(numerator)?;
        Ok(Some(RatioWords { numerator, denominator: self.source.names(denominator)? }))
    }

    fn goal(&self) -> Result<Goal, SeedError> {
        let word = &self.shape.goal;
        let comparator = match word.get_ref().as_str() {
            "assigned-by-province" => return self.without_figure(Goal::AssignedByProvince),
            "complete" => return self.without_figure(Goal::Complete),
            comparator => self.comparator(comparator)?,
        };
        match &self.shape.figure {
            Some(figure) => Ok(Goal::Stated { comparator, figure: self.source.decimal(figure)? }),
            None => Err(self.source.error(word.span(), Reason::FigureMismatch { wanted: "needs a" })),
        }
    }

    fn comparator(&self, word: &str) -> Result<Comparator, SeedError> {
        let read: Result<_, serde::de::value::Error> = Comparator::deserialize(word.into_deserializer());
        read.map_err(|_| {
            let reason = Reason::UnreadableValue { kind: "goal", value: word.to_owned() };
            self.source.error(self.shape.goal.span(), reason)
        })
    }

    fn without_figure(&self, goal: Goal) -> Result<Goal, SeedError> {
        match &self.shape.figure {
            None => Ok(goal),
            Some(word) => Err(self.source.error(word.span(), Reason::FigureMismatch { wanted: "takes no" })),
        }
    }

    fn calendar(&self) -> Result<Option<(Month, Month)>, SeedError> {
        let Some(CalendarShape { from, until }) = &self.shape.calendar else {
            return Ok(None);
        };
        let months = (self.source.month(from)?, self.source.month(until)?);
        match months.0 <= months.1 {
            true => Ok(Some(months)),
            false => Err(self.source.error(until.span(), Reason::EndsBeforeItBegins)),
        }
    }

    fn per(&self, quote: Span) -> Result<Option<Decimal>, SeedError> {
        let Some(PerShape { number, words }) = &self.shape.per else {
            return Ok(None);
        };
        let quoted = quote.of(&self.lines[quote.line as usize - 1]).unwrap_or("");
        if words.get_ref().is_empty() || !quoted.contains(words.get_ref().as_str()) {
            let reason = Reason::WordsNotInQuote { words: words.get_ref().clone() };
            return Err(self.source.error(words.span(), reason));
        }
        self.source.decimal(number).map(Some)
    }

    fn decimal(&self, word: Option<&Word>) -> Result<Option<Decimal>, SeedError> {
        word.map(|word| self.source.decimal(word)).transpose()
    }

    /// The numbers that must stand in the target's words as digits.
    fn numbers(&self) -> Result<Vec<(&Word, Decimal)>, SeedError> {
        let shape = self.shape;
        [&shape.figure, &shape.growth_percent, &shape.out_of]
            .into_iter()
            .flatten()
            .map(|word| Ok((word, self.source.decimal(word)?)))
            .collect()
    }

    /// The first numeral with a number's value in the target's words.
    fn claim(&self, word: &Word, quotes: &[Option<Span>], number: Decimal) -> Result<Span, SeedError> {
        for quote in quotes.iter().flatten() {
            let line = &self.lines[quote.line as usize - 1];
            let found =
                numerals(line, *quote).into_iter().find(|span| span.of(line).and_then(value) == Some(number));
            if let Some(span) = found {
                return Ok(span);
            }
        }
        let reason = Reason::NumberNotInQuote { number: word.get_ref().clone() };
        Err(self.source.error(word.span(), reason))
    }
}
