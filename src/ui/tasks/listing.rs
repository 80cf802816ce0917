//! Which tasks are shown, in which order, under which headings.

use super::browsing::{Browsing, Filter, Order, View};
use crate::resolution::RecordId;
use crate::search::Query;
use crate::state::Store;
use crate::text::phrases::work as words;
use crate::text::{Lang, domain};
use crate::work::{Origin, Register, Task};
use leptos::prelude::Get;

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// A heading, with how many tasks stand under it.
    Heading(String, usize),
    /// A task.
    Task(RecordId),
}

/// The rows now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// In their order.
    pub lines: Vec<Line>,
    /// How many tasks are shown.
    pub shown: usize,
    /// How many there are.
    pub total: usize,
}

impl Listing {
    /// The tasks shown.
    pub fn tasks(&self) -> Vec<RecordId> {
        let id = |line: &Line| match line {
            Line::Task(id) => Some(id.clone()),
            Line::Heading(..) => None,
        };
        self.lines.iter().filter_map(id).collect()
    }
}

/// The tasks that the choices let through, followed.
pub fn listing(store: Store, browsing: Browsing, lang: Lang) -> Listing {
    let tasks = store.tasks();
    let (filter, order, view) = (browsing.filter.get(), browsing.order.get(), browsing.view.get());
    let today = store.due_seen_from();
    let query = Query::new(&filter.words);
    let mut shown: Vec<&Task> =
        tasks.iter().filter(|task| admits(&filter, query.as_ref(), task, lang)).collect();
    if order == Order::Due || view == View::Timeline {
        // Overdue ones have the earliest due days; closed and undated ones come last.
        shown.sort_by_key(|task| {
            let due = task.due.filter(|_| !task.progress().is_closed());
            (due.is_none(), due, task.due, task.timing(today))
        });
    }
    let added = store.all_records(Register::Body);
    let heading = |task: &Task| match view {
        View::List => origin(task, lang).to_owned(),
        View::Bodies => match (task.lead(), task.unit()) {
            (Some(lead), _) => domain::body(lead, store.data(), &added, lang).to_owned(),
            (None, Some(unit)) => {
                store.data().unit(&unit).map_or(unit.to_string(), |unit| lang.of(&unit.name).to_owned())
            }
            (None, None) => words::nobody(lang).to_owned(),
        },
        View::Timeline => String::new(),
    };
    let lines = match (view, order) {
        (View::Timeline, _) | (View::List, Order::Due) => {
            shown.iter().map(|task| Line::Task(task.record.id.clone())).collect()
        }
        (View::List | View::Bodies, _) => under_headings(&shown, heading),
    };
    Listing { lines, shown: shown.len(), total: tasks.len() }
}

const fn origin(task: &Task, lang: Lang) -> &'static str {
    match task.origin {
        Origin::Focal(_) => words::focal_tasks(lang),
        Origin::Commitment(_) => words::commitments(lang),
        Origin::Made => words::made_tasks(lang),
    }
}

/// The tasks under their headings, both in the order in which they first come.
fn under_headings(tasks: &[&Task], heading: impl Fn(&Task) -> String) -> Vec<Line> {
    let mut groups: Vec<(String, Vec<RecordId>)> = Vec::new();
    for task in tasks {
        let (name, id) = (heading(task), task.record.id.clone());
        match groups.iter_mut().find(|(other, _)| *other == name) {
            Some((_, ids)) => ids.push(id),
            None => groups.push((name, vec![id])),
        }
    }
    let lines = groups.into_iter().flat_map(|(name, ids)| {
        let heading = Line::Heading(name, ids.len());
        [heading].into_iter().chain(ids.into_iter().map(Line::Task))
    });
    lines.collect()
}

fn admits(filter: &Filter, query: Option<&Query>, task: &Task, lang: Lang) -> bool {
    let is_whose = filter.whose.as_ref().is_none_or(|whose| whose.duty(task).is_some());
    let is_so_far = filter.progress.is_none_or(|progress| task.progress() == progress);
    let holds = |query: &Query| {
        let log = task.log();
        let texts =
            [lang.of(&task.name), &task.name.vi, task.record.text("output"), task.record.text("assessment")];
        texts.into_iter().any(|text| query.matches(text)) || log.iter().any(|line| query.matches(&line.text))
    };
    is_whose && is_so_far && query.is_none_or(holds)
}
