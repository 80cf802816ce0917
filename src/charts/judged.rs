//! The content of charts out of what `progress` judged and counted. Decides nothing about it.

use super::target_course::{Ahead, Bands};
use super::{
    ByGroup, GroupCounts, PeriodName, Point, Reported, ReportedShare, Shape, Slice, Sparkline, StatusCounts,
    TargetCourse, sparkline,
};
use crate::ledger::{Period, Standing};
use crate::progress::{Completeness, Counts, Forecast, Judgement, Overview, Settings, Status, TargetYear};
use crate::resolution::{DataSet, Judging, Target};
use crate::text::phrases::{charts as words, shell};
use crate::text::{Lang, date, domain, period};
use rust_decimal::Decimal;
use time::Date;

impl StatusCounts {
    /// How many stand where, best first; statuses that none has are left out.
    pub fn of(counts: &Counts, as_of: Date, lang: Lang) -> Self {
        let slice = |status: Status| {
            let count = counts.get(&status).copied().filter(|count| *count > 0)?;
            Some(Slice { status, name: domain::status(status, lang).to_owned(), count })
        };
        Self {
            title: words::by_status(lang).to_owned(),
            note: note(as_of, lang),
            slices: Status::ALL.into_iter().filter_map(slice).collect(),
        }
    }
}

impl ByGroup {
    /// Where the targets of each group stand, in the order of the text.
    pub fn of(set: &DataSet, overview: &Overview, as_of: Date, lang: Lang) -> Self {
        let counts = |number: u8| -> Vec<u32> {
            let counts = overview.groups.get(&number);
            let of = |status| counts.and_then(|counts| counts.get(&status)).copied().unwrap_or(0);
            Status::ALL.map(of).to_vec()
        };
        Self {
            title: words::by_group(lang).to_owned(),
            note: note(as_of, lang),
            statuses: Status::ALL.map(|status| (status, domain::status(status, lang).to_owned())).to_vec(),
            groups: set
                .groups
                .iter()
                .map(|group| GroupCounts {
                    name: lang.pick(&group.name.vi, &group.name.en).to_owned(),
                    counts: counts(group.number),
                })
                .collect(),
        }
    }
}

impl ReportedShare {
    /// How far the units' forms of one period are filled in.
    pub fn of_units<'a>(
        forms: impl IntoIterator<Item = (&'a str, Completeness)>,
        of: Period,
        as_of: Date,
        lang: Lang,
    ) -> Self {
        let row = |(name, form): (&str, Completeness)| reported(name.to_owned(), form);
        Self {
            title: words::reported_by_unit(lang, &period::in_sentence(of, lang)),
            note: note(as_of, lang),
            row: words::reporter(lang).to_owned(),
            rows: forms.into_iter().map(row).collect(),
        }
    }

    /// How far one unit's forms are filled in, period by period.
    pub fn of_periods(
        forms: impl IntoIterator<Item = (Period, Completeness)>,
        as_of: Date,
        lang: Lang,
    ) -> Self {
        let row = |(of, form): (Period, Completeness)| reported(period::name(of, lang), form);
        Self {
            title: words::reported_by_period(lang).to_owned(),
            note: note(as_of, lang),
            row: words::period(lang).to_owned(),
            rows: forms.into_iter().map(row).collect(),
        }
    }
}

fn reported(name: String, form: Completeness) -> Reported {
    Reported { name, done: form.entered, due: form.of }
}

impl TargetCourse {
    /// One target's year as it was judged; `year` is the data set's.
    pub fn of(target: &Target, judgement: &Judgement, settings: &Settings, year: i16, lang: Lang) -> Self {
        let months = TargetYear::of(target, year, settings.window);
        let judging = settings.judging(target);
        let shape = match judging {
            Judging::Flow | Judging::Accrual => Shape::Flow,
            Judging::Level | Judging::Change => Shape::Level,
            Judging::Limit => Shape::Limit,
            Judging::Milestone => Shape::Milestone,
        };
        let course = course(&months, judgement);
        let in_period = match judging {
            Judging::Flow | Judging::Limit => differences(&course),
            _ => vec![None; course.len()],
        };
        let planned = |place: u8| {
            let until = months.until_position(place)?;
            judgement.path.iter().find(|point| point.until == until).map(|point| point.amount)
        };
        let month = |place: u8| {
            let month = months.month_at(place);
            PeriodName { short: period::short(month, lang), full: period::name(month, lang) }
        };
        let last = judgement.latest.as_ref().and_then(|latest| months.position(latest.period));
        Self {
            title: lang.pick(&target.name.vi, &target.name.en).to_owned(),
            note: note(judgement.as_of, lang),
            measure: match (shape, judging, &target.counted) {
                (Shape::Milestone, ..) => "%".to_owned(),
                // What is drawn is what was counted; the change follows from last year's count.
                (_, Judging::Change, Some(counted)) => lang.pick(&counted.vi, &counted.en).to_owned(),
                _ => lang.pick(&target.measure.vi, &target.measure.en).to_owned(),
            },
            shape,
            periods: (1..=TargetYear::MONTHS).map(month).collect(),
            in_period,
            course,
            path: (1..=TargetYear::MONTHS).map(planned).collect(),
            goal: match shape {
                Shape::Milestone => Some(Decimal::ONE_HUNDRED),
                _ => drawn_goal(judging, judgement),
            },
            bands: (shape == Shape::Flow).then_some(Bands {
                on_track_percent: settings.bands.on_track,
                behind_percent: settings.bands.behind,
            }),
            as_of: last.map(|place| usize::from(place) - 1),
            forecast: None,
        }
    }

    /// With a forecast's line, where something is left of the year. `None` stands for no ground.
    #[must_use]
    pub fn with_forecast(
        mut self,
        target: &Target,
        forecast: Option<&Forecast>,
        months: &TargetYear,
    ) -> Self {
        self.forecast = forecast.and_then(|forecast| {
            let from = usize::from(months.position(forecast.from)?.checked_sub(1)?);
            let figure = self.course.get(from).copied().flatten()?.value;
            let point = domain::forecast_shown(forecast.point, target)?;
            (from + 1 < self.periods.len()).then_some(Ahead { from, figure, point })
        });
        self
    }
}

/// A row's sparkline: the figures by the months at whose ends they stand, under the goal.
pub fn judged_sparkline(target: &Target, judgement: &Judgement, settings: &Settings, year: i16) -> Sparkline {
    let months = TargetYear::of(target, year, settings.window);
    let figures: Vec<Option<Decimal>> =
        course(&months, judgement).into_iter().map(|point| point.map(|point| point.value)).collect();
    sparkline(&figures, drawn_goal(settings.judging(target), judgement))
}

/// The goal as a line among the figures; that of a change is no count.
fn drawn_goal(judging: Judging, judgement: &Judgement) -> Option<Decimal> {
    judgement.goal.figure().filter(|_| judging != Judging::Change)
}

/// The figures by the months at whose ends they stand; of several for one month the last.
fn course(months: &TargetYear, judgement: &Judgement) -> Vec<Option<Point>> {
    let mut course = vec![None; usize::from(TargetYear::MONTHS)];
    for point in &judgement.series {
        let place = months.position(point.period).map(|place| usize::from(place) - 1);
        if let Some(slot) = place.and_then(|place| course.get_mut(place)) {
            *slot = Some(Point { value: point.amount, standing: point.standing });
        }
    }
    course
}

/// What each month brought, where the totals before and after it are known.
fn differences(course: &[Option<Point>]) -> Vec<Option<Point>> {
    let opening = Some(Point { value: Decimal::ZERO, standing: Standing::Official });
    let before = std::iter::once(&opening).chain(course);
    let difference = |(before, after): (&Option<Point>, &Option<Point>)| {
        let (before, after) = (before.as_ref()?, after.as_ref()?);
        let value = after.value.checked_sub(before.value)?;
        Some(Point { value, standing: before.standing.min(after.standing) })
    };
    before.zip(course).map(difference).collect()
}

fn note(as_of: Date, lang: Lang) -> String {
    shell::as_of(lang, &date::day(as_of))
}
