//! "So sánh các đơn vị": how many of each unit's targets stand where, each unit's figures beside the
//! others', and what they come to together. Ranks nobody; a unit without a figure is named and never 0.

use super::{Asked, line, table};
use crate::progress::{self, Check, Judgement, RollUp, Status, UnitBoard};
use crate::report::{About, Block, Cell, ChartKind, Document, Formula, Table, TableChart};
use crate::resolution::{DataSet, Target, TargetId, Unit, UnitId};
use crate::text::phrases::{report, shell, tables as words, target as told};
use crate::text::{date, domain, period as periods};
use std::collections::BTreeMap;

/// So many units stand beside each other on a page on its side.
const BESIDE: usize = 8;

/// The comparison; the whole's, whatever unit is asked about.
pub fn comparison_of_units(asked: &Asked<'_>) -> Document {
    let compared = Compared::of(asked);
    let title = words::comparison(asked.lang, &periods::in_sentence(asked.period, asked.lang));
    let mut document = asked.document(title.clone());
    let tables = [compared.counts(title)];
    let figures = compared.figures();
    let tables = tables.into_iter().chain(figures).chain([compared.together()]);
    document.blocks = tables.map(Block::WideTable).collect();
    document
}

/// Everybody's judgements, the whole's among them.
struct Compared<'a> {
    asked: &'a Asked<'a>,
    board: UnitBoard,
    units: Vec<&'a Unit>,
    judged: BTreeMap<(TargetId, UnitId), Judgement>,
}

impl<'a> Compared<'a> {
    fn of(asked: &'a Asked<'a>) -> Self {
        let Asked { data, ledger, settings, as_of, .. } = *asked;
        let mut judged = BTreeMap::new();
        let mut status = |target: &Target, unit: &Unit| {
            let judgement = progress::judge(data, ledger, settings, &target.id, &unit.id, as_of)?;
            let status = line::status(&judgement);
            judged.insert((target.id.clone(), unit.id.clone()), judgement);
            Some(status)
        };
        let board = UnitBoard::of(data, settings, as_of, &mut status);
        for target in board.rows.iter().filter_map(|row| data.target(&row.target)) {
            status(target, data.root_unit());
        }
        let units = board.units.iter().filter_map(|unit| data.unit(unit)).collect();
        Self { asked, board, units, judged }
    }

    fn data(&self) -> &'a DataSet {
        self.asked.data
    }

    fn judgement(&self, target: &Target, unit: &Unit) -> Option<&Judgement> {
        self.judged.get(&(target.id.clone(), unit.id.clone()))
    }

    /// The targets that units report, with the status of each; without those that are due of nobody.
    fn rows(&self) -> impl Iterator<Item = (&'a Target, &[Option<Status>])> {
        self.all_rows().filter(|(target, statuses)| self.is_due(target, statuses))
    }

    fn all_rows(&self) -> impl Iterator<Item = (&'a Target, &[Option<Status>])> {
        let row = |row: &'_ progress::BoardRow| self.data().target(&row.target);
        self.board.rows.iter().filter_map(move |of| Some((row(of)?, &of.statuses[..])))
    }

    fn is_due(&self, target: &Target, statuses: &[Option<Status>]) -> bool {
        let whole = self.judgement(target, self.data().root_unit()).map(line::status);
        statuses.iter().chain([&whole]).flatten().any(|status| *status != Status::NotYetDue)
    }

    /// The targets that are due of nobody, by name.
    fn not_due(&self) -> Option<String> {
        let lang = self.asked.lang;
        let rest = self.all_rows().filter(|(target, statuses)| !self.is_due(target, statuses));
        let names: Vec<&str> = rest.map(|(target, _)| lang.of(&target.name)).collect();
        (!names.is_empty()).then(|| report::all_not_due(lang, &names.join("; ")))
    }

    /// Units by counts of statuses.
    fn counts(&self, caption: String) -> Table {
        let lang = self.asked.lang;
        let shown: Vec<Status> =
            Status::ALL.into_iter().filter(|status| self.board.count_of(*status) > 0).collect();
        let mut table = Table::new(lang, caption)
            .mark(words::comparison_counts(lang, &date::day(self.asked.as_of)))
            .words(words::column_unit(lang))
            .wide(24);
        for status in &shown {
            table = table.figures(domain::status(*status, lang));
        }
        table = table.figures(words::comparison_attention(lang)).figures(words::total(lang));
        for (at, unit) in self.units.iter().enumerate() {
            let counts = shown.iter().map(|status| self.board.count(at, |other| other == *status));
            let attention = self.board.count(at, Status::needs_attention);
            let all = self.board.count(at, |_| true);
            let cells = counts.chain([attention, all]).map(|count| Cell::number(Some(count.into())));
            table.row([Cell::text(lang.of(&unit.name))].into_iter().chain(cells).collect::<Vec<_>>());
        }
        let attention = Status::ALL.into_iter().filter(|status| status.needs_attention());
        let attention = attention.map(|status| self.board.count_of(status)).sum();
        let all = Status::ALL.into_iter().map(|status| self.board.count_of(status)).sum();
        let last = self.units.len().saturating_sub(1).try_into().unwrap_or(u16::MAX);
        let totals = shown.iter().map(|status| self.board.count_of(*status)).chain([attention, all]);
        let totals =
            totals.map(|total: u32| Cell::reckoned(Some(total.into()), Formula::Sum { from: 0, to: last }));
        let name = [Cell::text(words::total(lang))];
        table.total(name.into_iter().chain(totals).collect::<Vec<_>>());
        table.charted(TableChart {
            title: words::comparison_chart(lang).to_owned(),
            alternative: words::comparison_chart_said(lang).to_owned(),
            kind: ChartKind::Bars,
            names: 0,
            figures: vec![u16::try_from(shown.len() + 1).unwrap_or(u16::MAX)],
        })
    }

    /// Target by target the units' figures, as many units at a time as a page holds.
    fn figures(&self) -> Vec<Table> {
        let parts = self.units.len().div_ceil(BESIDE).max(1);
        // As many on each page, so that the last one is not nearly empty.
        let beside = self.units.len().div_ceil(parts).max(1);
        let part = |(at, units): (usize, &[&Unit])| self.figures_of(units, at * beside, (at + 1, parts));
        self.units.chunks(beside).enumerate().map(part).collect()
    }

    fn figures_of(&self, units: &[&Unit], first: usize, (part, parts): (usize, usize)) -> Table {
        let lang = self.asked.lang;
        let period = periods::in_sentence(self.asked.period, lang);
        let mut table = Table::new(lang, words::comparison_figures(lang, part, parts, &period))
            .mark(words::comparison_figures_explain(lang))
            .words(words::column_number(lang))
            .wide(5)
            .words(words::column_target(lang))
            .wide(26)
            .words(words::comparison_measure(lang))
            .wide(9);
        for unit in units {
            table = table.figures(lang.of(&unit.name)).wide(10);
        }
        table = table.figures(words::comparison_whole(lang)).wide(10);
        let mut group = None;
        for (target, statuses) in self.rows() {
            if group.replace(target.group) != Some(target.group) {
                table.group(domain::group(target.group, self.data(), lang));
            }
            let named = [self.asked.data.number_of(target).as_str(), lang.of(&target.name)].map(Cell::text);
            let figures = units.iter().zip(&statuses[first..]).map(|(unit, status)| match status {
                None => Cell::text(shell::none(lang)),
                Some(status) => self.figure(target, unit, *status),
            });
            let root = self.data().root_unit();
            let whole = self.judgement(target, root).map(line::status);
            let whole = whole.map_or(Cell::Empty, |status| self.figure(target, root, status));
            let about = About { target: target.id.clone(), unit: root.id.clone(), period: self.asked.period };
            let cells = named.into_iter().chain([Cell::text(lang.of(&target.measure))]);
            table.row_about(about, cells.chain(figures).chain([whole]).collect::<Vec<_>>());
        }
        table
    }

    /// One unit's figure, or why there is none.
    fn figure(&self, target: &Target, unit: &Unit, status: Status) -> Cell {
        let lang = self.asked.lang;
        let Some(judgement) = self.judgement(target, unit) else { return Cell::Empty };
        let is_disputed = judgement.partial.as_ref().is_some_and(|partial| !partial.conflicts.is_empty());
        match (&judgement.latest, judgement.amount) {
            // What is in dispute is not counted, although an earlier figure may stand.
            _ if is_disputed => Cell::text(words::comparison_differs(lang)),
            (Some(_), Some(amount)) => table::figure(target, Some(amount)),
            (Some(latest), None) => Cell::text(domain::value(&latest.value, lang)),
            _ if status == Status::NotYetDue => Cell::text(words::comparison_not_due(lang)),
            _ => Cell::text(words::comparison_no_figure(lang)),
        }
    }

    /// What the units' figures come to, beside the whole's own, with everybody who lacks.
    fn together(&self) -> Table {
        let lang = self.asked.lang;
        let period = periods::in_sentence(self.asked.period, lang);
        let mut table = Table::new(lang, words::comparison_together(lang, &period))
            .words(words::column_number(lang))
            .wide(5)
            .words(words::column_target(lang))
            .wide(26)
            .words(words::comparison_measure(lang))
            .wide(9)
            .words(words::comparison_how(lang))
            .wide(28)
            .figures(words::comparison_units(lang))
            .figures(words::comparison_own(lang))
            .figures(words::comparison_difference(lang))
            .words(words::comparison_reported(lang))
            .wide(8)
            .words(words::comparison_lacking(lang))
            .wide(34);
        table.marks.extend(self.not_due());
        for (target, _) in self.rows() {
            let root = self.data().root_unit();
            let Some(judgement) = self.judgement(target, root) else { continue };
            let about = About { target: target.id.clone(), unit: root.id.clone(), period: self.asked.period };
            table.row_about(about, self.together_of(target, judgement));
        }
        table
    }

    fn together_of(&self, target: &Target, judgement: &Judgement) -> Vec<Cell> {
        /// The columns that differ.
        const DIFFERENCE: Formula = Formula::Difference { of: 5, base: 4 };
        let lang = self.asked.lang;
        let rollup = judgement.rollup.as_ref();
        let differs = judgement.checks.iter().find_map(|check| match check {
            Check::UnitsDiffer { own, difference, .. } => Some((*own, *difference)),
            _ => None,
        });
        let own = differs.map(|(own, _)| own).or_else(|| {
            let is_own = judgement.latest.as_ref().is_some_and(|own| own.how != progress::How::RolledUp);
            judgement.amount.filter(|_| is_own)
        });
        let units = |rollup: &RollUp| match rollup.amount {
            Some(amount) => table::figure(target, Some(amount)),
            None => Cell::text(domain::value(&rollup.value, lang)),
        };
        let of_units = |rollup: &RollUp| Cell::text(format!("{}/{}", rollup.reported.len(), rollup.expected));
        vec![
            Cell::text(self.asked.data.number_of(target)),
            Cell::text(lang.of(&target.name)),
            Cell::text(lang.of(&target.measure)),
            Cell::text(domain::aggregation(target.aggregation, lang)),
            rollup.map_or(Cell::Empty, units),
            table::figure(target, own),
            Cell::reckoned(differs.map(|(_, difference)| difference), DIFFERENCE),
            rollup.map_or(Cell::Empty, of_units),
            Cell::text(self.lacking(target, judgement)),
        ]
    }

    /// Who lacks, and whose figures differ or reach less far.
    fn lacking(&self, target: &Target, judgement: &Judgement) -> String {
        let lang = self.asked.lang;
        if let Some(together) = domain::together(judgement, target, self.data(), lang) {
            return together.lacking.join("; ");
        }
        if line::status(judgement) == Status::NotYetDue {
            return words::comparison_not_due(lang).to_owned();
        }
        let without =
            |unit: &&&Unit| self.judgement(target, unit).is_some_and(|judgement| judgement.latest.is_none());
        let without = self.units.iter().filter(without).map(|unit| &unit.id);
        told::units_missing(lang, &domain::units(without, self.data(), lang))
    }
}
