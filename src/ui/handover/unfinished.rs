//! What is unfinished on the day of a handover: figures that are due, forms that are late, figures in
//! conflict, assigned figures that lack.

use crate::ledger::Place;
use crate::state::Store;
use crate::text::phrases::handover as words;
use crate::text::{Lang, period as periods};
use crate::ui::office::province_lacks;
use crate::ui::parts::clash::{clashes, subject};
use crate::ui::progress::{Board, UnitForms};

/// One matter, with the places that it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    /// What kind of matter.
    pub code: &'static str,
    /// In words.
    pub what: String,
    /// Where, by name; empty where the words say it.
    pub names: Vec<String>,
}

/// Everything that the person who hands over may see, up to the period of the form. Follows the
/// whole ledger: only for a screen that is open.
pub fn all(store: Store, lang: Lang) -> Vec<Unfinished> {
    let board = Board::of(store);
    let mut all: Vec<Unfinished> = match board.is_whole() {
        true => of_units(store, &board, lang).collect(),
        false => board.units.iter().flat_map(|row| of_unit(store, &board, row, lang)).collect(),
    };
    let typed = store.count_pending();
    if typed > 0 {
        all.push(Unfinished { code: "typed", what: words::typed(lang, typed), names: Vec::new() });
    }
    // Other units' figures may lie here too; their disputes are not this officer's to hand over.
    let whose = (!board.is_whole()).then(|| store.own_unit());
    let is_own =
        |place: &Place| whose.is_none() || place.unit().is_none_or(|unit| Some(unit) == whose.as_ref());
    let disputed = clashes(store).into_iter().filter(|(place, _)| is_own(place));
    let disputed = disputed.map(|(place, _)| subject(&place, store, lang)).collect();
    all.extend(some("clashes", words::clashes(lang).to_owned(), disputed));
    if store.is_office() {
        let lacking = province_lacks(store).into_iter().map(|target| lang.of(&target.name).to_owned());
        all.extend(some("province", words::province(lang).to_owned(), lacking.collect()));
    }
    all
}

fn of_unit(store: Store, board: &Board, row: &UnitForms, lang: Lang) -> impl Iterator<Item = Unfinished> {
    let name = |target| store.data().target(target).map(|target| lang.of(&target.name).to_owned());
    let missing = row.missing.iter().filter_map(|row| name(&row.target)).collect();
    let period = periods::in_sentence(store.period(), lang);
    let late = board.overdue_before(row).map(|form| periods::name(form, lang)).collect();
    let lacks = some("lacks", words::lacks(lang, &period), missing);
    lacks.into_iter().chain(some("overdue", words::overdue(lang).to_owned(), late))
}

/// The units with how much each owes; what it is stands on the list of reminders.
fn of_units(store: Store, board: &Board, lang: Lang) -> impl Iterator<Item = Unfinished> {
    let period = periods::in_sentence(store.period(), lang);
    let each = |count: fn(&Board, &UnitForms) -> usize| {
        let owing =
            board.units.iter().map(move |row| (row, count(board, row))).filter(|(_, count)| *count > 0);
        owing.map(|(row, count)| format!("{} ({count})", lang.of(&row.unit.name))).collect()
    };
    let lacks = some("lacks", words::units_lack(lang, &period), each(|_, row| row.missing.len()));
    let late = each(|board, row| board.overdue_before(row).count());
    lacks.into_iter().chain(some("overdue", words::units_overdue(lang).to_owned(), late))
}

fn some(code: &'static str, what: String, names: Vec<String>) -> Option<Unfinished> {
    (!names.is_empty()).then_some(Unfinished { code, what, names })
}
