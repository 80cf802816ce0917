//! The chapters of a progress report: results, shortcomings and causes, difficulties and proposals, what
//! comes next.

use super::{Asked, Chapter, Line};
use crate::progress::{Counts, Status};
use crate::report::{Block, Emphasis, Paragraph};
use crate::resolution::Group;
use crate::text::phrases::report as words;
use crate::text::{date, domain};
use crate::work::{self, Record, Register, Task};
use std::collections::BTreeSet;
use time::Duration;

/// What stands above the signature.
pub fn blocks(asked: &Asked<'_>, lines: &[Line<'_>], chapters: &BTreeSet<Chapter>) -> Vec<Block> {
    let mut blocks = vec![opening(asked)];
    for chapter in chapters {
        match chapter {
            Chapter::Results => results(asked, lines, &mut blocks),
            Chapter::Shortcomings => shortcomings(asked, lines, &mut blocks),
            Chapter::Difficulties => difficulties(asked, &mut blocks),
            Chapter::Next => next(asked, lines, &mut blocks),
            Chapter::Charts | Chapter::Annex => {}
        }
    }
    blocks
}

fn heading(level: u8, text: impl Into<String>) -> Block {
    Block::Heading { level, text: text.into() }
}

fn opening(asked: &Asked<'_>) -> Block {
    let lang = asked.lang;
    // As the heading block names it.
    let issuer = match asked.own.text("issuer") {
        "" => asked.unit_name(),
        issuer => issuer,
    };
    let period = asked.period_in_words();
    let opening = words::opening(lang, issuer, lang.of(&asked.data.title), &period, &date::day(asked.as_of));
    Block::Paragraph(Paragraph::plain(opening))
}

/// The writer's own words on a chapter, a paragraph for each line.
fn own_words(asked: &Asked<'_>, field: &str, blocks: &mut Vec<Block>) {
    let lines = asked.own.text(field).lines().map(str::trim).filter(|line| !line.is_empty());
    blocks.extend(lines.map(|line| Block::Paragraph(Paragraph::plain(line))));
}

fn results(asked: &Asked<'_>, lines: &[Line<'_>], blocks: &mut Vec<Block>) {
    let lang = asked.lang;
    blocks.push(heading(1, words::chapter_results(lang)));
    blocks.push(heading(2, format!("1. {}", words::overall(lang))));
    let overall = counted(asked, lines.iter());
    let partial = lines.iter().filter(|line| line.judgement.partial.is_some()).count();
    let partial = (partial > 0).then(|| format!(" {}", words::counted_partial(lang, partial)));
    let overall = Paragraph::plain(overall + &partial.unwrap_or_default() + " ")
        .with(words::provisional_note(lang), Emphasis::Aside);
    blocks.push(Block::Paragraph(overall));
    own_words(asked, "results", blocks);
    let groups = asked.data.groups.iter().filter(|group| lines.iter().any(|line| is_of(line, group)));
    for (at, group) in groups.enumerate() {
        blocks.push(heading(2, format!("{}. {}", at + 2, lang.of(&group.name))));
        let of_group = || lines.iter().filter(|line| is_of(line, group));
        blocks.push(Block::Paragraph(Paragraph::plain(counted(asked, of_group()))));
        let told = of_group().filter(|line| line.judgement.latest.is_some());
        let told = told.map(|line| Paragraph::default().about(line.sentence(asked), line.about(asked)));
        let untold = |is_due: bool| {
            let lines = of_group().filter(|line| line.judgement.latest.is_none());
            let lines = lines.filter(|line| (line.status() != Status::NotYetDue) == is_due);
            lines.map(|line| lang.of(&line.target.name)).collect::<Vec<_>>().join("; ")
        };
        let (without, not_due) = (untold(true), untold(false));
        let without = (!without.is_empty()).then(|| words::all_without_figure(lang, &without));
        let not_due = (!not_due.is_empty()).then(|| words::all_not_due(lang, &not_due));
        let rest = without.into_iter().chain(not_due).map(Paragraph::plain);
        blocks.push(Block::List(told.chain(rest).collect()));
    }
}

fn is_of(line: &Line<'_>, group: &Group) -> bool {
    line.target.group == group.number
}

/// How many bullets stand where, conclusions before what was reckoned:
/// `Có 28/41 chỉ tiêu đạt và vượt; 3 chậm tiến độ.`
pub fn counted<'a>(asked: &Asked<'_>, lines: impl Iterator<Item = &'a Line<'a>>) -> String {
    let lang = asked.lang;
    let overview = Line::overview(asked, lines);
    let total = overview.standings.len();
    let count = |statuses: &[Status]| of(&overview.bullets, statuses);
    let mut parts = vec![words::counted(lang, count(&[Status::Exceeded, Status::Met]), total)];
    for (statuses, say) in [
        (
            &[Status::OnTrack, Status::WithinLimit][..],
            words::counted_on_track as fn(crate::text::Lang, u32) -> String,
        ),
        (&[Status::Behind], words::counted_behind),
        (&[Status::AtRisk], words::counted_at_risk),
        (&[Status::NotMet], words::counted_not_met),
        (&[Status::NoData, Status::NotEnoughGround], words::counted_unjudged),
        (&[Status::NotYetDue], words::counted_not_due),
    ] {
        let many = count(statuses);
        if many > 0 {
            parts.push(say(lang, many));
        }
    }
    parts.join("; ") + "."
}

fn of(counts: &Counts, statuses: &[Status]) -> u32 {
    statuses.iter().filter_map(|status| counts.get(status)).sum()
}

/// What needs attention, the most serious first, with the causes that were reported.
fn shortcomings(asked: &Asked<'_>, lines: &[Line<'_>], blocks: &mut Vec<Block>) {
    let lang = asked.lang;
    blocks.push(heading(1, words::chapter_shortcomings(lang)));
    let late = Line::in_need(lines);
    let requests = standing(asked, Register::Request);
    let sentence = |line: &&Line<'_>| {
        let mut paragraph = Paragraph::default().about(line.sentence(asked), line.about(asked));
        for request in
            requests.iter().filter(|request| request.ids("target").any(|id| *id == *line.target.id.as_str()))
        {
            let (cause, remedy) = (request.text("cause"), request.text("remedy"));
            let cause = match whose(asked, request) {
                _ if cause.is_empty() => None,
                Some(unit) => Some(words::cause_of(lang, unit, cause)),
                None => Some(words::cause(lang, cause)),
            };
            let remedy = (!remedy.is_empty()).then(|| words::remedy(lang, remedy));
            for said in cause.into_iter().chain(remedy) {
                paragraph = paragraph.with(format!(" {}", ended(&said)), Emphasis::Plain);
            }
        }
        paragraph
    };
    match late.is_empty() {
        true => blocks.push(Block::Paragraph(Paragraph::plain(words::no_shortcomings(lang)))),
        false => blocks.push(Block::List(late.iter().map(sentence).collect())),
    }
    own_words(asked, "shortcomings", blocks);
}

/// Open difficulties with cause and proposal.
fn difficulties(asked: &Asked<'_>, blocks: &mut Vec<Block>) {
    let lang = asked.lang;
    blocks.push(heading(1, words::chapter_difficulties(lang)));
    let added = work::records(asked.ledger, Register::Body);
    let open = standing(asked, Register::Difficulty);
    let open: Vec<&Record> = open.iter().filter(|record| Register::Difficulty.is_open(record)).collect();
    let sentence = |record: &&Record| {
        let title = ended(record.text("title"));
        let mut paragraph = Paragraph::plain(match whose(asked, record) {
            Some(unit) => words::of_unit(lang, unit, &title),
            None => title,
        });
        let cause = record.text("cause");
        if !cause.is_empty() {
            paragraph = paragraph.with(format!(" {}", ended(&words::cause(lang, cause))), Emphasis::Plain);
        }
        let (proposal, addressee) = (record.text("proposal"), record.text("addressee"));
        let said = match (proposal, addressee) {
            ("", _) => None,
            (proposal, "") => Some(words::proposal(lang, proposal)),
            (proposal, body) => {
                let body = domain::body(body, asked.data, &added, lang);
                Some(words::proposal_to(lang, body, proposal))
            }
        };
        match said {
            Some(said) => paragraph.with(format!(" {}", ended(&said)), Emphasis::Plain),
            None => paragraph,
        }
    };
    match open.is_empty() {
        true => blocks.push(Block::Paragraph(Paragraph::plain(words::no_difficulties(lang)))),
        false => blocks.push(Block::List(open.iter().map(sentence).collect())),
    }
    own_words(asked, "difficulties", blocks);
}

/// Tasks overdue or due until the end of the next period, and what still has to be judged.
fn next(asked: &Asked<'_>, lines: &[Line<'_>], blocks: &mut Vec<Block>) {
    let lang = asked.lang;
    blocks.push(heading(1, words::chapter_next(lang)));
    own_words(asked, "next", blocks);
    let is_root = asked.data.root_unit().id == asked.unit.id;
    let until = asked.as_of.checked_add(Duration::days(31 * i64::from(asked.period.length_months())));
    let is_due = |task: &Task| {
        let is_open = !matches!(task.progress(), work::Progress::Done | work::Progress::Stopped);
        is_open && task.due.is_some_and(|due| Some(due) <= until)
    };
    let mut tasks: Vec<Task> = work::tasks(asked.data, asked.ledger);
    tasks.retain(|task| (is_root || task.record.may_concern(&asked.unit.id)) && is_due(task));
    tasks.sort_by_key(|task| task.due);
    let task = |task: &Task| {
        let (name, day) = (lang.of(&task.name), task.due.map(date::day).unwrap_or_default());
        let of_unit = whose(asked, &task.record).map(|unit| words::of_unit(lang, unit, name));
        let name = of_unit.as_deref().unwrap_or(name);
        ended(&match task.due.is_some_and(|due| due < asked.as_of) {
            true => words::task_overdue(lang, name, &day),
            false => words::task_due(lang, name, &day),
        })
    };
    let still = lines.iter().filter(|line| line.status() == Status::NotYetDue);
    let still: Vec<&str> = still.map(|line| lang.of(&line.target.name)).collect();
    let still = (!still.is_empty()).then(|| words::targets_due(lang, &still.join("; ")));
    let all: Vec<Paragraph> = tasks.iter().map(task).chain(still).map(Paragraph::plain).collect();
    match all.is_empty() {
        true => blocks.push(Block::Paragraph(Paragraph::plain(words::no_next(lang)))),
        false => blocks.push(Block::List(all)),
    }
}

/// The unit below the root that a record is about, where the whole reports.
fn whose<'a>(asked: &Asked<'a>, record: &Record) -> Option<&'a str> {
    let root = &asked.data.root_unit().id;
    let unit = asked.data.unit_named(record.ids("unit").next()?).filter(|unit| unit.id != *root)?;
    (*root == asked.unit.id).then(|| asked.lang.of(&unit.name))
}

/// The records of a register that concern the unit; the root reads them all.
fn standing(asked: &Asked<'_>, register: Register) -> Vec<Record> {
    let is_root = asked.data.root_unit().id == asked.unit.id;
    let mut records = work::records(asked.ledger, register);
    records.retain(|record| !record.is_removed() && (is_root || record.may_concern(&asked.unit.id)));
    records
}

/// With a full stop where it has none.
fn ended(text: &str) -> String {
    let text = text.trim();
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}
