//! "Phiếu số liệu": what one unit's form of a period asks for, in the order of the screen on which it is
//! typed, with what stands there. What is asked for and lacks is a box; every figure's place in the
//! ledger goes along, so that a sheet which was filled in can be read back.

use super::{Asked, Line, table};
use crate::ledger::{Basis, Calendar, Content, Current, Period, Place, Slot, Standing, Value};
use crate::progress::{self, Boxes, Row};
use crate::report::{About, Block, Cell, Document, Signature, Table};
use crate::resolution::Target;
use crate::text::phrases::{entry, progress as handing_in, report, shell, tables as words};
use crate::text::{date, domain, period as periods};
use std::collections::BTreeSet;

/// The form. A quarter's is that of its last month, as on the screen. What was noted beside figures stays
/// in the ledger, as with every file that goes to somebody else.
pub fn unit_form(asked: &Asked<'_>) -> Document {
    let lang = asked.lang;
    let form = progress::form_of(asked.period);
    let name = lang.of(asked.unit.name_in(form.end(Calendar::CIVIL)));
    let rows = progress::expected_rows(asked.data, asked.settings, &asked.unit.id, form);
    let standing = standing(asked, &rows);
    let slot = |basis| Slot { basis, standing };
    let caption = words::form_caption(lang, name, &periods::in_sentence(form, lang));
    let mut document = asked.document(caption.clone());
    let mut table = Table::new(lang, caption)
        .words(words::column_number(lang))
        .wide(4)
        .words(words::column_target(lang))
        .wide(28)
        .words(words::form_measure(lang))
        .wide(32)
        .words(words::form_period(lang))
        .wide(4)
        .figures(words::form_last_year(lang))
        .figures(words::form_asked(lang))
        .figures(domain::slot(slot(Basis::InPeriod), lang))
        .of_slot(slot(Basis::InPeriod))
        .figures(domain::slot(slot(Basis::Cumulative), lang))
        .of_slot(slot(Basis::Cumulative))
        .words(words::form_note(lang))
        .wide(14);
    table.marks = marks(asked, form, &rows);
    let lines = Line::all(asked);
    let mut group = None;
    for (row, number) in rows.iter().zip(1_usize..) {
        let Some(target) = asked.data.target(&row.target) else { continue };
        if group.replace(target.group) != Some(target.group) {
            table.group(domain::group(target.group, asked.data, lang));
        }
        let line = lines.iter().find(|line| line.target.id == target.id);
        let plan = line.map_or(Cell::Empty, |line| table::plan(asked, line));
        let asks = Asks::of(asked, target, row, standing);
        let about = About { target: target.id.clone(), unit: asked.unit.id.clone(), period: row.period };
        let last_year = progress::last_year_until(
            asked.data,
            asked.ledger,
            asked.settings,
            target,
            asked.unit,
            row.period,
        );
        table.row_about(
            about,
            vec![
                Cell::text(number.to_string()),
                Cell::text(lang.of(&target.name)),
                Cell::text(asks.how_to_write()),
                Cell::text(periods::short(row.period, lang)),
                last_year.map_or(Cell::Empty, |value| figure(asked, &value)),
                plan,
                asks.cell(Basis::InPeriod),
                asks.cell(Basis::Cumulative),
                Cell::Empty,
            ],
        );
    }
    document.blocks = vec![Block::WideTable(table)];
    document.signatures = signatures(asked, form);
    document
}

/// Who made the form out, and who answers for it; the day is written by hand.
fn signatures(asked: &Asked<'_>, form: Period) -> Vec<Signature> {
    let lang = asked.lang;
    // A December form is signed in January.
    let due = progress::deadline(asked.settings, form).and_then(|due| i16::try_from(due.year()).ok());
    let day = report::undated(lang, due.unwrap_or(asked.data.year));
    let place = match asked.own.text("place") {
        "" => words::form_place(lang),
        place => place,
    };
    let day = report::place_and_day(lang, place, &day);
    let signature = |place_and_day: String, office: &str| Signature {
        place_and_day,
        office: office.to_owned(),
        asked: words::form_sign(lang).to_owned(),
    };
    vec![signature(String::new(), words::form_made_by(lang)), signature(day, words::form_answered_by(lang))]
}

/// By when, whether it is handed in, how it is filled in, and what never stands in it.
fn marks(asked: &Asked<'_>, form: Period, rows: &[Row]) -> Vec<String> {
    let lang = asked.lang;
    if rows.is_empty() {
        return vec![words::form_nothing_due(lang).to_owned()];
    }
    let due = progress::deadline(asked.settings, form).map(date::day).unwrap_or_default();
    let due = words::form_due(lang, &due);
    let due = match progress::is_locked(asked.ledger, &asked.unit.id, form) {
        true => format!("{due}, {}", handing_in::is_locked(lang)),
        false => due,
    };
    let is_sensitive = |row: &Row| asked.data.target(&row.target).is_some_and(|target| target.sensitive);
    let secrecy = rows.iter().any(is_sensitive).then(|| shell::no_secrets(lang).to_owned());
    [due, words::form_explain(lang).to_owned()].into_iter().chain(secrecy).collect()
}

/// Estimated where the form holds estimates and nothing official yet, as its officers began it.
fn standing(asked: &Asked<'_>, rows: &[Row]) -> Standing {
    let mut held: BTreeSet<Standing> = BTreeSet::new();
    for row in rows {
        let cells = asked.ledger.cells_of(&row.target, &asked.unit.id);
        let here = cells.filter(|(period, _, current)| *period == row.period && current.has_figure());
        held.extend(here.map(|(_, slot, _)| slot.standing));
    }
    match held.contains(&Standing::Estimated) && !held.contains(&Standing::Official) {
        true => Standing::Estimated,
        false => Standing::Official,
    }
}

/// What the form asks of one target.
struct Asks<'a> {
    asked: &'a Asked<'a>,
    target: &'a Target,
    row: &'a Row,
    boxes: Boxes,
    standing: Standing,
}

impl<'a> Asks<'a> {
    fn of(asked: &'a Asked<'a>, target: &'a Target, row: &'a Row, standing: Standing) -> Self {
        let is_root = asked.data.root_unit().id == asked.unit.id;
        let boxes = Boxes::of(target, asked.settings.judging(target), is_root);
        Self { asked, target, row, boxes, standing }
    }

    fn current(&self, slot: Slot) -> Current<'a> {
        let (target, unit) = (self.target.id.clone(), self.asked.unit.id.clone());
        let cell = crate::ledger::Cell { target, unit, period: self.row.period, slot };
        self.asked.ledger.current(&Place::Figure(cell))
    }

    /// The figure that stands, both where two do, a box where one is asked for, else a dash.
    fn cell(&self, basis: Basis) -> Cell {
        let lang = self.asked.lang;
        let slot = Slot { basis, standing: self.standing };
        match self.current(slot) {
            Current::Several(entries) => {
                let said = |content| domain::content(content, None, self.asked.data, lang);
                let all: BTreeSet<String> = entries.iter().map(|entry| said(&entry.content)).collect();
                Cell::text(all.into_iter().collect::<Vec<_>>().join(" ≠ "))
            }
            current => match current.content() {
                Some(Content::Value(value)) => figure(self.asked, value),
                _ if self.boxes.basis(self.target, self.row.period, basis) == basis => match self.boxes {
                    Boxes::Figure => Cell::Box,
                    Boxes::Ratio | Boxes::Done => Cell::TextBox,
                },
                _ => Cell::text(shell::none(lang)),
            },
        }
    }

    /// What the figure is counted in, what is written where that is no bare figure, and what stands in
    /// the same period elsewhere.
    fn how_to_write(&self) -> String {
        let lang = self.asked.lang;
        let measure = self.target.counted.as_ref().unwrap_or(&self.target.measure);
        // What is done or not is written in words, whatever the whole counts.
        let measure = Some(lang.of(measure)).filter(|_| self.boxes != Boxes::Done);
        let how = match (self.boxes, &self.target.ratio_words) {
            (Boxes::Ratio, Some(of)) => {
                Some(words::form_ratio(lang, lang.of(&of.numerator), lang.of(&of.denominator)))
            }
            (Boxes::Done, _) => Some(words::form_done(lang, entry::done(lang), entry::not_done(lang))),
            _ => None,
        };
        let measure = measure.filter(|measure| !measure.is_empty()).map(str::to_owned);
        let nothing = self.target.may_have_nothing.then(|| words::form_nothing(lang).to_owned());
        let elsewhere = self.elsewhere();
        measure.into_iter().chain(how).chain(nothing).chain(elsewhere).collect::<Vec<_>>().join("; ")
    }

    /// A figure of the period with the other standing, where the form's own has none.
    fn elsewhere(&self) -> Option<String> {
        let lang = self.asked.lang;
        let all = || self.asked.ledger.cells_of(&self.target.id, &self.asked.unit.id);
        let mut here = all().filter(|(period, slot, current)| {
            *period == self.row.period && slot.standing == self.standing && current.has_figure()
        });
        if here.next().is_some() {
            return None;
        }
        let mut others = all().filter(|(period, ..)| *period == self.row.period);
        others.find_map(|(_, slot, current)| match current.content() {
            Some(Content::Value(value)) => {
                let slot = domain::slot(slot, lang).to_lowercase();
                Some(entry::held_elsewhere(lang, &slot, &domain::value(value, lang)))
            }
            _ => None,
        })
    }
}

/// A figure as it was reported, digit by digit.
fn figure(asked: &Asked<'_>, value: &Value) -> Cell {
    match value {
        Value::Number(number) => Cell::Number { value: *number, decimals: number.normalize().scale() },
        other => Cell::text(domain::value(other, asked.lang)),
    }
}
