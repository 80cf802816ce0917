//! Done or not done: milestones, and for one unit the targets that count units.
//!
//! A milestone that is not done is lost from the end of its due month on (of the year, where it has
//! none); until then its percentage is held against the days passed. A unit that does not yet achieve
//! what is counted is a level that falls short, without days.

use super::{Case, Draft, Verdict};
use crate::ledger::Value;
use crate::progress::{Fraction, Reason, Resolved, Rule, Status};
use crate::resolution::{Judging, Month};
use rust_decimal::Decimal;
use time::Date;

pub(super) fn verdict(case: &Case<'_>, figure: &Resolved, mut draft: Draft) -> Verdict {
    let is_level = case.judging != Judging::Milestone;
    match &figure.value {
        Value::Done { done: true, .. } if case.is_lower_bound() => draft.incomplete(),
        Value::Done { done: true, .. } => {
            draft.provisional = is_level && !case.is_final(figure);
            draft.ends(Status::Met, Rule::Done)
        }
        Value::Done { .. } if is_level && case.is_final(figure) => draft.ends(Status::NotMet, Rule::YearOver),
        Value::Done { .. } if is_level => draft.ends(Status::AtRisk, Rule::Tolerance),
        Value::Done { percent, .. } => {
            let Some(due) = Due::of(case) else {
                return draft.unusable(Reason::TooLarge);
            };
            unfinished(case, figure, *percent, &due, draft)
        }
        Value::NothingArose if case.target.may_have_nothing => {
            draft.reasons.push(Reason::NothingArose);
            draft.ends(Status::Met, Rule::NothingArose)
        }
        _ => draft.unusable(Reason::WrongKind),
    }
}

/// When a milestone must be done.
struct Due {
    month: Month,
    until: Date,
    first: Date,
}

impl Due {
    fn of(case: &Case<'_>) -> Option<Self> {
        let month = case.target.due.unwrap_or(case.year.calendar.months_of(case.year.year).1);
        Some(Self { month, until: case.year.until_month(month)?, first: case.year.days()?.0 })
    }

    fn days_up_to(&self, day: Date) -> u32 {
        u32::try_from((day - self.first).whole_days() + 1).unwrap_or(0)
    }
}

fn unfinished(
    case: &Case<'_>,
    figure: &Resolved,
    percent: Option<Decimal>,
    due: &Due,
    mut draft: Draft,
) -> Verdict {
    draft.reasons.push(Reason::Due { month: due.month, until: due.until });
    if case.as_of >= due.until {
        return draft.ends(Status::NotMet, Rule::Overdue);
    }
    let Some(percent) = percent.and_then(Fraction::of) else {
        return draft.unusable(Reason::NoPercent);
    };
    let elapsed_days = due.days_up_to(figure.until.min(case.as_of));
    let total_days = due.days_up_to(due.until);
    let time = Fraction::new(i128::from(elapsed_days) * 100, i128::from(total_days));
    let judged = time.and_then(|time| {
        let share_percent = time.shown()?;
        draft.reasons.push(Reason::Time { elapsed_days, total_days, share_percent });
        let (on_track, behind) = (case.bands.on_track, case.bands.behind);
        draft.reasons.push(Reason::Bands { on_track, behind });
        case.bands.of_share(percent.percent_of(time)?)
    });
    match judged {
        Some(status) if status != Status::OnTrack && case.is_lower_bound() => draft.incomplete(),
        Some(status) => draft.ends(status, Rule::Time),
        None => draft.unusable(Reason::TooLarge),
    }
}
