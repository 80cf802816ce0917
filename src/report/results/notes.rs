//! What people noted beside the figures that a report shows. Only what the ledger holds: what came by a
//! unit's file without notes has none here.

use crate::ledger::{Current, Entry, Ledger, Period, Standing};
use crate::progress::{How, Judgement};
use crate::text::Lang;
use crate::text::phrases::files;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Longer notes are cut: the column is narrow, and the whole note stands in the ledger.
const LONGEST: usize = 120;

/// The notes that stand in the periods from which a unit's own figure comes, in their order, each once:
/// beside the figure of the month as beside the sum so far. A figure put together from units has none of
/// its own.
pub fn beside(ledger: &Ledger, judgement: &Judgement) -> Vec<String> {
    let Some(latest) = &judgement.latest else { return Vec::new() };
    let periods: Vec<Period> = match &latest.how {
        How::Reported => vec![latest.period],
        How::Continued { from, plus } => [*from].into_iter().chain(plus.iter().copied()).collect(),
        How::Summed(periods) => periods.clone(),
        How::RolledUp => return Vec::new(),
    };
    let mut seen = BTreeSet::new();
    // A figure that is reported says itself which of the period's figures it is.
    let standing = (latest.how == How::Reported).then_some(latest.standing);
    let noted = periods.into_iter().flat_map(|period| of_period(ledger, judgement, period, standing));
    // The page's own word for a choice between figures says nothing of the figure.
    let is_own = |entry: &&Arc<Entry>| Lang::ALL.iter().any(|lang| *entry.note == *files::chosen_note(*lang));
    let noted = noted.filter(|entry| !is_own(entry)).map(|entry| shortened(&entry.note));
    noted.filter(|note| !note.is_empty() && seen.insert(note.clone())).collect()
}

/// What stands in a period's places with this standing; where none is named, an estimate gives way to what
/// is official.
fn of_period<'a>(
    ledger: &'a Ledger,
    judgement: &Judgement,
    period: Period,
    standing: Option<Standing>,
) -> Vec<&'a Arc<Entry>> {
    let cells = || {
        let all = ledger.cells_of(&judgement.target, &judgement.unit);
        all.filter(move |(at, _, current)| *at == period && current.has_figure())
    };
    let is_official = || cells().any(|(_, slot, _)| slot.standing == Standing::Official);
    let standing = standing.or_else(|| is_official().then_some(Standing::Official));
    let here = cells().filter(move |(_, slot, _)| standing.is_none_or(|standing| slot.standing == standing));
    let stands = |current: Current<'a>| match current {
        Current::One(entry) => std::slice::from_ref(entry),
        Current::Agreed(entries) => entries,
        Current::Nothing | Current::Several(_) => &[],
    };
    here.flat_map(|(_, _, current)| stands(current)).collect()
}

/// On one line, without the full stop before what follows, cut between words.
fn shortened(note: &str) -> String {
    let line = note.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_end_matches('.').to_owned();
    if line.chars().count() <= LONGEST {
        return line;
    }
    let cut: String = line.chars().take(LONGEST).collect();
    let whole = cut.rsplit_once(' ').map_or(&*cut, |(whole, _)| whole);
    format!("{whole}\u{2026}")
}
