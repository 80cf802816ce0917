//! Last year's figures of a target's unit as one form over the periods: the rows, what they hold, and
//! what saving a row would write. What typed text means is `draft`'s.

use super::draft::{Boxes, Draft, Field, Meaning, Problem};
use crate::ledger::{
    Basis, Calendar, Cell, Content, Ledger, Part, Period, Place, Slot, Standing, Statement, Value,
};
use crate::resolution::{Frequency, Target, UnitId};
use crate::text::Lang;

/// Into which stretches the year is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// Twelve months.
    Months,
    /// Four quarters.
    Quarters,
    /// 6 and 9 months and the year, which hold cumulative figures only.
    CutOffs,
}

/// One period's figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it is written, by this year's period: last year's figures are official by now.
    pub cell: Cell,
    /// What holds, where nobody disputes it; an estimate only where there is no official figure.
    pub held: Option<(Standing, Value)>,
    /// Different official figures stand there: until one is chosen nothing holds, and nothing may be
    /// written over them.
    pub is_disputed: bool,
}

impl Grain {
    /// From fine to coarse.
    pub const ALL: [Self; 3] = [Self::Months, Self::Quarters, Self::CutOffs];

    /// That in which a target is reported.
    pub const fn of(frequency: Frequency) -> Self {
        match frequency {
            Frequency::Monthly => Self::Months,
            Frequency::Quarterly => Self::Quarters,
            Frequency::HalfYearly | Frequency::Yearly => Self::CutOffs,
        }
    }

    /// The stretches, by their ends.
    pub fn periods(self, year: i16, calendar: Calendar) -> Vec<Period> {
        let is_one = |period: &Period| match period.part {
            Part::Month(_) => self == Self::Months,
            Part::Quarter(_) => self == Self::Quarters,
            Part::SixMonths | Part::NineMonths | Part::Year => self == Self::CutOffs,
        };
        let mut periods: Vec<Period> = Period::of_year(year).filter(is_one).collect();
        periods.sort_by_key(|period| period.end(calendar));
        periods
    }
}

impl Row {
    /// The rows of a form; `year` is this year.
    pub fn all(
        ledger: &Ledger,
        target: &Target,
        unit: &UnitId,
        year: i16,
        grain: Grain,
        basis: Basis,
    ) -> Vec<Self> {
        let row = |period| {
            let slot = |standing| Slot { basis, standing };
            let cell = Cell {
                target: target.id.clone(),
                unit: unit.clone(),
                period,
                slot: slot(Standing::Official),
            };
            let current =
                |standing| ledger.current(&Place::LastYear(Cell { slot: slot(standing), ..cell.clone() }));
            let is_disputed = current(Standing::Official).is_conflict();
            let value = |standing| match current(standing).content()? {
                Content::Value(value) => Some((standing, value.clone())),
                _ => None,
            };
            let held = [Standing::Official, Standing::Estimated].into_iter().find_map(value);
            Self { held: held.filter(|_| !is_disputed), cell, is_disputed }
        };
        grain.periods(year, Calendar::of(target)).into_iter().map(row).collect()
    }

    /// The text that shows what holds.
    pub fn draft(&self, lang: Lang) -> Draft {
        self.held.as_ref().map(|(_, value)| Draft::of(value, lang)).unwrap_or_default()
    }

    /// What saving would write; nothing where the boxes show what holds. Emptied boxes withdraw it.
    ///
    /// # Errors
    /// The box that is wrong, and why; the first one where the row is disputed.
    pub fn change(
        &self,
        typed: &Draft,
        boxes: Boxes,
        target: &Target,
        lang: Lang,
    ) -> Result<Option<Statement>, (Field, Problem)> {
        if *typed == self.draft(lang) {
            return Ok(None);
        }
        if self.is_disputed {
            return Err((Field::First, Problem::Disputed));
        }
        match typed.meaning(boxes, target, lang) {
            Meaning::Empty => Ok(self.held.as_ref().map(|(standing, _)| {
                let slot = Slot { standing: *standing, ..self.cell.slot };
                Statement::withdrawal(Place::LastYear(Cell { slot, ..self.cell.clone() }), "")
            })),
            Meaning::Figure { value, .. } => {
                let is_held = self.held.as_ref().is_some_and(|(_, held)| *held == value);
                let write = || Statement::new(Place::LastYear(self.cell.clone()), Content::Value(value));
                Ok((!is_held).then(write))
            }
            Meaning::Half(problem) => {
                let missing = if problem == Problem::NoNumerator { Field::First } else { Field::Second };
                Err((missing, problem))
            }
            Meaning::Wrong(field, problem) => Err((field, problem)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)] // a test stops where it fails

    use super::*;
    use crate::import::Placed;
    use crate::ledger::{Author, SessionId, Timestamp, Writer};
    use crate::resolution::packed;
    use crate::state::pasting;

    const AT: Timestamp = Timestamp { unix_seconds: 0, offset_minutes: 0 };

    fn target(id: &str) -> &'static Target {
        packed()[0].target_named(id).unwrap()
    }

    fn rows(ledger: &Ledger, id: &str, grain: Grain) -> Vec<Row> {
        Row::all(ledger, target(id), &UnitId::new("bao-vinh"), 2023, grain, Basis::Cumulative)
    }

    fn typed(first: &str, second: &str) -> Draft {
        Draft { first: first.into(), second: second.into(), ..Draft::default() }
    }

    fn check(row: &Row, id: &str, draft: &Draft) -> Result<Option<Content>, (Field, Problem)> {
        let target = target(id);
        let boxes = Boxes::of(target, target.judging, false);
        row.change(draft, boxes, target, Lang::Vi).map(|change| change.map(|change| change.content))
    }

    #[test]
    fn a_year_is_cut_as_its_target_is_reported_and_runs_in_its_own_order() {
        for (frequency, rows) in
            [(Frequency::Monthly, 12), (Frequency::Quarterly, 4), (Frequency::HalfYearly, 3)]
        {
            assert_eq!(Grain::of(frequency).periods(2023, Calendar::CIVIL).len(), rows);
        }
        let months = Grain::Months.periods(2023, Calendar::of(target("qp-thads-tien")));
        assert_eq!(months.first(), Some(&Period::month(2023, 10)), "its year starts in October");
        let ends: Vec<_> =
            Grain::ALL.map(|grain| grain.periods(2023, Calendar::CIVIL).last().copied()).into();
        let year = Period::year(2023);
        assert_eq!(ends, [Some(Period::month(2023, 12)), Some(Period::quarter(2023, 4)), Some(year)]);
    }

    #[test]
    fn only_what_differs_is_written_and_an_emptied_box_withdraws() {
        let mut ledger = Ledger::default();
        let mut writer = Writer::new(SessionId([0; 12]), Author::default());
        let id = "xd-ket-nap";
        let empty = rows(&ledger, id, Grain::Quarters);
        assert_eq!(check(&empty[1], id, &Draft::default()), Ok(None));
        let five = Content::Value(Value::Number(5.into()));
        assert_eq!(check(&empty[1], id, &typed("5", "")), Ok(Some(five.clone())));
        for standing in [Standing::Estimated, Standing::Official] {
            let slot = Slot { standing, ..empty[1].cell.slot };
            let place = Place::LastYear(Cell { slot, ..empty[1].cell.clone() });
            let entry = writer.write(&ledger, AT, Statement::new(place, five.clone())).unwrap();
            ledger.insert(entry);
            let held = &rows(&ledger, id, Grain::Quarters)[1];
            assert_eq!(held.held, Some((standing, Value::Number(5.into()))));
            assert_eq!(check(held, id, &held.draft(Lang::Vi)), Ok(None));
            assert_eq!(check(held, id, &typed("05", "")), Ok(None), "the same figure, typed otherwise");
            assert_eq!(check(held, id, &Draft::default()), Ok(Some(Content::Withdrawn)));
        }
    }

    #[test]
    fn different_official_figures_are_shown_as_none_and_never_written_over() {
        let id = "xd-ket-nap";
        let mut ledger = Ledger::default();
        let place = |standing| {
            let cell = rows(&Ledger::default(), id, Grain::Quarters).swap_remove(1).cell;
            Place::LastYear(Cell { slot: Slot { standing, ..cell.slot }, ..cell })
        };
        for (session, standing, number) in
            [(1, Standing::Estimated, 4), (2, Standing::Official, 5), (3, Standing::Official, 6)]
        {
            let mut writer = Writer::new(SessionId([session; 12]), Author::default());
            let content = Content::Value(Value::Number(number.into()));
            let statement = Statement::new(place(standing), content);
            ledger.insert(writer.write(&Ledger::default(), AT, statement).unwrap());
        }
        let held = rows(&ledger, id, Grain::Quarters);
        assert_eq!((held[1].is_disputed, &held[1].held), (true, &None), "nor the estimate");
        assert!(!held[0].is_disputed);
        assert_eq!(check(&held[1], id, &Draft::default()), Ok(None), "left alone");
        let nothing_arose = Draft { nothing_arose: true, ..Draft::default() };
        for draft in [typed("7", ""), nothing_arose] {
            assert_eq!(check(&held[1], id, &draft), Err((Field::First, Problem::Disputed)));
        }
    }

    #[test]
    fn a_pasted_nothing_arose_stands_for_the_figure_that_stood_there() {
        let id = "qp-kham-pha-an";
        let mut row = rows(&Ledger::default(), id, Grain::Months).swap_remove(2);
        let five = Value::Ratio { numerator: 5.into(), denominator: 9.into() };
        row.held = Some((Standing::Official, five));
        let placed = Placed { line: 2, first: Some("Không phát sinh".into()), second: None };
        let of_it = target(id);
        assert!(of_it.may_have_nothing);
        let pasted = pasting::pasted(&row.draft(Lang::Vi), &placed, Boxes::Ratio, of_it);
        assert_eq!(check(&row, id, &pasted), Ok(Some(Content::Value(Value::NothingArose))));
    }

    #[test]
    fn what_is_wrong_is_told_at_its_box() {
        let row = &rows(&Ledger::default(), "as-bhyt", Grain::Months)[0];
        let field = |first, second| check(row, "as-bhyt", &typed(first, second)).map_err(|(field, _)| field);
        assert_eq!(field("10", ""), Err(Field::Second));
        assert_eq!(field("", "10"), Err(Field::First));
        assert_eq!(field("x", "10"), Err(Field::First));
        let ratio = Value::Ratio { numerator: 9.into(), denominator: 10.into() };
        assert_eq!(field("9/10", ""), Ok(Some(Content::Value(ratio))));
    }
}
