//! Who has reported what and when: every unit's forms from the year's first month to the one shown.
//! Reported means that every figure due is there; nobody's word is taken for it.

use crate::ledger::{Part, Period};
use crate::progress::{self, Handed, Lock, Report, Row, Status, Tally};
use crate::resolution::{TargetId, Unit};
use crate::state::{Role, Store};
use crate::text::phrases::progress as words;
use crate::text::{Lang, date, number, period as periods};
use leptos::prelude::*;
use time::Date;

/// The forms of the units that somebody may look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// The forms' months, up to the one shown.
    pub forms: Vec<Period>,
    /// Units that must report anything, in the order of the seeds.
    pub units: Vec<UnitForms>,
    /// The day on which deadlines are looked at.
    pub day: Date,
}

/// One unit's forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitForms {
    /// The unit.
    pub unit: &'static Unit,
    /// One a form, in their order.
    pub reports: Vec<Report>,
    /// What the form shown lacks.
    pub missing: Vec<Row>,
    /// Of that, where different figures stand.
    pub disputed: Vec<TargetId>,
}

impl Board {
    /// Reads the forms, and follows the ledger. An officer of a unit sees their own row.
    pub fn of(store: Store) -> Self {
        let data = store.data();
        let settings = store.settings();
        let shown = progress::form_of(store.period());
        let day = store.chosen_as_of().unwrap_or_else(|| store.today());
        let own = match store.person().map(|person| person.role) {
            Some(Role::Unit(unit)) => Some(unit),
            _ => None,
        };
        let months = Period::of_year(shown.year).filter(|period| matches!(period.part, Part::Month(_)));
        let (mut forms, mut is_over): (Vec<Period>, bool) = (Vec::new(), false);
        for month in months {
            if !is_over {
                forms.push(month);
            }
            is_over |= month == shown;
        }
        let units = store.read_all(|ledger| {
            let row = |unit: &'static Unit| {
                let report = |form: &Period| progress::report(data, &settings, ledger, &unit.id, *form, day);
                let missing = progress::missing(data, &settings, ledger, &unit.id, shown);
                let is_disputed = |row: &&Row| progress::is_disputed(ledger, &unit.id, row);
                let disputed = missing.iter().filter(is_disputed).map(|row| row.target.clone()).collect();
                UnitForms { unit, reports: forms.iter().map(report).collect(), missing, disputed }
            };
            let is_asked = |row: &UnitForms| row.reports.iter().any(|r| r.handed != Handed::NotAsked);
            let is_shown = |unit: &&Unit| own.as_ref().is_none_or(|own| *own == unit.id);
            data.units.iter().filter(is_shown).map(row).filter(is_asked).collect()
        });
        Self { forms, units, day }
    }

    /// Whether several units are compared, and not one looks at itself.
    pub fn is_whole(&self) -> bool {
        self.units.len() > 1
    }

    /// The form at a place in the row of forms, over all units.
    pub fn tally_at(&self, at: usize) -> Tally {
        Tally::of(self.units.iter().filter_map(|row| row.reports.get(at)))
    }

    /// The form shown, over all units.
    pub fn tally(&self) -> Tally {
        Tally::of(self.units.iter().filter_map(UnitForms::shown))
    }

    /// A unit's forms before the one shown whose deadline has passed with something missing.
    pub fn overdue_before(&self, row: &UnitForms) -> impl Iterator<Item = Period> {
        let is_overdue = |(_, report): &(&Period, &Report)| report.handed.is_overdue();
        let before = row.reports.split_last().map_or(&[][..], |(_, before)| before);
        self.forms.iter().zip(before).filter(is_overdue).map(|(form, _)| *form)
    }

    /// Units whose form shown lacks something.
    pub fn lacking(&self) -> impl Iterator<Item = &UnitForms> {
        self.units.iter().filter(|row| !row.missing.is_empty())
    }

    /// "Kỳ tháng 10/2023: 12/16 (75%) đơn vị đã báo cáo đủ, 10/16 (63%) đúng hạn."
    pub fn rates(&self, lang: Lang) -> String {
        let tally = self.tally();
        let rate = |part: u32, percent: Option<u32>| {
            let percent = number::percent(percent.unwrap_or_default().into(), lang);
            format!("{part}/{} ({percent})", tally.expected)
        };
        let shown = self.forms.last().map(|form| periods::in_sentence(*form, lang)).unwrap_or_default();
        let reported = rate(tally.reported, tally.reporting_percent());
        words::rates(lang, &shown, &reported, &rate(tally.on_time, tally.on_time_percent()))
    }
}

impl UnitForms {
    /// The form shown.
    pub fn shown(&self) -> Option<&Report> {
        self.reports.last()
    }
}

/// How a form stands as the tone and icon of a status, its short word, and its name in the key.
fn seen(handed: Handed, lang: Lang) -> (Status, &'static str, &'static str) {
    match handed {
        Handed::NotAsked => (Status::NotYetDue, words::not_asked(lang), words::not_asked(lang)),
        Handed::OnTime => (Status::Met, words::on_time(lang), words::key_on_time(lang)),
        Handed::Late => (Status::Behind, words::late(lang), words::key_late(lang)),
        Handed::Partly => (Status::OnTrack, words::partly(lang), words::key_partly(lang)),
        Handed::Nothing => (Status::NoData, words::nothing(lang), words::key_nothing(lang)),
        Handed::Overdue => (Status::AtRisk, words::overdue(lang), words::key_overdue(lang)),
        Handed::Silent => (Status::NotMet, words::overdue_nothing(lang), words::key_silent(lang)),
    }
}

/// The code and the words of a lock; `None` while the form is open.
fn locked(lock: &Lock, lang: Lang) -> Option<(&'static str, &'static str)> {
    let locked = lock.locked()?;
    Some(match (&locked.beside, locked.after.is_empty()) {
        (Some(_), _) => ("disputed", words::is_disputed(lang)),
        (None, false) => ("after", words::is_after(lang)),
        (None, true) => ("locked", words::is_locked(lang)),
    })
}

/// The icons with their words and how many forms of the period shown stand so.
pub fn key(board: &Board, lang: Lang) -> AnyView {
    const SHOWN: [Handed; 6] =
        [Handed::OnTime, Handed::Late, Handed::Partly, Handed::Nothing, Handed::Overdue, Handed::Silent];
    let item = |handed: Handed| {
        let (status, _, name) = seen(handed, lang);
        let count =
            board.units.iter().filter_map(UnitForms::shown).filter(|form| form.handed == handed).count();
        view! {
            <li data-handed=code(handed)><span class=format!("status status--bare status--{}", status.code())>{name}": "{count}</span></li>
        }
    };
    view! { <ul class="board-key">{SHOWN.map(item)}</ul> }.into_any()
}

/// The board.
#[component]
pub fn BoardSection(board: Memo<Board>, lang: Lang) -> impl IntoView {
    view! {
        <section class="section">
            <div class="section__head">
                <h2 id="board">{words::board(lang)}</h2>
                {move || board.with(|board| key(board, lang))}
            </div>
            <div class="table-scroll" tabindex="0" role="region" aria-labelledby="board">
                <table class="table board">
                    <caption class="unseen">{words::board_caption(lang)}</caption>
                    {move || board.with(|board| table(board, lang))}
                </table>
            </div>
            <p class="soft">{words::clocks(lang)}</p>
        </section>
    }
}

fn table(board: &Board, lang: Lang) -> AnyView {
    let head = |form: &Period| {
        view! {
            <th scope="col" title=periods::name(*form, lang)>
                {periods::short(*form, lang)}<span class="board__word">{longer(*form, lang)}</span>
            </th>
        }
    };
    type Count = fn(&Tally) -> u32;
    let totals: [(&'static str, Count); 7] = [
        (words::total_expected(lang), |tally| tally.expected),
        (words::total_reported(lang), |tally| tally.reported),
        (words::total_on_time(lang), |tally| tally.on_time),
        (words::total_late(lang), Tally::late),
        (words::key_overdue(lang), |tally| tally.overdue),
        (words::key_silent(lang), |tally| tally.silent),
        (words::total_locked(lang), |tally| tally.locked),
    ];
    let tallies: Vec<Tally> = (0..board.forms.len()).map(|at| board.tally_at(at)).collect();
    let total = |(name, count): (&'static str, Count)| {
        view! {
            <tr>
                <th scope="row">{name}</th>
                {tallies.iter().map(|tally| view! { <td>{count(tally)}</td> }).collect_view()}
                <td></td><td></td>
            </tr>
        }
    };
    view! {
        <thead><tr>
            <th scope="col">{words::column_unit(lang)}</th>
            {board.forms.iter().map(head).collect_view()}
            <th scope="col">{words::column_reported(lang)}</th>
            <th scope="col">{words::column_on_time(lang)}</th>
        </tr></thead>
        <tbody>{board.units.iter().map(|row| unit_row(row, lang)).collect_view()}</tbody>
        {board.is_whole().then(|| view! { <tfoot>{totals.map(total)}</tfoot> })}
    }
    .into_any()
}

/// The longer periods that end with a form's month: `Q2 · 6T`.
fn longer(form: Period, lang: Lang) -> String {
    let ends =
        Period::of_year(form.year).filter(|period| progress::form_of(*period) == form && *period != form);
    ends.map(|period| periods::short(period, lang)).collect::<Vec<_>>().join(" · ")
}

fn unit_row(row: &UnitForms, lang: Lang) -> AnyView {
    let tally = Tally::of(&row.reports);
    view! {
        <tr data-unit=row.unit.id.as_str().to_owned()>
            <th scope="row">{lang.of(&row.unit.name).to_owned()}</th>
            {row.reports.iter().map(|report| cell(report, lang)).collect_view()}
            <td>{tally.reported}"/"{tally.expected}</td>
            <td>{tally.on_time}"/"{tally.expected}</td>
        </tr>
    }
    .into_any()
}

fn cell(report: &Report, lang: Lang) -> AnyView {
    let (status, word, name) = seen(report.handed, lang);
    if report.handed == Handed::NotAsked {
        return view! {
            <td><span aria-hidden="true">{words::none(lang)}</span><span class="unseen">{name}</span></td>
        }
        .into_any();
    }
    let lock = locked(&report.lock, lang);
    // Two figures in one place are none until somebody chooses.
    let sure = report.form.entered.saturating_sub(report.form.conflicted);
    let due = report.due.map(|day| words::cell_due(lang, &date::day(day)));
    let on = report.on.map(|day| words::cell_on(lang, &date::day(day)));
    let told = [Some(name.to_owned()), on, due].into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! {
        <td title=told data-handed=code(report.handed) data-lock=lock.map(|(code, _)| code)>
            <span class=format!("status status--bare status--{}", status.code())>
                {sure}"/"{report.form.of}
            </span>
            <span class="board__word">{word}</span>
            {lock.map(|(_, word)| view! { <span class="board__word board__lock">{word}</span> })}
        </td>
    }
    .into_any()
}

/// The name of how a form stands for tests and styles.
const fn code(handed: Handed) -> &'static str {
    match handed {
        Handed::NotAsked => "not-asked",
        Handed::OnTime => "on-time",
        Handed::Late => "late",
        Handed::Partly => "partly",
        Handed::Nothing => "nothing",
        Handed::Overdue => "overdue",
        Handed::Silent => "silent",
    }
}
