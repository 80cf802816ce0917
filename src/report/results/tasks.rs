//! "Danh mục nhiệm vụ": every task with who leads it, by when, how far it has come and what was noted
//! last, those overdue first. Days are looked at from the report's date.

use super::{Asked, line};
use crate::progress::{self, Status};
use crate::report::{Block, Cell, Document, Table};
use crate::resolution::UnitKind;
use crate::text::phrases::{registers, tables as words, work as said};
use crate::text::{Lang, date, domain, number, period as periods};
use crate::work::{self, Record, Register, Task, Timing};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// How a due day lies, in the order in which the list has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    Overdue,
    Soon,
    Ahead,
    Undated,
    Closed,
}

/// The list. A unit's has what is said to be about it.
pub fn tasks(asked: &Asked<'_>) -> Document {
    let lang = asked.lang;
    let period = periods::in_sentence(asked.period, lang);
    let caption = words::tasks_caption(lang, asked.unit_name(), &period);
    let mut document = asked.document(caption.clone());
    let mut table = Table::new(lang, caption)
        .words(words::column_number(lang))
        .wide(4)
        .words(said::column_task(lang))
        .wide(30)
        .words(said::column_who(lang))
        .wide(18)
        .words(said::column_due(lang))
        .wide(14)
        .words(said::column_state(lang))
        .wide(14)
        .words(said::column_targets(lang))
        .wide(38)
        .words(words::tasks_log(lang))
        .wide(20);
    let tasks = in_order(asked);
    let count = |is: &dyn Fn(Stage) -> bool| {
        number::count(tasks.iter().filter(|task| is(Stage::of(asked, task))).count(), lang)
    };
    let open = count(&|stage| stage != Stage::Closed);
    let (overdue, soon) = (count(&|stage| stage == Stage::Overdue), count(&|stage| stage == Stage::Soon));
    let day = words::tasks_as_of(lang, &date::day(asked.as_of));
    table.marks = vec![day, said::tasks_lead(lang, &open, &overdue, &soon)];
    let added = work::records(asked.ledger, Register::Body);
    let mut stage = None;
    for (task, at) in tasks.iter().zip(1_usize..) {
        let here = Stage::of(asked, task);
        if stage.replace(here) != Some(here) {
            table.group(here.name(lang));
        }
        table.row(row(asked, task, at, &added));
    }
    if tasks.is_empty() {
        table.group(words::tasks_none(lang));
    }
    document.blocks = vec![Block::WideTable(table)];
    document
}

impl Stage {
    fn of(asked: &Asked<'_>, task: &Task) -> Self {
        match task.timing(asked.as_of) {
            Timing::Overdue { .. } => Self::Overdue,
            Timing::Soon { .. } => Self::Soon,
            Timing::Ahead => Self::Ahead,
            Timing::Undated => Self::Undated,
            Timing::Closed => Self::Closed,
        }
    }

    const fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Overdue => words::tasks_overdue(lang),
            Self::Soon => words::tasks_soon(lang),
            Self::Ahead => words::tasks_ahead(lang),
            Self::Undated => registers::undated(lang),
            Self::Closed => words::tasks_closed(lang),
        }
    }
}

/// Overdue ones first, the longest overdue before the others; of equal ones in the order of the text.
fn in_order(asked: &Asked<'_>) -> Vec<Task> {
    let is_root = asked.unit.kind == UnitKind::Root;
    let mut tasks = work::tasks(asked.data, asked.ledger);
    tasks.retain(|task| is_root || task.record.may_concern(&asked.unit.id));
    tasks.sort_by_key(|task| (Stage::of(asked, task), task.due.is_none(), task.due));
    tasks
}

fn row(asked: &Asked<'_>, task: &Task, number: usize, added: &[Record]) -> Vec<Cell> {
    vec![
        Cell::text(number.to_string()),
        Cell::text(named(task, asked.lang)),
        Cell::text(who(asked, task, added)),
        Cell::text(due(asked, task)),
        Cell::text(state(task, asked.lang)),
        Cell::text(targets(asked, task)),
        Cell::text(last_line(task)),
    ]
}

/// Its name, with what is to come of it.
fn named(task: &Task, lang: Lang) -> String {
    let name = match lang.of(&task.name) {
        "" => registers::nameless(lang),
        name => name,
    };
    match task.record.text("output") {
        "" => name.to_owned(),
        output => format!("{name} · {output}"),
    }
}

fn who(asked: &Asked<'_>, task: &Task, added: &[Record]) -> String {
    let lead = task.lead().map(|id| domain::body(id, asked.data, added, asked.lang).to_owned());
    let unit = task.unit().map(|unit| domain::units([&unit], asked.data, asked.lang));
    let who: Vec<String> = lead.into_iter().chain(unit).collect();
    match who.is_empty() {
        true => said::nobody(asked.lang).to_owned(),
        false => who.join(" · "),
    }
}

/// The day, whose it is, and how it lies; nothing under the heading of those without one.
fn due(asked: &Asked<'_>, task: &Task) -> String {
    let lang = asked.lang;
    if task.due.is_none() {
        return String::new();
    }
    let by_text = task.is_due_by_text.then(|| format!(" ({})", said::by_text(lang)));
    let day = task.due.map(|due| date::day(due) + &by_text.unwrap_or_default());
    let timing = domain::timing(task.timing(asked.as_of), lang);
    day.into_iter().chain(timing).collect::<Vec<_>>().join(" · ")
}

fn state(task: &Task, lang: Lang) -> String {
    if task.record.is_disputed("status") {
        return registers::disputed(lang).to_owned();
    }
    let progress = task.progress();
    let percent = task.percent().filter(|_| !progress.is_closed());
    let percent = percent.map(|percent| format!(" {}", number::percent(percent, lang)));
    domain::progress(progress, lang).to_owned() + &percent.unwrap_or_default()
}

/// The linked targets by where they stand, the most serious first: of the task's unit where that reports
/// them, else of the whole.
fn targets(asked: &Asked<'_>, task: &Task) -> String {
    let Asked { data, ledger, settings, as_of, lang, .. } = *asked;
    let root = data.root_unit();
    let unit = task.unit().and_then(|unit| data.unit(&unit)).unwrap_or(root);
    let mut linked: BTreeMap<(Reverse<u8>, Status), Vec<&str>> = BTreeMap::new();
    for target in task.targets.iter().filter_map(|id| data.target(id)) {
        let whose = if settings.reporters(target).include(unit.kind) { unit } else { root };
        let judgement = progress::judge(data, ledger, settings, &target.id, &whose.id, as_of);
        if let Some(status) = judgement.as_ref().map(line::status) {
            let names = linked.entry((Reverse(status.severity()), status)).or_default();
            names.push(lang.of(&target.name));
        }
    }
    let said = |((_, status), names): (&(Reverse<u8>, Status), &Vec<&str>)| {
        words::tasks_linked(lang, domain::status(*status, lang), &names.join(", "))
    };
    linked.iter().map(said).collect::<Vec<_>>().join("; ")
}

/// What was noted last, with its day; without who noted it.
fn last_line(task: &Task) -> String {
    let last = task.log().into_iter().next();
    last.map(|line| format!("{}: {}", date::moment(line.at), line.text)).unwrap_or_default()
}
