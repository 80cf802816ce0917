//! A period's form as a document: what units are asked for, with boxes to fill in and what they hold
//! already. Written by [`super::excel`] it can be filled in anywhere and read back.

use super::{About, Block, Cell, Document, Provenance, Table};
use crate::ledger::{Basis, Content, Ledger, Period, Slot, Standing, Value};
use crate::progress::{self, Settings};
use crate::resolution::{DataSet, Target, Unit};
use crate::text::draft::Boxes;
use crate::text::phrases::{entry, report as words, shell, workbook};
use crate::text::{Lang, date, domain, period as periods};
use time::Date;

/// What a form is asked for.
#[derive(Clone, Copy)]
pub struct FormAsked<'a> {
    /// The resolution, with the units as they are now.
    pub data: &'a DataSet,
    /// What people wrote.
    pub ledger: &'a Ledger,
    /// What the ledger sets.
    pub settings: &'a Settings,
    /// Whose forms, a table each.
    pub units: &'a [&'a Unit],
    /// The period.
    pub period: Period,
    /// Whether the figures are estimates or official.
    pub standing: Standing,
    /// The day that it is made.
    pub as_of: Date,
    /// Its language.
    pub lang: Lang,
    /// Every figure is fictional.
    pub is_illustration: bool,
    /// The build that makes it.
    pub build: &'a str,
}

/// The forms. A unit that reports nothing has a table without rows.
pub fn form(asked: &FormAsked<'_>) -> Document {
    let FormAsked { data, ledger, period, as_of, lang, is_illustration, build, .. } = *asked;
    let period = periods::in_sentence(period, lang);
    let fingerprint = ledger.fingerprint().to_string();
    let short: String = fingerprint.chars().take(12).collect();
    let sentence = words::provenance(lang, lang.of(&data.title), &date::day(as_of), &short, build);
    let table = |unit: &&Unit| Block::Table(asked.table(unit, &period));
    Document {
        lang,
        title: workbook::form_title(lang, &period),
        marks: is_illustration.then(|| shell::illustrative(lang).to_owned()).into_iter().collect(),
        letterhead: None,
        blocks: asked.units.iter().map(table).collect(),
        closing: None,
        annexes: Vec::new(),
        signatures: Vec::new(),
        provenance: Provenance {
            data_set: data.id.to_string(),
            as_of: as_of.to_string(),
            fingerprint,
            build: build.to_owned(),
            sentence,
        },
    }
}

impl FormAsked<'_> {
    fn table(&self, unit: &Unit, period: &str) -> Table {
        let lang = self.lang;
        let slot = |basis| Slot::new(basis, self.standing);
        let mut table = Table::new(lang, workbook::form_caption(lang, lang.of(&unit.name), period))
            .mark(domain::standing(self.standing, lang))
            .words(words::column_number(lang))
            .wide(6)
            .words(words::column_target(lang))
            .wide(44)
            .words(words::column_measure(lang))
            .wide(12)
            .words(entry::period(lang))
            .wide(14)
            .figures(words::column_in_period(lang))
            .wide(16)
            .of_slot(slot(Basis::InPeriod))
            .figures(words::column_cumulative(lang))
            .wide(16)
            .of_slot(slot(Basis::Cumulative))
            .words(words::column_note(lang))
            .wide(24);
        let rows = progress::form_rows(self.data, self.settings, &unit.id, self.period);
        for group in &self.data.groups {
            let mut of_group = rows.iter().filter_map(|row| {
                let target = self.data.target(&row.target).filter(|target| target.group == group.number)?;
                Some((target, row.period))
            });
            let Some(first) = of_group.next() else { continue };
            table.group(lang.of(&group.name));
            for (target, period) in std::iter::once(first).chain(of_group) {
                let about = About { target: target.id.clone(), unit: unit.id.clone(), period };
                table.row_about(about, self.cells(target, unit, period));
            }
        }
        table
    }

    fn cells(&self, target: &Target, unit: &Unit, period: Period) -> Vec<Cell> {
        let lang = self.lang;
        let measure = target.counted.as_ref().unwrap_or(&target.measure);
        let figure = |basis| self.figure(target, unit, period, basis);
        vec![
            Cell::text(self.data.number_of(target)),
            Cell::text(lang.of(&target.name)),
            Cell::text(lang.of(measure)),
            Cell::text(periods::name(period, lang)),
            figure(Basis::InPeriod),
            figure(Basis::Cumulative),
            Cell::Empty,
        ]
    }

    /// What stands in a box; a box only where the target takes a figure of that kind.
    fn figure(&self, target: &Target, unit: &Unit, period: Period, basis: Basis) -> Cell {
        let is_root = self.data.root_unit().id == unit.id;
        let boxes = Boxes::of(target, self.settings.judging(target), is_root);
        if boxes.basis(target, period, basis) != basis {
            return Cell::Empty;
        }
        let slot = Slot::new(basis, self.standing);
        let mut here = self.ledger.cells_of(&target.id, &unit.id);
        let current = here.find(|(at, in_slot, _)| (*at, *in_slot) == (period, slot));
        match current.and_then(|(_, _, current)| current.content()) {
            Some(Content::Value(Value::Number(value))) => Cell::Number { value: *value, decimals: 6 },
            Some(Content::Value(Value::Done { done: false, percent: Some(value) })) => {
                Cell::Percent { value: *value, decimals: 6 }
            }
            Some(Content::Value(value)) => Cell::text(domain::value(value, self.lang)),
            _ => Cell::Box,
        }
    }
}
