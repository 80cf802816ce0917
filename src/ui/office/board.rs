//! Who has handed in: a row a unit, a column a month. Handed in means that every figure due is
//! entered; nobody's word is taken for it.

use crate::ledger::{Calendar, Period};
use crate::progress::{Completeness, Status, completeness};
use crate::resolution::Unit;
use crate::state::Store;
use crate::text::phrases::office as words;
use crate::text::{Lang, period as periods};
use leptos::prelude::*;

/// Every unit's forms from the year's first month to the one shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    months: Vec<Period>,
    rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    unit: &'static Unit,
    /// One a month, in the order of the months.
    forms: Vec<Completeness>,
}

/// How far a form has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Handed {
    NotAsked,
    Nothing,
    Partly,
    All,
}

impl Board {
    /// Reads the forms of every unit that reports anything, and follows the ledger.
    pub(super) fn of(store: Store) -> Self {
        let data = store.data();
        let settings = store.settings();
        let shown = store.period();
        let last = shown.end(Calendar::CIVIL).month;
        let months: Vec<Period> = (1..=last).map(|month| Period::month(shown.year, month)).collect();
        let rows = store.read_all(|ledger| {
            let row = |unit: &'static Unit| Row {
                unit,
                forms: months
                    .iter()
                    .map(|month| completeness(data, &settings, ledger, &unit.id, *month))
                    .collect(),
            };
            let is_asked = |row: &Row| row.forms.iter().any(|form| form.of > 0);
            data.units.iter().map(row).filter(is_asked).collect()
        });
        Self { months, rows }
    }

    /// How many units have handed in for the month shown, of how many that must.
    pub(super) fn handed_in(&self) -> (usize, usize) {
        let of = |is: fn(Handed) -> bool| {
            self.rows.iter().filter_map(|row| row.forms.last()).filter(|form| is(Handed::of(form))).count()
        };
        (of(|handed| handed == Handed::All), of(|handed| handed != Handed::NotAsked))
    }
}

impl Handed {
    const SHOWN: [Self; 3] = [Self::All, Self::Partly, Self::Nothing];

    fn of(form: &Completeness) -> Self {
        match (form.entered, form.of) {
            (_, 0) => Self::NotAsked,
            (0, _) => Self::Nothing,
            // Two figures in one place are none until somebody chooses.
            (entered, of) if entered - form.conflicted.min(entered) < of => Self::Partly,
            _ => Self::All,
        }
    }

    /// The tone and icon that say the same as the word.
    fn code(self) -> &'static str {
        match self {
            Self::NotAsked => Status::NotYetDue.code(),
            Self::Nothing => Status::NoData.code(),
            Self::Partly => Status::OnTrack.code(),
            Self::All => Status::Met.code(),
        }
    }

    fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::NotAsked => words::not_asked(lang),
            Self::Nothing => words::nothing_in(lang),
            Self::Partly => words::partly_in(lang),
            Self::All => words::all_in(lang),
        }
    }
}

/// The board with its key.
#[component]
pub fn BoardSection(board: Memo<Board>, lang: Lang) -> impl IntoView {
    let key = move |handed: Handed| {
        view! {
            <li><span class=format!("status status--bare status--{}", handed.code())>{handed.word(lang)}</span></li>
        }
    };
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id="board">{words::handed_in(lang)}</h2>
                <ul class="board-key">{Handed::SHOWN.map(key)}</ul>
            </div>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="board">
                <table class="table board">
                    <caption class="unseen">{words::board_caption(lang)}</caption>
                    {move || board.with(|board| rows(board, lang))}
                </table>
            </div>
        </section>
    }
}

fn rows(board: &Board, lang: Lang) -> impl IntoView + use<> {
    let month = |month: &Period| {
        view! { <th scope="col" title=periods::name(*month, lang)>{periods::short(*month, lang)}</th> }
    };
    view! {
        <thead>
            <tr>
                <th scope="col">{words::column_unit(lang)}</th>
                {board.months.iter().map(month).collect_view()}
                <th class="number" scope="col">{words::column_this_period(lang)}</th>
            </tr>
        </thead>
        <tbody>{board.rows.iter().map(|row| unit_row(row, lang)).collect_view()}</tbody>
    }
}

fn unit_row(row: &Row, lang: Lang) -> impl IntoView + use<> {
    let last = row.forms.last().copied().unwrap_or_default();
    let handed = Handed::of(&last);
    let so_far = match handed {
        Handed::NotAsked => words::none(lang).to_owned(),
        _ => format!("{}/{}", last.entered, last.of),
    };
    view! {
        <tr data-unit=row.unit.id.as_str().to_owned() data-handed=handed.code()>
            <th scope="row">{lang.of(&row.unit.name).to_owned()}</th>
            {row.forms.iter().map(|form| cell(form, lang)).collect_view()}
            <td class="number">{so_far}</td>
        </tr>
    }
}

fn cell(form: &Completeness, lang: Lang) -> impl IntoView + use<> {
    let handed = Handed::of(form);
    if handed == Handed::NotAsked {
        return view! {
            <td><span aria-hidden="true">{words::none(lang)}</span><span class="unseen">{handed.word(lang)}</span></td>
        }
        .into_any();
    }
    let said = format!("{} {}/{}", handed.word(lang), form.entered, form.of);
    view! {
        <td title=said.clone()>
            <span class=format!("status status--icon status--{}", handed.code())>
                <span class="unseen">{said.clone()}</span>
            </span>
        </td>
    }
    .into_any()
}
