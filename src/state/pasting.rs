//! What a paste would enter: pasted texts in a row's boxes, and how far each is from being an entry.

use super::draft::{Boxes, Draft, Meaning, slip_in};
use crate::import::Placed;
use crate::ledger::{Cell, Value};
use crate::resolution::Target;
use crate::text::Lang;

/// What stands in the boxes once `placed` is pasted over `shown`.
pub fn pasted(shown: &Draft, placed: &Placed, boxes: Boxes, target: &Target) -> Draft {
    if let Some(said) = placed.first.as_deref().and_then(|words| Draft::of_words(words, boxes, target)) {
        return said;
    }
    let mut draft = Draft { nothing_arose: false, ..shown.clone() };
    if let Some(first) = &placed.first {
        // "14/15" stands for both boxes.
        if boxes == Boxes::Ratio && placed.second.is_none() && first.contains('/') {
            draft.second.clear();
        }
        draft.first.clone_from(first);
    }
    if let Some(second) = &placed.second {
        draft.second.clone_from(second);
    }
    draft
}

/// A row whose boxes hold what was pasted.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// Where its figure goes.
    pub cell: Cell,
    /// The target measured.
    pub target: &'a Target,
    /// Its boxes.
    pub boxes: Boxes,
    /// What stands in them.
    pub draft: Draft,
    /// The figure before this one.
    pub before: Option<Value>,
    /// Whether different figures stand there, or one that came since: those are settled one by one.
    pub is_in_doubt: bool,
}

/// What pasted rows would become.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// Figures that can be entered together.
    pub ready: Vec<(Cell, Value)>,
    /// Rows for a person to look at, in the order of the form.
    pub to_look_at: Vec<Cell>,
}

impl Proposal {
    /// Looks at each row.
    pub fn of<'a>(rows: impl IntoIterator<Item = Row<'a>>, lang: Lang) -> Proposal {
        let mut proposal = Proposal::default();
        for row in rows {
            let meaning = row.draft.meaning(row.boxes, row.target, lang);
            let is_in_question = row.is_in_doubt || slip_in(&meaning, row.before.as_ref()).is_some();
            match meaning {
                Meaning::Figure { value, .. } if !is_in_question => proposal.ready.push((row.cell, value)),
                _ => proposal.to_look_at.push(row.cell),
            }
        }
        proposal
    }

    /// How many rows were pasted into.
    pub fn count(&self) -> usize {
        self.ready.len() + self.to_look_at.len()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test that cannot find its target should stop at once

    use super::*;
    use crate::ledger::{Basis, Period, Slot, Standing};
    use crate::resolution::{UnitId, packed};

    fn placed(first: &str, second: &str) -> Placed {
        let text = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Placed { line: 0, first: text(first), second: text(second) }
    }

    fn draft(first: &str, second: &str) -> Draft {
        Draft { first: first.into(), second: second.into(), ..Draft::default() }
    }

    #[test]
    fn pasted_cells_replace_what_they_name_and_leave_the_rest() {
        let target = packed()[0].target_named("as-bhyt").unwrap();
        for (shown, cells, after) in [
            (draft("1", "2"), placed("3", "4"), draft("3", "4")),
            (draft("1", "2"), placed("3", ""), draft("3", "2")),
            (draft("1", "2"), placed("", "4"), draft("1", "4")),
            (draft("1", "2"), placed("3/4", ""), draft("3/4", "")),
            (Draft { nothing_arose: true, ..Draft::default() }, placed("3", "4"), draft("3", "4")),
        ] {
            assert_eq!(pasted(&shown, &cells, Boxes::Ratio, target), after, "{cells:?}");
        }
    }

    #[test]
    fn words_that_boxes_can_hold_are_understood() {
        let data = &packed()[0];
        let milestone = data.target_named("qp-giao-quan").unwrap();
        let done = pasted(&draft("45", ""), &placed("Đã hoàn thành", ""), Boxes::Done, milestone);
        assert_eq!(done, Draft { done: Some(true), ..Draft::default() });
        for target in &data.targets {
            let cells = placed("không phát sinh", "");
            let nothing = pasted(&Draft::default(), &cells, Boxes::Ratio, target).nothing_arose;
            assert_eq!(nothing, target.may_have_nothing, "{}", target.id);
        }
    }

    #[test]
    fn only_figures_without_a_question_are_ready() {
        let data = &packed()[0];
        let row = |id: &str, first: &str, before: Option<i64>, is_in_doubt| {
            let target = data.target_named(id).unwrap();
            Row {
                cell: Cell {
                    target: target.id.clone(),
                    unit: UnitId::new("bao-vinh"),
                    period: Period::month(2023, 10),
                    slot: Slot::new(Basis::Cumulative, Standing::Official),
                },
                target,
                boxes: Boxes::of(target, target.judging, false),
                draft: draft(first, ""),
                before: before.map(|before| Value::Number(before.into())),
                is_in_doubt,
            }
        };
        let rows = [
            row("kt-thu-ngan-sach", "1.964", Some(1_800), false),
            row("kt-von-dau-tu", "19.640", Some(1_964), false),
            row("kt-ocop", "ba", None, false),
            row("as-bhyt", "10412", None, false),
            row("kt-gtsx-nong-nghiep", "1.473", None, true),
        ];
        let proposal = Proposal::of(rows, Lang::Vi);
        let ids = |cells: Vec<&Cell>| -> Vec<String> {
            cells.into_iter().map(|cell| cell.target.to_string()).collect()
        };
        assert_eq!(ids(proposal.ready.iter().map(|(cell, _)| cell).collect()), ["kt-thu-ngan-sach"]);
        assert_eq!(
            ids(proposal.to_look_at.iter().collect()),
            ["kt-von-dau-tu", "kt-ocop", "as-bhyt", "kt-gtsx-nong-nghiep"]
        );
        assert_eq!(proposal.count(), 5);
    }
}
