//! One report as it was asked for, and the document that answers.

use super::pictures::Charts;
use crate::edge::guard;
use crate::ledger::Period;
use crate::report::Document;
use crate::report::results::{self, Asked, Chapter, Kind};
use crate::resolution::{RecordId, UnitId};
use crate::state::Store;
use crate::text::phrases::reports as words;
use crate::text::{Lang, fold::slug, period as periods};
use crate::work::{Record, Register};
use std::collections::BTreeSet;
use time::Date;

/// A report, wholly said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Which report.
    pub kind: Kind,
    /// Whose.
    pub unit: UnitId,
    /// Of which period.
    pub period: Period,
    /// The month with which a range begins that ends with `period`; `None` for the period alone.
    pub since: Option<Period>,
    /// From which day figures are looked at; `None` is the period's last.
    pub as_of: Option<Date>,
    /// What the progress report holds.
    pub chapters: BTreeSet<Chapter>,
}

/// A report that was made.
#[derive(Clone, PartialEq)]
pub struct Made {
    /// What is handed in.
    pub document: Document,
    /// What its pictures show.
    pub charts: Charts,
}

impl Wanted {
    /// What one press on the form makes: the progress report with everything in it.
    pub fn monthly(unit: UnitId, period: Period) -> Wanted {
        let chapters = Chapter::ALL.into_iter().collect();
        Wanted { kind: Kind::Progress, unit, period, since: None, as_of: None, chapters }
    }

    /// The period or range in a sentence.
    pub fn period_in_words(&self, lang: Lang) -> String {
        periods::span(self.since.unwrap_or(self.period), self.period, lang)
    }

    /// The record in which the writer's own words on this unit stand.
    pub fn record(&self) -> RecordId {
        RecordId::new(&*self.unit.to_string())
    }

    /// The writer's own words, followed.
    pub fn own(&self, store: Store) -> Record {
        let record = self.record();
        let own = store.records(Register::Report).iter().find(|own| own.id == record).cloned();
        own.unwrap_or_else(|| Record::empty(record))
    }

    /// The last day that it looks at.
    pub fn last_day(&self, store: Store) -> Option<Date> {
        self.as_of.or_else(|| self.usual_day(store))
    }

    /// The day where none is chosen: the period's last. Who is late is seen from today, since deadlines
    /// come after the period.
    pub fn usual_day(&self, store: Store) -> Option<Date> {
        let last = Asked::last_day(&store.settings(), self.period)?;
        Some(if self.kind == Kind::Completeness { last.max(store.today()) } else { last })
    }

    /// The report, followed with everything that it is made of. `None` where the unit or the period is
    /// not known.
    pub fn made(&self, store: Store, lang: Lang) -> Option<Made> {
        let settings = store.settings();
        let as_of = self.last_day(store)?;
        let own = self.own(store);
        let unit = store.data().unit(&self.unit)?;
        let build = guard::build_id();
        let made = store.read_all(|ledger| {
            let asked = Asked {
                data: store.data(),
                ledger,
                settings: &settings,
                unit,
                period: self.period,
                since: self.since,
                as_of,
                lang,
                own: &own,
                is_illustration: store.is_illustration(),
                build: &build,
            };
            let results::Made { document, drawn } = self.kind.made(&asked, &self.chapters);
            Made { charts: Charts::of(&asked, &drawn), document }
        });
        Some(made)
    }

    /// `bao-cao-ket-qua_xuan-binh_thang-10-2023.docx`.
    pub fn file_name(&self, ending: &str, lang: Lang) -> String {
        let (kind, period) = (slug(kind_name(self.kind, lang)), slug(&self.period_in_words(lang)));
        format!("{kind}_{}_{period}.{ending}", self.unit)
    }
}

/// What a kind of report is called in lists.
pub fn kind_name(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Progress => words::kind_progress(lang),
        Kind::Targets => words::kind_targets(lang),
        Kind::UnitForm => words::kind_form(lang),
        Kind::Comparison => words::kind_comparison(lang),
        Kind::Tasks => words::kind_tasks(lang),
        Kind::Completeness => words::kind_completeness(lang),
        Kind::Checks => words::kind_checks(lang),
    }
}
