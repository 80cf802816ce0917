//! Which row of a form a cell names, however it was numbered or marked elsewhere.

use crate::resolution::Names;
use crate::text::fold::fold;
use crate::text::{Lang, phrases};

/// Shorter names are only taken whole: "Nước" would name half a form.
const SHORTEST_PART: usize = 6;

/// Whether a cell says rather than counts: no digits in it, or more letters.
pub(super) fn is_words(cell: &str) -> bool {
    let letters = cell.chars().filter(|c| c.is_alphabetic()).count();
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    digits == 0 || letters > digits
}

/// Whether a cell holds nothing. Sheets show 0 or nothing as a dash.
pub(super) fn is_blank(cell: &str) -> bool {
    cell.is_empty() || cell.chars().all(|c| matches!(c, '-' | '\u{2013}' | '\u{2014}'))
}

/// Whether a cell says in words what boxes may hold: "Đã hoàn thành", "Không phát sinh".
pub(super) fn is_said(cell: &str) -> bool {
    let folded = fold(cell);
    let said = |lang| [phrases::entry::done(lang), phrases::entry::nothing_arose(lang)];
    Lang::ALL.into_iter().flat_map(said).any(|words| fold(words) == folded)
}

/// Whether the head of a column says that what was achieved stands below.
pub(super) fn heads_achieved(cell: &str) -> bool {
    let folded = fold(cell);
    let heads = |lang| [phrases::entry::column_achieved(lang), phrases::entry::this_column(lang)];
    Lang::ALL.into_iter().flat_map(heads).any(|words| folded.contains(&fold(words)))
}

/// The one line that a cell names: by its id or name, the year left out or not, or as the only one
/// whose name is part of the cell or the other way round. Lines come as id and name.
pub(super) fn named<'a>(
    cell: &str,
    lines: impl Iterator<Item = (&'a str, &'a Names)> + Clone,
) -> Option<usize> {
    let bare = bare(cell);
    let both = |names: &Names| [fold(&names.vi), fold(&names.en)];
    let whole = |(id, names): (&str, &Names)| id == bare || both(names).contains(&bare);
    let without_year = |(_, names): (&str, &Names)| {
        both(names).iter().any(|name| name.split_once('/').is_some_and(|(head, _)| head == bare))
    };
    if let Some(at) = lines.clone().position(whole).or_else(|| lines.clone().position(without_year)) {
        return Some(at);
    }
    if bare.chars().count() < SHORTEST_PART {
        return None;
    }
    let shares = |name: &String| {
        name.chars().count() >= SHORTEST_PART && (bare.contains(name.as_str()) || name.contains(&bare))
    };
    let mut found: Vec<(usize, String)> = lines
        .enumerate()
        .filter_map(|(at, (_, names))| {
            let [vi, en] = both(names);
            [vi, en].into_iter().find(shares).map(|name| (at, name))
        })
        .collect();
    // "LĐ qua đào tạo nghề" names itself, not also whatever a shorter name of the form is part of.
    let longest = found.iter().map(|(_, name)| name.len()).max()?;
    let inside = found.iter().all(|(_, name)| bare.contains(name.as_str()));
    found.retain(|(_, name)| !inside || name.len() == longest);
    match found.as_slice() {
        [(at, _)] => Some(*at),
        _ => None,
    }
}

/// Without its number or bullet in front, and without marks at its end.
fn bare(cell: &str) -> String {
    let folded = fold(cell);
    let mut name = folded.trim();
    if let Some((order, rest)) = name.split_once(' ') {
        let mark = order.trim_end_matches(['.', ')', '/', '-', ':']);
        let is_order = mark.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '*' | '+'))
            || (mark.len() < order.len() && mark.len() <= 4 && mark.is_ascii());
        if is_order {
            name = rest.trim_start();
        }
    }
    name.trim_end_matches(['.', ':', ';', ' ']).to_owned()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::resolution::{DataSet, packed};

    fn targets(data: &DataSet) -> impl Iterator<Item = (&str, &Names)> + Clone {
        data.targets.iter().map(|target| (target.id.as_str(), &target.name))
    }

    #[test]
    fn a_row_is_found_by_its_name_however_it_is_numbered() {
        let data = &packed()[0];
        for (cell, id) in [
            ("Tham gia BHYT", Some("as-bhyt")),
            ("tham gia bhyt", Some("as-bhyt")),
            ("12. Tham gia BHYT:", Some("as-bhyt")),
            ("a) Tham gia BHYT", Some("as-bhyt")),
            ("- Tham gia BHYT", Some("as-bhyt")),
            ("Tỷ lệ tham gia BHYT toàn dân", Some("as-bhyt")),
            ("as-bhyt", Some("as-bhyt")),
            ("LĐ qua đào tạo nghề", Some("vh-lao-dong-nghe")),
            ("Nước", None),
            ("Tổng cộng", None),
            ("", None),
        ] {
            let found = named(cell, targets(data)).map(|at| data.targets[at].id.as_str());
            assert_eq!(found, id, "{cell}");
        }
    }

    #[test]
    fn every_target_is_found_by_both_of_its_names() {
        let data = &packed()[0];
        for (at, target) in data.targets.iter().enumerate() {
            for name in [&target.name.vi, &target.name.en] {
                assert_eq!(named(name, targets(data)), Some(at), "{name}");
            }
        }
    }

    #[test]
    fn months_are_found_without_their_year_and_units_without_their_rank() {
        let name = |text: &str| Names { vi: text.into(), en: text.into() };
        let lines = [name("Tháng 1/2023"), name("Tháng 10/2023"), name("Phường Bảo Vinh")];
        let at = |cell| named(cell, lines.iter().map(|names| ("", names)));
        assert_eq!(["Tháng 1", "tháng 10", "P. Bảo Vinh", "Bảo Vinh"].map(at), [0, 1, 2, 2].map(Some));
    }
}
