//! Last year's figures of one way to cut the year, in boxes: shown, pasted into, saved together.

use super::super::boxes::Typed;
use super::super::looked::Looked;
use crate::edge::{clipboard, page};
use crate::import::{self, Input, Line, Sheet};
use crate::ledger::{Basis, Period};
use crate::resolution::{Names, UnitId};
use crate::state::draft::{Boxes, Draft, Field};
use crate::state::pasting;
use crate::state::year_before::{Grain, Row};
use crate::text::number::Context;
use crate::text::phrases::{entry as entry_words, outlook as words, target as target_words};
use crate::text::{Lang, period as periods};
use crate::ui::entry::left_over;
use leptos::ev::ClipboardEvent;
use leptos::prelude::*;

/// The boxes and what they hold. Copies are handles to one.
#[derive(Clone, Copy)]
pub struct Form {
    look: Looked,
    boxes: Boxes,
    rows: Memo<Vec<Row>>,
    /// A part and its whole by row; the second unused where there is only a figure.
    typed: StoredValue<Vec<(Typed, Typed)>>,
}

impl Form {
    /// Boxes that show what holds.
    pub fn new(look: Looked, boxes: Boxes, unit: &UnitId, (grain, basis): (Grain, Basis)) -> Form {
        let Looked { target, store, lang, .. } = look;
        let rows = {
            let (unit, year) = (unit.clone(), store.data().year);
            Memo::new(move |_| {
                store.read(&target.id, &unit, |ledger| Row::all(ledger, target, &unit, year, grain, basis))
            })
        };
        let pairs = rows.with(|rows| rows.iter().map(|_| Typed::pair()).collect());
        let form = Form { look, boxes, rows, typed: StoredValue::new(pairs) };
        // Boxes that show what held follow it; what is typed stays.
        Effect::new(move |before: Option<Vec<Draft>>| {
            let now: Vec<Draft> = rows.with(|rows| rows.iter().map(|row| row.draft(lang)).collect());
            for (place, draft) in now.iter().enumerate() {
                let old = before.as_ref().and_then(|before| before.get(place)).cloned().unwrap_or_default();
                if form.typed_at(place) == old {
                    form.show(place, draft);
                }
            }
            now
        });
        form
    }

    /// What stands in a row's boxes.
    fn typed_at(self, place: usize) -> Draft {
        let draft = |(first, second): &(Typed, Typed)| Draft {
            first: first.words(),
            second: second.words(),
            nothing_arose: first.nothing_arose.get_untracked(),
            done: None,
        };
        self.typed.with_value(|typed| typed.get(place).map(draft)).unwrap_or_default()
    }

    fn show(self, place: usize, draft: &Draft) {
        let Some((first, second)) = self.typed.with_value(|typed| typed.get(place).copied()) else { return };
        for (shown, text) in [(first, &draft.first), (second, &draft.second)] {
            shown.text.set(text.clone());
            shown.nothing_arose.set(draft.nothing_arose);
            shown.error.set(None);
        }
    }

    /// Writes what differs; nothing as long as a box is wrong. Says what came of it.
    pub fn save(self) -> Result<String, String> {
        let Looked { target, lang, .. } = self.look;
        let rows = self.rows.get_untracked();
        let mut statements = Vec::new();
        let mut wrong: usize = 0;
        for (place, row) in rows.iter().enumerate() {
            let typed = self.typed_at(place);
            match row.change(&typed, self.boxes, target, lang) {
                Ok(change) => statements.extend(change),
                Err((field, problem)) => {
                    wrong += 1;
                    self.typed.with_value(|typed| {
                        if let Some((first, second)) = typed.get(place) {
                            let at = if field == Field::First { first } else { second };
                            at.complain(problem.sentence(lang));
                        }
                    });
                }
            }
        }
        let count = statements.len();
        if wrong > 0 {
            return Err(words::year_before_wrong(lang, wrong));
        }
        if count > 0 && !self.look.write_all(statements) {
            return Err(target_words::refused(lang).to_owned());
        }
        let rows = self.rows.get_untracked();
        rows.iter().enumerate().for_each(|(place, row)| self.show(place, &row.draft(lang)));
        Ok(match count {
            0 => words::year_before_same(lang).to_owned(),
            _ => words::year_before_saved(lang, count),
        })
    }

    /// A block pasted into a box goes into the rows from there on, or by the periods' names in it.
    /// `None` for one cell, which the browser pastes itself; an error where something found no place.
    pub fn paste(self, event: &ClipboardEvent) -> Option<Result<(), String>> {
        let Looked { target, lang, .. } = self.look;
        let sheet =
            clipboard::pasted(event).map(|text| Sheet::read(&text)).filter(|sheet| !sheet.is_one_cell())?;
        let (_, field) = page::box_of(event)?;
        let rows = self.rows.get_untracked();
        let start = (0..rows.len()).find_map(|place| {
            let input =
                [Input::First, Input::Second].into_iter().find(|input| box_id(place, *input) == field)?;
            Some((place, input))
        })?;
        event.prevent_default();
        let names: Vec<(String, Names)> =
            rows.iter().map(|row| names(row.cell.period.a_year_before())).collect();
        let is_pair = self.boxes == Boxes::Ratio;
        let lines: Vec<Line<'_>> = names.iter().map(|(id, name)| Line { id, name, is_pair }).collect();
        let laid = match import::lay(&sheet, &lines, start) {
            Ok(laid) => laid,
            Err(import::TooManyColumns { columns }) => {
                return Some(Err(entry_words::too_many_columns(lang, columns)));
            }
        };
        for placed in &laid.placed {
            let shown = self.typed_at(placed.line);
            self.show(placed.line, &pasting::pasted(&shown, placed, self.boxes, target));
        }
        let nothing = laid.placed.is_empty().then(|| entry_words::nothing_pasted(lang).to_owned());
        let said: Vec<String> = nothing.into_iter().chain(left_over(&laid, lang)).collect();
        Some(if said.is_empty() { Ok(()) } else { Err(said.join(" ")) })
    }

    /// The boxes under their periods' names.
    pub fn view(self) -> AnyView {
        let Looked { target, lang, .. } = self.look;
        let rows = self.rows.get_untracked();
        let pairs = self.typed.get_value();
        let named = rows.iter().map(|row| periods::name(row.cell.period.a_year_before(), lang));
        let lines = named.zip(pairs).enumerate();
        let disputed = move |place: usize| {
            let is =
                Memo::new(move |_| self.rows.with(|rows| rows.get(place).is_some_and(|row| row.is_disputed)));
            move || is.get().then(|| self.look.two_figures())
        };
        let (first, second) = (|place| box_id(place, Input::First), |place| box_id(place, Input::Second));
        match (self.boxes, &target.ratio_words) {
            (Boxes::Ratio, Some(ratio)) => {
                let context = Context::of_part(target, lang);
                let lines = lines.map(|(place, (name, (part, whole)))| {
                    let part = part.figure(first(place), lang.of(&ratio.numerator), context);
                    let whole = whole.figure(second(place), lang.of(&ratio.denominator), context);
                    view! {
                        <fieldset class="stack">
                            <legend class="field__label">{name}</legend>
                            <div class="quarters">{part} {whole}</div>
                            {disputed(place)}
                        </fieldset>
                    }
                });
                lines.collect_view().into_any()
            }
            _ => {
                let context = Context { measure: None, ..Context::of(target, lang) };
                let lines = lines.map(|(place, (name, (figure, _)))| {
                    let figure = figure.figure(first(place), name, context);
                    view! { <div>{figure} {disputed(place)}</div> }
                });
                view! { <div class="quarters">{lines.collect_view()}</div> }.into_any()
            }
        }
    }
}

/// What a sheet may call a period: `t1` or its full name.
fn names(period: Period) -> (String, Names) {
    let name = |lang| periods::name(period, lang).into();
    (periods::short(period, Lang::Vi).to_lowercase(), Names { vi: name(Lang::Vi), en: name(Lang::En) })
}

fn box_id(place: usize, input: Input) -> String {
    let field = match input {
        Input::First => "first",
        Input::Second => "second",
    };
    format!("year-before-{place}-{field}")
}
