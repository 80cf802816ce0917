//! One atomic target: its words, what it asks for, and how it is measured and judged.

use super::{ClauseId, Goal, TargetId};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// One atomic target of Section I. Several may share a bullet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// Stable id; also part of the address `#/target/<id>`.
    pub id: TargetId,
    /// The item of Section I that holds it, from 1.
    pub group: u8,
    /// The bullet that holds it; reports count bullets.
    pub bullet: ClauseId,
    /// The words of the target.
    pub quote: Span,
    /// The words with the figure, where `quote` names only the subject.
    pub value_quote: Option<Span>,
    /// Short names for tables and charts.
    pub name: Names,
    /// Unit of measure, such as `tỷ đồng` or `%`.
    pub measure: Names,
    /// What the resolution asks for.
    pub goal: Goal,
    /// Which way is good.
    pub direction: Direction,
    /// How units' figures become the city's.
    pub aggregation: Aggregation,
    /// How often a figure is due.
    pub frequency: Frequency,
    /// How the year is judged.
    pub judging: Judging,
    /// Who reports it by default (editable by the office).
    pub reporters: Reporters,
    /// Not judged, missing or late before this month has ended.
    pub due_from: Option<Month>,
    /// A milestone's own due month.
    pub due: Option<Month>,
    /// The month until whose end final figures may still arrive.
    pub closes: Option<Month>,
    /// First and last month of the target's own year, where it is not the calendar year.
    pub calendar: Option<(Month, Month)>,
    /// Growth over last year that the text states beside the level, in percent.
    pub growth_percent: Option<Decimal>,
    /// "14/15": the number that the figure is counted out of.
    pub out_of: Option<Decimal>,
    /// What one unit of a ratio's denominator stands for: 10 000 for "/1 vạn dân".
    pub per: Option<Decimal>,
    /// What is counted for a change that is measured in percent, such as `vụ`.
    pub counted: Option<Names>,
    /// Reported as numerator and denominator.
    pub ratio: bool,
    /// What numerator and denominator count, for the boxes of a form (a reading); there for every
    /// ratio.
    pub ratio_words: Option<RatioWords>,
    /// Numerator and denominator are themselves flows that add up over the year.
    pub ratio_of_flows: bool,
    /// A quota or 100 %: never "vượt".
    pub quota: bool,
    /// "Không phát sinh" is a possible answer.
    pub may_have_nothing: bool,
    /// Its figure, or both numbers of its ratio, count whole things: people, cases, households.
    pub whole_numbers: bool,
    /// Defence and discipline: done, percent or ratio only, under the secrecy notice.
    pub sensitive: bool,
    /// "Làm giảm": being below last year is a second, shown condition.
    pub below_last_year: bool,
    /// Our readings of the text, shown as such (Vietnamese, English).
    pub readings: Vec<Names>,
}

/// What the two numbers of a ratio count.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RatioWords {
    /// What the numerator counts.
    pub numerator: Names,
    /// What the denominator counts.
    pub denominator: Names,
}

/// A text in both languages of the interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Names {
    /// Vietnamese.
    pub vi: Box<str>,
    /// English.
    pub en: Box<str>,
}

/// A stretch of one line of the resolution's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// Line, from 1.
    pub line: u32,
    /// First character in the line, from 0, in characters (not bytes).
    pub col: u32,
    /// Length in characters.
    pub len: u32,
}

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Month {
    /// Year, such as 2023.
    pub year: i16,
    /// Month, 1 to 12.
    pub month: u8,
}

/// Which way is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

/// How units' figures become the city's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Aggregation {
    /// Σ figures.
    Sum,
    /// Σ numerators / Σ denominators.
    WeightedRatio,
    /// The number of units that achieve it.
    CountAchieving,
    /// Only the city reports it.
    CityOnly,
}

/// How often a figure is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Frequency {
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// At 6 months and at the year's end.
    HalfYearly,
    /// At the year's end.
    Yearly,
}

/// How the year is judged (the design's list of readings, which the office may change).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judging {
    /// Adds up over the year; held against the planned path.
    Flow,
    /// A stock or rate; the latest value against the target, without a path.
    Level,
    /// The numerator grows over a fixed denominator; judged as a flow.
    Accrual,
    /// Against the same cut-off last year.
    Change,
    /// A ceiling on a running count.
    Limit,
    /// Done or not done.
    Milestone,
}

/// Who reports a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reporters {
    /// The city itself.
    City,
    /// Every ward and commune.
    Units,
    /// Wards only.
    Wards,
    /// Communes only.
    Communes,
    /// Wards, communes and the city's agencies as one more child.
    UnitsAndAgencies,
    /// The city and every ward and commune.
    CityAndUnits,
}
