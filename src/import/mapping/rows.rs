//! The rows of somebody's sheet as proposed figures: which target each names, for whom and when.

use super::{Heads, Mapping};
use crate::import::names;
use crate::import::preview::{Found, Proposed, Reason};
use crate::import::trail::PassedOver;
use crate::import::workbook::{At, Grid, Held};
use crate::ledger::{Basis, Cell, Period, Place, Slot, Standing, codes};
use crate::progress::{self, Settings};
use crate::resolution::{DataSet, Target, UnitId};
use crate::text::draft::{Boxes, Problem};
use crate::text::fold::fold;
use crate::text::heading::Heading;
use crate::text::number::{Context, Misread, parse};
use crate::text::{Lang, period as periods};

/// What a sheet is taken for, where its rows do not say it themselves.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The resolution.
    pub data: &'a DataSet,
    /// What the ledger sets.
    pub settings: &'a Settings,
    /// Whose figures.
    pub unit: &'a UnitId,
    /// The period of the form: targets that are due quarterly are taken for its quarter.
    pub period: Period,
    /// Whether they are estimates or official.
    pub standing: Standing,
    /// The language of messages about units of measure.
    pub lang: Lang,
}

/// What a sheet proposes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapped {
    /// Its figures.
    pub proposed: Vec<Proposed>,
    /// Rows that name no target: headings, totals, remarks, and what was not understood.
    pub passed_over: Vec<PassedOver>,
}

/// The figures of a sheet, by the columns' meaning.
pub fn mapped(sheet: &Grid, heads: &Heads, mapping: &Mapping, asked: Asked<'_>) -> Mapped {
    let table = Table { sheet, heads, mapping, asked };
    let numbers_are_ours = table.numbers_are_ours();
    let mut mapped = Mapped::default();
    for row in table.rows() {
        match table.target(row, numbers_are_ours) {
            Some(target) => table.propose(row, target, &mut mapped.proposed),
            None => mapped.passed_over.extend(PassedOver::of(sheet, row as usize)),
        }
    }
    mapped
}

struct Table<'a> {
    sheet: &'a Grid,
    heads: &'a Heads,
    mapping: &'a Mapping,
    asked: Asked<'a>,
}

impl<'a> Table<'a> {
    fn rows(&self) -> std::ops::Range<u32> {
        self.heads.body..u32::try_from(self.sheet.rows.len()).unwrap_or(u32::MAX)
    }

    fn at(&self, row: u32, wanted: Heading) -> Option<At> {
        Some(At::new(row, self.mapping.column(self.heads, wanted)?))
    }

    /// What a row holds of this; what is merged over several rows is said of each of them.
    fn seen(&self, row: u32, wanted: Heading) -> &'a Held {
        self.at(row, wanted).map_or(&Held::Empty, |at| self.sheet.seen(at))
    }

    fn words(&self, row: u32, wanted: Heading) -> String {
        self.seen(row, wanted).to_string().trim().to_owned()
    }

    fn named(&self, row: u32) -> Option<&'a Target> {
        let name = self.words(row, Heading::Target);
        let targets = &self.asked.data.targets;
        let at = names::named(&name, targets.iter().map(|target| (target.id.as_str(), &target.name)));
        at.filter(|_| !name.is_empty()).and_then(|at| targets.get(at))
    }

    fn numbered(&self, row: u32) -> Option<&'a Target> {
        let number = self.words(row, Heading::Number);
        let number = number.trim_end_matches('.');
        let data = self.asked.data;
        data.targets.iter().find(|target| !number.is_empty() && data.number_of(target) == number)
    }

    /// Whether the sheet numbers its rows as the resolution does: every row whose name is known has its
    /// number too. Others count their rows as they please.
    fn numbers_are_ours(&self) -> bool {
        if self.mapping.column(self.heads, Heading::Target).is_none() {
            return true;
        }
        let both = self.rows().filter_map(|row| self.named(row).map(|target| (self.numbered(row), target)));
        let agree: Vec<bool> =
            both.map(|(numbered, named)| numbered.map(|n| &n.id) == Some(&named.id)).collect();
        agree.len() > 2 && agree.iter().all(|agrees| *agrees)
    }

    fn target(&self, row: u32, numbers_are_ours: bool) -> Option<&'a Target> {
        self.named(row).or_else(|| self.numbered(row).filter(|_| numbers_are_ours))
    }

    fn propose(&self, row: u32, target: &Target, proposed: &mut Vec<Proposed>) {
        let unit = self.unit(row);
        let period = self.period(row, target, unit.as_ref().unwrap_or(self.asked.unit));
        let refused = self.refused(row, target, &unit, period);
        let unit = unit.unwrap_or_else(UnitId::new);
        let period = period.unwrap_or(self.asked.period);
        let has_cumulative = !self.seen(row, Heading::Cumulative).is_empty();
        for heading in [Heading::InPeriod, Heading::Cumulative, Heading::LastYear] {
            let Some(at) = self.at(row, heading) else { continue };
            let basis = self.basis(heading, target, &unit, period);
            // What only stands at a cut-off has one figure, which sheets show in either column.
            if heading == Heading::InPeriod && basis == Basis::Cumulative && has_cumulative {
                continue;
            }
            let is_last_year = heading == Heading::LastYear;
            let standing = if is_last_year { Standing::Official } else { self.asked.standing };
            let slot = Slot::new(basis, standing);
            let cell = Cell { target: target.id.clone(), unit: unit.clone(), period, slot };
            let held = self.sheet.held(at);
            proposed.push(Proposed {
                place: if is_last_year { Place::LastYear(cell) } else { Place::Figure(cell) },
                found_at: self.sheet.address(at),
                found: match &refused {
                    Some(reason) if !held.is_empty() => Found::Refused(reason.clone()),
                    _ => Found::Cell(held.clone()),
                },
                written: None,
                note: if is_last_year { String::new() } else { self.words(row, Heading::Note) },
            });
        }
    }

    fn basis(&self, heading: Heading, target: &Target, unit: &UnitId, period: Period) -> Basis {
        let wished = if heading == Heading::InPeriod { Basis::InPeriod } else { Basis::Cumulative };
        let is_root = self.asked.data.root_unit().id == *unit;
        Boxes::of(target, self.asked.settings.judging(target), is_root).basis(target, period, wished)
    }

    /// The row's unit, or the words that name none.
    fn unit(&self, row: u32) -> Result<UnitId, String> {
        let name = self.words(row, Heading::Unit);
        if name.is_empty() {
            return Ok(self.asked.unit.clone());
        }
        let units = &self.asked.data.units;
        let at = names::named(&name, units.iter().map(|unit| (unit.id.as_str(), &unit.name)));
        at.and_then(|at| units.get(at)).map(|unit| unit.id.clone()).ok_or(name)
    }

    /// The row's period; nothing where its words name none.
    fn period(&self, row: u32, target: &Target, unit: &UnitId) -> Option<Period> {
        let words = self.words(row, Heading::Period);
        if !words.is_empty() {
            return period_named(&words, self.asked.data.year);
        }
        let Asked { data, settings, period, .. } = self.asked;
        let rows = progress::form_rows(data, settings, unit, period);
        Some(rows.iter().find(|row| row.target == target.id).map_or(period, |row| row.period))
    }

    fn refused(
        &self,
        row: u32,
        target: &Target,
        unit: &Result<UnitId, String>,
        period: Option<Period>,
    ) -> Option<Reason> {
        if let Err(name) = unit {
            return Some(Reason::UnknownUnit { name: name.clone() });
        }
        if period.is_none() {
            return Some(Reason::NoSuchPlace);
        }
        let typed = self.words(row, Heading::Measure);
        let context = Context::of(target, self.asked.lang);
        // What may stand behind a typed figure may stand in a column beside it: `tỷ` for `tỷ đồng`.
        let is_own = typed.is_empty() || parse(&format!("1 {typed}"), &context).is_ok();
        let asked = context.measure.map_or("", |names| self.asked.lang.of(names));
        let other = Misread::OtherMeasure { typed: typed.into(), asked: asked.into() };
        (!is_own).then_some(Reason::Unread(Problem::Misread(other)))
    }
}

/// The period of a year that words name, with or without the year: `Tháng 10`, `10/2023`, `2023-M10`.
fn period_named(words: &str, year: i16) -> Option<Period> {
    if let Some(period) = codes::period(words) {
        return Some(period);
    }
    let said = fold(words);
    let is_named = |period: &Period| {
        Lang::ALL.iter().any(|lang| {
            let name = fold(&periods::name(*period, *lang));
            let bare = name.split('/').next().unwrap_or(&name);
            let number = name.rsplit(' ').next().unwrap_or(&name);
            said == name
                || said == bare
                || (number.contains('/') && said == number)
                || said == fold(&periods::short(*period, *lang))
        })
    };
    Period::of_year(year).find(is_named)
}
