//! What an entry says and where, in words: for mismatches, histories and previews of files.

use super::{code_name, measured, slot, value};
use crate::ledger::{Cell, Content, Place, Value};
use crate::progress::UnitSetting;
use crate::resolution::{DataSet, TargetId};
use crate::text::phrases::{entry, files, progress, target as words};
use crate::text::{Lang, period};

/// What an entry says: `18.531,9 tỷ đồng`, `10.412/11.340`, `đã hủy`. Names the unit of measure where
/// the figure needs it and the target is known.
pub fn content(content: &Content, target: Option<&TargetId>, data: &DataSet, lang: Lang) -> String {
    let measure = target.and_then(|id| data.target(id)).map(|target| &target.measure);
    let with_measure =
        |figure, otherwise: String| measure.map_or(otherwise, |measure| measured(figure, measure, lang));
    match content {
        Content::Value(number @ Value::Number(figure)) => with_measure(*figure, value(number, lang)),
        Content::Value(other) => value(other, lang),
        Content::Assigned { figure, document, .. } => {
            let figure = with_measure(*figure, crate::text::number::format(*figure, lang));
            if document.is_empty() { figure } else { format!("{figure} ({document})") }
        }
        Content::Conclusion { status, .. } => {
            code_name(status, lang).map_or_else(|| status.to_string(), str::to_owned)
        }
        Content::Text(text) => text.to_string(),
        Content::Withdrawn => words::withdrawn(lang).into(),
        Content::Submitted { covers } => progress::submitted(lang, covers.len()),
        Content::Reopened => progress::reopened(lang).into(),
        Content::Unknown(_) => files::kind_of_newer_build(lang).into(),
    }
}

/// What of a target and unit a place speaks of: `9 tháng năm 2023 · Lũy kế, ước`, `Chỉ tiêu giao`.
pub fn place(place: &Place, lang: Lang) -> String {
    let of_cell = |cell: &Cell| format!("{} · {}", period::name(cell.period, lang), slot(cell.slot, lang));
    match place {
        Place::Figure(cell) => of_cell(cell),
        Place::LastYear(cell) => format!("{} · {}", entry::last_year(lang), of_cell(cell)),
        Place::Assigned { .. } => entry::assigned(lang).into(),
        Place::OwnAim { .. } => entry::own_aim(lang).into(),
        Place::Opening { .. } => entry::opening(lang).into(),
        Place::Conclusion { period, .. } => {
            format!("{} · {}", words::conclusion(lang), period::name(*period, lang))
        }
        Place::Setting(key) => match UnitSetting::about(key) {
            Some((change, _)) => super::unit_change(change, lang).into(),
            None => format!("{}: {key}", files::setting(lang)),
        },
        Place::Submission { period, .. } => {
            format!("{} · {}", progress::submission(lang), period::name(*period, lang))
        }
        Place::Record { register, field, .. } => super::record_field(register, field, lang),
        Place::Unknown(_) => files::kind_of_newer_build(lang).into(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops where it fails")]
mod tests {
    use super::*;
    use crate::ledger::{Basis, Period, Slot, Standing};
    use crate::resolution::{UnitId, packed};

    #[test]
    fn contents_are_said_in_words() {
        let data = &packed()[0];
        let target = &data.targets[0];
        let number = Content::Value(Value::Number("1234.5".parse().unwrap()));
        let assigned = Content::Assigned {
            figure: "7".parse().unwrap(),
            document: "12/QĐ".into(),
            date: "".into(),
            by: "".into(),
        };
        for (given, lang, expected) in [
            (&number, Lang::Vi, format!("1.234,5 {}", target.measure.vi)),
            (&number, Lang::En, format!("1,234.5 {}", target.measure.en)),
            (&assigned, Lang::Vi, format!("7 {} (12/QĐ)", target.measure.vi)),
            (&Content::Withdrawn, Lang::Vi, "đã hủy".into()),
        ] {
            assert_eq!(content(given, Some(&target.id), data, lang), expected);
        }
        assert_eq!(content(&number, None, data, Lang::Vi), "1.234,5");
    }

    #[test]
    fn places_say_their_period_and_slot() {
        let cell = Cell {
            target: TargetId::new("t"),
            unit: UnitId::new("u"),
            period: Period::month(2023, 9),
            slot: Slot::new(Basis::Cumulative, Standing::Official),
        };
        let figure = place(&Place::Figure(cell.clone()), Lang::Vi);
        assert_eq!(figure, "Tháng 9/2023 · Lũy kế, chính thức");
        let last_year = place(&Place::LastYear(cell), Lang::Vi);
        assert_eq!(last_year, format!("Cùng kỳ năm trước · {figure}"));
    }
}
