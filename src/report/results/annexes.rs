//! What is handed in behind the progress report: charts, and the table of all targets.

use super::chapters::counted;
use super::{Asked, Chapter, Drawn, Line, table};
use crate::progress;
use crate::report::{Annex, Block, Picture};
use crate::resolution::Judging;
use crate::text::phrases::{charts, report as words};
use std::collections::BTreeSet;

/// How many targets have a chart of their own, the most serious first: with the chart of all groups ten
/// pictures, five pages.
const MOST_COURSES: usize = 9;
/// As wide as an upright page between its margins, less a little, in millimetres.
const WIDTH_MM: u16 = 155;
/// Until it is drawn, in millimetres.
const HEIGHT_MM: u16 = 80;

/// The annexes asked for, numbered where there are several, and what their charts show.
pub fn annexes(
    asked: &Asked<'_>,
    lines: &[Line<'_>],
    chapters: &BTreeSet<Chapter>,
) -> (Vec<Annex>, Vec<Drawn>) {
    let mut drawn = Vec::new();
    let filled: Vec<(&str, Vec<Block>)> = chapters
        .iter()
        .filter_map(|chapter| match chapter {
            Chapter::Charts => {
                let (pictures, shown) = pictures(asked, lines).into_iter().unzip();
                drawn = shown;
                Some((words::annex_charts(asked.lang), pictures))
            }
            Chapter::Annex => {
                let table = Block::WideTable(table::table(asked, lines));
                Some((words::annex_table(asked.lang), vec![table]))
            }
            Chapter::Results | Chapter::Shortcomings | Chapter::Difficulties | Chapter::Next => None,
        })
        .collect();
    let is_alone = filled.len() == 1;
    let annex = |(at, (name, blocks)): (usize, (&str, Vec<Block>))| {
        let number = if is_alone { String::new() } else { format!(" {}", at + 1) };
        Annex { title: words::annex(asked.lang, &number, name), blocks }
    };
    (filled.into_iter().enumerate().map(annex).collect(), drawn)
}

fn pictures(asked: &Asked<'_>, lines: &[Line<'_>]) -> Vec<(Block, Drawn)> {
    let Asked { data, ledger, settings, lang, .. } = *asked;
    let by_group = (
        Drawn::ByGroup(Line::overview(asked, lines.iter())),
        charts::by_group(lang).to_owned(),
        counted(asked, lines.iter()),
    );
    // What is done or not has no course.
    let has_course = |line: &&Line<'_>| line.judging != Judging::Milestone && line.judgement.latest.is_some();
    let late = Line::in_need(lines).into_iter().filter(has_course);
    let course = |line: &Line<'_>| {
        let judged = progress::with_course(data, ledger, settings, line.target, line.judgement.clone());
        // A figure that is no sum and no level of the year's leaves nothing to draw.
        if judged.series.is_empty() {
            return None;
        }
        let drawn = Drawn::Course(line.target.id.clone(), Box::new(judged));
        Some((drawn, lang.of(&line.target.name).to_owned(), line.sentence(asked)))
    };
    let all = std::iter::once(by_group).chain(late.filter_map(course).take(MOST_COURSES));
    all.map(|(drawn, caption, alternative)| (picture(&drawn, caption, alternative), drawn)).collect()
}

fn picture(drawn: &Drawn, caption: String, alternative: String) -> Block {
    let (width_mm, height_mm) = (WIDTH_MM, HEIGHT_MM);
    Block::Picture(Picture { name: drawn.name(), caption, alternative, png: Vec::new(), width_mm, height_mm })
}
