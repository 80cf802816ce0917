//! Changes of units in words: what was said, why it cannot stand, and what a unit is now.

use super::measuring::{unit_kind, units};
use crate::ledger::{Content, Entry, Place};
use crate::progress::{UnitChange, UnitSetting};
use crate::resolution::{DataSet, Ended, Renamed, Unit, UnitId, UnitRefusal};
use crate::text::phrases::unit_changes as words;
use crate::text::{Lang, period};
use crate::work::Record;

/// What a change says of its unit: `nhập vào Phường Xuân An từ tháng 7/2023`.
pub fn unit_setting(setting: &UnitSetting, data: &DataSet, lang: Lang) -> String {
    match setting {
        UnitSetting::Added(_, added) => {
            words::said_added(lang, unit_kind(added.kind, lang), &period::month(added.from, lang))
        }
        UnitSetting::Renamed(_, Renamed { from, name }) => {
            words::said_renamed(lang, lang.of(name), &period::month(*from, lang))
        }
        UnitSetting::Ended(_, ended @ Ended { successor, .. }) => {
            words::said_merged(lang, &units([successor], data, lang), &period::month(ended.from(), lang))
        }
    }
}

/// What a change is called.
pub const fn unit_change(change: UnitChange, lang: Lang) -> &'static str {
    match change {
        UnitChange::Added => words::add(lang),
        UnitChange::Renamed => words::rename(lang),
        UnitChange::Ended => words::merge(lang),
    }
}

/// What an entry says, changes of units and fields of registers included. `added` are the bodies that the
/// office added.
pub fn said(entry: &Entry, data: &DataSet, added: &[Record], lang: Lang) -> String {
    if let (Some((_, field)), Content::Text(text)) = (super::field_of(&entry.place), &entry.content) {
        return super::field_text(field, text, data, added, lang);
    }
    if let (Place::Setting(key), Content::Text(text)) = (&entry.place, &entry.content)
        && let Some(setting) = UnitSetting::read(key, text)
    {
        return unit_setting(&setting, data, lang);
    }
    super::content(&entry.content, entry.place.subject().map(|(target, _)| target), data, lang)
}

/// A unit by the name that it had before any change, an unknown one by its id.
pub fn unit_before(id: &UnitId, data: &DataSet, lang: Lang) -> String {
    let former = data.unit(id).and_then(|unit| unit.former.as_ref());
    former.map_or_else(|| units([id], data, lang), |(_, name)| lang.of(name).to_owned())
}

/// Why a change of a unit cannot stand.
pub fn unit_refusal(unit: &UnitId, refusal: UnitRefusal, data: &DataSet, lang: Lang) -> String {
    let unit = units([unit], data, lang);
    match refusal {
        UnitRefusal::UnknownUnit => words::unknown(lang, &unit),
        UnitRefusal::Root => words::root(lang, &unit),
        UnitRefusal::IntoItself => words::itself(lang).into(),
        UnitRefusal::UnknownSuccessor => words::successor_unknown(lang, &unit),
        UnitRefusal::SuccessorAbsent => words::successor_absent(lang, &unit),
        UnitRefusal::EndsOutside => words::ends_outside(lang, &unit),
        UnitRefusal::Taken => words::taken(lang, &unit),
    }
}

/// Into which unit it merged, and since when, within the resolution's year; `None` for a unit that
/// goes on.
pub fn merged(unit: &Unit, data: &DataSet, lang: Lang) -> Option<String> {
    let (from, successor) = unit.handed_over().filter(|(from, _)| from.year <= data.year)?;
    Some(words::merged(lang, &units([successor], data, lang), &period::month(from, lang)))
}
