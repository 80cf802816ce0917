//! "Chỗ lệch số và kiểm tra số liệu": what somebody has to choose between, and what looks odd among the
//! figures, the most pressing first, each with what to do. It settles nothing.

use super::Asked;
use super::disputes::{self, Dispute};
use crate::progress::{self, Check, Fix, Importance, TargetYear};
use crate::report::{About, Block, Cell, ChartKind, Document, Formula, Paragraph, Table, TableChart};
use crate::resolution::{Target, Unit, UnitId, UnitKind};
use crate::text::phrases::tables as words;
use crate::text::{Lang, date, domain, number, period as periods};

/// The report. A unit's has its own figures alone.
pub fn mismatches_and_checks(asked: &Asked<'_>) -> Document {
    let lang = asked.lang;
    let period = periods::in_sentence(asked.period, lang);
    let disputes = Dispute::all(asked);
    let findings = Findings::of(asked);
    let mut document = asked.document(words::checks_title(lang, asked.unit_name(), &period));
    let figures = number::count(findings.figures, lang);
    let lead = words::checks_lead(lang, &figures, &date::day(asked.as_of));
    document.blocks = vec![
        Block::Paragraph(Paragraph::plain(lead)),
        Block::Table(counts(asked, &disputes, &findings)),
        Block::Table(disputes::table(asked, &disputes)),
        Block::WideTable(findings.table(asked)),
    ];
    document
}

/// One check of one target of one unit.
struct Finding<'a> {
    unit: &'a Unit,
    target: &'a Target,
    check: Check,
}

/// Everything found.
struct Findings<'a> {
    /// Unit by unit, in the order of the text.
    list: Vec<Finding<'a>>,
    /// How many figures of the year were looked at.
    figures: usize,
}

impl<'a> Findings<'a> {
    /// Looks at every target that a unit reports; for the root at all of them, since the units' figures
    /// taken together are its matter too. What is in dispute stands in a table of its own.
    fn of(asked: &Asked<'a>) -> Self {
        let Asked { data, ledger, settings, as_of, .. } = *asked;
        let is_whole = asked.unit.kind == UnitKind::Root;
        let mut found = Self { list: Vec::new(), figures: 0 };
        for unit in data.units.iter().filter(|unit| is_whole || unit.id == asked.unit.id) {
            let concerns = |target: &&Target| {
                unit.kind == UnitKind::Root || settings.reporters(target).include(unit.kind)
            };
            for target in data.targets.iter().filter(concerns) {
                let Some(judgement) = progress::judge(data, ledger, settings, &target.id, &unit.id, as_of)
                else {
                    continue;
                };
                let checks = judgement.checks.into_iter();
                let checks = checks.filter(|check| !matches!(check, Check::Conflict { .. }));
                found.list.extend(checks.map(|check| Finding { unit, target, check }));
                let year = TargetYear::of(target, data.year, settings.window);
                found.figures += progress::looked_at(ledger, &target.id, &unit.id, &year, as_of);
            }
        }
        found
    }

    fn count(&self, unit: &Unit, importance: Importance) -> usize {
        let of_it = self.list.iter().filter(|finding| finding.unit.id == unit.id);
        of_it.filter(|finding| finding.check.importance() == importance).count()
    }

    fn table(&self, asked: &Asked<'_>) -> Table {
        let lang = asked.lang;
        let mut table = Table::new(lang, words::checks_findings(lang))
            .words(words::column_number(lang))
            .wide(4)
            .words(words::column_target(lang))
            .wide(20)
            .words(words::column_unit(lang))
            .wide(16)
            .words(words::checks_period(lang))
            .wide(16)
            .words(words::checks_found(lang))
            .wide(40)
            .words(words::checks_rule(lang))
            .wide(30)
            .words(words::checks_to_do(lang))
            .wide(22);
        let mut number = 0_usize;
        for importance in Importance::ALL {
            let of_it = || self.list.iter().filter(|finding| finding.check.importance() == importance);
            if of_it().next().is_some() {
                let (name, why) = domain::importance(importance, lang);
                table.group(words::checks_group(lang, name, why));
            }
            for finding in of_it() {
                number += 1;
                table.row_about(finding.about(asked), finding.row(asked, number));
            }
        }
        if self.list.is_empty() {
            table.group(words::checks_no_findings(lang));
        }
        table
    }
}

impl Finding<'_> {
    fn about(&self, asked: &Asked<'_>) -> About {
        let period = self.check.period().unwrap_or(asked.period);
        About { target: self.target.id.clone(), unit: self.unit.id.clone(), period }
    }

    fn row(&self, asked: &Asked<'_>, number: usize) -> Vec<Cell> {
        let (lang, Self { unit, target, check }) = (asked.lang, self);
        let when = check.period().map(|period| periods::name(period, lang));
        let how = check.spot().map(|spot| domain::slot(spot.slot, lang).to_lowercase());
        let when = when.into_iter().chain(how).collect::<Vec<_>>().join(", ");
        let meant = check
            .meant()
            .map(|(figure, why)| domain::meant(&domain::reported(&figure, target, lang), why, lang));
        let found = [domain::check(check, target, asked.data, lang)].into_iter().chain(meant);
        vec![
            Cell::text(number.to_string()),
            Cell::text(lang.of(&target.name)),
            Cell::text(lang.of(&unit.name)),
            Cell::text(when),
            Cell::text(found.collect::<Vec<_>>().join(" ")),
            Cell::text(domain::check_rule(check, lang)),
            Cell::text(to_do(check.fix_of(target, unit, asked.settings), lang)),
        ]
    }
}

const fn to_do(fix: Fix, lang: Lang) -> &'static str {
    match fix {
        Fix::Correct(_) => words::do_correct(lang),
        Fix::Enter(_) => words::do_enter(lang),
        Fix::Choose => words::do_choose(lang),
        Fix::Units => words::do_units(lang),
        Fix::Look => words::do_look(lang),
        Fix::Setting => words::do_set(lang),
    }
}

/// How many of each there are, unit by unit; those without any are left out.
fn counts<'a>(asked: &Asked<'a>, disputes: &[Dispute], findings: &Findings<'a>) -> Table {
    let lang = asked.lang;
    let mut table = Table::new(lang, words::checks_counts(lang))
        .words(words::column_unit(lang))
        .wide(24)
        .figures(words::checks_disputes(lang));
    for importance in Importance::ALL {
        table = table.figures(domain::importance(importance, lang).0);
    }
    table = table.figures(words::total(lang));
    let disputed =
        |unit: Option<&UnitId>| disputes.iter().filter(|dispute| dispute.unit().as_ref() == unit).count();
    let of_unit = |unit: &'a Unit| {
        let found = Importance::ALL.map(|importance| findings.count(unit, importance));
        (lang.of(&unit.name), [disputed(Some(&unit.id)), found[0], found[1], found[2]])
    };
    let units = asked.data.units.iter().map(of_unit);
    let about_nobody = (words::checks_all_units(lang), [disputed(None), 0, 0, 0]);
    let mut totals = [0; 5];
    let mut rows = 0_u16;
    for (name, counts) in units.chain([about_nobody]) {
        let all = counts.iter().sum::<usize>();
        if all == 0 {
            continue;
        }
        let counts = counts.into_iter().chain([all]);
        totals.iter_mut().zip(counts.clone()).for_each(|(total, count)| *total += count);
        let cells = counts.map(|count| Cell::number(Some(count.into())));
        table.row([Cell::text(name)].into_iter().chain(cells).collect::<Vec<_>>());
        rows += 1;
    }
    if rows == 0 {
        table.group(words::checks_no_findings(lang));
        return table;
    }
    if rows > 1 {
        let sum = |total: usize| Cell::reckoned(Some(total.into()), Formula::Sum { from: 0, to: rows - 1 });
        let name = [Cell::text(words::total(lang))];
        table.total(name.into_iter().chain(totals.map(sum)).collect::<Vec<_>>());
    }
    table.charted(TableChart {
        title: words::checks_counts(lang).to_owned(),
        alternative: words::checks_chart_said(lang).to_owned(),
        kind: ChartKind::Bars,
        names: 0,
        figures: vec![5],
    })
}
