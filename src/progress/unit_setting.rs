//! Changes of units as entries hold them: a new name, an end with a successor, a unit that is added.
//! Where different changes of one kind stand side by side for a unit, none of them is in force.

use crate::ledger::{Content, Place, Statement};
use crate::resolution::{
    Added, DataSet, Ended, Month, Names, Renamed, UnitChanges, UnitId, UnitKind, UnitRefusal,
};

/// One change of a unit. Entries hold it as [`UnitSetting::key`] and [`UnitSetting::text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnitSetting {
    /// A unit that the seeds do not have.
    Added(UnitId, Added),
    /// A new name.
    Renamed(UnitId, Renamed),
    /// An end with a successor.
    Ended(UnitId, Ended),
}

/// What a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitChange {
    /// A unit that the seeds do not have.
    Added,
    /// A new name.
    Renamed,
    /// An end with a successor.
    Ended,
}

impl UnitChange {
    /// The word for it in keys and in the page's own markup.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Renamed => "renamed",
            Self::Ended => "ended",
        }
    }
}

/// The start of every key of this kind.
const AREA: &str = "unit/";
const KINDS: [(UnitKind, &str); 3] =
    [(UnitKind::Ward, "ward"), (UnitKind::Commune, "commune"), (UnitKind::Agencies, "agencies")];
/// Most characters of an id that the page makes.
const ID_CHARS: usize = 40;

impl UnitSetting {
    /// Most characters of a name.
    pub const NAME_CHARS: usize = 120;

    /// What a key of a setting says of which unit; `None` for keys that are not of this kind.
    pub fn about(key: &str) -> Option<(UnitChange, UnitId)> {
        let (code, id) = key.strip_prefix(AREA)?.split_once('/')?;
        let all = [UnitChange::Added, UnitChange::Renamed, UnitChange::Ended];
        Some((all.into_iter().find(|change| change.code() == code)?, UnitId::new(id)))
    }

    /// A name as it may stand: without spaces around it, on one line, with nothing that hides or turns
    /// letters round. `None` for any other, and for none.
    pub fn name(typed: &str) -> Option<&str> {
        let name = typed.trim();
        let hides = |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        };
        let stands = !name.is_empty() && name.chars().count() <= Self::NAME_CHARS && !name.chars().any(hides);
        stands.then_some(name)
    }

    /// Which unit it is about.
    pub const fn unit(&self) -> &UnitId {
        match self {
            Self::Added(unit, _) | Self::Renamed(unit, _) | Self::Ended(unit, _) => unit,
        }
    }

    /// The key of its place in the ledger.
    pub fn key(&self) -> Box<str> {
        let (change, unit) = match self {
            Self::Added(unit, _) => (UnitChange::Added, unit),
            Self::Renamed(unit, _) => (UnitChange::Renamed, unit),
            Self::Ended(unit, _) => (UnitChange::Ended, unit),
        };
        format!("{AREA}{}/{unit}", change.code()).into()
    }

    /// Its value as entries hold it, one line for each part; months as `2023-07`.
    pub fn text(&self) -> Box<str> {
        let line = |month: &Month| format!("{:04}-{:02}", month.year, month.month);
        match self {
            Self::Added(_, Added { from, kind, name }) => {
                let kind = KINDS.iter().find(|(is, _)| is == kind).map_or("", |(_, word)| word);
                format!("{}\n{kind}\n{}\n{}", line(from), name.vi, name.en).into()
            }
            Self::Renamed(_, Renamed { from, name }) => {
                format!("{}\n{}\n{}", line(from), name.vi, name.en).into()
            }
            Self::Ended(_, Ended { last, successor }) => format!("{}\n{successor}", line(last)).into(),
        }
    }

    /// Reads what an entry holds. `None` for other keys and for values out of bounds.
    pub fn read(key: &str, text: &str) -> Option<Self> {
        let (change, unit) = Self::about(key)?;
        let lines: Vec<&str> = text.split('\n').collect();
        match (change, &*lines) {
            (UnitChange::Added, [from, word, vi, en]) if is_made(unit.as_str()) => {
                let kind = KINDS.iter().find(|(_, is)| is == word).map(|(kind, _)| *kind)?;
                Some(Self::Added(unit, Added { from: month(from)?, kind, name: names(vi, en)? }))
            }
            (UnitChange::Renamed, [from, vi, en]) => {
                Some(Self::Renamed(unit, Renamed { from: month(from)?, name: names(vi, en)? }))
            }
            (UnitChange::Ended, [last, successor]) => {
                let (last, successor) = (month(last)?, UnitId::new(*successor));
                Some(Self::Ended(unit, Ended { last, successor }))
            }
            _ => None,
        }
    }

    /// What writes it.
    pub fn statement(&self) -> Statement {
        Statement::new(Place::Setting(self.key()), Content::Text(self.text()))
    }

    /// Puts it in place of what the changes said of the unit.
    pub fn put(self, changes: &mut UnitChanges) {
        self.take(changes);
        match self {
            Self::Added(unit, added) => changes.added.push((unit, added)),
            Self::Renamed(unit, renamed) => changes.renamed.push((unit, renamed)),
            Self::Ended(unit, ended) => changes.ended.push((unit, ended)),
        }
    }

    /// Takes out what the changes said of the unit.
    fn take(&self, changes: &mut UnitChanges) {
        match self {
            Self::Added(unit, _) => changes.added.retain(|(other, _)| other != unit),
            Self::Renamed(unit, _) => changes.renamed.retain(|(other, _)| other != unit),
            Self::Ended(unit, _) => changes.ended.retain(|(other, _)| other != unit),
        }
    }

    /// Why it cannot stand beside the changes in force, or which of those could not stand beside it.
    pub fn refusal(&self, seeds: &DataSet, changes: &UnitChanges) -> Option<(UnitId, UnitRefusal)> {
        let mut changes = changes.clone();
        self.take(&mut changes);
        let before = changes.refused(seeds);
        self.clone().put(&mut changes);
        changes.refused(seeds).into_iter().find(|refused| !before.contains(refused))
    }
}

/// Ids that the page makes, and so carries in addresses.
fn is_made(id: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.len() <= ID_CHARS && id.chars().all(plain)
}

fn names(vi: &str, en: &str) -> Option<Names> {
    let whole = |text: &str| UnitSetting::name(text).filter(|name| *name == text).map(Box::from);
    Some(Names { vi: whole(vi)?, en: whole(en)? })
}

fn month(text: &str) -> Option<Month> {
    let (year, month) = text.split_once('-')?;
    let digits = |part: &str, count| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_written_so = digits(year, 4) && digits(month, 2);
    let month = Month { year: year.parse().ok()?, month: month.parse().ok()? };
    let sane = (1900..=2200).contains(&month.year) && (1..=12).contains(&month.month);
    (is_written_so && sane).then_some(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(vi: &str, en: &str) -> Names {
        Names { vi: vi.into(), en: en.into() }
    }

    #[test]
    fn what_is_written_is_read() {
        let from = Month { year: 2023, month: 7 };
        let unit = || UnitId::new("u-1f");
        let settings = [
            UnitSetting::Added(unit(), Added { from, kind: UnitKind::Commune, name: names("Xã Mới", "New") }),
            UnitSetting::Renamed(unit(), Renamed { from, name: names("Phường; \"<b>\"", "x") }),
            UnitSetting::Ended(unit(), Ended { last: from, successor: UnitId::new("xuan-an") }),
        ];
        for setting in settings {
            assert!(UnitSetting::about(&setting.key()).is_some());
            assert_eq!(UnitSetting::read(&setting.key(), &setting.text()), Some(setting));
        }
    }

    #[test]
    fn what_is_out_of_bounds_is_not_read() {
        let long = "x".repeat(UnitSetting::NAME_CHARS + 1);
        let table = [
            ("unit/added/u-1", "2023-07\nroot\nA\nA"),
            ("unit/added/u-1", "2023-13\nward\nA\nA"),
            ("unit/added/u-1", "2023-7\nward\nA\nA"),
            ("unit/added/u-1", "+023-07\nward\nA\nA"),
            ("unit/added/u-1", "2023-07\nward\nA"),
            ("unit/added/U 1/../x", "2023-07\nward\nA\nA"),
            ("unit/renamed/u", "2023-07\n\nA"),
            ("unit/renamed/u", "2023-07\n A\nA"),
            ("unit/renamed/u", "2023-07\nA\u{202e}B\nA"),
            ("unit/renamed/u", "2023-07\nA\tB\nA"),
            ("unit/renamed/u", &format!("2023-07\n{long}\nA")),
            ("unit/ended/u", "2023-07"),
            ("unit/ended/u", "1800-07\nv"),
            ("unit/moved/u", "2023-07\nv"),
            ("units/ended/u", "2023-07\nv"),
        ];
        for (key, text) in table {
            assert_eq!(UnitSetting::read(key, text), None, "{key} = {text}");
        }
    }
}
