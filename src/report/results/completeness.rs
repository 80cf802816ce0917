//! "Tình hình báo cáo": who has handed in, whole, in time or late, form by form up to the period's, with
//! rates and whom to urge. Deadlines are looked at from the report's date.

use super::Asked;
use crate::ledger::{Calendar, Part, Period};
use crate::progress::{self, Handed, Lock, Report, Row, Tally};
use crate::report::{Block, Cell, ChartKind, Document, Emphasis, Formula, Paragraph, Table, TableChart};
use crate::resolution::{Unit, UnitKind};
use crate::text::phrases::{entry, progress as said, tables as words};
use crate::text::{date, number, period as periods};
use rust_decimal::Decimal;

/// The columns of counts and rates.
const EXPECTED: u16 = 1;
const REPORTED: u16 = 2;
const ON_TIME: u16 = 3;
const REPORTED_PERCENT: u16 = 8;
const ON_TIME_PERCENT: u16 = 9;

/// The report. A unit's has its own forms alone.
pub fn completeness(asked: &Asked<'_>) -> Document {
    let lang = asked.lang;
    let forms = Forms::of(asked);
    let period = periods::in_sentence(forms.shown, lang);
    let mut document = asked.document(words::completeness_title(lang, asked.unit_name(), &period));
    let rates = forms.is_whole().then(|| Block::Paragraph(Paragraph::plain(forms.rates())));
    let clocks = Paragraph::default().with(said::clocks(lang), Emphasis::Aside);
    let urged = match forms.units.iter().any(|unit| !unit.missing.is_empty()) {
        true => Block::Table(forms.urged()),
        false => Block::Paragraph(Paragraph::plain(said::reminders_none(lang, &period))),
    };
    let rest = [Block::Table(forms.counts()), Block::Paragraph(clocks), urged];
    let board = Block::WideTable(forms.board());
    document.blocks = rates.into_iter().chain(rest).chain([board]).collect();
    document
}

/// The forms of everybody who is looked at.
struct Forms<'a> {
    asked: &'a Asked<'a>,
    shown: Period,
    months: Vec<Period>,
    units: Vec<UnitForms<'a>>,
}

/// One unit's forms.
struct UnitForms<'a> {
    unit: &'a Unit,
    /// One a month.
    reports: Vec<Report>,
    /// What the form shown lacks, or holds in dispute.
    missing: Vec<Row>,
}

impl<'a> Forms<'a> {
    fn of(asked: &'a Asked<'a>) -> Self {
        let Asked { data, ledger, settings, as_of, .. } = *asked;
        let shown = progress::form_of(asked.period);
        let ends = |period: Period| period.end(Calendar::CIVIL);
        let is_month = |period: &Period| matches!(period.part, Part::Month(_));
        let months = Period::of_year(shown.year).filter(is_month);
        let months: Vec<Period> = months.filter(|month| ends(*month) <= ends(shown)).collect();
        let is_root = asked.unit.kind == UnitKind::Root;
        let units = data.units.iter().filter(|unit| is_root || unit.id == asked.unit.id);
        let forms = |unit: &'a Unit| UnitForms {
            unit,
            reports: months
                .iter()
                .map(|month| progress::report(data, settings, ledger, &unit.id, *month, as_of))
                .collect(),
            missing: progress::missing(data, settings, ledger, &unit.id, shown),
        };
        let is_asked =
            |unit: &UnitForms<'_>| unit.reports.iter().any(|report| report.handed != Handed::NotAsked);
        let units = units.map(forms).filter(is_asked).collect();
        Self { asked, shown, months, units }
    }

    fn is_whole(&self) -> bool {
        self.asked.unit.kind == UnitKind::Root
    }

    /// "Kỳ tháng 10/2023: 12/16 (75%) đơn vị đã báo cáo đủ, 10/16 (63%) đúng hạn."
    fn rates(&self) -> String {
        let lang = self.asked.lang;
        let tally = Tally::of(self.units.iter().filter_map(|unit| unit.reports.last()));
        let rate = |part: u32, percent: Option<u32>| {
            let percent = number::percent(percent.unwrap_or_default().into(), lang);
            format!("{part}/{} ({percent})", tally.expected)
        };
        let reported = rate(tally.reported, tally.reporting_percent());
        let on_time = rate(tally.on_time, tally.on_time_percent());
        said::rates(lang, &periods::in_sentence(self.shown, lang), &reported, &on_time)
    }

    /// Each unit's forms counted, with both rates.
    fn counts(&self) -> Table {
        let lang = self.asked.lang;
        let until = periods::in_sentence(self.shown, lang);
        let mut table = Table::new(lang, words::completeness_counts(lang, &until))
            .words(words::column_unit(lang))
            .wide(22)
            .figures(said::total_expected(lang))
            .wide(8)
            .figures(said::total_reported(lang))
            .wide(8)
            .figures(said::total_on_time(lang))
            .wide(8)
            .figures(said::total_late(lang))
            .wide(8)
            .figures(said::key_overdue(lang))
            .wide(8)
            .figures(said::key_silent(lang))
            .wide(8)
            .figures(said::total_locked(lang))
            .wide(8)
            .figures(words::completeness_reported_percent(lang))
            .wide(9)
            .figures(words::completeness_on_time_percent(lang))
            .wide(9);
        for unit in &self.units {
            let tally = Tally::of(&unit.reports);
            let count = |count: u32| Cell::number(Some(count.into()));
            table.row(counted(lang.of(&unit.unit.name), tally, count));
        }
        if self.is_whole() {
            let last = u16::try_from(self.units.len()).unwrap_or(u16::MAX).saturating_sub(1);
            let all = Tally::of(self.units.iter().flat_map(|unit| &unit.reports));
            let sum = |total: u32| Cell::reckoned(Some(total.into()), Formula::Sum { from: 0, to: last });
            table.total(counted(words::total(lang), all, sum));
        }
        table.charted(TableChart {
            title: words::completeness_chart(lang).to_owned(),
            alternative: words::completeness_chart_said(lang).to_owned(),
            kind: ChartKind::Bars,
            names: 0,
            figures: vec![REPORTED_PERCENT, ON_TIME_PERCENT],
        })
    }

    /// What the form shown still lacks, unit by unit.
    fn urged(&self) -> Table {
        let lang = self.asked.lang;
        let period = periods::in_sentence(self.shown, lang);
        let mut table = Table::new(lang, words::completeness_urged(lang, &period))
            .words(words::column_unit(lang))
            .wide(20)
            .words(words::completeness_lacks(lang))
            .wide(8)
            .words(said::column_missing(lang))
            .wide(44)
            .words(said::column_due(lang))
            .wide(12);
        for unit in self.units.iter().filter(|unit| !unit.missing.is_empty()) {
            let Some(report) = unit.reports.last() else { continue };
            table.row(vec![
                Cell::text(lang.of(&unit.unit.name)),
                Cell::text(match report.form.entered {
                    0 => said::lacks_all(lang, report.form.of),
                    _ => said::lacks_of(lang, unit.missing.len(), report.form.of),
                }),
                Cell::text(self.lacking(unit)),
                Cell::text(self.due(report)),
            ]);
        }
        table
    }

    /// Names of what lacks, and the earlier forms whose deadline has passed with something missing.
    fn lacking(&self, unit: &UnitForms<'_>) -> String {
        let lang = self.asked.lang;
        let named = |row: &Row| {
            let name = lang.of(&self.asked.data.target(&row.target)?.name);
            let is_disputed = progress::is_disputed(self.asked.ledger, &unit.unit.id, row);
            let disputed = is_disputed.then(|| format!(" ({})", entry::two_figures(lang)));
            Some(name.to_owned() + &disputed.unwrap_or_default())
        };
        let names = unit.missing.iter().filter_map(named).collect::<Vec<_>>().join("; ");
        let before = self.months.iter().zip(&unit.reports).filter(|(month, _)| **month != self.shown);
        let late = before.filter(|(_, report)| report.handed.is_overdue());
        let late: Vec<Period> = late.map(|(month, _)| *month).collect();
        match late.is_empty() {
            true => names,
            false => format!("{names}. {}", said::earlier(lang, &periods::list(&late, lang))),
        }
    }

    fn due(&self, report: &Report) -> String {
        let lang = self.asked.lang;
        let Some(due) = report.due else { return String::new() };
        let over = usize::try_from((self.asked.as_of - due).whole_days()).ok().filter(|days| *days > 0);
        match over {
            Some(days) => {
                format!("{}, {}", date::day(due), said::days_over(lang, &number::count(days, lang)))
            }
            None => date::day(due),
        }
    }

    /// Units × months.
    fn board(&self) -> Table {
        let lang = self.asked.lang;
        let mut table = Table::new(lang, said::board(lang))
            .mark(said::board_caption(lang))
            .words(words::column_unit(lang))
            .wide(21);
        for month in &self.months {
            table = table.words(periods::short(*month, lang)).wide(14);
        }
        for unit in &self.units {
            let name = Cell::text(lang.of(&unit.unit.name));
            let forms = unit.reports.iter().map(|report| Cell::text(self.standing(report)));
            table.row([name].into_iter().chain(forms).collect::<Vec<_>>());
        }
        table
    }

    /// "8/8 đúng hạn, đã chốt": two figures in one place are none until somebody chooses.
    fn standing(&self, report: &Report) -> String {
        let lang = self.asked.lang;
        let word = match report.handed {
            Handed::NotAsked => return said::none(lang).to_owned(),
            Handed::OnTime => said::on_time(lang),
            Handed::Late => said::late(lang),
            Handed::Partly => said::partly(lang),
            Handed::Nothing => said::nothing(lang),
            Handed::Overdue => said::overdue(lang),
            Handed::Silent => said::overdue_nothing(lang),
        };
        let sure = report.form.entered.saturating_sub(report.form.conflicted);
        let form = format!("{sure}/{} {word}", report.form.of);
        let lock = match &report.lock {
            Lock::Open { .. } => None,
            Lock::Locked(locked) if locked.beside.is_some() => Some(said::is_disputed(lang)),
            Lock::Locked(locked) if !locked.after.is_empty() => Some(said::is_after(lang)),
            Lock::Locked(_) => Some(said::is_locked(lang)),
        };
        [Some(&*form), lock].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// A row of counts; both rates follow from them.
fn counted(name: &str, tally: Tally, count: impl Fn(u32) -> Cell) -> Vec<Cell> {
    let Tally { expected, reported, on_time, overdue, silent, locked } = tally;
    let counts = [expected, reported, on_time, tally.late(), overdue, silent, locked];
    let counts = counts.map(count).into_iter();
    let rate = |part: u32, of: u16| {
        let share = (Decimal::from(part) * Decimal::ONE_HUNDRED).checked_div(tally.expected.into());
        Cell::reckoned(share, Formula::Percentage { of, base: EXPECTED })
    };
    let rates = [rate(tally.reported, REPORTED), rate(tally.on_time, ON_TIME)];
    [Cell::text(name)].into_iter().chain(counts).chain(rates).collect()
}
